"""Calls that no rule could join to a sign: what is told beside them is proposed whole, so that none vanishes."""

import re
from collections.abc import Iterator

from ..content import Sign
from .actions import find_action, speaks_of_ringing
from .clauses import MARKER, has_condition, main_clause
from .conditions import GENERIC
from .errands import ERRAND, asks_for_something_else, is_by_others, is_caution
from .hollow import explains, instructs
from .implied import hurries
from .levels import calls_a_doctor, is_urgent, level_of
from .openings import without_opening
from .reassurance import after_reassurance, is_denied
from .settling import made
from .statements import statements
from .symptoms import ALARMING, may_be_sign

_FARTHEST = 2
_HINTS = tuple(
    hint.replace("_", " ")
    for hint in """
    læge kadest mbul ospital ygehus vagt 112 1813 Ring _ring opkald elefon døgn
    Gør_det Gør_den Brug_d Det_skal Det_bør Det_må Kom_ grib Grib _slå_ trykk
    """.split()
)
"""A cheap first look: a sentence without any of these calls for nothing."""
_POINTS_BACK = re.compile(
    r"(?:sker\s+det|i\s+(?:så\s+fald|de\s+tilfælde)|det\s+(?:skal|bør)|så\s+(?:er|skal|bør))\b", re.IGNORECASE
)
_ANSWERS = re.compile(
    r"(?:kan\s+(?:det|jeg|man|vi)\s+(?:godt\s+)?vente\b.*|(?:nej|ja)[.,!].{0,20}|aldrig\.)$", re.IGNORECASE
)
"""'Kan jeg vente? Nej.'"""
_DO_SO = re.compile(r"(?:gør|brug)\s+(?:det|den|dem)\b|det\s+(?:skal|bør|må)\s+(?:du|man|I)\b", re.IGNORECASE)
"""'Det skal du, hvis …', 'brug det, når …': what to do was said before."""
_AT_HAND = re.compile(
    r"^kom\s+(?:før|tilbage|igen|ind|hellere)\b|\bopkald\b|\b(?:hele\s+døgnet|døgnet\s+rundt|skadestuen|lægevagten)\b",
    re.IGNORECASE,
)
"""'Kom før, hvis …', '… er vi kun et opkald væk'."""
_GOES_ON = re.compile(r"(?:skal|bør|må)\s+(?:du|man|I)\b", re.IGNORECASE)
"""The main clause of a list: 'Hvis du oplever' + a list + 'bør du tale med din læge'."""
_IN_DOUBT = "straks"
"""The haste of a call that says none."""


def beside_calls(sentences: list[str], found: list[Sign]) -> Iterator[Sign]:
    """found: the signs that were read of these sentences; what already stands in one of them is no other's."""
    for index, sentence in enumerate(sentences):
        if _is_read(sentence, found) or not (find_action(sentence) or any(map(sentence.__contains__, _HINTS))):
            continue
        call = without_opening(after_reassurance(sentence))
        if not _calls(call) or not (told := _told(sentences, index, call)):
            continue
        if not _is_read(told, found):
            source = sentence if told in sentence else f"{told} {sentence}"
            yield from made(call if level_of(call, told) else _IN_DOUBT, [told], source, doubtful=True)


def _is_read(sentence: str, found: list[Sign]) -> bool:
    return any(sentence in sign.source for sign in found)


def _calls(sentence: str) -> bool:
    if not sentence or sentence.endswith(("?", ":")) or not _turns_to_someone(sentence):
        return False
    return not (ERRAND.search(sentence) or is_by_others(sentence))


def _turns_to_someone(sentence: str) -> bool:
    if not (action := find_action(sentence)):
        return _speaks_of_help(sentence)
    if is_caution(sentence, sentence) or asks_for_something_else(sentence, action):
        return False
    return not (_only_if(sentence) or is_denied(sentence, action.start, action.end))


def _speaks_of_help(sentence: str) -> bool:
    if calls_a_doctor(sentence) and (hurries(sentence) or _POINTS_BACK.match(sentence)):
        return True
    return has_condition(sentence) and (_is_near(sentence) or speaks_of_ringing(sentence))


def _is_near(sentence: str) -> bool:
    return bool(_DO_SO.match(sentence) or _AT_HAND.search(sentence))


def _only_if(sentence: str) -> bool:
    """'Hvis du skal på skadestuen, så tag dit kort med': the house stands in the condition."""
    main = main_clause(sentence) if MARKER.match(sentence) else None
    return main is not None and not find_action(sentence, main.start())


def _told(sentences: list[str], index: int, call: str) -> str:
    names_it = may_be_sign if is_urgent(call) else _alarms
    if has_condition(call) and names_it(call) and not (_GOES_ON.match(call) or _points_elsewhere(call)):
        return call
    before = [sentence for sentence in sentences[max(0, index - 2 * _FARTHEST) : index] if not _ANSWERS.match(sentence)]
    for earlier in reversed(before[-_FARTHEST:]):
        if names_it(earlier) and not instructs(earlier):
            return "" if earlier.endswith("?") or explains(earlier) else after_reassurance(earlier)
    return ""


def _alarms(sentence: str) -> bool:
    return bool(ALARMING.search(sentence)) and bool(has_condition(sentence) or GENERIC.search(sentence))


def _points_elsewhere(sentence: str) -> bool:
    return any(statement.points_back or statement.opens_list for statement in statements(sentence))

"""Urgent calls that no rule could join to a sign: what is told beside them is proposed whole, so that none vanishes."""

import re
from collections.abc import Iterator

from .actions import find_action
from .conditions import MARKER, has_condition, main_clause
from .content import Sign
from .errands import ERRAND
from .hollow import explains
from .levels import calls_a_doctor, is_urgent, says_haste
from .reassurance import after_reassurance, is_denied, reassures
from .settling import made
from .statements import statements
from .symptoms import may_be_sign

_FARTHEST = 2
_POINTS_BACK = re.compile(
    r"(?:sker\s+det|i\s+(?:så\s+fald|de\s+tilfælde)|det\s+(?:skal|bør)|så\s+(?:er|skal|bør))\b", re.IGNORECASE
)


def beside_calls(sentences: list[str], found: list[Sign]) -> Iterator[Sign]:
    """found: the signs that were read of these sentences; a call beside one of them is no other's."""
    for index, sentence in enumerate(sentences):
        near = sentences[max(0, index - _FARTHEST) : index + 2]
        if any(other in sign.source for sign in found for other in near) or not _calls(sentence):
            continue
        if told := _told(sentences, index):
            source = sentence if told is sentence else f"{told} {sentence}"
            yield from made(sentence, [told], source, doubtful=True)


def _calls(sentence: str) -> bool:
    action = find_action(sentence)
    if not action and _POINTS_BACK.match(sentence):
        return calls_a_doctor(sentence) and says_haste(sentence) and not reassures(sentence)
    if not action or sentence.endswith(("?", ":")) or not is_urgent(sentence[action.start :]) or _only_if(sentence):
        return False
    return not (reassures(sentence) or ERRAND.search(sentence) or is_denied(sentence, action.start, action.end))


def _only_if(sentence: str) -> bool:
    """'Hvis du skal på skadestuen, så tag dit kort med': the house stands in the condition."""
    main = main_clause(sentence) if MARKER.match(sentence) else None
    return main is not None and not find_action(sentence, main.start())


def _told(sentences: list[str], index: int) -> str:
    sentence = sentences[index]
    if has_condition(sentence) and may_be_sign(sentence) and not _points_elsewhere(sentence):
        return sentence
    for earlier in reversed(sentences[max(0, index - _FARTHEST) : index]):
        if may_be_sign(earlier):
            return "" if earlier.endswith("?") or explains(earlier) else after_reassurance(earlier)
    return ""


def _points_elsewhere(sentence: str) -> bool:
    return any(statement.points_back or statement.opens_list for statement in statements(sentence))

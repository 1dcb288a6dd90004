"""A sentence as statements: whom it tells its reader to turn to, and the signs on which to do so.

Danish says it in many orders: 'Ring 112, hvis …', 'Får du …, så …', 'Ved … kontaktes …', '… kræver akut hjælp',
'tegn, der kræver hurtig vurdering, er …'; articles/redflags/conditions.py finds the condition in each.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from .actions import Action, find_action
from .alarms import alarm_of
from .clauses import INVERTED, MARKER, has_condition
from .conditions import condition_and_rest
from .enumerations import HAS_VERB, split_signs
from .errands import asks_for_something_else, is_caution, is_errand, is_fact
from .hollow import POINTS_AT_LIST, explains, is_hollow
from .implied import implied
from .levels import calls_a_doctor, is_urgent, says_haste
from .naming import is_mere_name, named
from .openings import without_opening
from .reassurance import is_denied, reassures
from .symptoms import is_of_the_body, may_be_sign

_BACK = re.compile(
    r"""\b(?:disse|dette|det\s+her|ovenstående|ovennævnte|nævnte|i\s+så\s+fald|det\s+sker|sker\s+(?:det|dette)
    |i\s+(?:givet\s+fald|de\s+(?:situationer|tilfælde))|^det\s+(?:skal|bør)\s|^så\s+(?:skal|bør|må|vil|kan|\w+r)|symptomerne|tegnene|de\s+opstår|^(?:kontakt|ring|søg|henvend\s+dig|tag)\s+(?:da|derfor)|ved\s+mistanke(?=[.!]?$))\b""",
    re.IGNORECASE | re.VERBOSE,
)
_BEFORE_MAIN = re.compile(r",\s*(?=(?:så|skal|bør|må|kan|ring|kontakt|søg|stop|hold)\b)", re.IGNORECASE)
_LIST = re.compile(r":\s+(\S.*)$", re.DOTALL)
_CLOSED = re.compile(
    r"^ved\s+behov\s+for\s+akut\s+\w*hjælp,?\s+|,?\s*(?:og\s+)?hvis\s+(?:den|der|lægen|klinikken|afdelingen|ambulatoriet)\s+(?:er|har)\s+lukket,?\s+",
    re.IGNORECASE,
)
"""'Kontakt lægen eller, hvis den er lukket, lægevagten': no condition of the body."""
_CUT_STATEMENTS = re.compile(
    r"(?:[,;]\s*(?:og|men|eller|mens|samt)\s+|;\s*|\sog\s+(?=(?:ring|kontakt|søg)\b))"
    r"(?=(?:hvis|ved|ring|kontakt|søg|får|har|bliver|oplever|opstår|tag|kræver|kommer|er)\b)"
    r"|,\s*men\s+|;\s+(?=(?:i\s+så\s+fald|så|da|derfor)\b)|,\s*og\s+(?=i\s+så\s+fald\b)",
    re.IGNORECASE,
)
_ASKS_WHEN = re.compile(r"(?:[\w ]+:\s+)?hvornår\b[^?]*\?$", re.IGNORECASE)
_MORE_HASTE = re.compile(
    r",?\s*(?:og|men)?\s*(?:–\s*)?det\s+samme\s+gælder,?\s+(?=(?:hvis|ved|når|såfremt)\b)"
    r"|,?\s*(?:og|men|eller)\s+(?=(?:straks|omgående|øjeblikkeligt|akut|med\s+det\s+samme|samme\s+dag|hurtigst\s+muligt),?"
    r"\s+(?:hvis|ved|når|såfremt)\b)",
    re.IGNORECASE,
)
_THEN = re.compile(r"(?:i\s+så\s+fald|så|da|derfor)\b", re.IGNORECASE)
_BUT = re.compile(r"\bmen\b", re.IGNORECASE)
_PRONOUN = re.compile(r"^(?:bliver|er|får|har|gør|føles|hvis)?\s*(?:det|den|de|dem)\b(?!\s+ene\b)", re.IGNORECASE)
_IT_IS = re.compile(r"(?:det|den|de)\s+(?=\w+r\b)", re.IGNORECASE)
_DEFINITE = re.compile(
    r"(?!barnet|lægen|det\b)((?:din|dit|dine)\s+\w+|\w{3,}(?:en|et|erne|ene))\s+(?:skal|bør|må|kan)\b", re.IGNORECASE
)
"""'Såret skal ses, hvis det siver'."""
_INCOMPLETE = re.compile(
    r"(?:^|\s)(?:du|man|der|I|barnet|får|har|er|oplever|mærker|bliver|kan|pludselig\w*|samtidig|også|med|af|i|på|til|under|efter|fra|enten|både|og|eller)$",
    re.IGNORECASE,
)
_OPEN_END = re.compile(r"\b(?:hvis|ved|når|såfremt|hvis\s+(?:du|der)|du\s+(?:får|har|oplever))\s*$", re.IGNORECASE)


@dataclass(frozen=True)
class Statement:
    """A sentence, or the part of one that has its own action: who to turn to, and the signs it states.

    points_back: its signs were named before it; opens_list: they are named after it. Both may hold of 'et af disse
    tegn', and what stands around the sentence decides. guessed: no rule knows its words, so a person must look.
    """

    source: str
    action: str
    signs: tuple[str, ...]
    points_back: bool = False
    opens_list: bool = False
    guessed: bool = False

    @property
    def has_no_sign(self) -> bool:
        return bool(self.action) and not self.signs and not self.points_back


@lru_cache(maxsize=256)
def statements(sentence: str) -> tuple[Statement, ...]:
    """The statements of a sentence, in order; one without an action where it tells nobody to do anything."""
    if not find_action(sentence):
        return (_without_address(sentence),)
    parts = [*_with_left_out_calls(_cut(_CLOSED.sub(" ", without_opening(sentence))))]
    found = [_statement(part, sentence) for part in parts]
    for i, statement in enumerate(found[1:], start=1):
        if statement.action and not statement.signs and not find_action(parts[i - 1]):
            found[i] = replace(statement, signs=tuple(named(parts[i - 1])))
    return tuple(found)


def stem_of(sentence: str) -> str:
    """The words that each item of a list goes on from: 'Kontakt din læge, hvis smerterne:'. '' where there are none."""
    marker = MARKER.search(sentence)
    if not marker or sentence.endswith((".", "!", "?")) or find_action(sentence, marker.end()):
        return ""
    stem = sentence[marker.end() :].strip(" :")
    if is_hollow(stem) or not (sentence.endswith(":") or _INCOMPLETE.search(stem) or not HAS_VERB.search(stem)):
        return ""
    return stem


def _without_address(sentence: str) -> Statement:
    """What warns though it tells nobody to turn to anyone, in words that are known."""
    if _ASKS_WHEN.match(sentence) and (calls_a_doctor(sentence) or says_haste(sentence)):
        return Statement(sentence, sentence, (), opens_list=True)
    alarm, condition = alarm_of(sentence)
    if not alarm:
        guess, condition = implied(sentence)
        return Statement(sentence, guess, _signs_of(condition), guessed=bool(guess))
    return Statement(sentence, alarm, _signs_of(condition), bool(_BACK.search(sentence)), opens_list=not condition)


def _signs_of(condition: str) -> tuple[str, ...]:
    return tuple(filter(_is_sign, split_signs(condition))) if condition else ()


def _cut(sentence: str) -> list[str]:
    """Parts of a sentence with an action each; a part that reassures is set apart from one that warns."""
    parts, start = [], 0
    for cut in _CUT_STATEMENTS.finditer(sentence):
        left, right = sentence[start : cut.start()], sentence[cut.end() :]
        if find_action(right) and _parts_two(cut[0], left, right):
            parts.append(left)
            start = cut.end()
    return [*parts, sentence[start:]]


def _with_left_out_calls(parts: list[str]) -> Iterator[str]:
    """'Ring til lægen, hvis a, og straks, hvis b': the call of the first is the call of the second."""
    for part in parts:
        call, again = find_action(part), _MORE_HASTE.search(part)
        if call and again and call.end <= again.start():
            yield part[: again.start()]
            yield f"{part[call.start : call.end]} {part[again.end() :]}"
        else:
            yield part


def _parts_two(joint: str, left: str, right: str) -> bool:
    if _BUT.search(joint):
        return _is_turn(left, right)
    return _THEN.match(right) is not None or _are_two(left, right)


def _is_turn(left: str, right: str) -> bool:
    return has_condition(right) or reassures(left)


def _are_two(left: str, right: str) -> bool:
    return bool(has_condition(left) and has_condition(right) and find_action(left))


def _statement(text: str, source: str) -> Statement:
    silent = Statement(source, "", ())
    found = find_action(text)
    if not found or asks_for_something_else(text, found):
        return silent
    condition, rest = condition_and_rest(text, found)
    if (listed := _LIST.search(text, found.end)) and _only_introduces(condition, listed[1]):
        condition, rest = listed[1], text[: listed.start()]
    if _is_calm(text, rest, found):
        return silent
    action = rest if find_action(rest) else text
    if is_hollow(condition) or explains(condition) and not MARKER.search(text):
        return _without_signs(text, source, action, condition)
    signs = tuple(_apart_from_errands(_split_or_whole(condition, text, source)))
    if not is_urgent(action):
        signs = tuple(sign for sign in signs if not is_fact(sign))
    if signs:
        return silent if is_caution(text, action) else Statement(source, action, signs)
    return _without_signs(text, source, action, condition)


def _only_introduces(condition: str, listed: str) -> bool:
    """'Ved tegn på blodprop ringes 112: a, b': what the label stands for comes after the colon."""
    return is_hollow(condition) or is_mere_name(condition) and bool(is_of_the_body(listed))


def _is_calm(text: str, rest: str, found: Action) -> bool:
    """What stands in the condition neither reassures nor denies: 'hvis det ikke er normalt'."""
    action = find_action(rest)
    denied = is_denied(rest, action.start, action.end) if action else is_denied(text, found.start, found.end)
    if not MARKER.search(text):
        return reassures(text) or denied
    return not _is_unless(text) and (reassures(rest) or bool(action and denied))


def _is_unless(text: str) -> bool:
    return "medmindre" in text.lower() or "med mindre" in text.lower()


def _without_signs(text: str, source: str, action: str, condition: str) -> Statement:
    """An action whose signs stand elsewhere: in the sentence before, or in the list after."""
    hollow = bool(condition) and is_hollow(condition)
    back = explains(condition) or hollow or bool(_BACK.search(text)) and not _is_sign(condition)
    opens = hollow or bool(POINTS_AT_LIST.search(source) or _OPEN_END.search(text))
    return Statement(source, action, (), points_back=back, opens_list=opens)


def _split_or_whole(condition: str, text: str, source: str) -> list[str]:
    """A condition that only says 'it' stays with the words before it, so that the reader knows what it is."""
    if not _PRONOUN.match(condition):
        return split_signs(condition)
    if before := source[: source.find(text)].strip() if text in source else "":
        return [f"{before} {condition}"]
    if (it := _IT_IS.match(condition)) and (what := _DEFINITE.match(text)) and MARKER.search(text, what.end()):
        return split_signs(f"{what[1]} {condition[it.end() :]}")
    # 'Får du ondt i brystet, så hold pause, og ring 112, hvis det ikke går over'
    if MARKER.search(text) and INVERTED.match(text):
        return split_signs(_BEFORE_MAIN.split(text)[0])
    return split_signs(condition)


def _apart_from_errands(pieces: list[str]) -> list[str]:
    """Beside an errand, only what is of the body is a sign: 'er du på ferie, eller har du brug for at flytte tiden'."""
    signs = [piece for piece in pieces if _is_sign(piece)]
    return [sign for sign in signs if may_be_sign(sign)] if any(map(is_errand, pieces)) else signs


def _is_sign(condition: str) -> bool:
    return not is_hollow(condition) and not is_errand(condition)

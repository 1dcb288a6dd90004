"""Warnings in wordings that no rule knows: a condition of the body, and beside it both help and haste. A guess."""

import re

from .clauses import INVERTED, MARKER, main_clause
from .errands import is_by_others
from .levels import says_haste
from .reassurance import reassures
from .symptoms import is_of_the_body

_HELP = re.compile(
    r"\b(?:\w*læge(?:n|r|vagt\w*)?|skadestue\w*|ambulance\w*|\w*hospital\w*|sygehus\w*|akut(?:modtagelse|klinik)\w*|112"
    r"|1813|lægehjælp)\b",
    re.IGNORECASE,
)
_PLACES = ("læge", "kadest", "mbul", "ospital", "ygehus", "kut", "112", "1813")
_ACUTE_HOUSE = re.compile(
    r"\b(?:skadestuen?|lægevagten?|vagtlægen?|akut(?:modtagelsen?|klinikken|telefonen)|1813)\b", re.IGNORECASE
)
_YOU = re.compile(r"\b(?:skal|må|bør)\s+(?:du|I|man)\b")
_IS_CALLED = re.compile(r"\b(?:ambulance[nr]?|112|1813|1818)\b", re.IGNORECASE)
_CANNOT = re.compile(r"\bikke\s+(?:\w+\s+)?(?:kan|mærke|føle|bevæge)|\bkan\s+ikke\b", re.IGNORECASE)


def implied(sentence: str) -> tuple[str, str]:
    """The words that speak of help and haste, and the condition that they are said of; '' for both where in doubt."""
    if not any(map(sentence.__contains__, _PLACES)):
        return "", ""
    condition, rest = _parted(sentence)
    if not condition or not _HELP.search(rest) or is_by_others(rest):
        return "", ""
    if not (hurries(rest) or _sends_you(rest)):
        return "", ""
    if reassures(rest) or not (is_of_the_body(condition) or _CANNOT.search(condition)):
        return "", ""
    return rest, condition


def _sends_you(text: str) -> bool:
    """'… må du en tur forbi skadestuen'"""
    return bool(_ACUTE_HOUSE.search(text) and _YOU.search(text))


def hurries(text: str) -> bool:
    """A house alone does not: 'på hospitalet', 'skadestuen'."""
    return bool(_IS_CALLED.search(text)) or says_haste(_HELP.sub("", text))


def _parted(sentence: str) -> tuple[str, str]:
    if marker := MARKER.search(sentence):
        end = main_clause(sentence, marker.end())
        stop = end.start() if end else len(sentence)
        return sentence[marker.end() : stop].strip(), f"{sentence[: marker.start()]} {sentence[stop:]}"
    if INVERTED.match(sentence) and (end := main_clause(sentence)):
        return sentence[: end.start()], sentence[end.start() :]
    return "", ""

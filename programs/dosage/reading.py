"""Danish text to the fields of a dose: strictly, or only what is sure."""

from __future__ import annotations

import re
from typing import Any

from .amounts import read_amounts
from .caution import without_doubtful_stretches
from .claims import Claim, Reading
from .errors import DosageError
from .grammar import COUNTS, PHRASES, SECONDS
from .hints import may_state_a_dose
from .interpretation import interpret
from .limits import LIMITS, check_load, check_range, is_possible
from .rules import fold
from .tokens import Token, tokenize

Fields = dict[str, Any]
_OFTEN = frozenset({"per_day", "per_week", "every_min", "weeks"})
"""A second figure for one of these, sure or not, tells of a plan that changes: then neither is the dose."""
_LOAD = re.compile(r"\b(?:belastning|modstand):[^\S\n]*([^\n]*)", re.IGNORECASE)


def parse(text: str) -> Fields:
    """The fields of a text that is a dose from first word to last. Raises DosageError."""
    text, load = _split_off_load(text)
    return _whole_dose(text, _read(text, tokenize(text)), load)


def extract(text: str) -> Fields:
    """The fields that running text surely states. Never raises."""
    if not may_state_a_dose(text):
        return {}
    words, load = _split_off_load(text)
    tokens = tokenize(words)
    reading = _read(words, tokens)
    try:
        return _whole_dose(words, reading, load)
    except DosageError:
        is_read_already = words == text and without_doubtful_stretches(tokens) == tokens
        return _sure_fields(reading) if is_read_already else read_running_text(text)


def read_running_text(text: str) -> Fields:
    """The sure ones among the statements of a text that is more than a dose."""
    return _sure_fields(_read(text, without_doubtful_stretches(tokenize(text))))


def _whole_dose(text: str, reading: Reading, load: list[Claim]) -> Fields:
    _refuse_what_is_not_understood(reading)
    fields = _agreed([*reading.claims, *load])
    contradicted = {claim.field for claim in reading.claims} - set(fields)
    if contradicted:
        raise DosageError(f"Der står to forskellige ting om {_name(min(contradicted))}.")
    if not fields and text.strip():
        raise DosageError(f"»{_shown(text.strip())}« er ikke en dosis.")
    _check(fields)
    return fields


def _sure_fields(reading: Reading) -> Fields:
    fields = _agreed([claim for claim in reading.claims if claim.sure or claim.field in _OFTEN])
    sure = {claim.field for claim in reading.claims if claim.sure}
    fields = {name: value for name, value in fields.items() if name in sure}
    return {name: value for name, value in fields.items() if name not in LIMITS or is_possible(name, value)}


def _read(text: str, tokens: list[Token]) -> Reading:
    tokens = read_amounts(tokens)
    for book in (PHRASES, SECONDS, COUNTS):
        tokens = fold(tokens, book)
    return interpret(tokens, text)


def _split_off_load(text: str) -> tuple[str, list[Claim]]:
    """'…, belastning: rød elastik': the rest of that line, in its own words."""
    match = _LOAD.search(text)
    if not match or not match[1].strip():
        return text, []
    rest = f"{text[: match.start()]} {text[match.end() :]}"
    return rest, [Claim("load", " ".join(match[1].split()), sure=True)]


def _refuse_what_is_not_understood(reading: Reading) -> None:
    troubles = sorted([*reading.unknown, *reading.unsure], key=lambda token: token.start)
    if not troubles:
        return
    first = troubles[0]
    if first in reading.unknown:
        raise DosageError(f"»{_shown(first.word)}« er ikke forstået som en del af en dosis.")
    raise DosageError(f"»{_shown(first.word)}« kan forstås på flere måder; skriv det mere udførligt.")


def _agreed(claims: list[Claim]) -> Fields:
    """Every field about which all claims say the same."""
    said: dict[str, set] = {}
    for claim in claims:
        said.setdefault(claim.field, set()).add(claim.value)
    if sum(claim.field == "tempo_s" for claim in claims) > 1:
        del said["tempo_s"]  # the way up and the way down: no one time of a repetition
    if "side" in said:
        said["side"] = _one_side(said["side"])
    return {name: values.pop() for name, values in said.items() if len(values) == 1}


def _one_side(sides: set[str]) -> set[str]:
    """The left and the right, or a change of sides after one of them, is each side."""
    return {"each"} if len(sides) > 1 else sides


def _check(fields: Fields) -> None:
    for name, value in fields.items():
        if name in LIMITS:
            check_range(name, value)
    check_load(fields.get("load", ""))


def _name(field: str) -> str:
    return LIMITS[field].name if field in LIMITS else {"load": "belastningen"}.get(field, field)


def _shown(word: str, longest: int = 40) -> str:
    line = " ".join(word.split())
    return line if len(line) <= longest else f"{line[:longest]}…"

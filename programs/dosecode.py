"""A dose in a few characters for an address: '3 sæt af 8–12 gentagelser, hver side' is 's3r8-12b'.

Figures and side only. The load is a text of its own and never stands in an address.
"""

import re

from .dosage import Dosage, DosageError, Range

FIGURES = {
    "sets": "s",
    "reps": "r",
    "hold_s": "h",
    "duration_s": "t",
    "rest_s": "p",
    "tempo_s": "m",
    "per_day": "d",
    "per_week": "u",
    "every_min": "i",
    "weeks": "w",
}
SIDES = {"each": "b", "left": "v", "right": "j"}
"""Begge, venstre, højre."""
_NAMES = {letter: name for name, letter in FIGURES.items()}
_SIDE_OF = {letter: side for side, letter in SIDES.items()}
_PART = re.compile(r"([a-z])([0-9]{0,4})(-?)([0-9]{0,4})")


def encode(dosage: Dosage) -> str:
    """One code for each dose, '' for the empty one; decode() gives the dose back without its load."""
    figures = "".join(
        f"{letter}{_span(getattr(dosage, name))}" for name, letter in FIGURES.items() if _has(dosage, name)
    )
    return figures + (SIDES[dosage.side] if dosage.side else "")


def decode(code: str) -> Dosage:
    """Raises DosageError for what is no code and for figures that no dose has."""
    fields: dict[str, Range | str] = {}
    end = 0
    for part in _PART.finditer(code):
        name, value = _read(part)
        if part.start() != end or name in fields:
            break
        fields[name], end = value, part.end()
    if end != len(code):
        raise DosageError(f"»{code[end : end + 10]}« er ikke en del af en dosis.")
    return Dosage(**fields)


def _has(dosage: Dosage, name: str) -> bool:
    return getattr(dosage, name) is not None


def _span(span: Range) -> str:
    low, high = ("" if end is None else str(end) for end in span)
    return low if low == high else f"{low}-{high}"


def _read(part: re.Match[str]) -> tuple[str, Range | str]:
    letter, low, dash, high = part.groups()
    if letter in _SIDE_OF and not (low or dash or high):
        return "side", _SIDE_OF[letter]
    if letter not in _NAMES or not (low or high) or (high and not dash):
        raise DosageError(f"»{part[0]}« er ikke en del af en dosis.")
    return _NAMES[letter], (int(low) if low else None, int(high) if high else None) if dash else (int(low), int(low))

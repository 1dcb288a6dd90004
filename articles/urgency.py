"""How soon a sign needs help: four fixed levels, the same on every page, card and sheet.

The levels fold DSAM's six (Akuthåndbogen, 2021) into what a patient can act on. Whom to call is the region's
business and stands elsewhere; a level says only how soon.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import TypeVar

T = TypeVar("T")


class Urgency(StrEnum):
    """Most urgent first; the value is what files and addresses use."""

    LIFE_THREATENING = "livsfare"
    IMMEDIATE = "straks"
    SOON = "snart"
    CLINIC = "klinik"

    @property
    def label(self) -> str:
        return _LABELS[self]

    @property
    def rank(self) -> int:
        """0 for the most urgent."""
        return list(Urgency).index(self)


_LABELS = {
    Urgency.LIFE_THREATENING: "Livsfare",
    Urgency.IMMEDIATE: "Haster",
    Urgency.SOON: "Snart",
    Urgency.CLINIC: "Haster ikke",
}


def same_words(text: str) -> str:
    """What two signs share that say the same: their words, whatever the capitals, the spaces and the full stop."""
    return " ".join(text.split()).rstrip(". ").casefold()


def by_urgency(signs: Iterable[T]) -> list[tuple[Urgency, list[T]]]:
    """Signs (rows or plain data, with an urgency and a text) by level, most urgent first, each text once.

    A sign that stands at two levels is kept at the more urgent one.
    """
    levels: dict[Urgency, list[T]] = {}
    seen: set[str] = set()
    for sign in sorted(signs, key=lambda sign: Urgency(sign.urgency).rank):
        if (words := same_words(sign.text)) not in seen:
            seen.add(words)
            levels.setdefault(Urgency(sign.urgency), []).append(sign)
    return list(levels.items())

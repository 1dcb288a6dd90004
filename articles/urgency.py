"""How soon a sign needs help: four fixed levels, the same on every page, card and sheet.

The levels fold DSAM's six (Akuthåndbogen, 2021) into what a patient can act on. Whom to call is the region's
business and stands elsewhere; a level says only how soon.
"""

from enum import StrEnum


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

    def more_urgent_of(self, other: "Urgency") -> "Urgency":
        return min(self, other, key=lambda level: level.rank)


_LABELS = {
    Urgency.LIFE_THREATENING: "Livsfare",
    Urgency.IMMEDIATE: "Haster",
    Urgency.SOON: "Snart",
    Urgency.CLINIC: "Haster ikke",
}

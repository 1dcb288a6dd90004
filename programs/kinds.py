"""The kinds of sheet that one plan can be printed as."""

from enum import StrEnum
from typing import Self


class Kind(StrEnum):
    """The value is the word in an address and never changes; the template of the same name arranges the parts."""

    label: str
    explanation: str

    NORMAL = "normal", "Normal", "Hele programmet med billeder og tekst."
    LARGE = "stort", "Stor skrift", "Hele programmet med store bogstaver."
    ONE_A_PAGE = "en-pr-side", "Én øvelse pr. side", "Hele programmet med store billeder."
    FRIDGE = "koeleskabsark", "Køleskabsark", "Billeder, navne og antal på én side."
    PICTURES = "billeder", "Kun billeder", "Billeder og tal til den, der læser lidt dansk."
    LOG = "dagbog", "Kun dagbog", "Et skema til at sætte kryds i."

    def __new__(cls, value: str, label: str, explanation: str) -> Self:
        kind = str.__new__(cls, value)
        kind._value_, kind.label, kind.explanation = value, label, explanation
        return kind

    @property
    def has_room_for_log(self) -> bool:
        """What hangs on the refrigerator is one page; its log is printed alone."""
        return self is not Kind.FRIDGE

    @classmethod
    def from_address(cls, word: str) -> Self | None:
        """None for a word that no kind has."""
        return next((kind for kind in cls if kind.value == word), None)

"""The dose of some exercises by their printed numbers: 'Øvelse 1-3 laves 10 gange'."""

import re
from dataclasses import dataclass

from ..dosage import Dosage
from ..instructions import sentences
from .doses import is_later

SOME = re.compile(
    r"\bøvelse(?:r|rne)?\s*(?:nr\.?\s*)?(?P<list>\d{1,2}(?:\s*(?:-|–|til|og|,|\+|samt)\s*\d{1,2})+)(?!\d|\s*(?:x|×"
    r"|gange?|sæt|serier|gent|rep|min|sek|dage|uger|timer)\b)",
    re.IGNORECASE,
)
_NEXT = re.compile(r"\b(?:og\s+)?øvelse\w*\s*(?:nr\.?\s*)?\d", re.IGNORECASE)
_PLANNED = re.compile(r"^(?:uge|dag|fase|niveau|(?:man|tirs|ons|tors|fre|lør|søn)dag)\b", re.IGNORECASE)


@dataclass(frozen=True)
class SomeDose:
    """The dose of some exercises by their printed numbers, with the sentence that says it."""

    numbers: tuple[int, ...]
    title: str
    text: str
    dosage: Dosage


def doses_of_some(text: str, printed: set[int | None]) -> tuple[str, list[SomeDose]]:
    """The text without the sentences that give a dose to exercises by number, and those doses. A number that is not
    printed before an exercise is none's."""
    rest: list[str] = []
    found: list[SomeDose] = []
    for sentence in sentences(text):
        told = [some for some in _told(sentence) if not printed.isdisjoint(some.numbers)]
        found += told
        rest += [] if told else [sentence]
    return " ".join(rest), found


def _told(sentence: str) -> list[SomeDose]:
    """'Øvelse 1-3 laves hver dag, øvelse 4 og 5 hver anden dag' tells two doses."""
    if _PLANNED.match(sentence) or is_later(sentence):
        return []
    return [
        SomeDose(_numbers(match["list"]), f"Øvelse {' '.join(match['list'].split())}", sentence, dose)
        for match in SOME.finditer(sentence)
        if (dose := Dosage.extract(f"Øvelserne {_NEXT.split(sentence[match.end() :])[0].strip(' :,')}"))
    ]


def _numbers(text: str) -> tuple[int, ...]:
    found: list[int] = []
    for part in re.split(r"\s*(?:og|,|\+|samt)\s*", text):
        ends = [int(figure) for figure in re.findall(r"\d+", part)]
        if len(ends) == 2 and 0 < ends[1] - ends[0] < 30:
            found += range(ends[0], ends[1] + 1)
        else:
            found += ends
    return tuple(found)

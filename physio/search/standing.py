"""The pages that every site has, whatever is written on it: each place on the body, when to seek help, and who we are.

So 'skulder' leads to the place, with its signs and the clinic's number, also while nobody has written about it.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from django.urls import reverse

from articles.bodyparts import BODY_PARTS, BodyPart

from .texts import weights_of


@dataclass(frozen=True)
class StandingPage:
    """As an entry of the index. said: other words that lead to it; address: its name, and what that takes."""

    kind: str
    title: str
    said: str
    text: str
    address: tuple[str, ...]
    topic: ClassVar = ""

    @property
    def url(self) -> str:
        name, *arguments = self.address
        return reverse(name, args=arguments)

    @cached_property
    def weights(self) -> dict[str, int]:
        return weights_of(self.title, self.said, "", "")


def _place(part: BodyPart) -> StandingPage:
    text = f"Råd og øvelser til ondt {part.within}, og hvornår du skal søge hjælp."
    return StandingPage("sted", part.name, f"ondt {part.within}", text, ("place", part.slug))


_HELP = StandingPage(
    "hjælp",
    "Hvornår skal du søge hjælp?",
    "faresignaler, læge, lægevagt, vagtlæge, akut, akuttelefon, skadestue, hospital, 112, 1813, ringe, farligt",
    "Tegn på, at du skal ringe 112, til vagtlægen, til din egen læge eller til os.",
    ("articles:red_flags",),
)
_ABOUT = StandingPage(
    "om os",
    "Om os og siden",
    "kontakt, telefon, telefonnummer, adresse, åbningstider, klinik, klinikken, mail, booking, bestille, afbud, aflyse,"
    " pris, koster, betaling, parkering",
    "Hvem vi er, hvor du finder os, og hvem der har gennemgået siden.",
    ("about",),
)
PAGES = {-number: page for number, page in enumerate((*map(_place, BODY_PARTS), _HELP, _ABOUT), start=1)}
"""By numbers that no entry of the index has."""

FREQUENCIES = Counter(word for page in PAGES.values() for word in page.weights)


def rows(words: Iterable[str]) -> list[tuple[int, str, int]]:
    """As those of the index: a page's number, one of its words, and how much of it that word says."""
    wanted = set(words)
    return [
        (number, word, weight)
        for number, page in PAGES.items()
        for word, weight in page.weights.items()
        if word in wanted
    ]

"""What a sheet is made of, as plain data; whoever has rows turns them into this."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from articles.urgency import Urgency

from ..plan import Plan


@dataclass(frozen=True)
class Call:
    """One line of whom to call; phone is '' where only the patient knows it."""

    when: str
    whom: str
    phone: str = ""


@dataclass(frozen=True)
class Help:
    """What to do at one level of urgency, and the calls in order."""

    action: str
    calls: tuple[Call, ...] = ()


@dataclass(frozen=True)
class ClinicCard:
    """The clinic as its paper shows it. help has all four levels."""

    name: str
    help: Mapping[Urgency, Help]
    address: str = ""
    phone: str = ""


@dataclass(frozen=True)
class Figure:
    """A still picture. svg is a whole SVG document that refers to nothing outside itself; alt says what it shows."""

    svg: str
    alt: str


@dataclass(frozen=True)
class Sheet:
    """All that one printed sheet depends on. address opens this plan in this edition on a screen.

    figures are an exercise's one or two pictures by its slug; an exercise without gets an empty frame to draw in.
    """

    plan: Plan
    clinic: ClinicCard
    address: str
    figures: Mapping[str, tuple[Figure, ...]] = field(default_factory=dict)

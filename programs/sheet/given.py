"""What a sheet is made of, as plain data; whoever has rows turns them into this."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from articles.urgency import Urgency

from ..kinds import Kind
from ..plan import Plan
from .log import Log

_WIDTH, _HEIGHT = re.compile(r'\swidth="([\d.]+)"'), re.compile(r'\sheight="([\d.]+)"')
_VIEW_BOX = re.compile(r'\sviewBox="[-\d.]+[ ,]+[-\d.]+[ ,]+([\d.]+)[ ,]+([\d.]+)"')


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

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in the drawing's own units, in which all figures of one exercise have one scale."""
        head = self.svg[: self.svg.find(">")]
        stated = [_WIDTH.search(head), _HEIGHT.search(head)]
        if all(stated):
            return float(stated[0][1]) or 1.0, float(stated[1][1]) or 1.0
        box = _VIEW_BOX.search(head)
        return (float(box[1]) or 1.0, float(box[2]) or 1.0) if box else (1.0, 1.0)


@dataclass(frozen=True)
class Sheet:
    """All that one printed sheet depends on. address opens this plan in this edition on a screen.

    figures are an exercise's pictures by its key; an exercise without gets an empty frame to draw in. log is printed
    on every kind where it is given, and on a sheet that is nothing but a log always.
    """

    plan: Plan
    clinic: ClinicCard
    address: str
    figures: Mapping[tuple[str, int], tuple[Figure, ...]] = field(default_factory=dict)
    kind: Kind = Kind.NORMAL
    log: Log | None = None

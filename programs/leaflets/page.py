"""A leaflet laid out: its lines put in order, its title and its exercises found."""

from dataclasses import dataclass
from functools import lru_cache

from .blocks import Block, blocks_of
from .lines import Layout, dose_rows_of, lines_of
from .structure import Structure, structure_of
from .tables import DoseRow, as_paragraphs, doses_as_paragraphs
from .title import take_title


@dataclass(frozen=True)
class Page:
    """text is everything that stands there; blocks are without the title; running is what repeats on each sheet.

    title is '' where nothing in the text is one. To be read and never changed.
    """

    title: str
    text: list[Block]
    blocks: list[Block]
    running: list[str]
    structure: Structure
    plan: list[DoseRow]


@lru_cache(maxsize=4)
def page_of(text: str) -> Page:
    """Where nothing else in a leaflet is an exercise, the rows of a table of doses are.

    Kept for a moment, because whether a text is a leaflet is asked before what it says.
    """
    page = _page(text, as_paragraphs)
    if page.structure.exercises:
        return page
    planned = _page(text, doses_as_paragraphs)
    return planned if planned.structure.exercises else page


def _page(text: str, layout: Layout) -> Page:
    lines, running = lines_of(text, layout)
    found = blocks_of(lines)
    title, blocks = take_title(found, running)
    return Page(title, found, blocks, running, structure_of(blocks), dose_rows_of(text))

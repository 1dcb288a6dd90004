"""From a leaflet's text to its lines: pages, columns and furniture gone, paragraphs where the author meant them."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from .characters import BULLET, clean, clean_line
from .columns import in_reading_order
from .furniture import Numbered, says_nothing, without_furniture
from .tables import DoseRow, as_paragraphs, dose_rows

Layout = Callable[[list[Numbered]], list[Numbered]]
_DOUBLE_SPACED_SHARE = 0.6
_RUNNING_ON_SHARE = 0.15
_RUNNING_ON_SINGLE_SHARE = 0.4
_WIDER_GAPS_SHARE = 0.1
_NO_GAP_SHARE = 0.05
_FULL_LINE = 0.82


@dataclass(frozen=True)
class Line:
    """text without its bullet; number counts from 1 in the source.

    starts: a paragraph, an item or a line of its own begins here by the look of the page, for its first word would
    have had room on the line before.
    """

    text: str
    number: int
    is_item: bool = False
    starts: bool = True
    after_gap: bool = True


def lines_of(text: str, laid_out: Layout = as_paragraphs) -> tuple[list[Line], list[str]]:
    """The lines of a decoded leaflet, and the running heads and feet that were taken out, each once.

    laid_out puts the rows of a page's tables below each other.
    """
    pages, running = without_furniture(_pages(text))
    rows = [
        (number, line, page) for page, lines in enumerate(pages) for number, line in in_reading_order(laid_out(lines))
    ]
    single = 1 if _is_double_spaced(rows) else 0
    width = _width([line for _, line, _ in rows])
    result: list[Line] = []
    blank = 99
    last_page = 0
    for number, raw, page in rows:
        stripped = clean_line(raw)
        if not stripped or says_nothing(stripped):
            blank += 1
            continue
        after_gap = blank > single or page != last_page
        result.append(_line(stripped, number, after_gap, result[-1] if result else None, width))
        blank, last_page = 0, page
    return result, running


def dose_rows_of(text: str) -> list[DoseRow]:
    """What the tables of a decoded leaflet say of its exercises' doses."""
    return [row for page in _pages(text) for row in dose_rows(page)]


@lru_cache(maxsize=4)
def _pages(text: str) -> list[list[Numbered]]:
    """Cleaned lines, to be read and never changed."""
    pages: list[list[Numbered]] = []
    number = 1
    for page in clean(text).split("\f"):
        lines = page.split("\n")
        pages.append([(number + index, line) for index, line in enumerate(lines)])
        number += len(lines) - 1
    return pages


def _line(text: str, number: int, after_gap: bool, before: Line | None, width: float) -> Line:
    is_item = text.startswith(BULLET)
    text = " ".join(text.removeprefix(BULLET).split())
    if after_gap or is_item or before is None:
        return Line(text, number, is_item, starts=True, after_gap=after_gap)
    needed = len(before.text) + 1 + len(text.split(" ", 1)[0]) if not before.text.endswith("-") else width + 1
    return Line(text, number, False, needed <= width * _FULL_LINE, after_gap)


def _width(lines: list[str]) -> float:
    """How long a full line is here: what one in ten lines reaches."""
    lengths = sorted(len(" ".join(line.split())) for line in lines if line.strip())
    return lengths[int(len(lengths) * 0.9)] if lengths else 0


def _is_double_spaced(rows: list[tuple[int, str, int]]) -> bool:
    """A blank line after every line, as some PDF viewers write: sentences go on over the blank lines."""
    filled = [index for index, (_, line, _) in enumerate(rows) if line.strip()]
    steps = list(zip(filled, filled[1:], strict=False))
    single = [(a, b) for a, b in steps if b - a == 2]
    running_on = sum(_goes_on(rows[a][1].strip(), rows[b][1].strip()) for a, b in single)
    has_wider_gaps = sum(b - a > 2 for a, b in steps) >= len(steps) * _WIDER_GAPS_SHARE
    has_no_gap = sum(b - a == 1 for a, b in steps) <= len(steps) * _NO_GAP_SHARE
    if single and running_on >= len(single) * _RUNNING_ON_SHARE:
        return len(single) >= len(steps) * _RUNNING_ON_SINGLE_SHARE
    return len(single) >= max(1, len(steps) * _DOUBLE_SPACED_SHARE) and has_wider_gaps and has_no_gap


def _goes_on(line: str, following: str) -> bool:
    return bool(re.search(r"[a-zæøå,-]$", line)) and following[:1].islower()

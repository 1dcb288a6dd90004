"""Two columns of a page that stand beside each other in the text, put one after the other."""

import re

from .furniture import Numbered

_GUTTER = re.compile(r"(?<=\S) {3,}(?=\S)")
_MIN_LINES = 4
_TOLERANCE = 2


def in_reading_order(page: list[Numbered]) -> list[Numbered]:
    """The left column before the right one, stretch by stretch; a page with one column comes back as it is."""
    start = _right_column(page)
    if start is None:
        return page
    result: list[Numbered] = []
    stretch: list[Numbered] = []
    for number, text in page:
        if text.strip() and _crosses(text, start):
            result += _split(stretch, start)
            stretch = []
            result.append((number, text))
        else:
            stretch.append((number, text))
    return result + _split(stretch, start)


def _right_column(page: list[Numbered]) -> int | None:
    """Where the right column begins: the place at which several lines go on after a wide gap."""
    places = [match.end() for _, text in page for match in _GUTTER.finditer(text)]
    best = max(places, key=lambda place: sum(abs(other - place) <= _TOLERANCE for other in places), default=None)
    if best is None:
        return None
    near = [place for place in places if abs(place - best) <= _TOLERANCE]
    return min(near) if len(near) >= _MIN_LINES and not _is_table(page, best) else None


def _is_table(page: list[Numbered], start: int) -> bool:
    """Rows of three cells or more are a table, which is read row by row."""
    rows = [len(_GUTTER.findall(text)) for _, text in page if _GUTTER.search(text)]
    return sum(count >= 2 for count in rows) * 2 > len(rows)


def _crosses(text: str, start: int) -> bool:
    """A line over the whole width: text where the gutter is."""
    return len(text.rstrip()) > start and text[max(0, start - 2) : start].strip() != ""


def _split(stretch: list[Numbered], start: int) -> list[Numbered]:
    if not any(len(text.rstrip()) > start for _, text in stretch):
        return stretch
    left = [(number, text[:start].rstrip()) for number, text in stretch]
    right = [(number, text[start:].strip()) for number, text in stretch]
    return [*left, (stretch[-1][0], ""), *right, (stretch[-1][0], "")]

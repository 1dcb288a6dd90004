"""Two columns of a page that stand beside each other in the text, put one after the other."""

import re
from collections import Counter

from .furniture import Numbered

_GUTTER = re.compile(r"(?<=\S) {3,}(?=\S)")
_HEADS_BESIDE = re.compile(
    r"\s*øvelse\s*\d{1,2}\b.* {3,}(øvelse\s*\d{1,2}\b)|\s*\d{1,2}[.)]\s.* {3,}(\d{1,2}[.)]\s+[A-ZÆØÅ])", re.IGNORECASE
)
_HEAD = re.compile(r"\s*(?:øvelse\s*(\d{1,2})\b|(\d{1,2})[.)]\s+[A-ZÆØÅ])", re.IGNORECASE)
_INDENT = re.compile(r"^ {12,}(?=\S)")
_MIN_LINES = 3
_MIN_BESIDE = 2
_TOLERANCE = 1


def in_reading_order(page: list[Numbered]) -> list[Numbered]:
    """The left column before the right one, stretch by stretch; a page with one column comes back as it is."""
    start = _right_column(page)
    if start is None:
        return page
    by_rows = _counts_by_rows(page, start)
    result: list[Numbered] = []
    stretch: list[Numbered] = []
    for number, text in page:
        crosses = _crosses(text, start)
        if crosses or by_rows and _HEADS_BESIDE.match(text):
            result += _split(stretch, start)
            stretch = []
        (result if crosses else stretch).append((number, text))
    return result + _split(stretch, start)


def _counts_by_rows(page: list[Numbered], start: int) -> bool:
    """1 and 2 beside each other, 3 and 4 below them: then each row is read before the next."""
    heads = [(_head_number(text), _head_number(text[start:])) for _, text in page if _HEADS_BESIDE.match(text)]
    return len(heads) > 1 and all(right == left + 1 for left, right in heads)


def _right_column(page: list[Numbered]) -> int | None:
    """Where the right column begins: the place at which several lines go on after a wide gap."""
    beside = Counter(match.end() for _, text in page for match in _GUTTER.finditer(text))
    alone = Counter(match.end() for _, text in page if (match := _INDENT.match(text)))
    if heads := [match.start(match.lastindex) for _, text in page if (match := _HEADS_BESIDE.match(text))]:
        return min(heads)
    best = max(beside, key=lambda place: (_near(place, beside) + _near(place, alone), -place), default=None)
    if best is None or _near(best, beside) < _MIN_BESIDE or _near(best, beside) + _near(best, alone) < _MIN_LINES:
        return None
    if _is_table(page):
        return None
    return min(place for place in beside if abs(place - best) <= _TOLERANCE)


def _near(place: int, places: Counter[int]) -> int:
    return sum(places[other] for other in range(place - _TOLERANCE, place + _TOLERANCE + 1))


def _is_table(page: list[Numbered]) -> bool:
    """Rows of three cells or more are a table, which is read row by row."""
    rows = [len(_GUTTER.findall(text)) for _, text in page if _GUTTER.search(text)]
    return sum(count >= 2 for count in rows) * 2 > len(rows)


def _crosses(text: str, start: int) -> bool:
    """A line over the whole width: text where the gutter is."""
    return len(text.rstrip()) > start and text[max(0, start - 2) : start].strip() != ""


def _split(stretch: list[Numbered], start: int) -> list[Numbered]:
    """Only from the first line with a right column to the last, and what the left one's paragraph has below it."""
    right = [index for index, (_, text) in enumerate(stretch) if len(text.rstrip()) > start]
    if not right:
        return stretch
    first = right[0]
    last = _end_of_paragraph(stretch, right[-1] + 1)
    lowest = next((number for index in right if (number := _head_number(stretch[index][1][start:]))), 0)
    for index in range(last, len(stretch)):
        if 0 < _head_number(stretch[index][1]) < lowest:
            last = _end_of_exercise(stretch, index)
    beside = stretch[first:last]
    left = [(number, text[:start].rstrip()) for number, text in beside]
    far = [(number, text[start:].strip()) for number, text in beside]
    parting = (beside[-1][0], "")
    return [*stretch[:first], *left, parting, parting, *far, parting, parting, *stretch[last:]]


def _head_number(text: str) -> int:
    """3 of 'Øvelse 3: Bro' and '3) Bro': the left column's exercises come before those of the right one."""
    match = _HEAD.match(text)
    return int(match[1] or match[2]) if match else 0


def _end_of_paragraph(stretch: list[Numbered], index: int) -> int:
    """Where the left column's paragraph ends that goes on below the right one: at a gap wider than between lines."""
    gaps = _gaps(stretch)
    usual = min(gaps, default=0)
    blank = 0
    for place in range(index, len(stretch)):
        blank = 0 if stretch[place][1].strip() else blank + 1
        if blank > usual:
            return place
    return len(stretch)


def _end_of_exercise(stretch: list[Numbered], index: int) -> int:
    """The paragraph that begins at index, and the next one where the first is only a heading."""
    end = _end_of_paragraph(stretch, index)
    if sum(bool(text.strip()) for _, text in stretch[index:end]) > 1:
        return end
    following = next((place for place in range(end, len(stretch)) if stretch[place][1].strip()), len(stretch))
    return _end_of_paragraph(stretch, following)


def _gaps(stretch: list[Numbered]) -> list[int]:
    """How many blank lines stand between the filled ones, each time."""
    filled = [index for index, (_, text) in enumerate(stretch) if text.strip()]
    return [b - a - 1 for a, b in zip(filled, filled[1:], strict=False)]

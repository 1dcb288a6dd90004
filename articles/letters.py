"""A long list from A to Å under its letters, so that nobody scrolls through all of it on a phone."""

from collections.abc import Iterable
from itertools import groupby
from typing import TypeVar

from .danish import danish_sort_key

T = TypeVar("T")
MANY = 13
"""From so many on a list is looked up and no longer read."""
_LAST = {"{": "Æ", "|": "Ø", "}": "Å"}
"""As danish_sort_key writes them."""


def by_letter(rows: Iterable[T]) -> list[tuple[str, list[T]]]:
    """Rows in Danish order by the letter that their name begins with; '0–9' for what begins with none."""
    return [(letter, list(group)) for letter, group in groupby(rows, key=lambda row: _letter_of(str(row)))]


def _letter_of(name: str) -> str:
    first = danish_sort_key(name)[:1]
    return _LAST.get(first) or (first.upper() if first.isalpha() else "0–9")

"""What surely finds room on paper, so that the typesetter need not try it out: most of its time would go with that."""

import re
from collections.abc import Iterable
from math import ceil
from unicodedata import combining

from ..kinds import Kind
from .fonts import width

_PAGES = {Kind.NORMAL: (20.0, 38), Kind.LARGE: (24.0, 15)}
_ANY_PAGE = (20.0, 15)
"""The narrowest column of exercises and boxes, less the edge of a list, in em; and how many lines of text a page surely
has beside or under the figures."""
_HEADING = 15.0
"""Em: what one line of every kind can hold, also in the largest heading."""
_LONG_WORD = re.compile(r"[^\s\-–/]{16,}")
"""Between places where a line may end anyway; a shorter one is no wider than a heading."""
_DIVISION = "\u200b"
_SPACE = width(" ")


def surely_fits(texts: Iterable[str], kind: Kind) -> bool:
    """On one page. False also where it might fit after all."""
    column, most = _PAGES.get(kind, _ANY_PAGE)
    return sum(_most_lines(line, column) for text in texts for line in text.split("\n")) <= most


def divisible(text: str) -> str:
    """The text with unseen places to divide in each word that no line could hold; all others stay whole."""
    return _LONG_WORD.sub(lambda word: _divisible(word[0]), text)


def _divisible(word: str) -> str:
    if width(word) <= _HEADING:
        return word
    return "".join(part if combining(part) else _DIVISION + part for part in word)


def _most_lines(text: str, column: float) -> int:
    """A line is only full when the next word has no room, so every line but the last holds at least the rest."""
    words = [width(word) for word in text.split()]
    longest = min(max(words, default=0), column / 2)
    return ceil((sum(words) + _SPACE * len(words)) / (column - longest)) or 1

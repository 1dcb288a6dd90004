"""What surely finds room on paper, so that the typesetter need not try it out: most of its time would go with that."""

import re
from collections.abc import Iterable
from math import ceil
from unicodedata import combining

from .fonts import width
from .kinds import Kind

_COLUMN = 20.0
"""Em: the narrowest column that exercises and boxes have, less the edge of a list."""
_LINES = {Kind.NORMAL: 38}
_FEWEST_LINES = 18
"""Of text, beside or under the figures; every kind's page holds more."""
_HEADING = 15.0
"""Em: what one line of every kind can hold, also in the largest heading."""
_BETWEEN_BREAKS = re.compile(r"[^\s\-–/]+")
_DIVISION = "\u200b"


def surely_fits(texts: Iterable[str], kind: Kind) -> bool:
    """On one page. False also where it might fit after all."""
    lines = sum(_most_lines(line) for text in texts for line in text.split("\n"))
    return lines <= _LINES.get(kind, _FEWEST_LINES)


def divisible(text: str) -> str:
    """The text with unseen places to divide in each word that no line could hold; all others stay whole."""
    if len(text) <= _HEADING:
        return text
    return _BETWEEN_BREAKS.sub(lambda word: _divisible(word[0]), text)


def _divisible(word: str) -> str:
    if width(word) <= _HEADING:
        return word
    return "".join(part if combining(part) else _DIVISION + part for part in word)


def _most_lines(text: str) -> int:
    """A line is only full when the next word has no room, so every line but the last holds at least the rest."""
    longest = min(max(map(width, text.split()), default=0), _COLUMN / 2)
    return ceil(width(text) / (_COLUMN - longest)) or 1

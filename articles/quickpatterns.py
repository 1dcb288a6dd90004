"""Patterns that are searched for only in a text that holds a piece of what they look for.

Python tries a pattern at every letter of a text. Most patterns of a language are lists of words, and most texts hold
none of these; to ask for the words themselves first takes a thirtieth of the time. They are read off the pattern
itself, so that there is nothing to keep in step by hand.
"""

import re
import sys
from collections.abc import Iterable
from re import _constants as code
from re import _parser as parser

_REPEATS = (code.MAX_REPEAT, code.MIN_REPEAT)


class QuickPattern:
    """As the compiled pattern itself. pieces: in small letters; any match holds one of them, if there are any."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        compiled = re.compile(pattern, flags)
        self.pattern, self.flags = pattern, flags
        self.pieces = tuple(sorted(_pieces(parser.parse(pattern, flags))))
        self.match, self.fullmatch, self.finditer, self.sub = (
            compiled.match, compiled.fullmatch, compiled.finditer, compiled.sub
        )  # fmt: skip
        self._search = compiled.search

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        if self.pieces and not any(map(text.lower().__contains__, self.pieces)):
            return None
        return self._search(text, start, end)


def _pieces(parsed: Iterable) -> set[str]:
    """Of all that the pattern needs one after another, what tells most; nothing where it needs no letters."""
    found: list[set[str]] = []
    letters = ""
    for kind, value in parsed:
        if kind is code.LITERAL:
            letters += chr(value).lower()
            continue
        found += [{letters}, _pieces_of(kind, value)]
        letters = ""
    return max((pieces - {""} for pieces in [*found, {letters}]), key=_telling)


def _pieces_of(kind: object, value: tuple) -> set[str]:
    if kind is code.SUBPATTERN:
        return _pieces(value[-1])
    if kind is code.BRANCH:
        choices = [_pieces(choice) for choice in value[1]]
        return set().union(*choices) if all(choices) else set()
    if kind in _REPEATS and value[0]:
        return _pieces(value[2])
    return set()


def _telling(pieces: set[str]) -> tuple[int, int]:
    return min(map(len, pieces), default=0), -len(pieces)

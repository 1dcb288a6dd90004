"""The passage of a page that best answers a search, with the sought words marked. Free of Django."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from itertools import groupby

LENGTH = 160
GOES_ON, NEW_LINE = "…", " · "
_WORD = re.compile(r"[^\W_]+")
_ENDED = re.compile(r"[.!?:;,]\Z")
Span = tuple[int, int]
_BEGINNING = re.compile(r"\A|(?<=[.!?] )(?=[\"'»(]?[A-ZÆØÅ])|(?<= · )")


@dataclass(frozen=True)
class Piece:
    """A stretch of a passage. marked: it is one of the words that were sought."""

    text: str
    marked: bool = False


def marked(text: str, words: Collection[str]) -> tuple[Piece, ...]:
    """The whole text in pieces; joined they are the text again. words: in lower case."""
    parts = re.split(r"([^\W_]+)", text)
    runs = groupby(filter(None, parts), key=lambda part: part.casefold() in words)
    return tuple(Piece("".join(run), is_sought) for is_sought, run in runs)


def excerpt(text: str, words: Collection[str], length: int = LENGTH) -> str:
    """The passage that holds most of the words, from the beginning of a sentence to the end of one where that can be.

    Elsewhere it is cut between words, with … on its line. A line of the text is a sentence of its own.
    """
    text = _on_one_line(text)
    beginnings = [match.start() for match in _BEGINNING.finditer(text)]
    sought = [match.span() for match in _WORD.finditer(text) if match[0].casefold() in words]
    start = _best_start(text, sought, beginnings, length)
    end = _end(text, start, sought, beginnings, length)
    before = "" if start in beginnings else f"{GOES_ON}\xa0"
    after = "" if end in (*beginnings, len(text)) else f"\xa0{GOES_ON}"
    return before + text[start:end].rstrip(NEW_LINE) + after


def _on_one_line(text: str) -> str:
    lines = (" ".join(line.split()) for line in text.splitlines())
    return "".join(line + (" " if _ENDED.search(line) else NEW_LINE) for line in lines if line).removesuffix(NEW_LINE)


def _best_start(text: str, sought: list[Span], beginnings: list[int], length: int) -> int:
    """The first with most of the words after it: the beginning of the text, or a place near one of the words."""
    starts = sorted({0, *(_start_before(at, text, beginnings, length) for at, _ in sought)})

    def has(start: int) -> int:
        return len({text[at:end].casefold() for at, end in _within(sought, start, length)})

    return max(starts, key=has)


def _within(sought: list[Span], start: int, length: int) -> list[Span]:
    return [(at, end) for at, end in sought if start <= at and end <= start + length]


def _start_before(at: int, text: str, beginnings: list[int], length: int) -> int:
    sentence = max(beginning for beginning in beginnings if beginning <= at)
    if at - sentence <= length * 3 // 4:
        return sentence
    return text.rfind(" ", 0, at - length // 4) + 1


def _end(text: str, start: int, sought: list[Span], beginnings: list[int], length: int) -> int:
    """No sooner than the last of the sought words that have room, and half of a passage."""
    limit = start + length
    if limit >= len(text):
        return len(text)
    least = max([start + length // 2, *(end for _, end in _within(sought, start, length))])
    whole = [beginning for beginning in beginnings if least <= beginning <= limit]
    space = text.rfind(" ", least, limit + 1)
    return whole[-1] if whole else space if space > 0 else limit

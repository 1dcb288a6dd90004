"""The passage of a page that best answers a search, with the sought words marked. Free of Django."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from itertools import groupby

LENGTH = 160
_WORD = re.compile(r"[^\W_]+")


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
    """The passage that holds most of the words, cut at whole words, with … on its line where the text goes on."""
    text = " ".join(text.split())
    start = _best_start(text, words, length)
    end = min(start + length, len(text))
    if end < len(text):
        end = text.rfind(" ", start, end) if " " in text[start:end] else end
    return ("…\xa0" if start else "") + text[start:end].strip() + ("\xa0…" if end < len(text) else "")


def _best_start(text: str, words: Collection[str], length: int) -> int:
    tokens = ((match.start(), match[0].casefold()) for match in _WORD.finditer(text))
    found = [(at, word) for at, word in tokens if word in words]
    if not found or found[-1][0] < length * 3 // 4:
        return 0
    best = max(found, key=lambda one: len({word for at, word in found if one[0] <= at < one[0] + length * 3 // 4}))
    sentence = max(text.rfind(mark, 0, best[0]) + 2 for mark in (". ", "? ", "! "))
    if sentence > 1 and best[0] - sentence < length // 2:
        return sentence
    return text.rfind(" ", 0, max(best[0] - length // 4, 0)) + 1

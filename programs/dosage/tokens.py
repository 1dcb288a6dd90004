"""Danish text as tokens: figures with their fractions, words, marks. One pass, whatever the text."""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Any, NamedTuple

from .lexicon import ABBREVIATIONS, NUMBER_WORDS, TAG_OF_WORD

_PIECE = re.compile(
    r"(?P<bullet>(?:\A|\n)[ \t]*\*[ \t])|(?P<blank>\s+|\*\*+)|(?P<figure>[0-9]+(?:[.,:/][0-9]+)*)"
    r"|(?P<fraction>[½¼¾])|(?P<word>[^\W\d_]+)|(?P<mark>.)",
    re.DOTALL,
)
_FRACTIONS = {
    "½": Fraction(1, 2),
    "¼": Fraction(1, 4),
    "¾": Fraction(3, 4),
    "1/2": Fraction(1, 2),
    "1/4": Fraction(1, 4),
}
_WORDS: dict[str, tuple[str, Fraction | None]] = {
    **{word: (tag, None) for word, tag in TAG_OF_WORD.items()},
    **{word: ("ONE" if number == 1 else "NUM", number) for word, number in NUMBER_WORDS.items()},
}
_DASHES = frozenset("-‐‑‒–—―−")
_TIMES_SIGNS = frozenset("×*✕✖")
_SENTENCE_ENDS = frozenset(".!?;")
_BULLETS = frozenset("•·▪◦●")
_LONGEST_FIGURE = 4


class Token(NamedTuple):
    """A stretch text[start:end]. tag is its part of speech in the language of doses, value what it says."""

    tag: str
    word: str
    start: int
    end: int
    value: Any = None


def tokenize(text: str) -> list[Token]:
    return list(_with_breaks(text, list(_pieces(text))))


def _pieces(text: str) -> Iterator[Token]:
    for match in _PIECE.finditer(text):
        kind, piece, span = match.lastgroup, match.group(), match.span()
        if kind == "blank":
            if piece.count("\n") > 1:
                yield Token("BREAK", "\n", *span)
        elif kind == "bullet":
            yield Token("BREAK", "*", *span)
        elif kind in ("figure", "fraction"):
            value = _value_of_figure(piece)
            yield Token("OPAQUE" if value is None else "NUM", piece, *span, value)
        elif kind == "word":
            yield _word(piece, span)
        else:
            yield _mark(piece, span)


def _value_of_figure(piece: str) -> Fraction | None:
    """None for what is a date, a clock time, a telephone number or the like."""
    if piece in _FRACTIONS:
        return _FRACTIONS[piece]
    if piece.isdigit():
        return Fraction(int(piece)) if len(piece) <= _LONGEST_FIGURE else None
    decimal = re.fullmatch(r"([0-9]{1,3})[.,]([0-9])", piece)
    return Fraction(f"{decimal[1]}.{decimal[2]}") if decimal else None


def _word(piece: str, span: tuple[int, int]) -> Token:
    word = piece.casefold()
    tag, value = _WORDS.get(word, ("WORD", None))
    return Token(tag, word, *span, value)


def _mark(piece: str, span: tuple[int, int]) -> Token:
    if piece in _DASHES:
        return Token("DASH", "-", *span)
    if piece in _TIMES_SIGNS:
        return Token("X", "x", *span)
    if piece in _SENTENCE_ENDS or piece in _BULLETS:
        return Token("BREAK", piece, *span)
    return Token("COMMA" if piece in ",:()/|" else "MARK", piece, *span)


def _with_breaks(text: str, tokens: list[Token]) -> Iterator[Token]:
    """Takes the dots away that only end an abbreviation or an ordinal number, and knows 'Sæt:' for a label."""
    for index, token in enumerate(tokens):
        before = tokens[index - 1] if index else None
        if token.tag in ("SETS", "REPS") and _is_label(tokens, index):
            yield token._replace(tag=f"{token.tag}LABEL")
            continue
        if token.word == "." and before and before.end == token.start:
            after = tokens[index + 1] if index + 1 < len(tokens) else None
            if before.tag == "NUM" and after and not text[after.start].isupper():
                yield Token("DOT", ".", token.start, token.end)
                continue
            capitals = text[before.start : before.end].isupper()
            if before.word in ABBREVIATIONS and after and (capitals or not text[after.start].isupper()):
                continue
        yield token


def _is_label(tokens: list[Token], index: int) -> bool:
    counted = index and tokens[index - 1].tag in ("NUM", "ONE") and (index < 2 or tokens[index - 2].word != ":")
    return not counted and index + 1 < len(tokens) and tokens[index + 1].word == ":"

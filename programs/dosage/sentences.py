"""Sentences of tokens, and what kind of sentence each is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .lexicon import ORDERS, PRONOUNS, TRAINING
from .tokens import Token

_WORDS_OF_ITS_OWN = frozenset({"WORD", "OPAQUE", "BODY"})


@dataclass(frozen=True, slots=True)
class SentenceKind:
    """Words of its own are words beyond those of a dose.

    tells: it has such words. clean: every word of it is part of a dose. orders: it begins with a movement to do.
    """

    trains: bool
    impersonal: bool
    tells: bool
    clean: bool
    in_all: bool
    orders: bool
    alternates: bool

    @classmethod
    def of(cls, sentence: list[Token], unknown: list[Token]) -> SentenceKind:
        words = {word for token in sentence for word in token.word.split()}
        return cls(
            trains=any(word.startswith(TRAINING) for word in words),
            impersonal=not words & PRONOUNS,
            tells=any(token.tag in _WORDS_OF_ITS_OWN for token in unknown),
            clean=not unknown,
            in_all=any(token.tag == "INALL" for token in sentence),
            orders=bool(ORDERS.intersection(token.word for token in sentence[:1])),
            alternates="skiftevis" in words,
        )


def sentences(tokens: list[Token]) -> Iterator[list[Token]]:
    """Each with the break that ends it."""
    sentence: list[Token] = []
    for token in tokens:
        sentence.append(token)
        if token.tag == "BREAK":
            yield sentence
            sentence = []
    yield sentence

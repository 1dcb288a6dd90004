"""What people say, and what the site calls it: 'hekseskud' is pain in the back, 'ikke tisse' is a sign. Free of Django.

A phrase is found when each of its words is among the words of a query, in any order and form, and joined or apart.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import product
from math import prod
from typing import Generic, TypeVar

from .vocabulary import Vocabulary

Meaning = TypeVar("Meaning", bound=Hashable)
ALTERNATIVES, TOGETHER = " / ", " + "
MOST_EXPRESSIONS = 400
"""So many may one line stand for, lest a slip of the hand make millions."""

ALIKE = 0.8
"""Stricter than for a suggestion, since nobody is asked whether the phrase was meant."""


def how_many(line: str) -> int:
    """The expressions that a line stands for, without making them."""
    return prod(part.count(ALTERNATIVES) + 1 for part in line.split(TOGETHER))


def expressions(line: str) -> list[str]:
    """All that a line stands for: 'sover / dødt + skridtet / numsen' is 'sover skridtet', 'sover numsen' and so on."""
    parts = (part.split(ALTERNATIVES) for part in line.split(TOGETHER))
    return [" ".join(chosen) for chosen in product(*parts)]


class Phrases(Generic[Meaning]):
    """phrases: each as its words, with what it means."""

    def __init__(self, phrases: Iterable[tuple[Sequence[str], Meaning]]) -> None:
        self._phrases = sorted(
            ((frozenset(words), meaning) for words, meaning in phrases if words), key=lambda phrase: -len(phrase[0])
        )
        self._of_word: dict[str, list[int]] = defaultdict(list)
        for place, (words, _) in enumerate(self._phrases):
            for word in words:
                self._of_word[word].append(place)
        self._vocabulary = Vocabulary((word, len(places)) for word, places in self._of_word.items())

    def found(
        self, asked: Sequence[str], known: Callable[[str], object] = lambda word: False
    ) -> list[tuple[frozenset[str], Meaning]]:
        """The phrases in a query, longest first: which of its words each stands for, and what it means.

        known: whether a word means itself, so that none is taken for a mistyped word of a phrase.
        """
        sources = self._sources(asked, known)
        places = sorted({place for word in sources for place in self._of_word[word]})
        phrases = (self._phrases[place] for place in places)
        return [
            (frozenset().union(*(sources[word] for word in words)), meaning)
            for words, meaning in phrases
            if sources.keys() >= words
        ]

    def apart(
        self, asked: Sequence[str], known: Callable[[str], object] = lambda word: False
    ) -> list[tuple[frozenset[str], Meaning]]:
        """Those found that share no word of the query: of two that do, the longer, or both that are the same."""
        apart: list[tuple[frozenset[str], Meaning]] = []
        for said, meaning in self.found(asked, known):
            if all(said == other or not said & other for other, _ in apart):
                apart.append((said, meaning))
        return apart

    def know(self, word: str) -> bool:
        """Whether it is a word of a phrase."""
        return bool(self._vocabulary.forms(word))

    def _sources(self, asked: Sequence[str], known: Callable[[str], object]) -> dict[str, set[str]]:
        """Each word of a phrase that is meant, with the words of the query that say it."""
        sources: dict[str, set[str]] = defaultdict(set)
        for word in asked:
            for meant in self._meant(word, known):
                sources[meant].add(word)
        for first, second in zip(asked, asked[1:], strict=False):
            for meant in self._vocabulary.forms(first + second):
                sources[meant] |= {first, second}
        return sources

    def _meant(self, typed: str, known: Callable[[str], object]) -> list[str]:
        if forms := self._vocabulary.forms(typed):
            return forms
        near = None if known(typed) else self._vocabulary.nearest(typed, ALIKE)
        return self._vocabulary.forms(near) if near else []

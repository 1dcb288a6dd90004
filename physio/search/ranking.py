"""How well each page answers a query, from the words that the two share. Free of Django.

A word is worth more the fewer pages have it, and a page more the more of what was asked for it has.
"""

import heapq
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from .readings import Reading
from .vocabulary import Vocabulary

MISTYPED = 0.4
"""How well the nearest word answers one that the site does not have at all."""

MOST_WEIGHED = 150
"""So many entries are weighed by each reading: those that have most of the words at all."""

ENOUGH, UNKNOWN = 0.4, 1.0
"""So much of what was asked an entry must have to be called an answer, and what a word counts that no page has."""

Row = tuple[int, str, int]
"""An entry, one of its words, and how much of the entry that word says."""


@dataclass
class Match:
    """What one entry has of what was asked: the best for each word of the query, and by which words of its own."""

    scores: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    words: set[str] = field(default_factory=set)
    score: float = 0.0


class Asked:
    """The words of all readings with the site's words that answer each."""

    def __init__(self, readings: list[Reading], site: Vocabulary) -> None:
        self._readings = readings
        self._site = site
        last = readings[0].words[-1] if readings else ""
        words = dict.fromkeys(word for reading in readings for word in reading.words)
        self._answers = {word: self._answered(word, word == last) for word in words}
        self._uses: dict[str, list[tuple[str, float]]] = defaultdict(list)
        for asked, answers in self._answers.items():
            for word, quality in answers.items():
                self._uses[word].append((asked, quality * self._rarity(word)))
        self._importance = {
            asked: max(map(self._rarity, answers), default=UNKNOWN) for asked, answers in self._answers.items()
        }

    @property
    def words(self) -> list[str]:
        """The site's words to look up."""
        return list(self._uses)

    def matches(self, rows: Iterable[Row]) -> dict[int, Match]:
        found: dict[int, Match] = defaultdict(Match)
        for entry, word, weight in rows:
            match = found[entry]
            match.words.add(word)
            for asked, worth in self._uses[word]:
                match.scores[asked] = max(match.scores[asked], weight * worth)
        likely = heapq.nlargest(MOST_WEIGHED, found.items(), key=lambda item: sum(item[1].scores.values()))
        for _, match in likely:
            match.score = max(self._scores(match))
        return dict(likely)

    def answers(self, match: Match) -> bool:
        """Whether the entry has enough of what was asked; a word that the site does not have counts as a rare one."""
        return max((self._covered(reading, match) for reading in self._readings), default=0.0) >= ENOUGH

    def _covered(self, reading: Reading, match: Match) -> float:
        """0 to 1, of a reading with a word at least."""
        has = sum(self._importance[asked] * self._quality(asked, match) for asked in reading.words)
        return has / self._sum(reading.words)

    def _quality(self, asked: str, match: Match) -> float:
        return max((quality for word, quality in self._answers[asked].items() if word in match.words), default=0.0)

    def _scores(self, match: Match) -> Iterator[float]:
        """By each reading. Half of what was asked is worth a quarter, so that no heap of one word outweighs it all."""
        for reading in self._readings:
            has = [asked for asked in reading.words if asked in match.scores]
            share = self._sum(has) / self._sum(reading.words)
            yield round(reading.worth * share**2 * sum(match.scores[asked] for asked in has), 6)

    def _sum(self, asked: Iterable[str]) -> float:
        return sum(self._importance[word] for word in asked)

    def _answered(self, word: str, unfinished: bool) -> dict[str, float]:
        if found := self._site.answers(word, unfinished=unfinished):
            return found
        near = None if self._site.parts(word) else self._site.nearest(word)
        return dict.fromkeys(self._site.forms(near), MISTYPED) if near else {}

    def _rarity(self, word: str) -> float:
        return 1 / math.log2(self._site.frequency(word) + 2)

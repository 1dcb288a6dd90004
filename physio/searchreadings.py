"""The ways that a query may be meant: as it stands, compounds joined or parted, in the site's words for it.

Free of Django.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .searchphrases import Phrases
from .searchvocabulary import Vocabulary
from .searchwords import query_words

TYPED, JOINED, PARTED, TRANSLATED = 1.0, 0.9, 0.7, 0.9
"""How much an answer to each is worth beside an answer to what was typed."""

Words = tuple[str, ...]


@dataclass(frozen=True)
class Reading:
    words: Words
    worth: float


def readings(query: str, site: Vocabulary, phrases: Phrases[Words]) -> list[Reading]:
    """Each way once, by its greatest worth; none for a query without a word."""
    typed = tuple(query_words(query))
    ways: dict[Words, float] = {}
    for words, worth in _spellings(typed, site):
        ways.setdefault(words, worth)
        ways.setdefault(_translated(words, phrases), worth * TRANSLATED)
    return [Reading(words, worth) for words, worth in ways.items() if words]


def _spellings(typed: Words, site: Vocabulary) -> Iterator[tuple[Words, float]]:
    yield typed, TYPED
    yield tuple(_joined(typed, site)), JOINED
    yield tuple(part for word in typed for part in site.parts(word) or (word,)), PARTED


def _joined(typed: Words, site: Vocabulary) -> Iterator[str]:
    """Neighbours that the site writes as one word: 'ryg smerter' as 'rygsmerter'."""
    words = list(typed)
    while words:
        first = words.pop(0)
        while words and site.forms(first + words[0]):
            first += words.pop(0)
        yield first


def _translated(words: Sequence[str], phrases: Phrases[Words]) -> Words:
    """With what patients say in the site's own words."""
    found = phrases.apart(words)
    said = frozenset().union(*(said for said, _ in found))
    left = (word for word in words if word not in said)
    return tuple(dict.fromkeys((*left, *(word for _, meaning in found for word in meaning))))

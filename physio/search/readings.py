"""The ways that a query may be meant: as it stands, compounds joined or parted, in the site's words for it.

Free of Django.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .phrases import Phrases
from .vocabulary import Vocabulary
from .words import query_words, root

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
    parted = tuple(part for word in typed for part in _parts(word, site, phrases))
    ways: dict[Words, float] = {}
    for words, worth in ((typed, TYPED), (parted, PARTED)):
        translated = _translated(words, site, phrases)
        ways.setdefault(words, worth)
        ways.setdefault(tuple(_joined(words, site)), worth * JOINED)
        ways.setdefault(translated, worth * TRANSLATED)
        ways.setdefault(tuple(_joined(translated, site)), worth * TRANSLATED)
    return [Reading(words, worth) for words, worth in ways.items() if words]


def _parts(word: str, site: Vocabulary, phrases: Phrases[Words]) -> Words:
    parts = site.parts(word, phrases.know)
    if not parts and not site.knows(word):
        parts = site.mistyped_parts(word)
    return parts or (word,)


def _joined(typed: Words, site: Vocabulary) -> Iterator[str]:
    """Neighbours that the site writes as one: 'ryg smerter' as 'rygsmerter', 'træning lænden' as 'lændetræning'."""
    words = list(typed)
    while words:
        first = words.pop(0)
        while words and (whole := next((one for one in _compounds(first, words[0]) if site.forms(one)), "")):
            first = whole
            words.pop(0)
        yield first


def _compounds(first: str, second: str) -> Iterator[str]:
    return (one + bond + other for one, other in ((first, second), (root(second), first)) for bond in ("", "e", "s"))


def _translated(words: Sequence[str], site: Vocabulary, phrases: Phrases[Words]) -> Words:
    """With what patients say in the site's own words."""
    found = phrases.apart(words, known=lambda word: site.knows(word) or site.parts(word))
    said = frozenset().union(*(said for said, _ in found))
    left = (word for word in words if word not in said)
    return tuple(dict.fromkeys((*left, *(word for _, meaning in found for word in meaning))))

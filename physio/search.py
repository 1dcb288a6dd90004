"""Find topics, questions, exercises and programmes by a patient's words.

A query meets the site's own vocabulary first, and only words that the site has reach the database: nothing that a
visitor types can be read as an operator, and no query is stored or logged.
"""

import math
import re
import threading
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count

from .contentversion import content_version
from .searchindex import Kind, SearchEntry, SearchEntryQuerySet, SearchWord
from .searchwords import Vocabulary, query_words

EXCERPT_LENGTH = 160
MOST_ROWS = 3000
"""Of a word that stands everywhere only the entries that are most about it are weighed."""

MORE_THAN_SHOWN = 3
"""So many entries are fetched at a time for each that is shown, as some may belong to drafts."""
UNREAD = ("article__body", "program__remarks", "program__intro")

_KINDS = {kind: place for place, kind in enumerate(Kind.values)}


@dataclass(frozen=True)
class Hit:
    """kind: 'emne', 'program', 'øvelse' or 'spørgsmål'. excerpt: the best passage as plain text, '' without text.

    topic: the title of the topic that a question stands under, '' for the other kinds.
    """

    kind: str
    title: str
    url: str
    excerpt: str
    topic: str = ""


def search(query: str, limit: int = 20) -> list[Hit]:
    """The published pages that answer the query, best first; never raises, whatever is typed."""
    return [match.hit(entry) for match, entry in _found(query, SearchEntry.objects.published(), limit)]


def search_programs(query: str, limit: int = 20) -> list[int]:
    """The keys of the published programmes that answer the query, best first."""
    programs = SearchEntry.objects.published().filter(kind=Kind.PROGRAM)
    return [entry.program_id for _, entry in _found(query, programs, limit)]


def _found(query: str, entries: SearchEntryQuerySet, limit: int) -> list[tuple["Match", SearchEntry]]:
    vocabulary = current_vocabulary()
    answers = [words for words in _answers(query, vocabulary) if words]
    return _best(_matches(answers, vocabulary), entries, limit) if answers else []


def did_you_mean(query: str) -> str | None:
    """The query with its unknown words put right, None when all are known or nothing of the site comes near."""
    vocabulary = current_vocabulary()
    words = query_words(query)
    meant = [word if _is_known(word, vocabulary) else vocabulary.nearest(word) or word for word in words]
    return " ".join(meant) if meant != words else None


_latest: tuple[str, Vocabulary] = ("", Vocabulary(()))
_reading = threading.Lock()


def current_vocabulary() -> Vocabulary:
    """The published site's words, read again after a change of content and kept until the next."""
    global _latest
    version = content_version()
    if _latest[0] == version:
        return _latest[1]
    with _reading:
        if _latest[0] != version:
            _latest = (version, _read_vocabulary())
        return _latest[1]


def _read_vocabulary() -> Vocabulary:
    published = SearchWord.objects.filter(entry__in=SearchEntry.objects.published())
    return Vocabulary(published.values_list("word").annotate(Count("entry")))


def _is_known(word: str, vocabulary: Vocabulary) -> bool:
    return bool(vocabulary.answers(word, unfinished=True) or vocabulary.parts(word))


def _answers(query: str, vocabulary: Vocabulary) -> list[dict[str, float]]:
    """For each word of the query the site's words that answer it; an unknown compound counts as its two parts."""
    words = query_words(query)
    answers = []
    for word in words:
        if found := vocabulary.answers(word, unfinished=word is words[-1]):
            answers.append(found)
        else:
            answers += [vocabulary.answers(part) for part in vocabulary.parts(word) or (word,)]
    return answers


class Match:
    """How well one entry answers each word of the query, and by which of its own words."""

    def __init__(self, length: int) -> None:
        self.scores = [0.0] * length
        self.words: set[str] = set()

    def add(self, place: int, word: str, score: float) -> None:
        self.words.add(word)
        self.scores[place] = max(self.scores[place], score)

    @property
    def score(self) -> float:
        """Half the words are worth a quarter, so that no heap of one word outweighs a page that has them all."""
        answered = sum(score > 0 for score in self.scores)
        return round(sum(self.scores) * (answered / len(self.scores)) ** 2, 6)

    def hit(self, entry: SearchEntry) -> Hit:
        topic = entry.article.title if entry.kind == Kind.QUESTION else ""
        return Hit(entry.kind, entry.title, entry.url, excerpt(entry.text, self.words), topic)


def _matches(answers: list[dict[str, float]], vocabulary: Vocabulary) -> dict[int, Match]:
    asked = {word for words in answers for word in words}
    worth = [
        {word: quality * _rarity(vocabulary.frequency(word)) for word, quality in words.items()} for words in answers
    ]
    rows = SearchWord.objects.filter(word__in=asked).order_by("-weight").values_list("entry", "word", "weight")
    matches: dict[int, Match] = defaultdict(lambda: Match(len(answers)))
    for entry, word, weight in rows[:MOST_ROWS]:
        for place, words in enumerate(worth):
            if word in words:
                matches[entry].add(place, word, weight * words[word])
    return matches


def _best(matches: dict[int, Match], entries: SearchEntryQuerySet, limit: int) -> list[tuple[Match, SearchEntry]]:
    """The best among the entries. Whether they are published is asked here, of the pages themselves."""
    best = sorted(matches, key=lambda entry: -matches[entry].score)
    found: list[SearchEntry] = []
    for start in range(0, len(best), limit * MORE_THAN_SHOWN):
        if len(found) >= limit:
            break
        chunk = entries.filter(pk__in=best[start : start + limit * MORE_THAN_SHOWN])
        found += chunk.select_related("article", "program", "exercise").defer(*UNREAD)
    found.sort(key=lambda entry: (-matches[entry.pk].score, _KINDS[entry.kind], len(entry.title), entry.pk))
    return [(matches[entry.pk], entry) for entry in found[:limit]]


def _rarity(frequency: int) -> float:
    return 1 / math.log2(frequency + 2)


def excerpt(text: str, words: Iterable[str], length: int = EXCERPT_LENGTH) -> str:
    """The passage that holds most of the words, cut at whole words, with … where the text goes on."""
    text = " ".join(text.split())
    start = _best_start(text, words, length)
    end = min(start + length, len(text))
    if end < len(text):
        end = text.rfind(" ", start, end) if " " in text[start:end] else end
    return ("… " if start else "") + text[start:end].strip() + (" …" if end < len(text) else "")


def _best_start(text: str, words: Iterable[str], length: int) -> int:
    pattern = r"\b(?:" + "|".join(re.escape(word) for word in sorted(words)) + r")\b"
    found = [(match.start(), match[0].casefold()) for match in re.finditer(pattern, text, re.IGNORECASE)]
    if not found or found[-1][0] < length * 3 // 4:
        return 0
    best = max(found, key=lambda one: len({word for at, word in found if one[0] <= at < one[0] + length * 3 // 4}))
    sentence = max(text.rfind(mark, 0, best[0]) + 2 for mark in (". ", "? ", "! "))
    if sentence > 1 and best[0] - sentence < length // 2:
        return sentence
    return text.rfind(" ", 0, max(best[0] - length // 4, 0)) + 1

"""Find topics, questions, exercises and programmes by a patient's words.

A query meets the site's own vocabulary first, and only words that the site has reach the database: nothing that a
visitor types can be read as an operator, and no query is stored or logged.
"""

from dataclasses import dataclass
from functools import cached_property

from django.db import connection

from articles.content import Sign

from . import standing
from .index import Kind, SearchEntry, SearchEntryQuerySet
from .passages import Piece, excerpt, marked
from .ranking import Asked, Match, Row
from .readings import readings
from .site import SiteWords, current_words
from .standing import StandingPage
from .urgentsigns import signs_for
from .words import query_words, words_of

MOST_SHOWN, MOST_PROGRAMS = 12, 20
MOST_ROWS, FEWEST_ROWS = 900, 12
"""Of a word that stands everywhere only the entries that are most about it are weighed, so that a search in 10,000
topics costs little more than one in ten: so many rows for all words together, but at least so many for each."""

MORE_THAN_SHOWN = 3
"""So many entries are looked at for each that is shown, as some may belong to drafts."""

AGAIN = 0.5
"""What each further hit on a page that stands higher already is worth, so that other pages are seen too."""

LEAST = 0.1
"""What an answer must be worth beside the best one: below that it shares a word and no more."""

UNREAD = ("article__body", "program__remarks", "program__intro")
WORTH = {Kind.TOPIC: 1.3, Kind.PROGRAM: 1.1, Kind.EXERCISE: 0.9, Kind.QUESTION: 1.0}
STANDING = 1.0
"""Whoever types a word means a topic, or the place on the body, rather than one exercise that has it too."""

_ROWS_OF_WORD = (
    "SELECT * FROM (SELECT entry_id, word, weight FROM physio_searchword WHERE word = %s"
    " ORDER BY weight DESC, entry_id DESC LIMIT %s) AS word_{}"
)


@dataclass(frozen=True)
class Hit:
    """kind: what the page is, in Danish. text: all of it; words: those of it that answer the query.

    topic: the title of the topic that a question stands under, '' for the other kinds.
    is_answer: whether it has enough of what was asked to be called one.
    """

    kind: str
    title: str
    url: str
    text: str
    words: frozenset[str]
    topic: str = ""
    is_answer: bool = True

    @property
    def excerpt(self) -> str:
        """The best passage, '' without text. Worked out when asked for, since suggestions show none."""
        return excerpt(self.text, self.words)

    @property
    def passage(self) -> tuple[Piece, ...]:
        return marked(self.excerpt, self.words)


@dataclass(frozen=True)
class Candidate:
    """A page that may be shown. page: the same for a topic and each question on it, and for all places on the body."""

    entry: int
    kind: str
    title: str
    page: tuple[int | str | None, ...]

    def order(self, score: float) -> tuple:
        return (-score * WORTH.get(self.kind, STANDING), len(self.title), self.entry)


class Search:
    """One query to the site as it is at this moment; never raises, whatever is typed."""

    def __init__(self, query: str) -> None:
        self._query = query

    @cached_property
    def _words(self) -> SiteWords:
        """Asked once for all answers, and not at all where nothing was typed."""
        return current_words()

    @property
    def is_vague(self) -> bool:
        """Whether it has nothing but small words, single letters and signs, which every page has."""
        return not query_words(self._query)

    def hits(self, limit: int = MOST_SHOWN) -> list[Hit]:
        """The published pages that answer the query, best first."""
        asked = self._asked()
        matches = _matches(asked)
        found = [*_published(matches, SearchEntry.objects.published(), limit), *_standing(matches)]
        best = _telling(_spread(found, matches)[:limit], matches)
        entries = SearchEntry.objects.select_related("article", "program", "exercise").defer(*UNREAD).in_bulk(best)
        pages = standing.PAGES | entries
        return [_hit(pages[entry], matches[entry], asked) for entry in best if entry in pages]

    def programs(self, limit: int = MOST_PROGRAMS) -> list[int]:
        """The keys of the published programmes that answer the query, best first."""
        programs = SearchEntry.objects.published().filter(kind=Kind.PROGRAM)
        matches = _matches(self._asked())
        best = _spread(_published(matches, programs, limit), matches)[:limit]
        keys = dict(programs.filter(pk__in=best).values_list("pk", "program"))
        return [keys[entry] for entry in best if entry in keys]

    def signs(self) -> list[Sign | None]:
        """Those that stand before the results by the editors' words for them; None for one that the site lacks."""
        return signs_for(self._query, self._words.urgent, self._words.phrases.know)

    def meant(self) -> str | None:
        """The query with its unknown words put right, None when all are known or nothing of the site comes near."""
        asked = set(query_words(self._query))
        typed = words_of(self._query)
        meant = [self._words.correction(word) if word in asked else word for word in typed]
        return " ".join(meant) if meant != typed else None

    def _asked(self) -> Asked:
        vocabulary = self._words.vocabulary
        return Asked(readings(self._query, vocabulary, self._words.phrases), vocabulary)


def _matches(asked: Asked) -> dict[int, Match]:
    return asked.matches([*_rows(asked.words), *standing.rows(asked.words)])


def _rows(words: list[str]) -> list[Row]:
    """Word by word from the index, each no further than needed: one statement, however large the site is."""
    if not words:
        return []
    each = max(FEWEST_ROWS, MOST_ROWS // len(words))
    statement = " UNION ALL ".join(_ROWS_OF_WORD.format(number) for number in range(len(words)))
    with connection.cursor() as cursor:
        cursor.execute(statement, [value for word in words for value in (word, each)])
        return cursor.fetchall()


def _published(matches: dict[int, Match], entries: SearchEntryQuerySet, limit: int) -> list[Candidate]:
    """The best among the entries. Whether they are published is asked here, of the pages themselves."""
    best = sorted((entry for entry in matches if entry not in standing.PAGES), key=lambda entry: -matches[entry].score)
    found: list[Candidate] = []
    for start in range(0, len(best), limit * MORE_THAN_SHOWN):
        if len(found) >= limit:
            break
        found += _candidates(entries.filter(pk__in=best[start : start + limit * MORE_THAN_SHOWN]))
    return found


def _standing(matches: dict[int, Match]) -> list[Candidate]:
    pages = ((number, standing.PAGES[number]) for number in matches if number in standing.PAGES)
    return [Candidate(number, page.kind, page.title, (page.kind,)) for number, page in pages]


def _telling(best: list[int], matches: dict[int, Match]) -> list[int]:
    least = LEAST * max((matches[entry].score for entry in best), default=0)
    return [entry for entry in best if matches[entry].score >= least]


def _candidates(entries: SearchEntryQuerySet) -> list[Candidate]:
    rows = entries.values_list("pk", "kind", "title", "article", "program", "exercise")
    return [Candidate(entry, kind, title, tuple(page)) for entry, kind, title, *page in rows]


def _spread(found: list[Candidate], matches: dict[int, Match]) -> list[int]:
    seen: dict[tuple, int] = {}
    ordered = []
    for candidate in sorted(found, key=lambda one: one.order(matches[one.entry].score)):
        times = seen[candidate.page] = seen.get(candidate.page, -1) + 1
        ordered.append((candidate.order(matches[candidate.entry].score * AGAIN**times), candidate))
    return [candidate.entry for _, candidate in sorted(ordered, key=lambda pair: pair[0])]


def _hit(page: SearchEntry | StandingPage, match: Match, asked: Asked) -> Hit:
    words = frozenset(match.words)
    return Hit(page.kind, page.title, page.url, page.text, words, page.topic, asked.answers(match))

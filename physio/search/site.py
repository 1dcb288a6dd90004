"""The words that a published site has, and what its patients say for them: read again after a change of content."""

import threading
from collections import Counter
from dataclasses import dataclass

from django.db.models import Count

from articles.content import Sign

from ..contentversion import content_version
from . import standing
from .index import SearchEntry, SearchWord
from .patientwords import PatientWords
from .phrases import Phrases
from .readings import Words
from .urgentsigns import read_urgent_phrases
from .vocabulary import Vocabulary
from .words import query_words


@dataclass(frozen=True)
class SiteWords:
    vocabulary: Vocabulary
    phrases: Phrases[Words]
    urgent: Phrases[Sign | None]

    def correction(self, word: str) -> str:
        """The word as the site spells it, or itself when it is known or nothing comes near."""
        has = (self.vocabulary.knows, self.vocabulary.parts, self.phrases.know, self.urgent.know)
        return word if any(know(word) for know in has) else self.vocabulary.nearest(word) or word


_latest: tuple[str, SiteWords] | None = None
_reading = threading.Lock()


def current_words() -> SiteWords:
    """Kept until the next change of content."""
    global _latest
    version = content_version()
    if (kept := _latest) and kept[0] == version:
        return kept[1]
    with _reading:
        if _latest is None or _latest[0] != version:
            _latest = (version, SiteWords(_read_vocabulary(), _read_phrases(), read_urgent_phrases()))
        return _latest[1]


def _read_vocabulary() -> Vocabulary:
    """All words less those of what is not published: reading the few drafts is far quicker than all the rest."""
    frequencies = standing.FREQUENCIES + Counter(dict(_frequencies(SearchWord.objects.all())))
    hidden = SearchEntry.objects.hidden()
    frequencies.subtract(dict(_frequencies(SearchWord.objects.filter(entry__in=hidden))))
    return Vocabulary((word, count) for word, count in frequencies.items() if count > 0)


def _frequencies(words) -> list[tuple[str, int]]:
    return words.order_by().values_list("word").annotate(Count("pk"))


def _read_phrases() -> Phrases[Words]:
    return Phrases(
        (query_words(said), tuple(query_words(row.means))) for row in PatientWords.objects.all() for said in row.phrases
    )

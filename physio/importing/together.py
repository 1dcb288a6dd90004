"""New pages, many files at a time: all their rows of one kind in one statement.

A bulk write runs no save() and sends no signal. What those do for a new row is done here by name: the search index, the
history and the content version. Whatever is not simply new is left to rows.py.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction

from articles import rows as article_rows
from articles.content import fingerprint
from articles.models import Article, RedFlag, Status
from physio import searchindex
from physio.contentversion import content_changed
from physio.models import ImportedFile
from physio.sources import FileContent

from .arrivals import Address, Arrival
from .history import keep_versions
from .reports import FileReport, Outcome
from .run import Run


@dataclass(frozen=True)
class _NewTopic:
    arrival: Arrival
    content: FileContent
    article: Article
    red_flags: list[RedFlag]

    @property
    def rows(self) -> Iterator[models.Model]:
        yield self.article
        yield from self.red_flags

    def record(self) -> ImportedFile:
        return ImportedFile(
            name=self.arrival.path.name,
            content=self.arrival.raw,
            digest=self.arrival.digest,
            article=self.article,
            article_token=self.article.token,
            article_fingerprint=fingerprint(self.content.article),
        )


def newcomers(batch: Iterable[Arrival]) -> set[int]:
    """The id() of those whose topic is in no row and in no other file of the batch; they may still break a rule."""
    topics = {id(arrival): arrival.address for arrival in batch if _is_plain_topic(arrival)}
    taken = _taken(topics.values()) | {address for address, count in Counter(topics.values()).items() if count > 1}
    return {key for key, address in topics.items() if address.slug and address not in taken}


def written(arrivals: list[Arrival], run: Run) -> list[FileReport]:
    """Nothing, and no report, when one of them breaks a rule: which one, only a write of its own can tell."""
    try:
        with transaction.atomic():
            new = [_new_topic(arrival, run) for arrival in arrivals]
            _write(new)
    except (ValidationError, IntegrityError):
        return []
    for topic in new:
        run.claim(topic.arrival.address, topic.arrival.path)
    return [FileReport(topic.arrival.path, Outcome.CREATED, topic.content) for topic in new]


def _is_plain_topic(arrival: Arrival) -> bool:
    if not arrival.reading or arrival.reading.problem:
        return False
    content = arrival.reading.content
    return content.article is not None and content.program is None


def _taken(addresses: Iterable[Address]) -> set[Address]:
    slugs = Article.objects.filter(slug__in=[address.slug for address in addresses]).values_list("slug", flat=True)
    return {Address("article", slug) for slug in slugs}


def _new_topic(arrival: Arrival, run: Run) -> _NewTopic:
    content = arrival.content()
    stated = replace(content.article, status=Status.DRAFT) if run.choices.draft else content.article
    return _NewTopic(arrival, content, *article_rows.new_rows(stated))


def _write(new: list[_NewTopic]) -> None:
    Article.objects.bulk_create([topic.article for topic in new])
    RedFlag.objects.bulk_create([flag for topic in new for flag in topic.red_flags])
    searchindex.add((topic.article, topic.arrival.reading.texts) for topic in new)
    keep_versions((f"Importeret fra {topic.arrival.path.name}", list(topic.rows)) for topic in new)
    ImportedFile.objects.bulk_create([topic.record() for topic in new])
    content_changed()

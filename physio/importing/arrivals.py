"""Files as they come in: their bytes, whether they were imported before, and what a reader made of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

from articles.content import fingerprint
from articles.reading import FileProblem
from physio import clinicrows, sources
from physio.filereading import Reading
from physio.models import ImportedFile
from physio.readingpool import in_batches
from physio.search import wordrows
from physio.sources import FileContent

TOGETHER, MOST_BYTES = 100, 16_000_000
"""So many files, or so many bytes, are looked up, written and held at a time."""


class Address(NamedTuple):
    """kind: 'article' or 'program'."""

    kind: str
    slug: str


class Known(NamedTuple):
    """An earlier import of the very same bytes, and the rows that it gave as they are now."""

    digest: str
    clinic_fingerprint: str
    words_fingerprint: str
    article_token: UUID | None
    article_token_now: UUID | None
    article_slug: str | None
    program_token: UUID | None
    program_token_now: UUID | None
    program_slug: str | None

    @property
    def address(self) -> Address | None:
        if self.article_slug is not None:
            return Address("article", self.article_slug)
        return Address("program", self.program_slug) if self.program_slug is not None else None

    def is_untouched(self) -> bool:
        """Whether nobody has changed since what that import wrote; a row that is gone is nobody's change."""
        if self.clinic_fingerprint:
            return fingerprint(clinicrows.content()) == self.clinic_fingerprint
        if self.words_fingerprint:
            return fingerprint(wordrows.content()) == self.words_fingerprint
        article_is_same = self.article_slug is None or self.article_token_now == self.article_token
        return article_is_same and (self.program_slug is None or self.program_token_now == self.program_token)


@dataclass
class Arrival:
    """One file of a run. Once it has arrived it has a problem, is unchanged, or has its reading."""

    path: Path
    raw: bytes = b""
    digest: str = ""
    problem: FileProblem | None = None
    unchanged: Known | None = None
    reading: Reading | None = None

    @property
    def wants_reading(self) -> bool:
        return self.problem is None and self.unchanged is None

    def content(self) -> FileContent:
        """Raises FileProblem. A file that was found unchanged and is no longer is read here and now."""
        if self.reading is None:
            return sources.read(self.raw, self.path.name)
        if self.reading.problem:
            raise self.reading.problem
        return self.reading.content

    @property
    def address(self) -> Address | None:
        """Of what the file itself is; None for what a site has once. The programme of a topic's file is not counted."""
        content = self.content()
        if content.article:
            return Address("article", content.article.slug)
        return Address("program", content.program.slug) if content.program else None


def arriving(paths: Iterable[Path]) -> Iterator[Arrival]:
    """Every file with its bytes, and told apart whether it needs to be read; a batch is looked up in one query."""
    for batch in in_batches(map(_opened, paths), TOGETHER, MOST_BYTES):
        known = known_by_digest([arrival.digest for arrival in batch])
        for arrival in batch:
            arrival.unchanged = known.get(arrival.digest)
            yield arrival


def known_by_digest(digests: Iterable[str]) -> dict[str, Known]:
    """Of these digests, those of files whose import still stands as it was."""
    found = ImportedFile.objects.filter(digest__in=[digest for digest in digests if digest]).values_list(
        "digest", "clinic_fingerprint", "words_fingerprint", "article_token", "article__token", "article__slug",
        "program_token", "program__token", "program__slug",
    )  # fmt: skip
    first: dict[str, Known] = {}
    for row in found:
        first.setdefault(row[0], Known(*row))
    return {digest: known for digest, known in first.items() if known.is_untouched()}


def _opened(path: Path) -> Arrival:
    try:
        raw = sources.raw_bytes(path)
    except FileProblem as problem:
        return Arrival(path, problem=problem)
    return Arrival(path, raw, sources.digest(raw))

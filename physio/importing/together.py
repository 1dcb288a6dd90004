"""New pages, many files at a time: all their rows of one kind in one statement.

A bulk write runs no save() and sends no signal. What those do for a new row is done here by name: the search index, the
history and the content version. Whatever is not simply new is left to rows.py.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction

from articles import rows as article_rows
from articles.content import ArticleContent, fingerprint
from articles.models import Article, RedFlag, Status
from physio.contentversion import content_changed
from physio.filereading import Reading
from physio.models import ImportedFile
from physio.search import index as searchindex
from physio.search.index import Page
from physio.search.texts import SearchText
from physio.sources import FileContent
from programs import rows as program_rows
from programs.content import ProgramContent
from programs.editions import begin_editions
from programs.models import Exercise, Program, ProgramExercise, ProgramSection

from .arrivals import Address, Arrival
from .history import keep_versions
from .reports import FileReport, Outcome
from .run import Run
from .sitewide import SITEWIDE

ORDER = (Article, Program, ProgramSection, Exercise, ProgramExercise, RedFlag)
"""Each after those that it points to."""


@dataclass(frozen=True)
class _NewFile:
    """One file and all the rows that come of it, in the order in which rows.py would save them."""

    arrival: Arrival
    content: FileContent
    article: Article | None
    program: Program | None
    rows: list[models.Model]

    @property
    def pages(self) -> Iterable[tuple[Page, tuple[SearchText, ...]]]:
        """Those that can be searched for, each with its texts."""
        texts = self.arrival.reading.texts
        exercises = [row for row in self.rows if isinstance(row, Exercise)]
        stated = [(self.article, texts.topic), (self.program, texts.program)]
        return [*(pair for pair in stated if pair[0]), *zip(exercises, texts.exercises, strict=True)]

    def record(self) -> ImportedFile:
        content, record = self.content, ImportedFile(article=self.article, program=self.program)
        record.name, record.content, record.digest = self.arrival.path.name, self.arrival.raw, self.arrival.digest
        if self.article:
            record.article_token, record.article_fingerprint = self.article.token, fingerprint(content.article)
        if self.program:
            record.program_token, record.program_fingerprint = self.program.token, fingerprint(content.program)
        return record


def newcomers(batch: Iterable[Arrival]) -> set[int]:
    """The id() of those whose pages are in no row and in no other file of the batch; they may still break a rule."""
    found = {id(arrival): _addresses(arrival.reading) for arrival in batch if _is_plain(arrival.reading)}
    counts = Counter(address for addresses in found.values() for address in addresses)
    free = {address for address, count in counts.items() if count == 1 and address.slug} - _taken(counts)
    return {key for key, addresses in found.items() if free.issuperset(addresses)}


def written(arrivals: list[Arrival], run: Run) -> list[FileReport]:
    """Nothing, and no report, when one of them breaks a rule: which one, only a write of its own can tell."""
    try:
        with transaction.atomic():
            files = [_new_file(arrival, run) for arrival in arrivals]
            _write(files)
    except (ValidationError, IntegrityError):
        return []
    for file in files:
        run.claim(file.arrival.address, file.arrival.path)
    return [FileReport(file.arrival.path, Outcome.CREATED, file.content) for file in files]


def _is_plain(reading: Reading | None) -> bool:
    """Whether all its rows will be new if its pages are: no exercise names one of the site's, no topic another's."""
    if not reading or reading.problem or reading.content.kind in SITEWIDE:
        return False
    article, program = reading.content.article, reading.content.program
    if program is None:
        return True
    own_topic = article.slug if article else ""
    return program.topic == own_topic and not any(exercise.slug for exercise in program.exercises)


def _addresses(reading: Reading) -> list[Address]:
    content = reading.content
    stated = (("article", content.article), ("program", content.program))
    return [Address(kind, thing.slug) for kind, thing in stated if thing]


def _taken(addresses: Iterable[Address]) -> set[Address]:
    found = set()
    for kind, model in (("article", Article), ("program", Program)):
        slugs = [address.slug for address in addresses if address.kind == kind]
        rows = model.objects.filter(slug__in=slugs).order_by().values_list("slug", flat=True)
        found |= {Address(kind, slug) for slug in rows}
    return found


def _new_file(arrival: Arrival, run: Run) -> _NewFile:
    content, article, program = arrival.content(), None, None
    rows: list[models.Model] = []
    if content.article:
        article, signs = article_rows.new_rows(_as_wanted(content.article, run))
        rows += [article, *signs]
    if content.program:
        new = program_rows.new_rows(_as_wanted(content.program, run), article)
        program = new.program
        places = (row for place in zip(new.exercises, new.entries, strict=True) for row in place)
        rows += [program, *new.sections, *places, *new.red_flags]
    return _NewFile(arrival, content, article, program, rows)


def _as_wanted(stated: ArticleContent | ProgramContent, run: Run) -> ArticleContent | ProgramContent:
    return replace(stated, status=Status.DRAFT) if run.choices.draft else stated


def _write(files: list[_NewFile]) -> None:
    rows = [row for file in files for row in file.rows]
    program_rows.give_addresses(row for row in rows if isinstance(row, Exercise))
    for model in ORDER:
        model.objects.bulk_create([row for row in rows if type(row) is model])
    begin_editions(file.program for file in files if file.program)
    searchindex.add(page for file in files for page in file.pages)
    keep_versions((f"Importeret fra {file.arrival.path.name}", file.rows) for file in files)
    ImportedFile.objects.bulk_create([file.record() for file in files])
    content_changed()

"""Files into rows: every file is read and checked, then all are written, or none.

One transaction holds the whole run. A problem in any file is noted, the other files are still checked, and at the
end nothing has happened. A file whose bytes and reader are as at its last import is not read again.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from types import ModuleType
from typing import Any

import reversion
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction

from articles import rows as article_rows
from articles.content import fingerprint
from articles.models import Article, Status
from articles.reading import FileProblem
from articles.turns import take_turn
from programs import rows as program_rows
from programs.editions import refresh_edition
from programs.models import Program

from . import clinicrows, safety, sources
from .clinicfile import ClinicContent
from .models import ImportedFile
from .sources import FileContent


class Outcome(StrEnum):
    CREATED = "oprettet"
    UPDATED = "opdateret"
    UNCHANGED = "uændret"
    EDITED = "ændret af redaktør"
    CHECKED = "læst, men ikke skrevet"
    FAILED = "fejl"


@dataclass(frozen=True)
class FileReport:
    """What happened to one file. content is None where the file was not read (again)."""

    path: Path
    outcome: Outcome
    content: FileContent | None = None
    safety: tuple[str, ...] = ()
    problem: FileProblem | None = None

    def __str__(self) -> str:
        if not self.problem:
            return f"{self.path}: {self.outcome}"
        return f"{self.path}:{self.problem.line or 1}: {self.problem.reason}"


@dataclass(frozen=True)
class Choices:
    """How the run is wanted: only tried; new pages as drafts; over what editors have changed."""

    dry_run: bool = False
    draft: bool = False
    overwrite: bool = False


@dataclass(frozen=True)
class _Shelf:
    """What writing a topic and writing a programme have in common; name is the field of ImportedFile."""

    name: str
    label: str
    model: type[models.Model]
    rows: ModuleType
    changes: Callable[[Any, Any], list[str]]


ARTICLES = _Shelf("article", "emne", Article, article_rows, safety.article_changes)
PROGRAMS = _Shelf("program", "program", Program, program_rows, safety.program_changes)


@dataclass
class _Run:
    choices: Choices
    failed: bool = False
    paths: dict[tuple[str, str], Path] = field(default_factory=dict)
    waiting: list[tuple[Path, Program, str]] = field(default_factory=list)
    """Programmes that came before the topic they name."""


class _TakeBack(Exception):
    """Rolls the transaction back when a file failed or the run was only tried."""


def import_paths(paths: Iterable[Path], choices: Choices | None = None) -> Iterator[FileReport]:
    """A report for each file as it is done. Nothing is written if any report has a problem."""
    files, wrong_paths = sources.files_in(paths)
    run = _Run(choices or Choices(), failed=bool(wrong_paths))
    yield from (FileReport(path, Outcome.FAILED, problem=problem) for path, problem in wrong_paths)
    try:
        with transaction.atomic():
            take_turn()
            for path in files:
                yield _reported(path, run)
            yield from _link_topics(run)
            if run.failed or run.choices.dry_run:
                raise _TakeBack
    except _TakeBack:
        return


def _reported(path: Path, run: _Run) -> FileReport:
    try:
        return _import_file(path, run)
    except FileProblem as problem:
        run.failed = True
        return FileReport(path, Outcome.FAILED, problem=problem)


def _import_file(path: Path, run: _Run) -> FileReport:
    raw = sources.raw_bytes(path)
    digest = sources.digest(raw)
    known = ImportedFile.objects.select_related("article", "program").filter(digest=digest).first()
    if known and _is_untouched(known):
        _claim_addresses(path, known.article, known.program, run)
        return FileReport(path, Outcome.UNCHANGED)
    content = sources.read(raw, path.name)
    _claim_addresses(path, content.article, content.program, run)
    if run.failed:
        return FileReport(path, Outcome.CHECKED, content)
    return _write(path, raw, digest, content, run)


def _claim_addresses(path: Path, article: Any, program: Any, run: _Run) -> None:
    """Two files with one address would overwrite each other: the second is refused and names the first.

    The programme that a topic describes claims nothing: a file of its own outranks it (_has_own_file).
    """
    shelf, thing = (ARTICLES, article) if article else (PROGRAMS, program)
    if thing is None:
        return
    if not thing.slug:
        raise FileProblem("Titlen har ingen bogstaver eller tal, som en adresse kan laves af.", 1)
    if (first := run.paths.setdefault((shelf.name, thing.slug), path)) != path:
        raise FileProblem(f"{first.name} har samme adresse: »{thing.slug}«. Giv det ene {shelf.label} en ny titel.", 1)


def _is_untouched(known: ImportedFile) -> bool:
    if known.clinic_fingerprint:
        return fingerprint(clinicrows.content()) == known.clinic_fingerprint
    return all(
        row is None or row.token == token
        for row, token in ((known.article, known.article_token), (known.program, known.program_token))
    )


def _write(path: Path, raw: bytes, digest: str, content: FileContent, run: _Run) -> FileReport:
    if content.clinic:
        return _write_clinic(path, raw, digest, content, run)
    record = _record_of(content)
    outcomes, changes = set(), []
    with reversion.create_revision():
        reversion.set_comment(f"Importeret fra {path.name}")
        for shelf, stated in ((ARTICLES, content.article), (PROGRAMS, content.program)):
            if stated is not None:
                outcome, changed = _write_row(shelf, stated, record, path, run)
                outcomes.add(outcome)
                changes += changed
    record.name, record.content = path.name, raw
    record.digest = "" if Outcome.EDITED in outcomes else digest
    record.save()
    outcome = next(o for o in (Outcome.EDITED, Outcome.CREATED, Outcome.UPDATED, Outcome.UNCHANGED) if o in outcomes)
    return FileReport(path, outcome, content, tuple(changes))


def _write_clinic(path: Path, raw: bytes, digest: str, content: FileContent, run: _Run) -> FileReport:
    """The clinic has no page of its own to compare with: what its rows said after the last file stands for that."""
    record = ImportedFile.objects.exclude(clinic_fingerprint="").first() or ImportedFile()
    rows = clinicrows.content()
    whole = clinicrows.completed(content.clinic, rows)
    outcome, changes = _outcome_for_clinic(rows, whole, record, run), []
    if outcome is Outcome.UPDATED:
        changes = safety.clinic_changes(rows, whole)
        _save_clinic(whole, path)
    if outcome is not Outcome.EDITED:
        record.clinic_fingerprint = fingerprint(whole)
    record.name, record.content = path.name, raw
    record.digest = "" if outcome is Outcome.EDITED else digest
    record.save()
    return FileReport(path, outcome, content, tuple(changes))


def _outcome_for_clinic(rows: ClinicContent, whole: ClinicContent, record: ImportedFile, run: _Run) -> Outcome:
    """Before an editor has written any of it, its rows are what every site begins with."""
    if rows == whole:
        return Outcome.UNCHANGED
    is_edited = fingerprint(rows) != record.clinic_fingerprint if record.pk else clinicrows.edited_by_hand()
    return Outcome.EDITED if is_edited and not run.choices.overwrite else Outcome.UPDATED


def _save_clinic(whole: ClinicContent, path: Path) -> None:
    with reversion.create_revision():
        reversion.set_comment(f"Som det stod, før {path.name} blev importeret")
        clinicrows.keep()
    try:
        with transaction.atomic(), reversion.create_revision():
            reversion.set_comment(f"Importeret fra {path.name}")
            clinicrows.save_content(whole)
    except ValidationError as error:
        raise FileProblem(_in_words(error), 1) from error


def _record_of(content: FileContent) -> ImportedFile:
    """The record of the file that these rows came from, whatever it was called then; else a new one."""
    records = ImportedFile.objects.select_related("article", "program")
    if content.article:
        return records.filter(article__slug=content.article.slug).first() or ImportedFile()
    return records.filter(program__slug=content.program.slug).first() or ImportedFile()


def _write_row(shelf: _Shelf, stated: Any, record: ImportedFile, path: Path, run: _Run) -> tuple[Outcome, list[str]]:
    row = shelf.model.objects.filter(slug=stated.slug).first() or shelf.model()
    if row._state.adding:
        _save(shelf, row, replace(stated, status=Status.DRAFT) if run.choices.draft else stated, path, run)
        _adopt(shelf, row, stated, record)
        return Outcome.CREATED, []
    if _has_own_file(row, record):
        return Outcome.UNCHANGED, []
    if _says_the_same(shelf, row, stated, record):
        _adopt(shelf, row, stated, record)
        return Outcome.UNCHANGED, []
    if _is_edited(shelf, row, record) and not run.choices.overwrite:
        return Outcome.EDITED, []
    changes = shelf.changes(shelf.rows.content_of(row), stated)
    _save(shelf, row, stated, path, run)
    _adopt(shelf, row, stated, record)
    return Outcome.UPDATED, changes


def _has_own_file(row: Any, record: ImportedFile) -> bool:
    """Whether this programme, which a topic describes, has got a file of its own, which outranks the topic."""
    owner = getattr(row, "imported_file", None)
    return owner is not None and owner.article_id is None and isinstance(row, Program) and owner.pk != record.pk


def _says_the_same(shelf: _Shelf, row: Any, stated: Any, record: ImportedFile) -> bool:
    wanted = fingerprint(stated)
    if not _is_edited(shelf, row, record) and wanted == getattr(record, f"{shelf.name}_fingerprint"):
        return True
    return wanted == fingerprint(shelf.rows.content_of(row))


def _is_edited(shelf: _Shelf, row: Any, record: ImportedFile) -> bool:
    return row.token != getattr(record, f"{shelf.name}_token")


def _adopt(shelf: _Shelf, row: Any, stated: Any, record: ImportedFile) -> None:
    """From now on the row comes from this file."""
    ImportedFile.objects.filter(**{shelf.name: row}).exclude(pk=record.pk).update(**{shelf.name: None}, digest="")
    setattr(record, shelf.name, row)
    setattr(record, f"{shelf.name}_token", row.token)
    setattr(record, f"{shelf.name}_fingerprint", fingerprint(stated))


def _save(shelf: _Shelf, row: Any, stated: Any, path: Path, run: _Run) -> None:
    try:
        with transaction.atomic():
            shelf.rows.save_content(row, stated)
    except ValidationError as error:
        raise FileProblem(_in_words(error), 1) from error
    except IntegrityError as error:
        raise FileProblem(_broken_rule(row), 1) from error
    if shelf is PROGRAMS:
        if stated.topic and row.topic is None:
            run.waiting.append((path, row, stated.topic))
        refresh_edition(row)


def _broken_rule(row: Any) -> str:
    """The clinic's rule that the database refused to break, as the admin would say it."""
    try:
        row.full_clean()
    except ValidationError as error:
        return _in_words(error)
    return "Indholdet bryder en af databasens regler og blev ikke gemt."


def _in_words(error: ValidationError) -> str:
    if not hasattr(error, "message_dict"):
        return " ".join(error.messages)
    return " ".join(
        f"{'' if name == '__all__' else name + ': '}{' '.join(messages)}"
        for name, messages in error.message_dict.items()
    )


def _link_topics(run: _Run) -> Iterator[FileReport]:
    for path, program, slug in run.waiting:
        if topic := Article.objects.filter(slug=slug).first():
            program.topic = topic
            program.save()
            ImportedFile.objects.filter(program=program).update(program_token=program.token)
        else:
            run.failed = True
            problem = FileProblem(f"Emnet »{slug}« findes ikke. Ret »topic«, eller importér emnet med det samme.", 1)
            yield FileReport(path, Outcome.FAILED, problem=problem)

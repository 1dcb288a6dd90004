"""One file into rows, a row at a time: it may find rows there already, from this file, another or an editor."""

from collections.abc import Callable
from dataclasses import dataclass, replace
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
from physio import safety
from physio.models import ImportedFile
from physio.sources import FileContent
from programs import rows as program_rows
from programs.editions import refresh_edition
from programs.models import Program

from .arrivals import Arrival
from .reports import FileReport, Outcome
from .run import Run
from .wording import broken_rule, in_words


@dataclass(frozen=True)
class Shelf:
    """What writing a topic and writing a programme have in common; name is the field of ImportedFile."""

    name: str
    model: type[models.Model]
    rows: ModuleType
    changes: Callable[[Any, Any], list[str]]


ARTICLES = Shelf("article", Article, article_rows, safety.article_changes)
PROGRAMS = Shelf("program", Program, program_rows, safety.program_changes)


def write(arrival: Arrival, content: FileContent, run: Run) -> FileReport:
    """Raises FileProblem where a row breaks one of the clinic's rules; what it had begun to write is then undone."""
    record = _record_of(content)
    outcomes, changes = set(), []
    with reversion.create_revision():
        reversion.set_comment(f"Importeret fra {arrival.path.name}")
        for shelf, stated in ((ARTICLES, content.article), (PROGRAMS, content.program)):
            if stated is not None:
                outcome, changed = _write_row(shelf, stated, record, arrival.path, run)
                outcomes.add(outcome)
                changes += changed
    keep(record, arrival, is_settled=Outcome.EDITED not in outcomes)
    outcome = next(o for o in (Outcome.EDITED, Outcome.CREATED, Outcome.UPDATED, Outcome.UNCHANGED) if o in outcomes)
    return FileReport(arrival.path, outcome, content, tuple(changes))


def keep(record: ImportedFile, arrival: Arrival, *, is_settled: bool) -> None:
    """Without its digest a file is read anew at the next run, also when it says the same."""
    record.name, record.content = arrival.path.name, arrival.raw
    record.digest = arrival.digest if is_settled else ""
    record.save()


def _record_of(content: FileContent) -> ImportedFile:
    """The record of the file that these rows came from, whatever it was called then; else a new one."""
    records = ImportedFile.objects.select_related("article", "program")
    if content.article:
        return records.filter(article__slug=content.article.slug).first() or ImportedFile()
    return records.filter(program__slug=content.program.slug).first() or ImportedFile()


def _write_row(shelf: Shelf, stated: Any, record: ImportedFile, path: Path, run: Run) -> tuple[Outcome, list[str]]:
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


def _says_the_same(shelf: Shelf, row: Any, stated: Any, record: ImportedFile) -> bool:
    wanted = fingerprint(stated)
    if not _is_edited(shelf, row, record) and wanted == getattr(record, f"{shelf.name}_fingerprint"):
        return True
    return wanted == fingerprint(shelf.rows.content_of(row))


def _is_edited(shelf: Shelf, row: Any, record: ImportedFile) -> bool:
    return row.token != getattr(record, f"{shelf.name}_token")


def _adopt(shelf: Shelf, row: Any, stated: Any, record: ImportedFile) -> None:
    """From now on the row comes from this file."""
    ImportedFile.objects.filter(**{shelf.name: row}).exclude(pk=record.pk).update(**{shelf.name: None}, digest="")
    setattr(record, shelf.name, row)
    setattr(record, f"{shelf.name}_token", row.token)
    setattr(record, f"{shelf.name}_fingerprint", fingerprint(stated))


def _save(shelf: Shelf, row: Any, stated: Any, path: Path, run: Run) -> None:
    try:
        with transaction.atomic():
            shelf.rows.save_content(row, stated)
    except ValidationError as error:
        raise FileProblem(in_words(error), 1) from error
    except IntegrityError as error:
        raise FileProblem(broken_rule(row), 1) from error
    if shelf is PROGRAMS:
        if stated.topic and row.topic is None:
            run.waiting.append((path, row, stated.topic))
        refresh_edition(row)

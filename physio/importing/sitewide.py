"""Files of what a site has once, into their rows: the clinic, and the words that its search knows."""

from collections.abc import Callable
from dataclasses import dataclass
from types import ModuleType
from typing import Any

import reversion
from django.core.exceptions import ValidationError
from django.db import transaction

from articles.content import fingerprint
from articles.reading import FileProblem
from physio import clinicrows, safety
from physio.models import ImportedFile
from physio.search import wordrows
from physio.sources import FileContent

from .arrivals import Arrival
from .reports import FileReport, Outcome
from .rows import keep
from .run import Run
from .wording import in_words


@dataclass(frozen=True)
class Part:
    """What writing the one and the other have in common; field is the one of ImportedFile."""

    field: str
    rows: ModuleType
    changes: Callable[[Any, Any], list[str]]


SITEWIDE = {
    "clinic": Part("clinic_fingerprint", clinicrows, safety.clinic_changes),
    "words": Part("words_fingerprint", wordrows, safety.words_changes),
}
"""By the kind of the file."""


def write(arrival: Arrival, content: FileContent, run: Run) -> FileReport:
    """There is no page of its own to compare with: what the rows said after the last file stands for that."""
    part = SITEWIDE[content.kind]
    record = ImportedFile.objects.exclude(**{part.field: ""}).first() or ImportedFile()
    rows = part.rows.content()
    whole = part.rows.completed(getattr(content, content.kind), rows)
    outcome, changes = _outcome(part, rows, whole, record, run), []
    if outcome is Outcome.UPDATED:
        changes = part.changes(rows, whole)
        _save(part.rows, whole, arrival.path.name)
    if outcome is not Outcome.EDITED:
        setattr(record, part.field, fingerprint(whole))
    keep(record, arrival, is_settled=outcome is not Outcome.EDITED)
    return FileReport(arrival.path, outcome, content, tuple(changes))


def _outcome(part: Part, rows: Any, whole: Any, record: ImportedFile, run: Run) -> Outcome:
    """Before an editor has written any of it, its rows are what every site begins with."""
    if rows == whole:
        return Outcome.UNCHANGED
    is_edited = fingerprint(rows) != getattr(record, part.field) if record.pk else part.rows.edited_by_hand()
    return Outcome.EDITED if is_edited and not run.choices.overwrite else Outcome.UPDATED


def _save(rows: ModuleType, whole: Any, name: str) -> None:
    with reversion.create_revision():
        reversion.set_comment(f"Som det stod, før {name} blev importeret")
        rows.keep()
    try:
        with transaction.atomic(), reversion.create_revision():
            reversion.set_comment(f"Importeret fra {name}")
            rows.save_content(whole)
    except ValidationError as error:
        raise FileProblem(in_words(error), 1) from error

"""The clinic's file into its rows."""

import reversion
from django.core.exceptions import ValidationError
from django.db import transaction

from articles.content import fingerprint
from articles.reading import FileProblem
from physio import clinicrows, safety
from physio.clinicfile import ClinicContent
from physio.models import ImportedFile
from physio.sources import FileContent

from .arrivals import Arrival
from .reports import FileReport, Outcome
from .rows import keep
from .run import Run
from .wording import in_words


def write(arrival: Arrival, content: FileContent, run: Run) -> FileReport:
    """The clinic has no page of its own to compare with: what its rows said after the last file stands for that."""
    record = ImportedFile.objects.exclude(clinic_fingerprint="").first() or ImportedFile()
    rows = clinicrows.content()
    whole = clinicrows.completed(content.clinic, rows)
    outcome, changes = _outcome(rows, whole, record, run), []
    if outcome is Outcome.UPDATED:
        changes = safety.clinic_changes(rows, whole)
        _save(whole, arrival.path.name)
    if outcome is not Outcome.EDITED:
        record.clinic_fingerprint = fingerprint(whole)
    keep(record, arrival, is_settled=outcome is not Outcome.EDITED)
    return FileReport(arrival.path, outcome, content, tuple(changes))


def _outcome(rows: ClinicContent, whole: ClinicContent, record: ImportedFile, run: Run) -> Outcome:
    """Before an editor has written any of it, its rows are what every site begins with."""
    if rows == whole:
        return Outcome.UNCHANGED
    is_edited = fingerprint(rows) != record.clinic_fingerprint if record.pk else clinicrows.edited_by_hand()
    return Outcome.EDITED if is_edited and not run.choices.overwrite else Outcome.UPDATED


def _save(whole: ClinicContent, name: str) -> None:
    with reversion.create_revision():
        reversion.set_comment(f"Som det stod, før {name} blev importeret")
        clinicrows.keep()
    try:
        with transaction.atomic(), reversion.create_revision():
            reversion.set_comment(f"Importeret fra {name}")
            clinicrows.save_content(whole)
    except ValidationError as error:
        raise FileProblem(in_words(error), 1) from error

"""Files into rows: every file is read and checked, then all are written, or none.

One transaction holds the whole run. A problem in any file is noted, the other files are still checked, and at the
end nothing has happened. A file whose bytes and reader are as at its last import is not read again.

A file on its way: arrivals.py finds out whether it is known, physio/readingpool.py has it read, together.py writes what
is new many at a time, rows.py and sitewide.py what may be there already, one by one; reports.py is what is said of it.
"""

from collections.abc import Iterable, Iterator
from contextlib import closing
from itertools import groupby
from pathlib import Path

from django.db import transaction

from articles.models import Article
from articles.reading import FileProblem
from articles.turns import take_turn
from physio import sources
from physio.collecting import seldom_collecting
from physio.models import ImportedFile
from physio.readingpool import in_batches, read_ahead
from programs.editions import begin_editions

from . import rows, sitewide, together
from .arrivals import MOST_BYTES, TOGETHER, Arrival, Known, arriving, known_by_digest
from .reports import Choices, FileReport, Outcome
from .run import Run

__all__ = ["Choices", "FileReport", "Outcome", "import_paths"]


class _TakeBack(Exception):
    """Rolls the transaction back when a file failed or the run was only tried."""


def import_paths(paths: Iterable[Path], choices: Choices | None = None) -> Iterator[FileReport]:
    """A report for each file as it is done. Nothing is written if any report has a problem."""
    files, wrong_paths = sources.files_in(paths)
    run = Run(choices or Choices(), failed=bool(wrong_paths))
    yield from (FileReport(path, Outcome.FAILED, problem=problem) for path, problem in wrong_paths)
    try:
        with seldom_collecting(), transaction.atomic(), closing(read_ahead(arriving(files), len(files))) as arrivals:
            take_turn()
            for batch in in_batches(arrivals, TOGETHER, MOST_BYTES):
                yield from _taken_in(batch, run)
            yield from _link_topics(run)
            if run.failed or run.choices.dry_run:
                raise _TakeBack
    except _TakeBack:
        return


def _taken_in(batch: list[Arrival], run: Run) -> Iterator[FileReport]:
    """In the order of the files: those in a row that are new are written at once, the others each in its turn."""
    new = together.newcomers(batch)
    for is_new, arrivals in groupby(batch, lambda arrival: id(arrival) in new):
        if is_new:
            yield from _written_together(list(arrivals), run)
        else:
            yield from (_reported(arrival, run) for arrival in arrivals)


def _written_together(arrivals: list[Arrival], run: Run) -> Iterator[FileReport]:
    """One by one after all where one of them breaks a rule: so it is found which, and told."""
    if not run.failed and (reports := together.written(arrivals, run)):
        return iter(reports)
    return (_reported(arrival, run) for arrival in arrivals)


def _reported(arrival: Arrival, run: Run) -> FileReport:
    try:
        return _import_file(arrival, run)
    except FileProblem as problem:
        run.failed = True
        return FileReport(arrival.path, Outcome.FAILED, problem=problem)


def _import_file(arrival: Arrival, run: Run) -> FileReport:
    if arrival.problem:
        raise arrival.problem
    if known := _still_unchanged(arrival, run):
        run.claim(known.address, arrival.path)
        return FileReport(arrival.path, Outcome.UNCHANGED)
    content = arrival.content()
    run.claim(arrival.address, arrival.path)
    if run.failed:
        return FileReport(arrival.path, Outcome.CHECKED, content)
    run.has_changed_rows = True
    return (sitewide if content.kind in sitewide.SITEWIDE else rows).write(arrival, content, run)


def _still_unchanged(arrival: Arrival, run: Run) -> Known | None:
    if arrival.unchanged and run.has_changed_rows:
        return known_by_digest([arrival.digest]).get(arrival.digest)
    return arrival.unchanged


def _link_topics(run: Run) -> Iterator[FileReport]:
    for path, program, slug in run.waiting:
        if topic := Article.objects.filter(slug=slug).first():
            program.topic = topic
            program.save()
            begin_editions([program])  # what patients read of it only now is whole
            ImportedFile.objects.filter(program=program).update(program_token=program.token)
        else:
            run.failed = True
            problem = FileProblem(f"Emnet »{slug}« findes ikke. Ret »topic«, eller importér emnet med det samme.", 1)
            yield FileReport(path, Outcome.FAILED, problem=problem)

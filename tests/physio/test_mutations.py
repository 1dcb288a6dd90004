"""Files that were broken at random are read or refused, and a run with a broken file writes nothing."""

import time

import pytest
from reversion.models import Revision

from articles.models import Article, RedFlag
from articles.reading import FileProblem
from physio.importing import Outcome, import_paths
from physio.models import ImportedFile
from physio.sources import read
from programs.models import Exercise, Program
from tests.eval.mutations import at_most, mutated_files, read_mutated_files

ROWS = (Article, RedFlag, Program, Exercise, ImportedFile, Revision)


def test_a_broken_file_is_read_or_refused_and_nothing_else():
    report = read_mutated_files(600)
    assert not report.crashes, report
    assert report.files == report.read + report.refused == 600
    assert report.read > 60 and report.refused > 60


def test_the_same_seed_breaks_the_same_files_the_same_way():
    assert list(mutated_files(20, seed=3)) == list(mutated_files(20, seed=3))
    assert list(mutated_files(20, seed=3)) != list(mutated_files(20, seed=4))


def test_a_hang_is_noticed():
    with pytest.raises(TimeoutError), at_most(0.05):
        time.sleep(5)


@pytest.mark.django_db
@pytest.mark.parametrize("seed", range(8))
def test_a_run_with_a_broken_file_writes_nothing(tmp_path, seed):
    files = list(mutated_files(12, seed))
    for number, (name, raw) in enumerate(files):
        (tmp_path / f"{number:02}-{name}").write_bytes(raw)
    before = rows_there_are()
    reports = list(import_paths([tmp_path]))
    assert len({report.path for report in reports}) == len(files)  # a missing topic is told apart
    assert any(_is_refused(raw, name) for name, raw in files), "no file of this seed is broken enough"
    assert Outcome.FAILED in {report.outcome for report in reports}
    assert all(report.problem.reason for report in reports if report.outcome is Outcome.FAILED)
    assert rows_there_are() == before


def rows_there_are() -> dict[str, list[int]]:
    """Some stop signs are there from the first migration."""
    return {model.__name__: sorted(model.objects.values_list("pk", flat=True)) for model in ROWS}


def _is_refused(raw: bytes, name: str) -> bool:
    try:
        read(raw, name)
    except FileProblem:
        return True
    return False

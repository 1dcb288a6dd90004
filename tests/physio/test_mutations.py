"""Files that were broken at random are read or refused, and a run with a broken file writes nothing."""

import pytest

from articles.models import Article
from physio.importing import Outcome, import_paths
from physio.models import ImportedFile
from programs.models import Exercise, Program
from tests.eval.mutations import mutated_files, read_mutated_files


@pytest.mark.django_db
def test_a_broken_file_is_read_or_refused_and_nothing_else():
    report = read_mutated_files(400)
    assert report.files == report.read + report.refused == 400
    assert report.read > 40 and report.refused > 40


@pytest.mark.django_db
@pytest.mark.parametrize("seed", range(6))
def test_a_run_with_a_broken_file_writes_nothing(tmp_path, seed):
    for number, (name, raw) in enumerate(mutated_files(12, seed)):
        (tmp_path / f"{number:02}-{name}").write_bytes(raw)
    outcomes = {report.outcome for report in import_paths([tmp_path])}
    assert Outcome.FAILED in outcomes
    assert not any(model.objects.exists() for model in (Article, Program, Exercise, ImportedFile))

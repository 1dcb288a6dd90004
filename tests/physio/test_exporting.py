"""Export and import are each other's inverse."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from articles import rows as article_rows
from articles.models import Article
from physio.exporting import export_to
from physio.importing import Outcome, import_paths
from physio.sources import STARTER
from programs import rows as program_rows
from programs.models import Exercise, Program

pytestmark = pytest.mark.django_db


def everything() -> tuple[list, list]:
    return (
        [article_rows.content_of(article) for article in Article.objects.order_by("slug")],
        [program_rows.content_of(program) for program in Program.objects.order_by("slug")],
    )


def empty_the_site() -> None:
    Program.objects.all().delete()
    Exercise.objects.all().delete()
    Article.objects.all().delete()


@pytest.fixture
def starter() -> None:
    assert {report.outcome for report in import_paths(STARTER)} == {Outcome.CREATED, Outcome.UNCHANGED}


def test_importing_an_export_changes_nothing(starter, tmp_path):
    list(export_to(tmp_path))
    assert {report.outcome for report in import_paths([tmp_path])} == {Outcome.UNCHANGED}


def test_an_export_brings_an_empty_site_back(starter, tmp_path):
    before = everything()
    list(export_to(tmp_path))
    empty_the_site()
    list(import_paths([tmp_path]))
    assert everything() == before


def test_a_topic_that_nobody_edited_is_written_back_byte_for_byte(starter, tmp_path):
    list(export_to(tmp_path))
    for path in STARTER[0].glob("*.md"):
        slug = Article.objects.get(imported_file__name=path.name).slug
        assert (tmp_path / "emner" / f"{slug}.md").read_bytes() == path.read_bytes()


def test_what_an_editor_changed_is_in_the_export(starter, tmp_path):
    article = Article.objects.first()
    article.lead = "Redaktørens egne ord."
    article.save()
    program = Program.objects.first()
    program.stop_rule = "Stop, når det stikker."
    program.save()
    before = everything()
    list(export_to(tmp_path))
    assert {report.outcome for report in import_paths([tmp_path])} == {Outcome.UNCHANGED}
    empty_the_site()
    list(import_paths([tmp_path]))
    assert everything() == before


def test_the_seeds_survive_a_round(seeds, tmp_path):
    list(import_paths([seeds]))
    before = everything()
    list(export_to(tmp_path))
    assert {report.outcome for report in import_paths([tmp_path])} == {Outcome.UNCHANGED}
    empty_the_site()
    list(import_paths([tmp_path]))
    assert everything() == before


def test_a_described_programme_that_was_edited_gets_a_file_of_its_own(seeds, tmp_path):
    list(import_paths([seeds]))
    program = Program.objects.get(topic__slug="ondt-i-laenden")
    program.stop_rule = "Stop, når det stikker."
    program.save()
    before = everything()
    list(export_to(tmp_path))
    assert (tmp_path / "programmer" / f"{program.slug}.md").exists()
    for _ in range(2):
        empty_the_site()
        list(import_paths([tmp_path]))
        assert everything() == before


def test_a_folder_that_is_not_empty_is_left_alone(starter, tmp_path: Path):
    (tmp_path / "gammel.md").write_text("x")
    with pytest.raises(CommandError, match="ikke tom"):
        call_command("export_content", tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["gammel.md"]

"""New files are written many at a time, and leave the very rows that one at a time would have left."""

import re
from pathlib import Path

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext
from reversion.models import Revision, Version

from articles.models import Article
from physio.contentversion import content_version
from physio.importing import Choices, Outcome, import_paths, together
from physio.models import ImportedFile
from physio.search.finding import Search
from physio.sources import STARTER
from programs.models import Exercise, Program
from tests.factories import make_article

pytestmark = pytest.mark.django_db

TOPIC = """---
title: "{title}"
aliases: ["stiv {title}"]
---

En indledning, som er kort.

## Hvad er det?

Ring 112, hvis du pludselig mister følelsen i begge ben.

## Ofte stillede spørgsmål

### Må jeg gå tur?

Ja, gåture er gode for dig.
"""
PAGES = STARTER[:2]
"""The third is what a site has once, which no other file comes together with."""
MOVES = """
## Øvelser

### Skulderrul

Stå med armene ned langs siden. Rul skuldrene bagud i store cirkler. Gentag 10 gange.

### Armsving

Stå med let bøjede knæ. Sving armene roligt frem og tilbage. Gentag 12 gange.
"""
PROGRAM = """---
type: program
title: "{title}"
{more}---

Gør øvelserne hver dag.

## Armløft

1. Løft armen.
2. Sænk den igen.
"""
TOO_EARLY = 'reviewed_by: "Anna Holm"\nreviewed_on: "2026-05-01"\nnext_review_on: "2026-04-01"\n'
DIFFERENT_EACH_TIME = {
    "id", "token", "saved_at", "article_token", "program_token", "imported_at", "date_created", "object_id",
}  # fmt: skip
KEYS = re.compile(r'"(pk|id|token|saved_at|article|program|exercise|section|topic)": ("[^"]*"|\d+)')


def topics(folder: Path, *titles: str, more: str = "") -> Path:
    for number, title in enumerate(titles):
        put(folder, f"{number:02}.md", TOPIC.format(title=title) + more)
    return folder


def put(folder: Path, name: str, text: str) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


def run(*paths: Path, **choices) -> list:
    return list(import_paths(paths, Choices(**choices)))


def outcomes(reports: list) -> list[Outcome]:
    return [report.outcome for report in reports]


def everything() -> dict[str, list[str]]:
    """All that an import writes, without the keys, tokens and times that differ from run to run."""
    models = [*apps.get_app_config("articles").get_models(), *apps.get_app_config("programs").get_models()]
    models += [*map(apps.get_model, ("physio.SearchEntry", "physio.SearchWord", "physio.ImportedFile"))]
    return {model.__name__: sorted(map(_row, model.objects.all())) for model in [*models, Version, Revision]}


def _row(row) -> str:
    """Relations as the row's words, fields as their values; in JSON the keys of rows are left out."""
    fields = [field for field in row._meta.concrete_fields if field.name not in DIFFERENT_EACH_TIME]
    return KEYS.sub("", str({field.name: _value(row, field) for field in fields}))


def _value(row, field):
    value = getattr(row, field.name)
    return bytes(value) if isinstance(value, memoryview) else str(value)


class TestThatNobodyCanTell:
    @pytest.fixture
    def content(self, tmp_path) -> list[Path]:
        moving = topics(tmp_path / "a", "Stive skuldre", "Stive arme", more=MOVES)
        put(moving, "program.md", PROGRAM.format(title="Let træning", more=""))
        put(moving, "samme-adresse.md", PROGRAM.format(title="Mere", more="slug: oevelser-til-stive-arme\n"))
        put(moving, "emnet-senere.md", PROGRAM.format(title="Til hoften", more="topic: hofte\n"))
        return [*PAGES, moving, topics(tmp_path / "b", "Hofte", "Knæ", "Ankel")]

    @pytest.mark.parametrize("draft", [False, True])
    def test_all_rows_words_and_versions_are_as_if_written_one_by_one(self, content, draft, monkeypatch):
        alone = self._after(content, draft, monkeypatch, newcomers=lambda batch: set())
        assert self._after(content, draft, monkeypatch, newcomers=together.newcomers) == alone

    def _after(self, content, draft, monkeypatch, newcomers) -> dict[str, list[str]]:
        with monkeypatch.context() as patch:
            patch.setattr(together, "newcomers", newcomers)
            assert not [report for report in run(*content, draft=draft) if report.problem]
        found = everything()
        for model in (ImportedFile, Version, Revision, Program, Article, Exercise):
            model.objects.all().delete()
        return found


class TestNewFilesTogether:
    def test_take_as_many_queries_as_one(self, tmp_path):
        one, many = topics(tmp_path / "a", "Hofte", more=MOVES), topics(tmp_path / "b", *"ABCDEFGH", more=MOVES)
        assert self._queries(many) <= self._queries(one) + 2 * 7

    def _queries(self, folder) -> int:
        with CaptureQueriesContext(connection) as captured:
            assert set(outcomes(run(folder))) == {Outcome.CREATED}
        return len(captured)

    def test_move_the_content_version_on(self, tmp_path):
        before = content_version()
        run(topics(tmp_path / "a", "Hofte", "Knæ"))
        assert content_version() != before

    def test_are_found_at_once_by_the_words_of_topics_and_exercises(self, tmp_path):
        run(topics(tmp_path / "a", "Hofte", "Skulder", more=MOVES))
        for query, title in (("gåture", "Må jeg gå tur?"), ("hofte", "Hofte"), ("armsving", "Armsving")):
            assert title in {hit.title for hit in Search(query).hits()}

    def test_can_be_brought_back_after_they_were_deleted(self, tmp_path):
        run(topics(tmp_path / "a", "Hofte", "Knæ"))
        Article.objects.get(slug="hofte").delete()
        Version.objects.get_deleted(Article).get().revision.revert()
        restored = Article.objects.get(slug="hofte")
        assert restored.lead == "En indledning, som er kort." and restored.red_flags.count() == 1

    def test_each_have_a_revision_that_names_the_file(self, tmp_path):
        run(topics(tmp_path / "a", "Hofte", "Knæ"))
        assert set(Revision.objects.values_list("comment", flat=True)) == {
            "Importeret fra 00.md",
            "Importeret fra 01.md",
        }

    def test_with_exercises_of_one_name_get_addresses_of_their_own(self, tmp_path):
        run(topics(tmp_path / "a", "Hofte", "Knæ", more=MOVES))
        assert set(Exercise.objects.filter(name="Armsving").values_list("slug", flat=True)) == {
            "armsving",
            "armsving-2",
        }

    def test_are_unchanged_at_the_next_run(self, tmp_path):
        folder = topics(tmp_path / "a", "Hofte", "Knæ", more=MOVES)
        run(folder)
        assert outcomes(run(folder)) == [Outcome.UNCHANGED] * 2


class TestOneThatBreaksARule:
    @pytest.fixture
    def folder(self, tmp_path) -> Path:
        folder = topics(tmp_path / "a", "Hofte", "Knæ")
        put(folder, "00b.md", PROGRAM.format(title="Øvelser", more=TOO_EARLY))
        return folder

    def test_is_named_among_many_and_nothing_is_written(self, folder):
        reports = run(folder)
        assert outcomes(reports) == [Outcome.CREATED, Outcome.FAILED, Outcome.CHECKED]
        assert reports[1].path.name == "00b.md" and "gennemgang" in reports[1].problem.reason
        assert not Article.objects.exists() and not ImportedFile.objects.exists() and not Version.objects.exists()

    def test_is_told_with_every_other_problem(self, folder):
        put(folder, "02.md", "---\ntitle: [\n---\n\nTekst.\n")
        assert outcomes(run(folder)) == [Outcome.CREATED, Outcome.FAILED, Outcome.CHECKED, Outcome.FAILED]


class TestAmongOldOnes:
    def test_the_old_keep_what_an_editor_wrote_and_the_new_come_in(self, tmp_path):
        make_article(title="Knæ", slug="knae", lead="Skrevet i hånden.")
        reports = run(topics(tmp_path / "a", "Hofte", "Knæ", "Ankel"))
        assert outcomes(reports) == [Outcome.CREATED, Outcome.EDITED, Outcome.CREATED]
        assert Article.objects.get(slug="knae").lead == "Skrevet i hånden."

    def test_a_file_whose_programme_another_changed_earlier_in_the_run_is_not_taken_for_unchanged(self, tmp_path):
        folder = topics(tmp_path / "a", "Stive arme", more=MOVES)
        run(folder)
        program = Program.objects.get()
        put(folder, "00-a.md", PROGRAM.format(title="Mine øvelser", more=f"slug: {program.slug}\n"))
        assert outcomes(run(folder, overwrite=True)) == [Outcome.UPDATED, Outcome.UPDATED]

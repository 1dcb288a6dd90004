"""What import_content promises: all files or none, nothing lost, one clear line for each thing that is wrong."""

import json
import os
from pathlib import Path

import pytest
import reversion
from django.core.management import CommandError, call_command
from reversion.models import Version

from articles.models import Article, RedFlag, Status
from physio.contentversion import content_version
from physio.importing import Choices, Outcome, import_paths
from physio.models import ImportedFile
from programs.editions import plan_in_edition
from programs.models import Exercise, Program

pytestmark = pytest.mark.django_db

TOPIC = """---
title: "{title}"
lastUpdated: "24/02/2024"
---

Et kort afsnit om emnet, som en patient kan læse.

## Hvad er det?

Her står der lidt mere.
"""

NECK_PROGRAM = """---
type: "program"
title: "Øvelser til nakken"
topic: "ondt-i-nakken"
---

Øvelser for nakken.

## Drej hovedet

Udgangsstilling: Sid på en stol.

1. Drej hovedet.

Dosis: 10 gentagelser
"""

PROGRAM_TOPIC = """---
title: "Stive skuldre"
---

Mange får stive skuldre af at sidde stille.

## Øvelser

### Skulderrul

Stå med armene ned langs siden. Rul skuldrene bagud i store cirkler. Gentag 10 gange.

### Armsving

Stå med let bøjede knæ. Sving armene roligt frem og tilbage. Gentag {repetitions} gange.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "content"


def put(folder: Path, name: str, content: str | bytes) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def run(*paths: Path, **choices) -> list:
    return list(import_paths(paths, Choices(**choices)))


def outcomes(reports: list) -> list[Outcome]:
    return [report.outcome for report in reports]


class TestATopicFile:
    def test_becomes_a_published_article(self, folder):
        put(folder, "nakke.md", TOPIC.format(title="Ondt i nakken"))
        assert outcomes(run(folder)) == [Outcome.CREATED]
        article = Article.objects.get()
        assert (article.slug, article.status, str(article.updated_on)) == ("ondt-i-nakken", "published", "2024-02-24")

    def test_becomes_a_draft_when_drafts_are_wanted(self, folder):
        put(folder, "nakke.md", TOPIC.format(title="Ondt i nakken"))
        run(folder, draft=True)
        assert Article.objects.get().status == Status.DRAFT

    def test_that_describes_exercises_gives_a_programme_too(self, folder):
        put(folder, "skuldre.md", PROGRAM_TOPIC.format(repetitions=12))
        run(folder)
        program = Program.objects.get()
        assert program.topic.slug == "stive-skuldre"
        assert [entry.exercise.name for entry in program.entries.all()] == ["Skulderrul", "Armsving"]
        assert [entry.dosage.reps for entry in program.entries.all()] == [(10, 10), (12, 12)]

    def test_that_comes_after_its_programmes_file_is_part_of_the_first_edition(self, folder):
        program = put(folder, "a.md", NECK_PROGRAM)
        put(folder, "b.md", TOPIC.format(title="Ondt i nakken") + "\nRing 112, hvis du ikke kan trække vejret.\n")
        run(folder)
        row = Program.objects.get()
        assert (row.topic.slug, row.edition) == ("ondt-i-nakken", 1)
        signs = plan_in_edition(row, 1).signs
        assert "Du ikke kan trække vejret" in [sign.text for sign in signs]
        assert outcomes(run(program)) == [Outcome.UNCHANGED]

    def test_with_a_programme_starts_it_at_edition_one(self, folder):
        put(folder, "skuldre.md", PROGRAM_TOPIC.format(repetitions=12))
        run(folder)
        assert Program.objects.get().edition == 1


class TestASecondRun:
    def test_changes_nothing(self, folder):
        put(folder, "skuldre.md", PROGRAM_TOPIC.format(repetitions=12))
        run(folder)
        versions, content = Version.objects.count(), content_version()
        assert outcomes(run(folder)) == [Outcome.UNCHANGED]
        assert (Version.objects.count(), content_version()) == (versions, content)

    def test_says_what_a_changed_dose_means_for_safety(self, folder):
        put(folder, "skuldre.md", PROGRAM_TOPIC.format(repetitions=12))
        run(folder)
        put(folder, "skuldre.md", PROGRAM_TOPIC.format(repetitions=8))
        (report,) = run(folder)
        assert report.outcome == Outcome.UPDATED
        assert any("Armsving" in line and "12" in line and "8" in line for line in report.safety)

    def test_keeps_the_address_of_an_exercise_whose_text_changed(self, folder):
        put(folder, "skuldre.md", PROGRAM_TOPIC.format(repetitions=12))
        run(folder)
        before = set(Exercise.objects.values_list("pk", "slug"))
        put(folder, "skuldre.md", PROGRAM_TOPIC.format(repetitions=8))
        run(folder)
        assert set(Exercise.objects.values_list("pk", "slug")) == before

    def test_moves_the_edition_on_when_patients_see_something_new(self, folder):
        put(folder, "skuldre.md", PROGRAM_TOPIC.format(repetitions=12))
        run(folder)
        put(folder, "skuldre.md", PROGRAM_TOPIC.format(repetitions=8))
        run(folder)
        assert Program.objects.get().edition == 2

    def test_keeps_a_version_to_go_back_to(self, folder):
        put(folder, "nakke.md", TOPIC.format(title="Ondt i nakken"))
        run(folder)
        put(folder, "nakke.md", TOPIC.format(title="Ondt i nakken").replace("lidt mere", "meget mere"))
        run(folder)
        article = Article.objects.get()
        assert [("meget" in v.field_dict["body"]) for v in Version.objects.get_for_object(article)] == [True, False]


class TestWhatAnEditorChanged:
    @pytest.fixture
    def edited(self, folder):
        path = put(folder, "nakke.md", TOPIC.format(title="Ondt i nakken"))
        run(folder)
        article = Article.objects.get()
        article.lead = "Redaktørens egen indledning."
        article.save()
        return path

    def test_is_not_overwritten(self, folder, edited):
        edited.write_text(TOPIC.format(title="Ondt i nakken").replace("lidt mere", "noget andet"))
        assert outcomes(run(folder)) == [Outcome.EDITED]
        assert Article.objects.get().lead == "Redaktørens egen indledning."

    def test_is_not_overwritten_by_the_same_file_either(self, folder, edited):
        assert outcomes(run(folder)) == [Outcome.EDITED]

    def test_gives_way_when_the_file_is_wanted_and_stays_in_the_history(self, folder, edited):
        with reversion.create_revision():
            Article.objects.get().save()
        assert outcomes(run(folder, overwrite=True)) == [Outcome.UPDATED]
        article = Article.objects.get()
        assert article.lead == "Et kort afsnit om emnet, som en patient kan læse."
        assert "Redaktørens egen indledning." in [
            version.field_dict["lead"] for version in Version.objects.get_for_object(article)
        ]

    def test_a_page_written_by_hand_is_an_editors_too(self, folder):
        Article.objects.create(title="Ondt i nakken", body="Skrevet i hånden.")
        put(folder, "nakke.md", TOPIC.format(title="Ondt i nakken"))
        assert outcomes(run(folder)) == [Outcome.EDITED]


class TestATry:
    def test_reports_everything_and_writes_nothing(self, folder):
        put(folder, "skuldre.md", PROGRAM_TOPIC.format(repetitions=12))
        assert outcomes(run(folder, dry_run=True)) == [Outcome.CREATED]
        assert not Article.objects.exists() and not Program.objects.exists() and not Exercise.objects.exists()


def bomb() -> str:
    levels = "".join(f"k{n}: &a{n} [{', '.join(f'*a{n - 1}' for _ in range(9))}]\n" for n in range(1, 9))
    return f'---\nk0: &a0 "x"\n{levels}title: "T"\n---\n\nTekst.\n'


HOSTILE = {
    "empty file": (b"", "tom"),
    "no front matter": ("# Bare en overskrift\n\nIngen oplysninger.\n", "---"),
    "unclosed front matter": ('---\ntitle: "T"\n\nTekst\n', "---"),
    "latin-1": ('---\ntitle: "Lænd"\n---\n\nTekst.\n'.encode("latin-1"), "UTF-8"),
    "utf-16": ('---\ntitle: "Lænd"\n---\n\nTekst.\n'.encode("utf-16"), "UTF-16"),
    "nul": ('---\ntitle: "T"\n---\n\nTe\x00kst.\n', "0x00"),
    "20 MB": (b'---\ntitle: "T"\n---\n\n' + b"a " * 10_000_000, "stor"),
    "alias bomb": (bomb(), ""),
    "50,000 brackets": (f"---\ntitle: {'[' * 50_000}\n---\n\nTekst.\n", ""),
    "duplicate key": ('---\ntitle: "A"\ntitle: "B"\n---\n\nTekst.\n', "title"),
    "misspelt key": ('---\ntitle: "A"\nlastUpdatd: "24/02/2024"\n---\n\nTekst.\n', "Mente du »updated_on«"),
    "31 February": ('---\ntitle: "A"\nlastUpdated: "31/02/2024"\n---\n\nTekst.\n', "31/02/2024"),
}


def test_a_rule_of_the_clinic_is_told_in_its_own_words(folder):
    dates = 'reviewed_by: "Anna Holm"\nreviewed_on: "2026-05-01"\nnext_review_on: "2026-04-01"\n'
    put(folder, "a.md", f'---\ntype: program\ntitle: "Øvelser"\n{dates}---\n\n## Armløft\n\n1. Løft armen.\n')
    (report,) = run(folder)
    assert report.problem and "gennemgang" in report.problem.reason and not Program.objects.exists()


class TestAFileThatCannotBeRead:
    @pytest.mark.parametrize("name", HOSTILE)
    def test_gives_one_danish_line_and_nothing_is_written(self, folder, name):
        content, word = HOSTILE[name]
        put(folder, "a-god.md", TOPIC.format(title="En god fil"))
        put(folder, "b-daarlig.md", content)
        reports = run(folder)
        (problem,) = [report for report in reports if report.outcome == Outcome.FAILED]
        assert word in problem.problem.reason
        assert "\n" not in str(problem) and str(problem).startswith(f"{folder / 'b-daarlig.md'}:")
        assert not Article.objects.exists() and not ImportedFile.objects.exists()

    @pytest.mark.parametrize("change", [lambda t: "\ufeff" + t, lambda t: t.replace("\n", "\r\n")], ids=["bom", "crlf"])
    def test_a_byte_order_mark_and_windows_lines_are_read_as_if_they_were_not_there(self, folder, change):
        put(folder, "nakke.md", change(TOPIC.format(title="Ondt i nakken")))
        assert outcomes(run(folder)) == [Outcome.CREATED]
        assert Article.objects.get().title == "Ondt i nakken"

    def test_every_problem_of_a_run_is_told_at_once(self, folder):
        for number, (content, _) in enumerate(HOSTILE.values()):
            put(folder, f"{number:02}.md", content)
        assert outcomes(run(folder)).count(Outcome.FAILED) == len(HOSTILE)

    def test_two_files_with_one_address_name_each_other(self, folder):
        put(folder, "a.md", TOPIC.format(title="Ondt i nakken"))
        put(folder, "b.md", TOPIC.format(title="Ondt i nakken!"))
        (problem,) = [report for report in run(folder) if report.problem]
        assert "a.md" in str(problem) and "b.md" in str(problem) and "ondt-i-nakken" in str(problem)
        assert not Article.objects.exists()

    def test_a_folder_without_a_readable_file_says_so(self, folder):
        put(folder, "billede.png", b"x")
        (problem,) = run(folder)
        assert problem.outcome == Outcome.FAILED and ".md" in problem.problem.reason

    def test_a_path_that_is_not_there_says_so(self, folder):
        (problem,) = run(folder / "findes-ikke")
        assert "Findes ikke" in problem.problem.reason

    def test_a_link_out_of_the_folder_is_refused(self, folder, tmp_path):
        secret = put(tmp_path / "andet", "hemmelig.md", TOPIC.format(title="Hemmelig"))
        put(folder, "a.md", TOPIC.format(title="En god fil"))
        os.symlink(secret, folder / "link.md")
        (problem,) = run(folder)
        assert "link.md" in problem.problem.reason and not Article.objects.exists()


class TestTheCommand:
    def test_exits_with_an_error_and_names_file_line_and_reason(self, folder, capsys):
        path = put(folder, "nakke.md", '---\ntitle: "A"\nlastUpdated: "31/02/2024"\n---\n\nTekst.\n')
        with pytest.raises(CommandError, match="1 fejl. Intet er skrevet."):
            call_command("import_content", folder)
        assert capsys.readouterr().err.startswith(f"{path}:3: ")

    def test_writes_what_it_understood_as_json(self, folder, tmp_path):
        put(folder, "skuldre.md", PROGRAM_TOPIC.format(repetitions=12))
        for _ in range(2):
            call_command("import_content", folder, json=tmp_path / "ud.json", verbosity=0)
            (entry,) = json.loads((tmp_path / "ud.json").read_text())
            assert entry["kind"] == "article" and entry["title"] == "Stive skuldre"
            assert [exercise["name"] for exercise in entry["exercises"]] == ["Skulderrul", "Armsving"]
            assert entry["exercises"][1]["dosage"]["reps"] == [12, 12]
            assert set(entry) == {
                "file", "kind", "title", "exercises", "dosage", "red_flags", "faq", "sections", "tables",
                "published", "updated", "contact_phone", "unread",
            }  # fmt: skip

    def test_without_a_path_brings_in_the_starter_content(self, capsys):
        call_command("import_content", verbosity=0)
        assert Article.objects.published().count() == 4
        assert Program.objects.published().count() == 2
        assert RedFlag.objects.approved().filter(article__isnull=False).exists()


class TestTheSeeds:
    @pytest.fixture(autouse=True)
    def imported(self, seeds):
        self.reports = run(seeds)

    def test_all_five_are_read(self):
        assert outcomes(self.reports) == [Outcome.CREATED] * 5

    def test_give_four_topics_with_their_questions_and_dates(self):
        from articles.outline import outline

        counts = {article.slug: len(outline(article.body).questions) for article in Article.objects.all()}
        assert counts == {
            "laendetraening": 4, "ondt-i-laenden": 8, "baekkenbundstraening": 4, "neuromuskulaer-traening": 4,
        }  # fmt: skip
        back = Article.objects.get(slug="ondt-i-laenden")
        assert (str(back.published_on), str(back.updated_on)) == ("2025-09-13", "2025-10-12")
        assert str(Article.objects.get(slug="laendetraening").updated_on) == "2024-02-24"

    def test_no_word_is_lost_between_file_and_row(self, seed_text):
        for number in ("000", "001", "002", "003"):
            body = seed_text(number).split("---", 2)[2]
            title = seed_text(number).split('title: "')[1].split('"')[0]
            article = Article.objects.get(title=title)
            assert f"{article.lead}\n\n{article.body}".split() == body.split()

    def test_give_the_back_programme_with_three_exercises_and_their_doses(self):
        program = Program.objects.get(topic__slug="ondt-i-laenden")
        doses = {entry.exercise.name: entry.dosage for entry in program.entries.all()}
        assert list(doses) == ["Bird-dog", "Knæ til bryst", "Kat-ko"]
        assert (doses["Bird-dog"].hold_s, doses["Bird-dog"].side) == ((2, 3), "each")
        assert (doses["Knæ til bryst"].hold_s, doses["Knæ til bryst"].side) == ((20, 30), "each")
        assert (doses["Kat-ko"].reps, doses["Kat-ko"].hold_s) == ((8, 12), None)
        general = program.dosage
        assert (general.per_day, general.reps, general.duration_s) == ((1, 2), (8, 15), (30, 60))

    def test_give_the_leaflet_with_ten_exercises_in_order(self):
        program = Program.objects.get(topic=None)
        assert program.title == "Træning efter operation for diskusprolaps i lænden"
        entries = list(program.entries.all())
        assert [entry.number for entry in entries] == list(range(1, 11))
        assert [entry.exercise.name for entry in entries].count("Stræk baldemusklen") == 2
        assert {entry.number: entry.dosage.hold_s for entry in entries if entry.dosage.hold_s} == {
            1: (10, 10), 5: (20, 20), 6: (20, 30), 10: (20, 20),
        }  # fmt: skip
        assert [entry.number for entry in entries if entry.dosage] == [1, 5, 6, 10]
        assert not program.dosage
        assert "15" in program.progression and "stoppe" in program.stop_rule
        assert "Rygcenter Syddanmark" in program.contact and "76 36 14 00" in program.contact

    def test_a_second_run_changes_nothing(self, seeds):
        versions = Version.objects.count()
        assert outcomes(run(seeds)) == [Outcome.UNCHANGED] * 5
        assert Version.objects.count() == versions

"""Patients' words and urgent words as a file, out and in again."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reversion import create_revision
from reversion.models import Version

from articles.reading import FileProblem, decode
from physio.exporting import WORDS, export_to
from physio.importing import Choices, FileReport, Outcome, import_paths
from physio.models import PatientWords, UrgentWords
from physio.search import wordfile, wordrows
from physio.search.wordfile import WordList, WordsContent

ROOT = Path(__file__).parents[2]
STARTER_WORDS = ROOT / "physio" / "starter" / "soegeord.md"
WHOLE = """---
type: "search words"
---

# Patienters ord

## ondt i albuen
- strikkealbue
- albuen driller

# Ord, der haster

## ikke tisse
- blæren er låst
"""
CONTENT = WordsContent(
    patients=(WordList("ondt i albuen", ("strikkealbue", "albuen driller")),),
    urgent=(WordList("ikke tisse", ("blæren er låst",)),),
)
written = st.text(st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff"), max_size=100)
on_one_line = written.map(lambda text: " ".join(text.split())).filter(bool)
sections = st.none() | st.lists(
    st.builds(WordList, on_one_line, st.lists(on_one_line, min_size=1, max_size=3).map(tuple)), max_size=3
).map(tuple)


def test_a_file_is_read_and_written_back():
    assert wordfile.read(WHOLE) == CONTENT
    assert wordfile.write(CONTENT) == WHOLE


@given(st.builds(WordsContent, sections, sections))
def test_whatever_the_lists_say_survives_a_file(content):
    assert wordfile.read(decode(wordfile.write(content).encode())) == content


def test_a_section_that_is_not_there_is_not_said_to_be_empty():
    assert wordfile.read(WHOLE.partition("# Ord,")[0]).urgent is None
    assert wordfile.read(WHOLE.partition("## ikke")[0]).urgent == ()


@pytest.mark.parametrize(
    ("change", "line", "says"),
    [
        (('type: "search words"\n', 'type: "search words"\nowner: "os"\n'), 3, "»owner« kendes ikke"),
        (("\n# Patienters ord\n", "\nhekseskud\n"), 5, "Linjen hører ikke til en liste"),
        (("\n# Patienters ord\n", "\n"), 6, "Listen hører ikke til et afsnit"),
        (("# Patienters ord", "# Patienternes ord"), 5, "»Patienternes ord« kendes ikke"),
        (("# Ord, der haster", "# Patienters ord"), 11, "»Patienters ord« står to gange"),
        (("## ondt i albuen\n", ""), 7, "Skriv først en linje som »## ondt i lænden«"),
        (("## ondt i albuen", "##"), 7, "skal der stå 1 til 100 tegn"),
        (("## ondt i albuen", "## " + "albue " * 20), 7, "skal der stå 1 til 100 tegn"),
        (("- albuen driller", "albuen driller"), 9, "»albuen driller« er ikke et udtryk"),
        (("- blæren er låst\n", ""), 13, "Under »ikke tisse« mangler"),
    ],
)
def test_what_is_not_understood_is_named_with_its_line(change, line, says):
    with pytest.raises(FileProblem, match=says) as raised:
        wordfile.read(WHOLE.replace(*change, 1))
    assert raised.value.line == line


def test_the_starter_words_stand_in_their_file_as_physio_would_write_them():
    text = STARTER_WORDS.read_text(encoding="utf-8")
    assert wordfile.write(wordfile.read(text)) == text


def test_the_documented_words_are_read():
    documented = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
    example = next(text for text in documented.split("```markdown\n") if text.startswith('---\ntype: "search words"'))
    (only,) = wordfile.read(example.partition("```")[0]).urgent
    assert only.name == "ikke tisse / kontrol blære"
    assert only.said == ("kan ikke lade vandet", "ikke + tømme blæren / komme af med vandet")


@pytest.mark.django_db
class TestImport:
    @pytest.fixture
    def path(self, tmp_path):
        path = tmp_path / "soegeord.md"
        path.write_text(WHOLE, encoding="utf-8")
        return path

    def taken_in(self, path, **choices) -> FileReport:
        (report,) = import_paths([path], Choices(**choices))
        assert not report.problem, report
        return report

    def test_replaces_the_lists_that_a_new_site_begins_with(self, path):
        assert self.taken_in(path).outcome is Outcome.UPDATED
        assert wordrows.content() == CONTENT

    def test_changes_nothing_the_second_time(self, path):
        self.taken_in(path)
        tokens = set(PatientWords.objects.values_list("token", flat=True))
        assert self.taken_in(path).outcome is Outcome.UNCHANGED
        assert set(PatientWords.objects.values_list("token", flat=True)) == tokens

    def test_tells_words_that_bring_no_card_any_more_as_a_change_for_safety(self, path):
        self.taken_in(path)
        path.write_text(WHOLE.replace("blæren er låst", "blæren er helt låst"), encoding="utf-8")
        assert self.taken_in(path).safety == ("Søgning: »blæren er låst« viser ikke mere faresignalet »ikke tisse«",)

    def test_leaves_a_section_that_the_file_does_not_mention(self, path):
        before = wordrows.content()
        path.write_text(WHOLE.partition("# Ord,")[0], encoding="utf-8")
        self.taken_in(path)
        assert wordrows.content() == replace(before, patients=CONTENT.patients)

    def test_keeps_a_row_that_stays_and_writes_only_what_differs(self, path):
        self.taken_in(path)
        albue = PatientWords.objects.get()
        path.write_text(WHOLE.replace("- blæren", "- hele blæren"), encoding="utf-8")
        self.taken_in(path)
        assert PatientWords.objects.get().token == albue.token
        assert UrgentWords.objects.get().said == "hele blæren er låst"

    def test_never_overwrites_what_an_editor_changed(self, path):
        self.taken_in(path)
        PatientWords.objects.create(means="hofte", said="hofteskål")
        path.write_text(WHOLE.replace("strikkealbue", "hæklealbue"), encoding="utf-8")
        assert self.taken_in(path).outcome is Outcome.EDITED
        assert PatientWords.objects.filter(means="hofte").exists()
        assert self.taken_in(path, overwrite=True).outcome is Outcome.UPDATED
        assert not PatientWords.objects.filter(means="hofte").exists()

    def test_an_unchanged_file_does_not_hide_an_editors_change(self, path):
        self.taken_in(path)
        UrgentWords.objects.all().delete()
        assert self.taken_in(path).outcome is Outcome.EDITED

    def test_leaves_words_that_an_editor_has_written_before(self, path):
        with create_revision():
            UrgentWords.objects.first().save()
        assert self.taken_in(path).outcome is Outcome.EDITED

    def test_keeps_a_version_of_what_it_replaces(self, path):
        before = set(UrgentWords.objects.values_list("said", flat=True))
        self.taken_in(path)
        assert before <= {version.field_dict["said"] for version in Version.objects.get_for_model(UrgentWords)}

    def test_writes_nothing_when_only_tried(self, path):
        before = wordrows.content()
        assert self.taken_in(path, dry_run=True).outcome is Outcome.UPDATED
        assert wordrows.content() == before


@pytest.mark.django_db
def test_importing_an_export_changes_nothing_and_brings_the_words_back(tmp_path):
    PatientWords.objects.create(means=" to  ord ", said='- en streg\n\n# havelåge\n"i gåseøjne"\nA\u030ane og\x08 ånd')
    for _ in range(2):
        UrgentWords.objects.create(sign="samme ord", said="to gange")
    before = wordrows.content()
    list(export_to(tmp_path / "ud"))
    (report,) = import_paths([tmp_path / "ud" / WORDS])
    assert report.outcome is Outcome.UNCHANGED
    UrgentWords.objects.all().delete()
    PatientWords.objects.all().delete()
    list(import_paths([tmp_path / "ud" / WORDS], Choices(overwrite=True)))
    assert wordrows.content() == before

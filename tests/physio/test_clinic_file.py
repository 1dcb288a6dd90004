"""The clinic, its regions and the general stop signs as a file, out and in again."""

from dataclasses import replace

import pytest
from reversion import create_revision
from reversion.models import Version

from articles.models import RedFlag
from articles.reading import FileProblem
from physio import clinicfile, clinicrows
from physio.exporting import CLINIC, export_to
from physio.importing import Choices, Outcome, import_paths
from physio.models import Clinic, Region
from tests.factories import make_clinic

WHOLE = """---
type: "clinic"
name: "Klinikken ved Åen"
phone: "86 11 22 33"
region: "Region Midtjylland"
regions:
  - name: "Region Midtjylland"
    service: "Lægevagten"
    phone: "70 11 31 31"
    hours: "Hele døgnet i weekender."
    checked_on: "2026-11-20"
    check_again_on: "2027-11-20"
red_flags:
  - text: "Det gør ondt i brystet"
    urgency: "livsfare"
    status: "approved"
---
"""


def test_a_file_is_read_and_written_back():
    content = clinicfile.read(WHOLE)
    assert content.name == "Klinikken ved Åen" and content.regions[0].phone == "70 11 31 31"
    assert clinicfile.read(clinicfile.write(content)) == content


def test_what_is_not_mentioned_is_not_said_to_be_nothing():
    content = clinicfile.read('---\ntype: "clinic"\nname: "Klinik"\n---\n')
    assert content.regions is None and content.signs is None
    assert clinicfile.read(clinicfile.write(replace(content, regions=(), signs=()))).regions == ()


@pytest.mark.parametrize(
    ("change", "line", "says"),
    [
        (('phone: "86', 'fax: "86'), 4, "»fax« kendes ikke"),
        (('    service: "Lægevagten"\n', ""), 6, "mangler »service«"),
        (('checked_on: "2026-11-20"', 'checked_on: "i går"'), 6, "Region Midtjylland"),
        (('    hours: "Hele', '    tider: "Hele'), 6, "»tider« er ikke et felt"),
        (('urgency: "livsfare"', 'urgency: "haster"'), 13, "»urgency« skal være"),
        (("---\n", "---\n\n"), 0, ""),
    ],
)
def test_what_is_not_understood_is_named_with_its_line(change, line, says):
    text = WHOLE.replace(*change) if line else WHOLE + "Ring til os.\n"
    with pytest.raises(FileProblem, match=says or "ingen anden tekst") as raised:
        clinicfile.read(text)
    assert not line or raised.value.line == line


@pytest.mark.django_db
class TestImport:
    @pytest.fixture
    def path(self, tmp_path):
        path = tmp_path / "klinik.md"
        path.write_text(WHOLE, encoding="utf-8")
        return path

    def outcome(self, path, **choices) -> tuple[Outcome, tuple[str, ...]]:
        (report,) = import_paths([path], Choices(**choices))
        assert not report.problem, report
        return report.outcome, report.safety

    def test_takes_the_clinic_its_regions_and_the_general_stop_signs(self, path):
        outcome, changes = self.outcome(path)
        assert outcome is Outcome.UPDATED
        assert Clinic.current().region.phone == "70 11 31 31"
        assert list(Region.objects.values_list("name", flat=True)) == ["Region Midtjylland"]
        assert list(RedFlag.objects.general().values_list("text", flat=True)) == ["Det gør ondt i brystet"]
        assert "Klinikkens telefon: (intet) → 86 11 22 33" in changes

    def test_changes_nothing_the_second_time(self, path):
        self.outcome(path)
        token = Clinic.current().token
        assert self.outcome(path) == (Outcome.UNCHANGED, ())
        assert Clinic.current().token == token

    def test_tells_a_changed_number_as_a_change_for_safety(self, path):
        self.outcome(path)
        path.write_text(WHOLE.replace("70 11 31 31", "70 11 31 32"), encoding="utf-8")
        _, (change,) = self.outcome(path)
        assert change.startswith("Region Midtjylland, vagtlæge: Lægevagten 70 11 31 31") and "70 11 31 32" in change

    def test_never_overwrites_what_an_editor_changed(self, path):
        self.outcome(path)
        clinic = Clinic.objects.get()
        clinic.phone = "11 11 11 11"
        clinic.save()
        path.write_text(WHOLE.replace("86 11 22 33", "22 22 22 22"), encoding="utf-8")
        assert self.outcome(path)[0] is Outcome.EDITED
        assert Clinic.current().phone == "11 11 11 11"
        assert self.outcome(path, overwrite=True)[0] is Outcome.UPDATED
        assert Clinic.current().phone == "22 22 22 22"

    def test_leaves_a_clinic_that_an_editor_has_filled_in_before(self, path):
        make_clinic(name="Redaktørens klinik")
        assert self.outcome(path)[0] is Outcome.EDITED
        assert Clinic.current().name == "Redaktørens klinik"

    def test_leaves_a_general_stop_sign_that_an_editor_has_written_before(self, path):
        with create_revision():
            RedFlag.objects.general().first().save()
        assert self.outcome(path)[0] is Outcome.EDITED

    def test_leaves_a_number_that_an_editor_has_corrected_before(self, path):
        with create_revision():
            Region.objects.first().save()
        assert self.outcome(path)[0] is Outcome.EDITED

    def test_keeps_a_version_of_what_it_replaces(self, path):
        before = set(RedFlag.objects.general().values_list("text", flat=True))
        self.outcome(path)
        kept = {version.field_dict["text"] for version in Version.objects.get_deleted(RedFlag)}
        assert before and kept == before

    def test_leaves_regions_and_signs_that_the_file_does_not_mention(self, path):
        before = clinicrows.content()
        path.write_text('---\ntype: "clinic"\nname: "Klinik"\n---\n', encoding="utf-8")
        self.outcome(path)
        assert clinicrows.content() == replace(before, name="Klinik")

    @pytest.mark.parametrize("change", [("86 11 22 33", "ring til os"), ('region: "Region M', 'region: "Region F')])
    def test_refuses_what_breaks_a_rule_and_writes_nothing(self, path, change):
        before = clinicrows.content()
        path.write_text(WHOLE.replace(*change, 1), encoding="utf-8")
        (report,) = import_paths([path])
        assert report.outcome is Outcome.FAILED and report.problem.reason
        assert clinicrows.content() == before


@pytest.mark.django_db
def test_importing_an_export_changes_nothing(tmp_path):
    make_clinic(name="Klinikken", phone="86 11 22 33")
    list(export_to(tmp_path / "ud"))
    before = clinicrows.content()
    assert (tmp_path / "ud" / CLINIC).exists()
    reports = list(import_paths([tmp_path / "ud"]))
    assert {report.outcome for report in reports} == {Outcome.UNCHANGED}
    assert clinicrows.content() == before

"""What --json says of a file."""

import pytest

from articles.content import ArticleContent
from physio.clinicfile import ClinicContent
from physio.reporting import as_data
from physio.sources import FileContent
from programs import files
from programs.content import ExerciseContent, ProgramContent

CONTACT = "Fysioterapien\nBirkevej 2, 8000 Aarhus\nTelefon 86 12 34 56, hverdage kl. 8-10"
PROGRAM = ProgramContent("Træn din ryg", "traen-din-ryg", exercises=(ExerciseContent("Bro"),), contact=CONTACT)


def phone_of(**content) -> str | None:
    return as_data("fil.md", FileContent(**content))["contact_phone"]


def test_the_phone_of_a_leaflet_is_that_of_the_clinic_it_comes_from():
    assert phone_of(program=PROGRAM) == "86 12 34 56"


def test_the_phone_of_a_leaflet_is_still_told_after_an_export():
    assert phone_of(program=files.read(files.write(PROGRAM), "traen-din-ryg.md")) == "86 12 34 56"


def test_a_clinic_tells_its_own_phone():
    assert phone_of(clinic=ClinicContent(name="Klinikken ved Åen", phone="86 11 22 33")) == "86 11 22 33"


@pytest.mark.parametrize(
    "content",
    [{"article": ArticleContent("Ondt i ryggen", "ondt-i-ryggen", body="Ring 112.")}, {"clinic": ClinicContent()}],
)
def test_without_a_clinics_phone_none_is_told(content):
    assert phone_of(**content) is None

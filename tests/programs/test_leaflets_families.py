"""What leaflets say of doses, dates and titles in many words: families written before the code that reads them."""

import pytest

from programs.dosage import Dosage
from programs.leaflets import read
from programs.leaflets.contact import is_institution
from programs.leaflets.dates import revised_on
from programs.leaflets.doses import dose_of_exercise
from tests.corpus.measure_leaflets import CORPUS
from tests.programs.dose_corpus import dose

EXERCISES = (
    "1. Bro\nLig på ryggen. Løft bagdelen, og sænk den igen.\n\n2. Benløft\nLig på siden. Løft benet, og sænk det.\n"
)
LAST_PHASE = "\nFase 2\nLav øvelserne, når du kan.\n\n3. Hop\nHop på stedet.\n"


def judged(name: str) -> list[tuple[str, ...]]:
    lines = (CORPUS / f"{name}_families.txt").read_text(encoding="utf-8").splitlines()
    return [tuple(line.split(" | ")) for line in lines if " | " in line and not line.startswith("#")]


def paragraphs(text: str) -> str:
    """A heading stands right over its paragraph, an item right under the one before."""
    parts = text.split(" ¶ ")
    told = ""
    for before, part in zip(["", *parts], parts, strict=False):
        close = before.startswith("# ") or before[:1] == part[:1] == "•"
        told += ("" if close else "\n") + part.removeprefix("# ") + "\n"
    return told


@pytest.mark.parametrize(("where", "text", "fields"), judged("whole"))
def test_what_is_said_of_all_exercises_or_of_a_phase_is_their_dose(where, text, fields):
    told = paragraphs(text)
    leaflet = {
        "whole": f"{told}\n{EXERCISES}",
        "whole after": f"\n{EXERCISES}{told}",
        "group": f"\nFase 1\n{told}\n{EXERCISES}{LAST_PHASE}",
    }[where]
    content = read(f"Stærk hofte\n{leaflet}")
    assert (content.sections[0].dosage if where == "group" else content.dosage) == dose(fields)
    assert [exercise.dosage for exercise in content.exercises[:2]] == [Dosage(), Dosage()]


@pytest.mark.parametrize(("name", "text", "fields"), judged("walk"))
def test_the_minutes_of_a_walk_or_a_ride_are_its_dose(name, text, fields):
    assert dose_of_exercise([text], name) == dose(fields)


@pytest.mark.parametrize(("line", "date"), judged("date"))
def test_a_line_tells_when_the_leaflet_was_last_revised_or_does_not(line, date):
    found = revised_on([line])
    assert (found.isoformat() if found else "-") == date


@pytest.mark.parametrize(("kind", "line"), judged("title"))
def test_the_name_of_a_place_is_no_title(kind, line):
    assert is_institution(line) == (kind == "place")

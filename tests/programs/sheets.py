"""What tests of the printed sheet share: a plan of any size, and the eyes to read a PDF with."""

import datetime
import re
import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from articles.content import Sign
from articles.urgency import Urgency
from programs.dosage import Dosage
from programs.plan import Plan, PlannedExercise
from programs.sheet import Call, ClinicCard, Help, Sheet, render

ADDRESS = "https://klinik.example/programmer/oevelser-til-knaeet/?udgave=3"
POINTS_A_MM = 72 / 25.4

needs_poppler = pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler-utils mangler på maskinen")

HELP = {
    Urgency.LIFE_THREATENING: Help("Ring 112 nu", (Call("Med det samme", "112", "112"),)),
    Urgency.IMMEDIATE: Help(
        "Ring nu – dag eller nat",
        (Call("Hverdage kl. 8–16", "din egen læge"), Call("Ellers", "Lægevagten", "70000000")),
    ),
    Urgency.SOON: Help("Ring til din læge i dag eller i morgen", (Call("Hverdage kl. 8–16", "din egen læge"),)),
    Urgency.CLINIC: Help("Kontakt os eller din egen læge", (Call("I åbningstiden", "Prøveklinikken", "11 22 33 44"),)),
}
SIGNS = (
    Sign("Knæet er klart mere ømt flere dage i træk.", Urgency.CLINIC),
    Sign("Læggen er hævet, varm og øm.", Urgency.IMMEDIATE),
    Sign("Du får pludselig svært ved at få luft.", Urgency.LIFE_THREATENING),
    Sign("Du har feber, og knæet er rødt.", Urgency.SOON),
)


def make_plan(*exercises: PlannedExercise, **fields) -> Plan:
    defaults = {
        "title": "Øvelser til ondt i knæet",
        "slug": "oevelser-til-knaeet",
        "edition": 3,
        "edition_on": datetime.date(2026, 11, 21),
        "exercises": exercises or (make_exercise(1),),
        "signs": SIGNS,
    }
    return Plan(**defaults | fields)


def make_exercise(number: int, **fields) -> PlannedExercise:
    """An exercise whose every text can be told from those of the others."""
    defaults = {
        "slug": f"oevelse-{number}",
        "name": f"Bøj og stræk {number}",
        "purpose": f"Formål {number}.",
        "starting_position": f"Start {number}.",
        "steps": (f"Første trin {number}.", f"Andet trin {number}."),
        "feel": f"Mærk {number}.",
        "avoid": f"Undgå {number}.",
        "dosage": Dosage(reps=(8, 12)),
    }
    return PlannedExercise(number=number, **defaults | fields)


def make_sheet(plan: Plan | None = None, **fields) -> Sheet:
    clinic = ClinicCard("Prøveklinikken", HELP, "Prøvevej 1\n5000 Odense C", "11 22 33 44")
    return Sheet(**{"plan": plan or make_plan(), "clinic": clinic, "address": ADDRESS} | fields)


def read(sheet: Sheet) -> PdfReader:
    return PdfReader(BytesIO(render(sheet)))


def lines_of_pages(sheet: Sheet) -> list[list[str]]:
    """The lines of each page as they are read, without the foot."""
    return [_without_foot(page.extract_text(), sheet) for page in read(sheet).pages]


def words_of(sheet: Sheet) -> str:
    """All the sheet's words without its feet, with one blank between them."""
    return squeezed(" ".join(line for lines in lines_of_pages(sheet) for line in lines))


def squeezed(text: str) -> str:
    """One blank between words, none where a line had to divide one that no line could hold."""
    return " ".join(text.replace("\u200b", "").split())


def _without_foot(text: str, sheet: Sheet) -> list[str]:
    lines = [squeezed(line) for line in text.splitlines()]
    start = next(n for n, line in enumerate(lines) if re.search(rf" · Udgave {sheet.plan.edition}(,|$)", line))
    return lines[:start]


def places_of_words(sheet: Sheet, folder: Path) -> list[tuple[str, float, float, float, float]]:
    """Word, left, top, right and bottom in millimetres from the page's upper left corner."""
    file = folder / "ark.pdf"
    file.write_bytes(render(sheet))
    found = subprocess.run(["pdftotext", "-bbox", file, "-"], capture_output=True, check=True).stdout.decode()
    word = re.compile(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>')
    return [(text, *(float(edge) / POINTS_A_MM for edge in edges)) for *edges, text in word.findall(found)]


def pages_as_pictures(sheet: Sheet, folder: Path) -> list[Path]:
    file = folder / "ark.pdf"
    file.write_bytes(render(sheet))
    subprocess.run(["pdftoppm", "-r", "200", "-gray", "-png", file, folder / "side"], capture_output=True, check=True)
    return sorted(folder.glob("side*.png"))

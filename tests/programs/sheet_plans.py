"""Plans of every size for sheets: short, long and missing parts, the same for the same number."""

import datetime
import random
from dataclasses import replace

from programs.dosage import Dosage
from programs.kinds import Kind
from programs.plan import Plan, PlannedExercise, PlannedSection
from programs.sheet import Figure, Log, Sheet

from .sheets import SIGNS, make_plan, make_sheet

SIZES = (1, 2, 3, 5, 7, 10, 12, 30)
_WORDS = "bøj knæet langsomt og bækkenbundsmuskulaturen træk vejret roligt ind mens du holder ryggen lige".split()
_STARTS = ("Lig på ryggen.", "Sid på en stol.", "Stå bag en stol.", "Stå på alle fire.", "")
_DOSES = (
    "10 gentagelser",
    "3 sæt af 8-12 gentagelser, hold 5 sek., pause 1 min., hver side, 2 gange om dagen, 3 gange om ugen, i 6 uger",
    "hold 20-30 sek., venstre side",
    "varighed 5 min., hver time",
    "mindst 2 sæt af 30 sek., op til 4 gange om dagen, belastning: rød elastik",
    "",
)
_SHAPES = ((368, 168), (112, 384), (293, 372), (538, 215))


def generated(number: int) -> Sheet:
    """Exercise n of it has the words navnn, dosisn and slutn, each once, in its name, its dose and its last part."""
    chance = random.Random(number)
    size = SIZES[number % len(SIZES)]
    shared = chance.choice(_DOSES) if chance.random() < 0.4 else None
    exercises = tuple(_exercise(chance, n, size, shared) for n in range(1, size + 1))
    figures = {one.key: _figures(chance) for one in exercises if chance.random() < 0.7}
    return make_sheet(_plan(chance, exercises), figures=figures)


def in_every_kind(sheet: Sheet, *, with_log: bool) -> list[Sheet]:
    log = Log.of(sheet.plan) if with_log else None
    return [replace(sheet, kind=kind, log=log) for kind in Kind]


def _plan(chance: random.Random, exercises: tuple[PlannedExercise, ...]) -> Plan:
    sections = tuple(PlannedSection(title, _text(chance, 12)) for title in dict.fromkeys(e.section for e in exercises))
    return make_plan(
        *exercises,
        title=f"Øvelser til {_text(chance, 8)}",
        intro=_text(chance, 80),
        pain_rule=_text(chance, 40),
        stop_rule=_text(chance, 30),
        remarks=_text(chance, 150),
        progression=_text(chance, 60),
        sections=tuple(section for section in sections if section.title),
        signs=SIGNS[: chance.randint(0, 4)],
        reviewed_by="Anna Holm" if chance.random() < 0.5 else "",
        reviewed_on=datetime.date(2026, 10, 2),
    )


def _exercise(chance: random.Random, number: int, size: int, shared: str | None) -> PlannedExercise:
    dose = chance.choice(_DOSES) if shared is None else shared
    return PlannedExercise(
        number=number,
        slug=f"oevelse-{number}",
        name=f"{_text(chance, 6)} navn{number}",
        purpose=_text(chance, 12),
        starting_position=chance.choice(_STARTS) + " " + _text(chance, 10),
        steps=tuple(f"{_text(chance, 12)} trin." for _ in range(chance.randint(0, 4))),
        feel=_text(chance, 8),
        avoid=_text(chance, 8),
        equipment=chance.choice(("", "stol", "måtte", "elastik og en dør")),
        note=f"Lettere: {_text(chance, 5)} mindre. Sværere: slut{number}",
        section=f"Fase {number * 3 // (size + 1) + 1}" if size > 4 and chance.random() < 0.9 else "",
        dosage=Dosage.parse(dose) if dose else Dosage(),
        dosage_text=f"dosis{number}",
    )


def _figures(chance: random.Random) -> tuple[Figure, ...]:
    width, height = chance.choice(_SHAPES)
    drawing = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">'
        f'<rect width="{width}" height="{height}" fill="none" stroke="black"/></svg>'
    )
    return tuple(Figure(drawing, f"Stilling {place}") for place in range(1, chance.randint(1, 3) + 1))


def _text(chance: random.Random, most: int) -> str:
    return " ".join(chance.choices(_WORDS, k=chance.randint(0, most)))

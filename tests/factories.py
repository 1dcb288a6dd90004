"""Builders of rows for tests: each gives a valid, published row and takes any field by name."""

import datetime
from collections.abc import Iterable
from itertools import count

from articles.models import Article, RedFlag, RedFlagStatus, Status
from articles.urgency import Urgency
from physio.models import Clinic, Region
from programs.models import Exercise, Program, ProgramExercise

_numbers = count(1)


def make_article(**fields) -> Article:
    """A published topic with a lead, two sections and one question, reviewed by nobody."""
    number = next(_numbers)
    defaults = {
        "title": f"Ondt i skulderen {number}",
        "lead": "Mange får ondt i skulderen. Det bliver tit bedre af sig selv.",
        "body": (
            "## Hvad er det?\n\nMusklerne om skulderen er ømme.\n\n"
            "## Hvad kan du selv gøre?\n\n- Bevæg armen lidt og tit.\n\n"
            "## Ofte stillede spørgsmål\n\n### Må jeg løfte?\n\nJa, når det ikke gør mere ondt.\n"
        ),
        "status": Status.PUBLISHED,
    }
    return Article.objects.create(**defaults | fields)


def make_exercise(**fields) -> Exercise:
    """A published exercise that stands in no programme yet."""
    number = next(_numbers)
    defaults = {
        "name": f"Armløft {number}",
        "purpose": "Du gør skulderen stærkere.",
        "starting_position": "Sid på en stol med ret ryg.",
        "steps": "Løft armen stille frem.\nSænk den igen.",
        "feel": "Det arbejder foran på skulderen.",
        "avoid": "Løft ikke skulderen op mod øret.",
        "status": Status.PUBLISHED,
    }
    return Exercise.objects.create(**defaults | fields)


def make_program(*, exercises: int | Iterable[Exercise] = 1, **fields) -> Program:
    """A published programme with that many exercises of its own, or with the given ones in order."""
    number = next(_numbers)
    defaults = {
        "title": f"Øvelser til skulderen {number}",
        "intro": "Øvelserne gør skulderen stærkere.",
        "stop_rule": "Stop, hvis smerten bliver stærk.",
        "status": Status.PUBLISHED,
    }
    program = Program.objects.create(**defaults | fields)
    rows = [make_exercise() for _ in range(exercises)] if isinstance(exercises, int) else exercises
    for exercise in rows:
        make_entry(program, exercise)
    return program


def make_entry(program: Program, exercise: Exercise | None = None, **fields) -> ProgramExercise:
    """The exercise in the programme's next place; dosage=, section=, number= and the like as fields."""
    fields.setdefault("position", program.entries.count() + 1)
    return ProgramExercise.objects.create(program=program, exercise=exercise or make_exercise(), **fields)


def make_red_flag(**fields) -> RedFlag:
    """An approved sign; without article= and program= it is a stop sign for every programme."""
    number = next(_numbers)
    defaults = {
        "text": f"Armen er pludselig kold og bleg ({number})",
        "urgency": Urgency.IMMEDIATE,
        "status": RedFlagStatus.APPROVED,
        "position": number,
    }
    return RedFlag.objects.create(**defaults | fields)


def make_region(**fields) -> Region:
    number = next(_numbers)
    defaults = {
        "name": f"Region Prøve {number}",
        "service": "Lægevagten",
        "phone": "70 00 00 00",
        "hours": "Hverdage kl. 16–8 og hele døgnet i weekender.",
        "checked_on": datetime.date(2026, 11, 20),
        "check_again_on": datetime.date(2027, 11, 20),
    }
    return Region.objects.create(**defaults | fields)


def make_clinic(**fields) -> Clinic:
    """The clinic, filled in; a second call changes it, since there is only one."""
    defaults = {
        "name": "Prøveklinikken",
        "address": "Prøvevej 1\n5000 Odense C",
        "phone": "11 22 33 44",
        "email": "klinik@example.org",
        "cvr": "12345678",
        "hours": "Hverdage kl. 8–16",
    }
    if "region" not in fields:
        fields["region"] = Region.objects.filter(name="Region Syddanmark").first() or make_region()
    return Clinic.objects.update_or_create(pk=1, defaults=defaults | fields)[0]

"""An edition moves on when patients would read something else, and only then."""

import datetime
from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.models import RedFlagStatus, Status
from programs.dosage import Dosage
from programs.editions import refresh_edition
from programs.models import Program
from tests.factories import make_article, make_entry, make_exercise, make_program, make_red_flag

pytestmark = pytest.mark.django_db


@pytest.fixture
def program() -> Program:
    """With two exercises, at its first edition."""
    program = make_program(exercises=2)
    assert refresh_edition(program)
    return program


def saved(row, **fields) -> None:
    for name, value in fields.items():
        setattr(row, name, value)
    row.save()


def exercise(program: Program):
    return program.entries.first().exercise


def swap(program: Program) -> None:
    first, second = program.entries.all()
    saved(first, position=2)
    saved(second, position=1)


READ_BY_PATIENTS: dict[str, Callable[[Program], object]] = {
    "title": lambda program: saved(program, title="Øvelser til nakken"),
    "intro": lambda program: saved(program, intro="Noget andet."),
    "common dose": lambda program: saved(program, dosage=Dosage(reps=(5, 5))),
    "stop rule": lambda program: saved(program, stop_rule="Stop straks."),
    "remarks": lambda program: saved(program, remarks="Mere."),
    "an exercise's steps": lambda program: saved(exercise(program), steps="Løft."),
    "an exercise's name": lambda program: saved(exercise(program), name="Armstræk"),
    "an exercise's picture": lambda program: saved(exercise(program), picture="exercises/a.png", picture_alt="En arm"),
    "an exercise's figure": lambda program: saved(exercise(program), motion={"poses": [1]}),
    "a dose in its place": lambda program: saved(program.entries.first(), dosage=Dosage(reps=(5, 5))),
    "a note": lambda program: saved(program.entries.first(), note="Brug en stol."),
    "the order": swap,
    "one exercise more": make_entry,
    "one exercise less": lambda program: program.entries.first().delete(),
    "an exercise that is taken back": lambda program: saved(exercise(program), status=Status.WITHDRAWN),
    "an approved sign": lambda program: make_red_flag(program=program),
}
NOT_READ: dict[str, Callable[[Program], object]] = {
    "nothing": lambda program: saved(program),
    "status": lambda program: saved(program, status=Status.DRAFT),
    "review": lambda program: saved(
        program,
        reviewed_by="Anna Holm",
        reviewed_on=datetime.date(2026, 1, 1),
        next_review_on=datetime.date(2027, 1, 1),
    ),
    "address": lambda program: saved(program, slug="nyt-sted"),
    "search words": lambda program: saved(program, aliases="skuldersmerter"),
    "an exercise's search words": lambda program: saved(exercise(program), aliases="armløft"),
    "a sign that is only proposed": lambda program: make_red_flag(program=program, status=RedFlagStatus.PROPOSED),
    "a sign of something else": lambda program: make_red_flag(article=make_article()),
    "an exercise elsewhere": lambda program: make_entry(make_program(), make_exercise()),
}


def test_the_first_edition_is_one_and_dated_today():
    program = make_program()
    assert refresh_edition(program) is True
    program.refresh_from_db()
    assert (program.edition, program.edition_on) == (1, timezone.localdate())


@pytest.mark.parametrize("what", READ_BY_PATIENTS)
def test_moves_on_by_one_with(program, what):
    Program.objects.filter(pk=program.pk).update(edition_on=datetime.date(2020, 1, 1))
    READ_BY_PATIENTS[what](program)
    changed = Program.objects.get()
    assert refresh_edition(changed) is True
    assert refresh_edition(Program.objects.get()) is False
    changed.refresh_from_db()
    assert (changed.edition, changed.edition_on) == (2, timezone.localdate())


@pytest.mark.parametrize("what", NOT_READ)
def test_stays_with(program, what):
    NOT_READ[what](program)
    program = Program.objects.get(pk=program.pk)
    assert refresh_edition(program) is False
    assert program.edition == 1


def test_a_later_save_of_the_row_that_was_given_keeps_the_edition(program):
    saved(program, intro="Noget andet.")
    refresh_edition(program)
    program.save()
    assert Program.objects.get().edition == 2


def test_takes_as_many_queries_for_ten_exercises_as_for_two():
    counts = []
    for program in (make_program(exercises=2), make_program(exercises=10)):
        with CaptureQueriesContext(connection) as queries:
            refresh_edition(program)
        counts.append(len(queries))
    assert counts[0] == counts[1]

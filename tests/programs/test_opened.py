"""An address on paper, years later: the same plan, and what has changed since it was printed."""

import random
from dataclasses import replace
from importlib import import_module
from urllib.parse import urlsplit

import pytest
from django.apps import apps
from django.db import connection
from django.http import QueryDict
from django.test import override_settings
from django.test.utils import CaptureQueriesContext

from articles.models import Status
from programs.dosage import Dosage
from programs.editions import plan_in_edition, refresh_edition
from programs.models import Program, ProgramEdition, ProgramSection
from programs.opened import OpenedPlan, open_plan, opened_as
from programs.planrecord import plan_from, record_of
from programs.rows import plan_of, with_everything
from programs.tailored import Pick, tailored
from tests.factories import make_article, make_entry, make_exercise, make_program, make_red_flag

from .plan_strategies import mutated

pytestmark = pytest.mark.django_db


@pytest.fixture
def program() -> Program:
    """Bækkenløft and Knæbøjning, ten times each, in the first edition."""
    program = make_program(exercises=0, topic=make_article())
    for name in ("Bækkenløft", "Knæbøjning"):
        make_entry(program, make_exercise(name=name), dosage=Dosage(reps=(10, 10)))
    refresh_edition(program)
    return program


def fresh(program: Program) -> Program:
    return with_everything(Program.objects).get(pk=program.pk)


def opened(program: Program, query: str) -> OpenedPlan:
    return open_plan(fresh(program), QueryDict(query).dict())


def paper(program: Program, *picks: Pick) -> str:
    """The query on a sheet printed now."""
    default = plan_of(fresh(program))
    return urlsplit(opened_as(program, tailored(default, picks) if picks else default, default).address).query


def changed(program: Program, **dose) -> None:
    entry = program.entries.first()
    entry.dosage = Dosage(**dose)
    entry.save()
    assert refresh_edition(program)


def told(found: OpenedPlan) -> list[str]:
    assert found.older_paper
    return [*found.older_paper.safety, *found.older_paper.others]


@override_settings(SITE_URL="https://klinik.example")
def test_the_address_on_paper_opens_exactly_the_plan_with_its_edition(program):
    default = plan_of(fresh(program))
    plan = tailored(default, [Pick("knaeboejning", dosage=Dosage(reps=(5, 5), side="left"))])
    address = opened_as(program, plan, default).address
    assert address.startswith(f"https://klinik.example{program.get_absolute_url()}?p=1.1-")
    assert opened(program, urlsplit(address).query).plan == plan


def test_a_paper_of_today_has_nothing_to_be_told(program):
    for query in (paper(program), paper(program, Pick("baekkenloeft")), "udgave=1", ""):
        assert opened(program, query).older_paper is None


def test_an_older_paper_is_told_what_has_changed(program):
    query = paper(program)
    changed(program, reps=(8, 8))
    found = opened(program, query)
    assert found.older_paper.edition == 1
    assert told(found) == ["Øvelse 1, Bækkenløft: 10 → 8 gentagelser"]


def test_an_address_with_the_edition_alone_is_told_the_same(program):
    changed(program, reps=(8, 8))
    assert told(opened(program, "udgave=1")) == ["Øvelse 1, Bækkenløft: 10 → 8 gentagelser"]


def test_a_tailored_paper_is_told_only_of_what_stands_on_it_with_its_own_numbers(program):
    own_dose = paper(program, Pick("knaeboejning"), Pick("baekkenloeft", dosage=Dosage(reps=(3, 3))))
    same_dose = paper(program, Pick("knaeboejning"), Pick("baekkenloeft"))
    other = paper(program, Pick("knaeboejning"))
    changed(program, reps=(8, 8))
    assert told(opened(program, own_dose)) == []
    assert told(opened(program, same_dose)) == ["Øvelse 2, Bækkenløft: 10 → 8 gentagelser"]
    assert told(opened(program, other)) == []


def test_an_exercise_that_is_gone_is_told_by_name_and_the_rest_is_there(program):
    query = paper(program, Pick("knaeboejning"), Pick("baekkenloeft"))
    program.entries.first().delete()
    refresh_edition(program)
    found = opened(program, query)
    assert [text[:25] for text in found.older_paper.safety] == ["Øvelse 2, Bækkenløft: Øve"]
    assert found.problems == ()
    assert [exercise.name for exercise in found.plan.exercises] == ["Knæbøjning"]


def test_an_exercise_that_nobody_knows_any_more_is_told_by_its_number(program):
    query = paper(program, Pick("knaeboejning"), Pick("baekkenloeft"))
    program.entries.first().delete()
    refresh_edition(program)
    ProgramEdition.objects.all().delete()
    found = opened(program, query)
    assert found.problems == ("Øvelse 2 findes ikke i programmet.",)
    assert found.older_paper.is_known is False


def test_an_exercise_with_a_new_name_and_address_is_the_same_one(program):
    query = paper(program, Pick("baekkenloeft"))
    exercise = program.entries.first().exercise
    exercise.name, exercise.slug = "Hofteløft", "hofteloeft"
    exercise.save()
    refresh_edition(program)
    found = opened(program, query)
    assert found.problems == ()
    assert told(found) == ["Øvelse 1, Bækkenløft: Øvelsen hedder nu »Hofteløft«."]


@pytest.mark.parametrize("of", ["topic", "everything"])
def test_a_sign_that_came_later_is_told_though_the_edition_is_the_same(program, of):
    query = paper(program, Pick("baekkenloeft"))
    make_red_flag(text="Armen er kold", article=program.topic if of == "topic" else None)
    found = opened(program, query)
    assert found.older_paper.edition == program.edition
    assert found.older_paper.safety == ["Nyt faresignal (Haster): Armen er kold"]
    assert opened(program, paper(program)).older_paper is None


def test_of_signs_between_two_that_are_on_record_only_the_change_itself_is_told(program):
    make_red_flag(text="Armen er kold", article=program.topic)
    query = paper(program)
    make_red_flag(text="Du får feber", article=program.topic)
    assert told(opened(program, query)) == [
        "Faresignalerne er ændret, siden dit ark blev printet. Læs dem på siden her."
    ]


def test_a_paper_that_has_todays_signs_is_not_told_of_them_as_new(program):
    make_red_flag(text="Armen er kold", article=program.topic)
    query = paper(program)
    changed(program, reps=(8, 8))
    assert told(opened(program, query)) == ["Øvelse 1, Bækkenløft: 10 → 8 gentagelser"]


def test_a_new_picture_is_told_but_not_the_first_one(program):
    query = paper(program)
    for name, expected in (("exercises/a.png", []), ("exercises/b.png", ["Øvelse 1, Bækkenløft: Billedet er nyt."])):
        exercise = program.entries.first().exercise
        exercise.picture, exercise.picture_alt = name, "En bro"
        exercise.save()
        refresh_edition(program)
        found = opened(program, query)
        assert (told(found), found.older_paper.is_known) == (expected, True)
        query = paper(program)


def test_a_new_source_leaves_nothing_to_tell_but_the_edition(program):
    query = paper(program)
    program.sources = "En ny kilde"
    program.save()
    refresh_edition(program)
    found = opened(program, query)
    assert (told(found), found.older_paper.is_known) == ([], True)


@pytest.mark.parametrize("content", [{}, {"exercises": [{"dosage": {"reps": [0, 0]}}], "signs": []}, [], "x", 3])
def test_a_record_that_cannot_be_read_is_as_good_as_none(program, content):
    query = paper(program)
    changed(program, reps=(8, 8))
    ProgramEdition.objects.filter(number=1).update(content=content)
    assert opened(program, query).older_paper.is_known is False


def test_an_edition_is_put_on_record_once_with_what_patients_read(program):
    changed(program, reps=(8, 8))
    assert [edition.number for edition in program.editions.all()] == [1, 2]
    now = plan_of(fresh(program))
    assert plan_in_edition(program, 2) == plan_from(record_of(now), 2)


def test_opening_an_address_writes_nothing(program):
    query = paper(program, Pick("baekkenloeft"))
    changed(program, reps=(8, 8))
    with CaptureQueriesContext(connection) as captured:
        opened(program, query)
    assert {query["sql"].split()[0] for query in captured} == {"SELECT"}


def test_hundreds_of_changed_addresses_are_answered_and_nothing_is_written(client, program):
    query = paper(program, Pick("knaeboejning", dosage=Dosage(reps=(8, 12), side="each")), Pick("baekkenloeft"))
    changed(program, reps=(8, 8))
    chance = random.Random(7)
    addresses = [f"{program.get_absolute_url()}?{mutated(query, chance)}" for _ in range(300)]
    with CaptureQueriesContext(connection) as captured:
        answers = {client.get(address).status_code for address in addresses}
    assert answers == {200}
    assert {entry["sql"].split()[0] for entry in captured} == {"SELECT"}


def test_the_migration_records_the_present_edition_as_a_save_would():
    program = make_program(exercises=1, topic=make_article(), dosage=Dosage(per_day=(2, 2)), remarks="Mere.")
    section = ProgramSection.objects.create(program=program, position=1, title="Fase 1", dosage=Dosage(weeks=(6, 6)))
    exercise = make_exercise(equipment="en stol")
    for _ in range(2):
        make_entry(program, exercise, section=section, dosage=Dosage(reps=(5, 5)), note="Roligt.", number=9)
    make_entry(program, make_exercise(status=Status.WITHDRAWN))
    make_red_flag(program=program)
    make_red_flag(article=program.topic)
    make_red_flag(program=program, status="proposed")
    make_red_flag(article=make_article())
    import_module("programs.migrations.0002_editions").record_present_editions(apps, None)
    recorded, now = plan_in_edition(program, 1), plan_from(record_of(plan_of(fresh(program))), 1)
    now_without_marks = tuple(replace(exercise, picture="") for exercise in now.exercises)
    assert replace(recorded, signs=()) == replace(now, signs=(), exercises=now_without_marks)
    assert sorted(sign.text for sign in recorded.signs) == sorted(sign.text for sign in now.signs)

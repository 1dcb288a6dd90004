"""A plan in an address: short, one address for each plan, and never an exception for what anyone may write there."""

import random
from dataclasses import replace
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.content import Sign
from articles.urgency import Urgency
from programs.dosage import Dosage
from programs.kinds import Kind
from programs.plan import Plan, PlannedExercise, inherited_dosage
from programs.plancode import Opened, query_of, query_on_paper, read, signs_mark
from programs.tailored import Pick, tailored

from .dose_strategies import unhurried
from .plan_strategies import mutated, programs, tailored_plans

GENERAL = Dosage(per_day=(2, 2), weeks=(6, 6))
NAMES = (
    "baekkenloeft",
    "knaeboejning",
    "haelloeft",
    "planke",
    "muslingen",
    "taaloeft",
    "trin-op",
    "roning",
    "cykel",
    "gang",
)


def program(count: int = 10, **fields) -> Plan:
    own = Dosage(reps=(10, 10), load="rød elastik")
    exercises = tuple(
        PlannedExercise(
            number, slug, slug.capitalize(), dosage=own, inherited=inherited_dosage(own, GENERAL), general=GENERAL
        )
        for number, slug in enumerate(NAMES[:count], start=1)
    )
    return Plan("Øvelser", "oevelser", 3, exercises=exercises, **fields)


def opened(query: str, default: Plan, former: dict[str, str] | None = None) -> Opened:
    return read(dict(parse_qsl(query, keep_blank_values=True)), default, former)


def picks(default: Plan, **changes: Dosage) -> list[Pick]:
    return [Pick(e.slug, dosage=changes.get(e.slug)) for e in default.exercises]


@given(plans=tailored_plans())
@unhurried
def test_an_address_opens_exactly_the_plan_that_it_was_made_of(plans: tuple[Plan, Plan]):
    plan, default = plans
    found = opened(query_of(plan, default), default)
    assert found.plan == plan
    assert found.problems == ()


@given(plans=tailored_plans())
@unhurried
def test_a_plan_has_one_address(plans: tuple[Plan, Plan]):
    plan, default = plans
    query = query_of(plan, default)
    assert query_of(opened(query, default).plan, default) == query


@given(plans=tailored_plans())
@unhurried
def test_the_address_on_paper_opens_the_same_plan_and_says_its_edition_and_signs(plans: tuple[Plan, Plan]):
    plan, default = plans
    found = opened(query_on_paper(plan, default), default)
    assert found == Opened(plan, default.edition, signs_mark(default.signs))


@given(default=programs())
@unhurried
def test_the_default_plan_has_no_query(default: Plan):
    assert query_of(default, default) == ""
    assert opened("", default) == Opened(default)


@pytest.mark.parametrize(
    "doses",
    [
        [Dosage(sets=(3, 3), reps=(8, 12), hold_s=(5, 5), per_day=(2, 2))] * 10,
        [Dosage(sets=(3, 3), reps=(reps, reps)) for reps in range(11, 21)],
    ],
    ids=["one dose for all", "another dose for each"],
)
def test_ten_exercises_with_changed_doses_fit_in_two_hundred_characters_with_the_whole_address(doses):
    default = program(10)
    plan = tailored(default, picks(default, **dict(zip(NAMES, doses, strict=True))))
    address = f"https://fysklinik.dk/programmer/oevelser-til-knaeet/?{query_on_paper(plan, default)}"
    assert [exercise.dosage for exercise in plan.exercises] == doses
    assert len(address) <= 200


def test_no_word_that_anyone_typed_is_in_an_address():
    default = program(2)
    plan = tailored(default, picks(default, baekkenloeft=Dosage(reps=(8, 8), load="rød elastik")))
    query = query_of(plan, default)
    assert "elastik" not in query
    assert opened(query, default).plan.exercises[0].dosage.load == "rød elastik"


def test_a_load_that_is_left_out_stays_out():
    default = program(2)
    plan = tailored(default, picks(default, baekkenloeft=Dosage(reps=(10, 10))))
    assert opened(query_of(plan, default), default).plan.exercises[0].dosage == Dosage(reps=(10, 10))


def test_an_exercise_that_is_gone_is_named_by_its_place_and_the_rest_is_kept():
    plan, now = program(3), program(2)
    found = opened(query_of(tailored(plan, picks(plan)[::-1]), plan), now)
    assert found.problems == ("Øvelse 1 findes ikke i programmet.",)
    assert [e.slug for e in found.plan.exercises] == ["knaeboejning", "baekkenloeft"]


def test_an_exercise_with_a_new_address_is_still_found():
    plan = program(3)
    query = query_of(tailored(plan, picks(plan)[:1]), plan)
    moved = replace(plan.exercises[0], slug="hofteloeft")
    found = opened(query, replace(plan, exercises=(moved, *plan.exercises[1:])), {"baekkenloeft": "hofteloeft"})
    assert [e.slug for e in found.plan.exercises] == ["hofteloeft"]
    assert found.problems == ()


def test_two_of_one_exercise_are_told_apart():
    plan = program(1)
    second = replace(plan.exercises[0], turn=2, number=2, dosage=Dosage(reps=(5, 5)))
    default = replace(plan, exercises=(*plan.exercises, second))
    chosen = tailored(default, [Pick("baekkenloeft", 2)])
    assert opened(query_of(chosen, default), default).plan == chosen


def test_a_dose_that_cannot_be_read_is_said_and_the_programmes_stands():
    default = program(2)
    query = query_of(tailored(default, picks(default, baekkenloeft=Dosage(reps=(8, 8)))), default)
    found = opened(query.replace("_r8", "_r800"), default)
    assert found.plan.exercises == default.exercises
    assert found.problems == ("Øvelse 1 har en dosis i adressen, der ikke kan læses. Programmets dosis står i stedet.",)


def test_an_exercise_that_stands_there_twice_is_taken_once():
    default = program(2)
    query = query_of(tailored(default, picks(default)[:1]), default)
    found = opened(f"{query}.{query.rpartition('.')[2]}", default)
    assert len(found.plan.exercises) == 1
    assert found.problems == ("Øvelse 2 står to gange i adressen.",)


@pytest.mark.parametrize(
    "code", ["2.3.abcd", "1", "1.", "1.x.abcd", "1.3-zz.abcd", "1.3.", "x" * 9000, "1.3." + "b." * 900]
)
def test_an_address_of_which_nothing_can_be_read_opens_the_whole_programme_and_says_so(code: str):
    found = opened(f"p={code}", program(2))
    assert found.plan == program(2)
    assert found.problems[0]
    assert len(found.problems) < 20


def test_capitals_are_read_too():
    default = program(3)
    query = query_of(tailored(default, picks(default)[::-1]), default)
    assert opened(f"p={query.removeprefix('p=').upper()}", default) == opened(query, default)


def test_a_kinds_word_on_paper_never_changes():
    assert [*Kind] == ["normal", "stort", "en-pr-side", "koeleskabsark", "billeder", "dagbog"]


def test_a_kind_of_sheet_that_is_not_there_is_said():
    found = opened("ark=plakat", program(1))
    assert found.plan.kind == "normal"
    assert found.problems == ("Den slags ark findes ikke. Her er det almindelige.",)


@pytest.mark.parametrize(("query", "edition"), [("udgave=2", 2), ("udgave=2-abcd", 2), ("udgave=x", None), ("", None)])
def test_an_older_address_says_only_its_edition(query: str, edition: int | None):
    assert opened(query, program(1)).edition == edition
    assert opened(query, program(1)).problems == ()


def test_the_mark_of_the_signs_changes_with_them_but_not_with_their_order():
    fever, arm = Sign("Feber", Urgency.SOON), Sign("Kold arm", Urgency.IMMEDIATE)
    assert signs_mark([fever, arm]) == signs_mark([arm, fever])
    assert (
        len({signs_mark(signs) for signs in ([], [fever], [fever, arm], [replace(fever, urgency=Urgency.IMMEDIATE)])})
        == 4
    )


def test_ten_thousand_changed_addresses_give_a_plan_and_say_what_does_not_fit():
    default = program(6)
    dosage = Dosage(sets=(3, 3), reps=(8, 12), side="each")
    query = query_on_paper(tailored(default, picks(default, planke=dosage, gang=dosage)[::-1]), default)
    chance = random.Random(6)
    troubled = 0
    for _ in range(10_000):
        found = opened(mutated(query, chance), default)
        troubled += bool(found.problems)
        assert found.plan.exercises
        assert {e.key for e in found.plan.exercises} <= {e.key for e in default.exercises}
        assert all(problem.endswith(".") for problem in found.problems)
    assert troubled > 1000


@given(code=st.text(max_size=60), kind=st.text(max_size=12), edition=st.text(max_size=12))
@unhurried
def test_anything_at_all_opens_a_plan(code: str, kind: str, edition: str):
    default = program(3)
    found = read({"p": code, "ark": kind, "udgave": edition, "log": kind}, default)
    assert {e.key for e in found.plan.exercises} <= {e.key for e in default.exercises}

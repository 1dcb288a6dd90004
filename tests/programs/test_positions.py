from dataclasses import replace

import pytest
from hypothesis import given

from programs.dosage import Dosage
from programs.kinds import Kind
from programs.plan import Plan, PlannedExercise
from programs.positions import sorted_by_position
from programs.tailored import Pick, tailored

from .dose_strategies import unhurried
from .plan_strategies import tailored_plans

STANDING, SITTING, LYING = "Stå ved en stol.", "Sid på en stol.", "Lig på ryggen."


def program(*starts: str, sections: tuple[str, ...] = ()) -> Plan:
    exercises = tuple(
        PlannedExercise(
            n, f"oevelse-{n}", f"Øvelse {n}", starting_position=start, section=sections[n - 1] if sections else ""
        )
        for n, start in enumerate(starts, start=1)
    )
    return Plan("Øvelser", "oevelser", 1, exercises=exercises)


def order(plan: Plan) -> list[int]:
    return [int(exercise.slug.removeprefix("oevelse-")) for exercise in plan.exercises]


@pytest.mark.parametrize(
    ("starts", "expected"),
    [
        ([STANDING, LYING, SITTING], [2, 3, 1]),
        ([STANDING, LYING, STANDING, LYING], [2, 4, 1, 3]),
        ([STANDING, "", LYING], [3, 2, 1]),
        ([STANDING, "Sid på en stol, eller stå.", LYING], [3, 2, 1]),
        ([STANDING], [1]),
    ],
)
def test_lying_comes_before_sitting_and_standing_and_what_is_not_known_stays_in_its_place(starts, expected):
    default = program(*starts)
    assert order(sorted_by_position(default, default)) == expected


def test_an_exercise_stays_in_its_group():
    default = program(STANDING, SITTING, STANDING, LYING, sections=("Fase 1", "Fase 1", "Fase 2", "Fase 2"))
    assert order(sorted_by_position(default, default)) == [2, 1, 4, 3]


def test_doses_kind_and_log_are_kept():
    default = program(STANDING, LYING)
    dosage = Dosage(reps=(5, 5))
    plan = tailored(default, [Pick("oevelse-1", dosage=dosage), Pick("oevelse-2")], kind=Kind.LARGE, with_log=False)
    found = sorted_by_position(plan, default)
    assert (found.exercises[1].dosage, found.kind, found.with_log) == (dosage, "stort", False)


@given(plans=tailored_plans())
@unhurried
def test_nothing_is_lost_and_sorting_twice_is_sorting_once(plans: tuple[Plan, Plan]):
    plan, default = plans
    once = sorted_by_position(plan, default)
    assert sorted(exercise.key for exercise in once.exercises) == sorted(exercise.key for exercise in plan.exercises)
    assert sorted_by_position(once, default) == replace(once)

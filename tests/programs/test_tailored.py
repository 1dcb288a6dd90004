from dataclasses import replace

from hypothesis import given

from programs.dosage import Dosage
from programs.plan import Plan, PlannedExercise, PlannedSection, inherited_dosage
from programs.tailored import Pick, picks_of, tailored

from .dose_strategies import unhurried
from .plan_strategies import tailored_plans

GENERAL = Dosage(reps=(10, 10), per_day=(2, 2), weeks=(6, 6))


def exercise(number: int, own: Dosage = Dosage(), **fields) -> PlannedExercise:  # noqa: B008
    shared = {"inherited": inherited_dosage(own, GENERAL), "general": GENERAL}
    return PlannedExercise(number, f"oevelse-{number}", f"Øvelse {number}", dosage=own, **shared, **fields)


def program(*exercises: PlannedExercise, **fields) -> Plan:
    return Plan("Øvelser", "oevelser", 1, exercises=exercises, **fields)


def test_every_exercise_in_its_place_is_the_default_plan():
    default = program(exercise(3), exercise(7))
    assert tailored(default, [Pick("oevelse-3"), Pick("oevelse-7")]) == default


def test_another_choice_or_order_is_numbered_from_one():
    default = program(exercise(1), exercise(2), exercise(3))
    plan = tailored(default, [Pick("oevelse-3"), Pick("oevelse-1")])
    assert [(e.number, e.name) for e in plan.exercises] == [(1, "Øvelse 3"), (2, "Øvelse 1")]


def test_a_new_dose_takes_over_only_how_often_and_how_long():
    default = program(exercise(1, Dosage(sets=(3, 3), hold_s=(5, 5))))
    (changed,) = tailored(default, [Pick("oevelse-1", dosage=Dosage(reps=(8, 8)))]).exercises
    assert changed.whole_dosage == Dosage(reps=(8, 8), per_day=(2, 2), weeks=(6, 6))


def test_a_side_alone_keeps_the_programmes_dose_also_the_one_that_is_taken_over():
    default = program(exercise(1))
    (changed,) = tailored(default, [Pick("oevelse-1", dosage=Dosage(side="left"))]).exercises
    assert changed.whole_dosage == replace(GENERAL, side="left")


def test_a_side_alone_is_no_known_dose():
    default = program(PlannedExercise(1, "oevelse-1", "Øvelse 1"))
    (changed,) = tailored(default, [Pick("oevelse-1", dosage=Dosage(side="left"))]).exercises
    assert changed.is_dose_unknown


def test_an_empty_dose_is_the_programmes():
    default = program(exercise(1, Dosage(reps=(8, 8))))
    assert tailored(default, [Pick("oevelse-1", dosage=Dosage())]) == default


def test_the_words_of_a_dose_can_be_left_out():
    default = program(exercise(1, dosage_text="Så længe det er rart"))
    (changed,) = tailored(default, [Pick("oevelse-1", words=False)]).exercises
    assert changed.dosage_text == ""


def test_a_group_without_a_chosen_exercise_goes_but_one_that_is_only_text_stays():
    sections = tuple(PlannedSection(title) for title in ("Fase 1", "Fase 2", "Om smerter"))
    default = program(exercise(1, section="Fase 1"), exercise(2, section="Fase 2"), sections=sections)
    plan = tailored(default, [Pick("oevelse-2")])
    assert [section.title for section in plan.sections] == ["Fase 2", "Om smerter"]


@given(plans=tailored_plans())
@unhurried
def test_the_picks_of_a_plan_make_the_same_plan_again(plans: tuple[Plan, Plan]):
    plan, default = plans
    assert tailored(default, picks_of(plan, default), kind=plan.kind, with_log=plan.with_log) == plan

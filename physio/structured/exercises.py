"""Exercises: how one is done, and the plan that a programme makes of them."""

from dataclasses import replace

from articles.rows import lines
from programs.dosage import Dosage
from programs.models import Exercise
from programs.plan import Plan, PlannedExercise

from .things import MINUTE, SECOND, Data, amount, thing


def instructions(exercise: Exercise) -> Data:
    """HowTo for one PhysicalActivity; not an ExercisePlan, for an exercise alone has no dose."""
    does = [exercise.starting_position, *exercise.step_lines]
    minds = [exercise.feel, exercise.avoid]
    return thing(
        ["PhysicalActivity", "HowTo"],
        name=exercise.name,
        alternateName=[*lines(exercise.aliases)],
        description=exercise.purpose,
        tool=exercise.equipment,
        step=[*_said("HowToStep", does), *_said("HowToTip", minds)],
    )


def exercise_plan(plan: Plan) -> Data:
    shared = Dosage(per_day=plan.shared("per_day"), per_week=plan.shared("per_week"))
    return thing(
        "ExercisePlan",
        name=plan.title,
        activityDuration=amount(plan.minutes(), MINUTE),
        activityFrequency=str(shared),
        hasPart=[_part(exercise) for exercise in plan.exercises],
    )


def _said(kind: str, texts: list[str]) -> list[Data]:
    return [thing(kind, text=text) for text in texts if text]


def _part(exercise: PlannedExercise) -> Data:
    dose = exercise.whole_dosage
    is_choice = bool(dose.reps and dose.duration_s)  # so many or so long: two numbers side by side would ask for both
    frequency = Dosage(per_day=dose.per_day, per_week=dose.per_week, every_min=dose.every_min)
    return thing(
        "ExercisePlan",
        name=exercise.name,
        description=exercise.purpose,
        repetitions=None if is_choice else amount(dose.reps),
        activityDuration=None if is_choice else amount(dose.duration_s, SECOND),
        restPeriods=amount(dose.rest_s, SECOND),
        activityFrequency=str(frequency),
        additionalVariable=[text for text in (_as_text(dose), exercise.dosage_text) if text],
    )


def _as_text(dose: Dosage) -> str:
    """The whole dose in one line; '' where only a side is said, which is no dose."""
    return str(dose) if replace(dose, side=None) else ""

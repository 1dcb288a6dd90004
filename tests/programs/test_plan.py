import pytest

from programs.dosage import Dosage
from programs.plan import Plan, PlannedExercise, inherited_dosage

GENERAL = Dosage(reps=(8, 15), duration_s=(30, 60), per_day=(1, 2), weeks=(6, 6))


def plan_with(*exercises: PlannedExercise) -> Plan:
    return Plan("Øvelser til knæet", "oevelser-til-knaeet", 1, exercises=exercises)


def exercise(dosage: Dosage = Dosage(), inherited: Dosage = Dosage()) -> PlannedExercise:  # noqa: B008
    return PlannedExercise(1, "oevelse", "Øvelse", dosage=dosage, inherited=inherited)


def test_an_exercise_without_a_dose_takes_over_the_whole_general_one():
    assert inherited_dosage(Dosage(), GENERAL) == GENERAL


def test_an_exercise_with_its_own_figures_takes_over_only_how_often_and_how_long():
    assert inherited_dosage(Dosage(reps=(5, 5)), GENERAL) == Dosage(per_day=(1, 2), weeks=(6, 6))


def test_an_exercise_that_says_how_often_takes_over_only_for_how_many_weeks():
    assert inherited_dosage(Dosage(reps=(5, 5), per_week=(3, 3)), GENERAL) == Dosage(weeks=(6, 6))


def test_a_session_lasts_as_long_as_all_its_exercises_together():
    one = exercise(Dosage(duration_s=(60, 120)))

    assert plan_with(one, one, one).minutes() == (3, 6)


def test_the_length_of_a_session_is_unknown_when_one_exercises_is():
    assert plan_with(exercise(Dosage(duration_s=(60, 60))), exercise()).minutes() is None


def test_a_session_never_takes_no_minutes_at_all():
    assert plan_with(exercise(Dosage(duration_s=(5, 5)))).minutes() == (1, 1)


def test_the_plan_in_one_line_says_how_many_how_long_and_how_often():
    often = Dosage(per_week=(3, 3), weeks=(8, 8))
    one = exercise(Dosage(duration_s=(180, 180)), often)

    assert plan_with(one, one, one, one).facts() == ["4 øvelser", "ca. 12 minutter", "3 dage om ugen", "i 8 uger"]


@pytest.mark.parametrize(
    ("dosage", "facts"),
    [
        (Dosage(), ["1 øvelse"]),
        (Dosage(per_day=(1, 2)), ["1 øvelse", "1–2 gange om dagen"]),
        (Dosage(per_week=(1, 1)), ["1 øvelse", "1 dag om ugen"]),
        (Dosage(per_week=(7, 7)), ["1 øvelse", "hver dag"]),
        (Dosage(per_day=(2, 2), per_week=(4, 5)), ["1 øvelse", "2 gange om dagen", "4–5 dage om ugen"]),
        (Dosage(duration_s=(60, 60)), ["1 øvelse", "ca. 1 minut"]),
        (Dosage(duration_s=(60, 180)), ["1 øvelse", "ca. 1–3 minutter"]),
    ],
)
def test_the_plan_in_one_line_says_only_what_is_known(dosage: Dosage, facts: list[str]):
    assert plan_with(exercise(dosage)).facts() == facts


def test_the_plan_in_one_line_leaves_out_what_differs_from_exercise_to_exercise():
    daily, weekly = exercise(Dosage(per_day=(3, 3), weeks=(6, 6))), exercise(Dosage(weeks=(6, 6)))

    assert plan_with(daily, weekly).facts() == ["2 øvelser", "i 6 uger"]


def test_a_plan_without_exercises_has_nothing_to_say_of_itself():
    assert plan_with().facts() == []

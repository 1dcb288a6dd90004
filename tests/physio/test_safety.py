"""A changed dose, rule or warning is told first, old against new."""

from dataclasses import replace

from articles.content import ArticleContent, Sign
from articles.urgency import Urgency
from physio.safety import article_changes, program_changes
from programs.content import ExerciseContent, ProgramContent
from programs.dosage import Dosage

FEVER = Sign("Du har feber", Urgency.SOON)
PROGRAM = ProgramContent(
    title="Skuldre",
    slug="skuldre",
    stop_rule="Stop, når det stikker.",
    exercises=(
        ExerciseContent("Skulderrul", dosage=Dosage(reps=(10, 10))),
        ExerciseContent("Stræk", dosage=Dosage(hold_s=(20, 20))),
        ExerciseContent("Stræk", dosage=Dosage(hold_s=(30, 30))),
    ),
    signs=(FEVER,),
)


def with_exercise(index: int, **changes) -> ProgramContent:
    exercises = list(PROGRAM.exercises)
    exercises[index] = replace(exercises[index], **changes)
    return replace(PROGRAM, exercises=tuple(exercises))


def test_the_same_content_has_nothing_to_tell():
    assert program_changes(PROGRAM, PROGRAM) == []


def test_a_changed_dose_is_told_with_both_values():
    assert program_changes(PROGRAM, with_exercise(0, dosage=Dosage(reps=(8, 8)))) == [
        "Øvelsen »Skulderrul«, dosis: 10 gentagelser → 8 gentagelser"
    ]


def test_a_lost_dose_is_told():
    assert program_changes(PROGRAM, with_exercise(0, dosage=Dosage())) == [
        "Øvelsen »Skulderrul«, dosis: 10 gentagelser → (intet)"
    ]


def test_of_two_exercises_with_one_name_the_right_one_is_compared():
    (line,) = program_changes(PROGRAM, with_exercise(2, dosage=Dosage(hold_s=(40, 40))))
    assert "30" in line and "40" in line and "20" not in line


def test_an_exercise_that_went_and_one_that_came_are_told():
    changed = with_exercise(0, name="Armsving")
    assert program_changes(PROGRAM, changed) == [
        "Øvelsen »Skulderrul«: fjernet",
        "Øvelsen »Armsving«: ny, dosis 10 gentagelser",
    ]


def test_a_lost_stop_rule_is_told():
    assert program_changes(PROGRAM, replace(PROGRAM, stop_rule="")) == ["Stopregel: Stop, når det stikker. → (intet)"]


def test_a_lost_sign_and_a_changed_level_are_told():
    urgent = Sign("Du har feber", Urgency.IMMEDIATE)
    assert program_changes(PROGRAM, replace(PROGRAM, signs=())) == ["Faresignalet »Du har feber«: snart → (intet)"]
    assert article_changes(ArticleContent("A", "a", signs=(FEVER,)), ArticleContent("A", "a", signs=(urgent,))) == [
        "Faresignalet »Du har feber«: snart → straks"
    ]


def test_a_word_changed_in_the_text_is_no_matter_of_safety():
    assert program_changes(PROGRAM, replace(PROGRAM, intro="Nye ord.")) == []

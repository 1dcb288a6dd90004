"""What a patient with an older paper is told."""

from dataclasses import replace

import pytest
from hypothesis import given

from articles.content import Sign
from articles.urgency import Urgency
from programs.changes import changes_between
from programs.dosage import Dosage
from programs.dosechange import dose_changes
from programs.plan import Plan, PlannedExercise, PlannedSection

from .dose_strategies import doses, unhurried
from .plan_strategies import programs

BRIDGE = PlannedExercise(
    3, "baekkenloeft", "Bækkenløft", dosage=Dosage(reps=(10, 10)), avoid="Hold ikke vejret.", picture="a"
)
SQUAT = PlannedExercise(4, "knaeboejning", "Knæbøjning", dosage=Dosage(reps=(10, 10)))
FEVER = Sign("Du får feber", Urgency.SOON)
OLD = Plan("Øvelser", "oevelser", 1, exercises=(BRIDGE, SQUAT), signs=(FEVER,), stop_rule="Stop.", pain_rule="Højst 5.")


def texts(new: Plan, old: Plan = OLD) -> list[str]:
    return [change.text for change in changes_between(old, new)]


def with_bridge(**fields) -> Plan:
    return replace(OLD, exercises=(replace(BRIDGE, **fields), SQUAT))


def test_another_number_of_repetitions_is_told_with_the_old_and_the_new():
    assert texts(with_bridge(dosage=Dosage(reps=(8, 8)))) == ["Øvelse 3, Bækkenløft: 10 → 8 gentagelser"]


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("10 gentagelser", "8-12 gentagelser", ["10 → 8–12 gentagelser"]),
        ("hold 5 sek.", "hold 10 sek.", ["hold 5 → 10 sek."]),
        ("1 gang om dagen", "2 gange om dagen", ["1 gang → 2 gange om dagen"]),
        ("hver dag", "3 gange om ugen", ["hver dag → 3 gange om ugen"]),
        ("3 sæt af 10 gentagelser", "10 gentagelser", ["ikke længere 3 sæt"]),
        ("10 gentagelser", "10 gentagelser, i 6 uger", ["nyt: i 6 uger"]),
        ("venstre side", "hver side", ["venstre → hver side"]),
        ("8 gentagelser", "mindst 8 gentagelser", ["8 → mindst 8 gentagelser"]),
        ("3 sæt af 10 gentagelser", "2 sæt af 8 gentagelser", ["3 → 2 sæt", "10 → 8 gentagelser"]),
    ],
)
def test_a_dose_is_told_in_few_words(before: str, after: str, told: list[str]):
    assert dose_changes(Dosage.parse(before), Dosage.parse(after)) == told


@given(before=doses, after=doses)
@unhurried
def test_every_figure_that_differs_is_told_and_no_other(before: Dosage, after: Dosage):
    old, new = before.to_dict(), after.to_dict()
    assert len(dose_changes(before, after)) == len({name for name in {**old, **new} if old.get(name) != new.get(name)})


def test_what_is_new_about_every_exercise_is_told_once():
    daily = Dosage(per_day=(2, 2))
    new = replace(OLD, exercises=tuple(replace(e, inherited=daily) for e in OLD.exercises))
    assert texts(new) == ["Alle øvelserne: nyt: 2 gange om dagen"]


def test_what_is_new_about_some_exercises_is_told_with_their_numbers():
    third = PlannedExercise(5, "planke", "Planke")
    old = replace(OLD, exercises=(BRIDGE, SQUAT, third))
    fewer = Dosage(reps=(8, 8))
    new = replace(old, exercises=(replace(BRIDGE, dosage=fewer), replace(SQUAT, dosage=fewer), third))
    assert texts(new, old) == ["Øvelse 3 og 4: 10 → 8 gentagelser"]


def test_an_exercise_that_is_gone_is_a_matter_of_safety_and_says_whom_to_ask():
    (change,) = changes_between(OLD, replace(OLD, exercises=(SQUAT,)))
    assert change.is_safety
    assert change.text.startswith("Øvelse 3, Bækkenløft: Øvelsen er ikke med længere.")
    assert "spurgt os" in change.text


CASES = {
    "a new exercise": (
        replace(OLD, exercises=(*OLD.exercises, PlannedExercise(5, "planke", "Planke"))),
        "Ny øvelse: Planke",
    ),
    "a new name": (with_bridge(name="Hofteløft"), "Øvelse 3, Bækkenløft: Øvelsen hedder nu »Hofteløft«."),
    "new steps": (
        with_bridge(steps=("Løft.",), feel="Træk"),
        "Øvelse 3, Bækkenløft: Der er nye ord om trinene og det, du skal mærke.",
    ),
    "a warning": (
        with_bridge(avoid="Sving ikke."),
        "Øvelse 3, Bækkenløft: »Pas på« er ændret. Nu står der: Sving ikke.",
    ),
    "no warning": (with_bridge(avoid=""), "Øvelse 3, Bækkenløft: »Pas på« er taget ud."),
    "the words of a dose": (with_bridge(dosage_text="Roligt"), "Øvelse 3, Bækkenløft: Ordene om dosis er ændret."),
    "another picture": (
        replace(OLD, exercises=(replace(BRIDGE, picture="b"), SQUAT)),
        "Øvelse 3, Bækkenløft: Billedet er nyt.",
    ),
    "no picture": (with_bridge(picture=""), "Øvelse 3, Bækkenløft: Billedet er taget ud."),
    "another group": (with_bridge(section="Fase 2"), "Øvelse 3, Bækkenløft: Står nu under »Fase 2«."),
    "the order": (replace(OLD, exercises=(SQUAT, BRIDGE)), "Øvelserne står i en anden rækkefølge."),
    "the stop rule": (
        replace(OLD, stop_rule="Stop straks."),
        "Reglen for, hvornår du skal stoppe, er ændret. Læs den på siden her.",
    ),
    "the pain rule": (
        replace(OLD, pain_rule=""),
        "Reglen for, hvor ondt det må gøre, er ændret. Læs den på siden her.",
    ),
    "a new sign": (
        replace(OLD, signs=(FEVER, Sign("Armen er kold", Urgency.IMMEDIATE))),
        "Nyt faresignal (Haster): Armen er kold",
    ),
    "a sign that is more urgent": (
        replace(OLD, signs=(replace(FEVER, urgency=Urgency.IMMEDIATE),)),
        "Faresignalet »Du får feber« er nu: Haster. Før: Snart.",
    ),
    "a sign less": (replace(OLD, signs=()), "Faresignalet »Du får feber« er taget ud."),
    "the title": (replace(OLD, title="Nye øvelser"), "Programmet hedder nu »Nye øvelser«."),
    "the way up": (replace(OLD, progression="Mere."), "»Sådan øger du« er ændret."),
    "a group's text": (replace(OLD, sections=(PlannedSection("Fase 1", "Ny"),)), "Teksten under »Fase 1« er ændret."),
}
SAFETY = {
    "a warning", "no warning", "the stop rule", "the pain rule", "a new sign", "a sign that is more urgent",
    "a sign less",
}  # fmt: skip


@pytest.mark.parametrize("what", CASES)
def test_is_told_in_plain_words(what: str):
    new, told = CASES[what]
    (change,) = changes_between(OLD, new)
    assert (change.text, change.is_safety) == (told, what in SAFETY)


def test_what_matters_for_safety_comes_first():
    new = replace(with_bridge(dosage=Dosage(reps=(8, 8))), stop_rule="Stop straks.", intro="Ny", signs=())
    changes = changes_between(OLD, new)
    assert [change.is_safety for change in changes] == [True, True, False, False]


def test_the_order_of_the_signs_is_no_change():
    other = Sign("Armen er kold", Urgency.SOON)
    assert texts(replace(OLD, signs=(other, FEVER)), replace(OLD, signs=(FEVER, other))) == []


@given(plan=programs())
@unhurried
def test_the_same_plan_has_not_changed(plan: Plan):
    assert changes_between(plan, plan) == []


@given(old=programs(), new=programs())
@unhurried
def test_any_two_plans_can_be_compared(old: Plan, new: Plan):
    changes = changes_between(old, new)
    assert all(change.text for change in changes)
    assert sorted(changes, key=lambda change: not change.is_safety) == changes

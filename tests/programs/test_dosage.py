"""The dose as a value: what it may be, how it is stored, how it is inherited, how long it takes."""

import pytest
from hypothesis import given

from programs.dosage import Dosage, DosageError
from tests.programs.dose_strategies import doses, unhurried


def test_the_empty_dose_is_false_and_writes_nothing():
    assert not Dosage()
    assert str(Dosage()) == ""
    assert Dosage().sentences() == []
    assert Dosage.parse("") == Dosage.parse(" \n ") == Dosage()


def test_any_field_makes_a_dose_true():
    assert Dosage(reps=(10, 10))
    assert Dosage(side="left")
    assert Dosage(load="2 kg")


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"reps": (0, 5)}, "Antal gentagelser: 0 er ikke mellem 1 og 200."),
        ({"hold_s": (-5, 5)}, "Hold i sekunder: -5 er ikke mellem 1 og 600."),
        ({"sets": (4, 3)}, "Antal sæt: 4 er større end 3."),
        ({"per_week": (8, 8)}, "Gange om ugen: 8 er ikke mellem 1 og 7."),
        ({"per_day": (None, None)}, "Gange om dagen: skal være et mindste og et største helt tal."),
        ({"weeks": (1.5, 2)}, "Antal uger: skal være et mindste og et største helt tal."),
        ({"reps": (True, 2)}, "Antal gentagelser: skal være et mindste og et største helt tal."),
        ({"reps": 10}, "Antal gentagelser: skal være et mindste og et største helt tal."),
        ({"side": "both"}, "Side: »both« er ikke each, left eller right."),
        ({"load": "2 kg\nrød"}, "Belastning: skal være én linje uden ekstra mellemrum."),
        ({"load": "x" * 61}, "Belastning: højst 60 tegn."),
    ],
)
def test_what_no_dose_can_be_is_refused_in_one_danish_line(fields, message):
    with pytest.raises(DosageError) as refused:
        Dosage(**fields)
    assert str(refused.value) == message


def test_a_stored_dose_holds_only_what_is_set():
    dose = Dosage(reps=(8, 12), hold_s=(None, 5), side="each")
    assert dose.to_dict() == {"reps": [8, 12], "hold_s": [None, 5], "side": "each"}


@unhurried
@given(doses)
def test_storing_and_loading_gives_the_same_dose(dose):
    assert Dosage.from_dict(dose.to_dict()) == dose


@pytest.mark.parametrize(
    "data", [{"rep": [1, 2]}, {"reps": [1, 2, 3]}, {"reps": "10"}, {"reps": [5, 1]}, {3: 4}, [], "x"]
)
def test_a_stored_dose_that_is_broken_is_refused(data):
    with pytest.raises(DosageError):
        Dosage.from_dict(data)


def test_an_exercise_keeps_its_own_figures_and_takes_the_rest_from_the_general_dose():
    own, general = Dosage(reps=(5, 5), side="left"), Dosage(reps=(10, 10), per_day=(2, 2), side="each", load="2 kg")
    assert own.merged_over(general) == Dosage(reps=(5, 5), per_day=(2, 2), side="left", load="2 kg")


@unhurried
@given(doses)
def test_the_empty_dose_adds_nothing_to_another(dose):
    assert Dosage().merged_over(dose) == dose == dose.merged_over(Dosage())


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("varighed 10–15 min.", (10, 15)),
        ("3 sæt af 60 sek., pause 30 sek.", (4, 4)),
        ("10 gentagelser, tempo 6 sek.", (1, 1)),
        ("10 gentagelser, hold 10 sek., tempo 2 sek., hver side", (4, 4)),
        ("3 gentagelser, hold 28 sek., tempo 2 sek., pause 15 sek.", (2, 2)),
    ],
)
def test_the_minutes_of_a_session_follow_from_the_dose(text, minutes):
    assert Dosage.parse(text).minutes() == minutes


def test_repetitions_or_seconds_take_from_the_shorter_to_the_longer_choice():
    dose = Dosage(reps=(10, 10), tempo_s=(3, 3), duration_s=(60, 120))
    assert dose.minutes() == (0.5, 2)


@pytest.mark.parametrize("text", ["2 gange om dagen", "3 sæt", "mindst 10 gentagelser", "op til 15 gentagelser"])
def test_minutes_are_unknown_where_the_dose_does_not_tell(text):
    assert Dosage.parse(text).minutes() is None


@unhurried
@given(doses)
def test_minutes_are_never_negative_or_the_wrong_way_round(dose):
    minutes = dose.minutes()
    assert minutes is None or 0 <= minutes[0] <= minutes[1]

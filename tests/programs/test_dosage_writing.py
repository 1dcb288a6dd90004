"""A dose in words: plain sentences for a patient, grammatical in the singular and the plural."""

import re

import pytest
from hypothesis import given

from programs.dosage import Dosage
from tests.programs.dose_strategies import doses, unhurried


@pytest.mark.parametrize(
    ("dose", "sentences"),
    [
        (Dosage(reps=(8, 12)), ["Gør det 8–12 gange."]),
        (Dosage(reps=(1, 1)), ["Gør det 1 gang."]),
        (Dosage(reps=(10, None)), ["Gør det mindst 10 gange."]),
        (Dosage(reps=(None, 15)), ["Gør det op til 15 gange."]),
        (Dosage(hold_s=(1, 1)), ["Hold i 1 sekund."]),
        (Dosage(hold_s=(20, 30)), ["Hold i 20–30 sekunder."]),
        (Dosage(reps=(10, 10), hold_s=(5, 5)), ["Gør det 10 gange.", "Hold i 5 sekunder hver gang."]),
        (Dosage(reps=(10, 10), duration_s=(30, 30)), ["Gør det 10 gange eller bliv ved i 30 sekunder."]),
        (Dosage(duration_s=(300, 600)), ["Bliv ved i 5–10 minutter."]),
        (Dosage(duration_s=(90, 90)), ["Bliv ved i 90 sekunder."]),
        (Dosage(duration_s=(150, 150)), ["Bliv ved i 2 minutter og 30 sekunder."]),
        (Dosage(tempo_s=(3, 3)), ["Brug 3 sekunder på hver gentagelse."]),
        (Dosage(sets=(1, 1)), ["Lav 1 runde i alt."]),
        (
            Dosage(sets=(3, 3), reps=(10, 10), rest_s=(120, 120)),
            ["Gør det 10 gange.", "Hold pause i 2 minutter mellem runderne.", "Lav 3 runder i alt."],
        ),
        (Dosage(side="each"), ["Gør det samme til den anden side."]),
        (Dosage(side="left"), ["Gør det kun i venstre side."]),
        (Dosage(per_day=(1, 1)), ["Gør øvelsen 1 gang om dagen."]),
        (Dosage(per_week=(7, 7)), ["Gør øvelsen hver dag."]),
        (Dosage(per_week=(3, 4)), ["Gør øvelsen 3–4 gange om ugen."]),
        (Dosage(per_day=(2, 2), per_week=(1, 1)), ["Gør øvelsen 2 gange om dagen, 1 dag om ugen."]),
        (Dosage(per_day=(2, 2), per_week=(7, 7)), ["Gør øvelsen 2 gange om dagen, hver dag."]),
        (Dosage(every_min=(30, 30)), ["Gør øvelsen hver halve time."]),
        (Dosage(every_min=(120, 120)), ["Gør øvelsen hver 2. time."]),
        (Dosage(every_min=(20, 30)), ["Gør øvelsen hvert 20.–30. minut."]),
        (Dosage(every_min=(30, None)), ["Lad der gå mindst 30 minutter fra gang til gang."]),
        (Dosage(weeks=(1, 1)), ["Fortsæt i 1 uge."]),
        (Dosage(weeks=(None, 6)), ["Fortsæt i op til 6 uger."]),
        (Dosage(load="rød elastik."), ["Belastningen er rød elastik."]),
    ],
)
def test_a_dose_is_told_in_plain_whole_sentences(dose, sentences):
    assert dose.sentences() == sentences


@unhurried
@given(doses)
def test_every_sentence_is_whole_and_names_no_gap(dose):
    for sentence in Dosage(**{**{n: getattr(dose, n) for n in dose.__slots__}, "load": ""}).sentences():
        assert re.fullmatch(r"[A-ZÆØÅ][^\n]*[^\s.]\.", sentence)
        assert not re.search(r"None|\b0\b|  |–\s", sentence)


@unhurried
@given(doses)
def test_one_is_singular_and_more_is_plural(dose):
    text = " ".join(Dosage(**{**{n: getattr(dose, n) for n in dose.__slots__}, "load": ""}).sentences())
    assert not re.search(r"(?<![–\d])1 (gange|sekunder|minutter|runder|uger|dage)\b", text)
    assert not re.search(r"(\d\d|–\d+|\b[2-9]) (gang|sekund|minut|runde|uge|dag)\b", text)


@unhurried
@given(doses)
def test_a_dose_that_says_something_has_a_sentence(dose):
    assert bool(dose.sentences()) == bool(dose)

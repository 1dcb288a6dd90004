from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programs.dosage import Dosage, DosageError
from programs.dosecode import decode, encode

from .dose_strategies import doses, unhurried


@given(dosage=doses)
@unhurried
def test_a_dose_comes_back_whole_but_for_its_load(dosage: Dosage):
    assert decode(encode(dosage)) == replace(dosage, load="")


@given(dosage=doses)
@unhurried
def test_a_code_needs_no_escaping_in_an_address(dosage: Dosage):
    assert set(encode(dosage)) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", ""),
        ("10 gentagelser", "r10"),
        ("3 sæt af 8-12 gentagelser, hver side", "s3r8-12b"),
        ("mindst 8 gentagelser", "r8-"),
        ("højst 12 gentagelser", "r-12"),
        ("hold 20-30 sek., venstre side", "h20-30v"),
        ("2 gange om dagen, 3 gange om ugen, i 6 uger", "d2u3w6"),
    ],
)
def test_a_code_is_short(text: str, code: str):
    assert encode(Dosage.parse(text)) == code


@pytest.mark.parametrize(
    "code",
    ["q3", "r", "r-", "3", "r8r9", "r0", "r9-8", "r99999", "r8 ", "r8-12-4", "b3", "bv", "R8", "r٣", "-", "r812x"],
)
def test_what_is_no_dose_is_refused(code: str):
    with pytest.raises(DosageError):
        decode(code)


@given(code=st.text(max_size=30))
@unhurried
def test_any_other_text_is_a_dose_or_is_refused(code: str):
    try:
        assert isinstance(decode(code), Dosage)
    except DosageError as error:
        assert str(error)

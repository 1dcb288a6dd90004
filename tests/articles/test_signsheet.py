"""The sheet of all danger signs: letters as large as one page allows, reckoned from the amount of text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.models import RedFlag
from articles.signgroups import Group, Level, Source
from articles.signsheet import SHEETS, sheet_for
from articles.urgency import Urgency

SIGN = "Knæet gør noget nyt, som du ikke kender"


def group(*texts: str, topic: str = "") -> Group:
    return Group((Source(topic, "/emner/knae/", ()),) if topic else (), [RedFlag(text=text) for text in texts])


def sheet(*groups: Group, region_is_known: bool = True) -> str:
    return sheet_for([Level(Urgency.IMMEDIATE, list(groups))], region_is_known=region_is_known).name


def test_no_letters_are_smaller_than_nine_points_and_the_best_are_twelve():
    assert [sheet.points for sheet in SHEETS] == [12, 12, 12, 10.5, 9]


def test_a_clinic_without_signs_has_the_best_sheet():
    assert sheet_for([], region_is_known=False).name == "wide"


@pytest.mark.parametrize(
    ("signs", "name"), [(20, "wide"), (60, "roomy"), (82, "large"), (100, "medium"), (130, "small"), (500, "small")]
)
def test_the_more_signs_the_closer_they_stand_and_then_the_smaller_they_are(signs, name):
    assert sheet(group(*[SIGN] * signs)) == name


def test_long_signs_fill_more_than_short_ones():
    assert [sheet(group(*[text] * 25)) for text in (SIGN, SIGN * 4)] == ["wide", "medium"]


def test_the_names_of_topics_fill_too():
    topics = [group(SIGN, topic=f"Ondt et sted, der har et ret langt navn {number}") for number in range(42)]
    assert [sheet(group(*[SIGN] * 42)), sheet(*topics)] == ["roomy", "medium"]


def test_the_numbers_of_all_regions_take_the_place_of_signs():
    signs = group(*[SIGN] * 75)
    assert [sheet(signs, region_is_known=known) for known in (True, False)] == ["roomy", "large"]


@given(st.lists(st.text(min_size=1, max_size=200), max_size=90), st.text(min_size=1, max_size=200))
def test_one_sign_more_never_makes_the_letters_larger(texts, more):
    names = [sheet.name for sheet in SHEETS]
    assert names.index(sheet(group(*texts, more))) >= names.index(sheet(group(*texts)))

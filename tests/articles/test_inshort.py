"""The short of a topic, which is never invented."""

import pytest

from articles.content import Sign
from articles.inshort import LONGEST_SUMMARY, reading_minutes, signs_in_short, summary_of
from articles.outline import outline
from articles.urgency import Urgency


def signs(*levels: Urgency) -> list[Sign]:
    return [Sign(f"Tegn {number}", level) for number, level in enumerate(levels)]


@pytest.mark.parametrize(
    "title",
    ["Kort fortalt", "Kort fortalt:", "Det vigtigste", "De vigtigste pointer", "Opsummering", "Resumé", "I korte træk"],
)
def test_a_section_that_calls_itself_a_summary_is_the_texts_own(title):
    summary = summary_of(outline(f"## Hvad er det?\n\nEn muskel.\n\n## {title}\n\nBevæg dig.\n"))
    assert summary is not None
    assert summary.title == title


@pytest.mark.parametrize(
    "title", ["Det vigtigste er søvn", "Kort fod", "Opsummering af forskningen", "Øvelser i korte træk"]
)
def test_any_other_section_is_none(title):
    assert summary_of(outline(f"## {title}\n\nBevæg dig.\n")) is None


def test_a_part_of_a_section_is_not_taken_out_of_it():
    assert summary_of(outline("## Om ryggen\n\nDen er stærk.\n\n### Kort fortalt\n\nBevæg dig.\n")) is None


def test_a_long_summary_stays_in_its_place_so_that_the_signs_stand_early():
    words = "ord " * LONGEST_SUMMARY
    assert summary_of(outline(f"## Kort fortalt\n\n{words}\n")) is None


@pytest.mark.parametrize(
    ("levels", "said"),
    [
        ([], ""),
        ([Urgency.SOON, Urgency.CLINIC], "2 tegn"),
        ([Urgency.IMMEDIATE], "1 tegn, og det haster"),
        ([Urgency.IMMEDIATE, Urgency.LIFE_THREATENING], "2 tegn, og alle haster"),
        ([Urgency.IMMEDIATE, Urgency.LIFE_THREATENING, Urgency.SOON], "3 tegn, og 2 af dem haster"),
    ],
)
def test_how_many_signs_there_are_and_how_many_of_them_are_hasty(levels, said):
    assert signs_in_short(signs(*levels)) == said


def test_a_sign_that_the_cards_show_once_counts_once():
    assert signs_in_short([Sign("Feber", Urgency.IMMEDIATE), Sign("feber ", Urgency.SOON)]) == "1 tegn, og det haster"


@pytest.mark.parametrize(("count", "minutes"), [(0, 1), (1, 1), (180, 1), (181, 2), (900, 5)])
def test_reading_takes_whole_minutes_rounded_up(count, minutes):
    assert reading_minutes("ord " * count) == minutes

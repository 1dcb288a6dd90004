import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.dates import MONTHS, DateProblem, parse_date

THE_DAY = datetime.date(2024, 2, 24)


@pytest.mark.parametrize(
    "text",
    [
        *("24/02/2024", "24/2/2024", "24-02-2024", "24-2-2024", "24.02.2024", "24.2.2024", "24/2-2024", "24/2 2024"),
        *("24. februar 2024", "24 februar 2024", "24. feb. 2024", "24 feb 2024", "24. Februar 2024", "24-feb-2024"),
        *("d. 24. februar 2024", "den 24. februar 2024", "lørdag den 24. februar 2024", "  24/02/2024 "),
        *("2024-02-24", "2024/02/24", "2024-02-24T07:00:00Z", "2024-02-24 07:00"),
    ],
)
def test_a_date_is_read_day_first_in_every_written_form(text):
    assert parse_date(text) == THE_DAY


def test_a_day_and_a_month_that_could_be_swapped_are_read_day_first():
    assert parse_date("03/04/2024") == datetime.date(2024, 4, 3)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("31/02/2024", "februar 2024 har ingen dag nummer 31"),
        ("29/02/2023", "februar 2023 har ingen dag nummer 29"),
        ("2024-02-30", "ingen dag nummer 30"),
        ("0/1/2024", "ingen dag nummer 0"),
        ("02/24/2024", "Dagen skal stå først"),
        ("0000-01-01", "årstallet 0 kan ikke passe"),
        ("24/02/24", "årstallet med fire cifre"),
        ("24. fubruar 2024", "»fubruar« er ingen måned"),
        ("februar 2024", "er ikke en dato"),
        ("i går", "er ikke en dato"),
        ("", "er ikke en dato"),
    ],
)
def test_what_is_no_date_says_why(text, reason):
    with pytest.raises(DateProblem, match=reason):
        parse_date(text)


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31)))
def test_every_date_is_read_back_from_figures_and_from_words(date):
    assert parse_date(f"{date.day}/{date.month}/{date.year}") == date
    assert parse_date(f"{date.day}. {MONTHS[date.month - 1]} {date.year}") == date
    assert parse_date(date.isoformat()) == date


@given(st.text(max_size=40))
def test_any_other_text_gives_a_reason_and_no_other_error(text):
    try:
        parse_date(text)
    except DateProblem as problem:
        assert str(problem)

import pytest

from physio.bulkrows import enter, entered
from physio.models import SearchEntry

pytestmark = pytest.mark.django_db

COLUMNS = ("kind", "title", "text", "anchor")


def rows(count: int) -> list[tuple[str, ...]]:
    return [("emne", f"Emne {number}", "100 % tekst", "") for number in range(count)]


def titles() -> list[str]:
    return list(SearchEntry.objects.order_by("pk").values_list("title", flat=True))


@pytest.mark.parametrize("count", [0, 1, 99, 100, 101, 250])
def test_rows_are_entered_in_their_order_however_many_there_are(count):
    enter(SearchEntry, COLUMNS, rows(count))
    assert titles() == [row[1] for row in rows(count)]


@pytest.mark.parametrize("count", [0, 1, 100, 101])
def test_each_row_is_told_its_number(count):
    numbers = entered(SearchEntry, COLUMNS, rows(count))
    found = SearchEntry.objects.in_bulk(numbers)
    assert [found[number].title for number in numbers] == [row[1] for row in rows(count)]


def test_what_is_left_out_is_empty_and_signs_stand_as_they_are():
    enter(SearchEntry, COLUMNS, rows(1))
    entry = SearchEntry.objects.get()
    assert (entry.article, entry.text) == (None, "100 % tekst")

import datetime

import pytest
from django.utils import timezone

from physio.models import PrintCount
from physio.printing import note_print, often_printed, recently_printed
from programs.models import Program
from tests.factories import make_program

pytestmark = pytest.mark.django_db


def printed(program: Program, times: int, days_ago: int = 0) -> None:
    at = timezone.now() - datetime.timedelta(days=days_ago)
    month = timezone.localtime(at).date().replace(day=1)
    PrintCount.objects.create(program=program, month=month, count=times, last_at=at)


def test_each_print_counts_once_in_its_month():
    program = make_program()
    for _ in range(3):
        note_print(program)
    row = PrintCount.objects.get()
    assert row.count == 3
    assert row.month == timezone.localdate().replace(day=1)


def test_a_count_says_nothing_about_who_printed():
    assert {field.name for field in PrintCount._meta.get_fields()} == {"id", "program", "month", "count", "last_at"}


def test_the_last_printed_stand_first_and_what_never_was_is_left_out():
    old, new, _ = make_program(), make_program(), make_program()
    printed(old, 50, days_ago=40)
    printed(new, 1)
    assert recently_printed(Program.objects.published(), 5) == [new.pk, old.pk]
    assert recently_printed(Program.objects.published(), 1) == [new.pk]


def test_the_most_printed_of_the_last_year_stand_first():
    favourite, rare, forgotten = make_program(), make_program(), make_program()
    printed(rare, 2)
    printed(favourite, 3, days_ago=40)
    printed(favourite, 4)
    printed(forgotten, 99, days_ago=500)
    assert often_printed(Program.objects.published(), 5) == [favourite.pk, rare.pk]


def test_a_programme_that_patients_may_not_have_is_not_offered():
    program = make_program(status="withdrawn")
    note_print(program)
    assert recently_printed(Program.objects.published(), 5) == []
    assert often_printed(Program.objects.published(), 5) == []


def test_a_programme_that_is_deleted_takes_its_counts_along():
    program = make_program()
    note_print(program)
    program.delete()
    assert not PrintCount.objects.exists()

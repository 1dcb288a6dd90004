"""What the front page of the admin asks a physiotherapist to look at."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.models import RedFlag, RedFlagStatus, Status
from physio.attention import WARN_DAYS_BEFORE
from physio.models import Region
from tests.admin import client_in_group
from tests.factories import make_article, make_clinic, make_program, make_red_flag

pytestmark = pytest.mark.django_db
DAY = datetime.timedelta(days=1)


@pytest.fixture(autouse=True)
def everything_in_order() -> None:
    make_clinic()
    RedFlag.objects.update(status=RedFlagStatus.APPROVED)
    Region.objects.update(check_again_on=timezone.localdate() + (WARN_DAYS_BEFORE + 1) * DAY)


@pytest.fixture
def editor():
    return client_in_group("Fysioterapeut")


def tasks(client) -> dict[str, str]:
    """The box's lines with the pages that they lead to."""
    return {task.text: task.address for task in client.get("/admin/").context["tasks"]}


def rows_behind(client, address: str) -> set:
    answer = client.get(address)
    assert answer.status_code == 200
    return set(answer.context["cl"].queryset)


def test_there_is_no_box_when_all_is_in_order(editor):
    assert "Det skal du se på" not in editor.get("/admin/").text


def test_a_site_without_a_clinic_asks_for_it(editor):
    make_clinic().delete()
    [(text, address)] = tasks(editor).items()
    assert text == "Udfyld klinikken: navn, telefon og region"
    assert editor.get(address).status_code == 200


@pytest.mark.parametrize(
    ("fields", "missing"),
    [({"region": None}, "region"), ({"phone": ""}, "telefon"), ({"region": None, "phone": ""}, "telefon og region")],
)
def test_a_clinic_that_lacks_what_patients_need_names_it(editor, fields, missing):
    make_clinic(**fields)
    assert tasks(editor) == {f"Klinikken mangler {missing}": "/admin/physio/clinic/1/change/"}


def test_a_number_is_named_sixty_days_before_it_must_be_checked_again(editor):
    region = Region.objects.get(name="Region Nordjylland")
    region.check_again_on -= DAY
    region.save()
    assert tasks(editor) == {"Ring og kontrollér telefonnumrene: Region Nordjylland": "/admin/physio/region/"}


@pytest.mark.parametrize(("count", "words"), [(1, "1 foreslået faresignal"), (2, "2 foreslåede faresignaler")])
def test_proposed_signs_lead_to_the_list_of_them(editor, count, words):
    make_red_flag()
    proposed = {make_red_flag(status=RedFlagStatus.PROPOSED) for _ in range(count)}
    [(text, address)] = tasks(editor).items()
    assert words in text
    assert rows_behind(editor, address) == proposed


def test_published_programmes_without_a_stop_rule_lead_to_the_list_of_them(editor):
    make_program(exercises=0)
    make_program(exercises=0, stop_rule="", status=Status.DRAFT)
    without = make_program(exercises=0, stop_rule="")
    [(text, address)] = tasks(editor).items()
    assert text == "Skriv en stopregel til 1 program"
    assert rows_behind(editor, address) == {without}


@pytest.mark.parametrize(("make", "word"), [(make_article, "1 emne"), (make_program, "1 program")])
def test_an_overdue_review_leads_to_the_list_of_them(editor, make, word):
    today = timezone.localdate()
    overdue = make(next_review_on=today - DAY)
    make(next_review_on=today)
    make(next_review_on=today - DAY, status=Status.DRAFT)
    [(text, address)] = tasks(editor).items()
    assert text == f"Gennemgå {word} igen. Datoen er overskredet"
    assert rows_behind(editor, address) == {overdue}


@pytest.mark.parametrize("group", ["Klinikpersonale", None])
def test_nobody_is_asked_to_do_what_they_may_not_do(group):
    make_red_flag(status=RedFlagStatus.PROPOSED)
    assert tasks(client_in_group(group)) == {}


def test_the_number_of_queries_does_not_grow_with_the_content(editor):
    def queries() -> int:
        with CaptureQueriesContext(connection) as made:
            editor.get("/admin/")
        return len(made)

    def one_of_each() -> None:
        make_red_flag(status=RedFlagStatus.PROPOSED)
        make_program(stop_rule="", next_review_on=timezone.localdate() - DAY)
        make_article(next_review_on=timezone.localdate() - DAY)

    one_of_each()
    before = queries()
    for _ in range(4):
        one_of_each()
    assert queries() == before

"""Two editors with the same page open: the second never overwrites the first without having seen it."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
import reversion
from django.db import connection
from django.test import Client

from articles.models import Article, RedFlag
from articles.urgency import Urgency
from tests.admin import client_in_group, form_data
from tests.factories import make_article, make_red_flag, make_region

pytestmark = pytest.mark.django_db


@pytest.fixture
def anna() -> Client:
    return client_in_group("Fysioterapeut", username="anna", first_name="Anna", last_name="Holm")


@pytest.fixture
def bent() -> Client:
    return client_in_group("Fysioterapeut", username="bent")


@pytest.fixture
def article() -> Article:
    article = make_article(title="Ondt i nakken", lead="Første udgave.")
    make_red_flag(article=article, text="Din arm bliver svag", position=1)
    return article


def address(article: Article) -> str:
    return f"/admin/articles/article/{article.pk}/change/"


def test_a_form_that_is_up_to_date_saves(anna, article):
    data = form_data(anna.get(address(article)))
    assert anna.post(address(article), data | {"lead": "Ny udgave."}).status_code == 302
    article.refresh_from_db()
    assert article.lead == "Ny udgave."


class TestAStaleForm:
    @pytest.fixture
    def answer(self, anna, bent, article):
        opened = form_data(bent.get(address(article)))
        anna.post(address(article), form_data(anna.get(address(article))) | {"lead": "Annas udgave."})
        self.opened = opened
        return bent.post(address(article), opened | {"lead": "Bents udgave.", "title": "Bents titel"})

    def test_saves_nothing(self, answer, article):
        article.refresh_from_db()
        assert (article.lead, article.title) == ("Annas udgave.", "Ondt i nakken")

    def test_comes_back_with_what_was_typed_and_says_who_saved_when(self, answer):
        assert answer.status_code == 200
        page = answer.text
        assert "Bents udgave." in page and "Annas udgave." in page and "Bents titel" in page
        assert "Anna Holm har gemt den " in page and " kl. " in page

    def test_shows_both_versions_of_each_field_that_differs(self, answer):
        differences = answer.context["adminform"].form.conflict.differences
        assert [(d.theirs, d.mine) for d in differences] == [
            ("Ondt i nakken", "Bents titel"),
            ("Annas udgave.", "Bents udgave."),
        ]

    def test_still_refuses_when_it_is_just_sent_again(self, answer, bent, article):
        assert bent.post(address(article), form_data(answer)).status_code == 200
        article.refresh_from_db()
        assert article.lead == "Annas udgave."

    def test_saves_when_the_editor_says_to_take_over(self, answer, bent, article):
        assert bent.post(address(article), form_data(answer) | {"take_over": "on"}).status_code == 302
        article.refresh_from_db()
        assert article.lead == "Bents udgave."

    def test_does_not_take_over_what_was_saved_after_it_was_shown(self, answer, anna, bent, article):
        asked = form_data(answer) | {"take_over": "on"}
        anna.post(address(article), form_data(anna.get(address(article))) | {"lead": "Annas nyeste udgave."})
        again = bent.post(address(article), asked)
        assert again.status_code == 200 and "Annas nyeste udgave." in again.text
        article.refresh_from_db()
        assert article.lead == "Annas nyeste udgave."


class TestRowsOfAStaleForm:
    """Anna and Bent have both opened the page; Anna changes its red flag first."""

    @pytest.fixture
    def opened(self, bent, article) -> dict[str, str]:
        return form_data(bent.get(address(article)))

    def differences(self, answer) -> list[tuple[str, str, str]]:
        return [(d.label, d.theirs, d.mine) for d in answer.context["adminform"].form.conflict.differences]

    def test_are_shown_side_by_side_in_words(self, anna, bent, article, opened):
        changes = {"red_flags-0-text": "Begge dine arme bliver svage", "red_flags-0-urgency": "livsfare"}
        anna.post(address(article), form_data(anna.get(address(article))) | changes)
        answer = bent.post(address(article), opened | {"red_flags-0-text": "Dit ben bliver svagt"})
        flag = "Faresignal »Begge dine arme bliver svage«"
        assert set(self.differences(answer)) == {
            (f"{flag}: Tegn", "Begge dine arme bliver svage", "Dit ben bliver svagt"),
            (f"{flag}: Hvor meget det haster", Urgency.LIFE_THREATENING.label, Urgency.IMMEDIATE.label),
        }

    def test_that_a_colleague_added_are_named_and_kept(self, anna, bent, article, opened):
        make_red_flag(article=article, text="Du kan ikke holde på urinen")
        article.save()
        answer = bent.post(address(article), opened | {"title": "Ny titel"})
        assert ("Faresignal", "Du kan ikke holde på urinen", "(findes ikke)") in self.differences(answer)
        assert bent.post(address(article), form_data(answer) | {"take_over": "on"}).status_code == 302
        assert article.red_flags.count() == 2

    def test_that_a_colleague_deleted_come_back_when_the_editor_takes_over(self, anna, bent, article, opened):
        anna.post(address(article), form_data(anna.get(address(article))) | {"red_flags-0-DELETE": "on"})
        assert article.red_flags.count() == 0
        answer = bent.post(address(article), opened | {"red_flags-0-text": "Dit ben bliver svagt"})
        shown = f"{Urgency.IMMEDIATE.label} · Godkendt · Dit ben bliver svagt"
        assert ("Faresignal", "(slettet)", shown) in self.differences(answer)
        assert article.red_flags.count() == 0
        asked = form_data(answer) | {"take_over": "on"}
        assert bent.post(address(article), asked).status_code == 302
        assert article.red_flags.get().text == "Dit ben bliver svagt"


@pytest.mark.parametrize("kind", ["redflag", "region"])
def test_rows_without_a_token_are_guarded_too(anna, bent, kind):
    if kind == "redflag":
        row, field, at = make_red_flag(), "text", "/admin/articles/redflag/{}/change/"
    else:
        row, field, at = make_region(), "service", "/admin/physio/region/{}/change/"
    opened = form_data(bent.get(at.format(row.pk)))
    assert anna.post(at.format(row.pk), opened | {field: "Annas ord"}).status_code == 302
    answer = bent.post(at.format(row.pk), opened | {field: "Bents ord"})
    assert answer.status_code == 200 and "Annas ord" in answer.text and "Bents ord" in answer.text
    row.refresh_from_db()
    assert getattr(row, field) == "Annas ord"
    assert bent.post(at.format(row.pk), form_data(answer) | {"take_over": "on"}).status_code == 302
    row.refresh_from_db()
    assert getattr(row, field) == "Bents ord"


def test_a_sign_that_was_corrected_in_the_list_makes_its_topics_form_stale(anna, bent, article):
    opened = form_data(bent.get(address(article)))
    at = f"/admin/articles/redflag/{article.red_flags.get().pk}/change/"
    anna.post(at, form_data(anna.get(at)) | {"text": "Begge dine arme bliver svage"})
    assert bent.post(address(article), opened | {"title": "Ny titel"}).status_code == 200


def test_a_colleagues_new_red_flag_is_not_lost(anna, bent, article):
    opened = form_data(bent.get(address(article)))
    data = form_data(anna.get(address(article)))
    new_row = {"text": "Du kan ikke holde på urinen", "urgency": "straks", "status": "approved", "position": "2"}
    data |= {f"red_flags-1-{name}": value for name, value in new_row.items()} | {"red_flags-TOTAL_FORMS": "2"}
    assert anna.post(address(article), data).status_code == 302
    assert bent.post(address(article), opened | {"title": "Ny titel"}).status_code == 200
    assert RedFlag.objects.filter(article=article).count() == 2


def test_a_changed_row_alone_makes_the_other_form_stale(anna, bent, article):
    opened = form_data(bent.get(address(article)))
    data = form_data(anna.get(address(article))) | {"red_flags-0-text": "Begge dine arme bliver svage"}
    assert anna.post(address(article), data).status_code == 302
    assert bent.post(address(article), opened | {"title": "Ny titel"}).status_code == 200
    assert RedFlag.objects.get(article=article).text == "Begge dine arme bliver svage"


def test_a_form_from_before_a_restored_version_is_stale(anna, bent, article):
    anna.post(address(article), form_data(anna.get(address(article))) | {"lead": "Anden udgave."})
    opened = form_data(bent.get(address(article)))
    anna.post(address(article), form_data(anna.get(address(article))) | {"lead": "Tredje udgave."})
    version = reversion.models.Version.objects.get_for_object(article)[1]
    restoring = f"/admin/articles/article/{article.pk}/history/{version.pk}/"
    assert anna.post(restoring, form_data(anna.get(restoring))).status_code == 302
    article.refresh_from_db()
    assert article.lead == "Anden udgave."
    assert bent.post(address(article), opened | {"lead": "Bents udgave."}).status_code == 200


def test_a_restored_version_does_not_overwrite_what_a_colleague_saves_meanwhile(anna, bent, article):
    for lead in ("Anden udgave.", "Tredje udgave."):
        anna.post(address(article), form_data(anna.get(address(article))) | {"lead": lead})
    version = reversion.models.Version.objects.get_for_object(article)[1]
    restoring = f"/admin/articles/article/{article.pk}/history/{version.pk}/"
    opened = form_data(bent.get(restoring))
    assert opened["lead"] == "Anden udgave."
    anna.post(address(article), form_data(anna.get(address(article))) | {"lead": "Fjerde udgave."})
    answer = bent.post(restoring, opened)
    assert answer.status_code == 200 and "Anna Holm har gemt" in answer.text and "Fjerde udgave." in answer.text
    article.refresh_from_db()
    assert article.lead == "Fjerde udgave."
    again = opened | {"take_over": "on", "shown_token": str(article.token)}
    assert bent.post(restoring, again).status_code == 302
    article.refresh_from_db()
    assert article.lead == "Anden udgave."


def test_a_save_that_changes_nothing_leaves_no_version_and_makes_nobody_stale(anna, bent, article):
    anna.post(address(article), form_data(anna.get(address(article))) | {"lead": "Anden udgave."})
    versions = reversion.models.Version.objects.count()
    opened = form_data(bent.get(address(article)))
    assert anna.post(address(article), form_data(anna.get(address(article)))).status_code == 302
    assert reversion.models.Version.objects.count() == versions
    assert bent.post(address(article), opened | {"lead": "Bents udgave."}).status_code == 302


@pytest.mark.django_db(transaction=True)
def test_of_two_who_save_in_the_same_moment_one_is_told():
    """On SQLite a second connection to the tests' database in memory does not wait, so it cannot show this."""
    if connection.vendor == "sqlite":
        pytest.skip("to gemmer på én gang: prøves på PostgreSQL")
    article = make_article(title="Ondt i nakken")
    clients = [client_in_group(None, username=name, is_superuser=True) for name in ("anna", "bent", "carl", "dora")]
    opened = [form_data(client.get(address(article))) for client in clients]
    together = threading.Barrier(len(clients))

    def save(client: Client, data: dict[str, str]) -> int:
        together.wait()
        try:
            return client.post(address(article), data).status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(len(clients)) as pool:
        texts = [data | {"lead": f"Udgave {number}."} for number, data in enumerate(opened)]
        statuses = list(pool.map(save, clients, texts))
    assert sorted(statuses) == [200, 200, 200, 302]
    article.refresh_from_db()
    assert article.lead == f"Udgave {statuses.index(302)}."

"""Two editors with the same page open: the second never overwrites the first without having seen it."""

import pytest
import reversion
from django.test import Client

from articles.models import Article, RedFlag
from tests.admin import client_in_group, form_data
from tests.factories import make_article, make_red_flag

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
    make_red_flag(article=article, text="Din arm bliver svag")
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


def test_a_save_that_changes_nothing_leaves_no_version_and_makes_nobody_stale(anna, bent, article):
    anna.post(address(article), form_data(anna.get(address(article))) | {"lead": "Anden udgave."})
    versions = reversion.models.Version.objects.count()
    opened = form_data(bent.get(address(article)))
    assert anna.post(address(article), form_data(anna.get(address(article)))).status_code == 302
    assert reversion.models.Version.objects.count() == versions
    assert bent.post(address(article), opened | {"lead": "Bents udgave."}).status_code == 302

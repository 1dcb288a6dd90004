"""A page that gets a new address is still found under the old one."""

import pytest
from django.test import Client

from articles.models import Article, Status
from tests.factories import make_article, make_exercise, make_program

pytestmark = pytest.mark.django_db


def renamed(row, slug: str):
    row = type(row).objects.get(pk=row.pk)
    row.slug = slug
    row.save()
    return row


@pytest.mark.parametrize("make", [make_article, make_program, make_exercise])
def test_an_old_address_leads_to_the_new_one(make):
    row = make(slug="gammel")
    old = row.get_absolute_url()
    new = renamed(renamed(row, "mellem"), "ny").get_absolute_url()
    answer = Client().get(old)
    assert (answer.status_code, answer["Location"]) == (301, new)
    assert Client().get(old.replace("gammel", "mellem"))["Location"] == new


def test_an_address_that_is_taken_again_belongs_to_the_page_that_took_it():
    renamed(make_article(slug="gammel"), "ny")
    article = make_article(slug="gammel", title="Den nye ejer")
    assert "Den nye ejer" in Client().get(article.get_absolute_url()).text


def test_a_page_that_goes_back_to_its_old_address_is_there():
    article = renamed(renamed(make_article(slug="gammel"), "ny"), "gammel")
    assert Client().get("/emner/gammel/").status_code == 200
    assert Client().get("/emner/ny/")["Location"] == article.get_absolute_url()


def test_a_page_that_patients_may_not_see_is_not_told_of():
    article = renamed(make_article(slug="gammel"), "ny")
    Article.objects.filter(pk=article.pk).update(status=Status.DRAFT)
    assert Client().get("/emner/gammel/").status_code == 404

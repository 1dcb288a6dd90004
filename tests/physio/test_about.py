"""/om/ says who stands behind the site, who has read it and what it does not know."""

import datetime

import pytest

from articles.models import RedFlagStatus, Status
from tests.factories import make_article, make_clinic, make_program, make_red_flag
from tests.pages import page, words

pytestmark = pytest.mark.django_db
READ = {"reviewed_on": datetime.date(2026, 3, 15)}


def about(client) -> str:
    return words(page(client, "/om/"))


def test_the_clinic_is_named_with_how_to_reach_it(client):
    make_clinic(name="Klinik Ved Åen", phone="22 33 44 55", cvr="87654321")
    text = about(client)
    assert all(said in text for said in ("Klinik Ved Åen", "22 33 44 55", "87654321"))


def test_whoever_has_read_a_published_page_is_named_once_in_danish_order(client):
    for name in ("Åse Holm", "Anna Dahl"):
        make_article(reviewed_by=name, **READ)
    make_program(reviewed_by="Åse Holm", **READ)
    make_article(reviewed_by="Bo Kladde", status=Status.DRAFT, **READ)
    make_article(reviewed_by="Bo Ulæst")
    html = page(client, "/om/")
    assert "<ul><li>Anna Dahl</li><li>Åse Holm</li></ul>" in html
    assert "Bo " not in html


def test_pages_that_nobody_has_read_are_counted_and_say_so_themselves(client):
    unread = make_article()
    assert "Ingen fysioterapeut har gennemgået siderne endnu." in about(client)
    make_program(reviewed_by="Anna Dahl", **READ)
    assert "1 af 2 emner og programmer er ikke gennemgået endnu." in about(client)
    assert "Ingen fysioterapeut har gennemgået siden endnu." in page(client, unread.get_absolute_url())


def test_topics_without_sources_are_counted(client):
    make_article(sources="Prøvekilde: https://example.org/")
    assert "mangler kilder endnu" not in about(client)
    make_article(sources="\n")
    assert "1 af 2 emner mangler kilder endnu." in about(client)


def test_only_approved_signs_are_seen_as_the_page_says(client):
    assert "Du ser kun de faresignaler, som klinikken har godkendt." in about(client)
    article = make_article()
    make_red_flag(article=article, text="Tegn på prøve", status=RedFlagStatus.PROPOSED)
    for address in ("/faresignaler/", article.get_absolute_url()):
        assert "Tegn på prøve" not in page(client, address)


def test_each_number_has_the_day_of_its_last_check_as_the_page_says(client):
    assert "har hver en dato, hvor de sidst blev kontrolleret" in about(client)
    html = page(client, "/faresignaler/")
    assert html.count("Nummeret er kontrolleret") == html.count('class="regions__when"') > 0

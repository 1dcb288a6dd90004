import pytest
from django.db import connection
from django.db.utils import OperationalError
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext

from physio.views import server_error
from tests.admin import client_in_group
from tests.factories import make_article, make_clinic, make_program
from tests.pages import page, words

pytestmark = pytest.mark.django_db


def test_every_page_says_whose_it_is_and_what_it_cannot_do(client):
    make_clinic(name="Klinik Ved Åen", phone="22 33 44 55")
    html = page(client, "/emner/")
    assert "<title>Emner fra A til Å – Klinik Ved Åen</title>" in html
    assert 'href="tel:22334455">Ring 22 33 44 55<' in html
    assert "Siden giver almen viden. Den kan ikke vurdere dine symptomer." in html


def test_a_page_has_one_address_of_its_own(client, settings):
    settings.SITE_URL = "https://klinik.example"
    assert '<link rel="canonical" href="https://klinik.example/om/">' in page(client, "/om/?utm_source=brev")


def test_a_visitor_is_asked_nothing_of_and_given_no_cookie(client):
    article, program = make_article(), make_program()
    for address in ("/", article.get_absolute_url(), program.get_absolute_url(), "/soeg/?q=arm", "/om/"):
        response = client.get(address)
        assert not response.cookies
        assert "csrf" not in response.content.decode()


def test_a_search_shows_what_it_found_and_of_which_kind(client):
    make_article(title="Ondt i albuen")
    html = page(client, "/soeg/?q=albuen")
    assert "2 resultater for »albuen« Ondt i albuen Emne" in words(html)
    assert "Arm og albue Sted" in words(html)
    assert 'href="/emner/ondt-i-albuen/">Ondt i albuen<' in html


def test_a_search_without_an_answer_offers_a_way_on(client):
    html = page(client, "/soeg/?q=fodboldresultater")
    assert "Vi fandt ikke noget" in html
    assert 'href="/emner/">alle emner<' in html


def test_a_misspelt_search_is_asked_whether_it_meant_another_word(client):
    make_article(title="Ondt i skulderen", body="Skulderen er øm.")
    html = page(client, "/soeg/?q=skulberen")
    assert 'Mente du <a href="/soeg/?q=skulderen">skulderen</a>?' in html


@pytest.mark.parametrize("query", ["", "   ", "\0", '"<script>', "a" * 5000, "%", "* OR NEAR("])
def test_no_search_breaks_the_page(client, query):
    response = client.get("/soeg/", {"q": query})
    assert response.status_code == 200
    assert "<script>" not in response.content.decode()
    assert len(response.content) < 30_000


def test_results_are_kept_out_of_search_engines(client):
    assert '<meta name="robots" content="noindex">' in page(client, "/soeg/?q=arm")


def test_the_site_says_who_is_behind_it_and_who_has_reviewed_it(client):
    make_clinic(cvr="87654321", email="hej@example.org")
    make_article(reviewed_by="Anna Holm, fysioterapeut", reviewed_on="2026-03-15")
    make_program(reviewed_by="Bo Ås, fysioterapeut", reviewed_on="2026-03-15")
    text = words(page(client, "/om/"))
    for part in ("87654321", "hej@example.org", "Anna Holm, fysioterapeut", "Bo Ås, fysioterapeut"):
        assert part in text
    assert "Skriv ikke dit CPR-nummer" in text


def test_the_site_says_plainly_when_nobody_has_reviewed_anything(client):
    make_article()
    assert "Ingen fysioterapeut har gennemgået siderne endnu." in page(client, "/om/")


def test_a_page_that_is_not_there_still_helps(client):
    make_clinic(phone="22 33 44 55")
    html = page(client, "/findes/ikke/", status=404)
    assert "Ring 112 ved livsfare." in words(html)
    assert 'action="/soeg/"' in html
    assert 'href="tel:22334455"' in html


def test_whoever_may_not_open_a_page_is_told_so_in_danish_and_where_to_go(db):
    response = client_in_group("Fysioterapeut").get("/admin/auth/user/")
    html = response.content.decode()
    assert response.status_code == 403
    assert '<html lang="da">' in html
    assert "Du har ikke adgang til siden" in html
    assert 'href="/admin/"' in html


def test_a_failure_still_helps_without_asking_the_database():
    with CaptureQueriesContext(connection) as captured:
        response = server_error(RequestFactory().get("/"))
    assert len(captured) == 0
    assert response.status_code == 500
    html = response.content.decode()
    assert 'href="tel:112"' in html
    assert "lægevagten" in html


def test_the_health_check_is_never_cached_and_tells_nothing_when_the_database_is_away(client, monkeypatch):
    assert "no-store" in client.get("/sundhed/")["Cache-Control"]

    def fail():
        raise OperationalError("hemmelig vært")

    monkeypatch.setattr("physio.views.connection.cursor", fail)
    response = client.get("/sundhed/")
    assert response.status_code == 503
    assert "hemmelig" not in response.content.decode()


def test_the_sitemap_follows_the_sites_own_address(client, settings):
    settings.SITE_URL = "https://klinik.example"
    article = make_article()
    assert f"<loc>https://klinik.example{article.get_absolute_url()}</loc>" in page(client, "/sitemap.xml")

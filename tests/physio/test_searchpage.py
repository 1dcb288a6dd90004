import json
import logging

import pytest
from django.conf import settings
from django.test import Client

from articles.urgency import Urgency
from physio.models import UrgentWords
from physio.printing import note_print
from physio.search import page as searchpage
from physio.search.rate import Bucket
from tests.factories import make_article, make_clinic, make_program, make_red_flag
from tests.physio.test_views import words

pytestmark = pytest.mark.django_db

SECRET = "hemmeligord"


@pytest.fixture(autouse=True)
def plenty(monkeypatch) -> None:
    """Other tests have searched too."""
    monkeypatch.setattr(searchpage, "searches", Bucket(1000, 0))


def page(client: Client, query: str) -> str:
    return client.get("/soeg/", {"q": query}).content.decode()


def suggested(client: Client, query: str) -> list[dict[str, str]]:
    return json.loads(client.get("/soeg/forslag/", {"q": query}).content)["suggestions"]


def test_the_sought_words_are_marked_in_the_passage(client):
    make_article(title="Ondt i albuen", lead="Albuen er <øm>.", body="")
    assert "<mark>Albuen</mark> er &lt;øm&gt;." in page(client, "albue")


def test_an_urgent_words_card_stands_before_the_results(client):
    make_clinic()
    make_red_flag(text="Du kan ikke tisse", urgency=Urgency.IMMEDIATE)
    make_article(title="At tisse", lead="Mange skal tit tisse.")
    html = page(client, "kan ikke tisse")
    assert html.index("Læs det her først") < html.index("Du kan ikke tisse") < html.index("resultat")
    assert "Ring nu" in words(html)


def test_an_urgent_word_that_no_sign_matches_leads_to_all_signs_before_the_results(client):
    UrgentWords.objects.create(sign="findes ikke", said="albuekrise")
    make_article(title="Albuekrise")
    html = page(client, "albuekrise")
    assert html.index("Er det akut?") < html.index("1 resultat")
    assert html.count("Er det akut?") == 1


def test_a_calm_search_shows_no_card(client):
    make_red_flag(text="Du kan ikke tisse", urgency=Urgency.IMMEDIATE)
    make_article(title="Ondt i albuen")
    assert "care-card" not in page(client, "albue").partition("<main")[2]


def test_pages_that_have_little_of_what_was_asked_are_not_called_its_answer(client):
    make_article(title="Efter en fødsel")
    assert "resultat" in words(page(client, "fødsel"))
    html = words(page(client, "hårtab fødsel"))
    assert "Vi fandt ikke noget, der passer helt på »hårtab fødsel«" in html and "Efter en fødsel" in html


@pytest.mark.parametrize("query", ["a", "hvad er det", "%", "???", "😀"])
def test_who_says_too_little_is_asked_for_a_word_more(client, query):
    topic = make_article(title="Hvad er det?")
    html = page(client, query)
    assert "Skriv lidt mere" in words(html) and "Vi fandt ikke" not in words(html)
    assert html.index("Skriv lidt mere") < html.index(topic.get_absolute_url())
    assert suggested(client, query) == []


def test_an_empty_result_helps_on(client):
    make_clinic(phone="22 33 44 55")
    topics = [make_article(title=f"Emne {letter}") for letter in "abcdefgh"]
    note_print(make_program(topic=topics[-1]))
    html = page(client, "fodboldresultater")
    assert html.index("Emne h") < html.index("Emne a")
    assert "Emne g" not in html
    for way_on in ('href="/emner/"', 'href="/programmer/"', 'href="/faresignaler/"', 'href="tel:22334455"'):
        assert way_on in html.partition("<main")[2]


def test_suggestions_are_the_first_hits_for_what_is_typed_so_far(client):
    topic = make_article(title="Ondt i albuen")
    first, *_ = suggested(client, "alb")
    assert first == {"title": "Ondt i albuen", "url": topic.get_absolute_url(), "kind": "emne"}


@pytest.mark.parametrize("typed", ["", "a", " a "])
def test_nothing_is_suggested_for_less_than_two_letters(client, typed):
    make_article(title="Ondt i albuen")
    assert suggested(client, typed) == []


def test_for_urgent_words_only_the_way_to_the_card_is_suggested(client):
    make_red_flag(text="Du kan ikke tisse", urgency=Urgency.IMMEDIATE)
    make_article(title="At tisse", lead="Mange skal tit tisse.")
    (only,) = suggested(client, "kan ikke tisse")
    assert only["title"] == "Læs det her først"
    assert "Du kan ikke tisse" in client.get(only["url"]).content.decode()
    assert [one["title"] for one in suggested(client, "tisse")] == ["At tisse"]


def test_nothing_else_is_said_to_be_meant_beside_a_card(client):
    make_red_flag(text="Du kan ikke tisse", urgency=Urgency.IMMEDIATE)
    make_article(title="Skulderen")
    assert "Mente du" in page(client, "skulderne skullder")
    assert "Mente du" not in page(client, "kan ikke tisse skullder")


def test_no_more_is_suggested_than_fits_under_the_field(client):
    for number in range(9):
        make_article(title=f"Albue {number}")
    assert len(suggested(client, "albue")) == searchpage.MOST_SUGGESTED


@pytest.mark.parametrize("address", ["/soeg/", "/soeg/forslag/"])
def test_what_was_typed_goes_into_no_copy_and_to_no_other_page(client, address):
    response = client.get(address, {"q": SECRET})
    assert response["Referrer-Policy"] == "no-referrer"
    assert {"no-store", "private"} <= {part.strip() for part in response["Cache-Control"].split(",")}
    assert not response.has_header("ETag")


@pytest.mark.parametrize("address", ["/soeg/", "/soeg/forslag/"])
def test_what_was_typed_stands_in_no_log_whether_it_goes_well_or_not(client, address, caplog, monkeypatch):
    client.raise_request_exception = False
    with caplog.at_level(logging.DEBUG):
        client.get(address, {"q": SECRET})
        client.post(f"{address}?q={SECRET}")
        client.get(f"{address}findes-ikke?q={SECRET}")
        monkeypatch.setattr(searchpage, "Search", _fail)
        client.get(address, {"q": SECRET})
    told = [record for record in caplog.records if record.name != "django.db.backends"]
    assert told
    with_tracebacks = logging.Formatter()
    assert not any(SECRET in with_tracebacks.format(record) for record in told)


def test_no_error_is_mailed_with_what_was_typed():
    assert not settings.ADMINS


def _fail(*args) -> None:
    raise RuntimeError("databasen svarer ikke")


@pytest.mark.parametrize("address", ["/soeg/", "/soeg/forslag/"])
def test_more_searches_than_the_site_takes_are_asked_to_wait(client, address, monkeypatch):
    monkeypatch.setattr(searchpage, "searches", Bucket(1, 0))
    assert client.get(address, {"q": "albue"}).status_code == 200
    response = client.get(address, {"q": "albue"})
    assert (response.status_code, response["Retry-After"]) == (429, "2")


def test_who_must_wait_is_told_so_and_can_still_find_everything(client, monkeypatch):
    monkeypatch.setattr(searchpage, "searches", Bucket(0, 0))
    html = page(client, "albue")
    assert "Mange søger lige nu." in words(html)
    assert 'href="/emner/"' in html and "Ring 112" in html


def test_the_empty_field_costs_no_search(client, monkeypatch):
    monkeypatch.setattr(searchpage, "searches", Bucket(0, 0))
    assert client.get("/soeg/").status_code == 200


def test_a_page_of_results_costs_as_many_queries_on_a_large_site_as_on_a_small(client, django_assert_num_queries):
    make_article(title="Hofte")
    page(client, "hofte")
    with django_assert_num_queries(QUERIES):
        page(client, "hofte")
    for number in range(8):
        make_article(title=f"Hofte {number}")
    page(client, "hofte")
    with django_assert_num_queries(QUERIES):
        page(client, "hofte")


QUERIES = 5

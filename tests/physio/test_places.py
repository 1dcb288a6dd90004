import re

import pytest

from articles.bodyparts import BODY_PARTS, WHOLE_BODY
from articles.models import Status
from articles.urgency import Urgency
from physio.bodymap import BACK, FRONT
from physio.printing import note_print
from tests.factories import make_article, make_clinic, make_program, make_red_flag
from tests.pages import order, page, queries, words

pytestmark = pytest.mark.django_db


def test_the_front_page_asks_where_then_offers_search_help_programmes_and_who_is_behind(client):
    make_program(title="Rolige øvelser")
    parts = ("Hvor gør det ondt?", "Bagfra", "Hvad leder du efter?", "Er det akut?", "Steder på kroppen")
    parts = (*parts, "Hvornår skal du søge hjælp?", "Rolige øvelser", "Hvad er det her for en side?")
    text = words(page(client, "/").partition("<main")[2])
    assert order(text, *parts) == list(parts)


def test_the_front_page_draws_every_place_and_names_it_in_words_too(client):
    drawn, _, listed = page(client, "/").partition('id="steder"')
    for part in BODY_PARTS[:-1]:
        assert f'href="/krop/{part.slug}/"><title>{part.name}</title>' in drawn
    for part in BODY_PARTS:
        assert f'href="/krop/{part.slug}/">{part.name}<' in listed


def test_whoever_wants_no_drawing_is_led_past_it_to_the_words_before_it_begins(client):
    before = page(client, "/").partition("<svg")[0]
    assert '<a href="#steder">vælg på listen</a>' in before


def test_every_place_but_the_whole_body_is_drawn_from_one_side_at_least():
    assert {*FRONT.shapes, *BACK.shapes} == {*BODY_PARTS} - {WHOLE_BODY}


def test_the_front_page_says_what_to_do_at_each_level_and_leads_to_the_signs(client):
    text = words(page(client, "/"))
    assert "Livsfare Ring 112 nu" in text
    assert 'href="tel:112">Ring 112 nu</a>' in page(client, "/")
    assert "Haster ikke Kontakt os eller din egen læge" in text
    assert 'class="button" href="/faresignaler/"' in page(client, "/")


def test_the_most_printed_programmes_stand_first_on_the_front_page_and_others_by_name(client):
    for title in ("Aa", "Bb", "Cc", "Dd", "Ee"):
        make_program(title=title)
    often = make_program(title="Zz")
    note_print(often)
    html = page(client, "/")
    assert "De mest brugte øvelser" in html
    assert re.findall(r'teaser__title"><a [^>]+>(\w\w)<', html) == ["Zz", "Aa", "Bb", "Cc"]


def test_where_nothing_is_printed_the_front_page_claims_no_use(client):
    make_program(title="Øvelser til armen")
    html = page(client, "/")
    assert "De mest brugte" not in html
    assert "Øvelser til at lave hjemme" in html


def test_an_empty_site_still_has_a_front_page(client):
    html = page(client, "/")
    assert "Hvor gør det ondt?" in html
    assert "Øvelser til at lave hjemme" not in html


def test_a_place_has_the_topics_programmes_and_signs_that_belong_there(client):
    knee, back = make_article(title="Ondt i knæet"), make_article(title="Ondt i ryggen")
    make_program(title="Knæøvelser")
    make_program(title="Rygøvelser")
    make_red_flag(article=knee, text="Knæet er låst")
    make_red_flag(article=back, text="Ryggen er skæv")
    text = words(page(client, "/krop/knae/"))
    assert order(text, "Ondt i knæet", "Knæøvelser", "Knæet er låst")[0] == "Ondt i knæet"
    for other in ("Ondt i ryggen", "Rygøvelser", "Ryggen er skæv"):
        assert other not in text


def test_a_programme_belongs_where_its_topic_does(client):
    make_program(title="Styrk dig selv", topic=make_article(title="Slidgigt i hoften"))
    assert "Styrk dig selv" in page(client, "/krop/hofte/")


def test_an_editor_moves_a_topic_by_the_patients_words(client):
    article = make_article(title="Efter operationen")
    assert article.title in page(client, "/krop/hele-kroppen/")
    article.aliases = "ny hofte"
    article.save()
    assert article.title in page(client, "/krop/hofte/")
    assert article.title not in page(client, "/krop/hele-kroppen/")


def test_the_signs_that_always_hold_stand_first_at_every_place(client):
    make_red_flag(text="Du besvimer", urgency=Urgency.IMMEDIATE)
    make_red_flag(article=make_article(title="Akut knæ"), text="Knæet er låst", urgency=Urgency.IMMEDIATE)
    text = words(page(client, "/krop/knae/"))
    assert order(text, "Gælder altid", "Du besvimer", "Knæet er låst") == [
        "Gælder altid",
        "Du besvimer",
        "Knæet er låst",
    ]


def test_a_place_that_nobody_has_written_about_says_so_and_leads_on(client):
    make_clinic(phone="22 33 44 55")
    html = page(client, "/krop/haand/")
    assert "Vi har ikke skrevet om ondt i hånden eller fingrene endnu." in html
    assert 'action="/soeg/"' in html
    assert 'href="tel:22334455"' in html
    assert "Ring 112 ved livsfare." in words(html)
    assert 'href="/krop/arm/"' in html


def test_what_patients_may_not_read_is_at_no_place(client):
    hidden = make_article(title="Kladde om knæet", status=Status.DRAFT)
    make_red_flag(article=hidden, text="Knæet er hemmeligt")
    make_program(title="Gamle knæøvelser", status=Status.WITHDRAWN)
    html = page(client, "/krop/knae/")
    for secret in ("Kladde om knæet", "Knæet er hemmeligt", "Gamle knæøvelser"):
        assert secret not in html


def test_a_place_that_no_body_has_is_not_found(client):
    page(client, "/krop/hale/", status=404)


@pytest.mark.parametrize("address", ["/", "/krop/skulder/"])
def test_a_page_asks_the_database_no_more_for_five_of_each_than_for_one(client, address):
    make_clinic()

    def asked() -> int:
        make_red_flag(article=make_article())
        make_red_flag(program=make_program(topic=make_article()))
        return queries(client, address)

    one = asked()
    for _ in range(3):
        asked()
    assert asked() == one <= 5

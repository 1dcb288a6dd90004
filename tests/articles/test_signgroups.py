"""The page of all danger signs: each sign once, by how soon it needs help, and read by place without script."""

import gzip
import re

import pytest
from django.conf import settings

from articles import signgroups
from articles.bodyparts import BODY_PARTS
from articles.models import Article, RedFlag, RedFlagStatus, Status
from articles.urgency import Urgency
from tests.factories import make_article, make_clinic, make_program, make_red_flag, make_region
from tests.pages import order, page, queries, words

pytestmark = pytest.mark.django_db
SHEET = settings.BASE_DIR / "static/css/components/all-signs.css"


@pytest.fixture(autouse=True)
def without_the_signs_that_ship_with_the_program(db) -> None:
    RedFlag.objects.all().delete()


def sign(text: str, urgency: Urgency, *articles: Article) -> None:
    for article in articles:
        make_red_flag(article=article, text=text, urgency=urgency)


def main(client) -> str:
    return page(client, "/faresignaler/").partition("<main")[2].partition("<footer")[0]


def card(client, level: Urgency) -> str:
    return main(client).partition(f'id="{level.value}">')[2].partition('<div class="all-signs__level')[0]


def groups(html: str) -> list[str]:
    return [words(heading) for heading in re.findall(r"<h4>(.*?)</h4>", html)]


def test_all_signs_stand_together_by_urgency_and_by_topic(client):
    knee, back = make_article(title="Knæ"), make_article(title="Ryg")
    sign("Knæet er låst", Urgency.IMMEDIATE, knee)
    sign("Ryggen og brystet", Urgency.LIFE_THREATENING, back)
    sign("Feber og ryg", Urgency.IMMEDIATE, back)
    parts = ("Ryggen og brystet", "Knæet er låst", "Feber og ryg")
    assert order(words(main(client)), *parts) == list(parts)


@pytest.mark.parametrize("again", ["Du har feber", "du har FEBER.", "Du  har feber ."])
def test_a_sign_that_several_topics_give_stands_once_and_names_them_all(client, again):
    knee, back = make_article(title="Knæ"), make_article(title="Ryg")
    sign("Du har feber", Urgency.SOON, knee)
    sign(again, Urgency.SOON, back)
    html = card(client, Urgency.SOON)
    assert html.count("<li>Du har feber</li>") == 1
    assert groups(html) == ["Knæ · Ryg"]
    assert f'<a href="{back.get_absolute_url()}#soeg_hjaelp">Ryg</a>' in html


def test_a_sign_of_many_topics_says_of_how_many_and_names_them_where_one_asks(client):
    topics = [make_article(title=f"Emne {number}") for number in range(4)]
    sign("Du har feber", Urgency.SOON, *topics)
    html = card(client, Urgency.SOON)
    assert groups(html) == ["Gælder ved 4 emner"]
    asked = html.partition("<summary>Se emnerne</summary>")[2]
    assert re.findall(r"<a [^>]+>([^<]+)</a>", asked) == ["Emne 0", "Emne 1", "Emne 2", "Emne 3"]


def test_what_always_holds_comes_first_then_what_several_topics_give_then_each_topic(client):
    ankle, knee, back = (make_article(title=title) for title in ("Ankel", "Knæ", "Ryg"))
    sign("Anklen er blå", Urgency.IMMEDIATE, ankle)
    sign("Du har feber", Urgency.IMMEDIATE, knee, back)
    make_red_flag(text="Du besvimer", urgency=Urgency.IMMEDIATE)
    assert groups(card(client, Urgency.IMMEDIATE)) == ["Gælder altid", "Knæ · Ryg", "Ankel"]


def test_a_sign_keeps_the_level_that_each_topic_gives_it(client):
    sign("Det gør meget ondt", Urgency.LIFE_THREATENING, make_article(title="Bryst"))
    sign("Det gør meget ondt", Urgency.SOON, make_article(title="Knæ"))
    assert groups(card(client, Urgency.LIFE_THREATENING)) == ["Bryst"]
    assert groups(card(client, Urgency.SOON)) == ["Knæ"]


@pytest.mark.parametrize("level", [Urgency.IMMEDIATE, Urgency.SOON])
def test_what_always_holds_is_not_said_again_by_a_topic_that_finds_it_no_more_urgent(client, level):
    make_red_flag(text="Du besvimer", urgency=Urgency.IMMEDIATE)
    sign("Du besvimer.", level, make_article(title="Knæ"))
    assert main(client).count("Du besvimer") == 1


def test_a_topic_may_find_more_urgent_what_always_holds(client):
    make_red_flag(text="Du besvimer", urgency=Urgency.SOON)
    sign("Du besvimer", Urgency.LIFE_THREATENING, make_article(title="Hjerte"))
    assert groups(card(client, Urgency.LIFE_THREATENING)) == ["Hjerte"]
    assert groups(card(client, Urgency.SOON)) == ["Gælder altid"]


def test_the_signs_of_a_programme_stand_under_its_topic(client):
    topic = make_article(title="Knæ")
    make_red_flag(program=make_program(title="Knæøvelser", topic=topic), text="Knæet smælder")
    make_red_flag(program=make_program(title="Fodøvelser"), text="Foden er kold")
    assert groups(main(client)) == ["Fodøvelser", "Knæ"]


def test_what_patients_may_not_read_is_not_among_the_signs(client):
    sign("Knæet er hemmeligt", Urgency.SOON, make_article(title="Kladde om knæet", status=Status.DRAFT))
    make_red_flag(article=make_article(), text="Kun foreslået", status=RedFlagStatus.PROPOSED)
    html = main(client)
    for secret in ("Knæet er hemmeligt", "Kladde om knæet", "Kun foreslået"):
        assert secret not in html


def test_each_level_is_a_place_on_the_page_of_all_signs(client):
    for urgency in Urgency:
        make_red_flag(urgency=urgency)
    html = main(client)
    for urgency in Urgency:
        assert f'href="#{urgency.value}">{urgency.label}: ' in html
        assert f'id="{urgency.value}">' in html


def test_danger_to_life_is_the_first_thing_to_press(client):
    assert re.search(r'href="([^"]+)"', main(client))[1] == "tel:112"


def test_the_clinics_number_stands_above_the_signs_with_its_region_and_when_it_was_checked(client):
    make_clinic(region=make_region(name="Region Prøve", service="Nattelægen", phone="70 12 34 56"))
    make_red_flag(text="Du besvimer")
    text = words(main(client))
    parts = ("Nattelægen i Region Prøve Ring 70 12 34 56", "Nummeret er kontrolleret 20. november 2026", "Du besvimer")
    assert order(text, *parts) == list(parts)


def test_every_regions_number_stands_on_the_page(client):
    numbers = main(client).partition('id="andre_regioner"')[2].partition("</details>")[0]
    assert re.findall(r"Ring ([0-9 ]+)<", numbers) == ["1813", "70 11 31 31", "70 15 03 00", "1818", "70 11 07 07"]
    assert "Nummeret er kontrolleret 20. november 2026." in numbers


def test_every_place_with_signs_can_be_chosen_from_head_to_foot(client):
    make_red_flag(text="Du besvimer")
    sign("Du har feber", Urgency.SOON, make_article(title="Ondt i knæet"), make_article(title="Ondt i nakken"))
    html = main(client)
    assert re.findall(r'href="#sted_([\w-]+)"', html) == ["nakke", "knae"]
    assert re.findall(r'id="sted_([\w-]+)"', html) == ["nakke", "knae"]
    assert '<div class="care-card__group at-nakke at-knae">' in html


def test_what_always_holds_belongs_to_no_place_and_nor_does_its_level(client):
    make_red_flag(text="Du besvimer", urgency=Urgency.IMMEDIATE)
    knee = make_article(title="Knæ")
    sign("Knæet er låst", Urgency.IMMEDIATE, knee)
    sign("Knæet klikker", Urgency.SOON, knee)
    html = main(client)
    assert '<div class="all-signs__level" id="straks">' in html
    assert '<div class="all-signs__level at-knae" id="snart">' in html
    assert '<div class="care-card__group">\n<h4>Gælder altid</h4>' in html


@pytest.mark.parametrize("part", BODY_PARTS, ids=lambda part: part.slug)
def test_the_style_sheet_knows_every_place(part):
    assert f'#sted_{part.slug}:target ~ .care-cards [class*=" at-"]:not(.at-{part.slug})' in SHEET.read_text()


def test_where_one_page_cannot_hold_all_signs_it_has_what_always_holds_and_the_way_to_the_rest(client, monkeypatch):
    monkeypatch.setattr(signgroups, "FEW_ENOUGH", 2)
    make_red_flag(text="Du besvimer")
    knee = make_article(title="Knæ")
    for number in range(3):
        sign(f"Knæet er mærkeligt {number}", Urgency.SOON, knee)
    html = main(client)
    assert "Du besvimer" in html
    assert "Knæet er mærkeligt" not in html
    assert "Her står de tegn, der altid gælder." in html
    assert 'href="/krop/knae/#soeg_hjaelp">Knæ</a>' in html
    assert "Knæet er mærkeligt 2" in page(client, "/krop/knae/")


@pytest.mark.parametrize(("topics", "most"), [(10, 6_000), (100, 20_000), (200, 6_000)])
def test_the_page_stays_small_however_many_topics_there_are(client, topics, most):
    make_red_flag(text="Du besvimer")
    rows = Article.objects.bulk_create(
        Article(title=f"Ondt i knæet {number}", slug=f"knae-{number}", status=Status.PUBLISHED)
        for number in range(topics)
    )
    RedFlag.objects.bulk_create(
        RedFlag(article=row, text=f"{row.title} gør noget nyt {level}", urgency=level, status=RedFlagStatus.APPROVED)
        for row in rows
        for level in Urgency
    )
    assert len(gzip.compress(page(client, "/faresignaler/").encode())) <= most


def test_a_clinic_without_signs_still_says_whom_to_call(client):
    html = main(client)
    assert 'href="tel:112"' in html
    assert "står først" not in html


def test_signs_of_five_topics_ask_the_database_no_more_than_those_of_one(client):
    make_clinic()
    make_red_flag(article=make_article())
    one = queries(client, "/faresignaler/")
    for _ in range(4):
        make_red_flag(article=make_article(), text="Du har feber")
    assert queries(client, "/faresignaler/") == one <= 5

import datetime
import re

import pytest
from django.utils import timezone

from articles.letters import MANY
from articles.models import RedFlagStatus, Status
from articles.urgency import Urgency
from tests.factories import make_article, make_clinic, make_program, make_red_flag
from tests.pages import order, page, queries, words

pytestmark = pytest.mark.django_db


def test_topics_stand_in_danish_order_with_ae_oe_aa_last(client):
    for title in ("Åndenød", "Øm nakke", "Ærteskulder", "Zoneterapi", "albue"):
        make_article(title=title)
    titles = re.findall(r'teaser__title"><a [^>]+>([^<]+)<', page(client, "/emner/"))
    assert titles == ["albue", "Zoneterapi", "Ærteskulder", "Øm nakke", "Åndenød"]


def test_a_long_list_of_topics_has_its_letters_to_jump_to_in_danish_order(client):
    titles = ["3D-løb", "Ærteskulder", "Øm nakke", "Åndenød", *(f"Albue {number}" for number in range(MANY - 4))]
    for title in titles:
        make_article(title=title)
    html = re.sub("</?span[^>]*>", "", page(client, "/emner/"))
    jumps = re.findall(r'href="#(bogstav_\d+)">([^<]+)<', html)
    assert [letter for _, letter in jumps] == ["0–9", "A", "Æ", "Ø", "Å"]
    assert re.findall(r'<h2 id="(bogstav_\d+)">([^<]+)</h2>', html) == jumps


def test_a_short_list_of_topics_is_read_and_has_no_letters(client):
    for number in range(MANY - 1):
        make_article(title=f"Albue {number}")
    assert "bogstav" not in page(client, "/emner/")


def test_a_topic_says_the_short_of_it_then_the_signs_then_the_rest(client):
    article = make_article(lead="Det er sjældent farligt.", body="## Hvad kan du gøre?\n\nGå en tur.", sources="En bog")
    make_red_flag(article=article, text="Armen er kold")
    text = words(page(client, article.get_absolute_url()).partition("</h1>")[2])
    parts = ("Det er sjældent farligt.", "Kort fortalt", "Armen er kold", "På denne side", "Gå en tur.", "En bog")
    assert order(text, *parts) == list(parts)


def test_what_stands_before_the_first_heading_comes_after_the_signs(client):
    article = make_article(body="Begynd med at hvile.\n\n## Så videre\n\nGå en tur.")
    make_red_flag(article=article, text="Armen er kold")
    parts = ("Armen er kold", "Begynd med at hvile.", "Gå en tur.")
    assert order(words(page(client, article.get_absolute_url())), *parts) == list(parts)


def test_the_most_urgent_signs_stand_first_and_the_heading_says_how_urgent(client):
    make_clinic()
    article = make_article()
    for urgency in reversed(Urgency):
        make_red_flag(article=article, urgency=urgency)
    headings = re.findall(r'care-card__heading">([^<]+)<', page(client, article.get_absolute_url()))
    assert headings == [
        "Livsfare: Ring 112 nu ved dette tegn",
        "Haster: Ring nu – dag eller nat – ved dette tegn",
        "Snart: Ring til din læge i dag eller i morgen ved dette tegn",
        "Haster ikke: Kontakt os eller din egen læge ved dette tegn",
    ]


def test_signs_of_one_level_stand_in_the_editors_order(client):
    article = make_article()
    for position, text in ((3, "Tredje tegn"), (1, "Første tegn"), (2, "Andet tegn")):
        make_red_flag(article=article, text=text, position=position)
    parts = ("Første tegn", "Andet tegn", "Tredje tegn")
    assert order(page(client, article.get_absolute_url()), *parts) == list(parts)


def test_a_card_gives_the_regions_number_to_call(client):
    make_clinic()
    article = make_article()
    make_red_flag(article=article, urgency=Urgency.IMMEDIATE)
    card = page(client, article.get_absolute_url()).partition("care-card--straks")[2].partition("</section>")[0]
    assert 'href="tel:70110707">Ring 70 11 07 07<' in card
    assert 'href="tel:112"' in card


def test_without_a_region_the_card_leads_to_the_numbers_of_all_regions(client):
    make_clinic(region=None)
    article = make_article()
    make_red_flag(article=article, urgency=Urgency.IMMEDIATE)
    card = page(client, article.get_absolute_url()).partition("care-card--straks")[2].partition("</section>")[0]
    assert 'href="/faresignaler/#andre_regioner">Find nummeret<' in card


def test_no_card_lies_in_something_closed_or_shouts(client):
    article = make_article()
    make_red_flag(article=article)
    html = page(client, article.get_absolute_url())
    outside = re.sub(r"<details.*?</details>", "", html, flags=re.DOTALL)
    assert html.count("care-card__heading") == outside.count("care-card__heading") == 1
    assert 'role="alert"' not in html


def test_a_proposed_sign_is_not_shown(client):
    article = make_article()
    make_red_flag(article=article, text="Armen er tung", status=RedFlagStatus.PROPOSED)
    assert "Armen er tung" not in page(client, article.get_absolute_url())
    assert "Armen er tung" not in page(client, "/faresignaler/")


def test_a_topic_without_signs_still_says_whom_to_call(client):
    text = words(page(client, make_article().get_absolute_url()))
    assert "Hvornår skal du søge hjælp? Der er ikke skrevet særlige tegn" in text
    assert "Ring 112 ved livsfare." in text


def test_questions_open_and_close_and_a_link_points_into_the_answer(client):
    article = make_article(body="## Ofte stillede spørgsmål\n\n### Må jeg løfte?\n\nJa, **lidt**.")
    html = page(client, article.get_absolute_url())
    question = re.search(r"<details.*?</details>", html, re.DOTALL)[0]
    assert "<span>Må jeg løfte?</span>" in question
    assert 'id="maa-jeg-loefte"' in question.partition("</summary>")[2]
    assert "<strong>lidt</strong>" in question


def test_a_heading_for_questions_that_has_none_keeps_its_text_and_its_parts(client):
    body = "## Ofte stillede spørgsmål\n\nSpørg os i klinikken.\n\n### Kilder\n\n- En bog\n"
    html = page(client, make_article(body=body).get_absolute_url())
    assert '<h2 id="ofte-stillede-spoergsmaal">Ofte stillede spørgsmål</h2>' in html
    assert order(words(html), "Spørg os i klinikken.", "En bog") == ["Spørg os i klinikken.", "En bog"]


def test_the_contents_list_points_at_the_headings_of_the_page(client):
    article = make_article(body="## Hvad er det?\n\nEn muskel.\n\n### Hvorfor?\n\nDerfor.\n\n## Og så?\n\nGå en tur.")
    html = page(client, article.get_absolute_url())
    contents = re.findall(r'<li><a href="#([^"]+)">', html.partition('id="paa_siden"')[2])
    assert contents == ["soeg_hjaelp", "hvad-er-det", "og-saa"]
    assert all(f'id="{anchor}"' in html for anchor in contents)


def test_every_heading_of_the_text_has_a_link_to_itself_beside_it_and_not_in_it(client):
    body = (
        "## Hvad er *det*?\n\nEn muskel.\n\n### Hvorfor?\n\nDerfor.\n\n## Ofte stillede spørgsmål\n\n### Må jeg?\n\nJa."
    )
    html = page(client, make_article(body=body).get_absolute_url())
    links = re.findall(r'</h(\d)>\s*<a class="heading__link" href="#([^"]+)" aria-label="([^"]+)">', html)
    assert links == [
        ("2", "hvad-er-det", "Link til afsnittet »Hvad er det?«"),
        ("3", "hvorfor", "Link til afsnittet »Hvorfor?«"),
        ("2", "ofte-stillede-spoergsmaal", "Link til afsnittet »Ofte stillede spørgsmål«"),
    ]
    assert all(f'id="{anchor}"' in html for _, anchor, _ in links)
    assert '<h2 id="hvad-er-det">Hvad er <em>det</em>?</h2>' in html


def test_a_topic_takes_the_texts_own_summary_up_and_shows_it_once(client):
    body = "## Hvad er det?\n\nEn muskel.\n\n## Kort fortalt\n\nBevæg dig *lidt* hver dag.\n"
    article = make_article(body=body)
    make_red_flag(article=article, text="Armen er kold")
    text = words(page(client, article.get_absolute_url()).partition("</h1>")[2])
    assert order(text, "Kort fortalt", "Bevæg dig lidt hver dag.", "Armen er kold", "En muskel.")[0] == "Kort fortalt"
    assert text.count("Bevæg dig lidt hver dag.") == text.count("Kort fortalt") == 1
    assert text.index("Bevæg dig lidt") < text.index("Armen er kold")


def test_a_topic_without_a_summary_tells_what_it_holds_and_where(client):
    article = make_article()
    make_red_flag(article=article)
    program = make_program(title="Rolige øvelser", topic=article, exercises=2)
    html = page(client, article.get_absolute_url())
    box = html.partition('id="kort_fortalt"')[2].partition("</section>")[0]
    assert re.findall(r'href="#([^"]+)"', box) == ["soeg_hjaelp", f"program_{program.slug}", "hvad-er-det"]
    assert words(box.partition("</h2>")[2]) == (
        "Hvornår skal du søge hjælp? 1 tegn, og det haster Rolige øvelser 2 øvelser"
        " Læs om emnet ca. 1 minut · svar på 1 spørgsmål"
    )
    assert f'id="program_{program.slug}"' in html


def test_a_programme_to_take_home_can_be_opened_printed_and_trained(client):
    article = make_article()
    address = make_program(topic=article).get_absolute_url()
    html = page(client, article.get_absolute_url()).partition('id="tag_med_hjem"')[2].partition("</section>")[0]
    assert re.findall(r'class="button[^"]*" href="([^"]+)"', html) == [address, f"{address}ark.pdf", f"{address}traen/"]


def test_topics_of_the_same_place_and_those_that_the_text_names_stand_at_the_end(client):
    make_article(title="Piskesmæld")
    make_article(title="Søvn", slug="soevn")
    make_article(title="Nakkehold", status=Status.DRAFT)
    article = make_article(title="Ondt i nakken", body="## Mere\n\nLæs om [søvn](/soevn).")
    html = page(client, article.get_absolute_url()).partition('id="laes_ogsaa"')[2].partition("</section>")[0]
    assert re.findall(r'href="([^"]+)"', html) == ["/emner/soevn/", "/emner/piskesmaeld/"]


def test_a_topic_that_is_alone_leads_to_no_other(client):
    assert "Læs også" not in page(client, make_article().get_absolute_url())


def test_a_table_scrolls_in_its_own_frame(client):
    article = make_article(body="## Tal\n\n| a | b |\n| --- | ---: |\n| en | to |\n")
    html = page(client, article.get_absolute_url())
    frame = re.search(r"<div([^>]*)><table>", html)[1]
    assert 'class="table-scroll"' in frame
    assert 'tabindex="0"' in frame
    assert '<td class="align-right">to</td>' in html


def test_a_topic_leads_to_its_published_programmes_only(client):
    article = make_article()
    make_program(title="Rolige øvelser", topic=article)
    make_program(title="Kladden", topic=article, status=Status.DRAFT)
    make_program(title="Den gamle", topic=article, status=Status.WITHDRAWN)
    text = words(page(client, article.get_absolute_url()))
    assert "Rolige øvelser" in text
    assert "Kladden" not in text
    assert "Den gamle" not in text


def test_a_reviewed_topic_names_who_and_when(client):
    article = make_article(
        reviewed_by="Anna Holm, fysioterapeut",
        reviewed_on=datetime.date(2026, 3, 15),
        next_review_on=datetime.date(2028, 3, 15),
        published_on=datetime.date(2025, 9, 13),
        updated_on=datetime.date(2025, 10, 12),
    )
    text = words(page(client, article.get_absolute_url()))
    assert "Sidst fagligt gennemgået 15. marts 2026 af Anna Holm, fysioterapeut." in text
    assert "Gennemgås igen senest 15. marts 2028." in text
    assert "Udgivet 13. september 2025. Opdateret 12. oktober 2025." in text


def test_a_topic_whose_next_review_is_past_says_so_from_the_day_after(client):
    today = timezone.localdate()
    days = [today - datetime.timedelta(days=1), today]
    late, due = (
        make_article(reviewed_by="Anna Holm", reviewed_on=datetime.date(2020, 1, 1), next_review_on=day) for day in days
    )
    assert "Siden skulle være gennemgået igen senest" in words(page(client, late.get_absolute_url()))
    assert "Gennemgås igen senest" not in words(page(client, late.get_absolute_url()))
    assert "Gennemgås igen senest" in words(page(client, due.get_absolute_url()))


def test_a_topic_that_nobody_has_reviewed_says_so(client):
    text = words(page(client, make_article().get_absolute_url()))
    assert "Ingen fysioterapeut har gennemgået siden endnu." in text


@pytest.mark.parametrize("status", [Status.DRAFT, Status.WITHDRAWN])
def test_an_unpublished_topic_is_reachable_nowhere(client, status):
    article = make_article(title="Hemmelig hofte", status=status)
    make_red_flag(article=article, text="Hoften er væk")
    assert client.get(article.get_absolute_url()).status_code == 404
    for address in ("/", "/emner/", "/faresignaler/", "/sitemap.xml"):
        html = page(client, address)
        assert "Hemmelig hofte" not in html
        assert "Hoften er væk" not in html
        assert article.slug not in html


def test_text_is_escaped_wherever_it_stands(client):
    article = make_article(title="Ømt <b> & rødt", lead='Sig "au" <script>alert(1)</script>', sources="<i>Bog</i>")
    make_red_flag(article=article, text="Puls <normal & temp >38")
    for address in ("/", "/emner/", article.get_absolute_url(), "/faresignaler/"):
        html = page(client, address)
        assert "<script>" not in html
        assert "<b>" not in html.replace("<body>", "")
        assert "<i>" not in html
    assert "Puls &lt;normal &amp; temp &gt;38" in html


@pytest.mark.parametrize("address", ["/emner/", "/faresignaler/"])
def test_a_list_asks_the_database_no_more_for_five_topics_than_for_one(client, address):
    make_clinic()
    make_red_flag(article=make_article())
    one = queries(client, address)
    for _ in range(4):
        make_red_flag(article=make_article())
    assert queries(client, address) == one <= 5


def test_a_topic_asks_the_database_three_questions_however_much_there_is_of_each(client):
    make_clinic()
    article = make_article(title="Ondt i nakken", body="## Mere\n\nSe [armen](/ondt-i-armen) og [hovedet](/hovedet).")
    make_article(title="Ondt i armen", slug="ondt-i-armen")
    for number in range(3):
        make_red_flag(article=article)
        make_program(topic=article, exercises=3)
        make_article(title=f"Stiv nakke {number}")
    assert queries(client, article.get_absolute_url()) == 3


def test_a_topic_without_anything_asks_no_less_and_no_more(client):
    make_clinic()
    assert queries(client, make_article(body="", lead="").get_absolute_url()) == 3

"""A figure stands beside the text that describes its exercise, and beside no other."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.models import Article
from articles.outline import Section, outline
from programs.figures import table_of
from programs.figures.library import by_slug
from programs.models import Exercise
from programs.templatetags.topicpage import illustrations, pieces
from programs.topicprograms import TopicProgram
from tests.factories import make_article, make_exercise, make_program
from tests.pages import order, page

CAT = "Stå på alle fire. Rund ryggen op mod loftet, og svaj den igen. Gentag 10 gange."
KNEE = "Lig på ryggen med bøjede knæ. Træk det ene knæ op mod brystet. Hold i 20 sekunder, og skift ben."


def drawn(slug: str, **fields) -> Exercise:
    """An unsaved exercise with the library's figure of that slug."""
    figure = by_slug()[slug]
    return Exercise(**{"name": figure.name, "slug": slug, "motion": table_of(figure.motion)} | fields)


CAT_AND_COW = drawn("kat-og-ko", aliases="kat-ko\nkat-kamel", starting_position="Stå på alle fire.")
KNEE_TO_CHEST = drawn("knae-til-bryst", starting_position="Lig på ryggen med bøjede knæ.")


def places(body: str, *exercises: Exercise) -> list[tuple[str, int, str]]:
    program = TopicProgram("Øvelser", "oevelser", "", [], exercises or (CAT_AND_COW, KNEE_TO_CHEST))
    found = illustrations(Article(title="Ondt i ryggen", slug="ondt-i-ryggen"), "", body, [program])
    return [(section, exercise.line, exercise.name) for section, here in found.items() for exercise in here]


def test_below_the_heading_that_asks_how_it_is_done():
    body = f"## Øvelser\n\n### Hvordan laver jeg øvelsen »kat-ko«?\n\n{CAT}\n"
    assert places(body) == [("hvordan-laver-jeg-oevelsen-kat-ko", 0, "Kat og ko")]


def test_after_the_bold_name_and_after_the_item_of_a_list():
    body = f"## Øvelser for ryggen\n\n**Kat-kamel**\n\n{CAT}\n\n**Knæ til bryst**\n\n{KNEE}\n"
    assert places(body) == [("oevelser-for-ryggen", 2, "Kat og ko"), ("oevelser-for-ryggen", 6, "Knæ til bryst")]
    body = f"## Øvelser for ryggen\n\n1. **Kat-ko:** {CAT}\n2. **Knæ til bryst:** {KNEE}\n"
    assert places(body) == [("oevelser-for-ryggen", 2, "Kat og ko"), ("oevelser-for-ryggen", 3, "Knæ til bryst")]


def test_a_name_that_the_library_knows_the_figure_by_will_do():
    body = "## Øvelser\n\n### Bird-dog\n\nStå på alle fire. Stræk højre arm og venstre ben. Gentag 10 gange.\n"
    diagonal = drawn("modsat-arm-og-ben", name="Modsat arm og ben", starting_position="Stå på alle fire.")
    assert places(body, CAT_AND_COW, diagonal) == [("bird-dog", 0, "Modsat arm og ben")]


def test_a_mention_gets_no_figure():
    assert places("## Hvad hjælper?\n\nMange er glade for kat-ko og for knæ til bryst.\n") == []


def test_an_exercise_of_another_name_gets_no_figure():
    assert places(f"## Øvelser\n\n### Kattestræk i dørkarmen\n\n{CAT}\n") == []


def test_another_manner_in_brackets_gets_no_figure():
    told = "Lig på ryggen med bøjede knæ. Løft bækkenet, og sænk det igen. Gentag 10 gange."
    bridge = drawn("baekkenloeft", starting_position="Lig på ryggen med bøjede knæ.")
    assert places(f"## Øvelser\n\n### Bækkenløft\n\n{told}\n", bridge) != []
    assert places(f"## Øvelser\n\n### Bækkenløft (på ét ben)\n\n{told}\n", bridge) == []


def test_the_same_name_from_another_starting_position_gets_no_figure():
    body = "## Øvelser\n\n### Kat-ko\n\nSid på en stol. Rund ryggen, og svaj den igen. Gentag 10 gange.\n"
    assert places(body) == []


def test_an_exercise_without_a_figure_or_with_the_clinics_own_picture_leaves_the_text_as_it_is():
    body = f"## Øvelser\n\n### Kat-ko\n\n{CAT}\n"
    assert places(body, drawn("kat-og-ko", motion=None)) == []
    assert places(body, drawn("kat-og-ko", picture="exercises/kat.png", picture_alt="En kat")) == []


def test_one_name_with_two_figures_gets_neither():
    body = f"## Øvelser\n\n### Kat-ko\n\n{CAT}\n"
    other = drawn("modsat-arm-og-ben", name="Kat-ko", starting_position="Stå på alle fire.")
    assert places(body, CAT_AND_COW, other) == []
    assert places(body, CAT_AND_COW, CAT_AND_COW) == [("kat-ko", 0, "Kat og ko")]


blocks = st.sampled_from(
    [
        f"1. **Kat-ko:** {CAT}\n2. Hvil lidt.\n",
        f"**Kat-ko**\n\n{CAT}\n",
        "- et\n- to\n\n  to igen\n",
        "> # Citat\n",
        "Et\u2028to\x0ctre.\n",
        "Ord.\n",
    ]
)


@given(st.lists(blocks, min_size=1, max_size=6))
def test_no_word_of_a_section_is_lost_or_moved_by_its_figures(written):
    body = "## Øvelser\n\n" + "\n".join(written)
    program = TopicProgram("Øvelser", "oevelser", "", [], (CAT_AND_COW,))
    found = illustrations(Article(title="Ryg", slug="ryg"), "", body, [program])
    (section,) = outline(body).parts
    assert isinstance(section, Section)
    shown = "".join(piece.html for piece in pieces(section, found))
    said = [re.sub(r"<[^>]+>", " ", html).split() for html in (shown, "".join(p.html for p in pieces(section, {})))]
    assert said[0] == said[1]
    assert re.findall(r' id="[^"]+"', shown) == [f' id="{name}"' for name in section.ids]


@pytest.mark.django_db
def test_the_page_shows_the_figure_under_its_heading_and_the_way_to_the_exercise(client):
    topic = make_article(body=f"## Øvelser\n\nGør sådan:\n\n### Kat-ko\n\n{CAT}\n")
    motion, where = CAT_AND_COW.motion, "Stå på alle fire."
    exercise = make_exercise(name="Kat og ko", aliases="kat-ko", motion=motion, starting_position=where)
    make_program(topic=topic, exercises=[exercise])
    html = page(client, topic.get_absolute_url())
    figure, way = "/oevelser/kat-og-ko/figur-0.svg", 'href="/oevelser/kat-og-ko/"'
    assert order(html, 'id="kat-ko"', figure, way, "Stå på alle fire. Rund")[1:3] == [figure, way]
    assert '<source media="(prefers-reduced-motion: reduce)" srcset="/oevelser/kat-og-ko/figur.svg">' in html
    assert '<img class="on-paper" src="/oevelser/kat-og-ko/figur.svg"' in html


@pytest.mark.django_db
def test_a_programme_that_is_not_published_lends_no_figure(client):
    topic = make_article(body=f"## Øvelser\n\n### Kat-ko\n\n{CAT}\n")
    exercise = make_exercise(name="Kat-ko", motion=CAT_AND_COW.motion, starting_position="Stå på alle fire.")
    make_program(topic=topic, exercises=[exercise], status="draft")
    assert "<picture>" not in page(client, topic.get_absolute_url())

"""A topic in a real browser: its exercises move where the text describes them, and its contents are at hand."""

import pytest
from playwright.sync_api import Locator, Page, expect

from programs.figures import table_of
from programs.figures.library import by_slug
from tests.browser.test_pages import Look, faults_in, wider_than_the_screen
from tests.factories import make_article, make_exercise, make_program, make_red_flag

pytestmark = pytest.mark.browser
EXERCISE = (
    "### Hvordan laver jeg øvelsen »{0}«?\n\nStå på alle fire. Rund ryggen, og svaj den igen. Gentag 10 gange.\n\n"
)
LOOKS = (Look(320), Look(768, "dark"), Look(1280, forced_colors="active"))


@pytest.fixture
def topic(site) -> str:
    """The address of a topic with everything that one can have."""
    parts = "".join(f"## Afsnit {number}\n\n{'Ryggen er stærk og holder længe. ' * 30}\n\n" for number in range(1, 8))
    body = f"{parts}## Øvelser\n\nTag dem i ro.\n\n{EXERCISE.format('kat-ko')}"
    article = make_article(title="Ondt i ryggen", body=body, sources="En bog")
    make_article(title="Hold i ryggen")
    motion, where = table_of(by_slug()["kat-og-ko"].motion), "Stå på alle fire."
    cat = make_exercise(name="Kat og ko", aliases="kat-ko", motion=motion, starting_position=where)
    make_program(topic=article, exercises=[cat], title="Øvelser til ryggen")
    make_red_flag(article=article)
    return article.get_absolute_url()


LINES = """item => {
    const [mark, link] = [document.createRange(), document.createRange()];
    link.selectNodeContents(item.querySelector("a"));
    item.prepend("\\u200b");
    mark.selectNode(item.firstChild);
    return [mark.getBoundingClientRect(), ...link.getClientRects()].map(box => Math.round(box.bottom));
}"""
"""Where what stands beside the bullet is, a mark without width, and where each line of the link is."""


def contents(page: Page) -> Locator:
    return page.get_by_role("navigation", name="På denne side")


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_it_is_for_anyone_on_any_screen(visitor, topic, look):
    window = visitor()
    page = window.visit(topic)
    assert faults_in(page, look) == []
    assert wider_than_the_screen(page) == []
    assert window.problems == [] and window.asked_elsewhere == []


def test_the_figure_stands_under_its_heading_and_leads_to_the_exercise(visitor, topic):
    page = visitor(360).visit(topic)
    figure = page.locator(".illustration img").locator("visible=true")
    figure.scroll_into_view_if_needed()
    page.wait_for_function("image => image.complete && image.naturalWidth > 0", arg=figure.element_handle())
    heading = page.get_by_role("heading", name="Hvordan laver jeg øvelsen »kat-ko«?").bounding_box()
    text = page.get_by_text("Stå på alle fire. Rund ryggen").bounding_box()
    assert heading["y"] < figure.bounding_box()["y"] < text["y"]
    page.get_by_role("link", name="Se øvelsen »Kat og ko«").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Kat og ko")


def test_nothing_moves_when_the_figure_comes(visitor, topic):
    page = visitor(360).visit(topic)
    waiting = page.locator(".illustration .on-screen img")
    before = waiting.bounding_box()
    waiting.scroll_into_view_if_needed()
    page.wait_for_function("image => image.complete && image.naturalWidth > 0", arg=waiting.element_handle())
    after = waiting.bounding_box()
    assert (before["width"], before["height"]) == pytest.approx((after["width"], after["height"]), abs=1)


def test_the_signs_stand_before_the_contents_on_a_phone(visitor, topic):
    page = visitor(360).visit(topic)
    signs = page.get_by_role("heading", name="Hvornår skal du søge hjælp?", level=2).bounding_box()
    assert signs["y"] < contents(page).bounding_box()["y"]
    assert signs["y"] < 2 * 800


def test_the_contents_follow_down_the_page_where_there_is_room(visitor, topic):
    page = visitor(1280).visit(topic)
    contents(page).get_by_role("link", name="Øvelser", exact=True).click()
    expect(page.get_by_role("heading", name="Øvelser", exact=True)).to_be_in_viewport()
    expect(contents(page).get_by_role("link", name="Afsnit 1")).to_be_in_viewport()


def test_a_headings_link_is_seen_by_who_points_at_it_or_comes_by_keyboard(visitor, topic):
    page = visitor().visit(topic)
    link = page.get_by_role("link", name="Link til afsnittet »Afsnit 2«")
    expect(link).to_have_css("opacity", "0")
    page.get_by_role("heading", name="Afsnit 2").hover()
    expect(link).to_have_css("opacity", "1")
    page.mouse.move(0, 0)
    expect(link).to_have_css("opacity", "0")
    page.get_by_role("link", name="Link til afsnittet »Afsnit 1«").focus()
    page.keyboard.press("Tab")
    expect(link).to_be_focused()
    expect(link).to_have_css("opacity", "1")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{page.url.partition('#')[0]}#afsnit-2")


def test_the_programme_can_be_trained_from_the_topic(visitor, topic):
    page = visitor(360).visit(topic)
    page.locator("#kort_fortalt + ul").get_by_role("link", name="Øvelser til ryggen").click()
    expect(page.get_by_role("heading", name="Øvelser til ryggen")).to_be_in_viewport()
    page.get_by_role("link", name="Træn", exact=True).click()
    expect(page).to_have_url(f"{page.url.partition('/programmer/')[0]}/programmer/oevelser-til-ryggen/traen/")


def test_the_bullet_of_a_source_stands_at_its_first_line(visitor, site):
    title = "En lang titel om ryggen, der fylder mere end én linje på en telefon"
    article = make_article(sources=f"{title}. https://example.org/")
    source = visitor(360).visit(article.get_absolute_url()).locator(".sources li")
    bullet, first, *more = source.evaluate(LINES)
    assert more and abs(bullet - first) < abs(bullet - more[0])

"""Figures in a real browser: they have their colours under the strict policy, move, and hold still for who asked."""

from io import BytesIO

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Locator, Page, expect

from programs.dosage import Dosage
from programs.figures import still, table_of
from programs.figures.library import all_figures, by_slug
from tests.factories import make_entry, make_exercise, make_program

pytestmark = pytest.mark.browser
SHIRT = (201, 220, 216)
LEAST_DIFFERENCE = 0.004
"""Of all pixels: a nod of the head is a small movement in a large picture."""


def figure_on(page: Page) -> Locator:
    figure = page.locator(".exercise__figure img").locator("visible=true").first
    figure.scroll_into_view_if_needed()
    page.wait_for_function("image => image.complete && image.naturalWidth > 0", arg=figure.element_handle())
    return figure


def picture(of: Locator) -> Image.Image:
    return Image.open(BytesIO(of.screenshot())).convert("RGB")


def are_alike(first: Image.Image, second: Image.Image) -> bool:
    return ImageChops.difference(first, second).getbbox() is None


def test_a_figure_keeps_its_colours_and_breaks_no_policy(visitor, site):
    window = visitor()
    figure = figure_on(window.visit(site.pages["øvelse"]))
    colours = {colour for _, colour in picture(figure).getcolors(1 << 20)}
    assert SHIRT in colours
    assert window.violations() == [] and window.problems == []


def test_it_moves(visitor, site):
    page = visitor().visit(site.pages["øvelse"])
    figure = figure_on(page)
    first = picture(figure)
    page.wait_for_timeout(900)
    assert not are_alike(first, picture(figure))


@pytest.mark.parametrize("asked", [{"reduced_motion": "reduce"}, {"media": "print"}], ids=["mindre bevægelse", "papir"])
def test_it_holds_still_for_who_asked_and_on_paper(visitor, site, asked):
    window = visitor()
    window.page.emulate_media(**asked)
    figure = figure_on(window.visit(site.pages["øvelse"]))
    first = picture(figure)
    window.page.wait_for_timeout(900)
    assert are_alike(first, picture(figure))


def test_it_is_drawn_for_the_dark_too(visitor, site):
    light = picture(figure_on(visitor(color_scheme="light").visit(site.pages["øvelse"])))
    dark = picture(figure_on(visitor(color_scheme="dark").visit(site.pages["øvelse"])))
    assert light.getpixel((2, 2)) != dark.getpixel((2, 2))
    assert SHIRT in {colour for _, colour in dark.getcolors(1 << 20)}


def test_the_other_side_stands_smaller_beside_its_words(visitor, site):
    program = make_program(exercises=[])
    exercise = make_exercise(motion=table_of(by_slug()["haelglid"].motion))
    make_entry(program, exercise, dosage=Dosage(side="each"))
    window = visitor()
    page = window.visit(program.get_absolute_url())
    expect(page.get_by_text("Gør det samme med det andet ben.")).to_be_visible()
    shown = page.locator(".exercise__other-side img")
    shown.scroll_into_view_if_needed()
    page.wait_for_function("image => image.complete && image.naturalWidth > 0", arg=shown.element_handle())
    assert shown.bounding_box()["width"] < figure_on(page).bounding_box()["width"]
    assert window.violations() == [] and window.problems == []


def test_paper_has_the_figure_at_its_far_end_alone(visitor, site):
    page = visitor().visit(site.pages["øvelse"])
    page.emulate_media(media="print")
    shown = page.locator(".exercise__figure img").locator("visible=true")
    expect(shown).to_have_count(1)
    assert shown.get_attribute("src").endswith("/figur.svg")


def test_start_and_end_of_every_figure_differ_to_the_eye(visitor):
    page = visitor().page
    alike = []
    for figure in all_figures():
        shown = [_drawn(page, still(figure.motion, moment)) for moment in ("start", "end")]
        changed = ImageChops.difference(*shown).convert("L").point(lambda value: 255 if value > 40 else 0)
        if changed.histogram()[255] < LEAST_DIFFERENCE * changed.width * changed.height:
            alike.append(figure.slug)
    assert alike == []


def _drawn(page: Page, svg: str) -> Image.Image:
    page.set_content(f"<!doctype html><body>{svg}</body>")
    return picture(page.locator("svg"))

"""Every kind of page on paper: read, kept and found again, whatever the screen looked like."""

import io
import re
from collections.abc import Iterator

import pytest
from django.utils import timezone
from django.utils.formats import date_format
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.browser.test_pages import wider_than_the_screen
from tests.browser.test_training import STAYS
from tests.factories import make_article, make_program

pytestmark = pytest.mark.browser

PAPER_WIDTH = 673
"""A4 without its margins, in CSS pixels."""
SMALLEST_FIGURE = 189
"""5 cm, in CSS pixels."""
SIGN = "Armen gør noget, der er livsfare"
BEFORE = ("sted", "program", "tilpasset", "træn", "øvelse")
"""The kinds of page where exercises, or the way to them, come after the signs."""

FOR_THE_SCREEN = """() => [...document.querySelectorAll("nav a, button, .button, .search, .skip-link")]
    .filter(part => part.checkVisibility()).map(part => part.outerHTML.slice(0, 80))"""
NOT_BLACK_ON_WHITE = """() => [...document.querySelectorAll("html, body, body *")].filter(part =>
        part.checkVisibility() && !part.closest("svg")).flatMap(part => {
    const { color, backgroundColor } = getComputedStyle(part);
    const isClear = ["rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"].includes(backgroundColor);
    return isClear && color === "rgb(0, 0, 0)" ? [] : [`${part.className}: ${color}, ${backgroundColor}`];
})"""
SEEN_HEADINGS = """() => [...document.querySelectorAll(":is(h1, h2, h3, h4):not(.teaser__title)")]
    .filter(heading => heading.checkVisibility()).map(heading => heading.innerText.trim().replace(/\\s+/g, " "))"""


def kinds(site) -> dict[str, str]:
    """Every kind of page, that of an address that leads nowhere too."""
    return {**site.pages, "findes ikke": "/findes-ikke/"}


def on_paper(visitor, site, **options) -> Iterator[tuple[str, Page]]:
    """Each kind of page in turn, in the width and with the styles of paper."""
    window = visitor(PAPER_WIDTH, **options)
    window.page.emulate_media(media="print")
    for kind, address in kinds(site).items():
        yield kind, window.visit(address)


def sheets_of(page: Page) -> list[list[str]]:
    """The lines of each sheet of paper."""
    pdf = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    return [[" ".join(line.split()) for line in sheet.extract_text().splitlines()] for sheet in pdf.pages]


def test_paper_has_no_menu_no_search_and_no_button(visitor, site):
    assert {kind: found for kind, page in on_paper(visitor, site) if (found := page.evaluate(FOR_THE_SCREEN))} == {}


def test_paper_is_black_on_white_from_a_dark_screen_too(visitor, site):
    pages = on_paper(visitor, site, color_scheme="dark")
    assert {kind: found[:3] for kind, page in pages if (found := page.evaluate(NOT_BLACK_ON_WHITE))} == {}


def test_nothing_is_cut_off_at_the_edge_of_the_paper(visitor, site):
    word = "Neuromuskulærtræningsprogramudviklingsgruppemedlem" * 2
    table = f"## Tabel\n\n| {word} | {word} |\n| --- | --- |\n| {word} | to |\n"
    long = make_article(title=word, body=table, sources=f"https://example.org/{word}")
    site.pages.update(
        {"lange ord": long.get_absolute_url(), "langt program": make_program(title=word).get_absolute_url()}
    )
    pages = on_paper(visitor, site)
    assert {kind: found for kind, page in pages if (found := wider_than_the_screen(page))} == {}


def test_every_sheet_says_which_it_is_and_the_last_where_it_is_from_and_when(visitor, site, settings):
    today, wrong = date_format(timezone.localdate()), []
    for kind, page in on_paper(visitor, site):
        sheets, path = sheets_of(page), page.evaluate("location.pathname")
        numbers = [f"Side {number} af {len(sheets)}" for number in range(1, len(sheets) + 1)]
        source = f"Hentet {today} på {settings.SITE_URL}{path}"
        if [number for number, lines in zip(numbers, sheets, strict=True) if number not in lines]:
            wrong.append(f"{kind}: sidetal")
        if source.replace(" ", "") not in "".join(sheets[-1]).replace(" ", ""):
            wrong.append(f"{kind}: adresse og dato")
    assert wrong == []


def test_no_heading_stands_alone_at_the_foot_of_a_sheet(visitor, site):
    alone = []
    for kind, page in on_paper(visitor, site):
        headings = set(page.evaluate(SEEN_HEADINGS))
        last = [[line for line in lines if not re.match(r"Side \d+ af \d+$", line)][-1:] for lines in sheets_of(page)]
        alone += [f"{kind}: {line}" for lines in last for line in lines if line in headings]
    assert alone == []


def test_the_signs_stand_before_the_exercises(visitor, site):
    for kind, page in on_paper(visitor, site):
        text = " ".join(" ".join(lines) for lines in sheets_of(page))
        if kind in BEFORE:
            exercise = re.search(r"Gør sådan|Øvelser til at lave hjemme", text)
            assert exercise, kind
            assert 0 <= text.index(SIGN if kind != "øvelse" else "Det gør ondt i brystet") < exercise.start(), kind


def test_figures_stand_still_and_are_large_enough_to_be_seen(visitor, site):
    page = visitor(PAPER_WIDTH).visit(site.pages["program"])
    page.emulate_media(media="print")
    figure = page.locator(".exercise__figure img:visible").first
    figure.scroll_into_view_if_needed()
    expect(figure).to_have_js_property("complete", True)
    assert figure.evaluate(STAYS)
    box = figure.bounding_box()
    assert max(box["width"], box["height"]) >= SMALLEST_FIGURE


@pytest.mark.parametrize("begun", [False, True], ids=["before it begins", "in the middle of it"])
def test_the_training_prints_the_whole_programme_wherever_one_is(visitor, site, begun):
    page = visitor(360).visit(site.pages["træn"])
    if begun:
        page.get_by_role("button", name="Begynd").click()
        expect(page.get_by_text("Øvelse 1 af")).to_be_visible()
    text = " ".join(" ".join(lines) for lines in sheets_of(page))
    for part in ("Prøveklinikken", SIGN, "Løft armen", "Træk skuldrene tilbage", "Cirkler med armen", "Hentet"):
        assert part in text
    for part in ("Begynd", "Slut for i dag", "Øvelse 1 af"):
        assert part not in text


def test_the_counters_list_has_a_margin_and_its_sheet_has_none_and_no_empty_page(visitor, site):
    page = visitor().visit("/udskriv/")
    assert "Side 1 af 1" in sheets_of(page)[0]
    page = visitor().visit(site.pages["program"].replace("/programmer/", "/udskriv/"))
    images = page.locator(".counter__pages img")
    for number in range(images.count()):
        expect(images.nth(number)).to_have_js_property("complete", True)
    sheets = sheets_of(page)
    assert len(sheets) == images.count() > 0
    assert [line for lines in sheets for line in lines if line.startswith("Side ")] == []

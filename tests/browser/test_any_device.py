"""Every kind of page on any device: zoomed, with larger or wider text, under a thumb, and by the keyboard alone."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.browser.test_pages import axe_faults

pytestmark = pytest.mark.browser

ZOOMED = (320, 256)
"""What is left of 1280 × 1024 at 400 % (WCAG 2.2, 1.4.10)."""
THUMB, FINGERTIP = 44, 24
"""WCAG 2.2, 2.5.5 (AAA) and 2.5.8 (AA), in CSS pixels."""
WIDE_TEXT = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }
"""
"""The text spacing that nothing may be lost by (WCAG 2.2, 1.4.12)."""
ADD_STYLE = """text => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
}"""
MANY_STOPS = 120

LOST = """() => {
    const seen = e => e.checkVisibility({visibilityProperty: true}) && !e.closest("svg, .visually-hidden, .skip-link");
    const all = [...document.querySelectorAll("body *")].filter(seen);
    const name = e => `${e.tagName}.${e.className} ${e.textContent.trim().slice(0, 30)}`;
    const cuts = way => way === "hidden" || way === "clip";
    const isCut = e => {
        const style = getComputedStyle(e);
        return !e.matches("input, select") && (
            (cuts(style.overflowX) && e.scrollWidth > e.clientWidth + 1) ||
            (cuts(style.overflowY) && e.scrollHeight > e.clientHeight + 1));
    };
    const written = all.filter(e => [...e.childNodes].some(node => node.nodeType === 3 && node.textContent.trim()));
    const lines = written.map(e => {
        const range = document.createRange();
        range.selectNodeContents(e);
        return [...range.getClientRects()];
    });
    const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 3 &&
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 6;
    const onEachOther = written.flatMap((e, i) => written.slice(i + 1).filter((other, j) => !e.contains(other) &&
        lines[i].some(a => lines[i + 1 + j].some(b => meet(a, b)))).map(other => `${name(e)} / ${name(other)}`));
    const isTooWide = document.documentElement.scrollWidth > innerWidth;
    const out = all.filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest(".table-scroll"));
    return [...(isTooWide ? ["siden", ...out.map(name)] : []), ...all.filter(isCut).map(name), ...onEachOther];
}"""
"""What sticks out of a page that scrolls sideways, what is cut off, and words that stand on other words."""

TARGETS = """() => {
    const isInSentence = e => getComputedStyle(e).display === "inline" &&
        [...e.parentElement.childNodes].some(node => node.nodeType === 3 && node.textContent.trim());
    const box = e => (e.closest("label, .teaser, .counter__choice") || e).getBoundingClientRect();
    return [...document.querySelectorAll("a[href], button, summary, select, input:not([type=hidden]), [tabindex='0']")]
        .filter(e => e.checkVisibility({visibilityProperty: true}) && !e.closest("svg, .visually-hidden, .skip-link"))
        .filter(e => !isInSentence(e))
        .map(e => [
            `${e.tagName}.${e.className} ${e.textContent.trim()}`,
            Math.min(box(e).width, box(e).height),
            e.matches(".heading__link, .take-home__title a, .sources a"),
        ]);
}"""
"""All that is pressed but links within a sentence, which no rule asks to be large: its name, its lesser side, whether
it only leads aside or stands over buttons that lead to the same. A card is its link's target."""

PLACE = """() => {
    const focused = document.activeElement;
    if (focused === document.body) return null;
    const rings = [null, "::before", "::after"].map(part => getComputedStyle(focused, part)).filter(style =>
        (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none");
    const isOwn = hit => hit &&
        (focused.contains(hit) || hit.contains(focused) || hit.closest("label")?.contains(focused));
    const boxes = [...focused.getClientRects()].filter(box => box.width && box.height);
    const points = boxes.flatMap(box => [0.1, 0.5, 0.9].flatMap(x => [0.2, 0.5, 0.8].map(y =>
        [box.left + box.width * x, box.top + box.height * y])));
    const free = points.filter(([x, y]) => isOwn(document.elementFromPoint(x, y)));
    return {
        name: `${focused.tagName}.${focused.className} ${(focused.textContent || focused.name).trim().slice(0, 40)}`,
        hasRing: rings.length > 0,
        isSeen: free.length >= points.length / 3,
    };
}"""
"""Where the keyboard is: whether a ring shows it, and whether it is on the screen with nothing over most of it."""


def stops_of_the_keyboard(page: Page) -> Iterator[dict[str, str | bool]]:
    for _ in range(MANY_STOPS):
        page.keyboard.press("Tab")
        place = page.evaluate(PLACE)
        if place is None:
            return
        yield place


def test_a_page_at_four_hundred_per_cent_is_read_in_one_direction_and_loses_nothing(visitor, address):
    assert visitor(*ZOOMED).visit(address).evaluate(LOST) == []


def test_a_page_with_text_twice_as_large_loses_nothing_on_a_phone(visitor, address):
    page = visitor(360).visit(address)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate(LOST) == []


@pytest.mark.parametrize("width", [320, 1280])
def test_a_page_with_more_air_between_letters_words_and_lines_loses_nothing(visitor, address, width):
    page = visitor(width).visit(address)
    page.evaluate(ADD_STYLE, WIDE_TEXT)
    assert page.evaluate(LOST) == []


def test_all_that_is_pressed_on_a_phone_has_room_for_a_thumb(visitor, address):
    targets = visitor(360).visit(address).evaluate(TARGETS)
    assert len(targets) > 5
    assert [(name, side) for name, side, is_aside in targets if side < (FINGERTIP if is_aside else THUMB)] == []


def test_a_page_that_is_not_there_holds_as_well(visitor, site):
    page = visitor(*ZOOMED).visit("/findes/ikke/")
    assert page.evaluate(LOST) == []
    assert [name for name, side, _ in page.evaluate(TARGETS) if side < THUMB] == []
    assert axe_faults(page) == []


@pytest.mark.parametrize("screen", [(1280, 800), ZOOMED], ids=["as it is", "zoomed"])
def test_whoever_uses_the_keyboard_sees_where_he_is_and_nothing_lies_over_it(visitor, address, screen):
    stops = list(stops_of_the_keyboard(visitor(*screen, reduced_motion="reduce").visit(address)))
    assert len(stops) > 3
    assert [stop for stop in stops if not (stop["hasRing"] and stop["isSeen"])] == []


def test_the_first_stop_of_the_keyboard_leads_past_the_menu(visitor, site):
    page = visitor().visit(site.pages["emne"])
    first = next(stops_of_the_keyboard(page))
    assert first["name"].endswith("Gå til indholdet")
    assert first["isSeen"]
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("Boolean(document.activeElement.closest('header'))") is False

"""Every kind of page as a screen reader meets it: the browser's own accessibility tree."""

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

PRESSED = {"link", "button", "checkbox", "radio", "textbox", "searchbox", "combobox", "DisclosureTriangle"}
LANDMARKS = {"banner", "main", "contentinfo", "navigation", "region", "search", "complementary", "form"}
ONCE = ("banner", "main", "contentinfo")
NAMED = {"navigation", "region", "complementary", "image", *PRESSED}
LONGEST_PICTURE = 250
"""Letters: what is said of a figure is heard in one go."""

LINKS = """() => [...document.querySelectorAll("a[href]")].filter(a => a.checkVisibility()).map(a => {
    const {protocol, pathname, search} = new URL(a.getAttribute("href"), location);
    return [(a.getAttribute("aria-label") || a.textContent).trim().replace(/\\s+/g, " "), protocol, pathname + search];
})"""
NUMBER = re.compile(r"(Ring )?(\d{3}( nu)?|\d\d \d\d \d\d \d\d)")
"""In pairs, as Danes say them; 112 alone is said whole."""


@dataclass(frozen=True)
class Met:
    """One thing that is read aloud: what it is, its name, and what is said of it beside the name."""

    role: str
    name: str
    description: str
    level: int | None


def read_aloud(page: Page) -> list[Met]:
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    return [_met(node) for node in tree if not node["ignored"]]


def _met(node: dict) -> Met:
    said = {part: node.get(part, {}).get("value", "") for part in ("role", "name", "description")}
    properties = {one["name"]: one["value"].get("value") for one in node.get("properties", ())}
    return Met(**said, level=properties.get("level"))


@pytest.fixture
def page(visitor, address) -> Page:
    return visitor(360).visit(address)


def test_all_that_is_pressed_shown_or_gone_to_has_a_name_that_is_said_once_and_briefly(page):
    met = [one for one in read_aloud(page) if one.role in NAMED]
    assert [one for one in met if not one.name.strip()] == []
    assert [one for one in met if one.description and one.description in one.name] == []
    assert [one for one in met if one.role == "image" and len(one.name) > LONGEST_PICTURE] == []


def test_a_page_has_one_of_each_frame_and_its_headings_come_without_a_leap_or_an_echo(page):
    met = read_aloud(page)
    parts = Counter((one.role, one.name) for one in met if one.role in LANDMARKS)
    headings = [(one.level, one.name) for one in met if one.role == "heading"]
    assert [role for role in ONCE if parts[role, ""] != 1] == []
    assert [part for part, times in parts.items() if times > 1] == []
    assert [level for level, _ in headings][:1] == [1]
    assert [(above, below) for above, below in pairwise(headings) if below[0] > above[0] + 1 or below[0] == 1] == []
    assert [heading for heading, times in Counter(headings).items() if heading[0] <= 2 and times > 1] == []


def test_links_that_sound_the_same_lead_to_the_same_page_and_numbers_are_read_in_pairs(page):
    links = page.evaluate(LINKS)
    pages: dict[str, set[str]] = {}
    for name, protocol, address in links:
        pages.setdefault(name, set()).add(protocol + address)
    assert {name: addresses for name, addresses in pages.items() if len(addresses) > 1} == {}
    calls = [name for name, protocol, _ in links if protocol == "tel:"]
    assert "Ring 112" in calls
    assert [call for call in calls if not NUMBER.fullmatch(call)] == []

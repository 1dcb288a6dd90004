"""What a patient who searches sees while typing, with keyboard, mouse and thumb."""

import pytest
from playwright.sync_api import Page, expect

from physio.models import UrgentWords
from tests.browser.conftest import Visitor
from tests.browser.test_pages import axe_faults, wider_than_the_screen

pytestmark = pytest.mark.browser


@pytest.fixture
def window(visitor, site) -> Visitor:
    return visitor(360)


def typed(window: Visitor, text: str) -> Page:
    """The search page when suggestions have come."""
    page = window.visit("/soeg/")
    page.get_by_label("Hvad leder du efter?").press_sequentially(text)
    expect(page.get_by_role("listbox", name="Forslag")).to_be_visible()
    return page


def test_arrows_go_through_the_suggestions_and_enter_opens_the_one_that_is_read_out(window):
    page = typed(window, "skuld")
    field = page.get_by_role("combobox", name="Hvad leder du efter?")
    expect(field).to_have_attribute("aria-expanded", "true")
    field.press("ArrowDown")
    first = page.get_by_role("option", selected=True)
    expect(first).to_have_count(1)
    expect(field).to_have_attribute("aria-activedescendant", first.get_attribute("id"))
    expect(field).to_be_focused()
    field.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Ondt i skulderen")
    assert window.violations() == [] and window.problems == [] and window.asked_elsewhere == []


def test_the_arrow_up_goes_to_the_last_and_past_the_first_back_to_the_field(window):
    page = typed(window, "skuld")
    field = page.get_by_role("combobox")
    field.press("ArrowUp")
    expect(page.get_by_role("option").last).to_have_attribute("aria-selected", "true")
    for _ in range(page.get_by_role("option").count()):
        field.press("ArrowUp")
    expect(page.get_by_role("option", selected=True)).to_have_count(0)
    expect(field).not_to_have_attribute("aria-activedescendant", "")


def test_escape_closes_the_suggestions_and_keeps_what_was_typed(window):
    page = typed(window, "skuld")
    field = page.get_by_role("combobox")
    field.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(field).to_have_value("skuld")


def test_enter_without_a_choice_searches_for_what_was_typed(window):
    page = typed(window, "skuld")
    page.get_by_role("combobox").press("Enter")
    expect(page.get_by_role("heading", name="for »skuld«")).to_be_visible()


def test_a_thumb_opens_a_suggestion(visitor, site):
    window = visitor(360, has_touch=True)
    page = typed(window, "skuld")
    page.get_by_role("option", name="Ondt i skulderen").first.tap()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ondt i skulderen")


def test_who_leaves_the_field_leaves_the_suggestions(window):
    page = typed(window, "skuld")
    page.keyboard.press("Tab")
    expect(page.get_by_role("listbox")).to_be_hidden()


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_suggestions_are_without_faults_and_fit_the_screen(visitor, site, width, scheme):
    page = typed(visitor(width, color_scheme=scheme), "skuld")
    page.keyboard.press("ArrowDown")
    assert axe_faults(page) == []
    assert not wider_than_the_screen(page)


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_an_urgent_words_card_is_seen_before_the_results(visitor, site, script):
    UrgentWords.objects.create(sign="brystet", said="brystsmerter")
    page = visitor(360, java_script_enabled=script).visit("/soeg/?q=bryst+smerter")
    card = page.get_by_text("Det gør ondt i brystet").first
    expect(card).to_be_visible()
    expect(page.get_by_role("heading", name="Livsfare: Ring 112 nu")).to_be_visible()


def test_the_next_page_is_not_told_what_was_sought(window):
    page = window.visit("/soeg/?q=skuldrene")
    with page.expect_request("**/emner/**") as asked:
        page.get_by_role("link", name="Ondt i skulderen", exact=True).first.click()
    assert "referer" not in asked.value.headers
    expect(page.get_by_role("heading", level=1)).to_have_text("Ondt i skulderen")
    assert page.evaluate("document.referrer") == ""

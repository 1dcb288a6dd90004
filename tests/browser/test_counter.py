"""What clinic staff do at the counter: two letters, arrow, Enter, print."""

import pytest
from playwright.sync_api import Page, expect

from physio.models import PrintCount
from tests.browser.conftest import Visitor
from tests.browser.test_pages import axe_faults, wider_than_the_screen

pytestmark = pytest.mark.browser
NOTE_PRINTING = """window.print = () => {
    dispatchEvent(new Event("beforeprint"));
    document.documentElement.dataset.printed = Number(document.documentElement.dataset.printed || 0) + 1;
};"""


@pytest.fixture
def window(visitor, site) -> Visitor:
    window = visitor()
    window.context.add_init_script(NOTE_PRINTING)
    return window


def expect_print(page: Page) -> None:
    expect(page.locator("html")).to_have_attribute("data-printed", "1")


def test_two_letters_an_arrow_and_enter_print_and_are_counted(window, site):
    page = window.visit("/udskriv/")
    expect(page.get_by_label("Hvilket program?")).to_be_focused()
    page.keyboard.type("sk")
    expect(page.get_by_role("heading", name="Fundet")).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("link", name="Øvelser til skulderen")).to_be_focused()
    with page.expect_response("**/printet/") as counted:
        page.keyboard.press("Enter")
    expect_print(page)
    assert counted.value.status == 204
    assert PrintCount.objects.get().count == 1
    assert window.violations() == [] and window.problems == [] and window.asked_elsewhere == []


def test_enter_in_the_field_prints_the_first_found_however_fast_one_types(window):
    page = window.visit("/udskriv/")
    page.keyboard.type("skulder")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Øvelser til skulderen")
    expect_print(page)


def test_a_digit_chooses_the_kind_of_sheet(window):
    page = window.visit("/udskriv/")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("2")
    expect(page.get_by_role("radio", name="2")).to_be_checked()
    expect(page.get_by_role("link", name="Øvelser til skulderen")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("[data-counter-key='2']")).to_have_attribute("aria-current", "true")


def test_the_print_button_prints_and_escape_goes_back(window):
    page = window.visit("/udskriv/")
    page.get_by_role("link", name="Øvelser til skulderen").click()
    page.get_by_role("link", name="Print", exact=True).click()
    expect_print(page)
    page.keyboard.press("Escape")
    expect(page.get_by_label("Hvilket program?")).to_be_visible()


def test_a_plan_is_tailored_from_its_sheet_and_printed_there(window):
    page = window.visit("/udskriv/")
    page.get_by_role("link", name="Øvelser til skulderen").click()
    page.get_by_text("Tilpas øvelser og doser").click()
    page.get_by_role("checkbox", name="Træk skuldrene tilbage").uncheck()
    page.get_by_role("textbox", name="Dosis").first.fill("3 sæt af 8 gentagelser")
    page.get_by_role("button", name="Læs doserne igen").first.click()
    expect(page.locator(".tailor__read").first).to_contain_text("Lav 3 runder i alt.")
    expect(page.get_by_role("heading", level=1)).to_have_text("Øvelser til skulderen")
    page.get_by_role("button", name="Print", exact=True).first.click()
    expect(page.locator(".tailor")).to_be_hidden()
    assert "/udskriv/" in page.url and "p=1." in page.url
    expect_print(page)
    assert window.violations() == [] and window.problems == []


def test_without_a_script_the_same_is_done_with_links_and_the_pdf(visitor, site):
    page = visitor(java_script_enabled=False).visit("/udskriv/")
    page.get_by_label("Hvilket program?").fill("skulder")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Øvelser til skulderen").click()
    expect(page.get_by_role("link", name="Print", exact=True)).to_have_attribute("href", site.sheet)


def test_paper_gets_the_pages_of_the_sheet_and_nothing_else(window):
    page = window.visit("/udskriv/")
    page.get_by_role("link", name="Øvelser til skulderen").click()
    page.evaluate("Promise.all([...document.images].map(image => image.decode()))")
    page.emulate_media(media="print")
    shown = page.evaluate(
        "[...document.body.querySelectorAll('*')].filter(e => !e.children.length && e.checkVisibility()"
        " && !e.closest('.visually-hidden')).map(e => e.tagName)"
    )
    assert set(shown) == {"IMG"}
    assert all(
        width > 100 for width in page.evaluate("[...document.querySelectorAll('main img')].map(i => i.naturalWidth)")
    )


@pytest.mark.parametrize("width", [320, 768, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_counter_works_for_anyone_on_any_screen(visitor, site, width, scheme):
    window = visitor(width, color_scheme=scheme)
    page = window.visit("/udskriv/")
    assert axe_faults(page) == [] and wider_than_the_screen(page) == []
    page.get_by_role("link", name="Øvelser til skulderen").click()
    page.wait_for_load_state("networkidle")
    assert axe_faults(page) == [] and wider_than_the_screen(page) == []
    assert window.violations() == []

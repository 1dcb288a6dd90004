"""What the device has of the site, and the button that erases it."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visitor

pytestmark = pytest.mark.browser
PAGES = ("uden net", "privatliv")
KEEPS_NO_COPY = "delete Navigator.prototype.serviceWorker;"


@pytest.fixture
def window(visitor) -> Visitor:
    """A browser that keeps days, but no copies."""
    window = visitor(360)
    window.context.add_init_script(KEEPS_NO_COPY)
    return window


def erase(page: Page):
    return page.get_by_role("button", name="Slet alt på denne telefon")


@pytest.mark.parametrize("kind", PAGES)
def test_a_device_with_nothing_of_the_site_is_not_asked_to_erase_it(window, site, kind):
    page = window.visit(site.pages[kind])
    expect(page.get_by_text("Der ligger ingen programmer på denne telefon.")).to_be_visible()
    expect(erase(page)).to_be_hidden()


@pytest.mark.parametrize("kind", PAGES)
def test_days_without_a_copy_can_be_erased(window, site, kind):
    tick_off(window.visit(site.pages["træn"]))
    page = window.visit(site.pages[kind])
    expect(page.get_by_text("Der ligger ingen programmer på denne telefon.")).to_be_visible()
    expect(page.get_by_text("Dage, du har krydset af: 1.")).to_be_visible()
    expect(erase(page)).to_be_visible()


def test_whoever_erases_by_keyboard_keeps_his_place_until_he_moves_on(window, site):
    tick_off(window.visit(site.pages["træn"]))
    page = window.visit(site.pages["uden net"])
    erase(page).press("Enter")
    expect(page.get_by_text("Alt er slettet på denne telefon.")).to_be_visible()
    expect(erase(page)).to_be_focused()
    page.keyboard.press("Tab")
    expect(erase(page)).to_be_hidden()


def tick_off(page: Page) -> None:
    for name in ("Begynd", "Slut for i dag", "Kryds dagen af"):
        page.get_by_role("button", name=name).click()
    expect(page.get_by_text("Dagen er krydset af.")).to_be_visible()

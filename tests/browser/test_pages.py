"""Every kind of page in a real browser: for anyone, on any screen, and to itself."""

from dataclasses import asdict, dataclass
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

pytestmark = pytest.mark.browser
axe = Axe()


@dataclass(frozen=True)
class Look:
    """How wide the window is, and what its reader has asked for."""

    width: int
    color_scheme: Literal["light", "dark"] = "light"
    contrast: Literal["no-preference", "more"] = "no-preference"
    forced_colors: Literal["none", "active"] = "none"

    def of(self, page: Page) -> Page:
        asked = {name: value for name, value in asdict(self).items() if name != "width"}
        page.set_viewport_size({"width": self.width, "height": 800})
        page.emulate_media(**asked)
        return page

    def counts(self, fault: str) -> bool:
        """axe reads the colours that the page states, not the forced ones: their contrast is the reader's own."""
        return self.forced_colors == "none" or not fault.startswith("color-contrast")


LOOKS = (
    *(Look(width, scheme) for width in (360, 768, 1280) for scheme in ("light", "dark")),
    Look(768, contrast="more"),
    Look(768, "dark", contrast="more"),
    Look(360, forced_colors="active"),
    Look(1280, "dark", forced_colors="active"),
)


def wider_than_the_screen(page: Page) -> list[str]:
    """Nothing unless the page scrolls sideways; then the elements that stick out."""
    return page.evaluate(
        """() => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll("body *")]
            .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest(".table-scroll"))
            .map(e => e.tagName + "." + e.className).slice(0, 5).concat("siden")"""
    )


def axe_faults(page: Page) -> list[str]:
    found = axe.run(page).response["violations"]
    return [f"{fault['id']}: {node['html'][:120]}" for fault in found for node in fault["nodes"]]


def faults_in(page: Page, look: Look) -> list[str]:
    return [fault for fault in axe_faults(look.of(page)) if look.counts(fault)]


def test_axe_finds_no_fault_on_any_screen_in_light_dark_high_contrast_or_forced_colours(visitor, address):
    page = visitor().visit(address)
    assert {look: faults for look in LOOKS if (faults := faults_in(page, look))} == {}


def test_a_page_asks_no_other_host_leaves_no_cookie_and_breaks_no_policy(visitor, address):
    window = visitor()
    window.visit(address)
    window.page.wait_for_load_state("networkidle")
    assert window.asked_elsewhere == []
    assert window.context.cookies() == []
    assert window.violations() == []
    assert window.problems == []
    assert window.page.evaluate("localStorage.length + sessionStorage.length") == 0

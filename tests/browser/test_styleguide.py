"""The style guide in a real browser: every component, for anyone and on any screen."""

import pytest

from tests.browser.test_pages import LOOKS, Look, faults_in, wider_than_the_screen

pytestmark = pytest.mark.browser


def test_every_component_holds_on_any_screen_in_light_dark_high_contrast_and_forced_colours(log_in):
    window = log_in()
    page = window.visit("/stilguide/")
    assert {look: faults for look in LOOKS if (faults := faults_in(page, look))} == {}
    assert wider_than_the_screen(Look(320).of(page)) == []
    assert window.violations() == []
    assert window.problems == []

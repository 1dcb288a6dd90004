"""/figurer/: looking through the library and giving an exercise one of its figures, under the strict policy."""

import pytest
from playwright.sync_api import expect

from programs.figures import table_of
from programs.figures.library import all_figures, by_slug
from tests.factories import make_exercise

pytestmark = pytest.mark.browser


def test_a_figure_is_found_and_given_to_the_exercise_that_was_chosen(log_in):
    exercise = make_exercise(name="Løft bagdelen", aliases="")
    window = log_in()
    page = window.visit("/figurer/")
    expect(page.locator(".figures__card")).to_have_count(len(all_figures()))
    page.get_by_label("Til øvelsen").select_option(label="Løft bagdelen")
    page.get_by_label("Find en figur").fill("broen")
    page.get_by_role("button", name="Vis", exact=True).click()
    card = page.locator(".figures__card").filter(has=page.get_by_role("heading", name="Bækkenløft", exact=True))
    card.locator("img").scroll_into_view_if_needed()
    page.wait_for_function(
        "image => image.complete && image.naturalWidth > 50", arg=card.locator("img").element_handle()
    )
    card.get_by_role("button", name="Brug denne").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".messagelist")).to_contain_text("har nu figuren »Bækkenløft«")
    exercise.refresh_from_db()
    assert exercise.motion == table_of(by_slug()["baekkenloeft"].motion)
    assert window.violations() == [] and window.problems == [] and window.asked_elsewhere == []

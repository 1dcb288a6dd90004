"""Making an exercise's figure in the admin, by keyboard and under the strict policy."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from programs.figures import table_of
from programs.figures.form import to_toml
from programs.figures.library import by_slug
from programs.models import Exercise
from tests.browser.conftest import Visitor
from tests.factories import make_exercise

pytestmark = pytest.mark.browser
DRAWN = re.compile(r"/figur/\d\.svg")


@pytest.fixture
def window(log_in) -> Visitor:
    return log_in()


def open_editor(window: Visitor, exercise: Exercise) -> Page:
    return window.visit(f"/admin/programs/exercise/{exercise.pk}/change/")


def picture_in(page: Page) -> Locator:
    shown = page.locator(".figure-stage .now")
    expect(shown).to_have_attribute("src", DRAWN)
    assert shown.evaluate("image => image.decode().then(() => image.naturalWidth)") > 50
    return shown


def save(page: Page) -> None:
    page.get_by_role("button", name="Gem og fortsæt med at redigere", exact=True).first.click()
    expect(page.locator(".messagelist .success")).to_be_visible()


def test_a_slider_moved_by_keyboard_changes_the_picture_and_undo_brings_it_back(window):
    exercise = make_exercise(motion=table_of(by_slug()["baekkenloeft"].motion))
    page = open_editor(window, exercise)
    before = picture_in(page).get_attribute("src")
    page.get_by_text("Højre ben", exact=True).click()
    slider = page.get_by_role("slider", name="Højre knæ: fleksion")
    slider.focus()
    for _ in range(6):
        page.keyboard.press("ArrowLeft")
    expect(page.get_by_role("spinbutton", name="Højre knæ: fleksion, grader")).to_have_value("94")
    expect(page.locator(".figure-stage .now")).not_to_have_attribute("src", before)
    page.get_by_role("button", name="Fortryd").click()
    expect(slider).to_have_value("100")
    expect(page.locator(".figure-stage .now")).to_have_attribute("src", before)
    page.get_by_role("button", name="Gentag").click()
    expect(slider).to_have_value("94")
    save(page)
    exercise.refresh_from_db()
    assert exercise.motion["pose"][0]["right_knee_flexion"] == 94
    assert exercise.motion["pose"][0]["left_knee_flexion"] == 100
    assert window.violations() == [] and window.problems == [] and window.asked_elsewhere == []


def test_a_figure_of_the_library_is_taken_with_one_click_and_plays(window):
    exercise = make_exercise(name="Bækkenløft på ét ben")
    page = open_editor(window, exercise)
    page.get_by_role("button", name="Brug denne: Bækkenløft", exact=True).click()
    picture_in(page)
    expect(page.locator("[data-right]")).to_contain_text("Ingen fejl fundet")
    page.get_by_role("button", name="Afspil").click()
    expect(page.locator(".figure-stage .now")).to_have_attribute("src", re.compile(r"/figur/afspil\.svg"))
    save(page)
    exercise.refresh_from_db()
    assert exercise.motion == table_of(by_slug()["baekkenloeft"].motion)
    assert window.violations() == [] and window.problems == []


def test_a_new_figure_is_begun_given_poses_contacts_and_things_and_its_faults_are_said(window):
    exercise = make_exercise(name="Noget helt andet")
    page = open_editor(window, exercise)
    page.get_by_label("Begynd en ny").select_option(label="Siddende")
    page.get_by_role("button", name="Begynd").click()
    picture_in(page)
    page.get_by_role("button", name="Kopiér posituren").click()
    expect(page.locator("[data-poses] button")).to_have_count(3)
    page.locator("[data-posture]").select_option(label="Stående")
    expect(page.locator(".figure-row").get_by_label("Rører").first).to_have_value("floor")
    page.get_by_text("Ting i billedet").click()
    page.get_by_role("button", name="Tilføj en ting").click()
    page.get_by_label("Ting", exact=True).select_option(label="Elastik")
    expect(page.get_by_label("Møder", exact=True)).to_have_count(2)
    page.get_by_role("spinbutton", name="Krop: hældning frem, grader").fill("90")
    expect(page.locator("[data-faults] li").first).to_contain_text("mm")
    page.get_by_role("spinbutton", name="Krop: hældning frem, grader").fill("400")
    expect(page.locator("[data-error=work]")).to_contain_text("Positur 3")
    page.get_by_role("button", name="Fortryd").click()
    expect(page.locator("[data-error=work]")).to_be_hidden()
    save(page)
    exercise.refresh_from_db()
    assert [pose["posture"] for pose in exercise.motion["pose"]] == ["sitting", "sitting", "standing"]
    assert exercise.motion["props"] == ["band right_hand left_hand"]
    assert window.violations() == [] and window.problems == []


def test_poses_are_mirrored_moved_and_removed_and_the_other_pose_shows_faintly(window):
    exercise = make_exercise(motion=table_of(by_slug()["knaestraek-siddende"].motion))
    page = open_editor(window, exercise)
    picture_in(page)
    ghost = page.locator(".figure-stage .ghost")
    expect(ghost).to_be_visible()
    page.get_by_label("Vis den anden positur svagt bagved").uncheck()
    expect(ghost).to_be_hidden()
    page.get_by_role("button", name="2. Slut").click()
    straight = page.get_by_role("spinbutton", name="Højre knæ: fleksion, grader")
    page.get_by_text("Højre ben", exact=True).click()
    page.get_by_text("Venstre ben", exact=True).click()
    right = straight.input_value()
    page.get_by_role("button", name="Spejl posituren").click()
    expect(page.get_by_role("spinbutton", name="Venstre knæ: fleksion, grader")).to_have_value(right)
    page.keyboard.press("Control+z")
    expect(straight).to_have_value(right)
    page.get_by_role("button", name="← Tidligere").click()
    expect(page.locator("[data-pose-title]")).to_have_text("Positur 1 af 2")
    expect(straight).to_have_value(right)
    page.get_by_role("button", name="Senere →").click()
    page.get_by_role("button", name="Kopiér posituren").click()
    expect(page.locator("[data-pose-title]")).to_have_text("Positur 3 af 3")
    page.get_by_role("button", name="Fjern posituren").click()
    expect(page.locator("[data-poses] button")).to_have_count(2)
    page.get_by_role("button", name="Spejl hele figuren").click()
    expect(page.get_by_role("spinbutton", name="Venstre knæ: fleksion, grader")).to_have_value(right)
    expect(page.locator("textarea[name=motion]")).to_have_value(re.compile(r'working\W+"left_thigh"'))
    save(page)
    exercise.refresh_from_db()
    assert exercise.motion["working"] == ["left_thigh"]
    assert window.violations() == [] and window.problems == []


def test_a_slider_moves_both_sides_where_that_is_asked_for(window):
    page = open_editor(window, make_exercise(motion=table_of(by_slug()["baekkenloeft"].motion)))
    picture_in(page)
    page.get_by_label("Bevæg højre og venstre ens").check()
    page.get_by_text("Højre ben", exact=True).click()
    page.get_by_text("Venstre ben", exact=True).click()
    page.get_by_role("spinbutton", name="Højre knæ: fleksion, grader").fill("88")
    expect(page.get_by_role("slider", name="Venstre knæ: fleksion")).to_have_value("88")


def test_a_contact_is_added_made_the_first_and_dropped(window):
    exercise = make_exercise(motion=table_of(by_slug()["knaeboejning"].motion))
    page = open_editor(window, exercise)
    picture_in(page)
    page.get_by_role("button", name="Tilføj en berøring").click()
    expect(page.get_by_label("Rører")).to_have_count(3)
    page.get_by_label("Sted på kroppen").nth(2).select_option(label="Højre hånd")
    page.get_by_label("Rører").nth(2).select_option(label="stoleryggen")
    page.get_by_role("button", name="Lad denne bære kroppen").last.click()
    expect(page.get_by_label("Sted på kroppen").first).to_have_value("right_hand")
    page.get_by_role("button", name="Fjern berøringen").first.click()
    expect(page.get_by_label("Rører")).to_have_count(2)
    save(page)
    exercise.refresh_from_db()
    assert exercise.motion == table_of(by_slug()["knaeboejning"].motion)


def test_opening_and_saving_without_a_touch_leaves_the_motion_as_it_is(window):
    exercise = make_exercise(motion=table_of(by_slug()["baekkenloeft"].motion))
    page = open_editor(window, exercise)
    picture_in(page)
    token = exercise.token
    save(page)
    exercise.refresh_from_db()
    assert exercise.token == token


def test_who_works_by_keyboard_stays_at_the_contact_that_was_changed(window):
    page = open_editor(window, make_exercise(motion=table_of(by_slug()["baekkenloeft"].motion)))
    picture_in(page)
    touched = page.get_by_label("Rører").nth(1)
    touched.focus()
    page.keyboard.type("s")
    expect(page.get_by_label("Rører").nth(1)).to_have_value("chair")
    expect(page.get_by_label("Rører").nth(1)).to_be_focused()


def test_a_contact_slides_and_a_muscle_is_squeezed_with_the_controls(window):
    exercise = make_exercise(motion=table_of(by_slug()["lange-knib"].motion))
    page = open_editor(window, exercise)
    picture_in(page)
    page.get_by_label("Bliver eller glider").nth(3).select_option(label="glider på")
    page.get_by_role("spinbutton", name="Bækkenbund: knib, %").fill("40")
    picture_in(page)
    save(page)
    exercise.refresh_from_db()
    first = exercise.motion["pose"][0]
    assert first["contacts"][3] == "right_foot along floor" and first["pelvic_floor_squeeze"] == 40
    assert window.violations() == [] and window.problems == []


def test_text_that_cannot_be_read_stays_as_it_was_typed_with_the_reason(window):
    exercise = make_exercise()
    page = open_editor(window, exercise)
    page.get_by_text("Beskrivelsen som tekst").click()
    page.get_by_label("bevægelse").fill("version = 2")
    page.get_by_role("button", name="Gem", exact=True).first.click()
    expect(page.locator(".field-motion .errorlist")).to_contain_text("Skriv »version = 1«")
    expect(page.get_by_label("bevægelse")).to_have_value("version = 2")
    expect(page.locator("[data-error=begin]")).to_contain_text("Skriv »version = 1«")
    assert window.violations() == []


def test_without_a_script_the_text_alone_makes_the_figure(log_in):
    window = log_in(java_script_enabled=False)
    exercise = make_exercise()
    page = open_editor(window, exercise)
    expect(page.locator(".figure-tools")).to_be_hidden()
    page.get_by_label("bevægelse").fill(to_toml(by_slug()["baekkenloeft"].motion))
    save(page)
    exercise.refresh_from_db()
    assert exercise.motion == table_of(by_slug()["baekkenloeft"].motion)

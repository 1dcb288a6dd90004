"""What a patient comes to do: by mouse, thumb and keyboard, with and without script, on screen and on paper."""

import io
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect
from pypdf import PdfReader

from tests.browser.conftest import Visitor
from tests.browser.test_any_device import stops_of_the_keyboard

pytestmark = pytest.mark.browser

Press = Callable[[Page, Locator], None]
IS_REACHED = "target => target === document.activeElement"


def printed(page: Page) -> str:
    """The words of the page as the browser prints it on A4."""
    pdf = PdfReader(io.BytesIO(page.pdf(format="A4")))
    return " ".join(" ".join(sheet.extract_text() for sheet in pdf.pages).split())


def with_a_mouse(page: Page, target: Locator) -> None:
    target.click()


def with_a_thumb(page: Page, target: Locator) -> None:
    target.tap()


def with_the_keyboard(page: Page, target: Locator) -> None:
    expect(target).to_be_visible()
    assert any(target.evaluate(IS_REACHED) for _ in stops_of_the_keyboard(page))
    page.keyboard.press("Enter")


@pytest.fixture(params=[with_a_mouse, with_a_thumb, with_the_keyboard], ids=lambda press: press.__name__)
def press(request: pytest.FixtureRequest) -> Press:
    return request.param


@pytest.fixture(params=[True, False], ids=["with script", "without script"])
def patient(request: pytest.FixtureRequest, visitor, site) -> Visitor:
    """Holds a phone; the keyboard may be a small one beside it."""
    return visitor(360, java_script_enabled=request.param, has_touch=True, reduced_motion="reduce")


def heading(page: Page) -> Locator:
    return page.get_by_role("heading", level=1)


def test_a_patient_searches_finds_the_topic_opens_a_question_and_comes_to_train(patient, press):
    page = patient.visit("/")
    page.get_by_label("Hvad leder du efter?").fill("skuldrene")
    press(page, page.get_by_role("button", name="Søg"))
    press(page, page.get_by_role("link", name="Ondt i skulderen", exact=True).first)
    expect(heading(page)).to_have_text("Ondt i skulderen")
    answer = page.get_by_text("Ja, når det ikke gør mere ondt bagefter.")
    expect(answer).to_be_hidden()
    press(page, page.locator("summary", has_text="Må jeg løfte?"))
    expect(answer).to_be_visible()
    press(page, page.locator("main").get_by_role("link", name="Øvelser til skulderen", exact=True).last)
    expect(heading(page)).to_have_text("Øvelser til skulderen")
    press(page, page.get_by_role("link", name="Træn", exact=True))
    expect(heading(page)).to_have_text("Træn: Øvelser til skulderen")


def test_someone_in_doubt_finds_whom_to_call_from_any_page_in_one_step(patient, press):
    page = patient.visit("/om/")
    press(page, page.get_by_role("link", name="Faresignaler", exact=True))
    expect(page.get_by_role("heading", name="Hvem skal du ringe til?")).to_be_in_viewport()
    expect(page.get_by_role("link", name="Ring 112").first).to_be_in_viewport()


def test_the_signs_stand_before_anything_to_do(visitor, site):
    page = visitor(360).visit(site.pages["emne"])
    sign = page.get_by_text("Armen gør noget, der er livsfare").first.bounding_box()
    advice = page.get_by_text("Bevæg armen lidt og tit.").bounding_box()
    assert sign and advice
    assert sign["y"] < advice["y"]


def test_a_phone_number_is_a_link_that_calls(visitor, site):
    page = visitor(360).visit(site.pages["emne"])
    assert page.locator("main a[href='tel:112']").count() >= 1


def test_a_patient_goes_from_the_topic_to_its_program_and_its_sheet(visitor, site):
    window = visitor(360)
    page = window.visit(site.pages["emne"])
    page.get_by_role("link", name="Åbn programmet").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Øvelser til skulderen")
    sheet = page.locator(f"a[href='{site.sheet}']")
    assert window.context.request.get(window.home + sheet.get_attribute("href")).headers["content-type"] == (
        "application/pdf"
    )


def test_a_printed_topic_has_its_signs_the_answers_and_no_menu(visitor, site):
    text = printed(visitor().visit(site.pages["emne"]))
    assert "Armen gør noget, der er livsfare" in text
    assert "Ja, når det ikke gør mere ondt bagefter." in text
    assert "Nej, det ændrer sjældent noget." in text
    assert "Gå til indholdet" not in text


def test_a_printed_program_has_the_stop_rule_before_every_exercise(visitor, site):
    text = printed(visitor().visit(site.pages["program"]))
    assert "Stop, hvis smerten bliver stærk." in text
    assert text.index("Stop, hvis smerten bliver stærk.") < text.index("Cirkler med armen")
    assert "Løft armen stille frem." in text
    assert "Prøveklinikken" in text


def test_a_page_that_is_printed_in_the_dark_is_dark_on_white(visitor, site):
    page = visitor(color_scheme="dark").visit(site.pages["emne"])
    page.emulate_media(media="print")
    ground, ink = page.evaluate(
        """() => { const style = getComputedStyle(document.body); return [style.backgroundColor, style.color]; }"""
    )
    assert ground in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)")
    assert max(map(int, ink.removeprefix("rgb(").removesuffix(")").split(","))) < 100

"""What a patient comes to do, with and without script, on screen and on paper."""

import io

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

pytestmark = pytest.mark.browser


def printed(page: Page) -> str:
    """The words of the page as the browser prints it on A4."""
    pdf = PdfReader(io.BytesIO(page.pdf(format="A4")))
    return " ".join(" ".join(sheet.extract_text() for sheet in pdf.pages).split())


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_a_patient_searches_finds_the_topic_and_opens_a_question(visitor, site, script):
    page = visitor(360, java_script_enabled=script).visit("/")
    field = page.get_by_label("Hvad leder du efter?")
    field.fill("skuldrene")
    field.press("Enter")
    page.get_by_role("link", name="Ondt i skulderen", exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ondt i skulderen")
    answer = page.get_by_text("Ja, når det ikke gør mere ondt bagefter.")
    expect(answer).to_be_hidden()
    page.locator("summary", has_text="Må jeg løfte?").click()
    expect(answer).to_be_visible()


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

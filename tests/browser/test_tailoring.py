"""A physiotherapist makes a programme fit one patient, with the keyboard, on a phone and without script."""

import pytest
from playwright.sync_api import Page, expect

from programs.editions import refresh_edition
from programs.models import Program
from tests.browser.test_pages import axe_faults, wider_than_the_screen

pytestmark = pytest.mark.browser


@pytest.fixture(params=[True, False], ids=["with script", "without script"])
def form(request: pytest.FixtureRequest, visitor, site) -> Page:
    return visitor(360, java_script_enabled=request.param).visit(site.pages["tilpas"])


def exercises(page: Page) -> list[str]:
    return page.locator(".exercise__title > span:last-child").all_inner_texts()


def row(page: Page, name: str):
    return page.locator(".tailor__row", has_text=name)


def test_an_exercise_less_another_order_and_a_new_dose_are_on_the_patients_page(form):
    row(form, "Træk skuldrene tilbage").get_by_role("checkbox").first.uncheck()
    row(form, "Cirkler med armen").get_by_label("Plads").fill("1")
    row(form, "Cirkler med armen").get_by_label("Dosis").fill("3 sæt af 8 gentagelser")
    row(form, "Cirkler med armen").get_by_label("Side").select_option("Kun venstre")
    form.get_by_role("button", name="Vis", exact=True).first.click()
    expect(form.get_by_role("heading", level=1)).to_have_text("Øvelser til skulderen")
    assert exercises(form) == ["Cirkler med armen", "Løft armen"]
    expect(form.locator(".exercise").first).to_contain_text("Gør det kun i venstre side.")
    assert "gentagelser" not in form.url
    assert "?p=1." in form.url


def test_enter_in_a_field_reads_the_dose_back(form):
    field = row(form, "Løft armen").get_by_label("Dosis")
    field.fill("hold 20 sek.")
    field.press("Enter")
    expect(row(form, "Løft armen")).to_contain_text("Sådan læses det: Hold i 20 sekunder.")
    expect(row(form, "Løft armen").get_by_label("Dosis")).to_have_value("hold 20 sek.")


def test_a_word_that_is_no_dose_is_named_and_its_field_is_one_press_away(form):
    row(form, "Løft armen").get_by_label("Dosis").fill("10 gentagelser, hopla")
    form.get_by_role("button", name="Print arket").first.click()
    expect(form.get_by_role("heading", name="Ret det her først")).to_be_visible()
    form.get_by_role("link", name="»hopla« er ikke forstået").click()
    field = row(form, "Løft armen").get_by_label("Dosis")
    expect(field).to_have_value("10 gentagelser, hopla")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_be_in_viewport()


def test_the_whole_form_is_filled_in_with_the_keyboard(visitor, site):
    page = visitor(1280).visit(site.pages["tilpas"])
    row(page, "Løft armen").get_by_role("checkbox").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(row(page, "Løft armen").get_by_label("Dosis")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".summary__facts")).to_contain_text("2 øvelser")
    expect(row(page, "Løft armen").get_by_role("checkbox")).not_to_be_checked()


def test_a_form_with_an_error_has_no_fault_and_fits_the_narrowest_screen(visitor, site):
    for width, scheme in ((320, "light"), (1280, "dark")):
        page = visitor(width, color_scheme=scheme).visit(site.pages["tilpas"])
        row(page, "Løft armen").get_by_label("Dosis").fill("hopla")
        page.get_by_role("button", name="Læs doserne igen").first.click()
        expect(page.get_by_role("heading", name="Ret det her først")).to_be_visible()
        assert axe_faults(page) == []
        assert wider_than_the_screen(page) == []


def test_the_page_of_an_older_paper_has_no_fault_and_fits_the_narrowest_screen(visitor, site):
    program = Program.objects.get(title="Øvelser til skulderen")
    refresh_edition(program)
    program.stop_rule = "Stop straks."
    program.save()
    refresh_edition(program)
    for width, scheme in ((320, "light"), (320, "dark")):
        page = visitor(width, color_scheme=scheme).visit(f"{site.pages['program']}?udgave=1")
        expect(page.get_by_role("heading", name="Dit ark er ældre end programmet")).to_be_in_viewport()
        expect(page.get_by_text("Reglen for, hvornår du skal stoppe, er ændret.")).to_be_visible()
        assert axe_faults(page) == []
        assert wider_than_the_screen(page) == []

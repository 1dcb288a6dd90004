"""What a physiotherapist does in the admin, in a real browser and under the strict policy."""

import base64
import re

import pytest
from django.contrib.auth import get_user_model
from playwright.sync_api import Page, expect
from reversion.models import Version

from articles.models import Article, RedFlag
from programs.editions import refresh_edition
from programs.models import Program
from tests.articles.test_pictures import moving, picture
from tests.factories import make_exercise

pytestmark = pytest.mark.browser
DROP = """([editor, name, type, content]) => {
    const bytes = Uint8Array.from(atob(content), character => character.charCodeAt(0));
    const files = new DataTransfer();
    files.items.add(new File([bytes], name, {type}));
    document.querySelector(editor).dispatchEvent(new DragEvent("drop", {dataTransfer: files, bubbles: true}));
}"""


@pytest.fixture(autouse=True)
def media(settings, tmp_path) -> None:
    settings.MEDIA_ROOT = tmp_path


def change(row) -> str:
    return f"/admin/{row._meta.app_label}/{row._meta.model_name}/{row.pk}/change/"


def save(page: Page, button: str = "Gem og fortsæt med at redigere") -> None:
    page.get_by_role("button", name=button, exact=True).first.click()
    expect(page.locator(".messagelist .success")).to_be_visible()


def preview_of(page: Page, field: str):
    return page.locator(f".field-{field} .markdownx-preview")


def test_the_login_page_lets_staff_in_under_the_strict_policy(visitor, site):
    get_user_model().objects.create_user("anna", password="en lang sætning til test", is_staff=True)
    window = visitor()
    page = window.visit("/admin/")
    page.fill("#id_username", "anna")
    page.fill("#id_password", "en lang sætning til test")
    assert window.violations() == []
    page.click("[type=submit]")
    expect(page.get_by_role("heading", name="Hvad vil du rette?")).to_be_visible()


def test_a_physiotherapist_corrects_a_sign_sees_it_on_the_page_and_brings_the_old_one_back(log_in, site):
    window = log_in()
    article = Article.objects.get()
    page = window.visit(change(article))
    page.fill("#id_red_flags-0-text", "Du kan pludselig ikke løfte armen")
    page.fill("#id_body", "## Ny overskrift\n\nPuls <normal og **ømhed**.")
    expect(preview_of(page, "body").get_by_role("heading", name="Ny overskrift")).to_be_visible()
    expect(preview_of(page, "body")).to_contain_text("Puls <normal og ømhed.")
    save(page)
    page.get_by_role("link", name="Vis på siden").click()
    expect(page.locator("main")).to_contain_text("Du kan pludselig ikke løfte armen")
    page.go_back()
    page.get_by_role("link", name="Tidligere udgaver").click()
    page.locator("#change-history tbody tr").last.get_by_role("link").click()
    page.get_by_role("button", name="Gendan denne udgave").first.click()
    expect(page.locator(".messagelist .success")).to_be_visible()
    page = window.visit(site.pages["emne"])
    expect(page.locator("main")).not_to_contain_text("Du kan pludselig ikke løfte armen")
    expect(page.locator("main")).to_contain_text("Armen gør noget, der er livsfare")
    assert window.violations() == []


def test_a_save_from_a_browser_that_changes_nothing_leaves_no_version(log_in):
    window = log_in()
    program = Program.objects.get()
    refresh_edition(program)
    for row in (Article.objects.get(), program):
        for _ in range(2):
            page = window.visit(change(row))
            page.wait_for_load_state("networkidle")
            save(page)
        assert Version.objects.get_for_object(row).count() == 1
        before = type(row).objects.filter(pk=row.pk).values().get()
        assert before == {name: getattr(row, name) for name in before}


def test_who_saves_second_sees_both_versions_and_may_keep_his_own(log_in):
    anna, bent = log_in({"username": "anna", "first_name": "Anna", "last_name": "Holm"}), log_in({"username": "bent"})
    article = Article.objects.get()
    theirs, mine = anna.visit(change(article)), bent.visit(change(article))
    theirs.fill("#id_red_flags-0-text", "Annas tegn")
    save(theirs)
    mine.fill("#id_red_flags-0-text", "Bents tegn")
    mine.get_by_role("button", name="Gem", exact=True).first.click()
    conflict = mine.locator(".conflict")
    expect(conflict).to_contain_text("Anna Holm har gemt")
    expect(conflict.get_by_role("row").filter(has_text="Bents tegn")).to_contain_text("Annas tegn")
    assert RedFlag.objects.filter(text="Annas tegn").exists()
    mine.get_by_label("Jeg har set begge udgaver – gem min").check()
    save(mine, "Gem")
    assert RedFlag.objects.filter(text="Bents tegn").exists()
    assert bent.violations() == []


class TestPictures:
    def drop(self, page: Page, content: bytes, kind: str = "image/jpeg") -> None:
        page.evaluate(DROP, ["#id_body", "foto.jpg", kind, base64.b64encode(content).decode()])

    def test_dropped_on_the_text_are_seen_in_the_preview(self, log_in):
        window = log_in()
        page = window.visit(change(Article.objects.get()))
        self.drop(page, picture())
        shown = preview_of(page, "body").locator("img")
        expect(shown).to_have_attribute("alt", "Skriv her, hvad billedet viser")
        shown.scroll_into_view_if_needed()
        expect(shown).to_have_js_property("naturalWidth", 60)
        assert window.violations() == []

    def test_that_cannot_be_kept_say_so_at_the_cursor_and_stop_the_save(self, log_in):
        page = log_in().visit(change(Article.objects.get()))
        self.drop(page, moving("PNG"), "image/png")
        expect(page.locator("#id_body")).to_have_value(re.compile("⚠ Billedet blev ikke gemt: Billedet bevæger sig"))
        page.get_by_role("button", name="Gem", exact=True).first.click()
        expect(page.locator(".field-body .errorlist")).to_contain_text("Et billede blev ikke gemt")


def test_who_was_logged_out_while_writing_reads_so_in_the_preview(log_in):
    window = log_in()
    page = window.visit(change(Article.objects.get()))
    page.wait_for_load_state("networkidle")  # an answer to the first preview would set a new cookie
    window.context.clear_cookies()
    page.fill("#id_body", "Min lange tekst")
    expect(preview_of(page, "body")).to_have_text("Du er logget ud. Kopiér din tekst, før du logger ind igen.")


def test_exercises_are_found_by_name_and_put_in_order_by_keyboard(log_in):
    make_exercise(name="Knæbøj", aliases="squat")
    window = log_in()
    program = Program.objects.get()
    page = window.visit(change(program))
    page.get_by_text("Tilføj endnu en Øvelse i programmet").click()
    row = page.locator("#entries-3")
    row.locator(".select2-selection").click()
    page.locator(".select2-search__field").fill("squat")
    page.locator(".select2-results__option", has_text="Knæbøj").click()
    row.get_by_role("button", name="Flyt op").focus()
    for _ in range(3):
        page.keyboard.press("Enter")
    expect(row.locator(".move output")).to_have_text("1 af 4")
    page.locator("#entries-0").get_by_role("button", name="Flyt ned").click()
    page.locator("#id_reviewed_on").locator("..").get_by_role("link", name="I dag").click()
    page.fill("#id_reviewed_by", "Anna Holm, fysioterapeut")
    save(page)
    names = [entry.exercise.name for entry in program.entries.all()]
    assert names == ["Knæbøj", "Træk skuldrene tilbage", "Løft armen", "Cirkler med armen"]
    program.refresh_from_db()
    assert program.reviewed_on
    assert window.violations() == []


def test_no_page_of_the_admin_breaks_the_strict_policy(log_in):
    window = log_in({"is_superuser": True})
    article, program = Article.objects.get(), Program.objects.get()
    for row in (article, program):
        save(window.visit(change(row)))
    deleted = Article.objects.create(title="Slettes", lead="Første.")
    page = window.visit(change(deleted))
    page.fill("#id_lead", "Andet.")
    save(page)
    deleted.delete()
    version = Version.objects.get_for_object(article)[0].pk
    gone = Version.objects.get_deleted(Article).get().pk
    models = ("articles/article", "articles/redflag", "programs/program", "programs/exercise", "physio/clinic")
    addresses = [
        "/admin/",
        *(f"/admin/{model}/" for model in (*models, "physio/region", "auth/user", "auth/group")),
        *(f"/admin/{model}/add/" for model in (*models[:4], "physio/region", "auth/user")),
        *(change(row) for row in (article, program, RedFlag.objects.first(), program.entries.first().exercise)),
        f"/admin/articles/article/{article.pk}/history/",
        f"/admin/articles/article/{article.pk}/history/{version}/",
        f"/admin/articles/article/{article.pk}/delete/",
        f"/admin/articles/article/{article.pk}/vis/",
        "/admin/articles/article/recover/",
        f"/admin/articles/article/recover/{gone}/",
        "/admin/password_change/",
    ]
    broken = {}
    for address in addresses:
        page = window.visit(address)
        page.wait_for_load_state("networkidle")
        if found := window.violations():
            broken[address] = found
    assert broken == {}
    assert window.problems == []
    assert window.asked_elsewhere == []

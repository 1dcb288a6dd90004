"""An older version of a page brings that page back, and nothing that others have written since."""

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from reversion.models import Version

from articles.models import Article, OldSlug, RedFlagStatus
from programs.models import Exercise, Program
from tests.admin import client_in_group, form_data
from tests.factories import make_article, make_entry, make_exercise, make_program, make_red_flag, make_region

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor() -> Client:
    return client_in_group("Fysioterapeut")


def address(row) -> str:
    return f"/admin/{row._meta.app_label}/{row._meta.model_name}/{row.pk}/"


def change(editor: Client, row, **fields) -> None:
    data = form_data(editor.get(f"{address(row)}change/")) | fields
    assert editor.post(f"{address(row)}change/", data).status_code == 302
    row.refresh_from_db()


def restore(editor: Client, row, version: int):
    """version 0 is the newest."""
    chosen = Version.objects.get_for_object(row)[version]
    at = f"{address(row)}history/{chosen.pk}/"
    answer = editor.get(at)
    return editor.post(at, form_data(answer)) if answer.status_code == 200 else answer


def test_an_exercise_comes_back_without_taking_its_programme_back(editor):
    exercise = make_exercise()
    program = make_program(exercises=[exercise])
    change(editor, exercise, steps="Løft armen stille.")
    change(editor, exercise, steps="Løft armen hurtigt.")
    change(editor, program, intro="Nyt om programmet.")
    make_entry(program, make_exercise(name="Ny øvelse"))
    assert restore(editor, exercise, 1).status_code == 302
    exercise.refresh_from_db()
    program.refresh_from_db()
    assert exercise.steps == "Løft armen stille."
    assert program.intro == "Nyt om programmet."
    assert program.entries.count() == 2


def test_signs_that_were_approved_together_do_not_tie_their_topics_together(editor):
    first, second = make_article(), make_article()
    flags = [make_red_flag(article=article, status=RedFlagStatus.PROPOSED) for article in (first, second)]
    chosen = {"action": "approve", "_selected_action": [flag.pk for flag in flags]}
    editor.post("/admin/articles/redflag/", chosen)
    change(editor, first, lead="Nyt om det første.")
    change(editor, second, lead="Nyt om det andet.")
    assert restore(editor, first, 1).status_code == 302
    second.refresh_from_db()
    assert second.lead == "Nyt om det andet."


def test_rows_that_were_added_later_go_and_rows_that_were_deleted_come_back(editor):
    article = make_article()
    make_red_flag(article=article, text="Din arm bliver svag")
    change(editor, article, lead="Første udgave.")
    change(editor, article, **{"red_flags-0-DELETE": "on"})
    make_red_flag(article=article, text="Et senere tegn")
    other = make_red_flag(article=make_article())
    restore(editor, article, 1)
    assert [flag.text for flag in article.red_flags.all()] == ["Din arm bliver svag"]
    assert type(other).objects.filter(pk=other.pk).exists()


def test_what_was_there_before_the_first_edit_can_be_brought_back(editor):
    region = make_region(service="Lægevagten")
    change(editor, region, service="Noget andet")
    assert restore(editor, region, 1).status_code == 302
    region.refresh_from_db()
    assert region.service == "Lægevagten"


def test_an_edition_never_goes_back(editor):
    program = make_program()
    for intro in ("Et.", "To.", "Tre."):
        change(editor, program, intro=intro)
    assert program.edition == 3
    restore(editor, program, 2)
    program.refresh_from_db()
    assert (program.intro, program.edition) == ("Et.", 4)


def test_an_address_that_a_page_had_in_between_still_leads_to_it(editor):
    article = make_article(slug="ondt-i-nakken")
    change(editor, article, lead="Første udgave.")
    change(editor, article, slug="nakkesmerter")
    restore(editor, article, 1)
    article.refresh_from_db()
    assert article.slug == "ondt-i-nakken"
    assert OldSlug.objects.get(slug="nakkesmerter").row == article.pk
    assert Client().get("/emner/nakkesmerter/").headers["Location"] == "/emner/ondt-i-nakken/"


class TestWhatCannotComeBack:
    def message(self, answer) -> str:
        return str(list(get_messages(answer.wsgi_request))[-1])

    def test_says_which_exercise_is_gone(self, editor):
        exercise = make_exercise(name="Armløft")
        program = make_program(exercises=[exercise])
        change(editor, exercise, steps="Løft armen stille.")
        change(editor, program, intro="Første udgave.")
        change(editor, program, **{"entries-0-DELETE": "on"})
        editor.post(f"{address(exercise)}delete/", {"post": "yes"})
        assert not Exercise.objects.exists()
        answer = restore(editor, program, 1)
        assert answer.status_code == 302
        assert "»Armløft« (øvelse), som er slettet" in self.message(answer)
        assert Program.objects.get().entries.count() == 0

    def test_says_that_another_page_has_taken_the_address(self, editor):
        article = make_article(slug="ondt-i-nakken")
        change(editor, article, lead="Første udgave.")
        change(editor, article, slug="nakkesmerter")
        make_article(slug="ondt-i-nakken")
        answer = restore(editor, article, 1)
        assert "en anden side har fået samme adresse" in self.message(answer)
        article.refresh_from_db()
        assert article.slug == "nakkesmerter"

    def test_a_version_of_something_else_is_not_found(self, editor):
        article, exercise = make_article(pk=70), make_exercise(pk=70)
        change(editor, exercise, steps="Løft armen stille.")
        version = Version.objects.get_for_object(exercise)[0]
        for at in (f"{address(article)}history/{version.pk}/", f"/admin/articles/article/recover/{version.pk}/"):
            assert [editor.get(at).status_code, editor.post(at).status_code] == [404, 404]


def test_a_topic_that_was_deleted_comes_back_with_its_signs(editor):
    article = make_article(title="Ondt i nakken")
    make_red_flag(article=article, text="Din arm bliver svag")
    change(editor, article, lead="Første udgave.")
    editor.post(f"{address(article)}delete/", {"post": "yes"})
    at = f"/admin/articles/article/recover/{Version.objects.get_deleted(Article).get().pk}/"
    assert editor.post(at, form_data(editor.get(at))).status_code == 302
    assert Article.objects.get().red_flags.get().text == "Din arm bliver svag"


@pytest.mark.parametrize("at_once", [True, False], ids=["from the list", "from its form"])
def test_a_topic_that_nobody_had_edited_can_be_brought_back_too(editor, at_once):
    article = make_article(title="Ondt i nakken", lead="Som importeret.")
    make_red_flag(article=article, text="Din arm bliver svag")
    chosen = {"action": "delete_selected", "_selected_action": [article.pk], "post": "yes"}
    editor.post("/admin/articles/article/" if at_once else f"{address(article)}delete/", chosen)
    assert not Article.objects.exists()
    at = f"/admin/articles/article/recover/{Version.objects.get_deleted(Article).get().pk}/"
    assert editor.post(at, form_data(editor.get(at))).status_code == 302
    assert Article.objects.get().lead == "Som importeret."
    assert Article.objects.get().red_flags.get().text == "Din arm bliver svag"


def test_looking_at_an_older_version_changes_nothing(editor):
    article = make_article(lead="Nyeste.")
    change(editor, article, lead="Første udgave.")
    change(editor, article, lead="Anden udgave.")
    before = Article.objects.values().get()
    editor.get(f"{address(article)}history/{Version.objects.get_for_object(article)[1].pk}/")
    assert Article.objects.values().get() == before

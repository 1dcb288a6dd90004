"""/figurer/: all figures for those who edit exercises."""

import pytest
from reversion.models import Version

from programs.figures import table_of
from programs.figures.library import all_figures, by_slug
from programs.models import Exercise
from tests.admin import client_in_group
from tests.factories import make_exercise
from tests.physio.public_site import ARM_RAISE

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor():
    return client_in_group("Fysioterapeut")


def test_shows_every_figure_moving_and_in_words(editor):
    page = editor.get("/figurer/").content.decode()
    assert page.count("<img ") == len(all_figures())
    assert all(figure.name in page for figure in all_figures())


@pytest.mark.parametrize("asked", ["kat-ko", "KAT", "baekkenloeft", "bækkenløft"])
def test_is_searched_by_name_and_alias_however_it_is_typed(editor, asked):
    page = editor.get("/figurer/", {"q": asked}).content.decode()
    assert 1 <= page.count("<img ") < len(all_figures())


def test_says_so_when_nothing_is_found(editor):
    assert "Ingen figur hedder noget med »xyz«" in editor.get("/figurer/", {"q": "xyz"}).content.decode()


def test_offers_the_nearest_first_for_an_exercise_without_figure(editor):
    exercise = make_exercise(name="Bækkenløft på gulvet")
    page = editor.get("/figurer/", {"oevelse": exercise.pk}).content.decode()
    assert page.index("<h2>Bækkenløft</h2>") < page.index("<h2>Albuebøj med håndvægt</h2>")
    assert page.count("Brug denne") == len(all_figures())


def test_use_this_gives_the_exercise_the_figure_with_a_revision(editor):
    exercise = make_exercise(name="Løft bækkenet")
    response = editor.post("/figurer/", {"exercise": exercise.pk, "figure": "baekkenloeft"})
    exercise.refresh_from_db()
    assert response.status_code == 302
    assert exercise.motion == table_of(by_slug()["baekkenloeft"].motion)
    assert Version.objects.get_for_object(exercise).count() == 1


@pytest.mark.parametrize("figure", ["findes-ikke", ""])
def test_a_figure_that_is_not_there_changes_nothing(editor, figure):
    exercise = make_exercise()
    editor.post("/figurer/", {"exercise": exercise.pk, "figure": figure})
    exercise.refresh_from_db()
    assert exercise.motion is None


def test_a_figure_that_somebody_has_given_meanwhile_is_kept(editor):
    exercise = make_exercise(motion=ARM_RAISE)
    editor.post("/figurer/", {"exercise": exercise.pk, "figure": "baekkenloeft"})
    assert Exercise.objects.get().motion == ARM_RAISE


def test_is_for_staff_who_may_change_exercises(client):
    response = client.get("/figurer/")
    assert response.status_code == 302 and "/admin/login/" in response["Location"]
    assert client.post("/figurer/", {}).status_code == 302
    assert client_in_group("Klinikpersonale").get("/figurer/").status_code == 403


def test_the_list_of_exercises_leads_there(editor):
    assert 'href="/figurer/"' in editor.get("/admin/programs/exercise/").content.decode()

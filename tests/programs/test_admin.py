"""What a physiotherapist does with programmes and exercises in the admin."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from reversion.models import Version

from articles.models import RedFlag, RedFlagStatus, Status
from programs.dosage import Dosage
from programs.models import Exercise, Program
from tests.admin import client_in_group, form_data
from tests.articles.test_pictures import REFUSED, picture
from tests.factories import make_article, make_entry, make_exercise, make_program, make_red_flag

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor() -> Client:
    return client_in_group("Fysioterapeut")


def change(row) -> str:
    return f"/admin/{row._meta.app_label}/{row._meta.model_name}/{row.pk}/change/"


class TestAProgramme:
    def test_takes_a_dose_in_words(self, editor):
        program = make_program(exercises=2)
        data = form_data(editor.get(change(program))) | {"entries-0-dosage": "3 x 10-12, 2 gange dagligt"}
        assert editor.post(change(program), data).status_code == 302
        assert program.entries.first().dosage == Dosage(sets=(3, 3), reps=(10, 12), per_day=(2, 2))

    def test_names_the_word_of_a_dose_that_is_not_understood(self, editor):
        program = make_program(exercises=1)
        data = form_data(editor.get(change(program))) | {"dosage": "10 gentagelser med sjippetov"}
        answer = editor.post(change(program), data)
        assert answer.status_code == 200 and "sjippetov" in str(answer.context["adminform"].form.errors["dosage"])

    def test_shows_a_stored_dose_in_words_that_can_be_saved_again(self, editor):
        program = make_program(exercises=0)
        make_entry(program, dosage=Dosage(hold_s=(20, 30), side="each"))
        assert editor.post(change(program), form_data(editor.get(change(program)))).status_code == 302
        assert program.entries.get().dosage == Dosage(hold_s=(20, 30), side="each")

    @pytest.mark.parametrize(
        ("own", "shared", "words"),
        [
            (Dosage(hold_s=(10, 10)), Dosage(), "Hold i 10 sekunder."),
            (Dosage(), Dosage(per_day=(2, 2)), "Gør øvelsen 2 gange om dagen. (fælles)"),
            (Dosage(), Dosage(), "Ingen dosis."),
        ],
    )
    def test_shows_at_each_exercise_what_the_patient_reads(self, editor, own, shared, words):
        program = make_program(exercises=0, dosage=shared)
        make_entry(program, dosage=own)
        row = next(iter(editor.get(change(program)).context["inline_admin_formsets"][0]))
        fields = [field for fieldset in row for line in fieldset for field in line if field.is_readonly]
        assert [field.contents() for field in fields] == [words]

    def test_offers_no_cross_that_deletes_an_exercise_or_topic_for_every_programme(self, editor):
        page = editor.get(change(make_program(exercises=1, topic=make_article()))).text
        for choice in ("topic", "entries-0-exercise"):
            assert f'id="change_id_{choice}"' in page
            assert f'id="delete_id_{choice}"' not in page

    def test_swaps_two_exercises_in_one_save(self, editor):
        program = make_program(exercises=3)
        before = [entry.exercise.name for entry in program.entries.all()]
        data = form_data(editor.get(change(program))) | {"entries-0-position": "2", "entries-1-position": "1"}
        editor.post(change(program), data)
        assert [entry.exercise.name for entry in program.entries.all()] == [before[1], before[0], before[2]]
        assert [entry.position for entry in program.entries.all()] == [1, 2, 3]

    def test_moves_its_edition_on_when_patients_read_something_new_and_only_then(self, editor):
        program = make_program(exercises=1)
        editions = []
        for changes in ({"intro": "Nyt."}, {"stop_rule": "Stop nu."}, {"reviewed_by": "Anna Holm, fysioterapeut"}, {}):
            editor.post(change(program), form_data(editor.get(change(program))) | changes)
            program.refresh_from_db()
            editions.append(program.edition)
        assert editions == [1, 2, 2, 2]

    def test_without_a_stop_rule_is_saved_with_a_warning(self, editor):
        program = make_program(exercises=1, stop_rule="")
        answer = editor.post(change(program), form_data(editor.get(change(program))), follow=True)
        assert "ingen stopregel" in answer.text

    def test_comes_back_whole_when_an_older_version_is_restored(self, editor):
        program = make_program(exercises=2, title="Øvelser til nakken")
        editor.post(change(program), form_data(editor.get(change(program))) | {"intro": "Første udgave."})
        names = [entry.exercise.name for entry in program.entries.all()]
        data = form_data(editor.get(change(program))) | {"intro": "Anden udgave.", "entries-1-DELETE": "on"}
        data |= {"entries-0-dosage": "99 gentagelser"}
        assert editor.post(change(program), data).status_code == 302
        assert program.entries.count() == 1
        version = Version.objects.get_for_object(program)[1]
        restoring = f"/admin/programs/program/{program.pk}/history/{version.pk}/"
        assert editor.post(restoring, form_data(editor.get(restoring))).status_code == 302
        program.refresh_from_db()
        assert program.intro == "Første udgave."
        assert [entry.exercise.name for entry in program.entries.all()] == names
        assert not any(entry.dosage for entry in program.entries.all())

    def test_that_was_deleted_can_be_recovered(self, editor):
        program = make_program(exercises=2, title="Øvelser til nakken")
        editor.post(change(program), form_data(editor.get(change(program))) | {"intro": "Første udgave."})
        editor.post(f"/admin/programs/program/{program.pk}/delete/", {"post": "yes"})
        assert not Program.objects.exists()
        version = Version.objects.get_deleted(Program).get()
        recovering = f"/admin/programs/program/recover/{version.pk}/"
        assert editor.post(recovering, form_data(editor.get(recovering))).status_code == 302
        assert Program.objects.get().entries.count() == 2

    def test_comes_back_with_its_phases_and_the_exercises_in_them(self, editor):
        program = make_program(exercises=1)
        phase = program.sections.create(title="Fase 1", position=1)
        program.entries.update(section=phase)
        editor.post(change(program), form_data(editor.get(change(program))) | {"intro": "Første udgave."})
        editor.post(change(program), form_data(editor.get(change(program))) | {"sections-0-DELETE": "on"})
        assert program.entries.get().section is None
        version = Version.objects.get_for_object(program)[1]
        restoring = f"/admin/programs/program/{program.pk}/history/{version.pk}/"
        assert editor.post(restoring, form_data(editor.get(restoring))).status_code == 302
        assert program.entries.get().section.title == "Fase 1"

    def test_offers_its_exercises_only_its_own_phases(self, editor):
        program, other = make_program(exercises=1), make_program()
        program.sections.create(title="Fase 1", position=1)
        other.sections.create(title="En andens fase", position=1)
        page = editor.get(change(program)).text
        assert "Fase 1</option>" in page and "En andens fase" not in page

    def test_refuses_text_in_a_phase_that_the_page_would_not_show(self, editor):
        program = make_program(exercises=0)
        program.sections.create(title="Fase 1", position=1)
        data = form_data(editor.get(change(program))) | {"sections-0-text": "![](https://example.org/a.png)"}
        answer = editor.post(change(program), data)
        assert answer.status_code == 200 and not program.sections.get().text

    def test_as_a_draft_is_shown_to_staff_and_to_nobody_else(self, editor):
        program = make_program(status=Status.DRAFT)
        preview = f"/admin/programs/program/{program.pk}/vis/"
        assert preview in editor.get(change(program)).text
        answer = editor.get(preview)
        assert answer.status_code == 200 and program.title in answer.text and "no-store" in answer["Cache-Control"]
        assert Client().get(preview).status_code == 302
        assert Client().get(program.get_absolute_url()).status_code == 404


class TestAnExercise:
    def test_moves_on_the_edition_of_every_programme_that_uses_it(self, editor):
        exercise = make_exercise(steps="Løft armen.")
        programs = [make_program(exercises=[exercise]), make_program(exercises=[exercise])]
        for steps in ("Løft armen stille.", "Løft armen helt op."):
            editor.post(change(exercise), form_data(editor.get(change(exercise))) | {"steps": steps})
        assert [Program.objects.get(pk=program.pk).edition for program in programs] == [2, 2]

    def test_takes_a_picture_as_pixels_under_a_name_of_ours(self, editor, settings, tmp_path):
        settings.MEDIA_ROOT = tmp_path
        exercise = make_exercise()
        upload = SimpleUploadedFile("foto.jpg", picture("PNG"), content_type="text/html")
        data = form_data(editor.get(change(exercise))) | {"picture": upload, "picture_alt": "En arm"}
        assert editor.post(change(exercise), data).status_code == 302
        exercise.refresh_from_db()
        assert exercise.picture.name.startswith("exercises/") and exercise.picture.name.endswith(".png")
        assert Client().get(exercise.picture.url).status_code == 200

    def test_shares_a_picture_with_another_and_both_are_seen(self, editor, settings, tmp_path):
        settings.MEDIA_ROOT = tmp_path
        exercises = [make_exercise(), make_exercise()]
        for exercise in exercises:
            upload = SimpleUploadedFile("foto.png", picture("PNG"), content_type="image/png")
            data = form_data(editor.get(change(exercise))) | {"picture": upload, "picture_alt": "En arm"}
            assert editor.post(change(exercise), data).status_code == 302
            exercise.refresh_from_db()
        assert exercises[0].picture.name == exercises[1].picture.name
        assert Client().get(exercises[1].picture.url).status_code == 200
        data = form_data(editor.get(change(exercises[0]))) | {"picture-clear": "on", "picture_alt": ""}
        assert editor.post(change(exercises[0]), data).status_code == 302
        exercises[0].refresh_from_db()
        assert not exercises[0].picture and Client().get(exercises[1].picture.url).status_code == 200

    def test_keeps_its_picture_through_a_save_of_its_words(self, editor, settings, tmp_path):
        settings.MEDIA_ROOT = tmp_path
        exercise = make_exercise()
        upload = SimpleUploadedFile("foto.png", picture("PNG"), content_type="image/png")
        data = form_data(editor.get(change(exercise))) | {"picture": upload, "picture_alt": "En arm"}
        editor.post(change(exercise), data)
        editor.post(
            change(exercise), form_data(editor.get(change(exercise))) | {"picture": "", "feel": "Det strammer."}
        )
        exercise.refresh_from_db()
        assert exercise.picture and exercise.feel == "Det strammer."

    def test_refuses_what_is_no_picture(self, editor):
        exercise = make_exercise()
        upload = SimpleUploadedFile("foto.png", REFUSED["moving png"], content_type="image/png")
        answer = editor.post(change(exercise), form_data(editor.get(change(exercise))) | {"picture": upload})
        assert answer.status_code == 200 and not Exercise.objects.get().picture

    def test_in_a_programme_cannot_be_deleted_from_under_it(self, editor):
        program = make_program(exercises=1)
        exercise = Exercise.objects.get()
        editor.post(f"/admin/programs/exercise/{exercise.pk}/delete/", {"post": "yes"})
        assert program.entries.count() == 1


class TestProposedRedFlags:
    def test_are_approved_together_and_shown_to_patients(self, editor):
        article = make_article()
        flags = [make_red_flag(article=article, status=RedFlagStatus.PROPOSED) for _ in range(2)]
        token = article.token
        answer = editor.post(
            "/admin/articles/redflag/",
            {"action": "approve", "_selected_action": [flag.pk for flag in flags]},
            follow=True,
        )
        assert "2 faresignaler er godkendt. Patienter ser dem nu." in answer.text
        assert RedFlag.objects.filter(article=article).approved().count() == 2
        article.refresh_from_db()
        assert article.token != token

    def test_staff_of_the_clinic_cannot_approve(self):
        flag = make_red_flag(status=RedFlagStatus.PROPOSED)
        staff = client_in_group("Klinikpersonale")
        staff.post("/admin/articles/redflag/", {"action": "approve", "_selected_action": [flag.pk]})
        flag.refresh_from_db()
        assert flag.status == RedFlagStatus.PROPOSED

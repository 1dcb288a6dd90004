"""A dose between the database, the history and the form: nothing is lost, and the empty dose is {}."""

import json

import pytest
from django import forms
from django.core import serializers
from django.core.exceptions import ValidationError
from django.db import connection
from hypothesis import given

from programs.dosage import Dosage
from programs.fields import DosageField, DosageFormField
from programs.models import Exercise, Program, ProgramExercise
from tests.factories import make_entry, make_program
from tests.programs.dose_strategies import doses

FULL = Dosage(
    sets=(2, 3), reps=(8, None), hold_s=(20, 30), rest_s=(60, 60), per_week=(3, 3), side="each", load="rød elastik"
)


def column_of(program: Program) -> dict:
    """What stands in the column itself."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT dosage FROM programs_program WHERE id = %s", [program.pk])
        stored = cursor.fetchone()[0]
    return json.loads(stored) if isinstance(stored, str) else stored


@pytest.mark.django_db
class TestTheColumn:
    def test_holds_an_empty_object_for_the_empty_dose(self):
        program = make_program(exercises=0)
        assert column_of(program) == {}
        assert Program.objects.get().dosage == Dosage()

    def test_holds_only_what_is_stated(self):
        program = make_program(exercises=0, dosage=Dosage(reps=(8, 12)))
        assert column_of(program) == {"reps": [8, 12]}

    def test_gives_back_what_was_put_in_with_open_ends(self):
        make_program(exercises=0, dosage=FULL)
        assert Program.objects.get().dosage == FULL

    def test_finds_the_rows_with_one_dose(self):
        program = make_program(exercises=0, dosage=FULL)
        make_program(exercises=0)
        assert list(Program.objects.filter(dosage=FULL)) == [program]

    def test_never_shares_one_default_between_rows_that_are_changed(self):
        first, second = make_program(exercises=0), make_program(exercises=0)
        first.dosage = FULL
        first.save()
        second.refresh_from_db()
        assert second.dosage == Dosage()

    def test_is_updated_by_a_query_as_by_a_save(self):
        program = make_program(exercises=0)
        Program.objects.filter(pk=program.pk).update(dosage=FULL)
        assert column_of(program) == FULL.to_dict()

    def test_passes_the_checks_of_the_whole_row(self):
        program = make_program(exercises=0, dosage=FULL)
        program.full_clean()
        assert program.dosage == FULL


@given(doses)
def test_every_dose_survives_the_way_through_the_history(dose):
    """django-reversion keeps rows as Django's serializer writes them."""
    program = Program(pk=1, title="Øvelser til skulderen", dosage=dose)
    [back] = serializers.deserialize("json", serializers.serialize("json", [program]))
    assert back.object.dosage == dose


def test_history_of_a_dose_that_cannot_be_is_refused_and_not_guessed():
    row = {"model": "programs.program", "pk": 1, "fields": {"title": "Øvelser", "dosage": {"reps": [12, 8]}}}
    with pytest.raises(serializers.base.DeserializationError):
        list(serializers.deserialize("json", json.dumps([row])))


def test_a_migration_writes_the_field_without_its_fixed_options():
    field = DosageField("dosis", help_text="Tom: programmets fælles dosis gælder.")
    assert set(field.deconstruct()[3]) == {"verbose_name", "help_text"}
    assert field.clone().default is Dosage


class TestTheFormField:
    field = DosageFormField(required=False)

    @given(doses.filter(bool))
    def test_shows_every_dose_as_words_that_it_reads_back(self, dose):
        assert self.field.clean(self.field.prepare_value(dose)) == dose

    def test_shows_nothing_for_the_empty_dose(self):
        assert self.field.prepare_value(Dosage()) == ""

    @pytest.mark.parametrize("text", ["", "   ", None])
    def test_takes_nothing_for_the_empty_dose(self, text):
        assert self.field.clean(text) == Dosage()

    def test_shows_what_was_typed_when_it_was_not_understood(self):
        assert self.field.prepare_value("10 gentagelser med sjippetov") == "10 gentagelser med sjippetov"

    def test_names_in_one_line_the_word_that_it_does_not_understand(self):
        with pytest.raises(ValidationError) as refused:
            self.field.clean("10 gentagelser med sjippetov")
        [line] = refused.value.messages
        assert "sjippetov" in line and "\n" not in line
        assert refused.value.code == "dosage"

    @pytest.mark.parametrize("text", ["0 gentagelser", "10000 gentagelser", "12-8 gentagelser"])
    def test_refuses_what_no_dose_can_be(self, text):
        with pytest.raises(ValidationError):
            self.field.clean(text)

    def test_may_be_required(self):
        with pytest.raises(ValidationError) as refused:
            DosageFormField().clean("")
        assert refused.value.code == "required"

    @pytest.mark.parametrize("initial", [None, Dosage()])
    @pytest.mark.parametrize("text", ["", " "])
    def test_an_empty_field_of_an_empty_dose_has_not_changed(self, initial, text):
        assert not self.field.has_changed(initial, text)

    def test_the_same_dose_in_other_words_has_not_changed(self):
        dose = Dosage.parse("3 x 10-12, 2 gange dagligt")
        assert not self.field.has_changed(dose, "3 sæt af 10–12 gentagelser, 2 gange dagligt")

    @pytest.mark.parametrize("text", ["", "3 x 10", "sjippetov"])
    def test_another_dose_no_dose_and_nonsense_have_changed(self, text):
        assert self.field.has_changed(Dosage.parse("3 x 12"), text)


class TestTheFieldInAForm:
    Form = forms.modelform_factory(ProgramExercise, fields=["dosage"])

    @pytest.mark.django_db
    def test_stores_what_was_typed(self):
        entry = make_entry(make_program(exercises=0))
        form = self.Form({"dosage": "hold 20-30 sek., hver side"}, instance=entry)
        assert form.is_valid(), form.errors
        form.save()
        assert ProgramExercise.objects.get().dosage == Dosage(hold_s=(20, 30), side="each")

    @pytest.mark.django_db
    def test_takes_a_dose_away_again(self):
        entry = make_entry(make_program(exercises=0), dosage=FULL)
        form = self.Form({"dosage": ""}, instance=entry)
        form.save()
        assert ProgramExercise.objects.get().dosage == Dosage()

    def test_is_one_line_of_text_with_the_stored_dose_in_words(self):
        form = self.Form(instance=ProgramExercise(exercise=Exercise(name="Armløft"), dosage=Dosage(reps=(8, 12))))
        assert 'type="text"' in str(form["dosage"])
        assert 'value="8–12 gentagelser"' in str(form["dosage"])
        assert form["dosage"].help_text == "Tom: programmets fælles dosis gælder."

"""A dose in the database and in a form: typed in words, stored as figures, shown in words."""

import pytest
from django import forms
from django.core import serializers
from django.core.exceptions import ValidationError
from django.db import connection
from hypothesis import given

from programs.dosage import Dosage
from programs.fields import DosageFormField
from programs.models import Program
from tests.factories import make_entry, make_program
from tests.programs.dose_strategies import doses


class DoseForm(forms.Form):
    dosage = DosageFormField(required=False)


class TestInTheDatabase:
    pytestmark = pytest.mark.django_db

    def test_a_dose_comes_back_as_it_went_in(self):
        dosage = Dosage(reps=(8, 12), hold_s=(20, 30), side="each", per_week=(3, 3))
        assert Program.objects.get(pk=make_program(dosage=dosage).pk).dosage == dosage

    def test_nothing_is_stored_but_what_is_stated(self):
        program = make_program(dosage=Dosage(reps=(8, 12)))
        with connection.cursor() as cursor:
            cursor.execute("SELECT dosage FROM programs_program WHERE id = %s", [program.pk])
            assert "hold" not in str(cursor.fetchone()[0])

    def test_the_empty_dose_is_an_empty_object(self):
        program = make_program(exercises=0)
        with connection.cursor() as cursor:
            cursor.execute("SELECT dosage FROM programs_program WHERE id = %s", [program.pk])
            assert cursor.fetchone()[0] in ("{}", {})

    def test_rows_are_found_by_their_dose(self):
        program = make_program(exercises=0, dosage=Dosage(reps=(8, None)))
        make_program(exercises=0)
        assert list(Program.objects.filter(dosage=Dosage(reps=(8, None)))) == [program]

    def test_a_query_writes_a_dose_as_a_save_does(self):
        make_program(exercises=0)
        Program.objects.update(dosage=Dosage(hold_s=(20, 30), side="each"))
        assert Program.objects.get().dosage == Dosage(hold_s=(20, 30), side="each")

    def test_a_row_without_a_dose_has_an_empty_one(self):
        assert make_entry(make_program(exercises=0)).dosage == Dosage()
        assert not Program.objects.get().dosage

    def test_a_row_is_refused_whose_dose_is_none(self):
        with pytest.raises(ValidationError):
            Program._meta.get_field("dosage").to_python("[1]")

    def test_a_dose_is_text_in_a_backup_and_reads_back(self):
        field = Program._meta.get_field("dosage")
        program = Program(dosage=Dosage(sets=(2, 3), reps=(10, 10)))
        assert field.to_python(field.value_to_string(program)) == program.dosage

    def test_the_migration_states_no_default(self):
        assert set(Program._meta.get_field("dosage").deconstruct()[3]) == {"verbose_name", "help_text"}


class TestInTheHistory:
    """django-reversion keeps rows as Django's serializer writes them."""

    @given(doses)
    def test_every_dose_comes_back(self, dosage):
        written = serializers.serialize("json", [Program(pk=1, title="Øvelser til skulderen", dosage=dosage)])
        assert next(serializers.deserialize("json", written)).object.dosage == dosage

    def test_a_dose_that_cannot_be_is_refused_and_not_guessed(self):
        row = '[{"model": "programs.program", "pk": 1, "fields": {"title": "Knæ", "dosage": {"reps": [12, 8]}}}]'
        with pytest.raises(serializers.base.DeserializationError):
            list(serializers.deserialize("json", row))


class TestInAForm:
    @pytest.mark.parametrize("typed", ["3 x 10-12, 2 gange dagligt", "3 sæt af 10–12 gentagelser, 2 gange om dagen"])
    def test_words_become_figures(self, typed):
        form = DoseForm({"dosage": typed})
        assert form.is_valid()
        assert form.cleaned_data["dosage"] == Dosage(sets=(3, 3), reps=(10, 12), per_day=(2, 2))

    def test_an_empty_field_is_an_empty_dose(self):
        form = DoseForm({"dosage": "  "})
        assert form.is_valid() and form.cleaned_data["dosage"] == Dosage()

    def test_what_is_not_understood_is_named_and_kept(self):
        form = DoseForm({"dosage": "10 gentagelser med sjippetov"})
        [line] = form.errors["dosage"]
        assert "sjippetov" in line and "\n" not in line
        assert "10 gentagelser med sjippetov" in str(form["dosage"])

    def test_a_dose_that_must_be_there_may_not_be_empty(self):
        assert DosageFormField(required=True).error_messages["required"] in _errors(DosageFormField(), "")

    @given(doses)
    def test_a_dose_that_is_shown_and_sent_back_is_unchanged(self, dosage):
        form = DoseForm({"dosage": DosageFormField().prepare_value(dosage)}, initial={"dosage": dosage})
        assert form.is_valid()
        assert form.cleaned_data["dosage"] == dosage
        assert not form.has_changed()

    def test_the_same_dose_in_other_words_is_no_change(self):
        form = DoseForm({"dosage": "10 til 12 gentagelser"}, initial={"dosage": Dosage(reps=(10, 12))})
        assert not form.has_changed()

    def test_words_that_are_not_understood_are_a_change(self):
        assert DoseForm({"dosage": "sjippetov"}, initial={"dosage": Dosage()}).has_changed()


def _errors(field: DosageFormField, typed: str) -> list[str]:
    with pytest.raises(ValidationError) as error:
        field.clean(typed)
    return error.value.messages

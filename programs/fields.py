"""Where Dosage meets Django: one column that stores it, one form field that lets a physiotherapist type it."""

import json

from django import forms
from django.core.exceptions import ValidationError
from django.db import models

from .dosage import Dosage, DosageError


class DosageFormField(forms.CharField):
    """A dose typed in Danish words; what is not understood comes back as one line that names the word."""

    def __init__(self, **kwargs) -> None:
        kwargs.setdefault(
            "help_text", "Fx »3 sæt af 8–12 gentagelser, 3 gange om ugen« eller »hold 20–30 sek., hver side«."
        )
        kwargs.setdefault("widget", forms.TextInput(attrs={"class": "dosage"}))
        kwargs.pop("encoder", None)
        kwargs.pop("decoder", None)
        super().__init__(**kwargs)

    def prepare_value(self, value) -> str:
        return str(value) if isinstance(value, Dosage) else value

    def to_python(self, value) -> Dosage:
        text = super().to_python(value)
        try:
            return Dosage.parse(text) if text else Dosage()
        except DosageError as error:
            raise ValidationError(str(error), code="dosage") from error

    def has_changed(self, initial, data) -> bool:
        try:
            return self.to_python(data) != (initial or Dosage())
        except ValidationError:
            return True

    def validate(self, value: Dosage) -> None:
        if self.required and not value:
            raise ValidationError(self.error_messages["required"], code="required")

    def run_validators(self, value: Dosage) -> None:
        """The value object has checked itself; the text validators of CharField do not apply to it."""


class DosageField(models.JSONField):
    """A Dosage in a JSON column: only what is stated, ranges as [min, max]; the empty dose is {}."""

    def __init__(self, *args, **kwargs) -> None:
        kwargs["default"] = Dosage
        kwargs["blank"] = True
        super().__init__(*args, **kwargs)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        kwargs.pop("default", None)
        kwargs.pop("blank", None)
        return name, path, args, kwargs

    def from_db_value(self, value, expression, connection) -> Dosage:
        return Dosage.from_dict(super().from_db_value(value, expression, connection) or {})

    def get_prep_value(self, value):
        return value.to_dict() if isinstance(value, Dosage) else super().get_prep_value(value)

    def get_db_prep_value(self, value, connection, prepared=False):
        return super().get_db_prep_value(value.to_dict() if isinstance(value, Dosage) else value, connection, prepared)

    def to_python(self, value) -> Dosage:
        if isinstance(value, Dosage):
            return value
        try:
            return Dosage.from_dict(json.loads(value) if isinstance(value, str) else value or {})
        except (DosageError, TypeError, ValueError) as error:
            raise ValidationError(str(error), code="dosage") from error

    def validate(self, value, model_instance) -> None:
        """A Dosage cannot exist with a wrong value; JSONField's own check knows nothing of it."""

    def value_to_string(self, obj) -> str:
        return json.dumps(self.value_from_object(obj).to_dict())

    def formfield(self, **kwargs):
        return models.Field.formfield(self, **{"form_class": DosageFormField, "required": False, **kwargs})

"""A form that was opened before a colleague saved does not overwrite what the colleague wrote.

Django's admin lets the last save win. Here a form carries the mark of the row as it was opened; if the row has another
one by now, nothing is saved, and the editor sees both versions and may decide to keep their own. The admin reads the
row under a lock in the transaction that saves it, so that nobody gets in between.
"""

import uuid
from typing import ClassVar

from django import forms
from django.core import serializers
from django.core.exceptions import ValidationError
from django.db import models
from django.forms.models import BaseInlineFormSet

from .conflicts import Conflict
from .markdown import problems_in
from .models import Versioned

GUARD_FIELDS = ("seen_token", "shown_token", "take_over")


def token_of(row: models.Model) -> uuid.UUID:
    """Another one after every change: the row's own token; where it has none, one made of what it says."""
    if isinstance(row, Versioned):
        return row.token
    return uuid.uuid5(uuid.NAMESPACE_OID, serializers.serialize("json", [row]))


class CheckedForm(forms.ModelForm):
    """markdown_fields are checked as the public page would show them: what it would leave out is refused."""

    markdown_fields: ClassVar[tuple[str, ...]] = ()

    def clean(self) -> dict:
        cleaned = super().clean()
        for name in self.markdown_fields:
            for problem in problems_in(cleaned.get(name) or ""):
                self.add_error(name, problem)
        return cleaned


class EditingForm(CheckedForm):
    """A form for a whole page of the admin.

    row_now is the row as it is saved, when the form shows an older version of it that may be restored.
    """

    row_now: ClassVar[models.Model | None] = None

    seen_token = forms.UUIDField(required=False, widget=forms.HiddenInput)
    shown_token = forms.UUIDField(required=False, widget=forms.HiddenInput)
    take_over = forms.BooleanField(required=False, label="Jeg har set begge udgaver – gem min")

    conflict: Conflict | None = None

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.saved_row = self.row_now or self.instance
        self.saved_token = token_of(self.saved_row) if self.instance.pk else None
        self.fields["seen_token"].initial = self.saved_token
        if not self.is_bound:
            self.fields["take_over"].widget = forms.HiddenInput()

    def clean(self) -> dict:
        cleaned = super().clean()
        if self._is_stale(cleaned):
            self.conflict = Conflict.of(self, self.saved_row)
            self._ask_about_this_version()
            raise ValidationError(
                f"{self.conflict.saved_by} har gemt {self.conflict.saved_at}, efter at du åbnede siden. "
                "Intet er gemt endnu. Begge udgaver står øverst.",
                code="stale",
            )
        if not cleaned.get("take_over"):
            self.fields["take_over"].widget = forms.HiddenInput()
        return cleaned

    def _is_stale(self, cleaned: dict) -> bool:
        """Taking over holds for the version that was shown beside one's own, not for one saved after it."""
        if self.saved_token is None or cleaned.get("seen_token") == self.saved_token:
            return False
        return not (cleaned.get("take_over") and cleaned.get("shown_token") == self.saved_token)

    def _ask_about_this_version(self) -> None:
        self.data = self.data.copy()
        self.data[self.add_prefix("shown_token")] = str(self.saved_token)
        self.data.pop(self.add_prefix("take_over"), None)


class KeepingFormSet(BaseInlineFormSet):
    """Rows below a form. One that a colleague has deleted meanwhile is written anew when the editor takes over."""

    def _construct_form(self, i: int, **kwargs) -> forms.ModelForm:
        form = super()._construct_form(i, **kwargs)
        if self.is_bound and self._is_gone(form, i):
            identity = form.fields[self.model._meta.pk.name]
            identity.disabled, identity.required = True, False
        return form

    def _is_gone(self, form: forms.ModelForm, i: int) -> bool:
        return i < self.initial_form_count() and form.instance.pk is None

    def save_existing_objects(self, commit: bool = True) -> list[models.Model]:
        gone = [form for i, form in enumerate(self.initial_forms) if self._is_gone(form, i)]
        saved = super().save_existing_objects(commit)
        return saved + [self.save_new(form, commit=commit) for form in gone if form not in self.deleted_forms]

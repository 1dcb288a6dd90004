"""Two people, one page: a form that was opened before a colleague saved does not overwrite what the colleague wrote.

Django's admin lets the last save win. Here a form carries the token of the version it was opened on (models.Versioned);
if the row has another one by now, nothing is saved, and the editor sees both versions and may decide to keep their own.
The admin reads the row under a lock in the transaction that saves it, so that nobody gets in between.
"""

from dataclasses import dataclass
from typing import ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.formats import date_format
from django.utils.timezone import localtime
from reversion.models import Version

from .editor import UPLOAD_FAILED_MARK, upload_failed
from .markdown import problems_in
from .models import Versioned


@dataclass(frozen=True)
class Difference:
    """One field as the colleague saved it and as this form has it."""

    label: str
    theirs: str
    mine: str


@dataclass(frozen=True)
class Conflict:
    saved_by: str
    saved_at: str
    differences: tuple[Difference, ...]


class EditingForm(forms.ModelForm):
    """A form for a Versioned row. markdown_fields are checked as the public page would show them."""

    markdown_fields: ClassVar[tuple[str, ...]] = ()

    seen_token = forms.UUIDField(required=False, widget=forms.HiddenInput)
    take_over = forms.BooleanField(required=False, label="Jeg har set begge udgaver – gem min")

    conflict: Conflict | None = None

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["seen_token"].initial = self.instance.token if self.instance.pk else None
        if not self.is_bound:
            self.fields["take_over"].widget = forms.HiddenInput()

    def clean(self) -> dict:
        cleaned = super().clean()
        for name in self.markdown_fields:
            self._check_markdown(name, cleaned.get(name) or "")
        if self._is_stale(cleaned):
            self.conflict = self._conflict(cleaned)
            raise ValidationError(
                f"{self.conflict.saved_by} har gemt {self.conflict.saved_at}, efter at du åbnede siden. "
                "Intet er gemt endnu. Se begge udgaver herunder.",
                code="stale",
            )
        if not cleaned.get("take_over"):
            self.fields["take_over"].widget = forms.HiddenInput()
        return cleaned

    def _check_markdown(self, name: str, text: str) -> None:
        for problem in problems_in(text):
            self.add_error(name, problem)
        if upload_failed(text):
            self.add_error(name, f"Et billede blev ikke gemt. Slet linjen med »{UPLOAD_FAILED_MARK}«, og prøv igen.")

    def _is_stale(self, cleaned: dict) -> bool:
        """instance.token is the row's own: the form has no field that could change it."""
        if not self.instance.pk or cleaned.get("take_over"):
            return False
        return cleaned.get("seen_token") != self.instance.token

    def _conflict(self, cleaned: dict) -> Conflict:
        changed = [name for name in self.changed_data if name not in ("seen_token", "take_over")]
        return Conflict(
            *_last_saved(self.instance),
            tuple(
                Difference(
                    str(self.fields[name].label or name),
                    _as_text(self.get_initial_for_field(self.fields[name], name)),
                    _as_text(self.data.get(self.add_prefix(name), "")),
                )
                for name in changed
            ),
        )


def _as_text(value: object) -> str:
    return "" if value is None else str(value)


def _last_saved(row: Versioned) -> tuple[str, str]:
    """Who saved the row last, as far as the history knows, and when, in words."""
    version = Version.objects.get_for_object(row).select_related("revision__user").first()
    user = version.revision.user if version else None
    when = f"den {date_format(localtime(row.saved_at), 'j. F')} kl. {date_format(localtime(row.saved_at), 'H.i')}"
    return (user.get_full_name() or user.get_username() if user else "En anden"), when

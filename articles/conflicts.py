"""What two editors who had the same page open have written, side by side."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from django import forms
from django.db import models
from django.forms.models import BaseInlineFormSet, model_to_dict
from django.utils.formats import date_format
from django.utils.timezone import localtime
from reversion.models import Version

from .models import Versioned


@dataclass(frozen=True)
class Difference:
    """One field as the colleague saved it and as this form has it."""

    label: str
    theirs: str
    mine: str


@dataclass(frozen=True)
class Conflict:
    """Who saved meanwhile, when, and what differs."""

    saved_by: str
    saved_at: str
    differences: tuple[Difference, ...] = ()

    @classmethod
    def of(cls, form: forms.ModelForm, saved: models.Model) -> "Conflict":
        return cls(*_last_saved(saved), tuple(_field_differences(form, saved)))

    def with_rows(self, formsets: Iterable[BaseInlineFormSet]) -> "Conflict":
        """With what differs in the rows below the form as well."""
        rows = (difference for formset in formsets for difference in _row_differences(formset))
        return replace(self, differences=(*self.differences, *rows))


def _field_differences(form: forms.ModelForm, saved: models.Model) -> Iterator[Difference]:
    values = model_to_dict(saved)
    for name, field in form.fields.items():
        typed = _typed(form, name)
        if name in values and field.has_changed(values[name], typed):
            yield Difference(str(field.label or name), _in_words(field, values[name]), _in_words(field, typed))


def _row_differences(formset: BaseInlineFormSet) -> Iterator[Difference]:
    """The forms' own instances hold what was typed, so what is saved is read once more."""
    kind = str(formset.model._meta.verbose_name).capitalize()
    saved = {row.pk: row for row in formset.get_queryset().all()}
    for form in formset.initial_forms:
        row = saved.pop(form.instance.pk, None)
        if row is None:
            yield Difference(kind, "(slettet)", _all_words(form))
        elif form in formset.deleted_forms:
            yield Difference(kind, str(row), "(slettes)")
        else:
            differences = _field_differences(form, row)
            yield from (replace(each, label=f"{kind} »{row}«: {each.label}") for each in differences)
    yield from (Difference(kind, str(row), "(findes ikke)") for row in saved.values())


def _all_words(form: forms.ModelForm) -> str:
    shown = (name for name, field in form.fields.items() if not field.widget.is_hidden and name != "position")
    return " · ".join(words for name in shown if (words := _in_words(form.fields[name], _typed(form, name))))


def _typed(form: forms.ModelForm, name: str) -> Any:
    return form.fields[name].widget.value_from_datadict(form.data, form.files, form.add_prefix(name))


def _in_words(field: forms.Field, value: Any) -> str:
    """A value as an editor knows it: the name of a choice, a date as it is typed."""
    if isinstance(field, forms.ModelChoiceField):
        chosen = field.queryset.filter(pk=value).first() if str(value or "").isdigit() else None
        return str(chosen or "")
    if isinstance(field, forms.ChoiceField):
        return str(dict(field.choices).get(value, value))
    shown = field.widget.format_value(field.prepare_value(value))
    return "" if shown is None else str(shown)


def _last_saved(row: models.Model) -> tuple[str, str]:
    """Who saved the row last, as far as the history knows, and when, in words."""
    version = Version.objects.get_for_object(row).select_related("revision__user").first()
    user = version.revision.user if version else None
    at = row.saved_at if isinstance(row, Versioned) else version.revision.date_created if version else None
    when = f"den {date_format(localtime(at), 'j. F')} kl. {date_format(localtime(at), 'H.i')}" if at else "noget andet"
    return (user.get_full_name() or user.get_username() if user else "En anden"), when

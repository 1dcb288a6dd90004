"""Rows in an order that an editor decides: numbered from one, without gaps, whatever numbers were typed."""

from django.db import models

from .editing import CheckedForm, KeepingFormSet

LAST = 32_767


class InOrderForm(CheckedForm):
    """A row without a number comes last."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        if "position" in self.fields:
            self.fields["position"].required = False
            self.fields["position"].help_text = "Tom: sidst."
        if not self.instance.pk:
            self.initial["position"] = None

    def clean_position(self) -> int:
        position = self.cleaned_data["position"]
        return LAST if position is None else position

    @property
    def gives_way(self) -> int:
        """Of two rows with one number, the one that was moved up to it stands before, the one moved down after."""
        if "position" not in self.changed_data:
            return 0
        before = self.initial.get("position")
        return 1 if before is not None and self.instance.position > before else -1


class InOrderFormSet(KeepingFormSet):
    def save(self, commit: bool = True) -> list[models.Model]:
        saved = super().save(commit)
        if commit and self.has_changed():
            self._number()
        return saved

    def _number(self) -> None:
        ways = {form.instance.pk: form.gives_way for form in self.forms}
        rows = self.model.objects.filter(**{self.fk.name: self.instance})
        in_order = sorted(rows, key=lambda row: (row.position, ways.get(row.pk, 0), row.pk))
        for position, row in enumerate(in_order, start=1):
            if row.position != position:
                row.position = position
                row.save()

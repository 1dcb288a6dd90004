"""Programmes in the admin; exerciseadmin.py and redflagadmin.py have the rest of the app's rows."""

from typing import ClassVar

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse

from articles.contentadmin import REVIEW, ChoiceOnly, InOrderInline, PageAdmin, RedFlagInline, ReviewFilter
from articles.models import Status
from articles.order import InOrderForm

from . import exerciseadmin, redflagadmin, views  # noqa: F401 (the first two register their rows)
from .dosage import Dosage
from .editions import refresh_edition
from .models import Program, ProgramExercise, ProgramSection


def in_words(dosage: Dosage) -> str:
    """A dose as the patient reads it, so that an editor sees how the figures were understood."""
    return " ".join(dosage.sentences())


class ProgramExerciseInline(ChoiceOnly, InOrderInline):
    model = ProgramExercise
    autocomplete_fields: ClassVar = ["exercise"]
    readonly_fields: ClassVar = ["patient_reads"]
    fieldsets: ClassVar = [
        (None, {"fields": ["patient_reads", ("position", "exercise"), ("dosage", "dosage_text"), "note"]}),
        ("Afsnit og nummer på papiret", {"classes": ["collapse"], "fields": [("section", "number")]}),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).select_related("exercise", "section")

    @admin.display(description="patienten læser")
    def patient_reads(self, entry: ProgramExercise) -> str:
        if not entry.pk:
            return "Vises, når du har gemt."
        shared = in_words(entry.shared_dosage)
        parts = [in_words(entry.dosage), entry.dosage_text, shared and f"{shared} (fælles)"]
        return " ".join(filter(None, parts)) or "Ingen dosis."

    def get_formset(self, request: HttpRequest, obj: Program | None = None, **kwargs):
        self.program = obj
        return super().get_formset(request, obj, **kwargs)

    def formfield_for_foreignkey(self, db_field, request: HttpRequest, **kwargs):
        """Only this programme's own phases and groups can be chosen."""
        if db_field.name == "section":
            kwargs["queryset"] = ProgramSection.objects.filter(program=self.program)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


class SectionForm(InOrderForm):
    markdown_fields = ("text",)


class ProgramSectionInline(InOrderInline):
    model = ProgramSection
    form = SectionForm
    fields: ClassVar = [("position", "title"), "text", "dosage"]


@admin.register(Program)
class ProgramAdmin(ChoiceOnly, PageAdmin):
    markdown_fields = ("intro", "progression", "pain_rule", "stop_rule", "remarks")
    list_display: ClassVar = ["title", "topic", "status", "has_stop_rule", "edition", "reviewed_on", "next_review_on"]
    list_select_related: ClassVar = ["topic"]
    list_filter: ClassVar = ["status", ReviewFilter, ("stop_rule", admin.EmptyFieldListFilter)]
    search_fields: ClassVar = ["title", "aliases", "slug"]
    autocomplete_fields: ClassVar = ["topic"]
    readonly_fields: ClassVar = ["patient_reads", *PageAdmin.readonly_fields]
    inlines: ClassVar = [ProgramExerciseInline, ProgramSectionInline, RedFlagInline]
    fieldsets: ClassVar = [
        (None, {"fields": ["title", "topic", "intro"]}),
        ("Fælles dosis", {"fields": ["dosage", "patient_reads", "dosage_text"]}),
        ("Sikkerhed", {"fields": ["stop_rule", "pain_rule", "progression"]}),
        REVIEW,
        (
            "Mere",
            {
                "classes": ["collapse"],
                "fields": ["remarks", "contact", "sources", "aliases", "places", "slug", "revised_on"],
            },
        ),
    ]

    @admin.display(description="patienten læser")
    def patient_reads(self, program: Program) -> str:
        return in_words(program.dosage) or "Ingen fælles dosis."

    @admin.display(description="stopregel", boolean=True)
    def has_stop_rule(self, program: Program) -> bool:
        return bool(program.stop_rule)

    def save_related(self, request: HttpRequest, form, formsets, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        refresh_edition(form.instance)
        if form.instance.status == Status.PUBLISHED and not form.instance.stop_rule:
            messages.warning(request, "Programmet har ingen stopregel. Skriv, hvornår patienten skal stoppe.")

    def page(self, request: HttpRequest, row: Program) -> HttpResponse:
        return views.page(request, row)

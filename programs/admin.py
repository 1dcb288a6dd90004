from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import ClassVar

import reversion
from django.contrib import admin, messages
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import UploadedFile
from django.db.models import Count, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path
from reversion.models import Version

from articles.contentadmin import (
    REVIEW,
    ContentAdmin,
    GuardedAdmin,
    InOrderInline,
    PageAdmin,
    RedFlagInline,
    ReviewFilter,
)  # fmt: skip
from articles.editing import EditingForm
from articles.models import RedFlag, RedFlagStatus, Status
from articles.order import InOrderForm
from articles.pictures import PictureProblem, reencoded, refuse_large
from articles.restoring import of_general_signs

from . import figureeditor, views
from .dosage import Dosage
from .editions import refresh_edition
from .figurefield import MotionField
from .figuring import figure_of
from .models import Exercise, Program, ProgramExercise, ProgramSection

SHOWN_WITH = "Vælg et emne eller et program. Uden begge vises tegnet ved alle programmer."


class ExerciseForm(EditingForm):
    motion = MotionField(
        label="bevægelse",
        required=False,
        help_text="Figuren tegnes af denne beskrivelse. Den bevæger sig på skærmen og står stille på papir.",
    )

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        if "motion" in self.fields and not self.instance.motion:
            names = [self.instance.name, *self.instance.aliases.splitlines()]
            self.fields["motion"].widget.nearest = figureeditor.nearest(names)

    def clean_picture(self):
        """An uploaded picture is written anew, as in the text editor; one that was there before stays as it is."""
        upload = self.cleaned_data["picture"]
        if not isinstance(upload, UploadedFile):
            return upload
        try:
            refuse_large(upload.size)
            upload.seek(0)
            picture = reencoded(upload.read())
        except PictureProblem as problem:
            raise ValidationError(str(problem)) from problem
        known = f"{Exercise.picture.field.upload_to}{picture.name}"
        return known if default_storage.exists(known) else ContentFile(picture.content, name=picture.name)


class FigureFilter(admin.SimpleListFilter):
    title = "figur"
    parameter_name = "figur"

    def lookups(self, request: HttpRequest, model_admin) -> list[tuple[str, str]]:
        return [("har", "Har figur"), ("billede", "Har kun et billede"), ("mangler", "Har ingen af delene")]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        match self.value():
            case "har":
                return queryset.filter(motion__isnull=False)
            case "billede":
                return queryset.filter(motion__isnull=True).exclude(picture="")
            case "mangler":
                return queryset.filter(motion__isnull=True, picture="")
        return queryset


@admin.register(Exercise)
class ExerciseAdmin(ContentAdmin):
    change_list_template = "admin/programs/exercise/change_list.html"
    form = ExerciseForm
    list_display: ClassVar = ["name", "status", "used_in", "has_figure", "saved_at"]
    list_filter: ClassVar = ["status", FigureFilter]
    search_fields: ClassVar = ["name", "aliases", "slug"]
    readonly_fields: ClassVar = ["figure_in_words"]
    ordering: ClassVar = ["name"]  # a query with a count does not take the model's own
    fieldsets: ClassVar = [
        (None, {"fields": ["name", "purpose", "starting_position", "steps", "feel", "avoid", "equipment"]}),
        ("Figur", {"fields": ["motion"]}),
        ("Billede", {"fields": ["picture", "picture_alt"]}),
        ("Søgeord og adresse", {"classes": ["collapse"], "fields": ["status", "aliases", "slug"]}),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).annotate(programs=Count("entries__program", distinct=True))

    def get_urls(self) -> list:
        """The figure editor's pictures, before the rows' own addresses, which would take any word."""
        return [
            path("figur/", self._for_editors(figureeditor.preview), name="programs_exercise_figure_preview"),
            path(
                "figur/<str:moment>.svg",
                self._for_editors(figureeditor.picture),
                name="programs_exercise_figure_picture",
            ),
            *super().get_urls(),
        ]

    def _for_editors(self, view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @wraps(view)
        def guarded(request: HttpRequest, *args, **kwargs) -> HttpResponse:
            if not self.has_change_permission(request):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        return self.admin_site.admin_view(guarded)

    def get_fieldsets(self, request: HttpRequest, obj: Exercise | None = None):
        """Who may only look reads what the figure shows instead of how it is written."""
        fieldsets = super().get_fieldsets(request, obj)
        if obj is None or self.has_change_permission(request, obj):
            return fieldsets
        words = {"fields": ["figure_in_words"]}
        return [(name, words if options["fields"] == ["motion"] else options) for name, options in fieldsets]

    @admin.display(description="figur")
    def figure_in_words(self, exercise: Exercise) -> str:
        if figure := figure_of(exercise):
            return figure.alt
        return "Øvelsens eget billede vises i stedet." if exercise.picture else "Ingen figur."

    @admin.display(description="bruges i programmer")
    def used_in(self, exercise: Exercise) -> int:
        return getattr(exercise, "programs", 0)

    @admin.display(description="figur eller billede", boolean=True)
    def has_figure(self, exercise: Exercise) -> bool:
        return bool(exercise.picture or exercise.motion)

    def view_on_site(self, exercise: Exercise) -> str | None:
        return exercise.get_absolute_url() if Exercise.objects.visible().filter(pk=exercise.pk).exists() else None

    def save_related(self, request: HttpRequest, form, formsets, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        for program in Program.objects.filter(entries__exercise=form.instance).distinct():
            refresh_edition(program)


def in_words(dosage: Dosage) -> str:
    """A dose as the patient reads it, so that an editor sees how the figures were understood."""
    return " ".join(dosage.sentences())


class ChoiceOnly:
    """Without the cross beside a choice, which would delete the chosen row for every page that uses it."""

    def formfield_for_dbfield(self, db_field, request: HttpRequest, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and isinstance(field.widget, RelatedFieldWidgetWrapper):
            field.widget.can_delete_related = False
        return field


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
    readonly_fields: ClassVar = ["patient_reads"]
    inlines: ClassVar = [ProgramExerciseInline, ProgramSectionInline, RedFlagInline]
    fieldsets: ClassVar = [
        (None, {"fields": ["title", "topic", "intro"]}),
        ("Fælles dosis", {"fields": ["dosage", "patient_reads", "dosage_text"]}),
        ("Sikkerhed", {"fields": ["stop_rule", "pain_rule", "progression"]}),
        REVIEW,
        (
            "Mere",
            {"classes": ["collapse"], "fields": ["remarks", "contact", "sources", "aliases", "slug", "revised_on"]},
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


class OwnerFilter(admin.SimpleListFilter):
    title = "hører til"
    parameter_name = "til"

    def lookups(self, request: HttpRequest, model_admin) -> list[tuple[str, str]]:
        return [("alle", "Alle programmer"), ("emne", "Et emne"), ("program", "Et program")]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        match self.value():
            case "alle":
                return queryset.general()
            case "emne":
                return queryset.filter(article__isnull=False)
            case "program":
                return queryset.filter(program__isnull=False)
        return queryset


@admin.register(RedFlag)
class RedFlagAdmin(ChoiceOnly, ContentAdmin):
    """Every sign in one list, so that a physiotherapist can approve what an import proposed.

    A general stop sign has versions of its own. One that belongs to a topic or programme is brought back together
    with that page: alone it could come back on none, and then hold for every programme.
    """

    list_display: ClassVar = ["text", "urgency", "status", "article", "program"]
    list_select_related: ClassVar = ["article", "program"]
    list_filter: ClassVar = ["status", "urgency", OwnerFilter]
    search_fields: ClassVar = ["text", "source"]
    autocomplete_fields: ClassVar = ["article", "program"]
    fieldsets: ClassVar = [
        (None, {"fields": ["text", "urgency", "status", "source"]}),
        ("Hvor det vises", {"fields": ["article", "program", "position"], "description": SHOWN_WITH}),
    ]
    actions: ClassVar = ["approve"]

    @admin.action(description="Godkend de valgte faresignaler", permissions=["change"])
    def approve(self, request: HttpRequest, queryset: QuerySet) -> None:
        proposed = list(queryset.filter(status=RedFlagStatus.PROPOSED).select_related("article", "program"))
        for red_flag in proposed:
            self._keep_what_was_never_kept(request, str(red_flag.pk))
        with _revision_by(request, "Faresignaler godkendt"):
            for red_flag in proposed:
                red_flag.status = RedFlagStatus.APPROVED
                red_flag.save()
                _touch_owners(red_flag)
                self.log_change(request, red_flag, "Godkendt")
        signs = "1 faresignal er godkendt" if len(proposed) == 1 else f"{len(proposed)} faresignaler er godkendt"
        messages.success(request, f"{signs}. Patienter ser dem nu.")

    def save_model(self, request: HttpRequest, obj: RedFlag, form, change: bool) -> None:
        before = RedFlag.objects.filter(pk=obj.pk).first() if change else None
        with _revision_by(request, "Et faresignal er rettet"):
            super().save_model(request, obj, form, change)
            _touch_owners(*filter(None, [before, obj]))

    def delete_model(self, request: HttpRequest, obj: RedFlag) -> None:
        self._keep_what_is_deleted(request, obj)
        with _revision_by(request, "Et faresignal er slettet"):
            GuardedAdmin.delete_model(self, request, obj)
            _touch_owners(obj)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet) -> None:
        for red_flag in queryset:
            self.delete_model(request, red_flag)

    def _reversion_order_version_queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        """What the lists of older and of deleted signs offer."""
        return super()._reversion_order_version_queryset(request, of_general_signs(queryset))

    def _reversion_revisionform_view(self, request: HttpRequest, version: Version, *args, **kwargs) -> HttpResponse:
        if not of_general_signs(Version.objects.filter(pk=version.pk)).exists():
            raise Http404
        return super()._reversion_revisionform_view(request, version, *args, **kwargs)


@contextmanager
def _revision_by(request: HttpRequest, comment: str) -> Iterator[None]:
    with reversion.create_revision():
        reversion.set_user(request.user)
        reversion.set_comment(comment)
        yield


def _touch_owners(*red_flags: RedFlag) -> None:
    """A form that is open on the topic or programme is older now than what it belongs to."""
    for article in {flag.article for flag in red_flags if flag.article}:
        article.save()
    for program in {flag.program for flag in red_flags if flag.program}:
        program.save()
        refresh_edition(program)

from typing import ClassVar

import reversion
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.db import models
from django.db.models import Count, QuerySet
from django.forms import Textarea
from django.http import HttpRequest, HttpResponse

from articles.admin import REVIEW, ContentAdmin, InOrderInline, PageAdmin, RedFlagInline, ReviewFilter, number_from_one
from articles.editing import EditingForm
from articles.models import RedFlag, RedFlagStatus, Status
from articles.pictures import PictureProblem, reencoded

from . import views
from .editions import refresh_edition
from .models import Exercise, Program, ProgramExercise, ProgramSection


class ExerciseForm(EditingForm):
    def clean_picture(self):
        """An uploaded picture is written anew, as in the text editor; one that was there before stays as it is."""
        upload = self.cleaned_data["picture"]
        if not isinstance(upload, UploadedFile):
            return upload
        try:
            upload.seek(0)
            picture = reencoded(upload.read())
        except PictureProblem as problem:
            raise ValidationError(str(problem)) from problem
        return ContentFile(picture.content, name=picture.name)


@admin.register(Exercise)
class ExerciseAdmin(ContentAdmin):
    form = ExerciseForm
    list_display: ClassVar = ["name", "status", "used_in", "has_figure", "saved_at"]
    list_filter: ClassVar = ["status", ("motion", admin.EmptyFieldListFilter)]
    search_fields: ClassVar = ["name", "aliases", "slug"]
    fieldsets: ClassVar = [
        (None, {"fields": ["name", "purpose", "starting_position", "steps", "feel", "avoid", "equipment"]}),
        ("Billede", {"fields": ["picture", "picture_alt"]}),
        ("Søgeord og adresse", {"classes": ["collapse"], "fields": ["status", "aliases", "slug"]}),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        rows = super().get_queryset(request)
        return (
            rows if rows.query.select_for_update else rows.annotate(programs=Count("entries__program", distinct=True))
        )

    @admin.display(description="bruges i programmer")
    def used_in(self, exercise: Exercise) -> int:
        return getattr(exercise, "programs", 0)

    @admin.display(description="figur", boolean=True)
    def has_figure(self, exercise: Exercise) -> bool:
        return bool(exercise.picture or exercise.motion)

    def view_on_site(self, exercise: Exercise) -> str | None:
        return exercise.get_absolute_url() if Exercise.objects.visible().filter(pk=exercise.pk).exists() else None

    def save_related(self, request: HttpRequest, form, formsets, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        for program in Program.objects.filter(entries__exercise=form.instance).distinct():
            refresh_edition(program)


class ProgramExerciseInline(InOrderInline, admin.StackedInline):
    model = ProgramExercise
    autocomplete_fields: ClassVar = ["exercise"]
    fields: ClassVar = [("position", "exercise"), ("dosage", "dosage_text"), ("section", "number"), "note"]
    formfield_overrides: ClassVar = {models.TextField: {"widget": Textarea(attrs={"rows": 2, "cols": 80})}}

    def formfield_for_foreignkey(self, db_field, request: HttpRequest, **kwargs):
        """Only this programme's own phases and groups can be chosen."""
        if db_field.name == "section":
            program = request.resolver_match.kwargs.get("object_id")
            kwargs["queryset"] = ProgramSection.objects.filter(program=program if str(program).isdigit() else None)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


class ProgramSectionInline(InOrderInline, admin.StackedInline):
    model = ProgramSection
    fields: ClassVar = [("position", "title"), "text", "dosage"]
    formfield_overrides: ClassVar = ProgramExerciseInline.formfield_overrides


@admin.register(Program)
class ProgramAdmin(PageAdmin):
    markdown_fields = ("intro", "progression", "pain_rule", "stop_rule", "remarks")
    list_display: ClassVar = ["title", "topic", "status", "has_stop_rule", "edition", "reviewed_on", "next_review_on"]
    list_select_related: ClassVar = ["topic"]
    list_filter: ClassVar = ["status", ReviewFilter]
    search_fields: ClassVar = ["title", "aliases", "slug"]
    autocomplete_fields: ClassVar = ["topic"]
    inlines: ClassVar = [ProgramExerciseInline, ProgramSectionInline, RedFlagInline]
    fieldsets: ClassVar = [
        (None, {"fields": ["title", "topic", "intro"]}),
        ("Fælles dosis", {"fields": ["dosage", "dosage_text"]}),
        ("Sikkerhed", {"fields": ["stop_rule", "pain_rule", "progression"]}),
        REVIEW,
        (
            "Mere",
            {"classes": ["collapse"], "fields": ["remarks", "contact", "sources", "aliases", "slug", "revised_on"]},
        ),
    ]

    @admin.display(description="stopregel", boolean=True)
    def has_stop_rule(self, program: Program) -> bool:
        return bool(program.stop_rule)

    def save_related(self, request: HttpRequest, form, formsets, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        for rows in (form.instance.entries, form.instance.sections, form.instance.red_flags):
            number_from_one(rows.all())
        refresh_edition(form.instance)
        if form.instance.status == Status.PUBLISHED and not form.instance.stop_rule:
            messages.warning(request, "Programmet har ingen stopregel. Skriv, hvornår patienten skal stoppe.")

    def show_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        program = self.get_object(request, str(pk))
        if program is None or not self.has_view_permission(request, program):
            return self._get_obj_does_not_exist_redirect(request, self.opts, str(pk))
        return views.page(request, program)


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
class RedFlagAdmin(admin.ModelAdmin):
    """Every sign in one list, so that a physiotherapist can approve what an import proposed."""

    list_display: ClassVar = ["text", "urgency", "status", "article", "program"]
    list_select_related: ClassVar = ["article", "program"]
    list_filter: ClassVar = ["status", "urgency", OwnerFilter]
    search_fields: ClassVar = ["text", "source"]
    autocomplete_fields: ClassVar = ["article", "program"]
    fields: ClassVar = ["text", "urgency", "status", "source", "article", "program", "position"]
    actions: ClassVar = ["approve"]

    @admin.action(description="Godkend de valgte faresignaler", permissions=["change"])
    def approve(self, request: HttpRequest, queryset: QuerySet) -> None:
        proposed = list(queryset.filter(status=RedFlagStatus.PROPOSED).select_related("article", "program"))
        with reversion.create_revision():
            reversion.set_user(request.user)
            reversion.set_comment("Faresignaler godkendt")
            for red_flag in proposed:
                red_flag.status = RedFlagStatus.APPROVED
                red_flag.save()
                _touch_owners(red_flag)
        messages.success(request, f"{len(proposed)} faresignaler er godkendt og vises nu for patienter.")

    def save_model(self, request: HttpRequest, obj: RedFlag, form, change: bool) -> None:
        with reversion.create_revision():
            reversion.set_user(request.user)
            super().save_model(request, obj, form, change)
            _touch_owners(obj)

    def delete_model(self, request: HttpRequest, obj: RedFlag) -> None:
        super().delete_model(request, obj)
        _touch_owners(obj)


def _touch_owners(red_flag: RedFlag) -> None:
    """A form that is open on the topic or programme is older now than what it belongs to."""
    if red_flag.article:
        red_flag.article.save()
    if red_flag.program:
        red_flag.program.save()
        refresh_edition(red_flag.program)

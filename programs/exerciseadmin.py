"""Exercises in the admin: their texts, picture and figure."""

from collections.abc import Callable
from functools import wraps
from typing import ClassVar

from django.contrib import admin
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import UploadedFile
from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import path

from articles.contentadmin import ContentAdmin
from articles.editing import EditingForm
from articles.pictures import PictureProblem, reencoded, refuse_large

from . import figureeditor
from .editions import refresh_edition
from .figurefield import MotionField
from .figuring import figure_of
from .models import Exercise, Program


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
            nearest = figureeditor.nearest(names, self.instance.starting_position)
            self.fields["motion"].widget.nearest = nearest

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

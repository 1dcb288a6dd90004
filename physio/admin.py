from typing import ClassVar

from django.contrib import admin, messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from articles.contentadmin import ContentAdmin

from .attention import due_regions, is_due
from .models import Clinic, Region
from .search import admin as searchadmin  # noqa: F401 - admin pages of this app, kept beside what they show


@admin.register(Clinic)
class ClinicAdmin(ContentAdmin):
    fieldsets: ClassVar = [
        (None, {"fields": ["name", "address", "phone", "email", "hours"]}),
        ("Hvem patienten skal ringe til uden for åbningstid", {"fields": ["region"]}),
        ("Oplysninger, som loven kræver", {"fields": ["cvr"]}),
    ]

    def changelist_view(self, request: HttpRequest, extra_context: dict | None = None) -> HttpResponse:
        _warn_of_due_numbers(request)
        return super().changelist_view(request, extra_context)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return super().has_add_permission(request) and not Clinic.objects.exists()

    def has_delete_permission(self, request: HttpRequest, obj: Clinic | None = None) -> bool:
        return False

    def save_model(self, request: HttpRequest, obj: Clinic, form, change: bool) -> None:
        obj.pk = 1
        super().save_model(request, obj, form, change)

    def view_on_site(self, clinic: Clinic) -> str:
        return reverse("about")


@admin.register(Region)
class RegionAdmin(ContentAdmin):
    list_display: ClassVar = ["name", "service", "phone", "checked_on", "check_again_on", "state_of_check"]
    fieldsets: ClassVar = [
        (None, {"fields": ["name", "service", "phone", "hours"]}),
        ("Kontrol af nummeret", {"fields": [("checked_on", "check_again_on"), "source", "note"]}),
    ]

    @admin.display(description="kontrol")
    def state_of_check(self, region: Region) -> str:
        return "⚠ Ring og kontrollér" if is_due(region) else "I orden"

    def changelist_view(self, request: HttpRequest, extra_context: dict | None = None) -> HttpResponse:
        _warn_of_due_numbers(request)
        return super().changelist_view(request, extra_context)


def _warn_of_due_numbers(request: HttpRequest) -> None:
    due = [region.name for region in due_regions()]
    if due and request.method == "GET":
        messages.warning(request, f"Ring til numrene, og ret datoen under »Regioner«: {', '.join(due)}.")

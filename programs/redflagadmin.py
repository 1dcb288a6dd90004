"""Red flags in the admin, all in one list whatever page they belong to."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import ClassVar

import reversion
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from reversion.models import Version

from articles.contentadmin import ChoiceOnly, ContentAdmin, GuardedAdmin
from articles.models import RedFlag, RedFlagStatus
from articles.restoring import of_general_signs

from .editions import refresh_edition

SHOWN_WITH = "Vælg et emne eller et program. Uden begge vises tegnet ved alle programmer."


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

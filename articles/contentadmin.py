"""What every kind of content shares in the admin: guarded saves, history, preview, rows in order."""

from collections.abc import Callable
from functools import wraps
from typing import Any, ClassVar

from django.contrib import admin, messages
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.db import models, transaction
from django.db.models import QuerySet
from django.forms import Script
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path, reverse
from django.views.decorators.cache import never_cache
from markdownx.admin import MarkdownxModelAdmin
from reversion import add_to_revision, create_revision, set_comment
from reversion.admin import VersionAdmin
from reversion.models import Version

from .editing import GUARD_FIELDS, EditingForm
from .models import RedFlag, RedFlagStatus, Status
from .order import InOrderForm, InOrderFormSet
from .restoring import put_back
from .textareas import Lines, LinesField, MarkdownLines
from .turns import take_turn


def short_text(rows: int) -> dict:
    return {models.TextField: {"form_class": LinesField, "widget": Lines(attrs={"rows": rows, "cols": 80})}}


def in_turn(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """For a view of the admin: what it saves is saved while nobody else saves (articles/turns.py)."""

    @wraps(view)
    def waiting(model_admin: admin.ModelAdmin, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if request.method != "POST":
            return view(model_admin, request, *args, **kwargs)
        with transaction.atomic():
            take_turn()
            return view(model_admin, request, *args, **kwargs)

    return waiting


class GuardedAdmin(MarkdownxModelAdmin):
    """Rows that editors write: with Markdown preview, and no save over a colleague's newer one."""

    form = EditingForm
    markdown_fields: ClassVar[tuple[str, ...]] = ()
    change_form_template = "admin/content_change_form.html"
    formfield_overrides = short_text(3) | MarkdownxModelAdmin.formfield_overrides
    save_on_top = True

    class Media:
        css: ClassVar = {"all": ["admin_physio/editor.css"]}
        js: ClassVar = [Script("admin_physio/order.js", type="module")]

    def get_form(self, request: HttpRequest, obj=None, change: bool = False, **kwargs):
        form = super().get_form(request, obj, change=change, **kwargs)
        form.markdown_fields = self.markdown_fields
        form.row_now = getattr(request, "row_now", None)
        return form

    def get_fieldsets(self, request: HttpRequest, obj=None):
        guard = (None, {"fields": GUARD_FIELDS, "classes": ["guard"]})
        return [guard, *super().get_fieldsets(request, obj)]

    def formfield_for_dbfield(self, db_field, request: HttpRequest, **kwargs):
        if db_field.name in self.markdown_fields:
            kwargs["widget"] = MarkdownLines(attrs={"rows": 5})
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None):
        """Under a lock while a form is being saved, so that nobody saves between the look and the write."""
        row = super().get_object(request, object_id, from_field)
        if row is None or request.method != "POST" or not transaction.get_connection().in_atomic_block:
            return row
        try:
            row.refresh_from_db(from_queryset=self.model._base_manager.select_for_update())
        except ObjectDoesNotExist:
            return None
        return row

    changeform_view = in_turn(MarkdownxModelAdmin.changeform_view)
    delete_view = in_turn(MarkdownxModelAdmin.delete_view)
    changelist_view = in_turn(MarkdownxModelAdmin.changelist_view)

    def save_model(self, request: HttpRequest, obj: models.Model, form, change: bool) -> None:
        """A save that changes nothing leaves no version."""
        if not change or form.changed_data:
            super().save_model(request, obj, form, change)

    def render_change_form(self, request: HttpRequest, context: dict, *args, **kwargs) -> HttpResponse:
        form = context["adminform"].form
        if form.conflict and form.row_now is None:
            form.conflict = form.conflict.with_rows(row.formset for row in context["inline_admin_formsets"])
        return super().render_change_form(request, context, *args, **kwargs)


class ChoiceOnly:
    """Without the cross beside a choice, which would delete the chosen row for every page that uses it."""

    def formfield_for_dbfield(self, db_field, request: HttpRequest, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and isinstance(field.widget, RelatedFieldWidgetWrapper):
            field.widget.can_delete_related = False
        return field


class ContentAdmin(VersionAdmin, GuardedAdmin):
    """With every older version, each of which can be brought back."""

    history_latest_first = True
    revision_form_template = "admin/content_revision_form.html"
    recover_form_template = "admin/content_recover_form.html"
    object_history_template = "admin/content_history.html"

    @in_turn
    def change_view(self, request: HttpRequest, object_id: str, *args, **kwargs) -> HttpResponse:
        if request.method == "POST":
            self._keep_what_was_never_kept(request, object_id)
        return super().change_view(request, object_id, *args, **kwargs)

    def _keep_what_was_never_kept(self, request: HttpRequest, object_id: str) -> None:
        """Rows that a migration wrote have no version yet: the first edit must not be the end of them."""
        row = self.get_object(request, object_id)
        if row is None or Version.objects.get_for_object(row).exists():
            return
        with create_revision():
            add_to_revision(row)
            set_comment("Som det stod før den første rettelse")

    def changelist_view(self, request: HttpRequest, extra_context: dict | None = None) -> HttpResponse:
        """Without the package's revision of the whole list: it would forget what is kept of deleted rows."""
        words = {"has_change_permission": self.has_change_permission(request)} | (extra_context or {})
        return GuardedAdmin.changelist_view(self, request, words)

    def delete_model(self, request: HttpRequest, obj: models.Model) -> None:
        self._keep_what_is_deleted(request, obj)
        super().delete_model(request, obj)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet) -> None:
        for row in queryset:
            self._keep_what_is_deleted(request, row)
        super().delete_queryset(request, queryset)

    def _keep_what_is_deleted(self, request: HttpRequest, row: models.Model) -> None:
        with self.create_revision(request):
            add_to_revision(row)
            set_comment("Som det stod, da det blev slettet")

    def _reversion_revisionform_view(self, request: HttpRequest, version: Version, *args, **kwargs) -> HttpResponse:
        """Puts back this row and its own alone (articles/restoring.py) where the package puts back all of a save."""
        if version._model is not self.model:
            raise Http404

        def revert(delete: bool) -> None:
            take_turn()
            now = self.model._base_manager.select_for_update().filter(pk=version.object_id).first()
            request.row_now = now
            put_back(version, now)

        version.revision.revert = revert
        request.is_restoring = True
        return super()._reversion_revisionform_view(request, version, *args, **kwargs)

    def revision_view(self, request: HttpRequest, object_id: str, version_id: str, extra_context=None) -> HttpResponse:
        words = {"title": "En tidligere udgave"} | (extra_context or {})
        return super().revision_view(request, object_id, version_id, words)

    def recover_view(self, request: HttpRequest, version_id: str, extra_context=None) -> HttpResponse:
        words = {"title": "Slettet, som det stod til sidst"} | (extra_context or {})
        return super().recover_view(request, version_id, words)

    def history_view(self, request: HttpRequest, object_id: str, extra_context=None) -> HttpResponse:
        return super().history_view(request, object_id, {"title": "Tidligere udgaver"} | (extra_context or {}))

    def save_model(self, request: HttpRequest, obj: models.Model, form, change: bool) -> None:
        if not getattr(request, "is_restoring", False):
            super().save_model(request, obj, form, change)
            return
        if form.row_now and hasattr(obj, "_saved_slug"):
            obj._saved_slug = form.row_now.slug
        obj.save()

    def save_related(self, request: HttpRequest, form, formsets, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        if change and not form.changed_data and any(formset.has_changed() for formset in formsets):
            form.instance.save()


class PageAdmin(ContentAdmin):
    """Content with a page of its own, which staff may see before patients do, and which is reviewed."""

    readonly_fields: ClassVar = ["places"]

    @admin.display(description="vises på kroppen under")
    def places(self, row: Any) -> str:
        named = ", ".join(part.name for part in row.body_parts)
        return f"{named}. Stedet læses i titlen og i patientens ord: Skriv det dér, hvis det skal være et andet."

    def get_urls(self) -> list:
        show = self.admin_site.admin_view(never_cache(self.show_view))
        name = f"{self.opts.app_label}_{self.opts.model_name}_show"
        return [path("<int:pk>/vis/", show, name=name), *super().get_urls()]

    def show_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        row = self.get_object(request, str(pk))
        if row is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, str(pk))
        if not self.has_view_permission(request, row):
            raise PermissionDenied
        return self.page(request, row)

    def page(self, request: HttpRequest, row: Any) -> HttpResponse:
        """The page as patients see it, whatever its status."""
        raise NotImplementedError

    def view_on_site(self, obj: Any) -> str:
        if obj.status == Status.PUBLISHED:
            return obj.get_absolute_url()
        return reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_show", args=[obj.pk])

    def changelist_view(self, request: HttpRequest, extra_context: dict | None = None) -> HttpResponse:
        overdue = self.model.objects.published().review_overdue().count()
        if overdue and request.method == "GET" and not request.GET:
            what = self.opts.verbose_name if overdue == 1 else self.opts.verbose_name_plural
            advice = "Vælg »Gennemgang overskredet« i filteret for at se dem."
            messages.warning(request, f"{overdue} {what} skulle være gennemgået igen. {advice}")
        return super().changelist_view(request, extra_context)

    def save_related(self, request: HttpRequest, form, formsets, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        proposed = form.instance.red_flags.filter(status=RedFlagStatus.PROPOSED).count()
        if proposed:
            signs = "1 faresignal er foreslået" if proposed == 1 else f"{proposed} faresignaler er foreslået"
            messages.warning(request, f"{signs}. Patienter ser kun de godkendte.")


class InOrderInline(admin.StackedInline):
    """Rows whose place an editor types as a number or changes with buttons."""

    form = InOrderForm
    formset = InOrderFormSet
    extra = 0
    ordering: ClassVar = ["position", "pk"]
    classes: ClassVar = ["in-order"]
    formfield_overrides: ClassVar = short_text(2)


class RedFlagInline(InOrderInline):
    model = RedFlag
    fields: ClassVar = [("position", "urgency", "status"), "text", "source"]


class ReviewFilter(admin.SimpleListFilter):
    title = "gennemgang"
    parameter_name = "gennemgang"

    def lookups(self, request: HttpRequest, model_admin) -> list[tuple[str, str]]:
        return [("mangler", "Aldrig gennemgået"), ("overskredet", "Gennemgang overskredet")]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        match self.value():
            case "mangler":
                return queryset.filter(reviewed_on=None)
            case "overskredet":
                return queryset.review_overdue()
        return queryset


REVIEW = ("Faglig gennemgang", {"fields": ["status", ("reviewed_by", "reviewed_on", "next_review_on")]})

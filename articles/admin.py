from typing import Any, ClassVar

from django.contrib import admin
from django.db import models, transaction
from django.db.models import QuerySet
from django.forms import Textarea
from django.http import HttpRequest, HttpResponse
from django.urls import path, reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from markdownx.admin import MarkdownxModelAdmin
from markdownx.widgets import AdminMarkdownxWidget
from reversion.admin import VersionAdmin

from . import views
from .editing import EditingForm
from .models import Article, RedFlag, Status

admin.site.site_header = "Physio – klinikkens indhold"
admin.site.site_title = "Physio"
admin.site.index_title = "Hvad vil du rette?"
admin.site.site_url = "/"

SHORT_TEXT = {models.TextField: {"widget": Textarea(attrs={"rows": 3, "cols": 80})}}


class ContentAdmin(VersionAdmin, MarkdownxModelAdmin):
    """Rows that editors write: with history, Markdown preview, and no save over a colleague's newer one."""

    form = EditingForm
    markdown_fields: ClassVar[tuple[str, ...]] = ()
    change_form_template = "admin/content_change_form.html"
    history_latest_first = True
    formfield_overrides = SHORT_TEXT | MarkdownxModelAdmin.formfield_overrides
    save_on_top = True

    class Media:
        css: ClassVar = {"all": ["admin_physio/editor.css"]}

    def get_form(self, request: HttpRequest, obj=None, change: bool = False, **kwargs):
        form = super().get_form(request, obj, change=change, **kwargs)
        form.markdown_fields = self.markdown_fields
        return form

    def get_fieldsets(self, request: HttpRequest, obj=None):
        guard = (None, {"fields": ["seen_token", "take_over"], "classes": ["guard"]})
        return [guard, *super().get_fieldsets(request, obj)]

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if db_field.name in self.markdown_fields:
            kwargs["widget"] = AdminMarkdownxWidget(attrs={"rows": 5})
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Read under a lock while a form is being saved, so that nobody saves in between."""
        rows = super().get_queryset(request)
        is_saving = request.method == "POST" and transaction.get_connection().in_atomic_block
        return rows.select_for_update(of=("self",)) if is_saving else rows

    def revision_view(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        request.is_restoring = True
        return super().revision_view(request, *args, **kwargs)

    def recover_view(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        request.is_restoring = True
        return super().recover_view(request, *args, **kwargs)

    def save_model(self, request: HttpRequest, obj, form, change: bool) -> None:
        """A save that changes nothing leaves no version. A restored row gets a new token all the same."""
        if not change or form.changed_data or getattr(request, "is_restoring", False):
            super().save_model(request, obj, form, change)

    def save_related(self, request: HttpRequest, form, formsets, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        if change and not form.changed_data and any(formset.has_changed() for formset in formsets):
            form.instance.save()


class InOrderInline:
    """Rows whose place an editor types as a number; after a save they are numbered from one, without gaps."""

    extra = 0
    ordering: ClassVar = ["position", "pk"]
    classes: ClassVar = ["in-order"]


def number_from_one(rows: QuerySet) -> None:
    for position, row in enumerate(rows.order_by("position", "pk"), start=1):
        if row.position != position:
            row.position = position
            row.save()


class RedFlagInline(InOrderInline, admin.StackedInline):
    model = RedFlag
    fields: ClassVar = [("position", "urgency", "status"), "text", "source"]
    formfield_overrides: ClassVar = {models.TextField: {"widget": Textarea(attrs={"rows": 2, "cols": 80})}}


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
                return queryset.filter(next_review_on__lt=timezone.localdate())
        return queryset


REVIEW = ("Faglig gennemgang", {"fields": ["status", ("reviewed_by", "reviewed_on", "next_review_on")]})


class PageAdmin(ContentAdmin):
    """Content with a page of its own, which staff may see before patients do."""

    def get_urls(self) -> list:
        show = self.admin_site.admin_view(never_cache(self.show_view))
        name = f"{self.opts.app_label}_{self.opts.model_name}_show"
        return [path("<int:pk>/vis/", show, name=name), *super().get_urls()]

    def show_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        raise NotImplementedError

    def view_on_site(self, obj: Any) -> str:
        if obj.status == Status.PUBLISHED:
            return obj.get_absolute_url()
        return reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_show", args=[obj.pk])


@admin.register(Article)
class ArticleAdmin(PageAdmin):
    markdown_fields = ("lead", "body")
    list_display: ClassVar = ["title", "status", "reviewed_on", "next_review_on", "saved_at"]
    list_filter: ClassVar = ["status", ReviewFilter]
    search_fields: ClassVar = ["title", "aliases", "slug"]
    inlines: ClassVar = [RedFlagInline]
    fieldsets: ClassVar = [
        (None, {"fields": ["title", "lead", "body"]}),
        REVIEW,
        ("Kilder og søgeord", {"fields": ["sources", "aliases"]}),
        (
            "Adresse og datoer",
            {"classes": ["collapse"], "fields": ["slug", "meta_title", ("published_on", "updated_on")]},
        ),
    ]

    def save_related(self, request: HttpRequest, form, formsets, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        number_from_one(form.instance.red_flags.all())

    def show_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        article = self.get_object(request, str(pk))
        if article is None or not self.has_view_permission(request, article):
            return self._get_obj_does_not_exist_redirect(request, self.opts, str(pk))
        return views.page(request, article)

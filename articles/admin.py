from typing import ClassVar

from django.contrib import admin
from django.http import HttpRequest, HttpResponse

from . import views
from .contentadmin import REVIEW, PageAdmin, RedFlagInline, ReviewFilter
from .models import Article

admin.site.site_header = "Physio – klinikkens indhold"
admin.site.site_title = "Physio"
admin.site.index_title = "Hvad vil du rette?"
admin.site.site_url = "/"


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
        ("Kilder og søgeord", {"fields": ["sources", "aliases", "places"]}),
        (
            "Adresse og datoer",
            {"classes": ["collapse"], "fields": ["slug", "meta_title", ("published_on", "updated_on")]},
        ),
    ]

    def page(self, request: HttpRequest, row: Article) -> HttpResponse:
        return views.page(request, row)

"""The words that the search knows beside the pages' own, for editors to see, correct and add to."""

from typing import ClassVar

from django.contrib import admin

from articles.contentadmin import ContentAdmin
from articles.urgency import Urgency

from ..models import PatientWords, UrgentWords
from .urgentsigns import sign_of

SOME_PHRASES = 6


class SaidAdmin(ContentAdmin):
    @admin.display(description="det siger patienter")
    def some_phrases(self, row: PatientWords | UrgentWords) -> str:
        more = " …" if len(row.lines) > SOME_PHRASES else ""
        return ", ".join(row.lines[:SOME_PHRASES]) + more


@admin.register(PatientWords)
class PatientWordsAdmin(SaidAdmin):
    list_display: ClassVar = ["means", "some_phrases"]
    search_fields: ClassVar = ["means", "said"]
    fieldsets: ClassVar = [(None, {"fields": ["means", "said"]})]


@admin.register(UrgentWords)
class UrgentWordsAdmin(SaidAdmin):
    list_display: ClassVar = ["sign", "some_phrases", "shown"]
    search_fields: ClassVar = ["sign", "said"]
    fieldsets: ClassVar = [
        (None, {"fields": ["sign", "said", "shown"], "description": "Søgningen viser tegnets kort før resultaterne."}),
    ]
    readonly_fields: ClassVar = ["shown"]

    @admin.display(description="viser tegnet")
    def shown(self, rule: UrgentWords) -> str:
        """Empty on the form for a new one, which has no words yet."""
        if not rule.sign:
            return "–"
        sign = sign_of(rule)
        return f"{Urgency(sign.urgency).label}: {sign.text}" if sign else "⚠ Ingen godkendte faresignaler har de ord"

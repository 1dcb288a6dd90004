"""The front page, which asks where it hurts, and a page for each place on the body."""

from django.db import models
from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.bodyparts import BODY_PARTS, body_part
from articles.models import Article, PublishedQuerySet
from articles.signgroups import visible_signs
from articles.urgency import Urgency
from programs.models import Program

from .bodymap import VIEWS
from .printing import often_printed

MOST_USED = 4


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    often = often_printed(Program.objects.published(), MOST_USED)
    context = {
        "parts": BODY_PARTS,
        "views": VIEWS,
        "levels": list(Urgency),
        "is_counted": bool(often),
        "programs": _first(often, _programs().in_danish_order()),
    }
    return render(request, "physio/home.html", context)


@require_safe
def place(request: HttpRequest, slug: str) -> HttpResponse:
    part = body_part(slug)
    if part is None:
        raise Http404

    def belongs(row: models.Model) -> bool:
        return part in row.body_parts

    programs = _programs().select_related("topic").defer("remarks", "topic__body")
    context = {
        "part": part,
        "parts": BODY_PARTS,
        "articles": list(filter(belongs, Article.objects.published().defer("body").in_danish_order())),
        "programs": list(filter(belongs, programs.in_danish_order())),
        "levels": visible_signs(belongs).levels,
    }
    return render(request, "physio/place.html", context)


def _programs() -> PublishedQuerySet:
    return Program.objects.published().defer("remarks").annotate(size=Count("entries"))


def _first(keys: list[int], programs: list[Program]) -> list[Program]:
    """Those with the keys, in their order, and then others of the list until there are enough."""
    places = {key: place for place, key in enumerate(keys)}
    return sorted(programs, key=lambda program: places.get(program.pk, MOST_USED))[:MOST_USED]

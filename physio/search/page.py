"""The page with what a search found, and the suggestions while typing. See docs/decisions/007 for why.

Plain GET forms, so that they work without script and 'back' works with them. What was typed is in the address: so no
copy of the page is kept anywhere, and no page that is opened from it learns the address.
"""

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from urllib.parse import urlencode

from django.db.models import F, QuerySet, Sum
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from articles.models import Article

from ..views import typed_query
from .finding import Search
from .rate import Bucket

MOST_SUGGESTED, SHORTEST_BEGINNING = 6, 2
MOST_OFFERED, FIRST_SEEN = 6, 3
AT_ONCE, A_SECOND = 60, 20
searches = Bucket(AT_ONCE, A_SECOND)

View = Callable[[HttpRequest], HttpResponse]


def discreet(view: View) -> View:
    """What the address tells goes no further: to no page that is opened next and into no copy."""

    @wraps(view)
    def answer(request: HttpRequest) -> HttpResponse:
        response = never_cache(view)(request)
        response["Referrer-Policy"] = "no-referrer"
        return response

    return answer


@discreet
@require_safe
def search(request: HttpRequest) -> HttpResponse:
    query = typed_query(request)
    if not query:
        return render(request, "physio/search.html", {"query": ""})
    if not searches.take():
        return _wait(render(request, "physio/search.html", {"query": query, "is_busy": True}))
    asked = Search(query)
    signs, hits = asked.signs(), asked.hits()
    context = {
        "query": query,
        "is_vague": asked.is_vague,
        "is_urgent": bool(signs),
        "signs": [sign for sign in signs if sign],
        "hits": hits,
        "is_answered": any(hit.is_answer for hit in hits[:FIRST_SEEN]),
        "meant": None if signs else asked.meant(),
        "topics": [] if hits else _most_used_topics(),
    }
    return render(request, "physio/search.html", context)


@discreet
@require_safe
def suggestions(request: HttpRequest) -> HttpResponse:
    """The first hits for what has been typed so far, as {"suggestions": [{"title", "url", "kind"}]}.

    For urgent words only the way to the sign's card, so that no short cut leads past it.
    """
    query = typed_query(request)
    if len(query) < SHORTEST_BEGINNING:
        return JsonResponse({"suggestions": []})
    if not searches.take():
        return _wait(JsonResponse({"suggestions": []}))
    asked = Search(query)
    if asked.signs():
        return JsonResponse({"suggestions": [_to_the_card(query)]})
    hits = asked.hits(MOST_SUGGESTED)
    return JsonResponse({"suggestions": [{"title": hit.title, "url": hit.url, "kind": hit.kind} for hit in hits]})


def _to_the_card(query: str) -> dict[str, str]:
    address = f"{reverse('search')}?{urlencode({'q': query})}"
    return {"title": "Læs det her først", "url": address, "kind": "Hvornår skal du søge hjælp?"}


def _wait(response: HttpResponse) -> HttpResponse:
    response.status_code = HTTPStatus.TOO_MANY_REQUESTS
    response["Retry-After"] = "2"
    return response


def _most_used_topics() -> QuerySet[Article]:
    """Those whose programmes the clinic has printed most; on a new site simply the first ones."""
    printed = Article.objects.published().annotate(prints=Sum("programs__print_counts__count"))
    return printed.only("title", "slug", "lead").order_by(F("prints").desc(nulls_last=True), "title")[:MOST_OFFERED]

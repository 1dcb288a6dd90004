from datetime import timedelta

from django.conf import settings
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from programs import paper

LONGEST_QUERY = 100


def typed_query(request: HttpRequest) -> str:
    """What a visitor searches for, on one line and no longer than a field takes."""
    return " ".join(request.GET.get("q", "").replace("\0", " ").split())[:LONGEST_QUERY]


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    return render(request, "physio/privacy.html", {"sheet_days": timedelta(seconds=paper.KEEP_FOR).days})


@require_safe
def favicon(request: HttpRequest) -> HttpResponse:
    """The admin's pages name no mark, so browsers ask for it here."""
    return redirect(static("img/mark.svg"))


@never_cache
@require_safe
def health(request: HttpRequest) -> JsonResponse:
    """For operations: 200 when the database answers, else 503. Says nothing more, since anyone may ask."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return JsonResponse({"status": "fejl"}, status=503)
    return JsonResponse({"status": "ok"})


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Only the admin is closed: what must not be found says so itself, and to read that an engine must get there."""
    lines = [
        "User-agent: *",
        f"Disallow: {reverse('admin:index')}",
        f"Sitemap: {settings.SITE_URL}{reverse('sitemap')}",
    ]
    return HttpResponse("\n".join([*lines, ""]), content_type="text/plain; charset=utf-8")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "404.html", status=404)


@never_cache
def form_too_old(request: HttpRequest, reason: str = "") -> HttpResponse:
    """For a form whose token is not the login's own any more; why exactly is no use to who reads it."""
    return render(request, "403_csrf.html", status=403)


def server_error(request: HttpRequest) -> HttpResponse:
    """Rendered without the request, so that nothing in it can ask the database that may be what failed."""
    return HttpResponse(render_to_string("500.html"), status=500)

"""The counter, /udskriv/: find a programme, see its sheet and print it, in ten seconds and with the keyboard alone.

Plain links and forms; static/js/counter.js only saves key presses. Nothing is kept but how often each is printed.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from http import HTTPStatus

from django.db.models import Count, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from articles.models import Status
from programs.kinds import Kind
from programs.models import Program
from programs.opened import OpenedPlan, open_plan, opened_as, with_query
from programs.paper import NOT_FOUND_BY_SEARCH, pictured
from programs.rows import with_rows
from programs.tailoring import form_at_counter

from .printing import note_print, often_printed, recently_printed
from .search.finding import Search
from .views import typed_query

MOST_FOUND, MOST_LIKELY = 20, 5
PICTURE_POLICY = "default-src 'none'; img-src data:"
"""A page holds its figures and its code as pictures within the picture."""


@dataclass(frozen=True)
class Choice:
    """A programme to print, and what staff must know before they do."""

    program: Program
    cautions: list[str]


@never_cache
@require_safe
def counter(request: HttpRequest) -> HttpResponse:
    query = typed_query(request)
    asked = Search(query)
    groups = [("Fundet", _in_order(asked.programs(MOST_FOUND)))] if query else _before_searching()
    context = {
        "query": query,
        "groups": [(title, [_choice(program) for program in programs]) for title, programs in groups if programs],
        "meant": asked.meant(),
        "kinds": list(Kind),
        "kind": _kind(request),
    }
    return render(request, "physio/counter.html", context)


@never_cache
@require_safe
def sheet(request: HttpRequest, slug: str) -> HttpResponse:
    """What is about to be printed: its pages, how many there are, and what to know before."""
    program, opened = _opened(request, slug)
    pages = pictured(program, opened, request.clinic)
    context = {
        "program": program,
        "opened": opened,
        "cautions": cautions_of(program),
        "kind": opened.plan.kind,
        "kinds": [(kind, _sheet_of_kind(program, opened, kind)) for kind in Kind],
        "tailor": form_at_counter(program, opened),
        "pages": [_with_query("counter_page", opened.query, slug, number) for number in range(1, len(pages) + 1)],
    }
    return render(request, "physio/counter_sheet.html", context)


@require_safe
def page(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    program, opened = _opened(request, slug)
    pages = pictured(program, opened, request.clinic)
    if not 1 <= number <= len(pages):
        raise Http404
    headers = {"Content-Security-Policy": PICTURE_POLICY, **NOT_FOUND_BY_SEARCH}
    return HttpResponse(pages[number - 1], content_type="image/svg+xml", headers=headers)


@csrf_exempt
@require_POST
def printed(request: HttpRequest, slug: str) -> HttpResponse:
    """Counts one print. There is no login to misuse here, so no token; another site's pages are told apart by the
    browser itself."""
    if request.headers.get("Sec-Fetch-Site", "same-origin") != "same-origin":
        return HttpResponse(status=HTTPStatus.FORBIDDEN)
    note_print(get_object_or_404(Program.objects.published(), slug=slug))
    return HttpResponse(status=HTTPStatus.NO_CONTENT)


def cautions_of(program: Program) -> list[str]:
    """What must be said before this programme is printed; [] for one that is ready."""
    overdue = program.next_review_on and program.next_review_on < timezone.localdate()
    known = (
        (not program.stop_rule, "Mangler en stopregel"),
        (not program.reviewed_on, "Ikke fagligt gennemgået endnu"),
        (overdue, "Skulle være gennemgået igen"),
    )
    return [words for holds, words in known if holds]


def _opened(request: HttpRequest, slug: str) -> tuple[Program, OpenedPlan]:
    program = get_object_or_404(with_rows(Program.objects.published()), slug=slug)
    return program, open_plan(program, request.GET.dict())


def _sheet_of_kind(program: Program, opened: OpenedPlan, kind: Kind) -> str:
    changed = opened_as(program, replace(opened.plan, kind=kind), opened.default)
    return _with_query("counter_sheet", changed.query, program.slug)


def _with_query(name: str, query: str, *arguments: str | int) -> str:
    return with_query(reverse(name, args=arguments), query)


def _kind(request: HttpRequest) -> Kind:
    return Kind.from_address(request.GET.get("ark", "")) or Kind.NORMAL


def _choice(program: Program) -> Choice:
    return Choice(program, cautions_of(program))


def _in_order(keys: Sequence[int]) -> list[Program]:
    shown = Q(entries__exercise__status=Status.PUBLISHED)
    rows = Program.objects.annotate(size=Count("entries", filter=shown)).in_bulk(keys)
    return [rows[key] for key in keys]


def _before_searching() -> list[tuple[str, list[Program]]]:
    """What is likely wanted first, then everything; each programme once."""
    published = Program.objects.published()
    often = often_printed(published, MOST_LIKELY)
    recent = [key for key in recently_printed(published, MOST_LIKELY) if key not in often]
    rest = [program.pk for program in published.in_danish_order() if program.pk not in (*often, *recent)]
    titles = ("Printes tit", "Printet sidst", "Alle andre" if often else "Alle programmer")
    return [(title, _in_order(keys)) for title, keys in zip(titles, (often, recent, rest), strict=True)]

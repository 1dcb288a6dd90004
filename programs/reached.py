"""The programme that an address leads to: every page and sheet of a programme is found, moved and withdrawn alike."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.urls import reverse

from articles.addresses import present_row
from articles.models import Status

from .models import Program
from .opened import with_query
from .rows import with_rows


def of_program(view: Callable[[HttpRequest, Program], HttpResponse]) -> Callable[[HttpRequest, str], HttpResponse]:
    """Makes a view of a programme into one of its slug. An old slug leads on to the new one with the plan in the
    query, a withdrawn programme (410) says that it must not be used, and a draft is not there for anybody."""

    @wraps(view)
    def answer(request: HttpRequest, slug: str) -> HttpResponse:
        programs = Program.objects.exclude(status=Status.DRAFT)
        program = with_rows(programs).filter(slug=slug).first()
        if program is None:
            return _moved(request, present_row(programs, slug))
        if program.status == Status.WITHDRAWN:
            return _withdrawn(request, program)
        return view(request, program)

    return answer


def _moved(request: HttpRequest, program: Program) -> HttpResponse:
    address = reverse(request.resolver_match.view_name, args=[program.slug])
    return HttpResponsePermanentRedirect(with_query(address, request.META.get("QUERY_STRING", "")))


def _withdrawn(request: HttpRequest, program: Program) -> HttpResponse:
    """Whoever comes with a query has it from a sheet of paper."""
    context = {"program": program, "is_from_paper": bool(request.GET)}
    return render(request, "programs/withdrawn.html", context, status=410)

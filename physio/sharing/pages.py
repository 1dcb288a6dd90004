"""billede.png beneath a page's own address, only for pages that anyone can read."""

from collections.abc import Callable, Iterable, Iterator

from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from articles.addresses import present_row
from articles.bodyparts import body_part
from articles.models import Article
from programs.dosage import Dosage
from programs.figuring import printed_figures
from programs.models import Exercise, Program
from programs.reached import of_program
from programs.rows import plan_of, with_rows

from .drawing import Card, draw

FRONT_PAGE = "Hvor gør det ondt?"
SIGNS = "Hvornår skal du søge hjælp?"
TOPICS = "Emner fra A til Å"
PROGRAMS = "Øvelser til at lave hjemme"
"""The headings of the pages that have no row (templates/); a test holds the two together."""


@require_safe
def titled(request: HttpRequest, title: str) -> HttpResponse:
    return _picture(Card(title, request.clinic.name))


@require_safe
def place(request: HttpRequest, slug: str) -> HttpResponse:
    part = body_part(slug)
    if part is None:
        raise Http404
    return _picture(Card(part.name, request.clinic.name, ("Råd og øvelser",)))


@require_safe
def topic(request: HttpRequest, slug: str) -> HttpResponse:
    def card(row: Article) -> Card:
        programs = with_rows(row.programs.published())
        return Card(row.title, request.clinic.name, figure=_figure(_shown_in(programs)))

    return _of_row(request, Article.objects.published(), slug, card)


@require_safe
def exercise(request: HttpRequest, slug: str) -> HttpResponse:
    def card(row: Exercise) -> Card:
        return Card(row.name, request.clinic.name, figure=_figure([row]))

    return _of_row(request, Exercise.objects.visible(), slug, card)


@require_safe
@of_program
def program(request: HttpRequest, program: Program) -> HttpResponse:
    plan = plan_of(program)
    return _picture(Card(plan.title, request.clinic.name, tuple(plan.facts()), _figure(_shown_in([program]))))


def _of_row(request: HttpRequest, rows: QuerySet, slug: str, card: Callable[[Model], Card]) -> HttpResponse:
    """An old slug's picture moves with its page."""
    row = rows.filter(slug=slug).first()
    if row is None:
        present = present_row(rows, slug)
        return HttpResponsePermanentRedirect(reverse(request.resolver_match.view_name, args=[present.slug]))
    return _picture(card(row))


def _shown_in(programs: Iterable[Program]) -> Iterator[Exercise]:
    return (entry.exercise for program in programs for entry in program.entries.all() if entry.is_shown)


def _figure(exercises: Iterable[Exercise]) -> str:
    """The first that is drawn, at its far end; '' where none is."""
    figures = (printed_figures(exercise, Dosage()) for exercise in exercises if not exercise.picture)
    return next((stages[-1].svg for stages in figures if stages), "")


def _picture(card: Card) -> HttpResponse:
    """Made to be shown on other sites, unlike everything else here."""
    return HttpResponse(draw(card), "image/png", headers={"Cross-Origin-Resource-Policy": "cross-origin"})

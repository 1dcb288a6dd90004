"""/billede.png, /emner/<slug>/billede.png and /programmer/<slug>/billede.png, only for pages that anyone can read."""

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from articles.addresses import present_row
from articles.models import Article
from programs.dosage import Dosage
from programs.figuring import printed_figures
from programs.models import Program
from programs.reached import of_program
from programs.rows import plan_of

from .drawing import Card, draw

FRONT_PAGE = "Hvor gør det ondt?"
"""Its heading (templates/physio/home.html); a test holds the two together."""


@require_safe
def front_page(request: HttpRequest) -> HttpResponse:
    return _picture(Card(FRONT_PAGE, request.clinic.name))


@require_safe
def topic(request: HttpRequest, slug: str) -> HttpResponse:
    articles = Article.objects.published()
    article = articles.filter(slug=slug).first()
    if article is None:
        return HttpResponsePermanentRedirect(reverse("topic_picture", args=[present_row(articles, slug).slug]))
    return _picture(Card(article.title, request.clinic.name))


@require_safe
@of_program
def program(request: HttpRequest, program: Program) -> HttpResponse:
    plan = plan_of(program)
    return _picture(Card(plan.title, request.clinic.name, " · ".join(plan.facts()), _figure(program)))


def _figure(program: Program) -> str:
    """The first exercise's that is drawn, at its far end; '' where none is."""
    exercises = (entry.exercise for entry in program.entries.all() if entry.is_shown and not entry.exercise.picture)
    figures = (printed_figures(exercise, Dosage()) for exercise in exercises)
    return next((stages[-1].svg for stages in figures if stages), "")


def _picture(card: Card) -> HttpResponse:
    """Made to be shown on other sites, unlike everything else here."""
    return HttpResponse(draw(card), "image/png", headers={"Cross-Origin-Resource-Policy": "cross-origin"})

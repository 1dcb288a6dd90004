"""/figurer/: every figure of the library, moving and searchable, for the exercises that have none yet."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import reversion
from django.contrib import admin, messages
from django.contrib.admin.views.decorators import staff_member_required
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from articles.danish import danish_slug

from .figureeditor import MOVING, nearest, picture_url
from .figures import describe, table_of
from .figures.library import LibraryFigure, all_figures, by_slug
from .models import Exercise


@dataclass(frozen=True)
class Card:
    figure: LibraryFigure
    url: str
    words: str


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@staff_member_required(login_url="admin:login")
@permission_required("programs.change_exercise", raise_exception=True)
def figures(request: HttpRequest) -> HttpResponse:
    """GET: ?q= searches, ?oevelse= is the exercise that a figure is chosen for. POST gives it one."""
    if request.method == "POST":
        return _given(request)
    asked = request.GET.get("q", "").strip()[:100]
    without = Exercise.objects.filter(motion__isnull=True, picture="").order_by("name")
    chosen = without.filter(pk=_number(request.GET.get("oevelse", ""))).first()
    shown = tuple(_found(asked)) if asked or not chosen else _for(chosen)
    context = {
        **admin.site.each_context(request),
        "title": "Figurer",
        "asked": asked,
        "cards": [Card(figure, picture_url(figure.motion, MOVING), describe(figure.motion)) for figure in shown],
        "chosen": chosen,
        "without": without,
    }
    return render(request, "admin/programs/figures.html", context)


def _given(request: HttpRequest) -> HttpResponse:
    """The figure, when the exercise has not got one meanwhile."""
    exercise = get_object_or_404(Exercise, pk=_number(request.POST.get("exercise", "")))
    figure = by_slug().get(request.POST.get("figure", ""))
    if figure is None or exercise.motion is not None:
        messages.error(request, f"»{exercise}« blev ikke ændret: øvelsen har en figur, eller figuren findes ikke.")
        return HttpResponseRedirect(reverse("figures"))
    with reversion.create_revision():
        reversion.set_user(request.user)
        reversion.set_comment(f"Figuren »{figure.name}« valgt fra biblioteket")
        exercise.motion = table_of(figure.motion)
        exercise.save()
    messages.success(request, f"»{exercise}« har nu figuren »{figure.name}«. Se, om den passer til teksten.")
    return HttpResponseRedirect(reverse("admin:programs_exercise_change", args=[exercise.pk]))


def _found(asked: str) -> Iterator[LibraryFigure]:
    wanted = danish_slug(asked)
    return (figure for figure in all_figures() if any(wanted in danish_slug(name) for name in figure.names))


def _for(exercise: Exercise) -> Iterable[LibraryFigure]:
    """The nearest by name first, then all the others."""
    near = nearest([exercise.name, *exercise.aliases.splitlines()], exercise.starting_position)
    return (*near, *(figure for figure in all_figures() if figure not in near))


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0

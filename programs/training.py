"""/programmer/<slug>/traen/: a plan's exercises one at a time, or a plain list where no script runs."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.addresses import moved
from articles.models import Status

from .figuring import ShownFigure, figure_of
from .models import Program, ProgramExercise
from .opened import open_plan, with_query
from .plan import Plan, PlannedExercise, PlannedSection
from .rows import shown_entries, with_everything
from .steps import Step, steps_of


@dataclass(frozen=True)
class Trained:
    """One exercise of a session. opens: the groups that begin with it, each with its text and common dose."""

    entry: ProgramExercise
    planned: PlannedExercise
    figure: ShownFigure | None
    steps: tuple[Step, ...]
    opens: tuple[PlannedSection, ...]


@require_safe
def train(request: HttpRequest, slug: str) -> HttpResponse:
    programs = Program.objects.exclude(status=Status.DRAFT)
    program = with_everything(programs).filter(slug=slug).first()
    if program is None:
        return HttpResponsePermanentRedirect(
            with_query(f"{moved(programs, slug).url}traen/", request.META.get("QUERY_STRING", ""))
        )
    if program.status == Status.WITHDRAWN:
        context = {"program": program, "is_from_paper": bool(request.GET)}
        return render(request, "programs/withdrawn.html", context, status=410)
    opened = open_plan(program, request.GET.dict())
    context = {
        "program": program,
        "opened": opened,
        "plan": opened.plan,
        "exercises": list(_exercises(program, opened.plan)),
    }
    return render(request, "programs/train.html", context)


def _exercises(program: Program, plan: Plan) -> Iterator[Trained]:
    told: set[str] = set()
    for entry, planned in zip(shown_entries(program, plan), plan.exercises, strict=True):
        opens = tuple(section for section in _up_to(planned.section, plan) if section.title not in told)
        told |= {section.title for section in opens}
        figure = None if entry.exercise.picture else figure_of(entry.exercise, planned.whole_dosage)
        yield Trained(entry, planned, figure, steps_of(planned.whole_dosage), opens)


def _up_to(title: str, plan: Plan) -> Iterator[PlannedSection]:
    """The exercise's own group, after those that stand before it in the programme and have no exercise."""
    used = {exercise.section for exercise in plan.exercises}
    titles = [section.title for section in plan.sections]
    if title not in titles:
        return
    for section in plan.sections[: titles.index(title) + 1]:
        if section.title == title or section.title not in used:
            yield section

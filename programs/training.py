"""/programmer/<slug>/traen/: a plan's exercises one at a time, or a plain list where no script runs."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from .figuring import ShownFigure, figure_of
from .models import Program, ProgramExercise
from .opened import open_plan
from .plan import Plan, PlannedExercise, PlannedSection
from .reached import of_program
from .rows import shown_entries
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
@of_program
def train(request: HttpRequest, program: Program) -> HttpResponse:
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
        figure = figure_of(entry.exercise, planned.whole_dosage)
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

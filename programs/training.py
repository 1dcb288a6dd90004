"""/programmer/<slug>/traen/: a plan's exercises one at a time, or a plain list where no script runs."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from .dosage import Dosage
from .figuring import ShownFigure, figure_of
from .models import Exercise, Program, ProgramExercise
from .opened import open_plan
from .plan import Plan, PlannedExercise, PlannedSection
from .reached import of_program
from .rows import shown_entries
from .steps import Step, steps_of


@dataclass(frozen=True)
class Trained:
    """One exercise of a session. opens: the groups that begin with it, each with its text and common dose.

    other_figure: what figure shows, with the other side; None where the dose does not ask for each.
    """

    entry: ProgramExercise
    planned: PlannedExercise
    figure: ShownFigure | None
    other_figure: ShownFigure | None
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
        dosage = planned.whole_dosage
        figure = figure_of(entry.exercise, dosage)
        yield Trained(entry, planned, figure, _other_figure(entry.exercise, dosage, figure), steps_of(dosage), opens)


def _other_figure(exercise: Exercise, dosage: Dosage, figure: ShownFigure | None) -> ShownFigure | None:
    """Of left and right the one that figure does not show."""
    if figure is None or figure.other_side is None:
        return None
    left, right = (figure_of(exercise, replace(dosage, side=side)) for side in ("left", "right"))
    return right if left and left.url == figure.url else left


def _up_to(title: str, plan: Plan) -> Iterator[PlannedSection]:
    """The exercise's own group, after those that stand before it in the programme and have no exercise."""
    used = {exercise.section for exercise in plan.exercises}
    titles = [section.title for section in plan.sections]
    if title not in titles:
        return
    for section in plan.sections[: titles.index(title) + 1]:
        if section.title == title or section.title not in used:
            yield section

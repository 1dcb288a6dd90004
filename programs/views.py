from dataclasses import dataclass
from itertools import groupby

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.addresses import moved
from articles.models import RedFlag

from .figuring import ShownFigure, figure_of
from .models import Exercise, Program, ProgramExercise, ProgramSection
from .opened import open_plan
from .plan import Plan, PlannedExercise
from .reached import of_program
from .rows import shown_entries


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    programs = Program.objects.published().annotate(size=Count("entries"))
    return render(request, "programs/index.html", {"programs": programs.in_danish_order()})


@require_safe
@of_program
def detail(request: HttpRequest, program: Program) -> HttpResponse:
    return page(request, program)


def page(request: HttpRequest, program: Program) -> HttpResponse:
    """The programme as patients see it, whatever its status: the admin shows drafts with it too."""
    opened = open_plan(program, request.GET.dict())
    context = {
        "program": program,
        "opened": opened,
        "plan": opened.plan,
        "groups": _groups(program, opened.plan),
    }
    return render(request, "programs/detail.html", context)


@require_safe
def exercise(request: HttpRequest, slug: str) -> HttpResponse:
    exercises = Exercise.objects.visible()
    shown = exercises.filter(slug=slug).first()
    if shown is None:
        return moved(exercises, slug)
    programs = Program.objects.published().filter(entries__exercise=shown).distinct()
    context = {
        "exercise": shown,
        "figure": figure_of(shown),
        "programs": programs.in_danish_order(),
        "signs": RedFlag.objects.general().approved(),
    }
    return render(request, "programs/exercise.html", context)


@dataclass(frozen=True)
class Shown:
    """One exercise on a page; figure is None where the clinic has a picture of its own or nobody has drawn one."""

    entry: ProgramExercise
    planned: PlannedExercise
    figure: ShownFigure | None


@dataclass(frozen=True)
class Group:
    """Exercises under one heading; section is None for those outside any."""

    section: ProgramSection | None
    exercises: list["Shown"]


def _groups(program: Program, plan: Plan) -> list[Group]:
    """The exercises in order by their sections; a section without exercises keeps its place and its text."""
    pairs = zip(shown_entries(program, plan), plan.exercises, strict=True)
    exercises = [_shown(entry, planned) for entry, planned in pairs]
    by_section = groupby(exercises, key=lambda exercise: exercise.entry.section)
    groups = [Group(section, list(group)) for section, group in by_section]
    used = {group.section for group in groups}
    titles = {section.title for section in plan.sections}
    for section in program.sections.all():
        if section not in used and section.title in titles:
            groups.insert(_place_of(section, groups), Group(section, []))
    return groups


def _shown(entry: ProgramExercise, planned: PlannedExercise) -> Shown:
    return Shown(entry, planned, figure_of(entry.exercise, planned.whole_dosage))


def _place_of(section: ProgramSection, groups: list[Group]) -> int:
    later = (i for i, group in enumerate(groups) if group.section and group.section.position > section.position)
    return next(later, len(groups))

"""/programmer/<slug>/tilpas/: a programme made to fit one patient, with a plain form and nothing stored.

What is typed is read, and the answer is the address of the plan, where no typed word is left.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from .kinds import Kind
from .models import Program
from .opened import OpenedPlan, open_plan, opened_as, with_query
from .plan import Plan
from .positions import sorted_by_position
from .reached import of_program
from .rows import plan_of
from .tailorform import SIDES, Form, form_of, only_section, read_form

AT_COUNTER = "skranke"
"""How an answer to the form tells that staff filled it in beside the sheet, at the counter."""


@dataclass(frozen=True)
class ShownForm:
    """What components/tailor_form.html shows. sections: the groups' titles by the number in their button."""

    program: Program
    form: Form
    sections: Mapping[str, str]
    is_at_counter: bool = False
    kinds = tuple(Kind)
    sides = SIDES

    @property
    def before(self) -> str:
        """The page that the form belongs to."""
        return _counter_of(self.program.slug) if self.is_at_counter else self.program.get_absolute_url()

    @property
    def anew(self) -> str:
        """The form with the whole programme."""
        return f"{self.before}#tilpas" if self.is_at_counter else self.program.get_tailor_url()


@require_safe
@of_program
def tailor(request: HttpRequest, program: Program) -> HttpResponse:
    if "tilpas" in request.GET:
        return _kept_by_no_one(_submitted(request, program))
    opened = open_plan(program, request.GET.dict())
    shown = ShownForm(program, form_of(opened.plan, opened.default), _titles(opened.default))
    return render(request, "programs/tailor.html", {"shown": shown, "problems": opened.problems})


def form_at_counter(program: Program, opened: OpenedPlan) -> ShownForm:
    """The form of the plan that staff see before them."""
    return ShownForm(program, form_of(opened.plan, opened.default), _titles(opened.default), is_at_counter=True)


def _submitted(request: HttpRequest, program: Program) -> HttpResponse:
    default = plan_of(program)
    form = read_form(dict(request.GET.lists()), default)
    wish, titles = request.GET.get("goer", ""), _titles(default)
    is_at_counter = request.GET.get("fra") == AT_COUNTER
    way_on = _way_on_at_counter if is_at_counter else _way_on
    section = titles.get(wish.removeprefix("kun-")) if wish.startswith("kun-") else None
    if section:
        return way_on(opened_as(program, only_section(default, section, form), default), wish)
    if form.plan is None:
        return render(request, "programs/tailor.html", {"shown": ShownForm(program, form, titles, is_at_counter)})
    plan = sorted_by_position(form.plan, default) if wish == "sorter" else form.plan
    return way_on(opened_as(program, plan, default), wish)


def _way_on(opened: OpenedPlan, wish: str) -> HttpResponse:
    """To the page or the sheet as the button says, or back to the form."""
    return HttpResponseRedirect({"vis": opened.page_url, "ark": opened.sheet_url}.get(wish, opened.tailor_url))


def _way_on_at_counter(opened: OpenedPlan, wish: str) -> HttpResponse:
    """Always back to the counter: to the pages, straight on to the printer, or to the form beside them."""
    place = {"vis": "", "ark": "#print"}.get(wish, "#tilpas")
    return HttpResponseRedirect(with_query(_counter_of(opened.plan.slug), opened.query) + place)


def _counter_of(slug: str) -> str:
    return reverse("counter_sheet", args=[slug])


def _titles(default: Plan) -> dict[str, str]:
    """The groups that have exercises, by the number in their button."""
    titles = dict.fromkeys(exercise.section for exercise in default.exercises if exercise.section)
    return {str(number): title for number, title in enumerate(titles, start=1)}


def _kept_by_no_one(response: HttpResponse) -> HttpResponse:
    """What was typed stands in the question."""
    response["Cache-Control"] = "no-store"
    return response

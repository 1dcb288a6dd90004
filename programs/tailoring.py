"""/programmer/<slug>/tilpas/: a programme made to fit one patient, with a plain form and nothing stored.

What is typed is read, and the answer is the address of the plan, where no typed word is left.
"""

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
"""How the form is told that it was opened at the counter."""


@require_safe
@of_program
def tailor(request: HttpRequest, program: Program) -> HttpResponse:
    if "tilpas" in request.GET:
        return _kept_by_no_one(_submitted(request, program))
    opened = open_plan(program, request.GET.dict())
    return _page(request, program, opened.default, form_of(opened.plan, opened.default), opened.problems)


def _submitted(request: HttpRequest, program: Program) -> HttpResponse:
    default = plan_of(program)
    form = read_form(dict(request.GET.lists()), default)
    wish = request.GET.get("goer", "")
    titles = _titles(default)
    if wish.startswith("kun-") and wish[4:] in titles:
        return _to_form(request, program, only_section(default, titles[wish[4:]], form), default)
    if form.plan is None:
        return _page(request, program, default, form)
    if wish == "sorter":
        return _to_form(request, program, sorted_by_position(form.plan, default), default)
    if wish in ("vis", "ark"):
        return HttpResponseRedirect(_way_on(request, opened_as(program, form.plan, default), wish))
    return _to_form(request, program, form.plan, default)


def _is_at_counter(request: HttpRequest) -> bool:
    return request.GET.get("fra") == AT_COUNTER


def _way_on(request: HttpRequest, opened: OpenedPlan, wish: str) -> str:
    """To the page or the sheet; whoever came from the counter goes back there, and straight on to the printer."""
    if not _is_at_counter(request):
        return opened.sheet_url if wish == "ark" else opened.page_url
    counter = with_query(reverse("counter_sheet", args=[opened.plan.slug]), opened.query)
    return f"{counter}#print" if wish == "ark" else counter


def _titles(default: Plan) -> dict[str, str]:
    """The groups that have exercises, by the number in their button."""
    titles = dict.fromkeys(exercise.section for exercise in default.exercises if exercise.section)
    return {str(number): title for number, title in enumerate(titles, start=1)}


def _to_form(request: HttpRequest, program: Program, plan: Plan, default: Plan) -> HttpResponse:
    opened = opened_as(program, plan, default)
    return HttpResponseRedirect(from_counter(opened) if _is_at_counter(request) else opened.tailor_url)


def from_counter(opened: OpenedPlan) -> str:
    """The address of the form for staff, which brings them back to the counter."""
    return f"{opened.tailor_url}{'&' if opened.query else '?'}fra={AT_COUNTER}"


def _kept_by_no_one(response: HttpResponse) -> HttpResponse:
    """What was typed stands in the question."""
    response["Cache-Control"] = "no-store"
    return response


def _page(
    request: HttpRequest, program: Program, default: Plan, form: Form, problems: tuple[str, ...] = ()
) -> HttpResponse:
    context = {
        "program": program,
        "form": form,
        "problems": problems,
        "sections": _titles(default),
        "sides": SIDES,
        "kinds": list(Kind),
        "is_at_counter": _is_at_counter(request),
    }
    return render(request, "programs/tailor.html", context)

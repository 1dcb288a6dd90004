"""The printed sheet over the web: from rows to the framework-free sheet, and its PDF from the cache."""

import hashlib
import logging
from collections.abc import Callable, Mapping
from typing import TypeVar
from urllib.parse import quote

from django.core.cache import caches
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.content import fingerprint
from articles.urgency import Urgency

from .dosage import Dosage
from .figuring import printed_figures
from .models import Program
from .opened import OpenedPlan, open_plan
from .plan import Plan, PlannedExercise
from .reached import of_program
from .sheet import Call, ClinicCard, Figure, Help, Log, Sheet, figure_of_picture, look
from .sheet import render as typeset
from .sheet import render_pages as typeset_pages

Made = TypeVar("Made", bytes, list[bytes])
KEEP_FOR = 7 * 24 * 60 * 60
NOT_FOUND_BY_SEARCH = {"X-Robots-Tag": "noindex"}
"""A search engine's copy of a sheet would stay when the programme has changed, and may be one patient's own."""

logger = logging.getLogger(__name__)


@require_safe
@of_program
def sheet(request: HttpRequest, program: Program) -> HttpResponse:
    """A plan as a PDF; the ETag is the page cache's, which makes one for every public answer."""
    opened = open_plan(program, request.GET.dict())
    if opened.problems:
        return render(request, "programs/sheet_problem.html", {"program": program, "opened": opened}, status=400)
    return HttpResponse(
        printed(program, opened, request.clinic),
        content_type="application/pdf",
        headers={"Content-Disposition": f"inline; {_file_name(opened.plan)}", **NOT_FOUND_BY_SEARCH},
    )


def printed(program: Program, opened: OpenedPlan, clinic) -> bytes:
    """The plan's sheet as a PDF; programs.sheet.page_count tells how many pages it has."""
    return _made(typeset, program, opened, clinic_card(clinic))


def pictured(program: Program, opened: OpenedPlan, clinic) -> list[bytes]:
    """The same sheet as a picture (SVG) of each page, as the counter shows and prints it."""
    return _made(typeset_pages, program, opened, clinic_card(clinic))


def clinic_card(clinic) -> ClinicCard:
    """The site's clinic (any object with its name, address, phone and route) as plain data."""
    return ClinicCard(
        name=clinic.name,
        address=clinic.address,
        phone=clinic.phone,
        help={urgency: _help(clinic.route(urgency)) for urgency in Urgency},
    )


def _help(route) -> Help:
    return Help(route.action, tuple(Call(call.when, call.whom, call.phone) for call in route.calls))


def _made(make: Callable[[Sheet], Made], program: Program, opened: OpenedPlan, clinic: ClinicCard) -> Made:
    """Kept under a hash of everything that it depends on, so that nothing ever has to be cleared. Sheets have a small
    cache of their own, lest a visitor with plans of his own push the site's pages out.

    A picture counts by its name, which an upload never uses twice; its bytes are read when the sheet is made. A
    figure counts by what is drawn.
    """
    plan, address = opened.plan, opened.address
    drawn = _drawn(program, plan)

    def made() -> Made:
        return make(_sheet(plan, clinic, address, drawn | _figures(program, plan)))

    pictures = {exercise.slug: (exercise.picture.name, exercise.picture_alt) for exercise in _pictured(program)}
    depends_on = (make.__name__, look(), fingerprint(plan), repr(clinic), address, repr(pictures), repr(drawn))
    return _from_cache(
        "sheet:" + hashlib.sha256("\0".join(depends_on).encode("utf-8", "surrogatepass")).hexdigest(), made
    )


def _sheet(plan: Plan, clinic: ClinicCard, address: str, figures: Mapping) -> Sheet:
    log = Log.of(plan) if plan.with_log and plan.kind.has_room_for_log else None
    return Sheet(plan, clinic, address, figures, plan.kind, log)


def _from_cache(key: str, make: Callable[[], Made]) -> Made:
    """A cache that does not answer costs a little time, never the patient's sheet."""
    try:
        return caches["sheets"].get_or_set(key, make, KEEP_FOR)
    except Exception:
        logger.warning("Arket kunne ikke hentes fra eller gemmes i mellemlageret.", exc_info=True)
        return make()


def _pictured(program: Program) -> list:
    return [entry.exercise for entry in program.entries.all() if entry.exercise.picture]


def _drawn(program: Program, plan: Plan) -> dict[tuple[str, int], tuple[Figure, ...]]:
    rows = {entry.exercise.slug: entry.exercise for entry in program.entries.all()}
    drawn = {one.key: printed_figures(rows[one.slug], _side_of(one)) for one in plan.exercises}
    return {key: figures for key, figures in drawn.items() if figures}


def _side_of(planned: PlannedExercise) -> Dosage:
    """Without the time to hold, which would be too small to read in a figure; the sheet says it in words."""
    return Dosage(side=planned.whole_dosage.side)


def _figures(program: Program, plan: Plan) -> dict[tuple[str, int], tuple[Figure, ...]]:
    found = {exercise.slug: figure for exercise in _pictured(program) if (figure := _figure(exercise))}
    return {one.key: (found[one.slug],) for one in plan.exercises if one.slug in found}


def _figure(exercise) -> Figure | None:
    """None for a file that is gone or no picture: the sheet then has an empty frame there."""
    try:
        with exercise.picture.open("rb") as file:
            return figure_of_picture(file.read(), exercise.picture_alt)
    except (OSError, ValueError):
        logger.warning("Billedet til øvelsen %s kan ikke læses og mangler på arket.", exercise.slug)
        return None


def _file_name(plan: Plan) -> str:
    """In Danish for those who understand filename*, in plain letters for the rest."""
    title = "".join(character for character in plan.title if character.isalnum() or character in " -,")
    danish = f"{title.strip() or plan.slug}, udgave {plan.edition}.pdf"
    return f"filename=\"{plan.slug}-udgave-{plan.edition}.pdf\"; filename*=UTF-8''{quote(danish, safe='')}"

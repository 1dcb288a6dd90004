"""The printed sheet over the web: from rows to the framework-free sheet, and its PDF from the cache."""

import hashlib
import logging
from collections.abc import Callable
from urllib.parse import quote, urlencode

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from articles.content import fingerprint
from articles.models import Status
from articles.urgency import Urgency

from .figuring import printed_figures
from .models import Program
from .plan import Plan
from .rows import plan_of, with_everything
from .sheet import Call, ClinicCard, Figure, Help, Sheet, figure_of_picture, look
from .sheet import render as typeset

KEEP_FOR = 7 * 24 * 60 * 60

logger = logging.getLogger(__name__)


@require_safe
def sheet(request: HttpRequest, slug: str) -> HttpResponse:
    """A programme as a PDF; the ETag is the page cache's, which makes one for every public answer."""
    program = get_object_or_404(with_everything(Program.objects.exclude(status=Status.DRAFT)), slug=slug)
    if program.status == Status.WITHDRAWN:
        return render(request, "programs/withdrawn.html", {"program": program}, status=410)
    plan = plan_of(program)
    pdf = _pdf(plan, clinic_card(request.clinic), address_of(program), program)
    return HttpResponse(
        pdf, content_type="application/pdf", headers={"Content-Disposition": f"inline; {_file_name(plan)}"}
    )


def address_of(program: Program) -> str:
    """What the sheet's code opens: the programme's page, which is told the edition on the paper."""
    return f"{settings.SITE_URL}{program.get_absolute_url()}?{urlencode({'udgave': program.edition})}"


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


def _pdf(plan: Plan, clinic: ClinicCard, address: str, program: Program) -> bytes:
    """Kept under a hash of everything that it depends on, so that nothing ever has to be cleared.

    A picture counts by its name, which an upload never uses twice; its bytes are read when the sheet is made. A
    figure counts by what is drawn.
    """
    drawn = _drawn(program, plan)
    pictures = {exercise.slug: (exercise.picture.name, exercise.picture_alt) for exercise in _pictured(program)}
    depends_on = (look(), fingerprint(plan), repr(clinic), address, repr(pictures), repr(drawn))
    key = "sheet:" + hashlib.sha256("\0".join(depends_on).encode("utf-8", "surrogatepass")).hexdigest()
    return _from_cache(key, lambda: typeset(Sheet(plan, clinic, address, drawn | _figures(program))))


def _from_cache(key: str, make: Callable[[], bytes]) -> bytes:
    """A cache that does not answer costs a little time, never the patient's sheet."""
    try:
        return cache.get_or_set(key, make, KEEP_FOR)
    except Exception:
        logger.warning("Arket kunne ikke hentes fra eller gemmes i mellemlageret.", exc_info=True)
        return make()


def _pictured(program: Program) -> list:
    return [entry.exercise for entry in program.entries.all() if entry.exercise.picture]


def _drawn(program: Program, plan: Plan) -> dict[str, tuple[Figure, ...]]:
    shown = [entry for entry in program.entries.all() if entry.is_shown]
    pairs = zip(shown, plan.exercises, strict=True)
    drawn = {entry.exercise.slug: printed_figures(entry.exercise, planned.whole_dosage) for entry, planned in pairs}
    return {slug: figures for slug, figures in drawn.items() if figures}


def _figures(program: Program) -> dict[str, tuple[Figure, ...]]:
    found = {exercise.slug: _figure(exercise) for exercise in _pictured(program)}
    return {slug: (figure,) for slug, figure in found.items() if figure}


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

"""What the figure editor of the admin asks the server for: pictures, words and faults of a motion being made."""

from collections.abc import Iterable
from dataclasses import replace

from django.core import signing
from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe
from rapidfuzz import fuzz, utils

from .figurefield import MotionText, read_motion
from .figures import Motion, animated, describe, mirrored, motion_of, still, table_of
from .figures.faults import faults_of
from .figures.form import to_toml
from .figures.library import LibraryFigure, all_figures, by_slug
from .figures.postures import family, postures_in
from .figuring import picture_answer

PREVIEW, PICTURE = "admin:programs_exercise_figure_preview", "admin:programs_exercise_figure_picture"
MOVING = "afspil"
LEAST_LIKENESS = 55.0
"""Per cent of likeness that a name must have to be offered."""
MOST_OFFERED = 4
_SIGNER = signing.Signer(salt="programs.figureeditor")


@require_POST
def preview(request: HttpRequest) -> JsonResponse:
    """Of the text in 'motion', or the library figure in 'library': its table, text, words, faults and pictures.

    'mirror': 'all' for the motion with the other side, or the number of one key pose, from 0.
    """
    try:
        motion = _mirrored(_asked_for(request), request.POST.get("mirror", ""))
    except MotionText as error:
        return JsonResponse({"error": str(error)})
    return JsonResponse(
        {
            "table": table_of(motion),
            "text": to_toml(motion),
            "words": describe(motion),
            "faults": faults_of(motion),
            "stills": [picture_url(motion, str(number)) for number in range(len(motion.poses))],
            "moving": picture_url(motion, MOVING),
        }
    )


def _asked_for(request: HttpRequest) -> Motion:
    slug = request.POST.get("library", "")
    if not slug:
        return read_motion(request.POST.get("motion", ""))
    if slug not in by_slug():
        raise MotionText("Figuren findes ikke i biblioteket.")
    return by_slug()[slug].motion


def _mirrored(motion: Motion, which: str) -> Motion:
    if not which:
        return motion
    other = mirrored(motion)
    if which == "all":
        return other
    if not which.isdecimal() or int(which) >= len(motion.poses):
        raise BadRequest
    number = int(which)
    return replace(motion, poses=(*motion.poses[:number], other.poses[number], *motion.poses[number + 1 :]))


def picture_url(motion: Motion, moment: str) -> str:
    """The address of one picture. It carries the whole motion, so that any process of the server can draw it."""
    return f"{reverse(PICTURE, args=[moment])}?m={_SIGNER.sign_object(table_of(motion), compress=True)}"


@require_safe
def picture(request: HttpRequest, moment: str) -> HttpResponse:
    """A key pose by its number, from 0, or the moving figure. Only of motions that preview() has signed."""
    try:
        motion = motion_of(_SIGNER.unsign_object(request.GET.get("m", "")))
    except (signing.BadSignature, ValueError):
        raise Http404 from None
    if moment == MOVING:
        return picture_answer(animated(motion))
    if not moment.isdecimal() or int(moment) >= len(motion.poses):
        raise Http404
    return picture_answer(still(motion, int(moment)))


def nearest(names: Iterable[str], starting_position: str = "") -> tuple[LibraryFigure, ...]:
    """The library's figures whose names are most like those of an exercise, the likest first.

    Of names that are as like, the figure that begins as the starting position says is first.
    """
    own, stated = [name for name in names if name.strip()], postures_in(starting_position)
    ranked = [(_likeness(own, figure), _begins_in(figure, stated), figure) for figure in all_figures()]
    likely = [each for each in ranked if each[0][0] >= LEAST_LIKENESS]
    likely.sort(key=lambda each: each[:2], reverse=True)
    return tuple(figure for *_, figure in likely[:MOST_OFFERED])


def _begins_in(figure: LibraryFigure, postures: frozenset[str]) -> bool:
    return family(figure.motion.poses[0].posture) in postures


def _likeness(names: Iterable[str], figure: LibraryFigure) -> tuple[float, float]:
    """Of the names that are most like: per cent of the words that both have, whatever else one of them says, and of
    the names as a whole."""
    pairs = ((name, other) for name in names for other in figure.names)
    return max((_ratios(*pair) for pair in pairs), default=(0.0, 0.0))


def _ratios(name: str, other: str) -> tuple[float, float]:
    ratios = fuzz.token_set_ratio, fuzz.token_sort_ratio
    in_words, in_all = (ratio(name, other, processor=utils.default_process) for ratio in ratios)
    return in_words, in_all

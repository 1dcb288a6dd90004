"""The figures of exercises on pages and on paper: rows in, pictures out, drawn once for the same motion."""

import base64
import hashlib
import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_safe

from .dosage import Dosage
from .figures import Motion, MotionError, animated, describe, motion_of, other_side, still, table_of
from .figures.drawing import size_of, stages_of
from .figures.sides import same_with_the_other, working_side
from .figures.style import STYLE
from .figures.timing import LONGEST_PAUSE
from .figures.words import stages_in_words
from .models import Exercise
from .sheet import Figure

_STYLE_HASH = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
POLICY = f"default-src 'none'; style-src 'sha256-{_STYLE_HASH}'; frame-ancestors 'none'"
"""A picture may use its own style sheet and nothing else."""

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class OtherSide:
    """The same with the other side, at rest: its address, what to tell beside it, its words and size in pixels."""

    url: str
    caption: str
    alt: str
    width: int
    height: int


@dataclass(frozen=True)
class ShownFigure:
    """A picture on a page: the moving one's address, that of one at rest for who asked for less motion, the words
    for both and their size in pixels; and the other side where the dose asks for each."""

    url: str
    still_url: str
    alt: str
    width: int
    height: int
    other_side: OtherSide | None = None


def figure_of(exercise: Exercise, dosage: Dosage | None = None) -> ShownFigure | None:
    """The exercise's figure, of the side that the dose names, which waits as long as the dose says to hold.

    None where there is none, and where the clinic's own picture stands in its place.
    """
    motion = None if exercise.picture else _motion(exercise.motion)
    if motion is None:
        return None
    dosage, key = dosage or Dosage(), _key(exercise.motion)
    if _is_of_the_other_side(dosage, motion):
        url = reverse("programs:other_figure", args=[exercise.slug, _pause(dosage)])
        return ShownFigure(url, _still_of_the_other(exercise), *_words_and_size(_other(key)))
    url = reverse("programs:figure", args=[exercise.slug, _pause(dosage)])
    still_url = reverse("programs:still_figure", args=[exercise.slug])
    return ShownFigure(url, still_url, *_words_and_size(key), _other_side_too(exercise, dosage, motion))


def _is_of_the_other_side(dosage: Dosage, motion: Motion) -> bool:
    """Whether the dose names one side and the motion shows the other."""
    return dosage.side in ("left", "right") and working_side(motion) not in (dosage.side, None)


def _other_side_too(exercise: Exercise, dosage: Dosage, motion: Motion) -> OtherSide | None:
    if dosage.side != "each" or other_side(motion) is None:
        return None
    _, width, height = _words_and_size(_other(_key(exercise.motion)))
    _, *moves = stages_in_words(_read(_other(_key(exercise.motion))))
    return OtherSide(_still_of_the_other(exercise), same_with_the_other(motion), " ".join(moves), width, height)


def _still_of_the_other(exercise: Exercise) -> str:
    return reverse("programs:other_still_figure", args=[exercise.slug])


def printed_figures(exercise: Exercise, dosage: Dosage) -> tuple[Figure, ...]:
    """Start, perhaps a stage between, and end for paper, of the side that the dose names; the end has its arrow and
    the time to hold.

    () where there is no figure.
    """
    motion = _motion(exercise.motion)
    if motion is None:
        return ()
    key = _key(exercise.motion)
    return _stages(_other(key) if _is_of_the_other_side(dosage, motion) else key, hold_in_words(dosage))


@require_safe
def figure(request: HttpRequest, slug: str, pause: int) -> HttpResponse:
    """An exercise's moving figure. pause: whole seconds at the far end, at most LONGEST_PAUSE."""
    exercise = get_object_or_404(Exercise.objects.visible(), slug=slug)
    if pause > LONGEST_PAUSE or _motion(exercise.motion) is None:
        raise Http404
    return picture_answer(_animated(_key(exercise.motion), pause))


@require_safe
def still_figure(request: HttpRequest, slug: str) -> HttpResponse:
    """An exercise's figure at its far end, with the arrow that shows the way."""
    exercise = get_object_or_404(Exercise.objects.visible(), slug=slug)
    if _motion(exercise.motion) is None:
        raise Http404
    return picture_answer(_still(_key(exercise.motion), "end", ""))


@require_safe
def other_figure(request: HttpRequest, slug: str, pause: int) -> HttpResponse:
    """The moving figure with the other side."""
    if pause > LONGEST_PAUSE:
        raise Http404
    return picture_answer(_animated(_other_or_404(slug), pause))


@require_safe
def other_still_figure(request: HttpRequest, slug: str) -> HttpResponse:
    """The figure at its far end with the other side."""
    return picture_answer(_still(_other_or_404(slug), "end", ""))


def _other_or_404(slug: str) -> str:
    exercise = get_object_or_404(Exercise.objects.visible(), slug=slug)
    motion = _motion(exercise.motion)
    if motion is None or other_side(motion) is None:
        raise Http404
    return _other(_key(exercise.motion))


def picture_answer(svg: str) -> HttpResponse:
    return HttpResponse(svg, content_type="image/svg+xml", headers={"Content-Security-Policy": POLICY})


def hold_in_words(dosage: Dosage) -> str:
    """'5–10 s', '20 s', 'mindst 5 s', 'op til 15 s', or '' where the dose says nothing of a hold."""
    if not dosage.hold_s:
        return ""
    low, high = dosage.hold_s
    if low is None or high is None:
        return f"op til {high} s" if low is None else f"mindst {low} s"
    return f"{low} s" if low == high else f"{low}–{high} s"


def _pause(dosage: Dosage) -> int:
    low, high = dosage.hold_s or (None, None)
    return min(int(low or high or 0), int(LONGEST_PAUSE))


def _motion(table: Mapping[str, Any] | None) -> Motion | None:
    """None also for a table that this version cannot read: a page without a figure is better than no page."""
    if table is None:
        return None
    try:
        return _read(_key(table))
    except MotionError as error:
        logger.warning("En figur kan ikke tegnes: %s", error.reason)
        return None


def _key(table: Mapping[str, Any]) -> str:
    return json.dumps(table, sort_keys=True)


@lru_cache(maxsize=1024)
def _read(key: str) -> Motion:
    return motion_of(json.loads(key))


@lru_cache(maxsize=1024)
def _other(key: str) -> str:
    """The key of the same motion with the other side; of itself where both sides are alike."""
    motion = _read(key)
    return _key(table_of(other_side(motion) or motion))


@lru_cache(maxsize=1024)
def _words_and_size(key: str) -> tuple[str, int, int]:
    motion = _read(key)
    return describe(motion), *size_of(motion)


@lru_cache(maxsize=1024)
def _stages(key: str, hold: str) -> tuple[Figure, ...]:
    motion = _read(key)
    *before, end = stages_of(motion)
    words = stages_in_words(motion)
    stages = [Figure(_still(key, stage, ""), words[min(stage, len(words) - 1)]) for stage in before]
    told = " ".join(words[len(before) :]) or words[-1]
    return *stages, Figure(_still(key, end, hold), told)


@lru_cache(maxsize=512)
def _still(key: str, moment: str | int, hold: str) -> str:
    return still(_read(key), moment, hold)


@lru_cache(maxsize=256)
def _animated(key: str, pause: int) -> str:
    return animated(_read(key), "", pause)

"""/tilgaengelighed/: how the site may be used, and what is missing, from what is known and not from what is hoped."""

import json
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from programs.models import Exercise

RECORD = Path(__file__).parent / "accessibility.json"
"""Written by `make accessibility`, and by nobody's hand."""


@dataclass(frozen=True)
class Run:
    """One run of axe over every kind of page. looks: how many widths, colours and contrasts each was seen in; faults:
    one line each, in the engine's words."""

    on: date
    engine: str
    kinds: int
    looks: int
    faults: tuple[str, ...]


@cache
def last_run() -> Run:
    known = json.loads(RECORD.read_text(encoding="utf-8"))
    return Run(**known | {"on": date.fromisoformat(known["on"]), "faults": tuple(known["faults"])})


@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    exercises = Exercise.objects.visible()
    unseen = Q(picture="", motion__isnull=True)
    context = {"run": last_run(), "exercises": exercises.count(), "without_picture": exercises.filter(unseen).count()}
    return render(request, "physio/accessibility.html", context)

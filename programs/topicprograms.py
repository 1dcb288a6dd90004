"""The programmes of a topic as its page shows them: what each asks of the patient, and its exercises for the text."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.urls import reverse

from articles.danish import danish_sort_key
from articles.models import Status

from .dosage import Dosage
from .models import Exercise
from .plan import Plan, PlannedExercise, inherited_dosage
from .topicrows import EXERCISE

Row = dict[str, Any]


@dataclass(frozen=True)
class TopicProgram:
    """facts: how many exercises, how many minutes, how often, as on the programme's own page.

    exercises: rows of those that patients get, with what a figure is drawn from and no more.
    """

    title: str
    slug: str
    intro: str
    facts: list[str]
    exercises: tuple[Exercise, ...]

    @property
    def url(self) -> str:
        return reverse("programs:detail", args=[self.slug])

    @property
    def sheet_url(self) -> str:
        return reverse("programs:sheet", args=[self.slug])

    @property
    def train_url(self) -> str:
        return reverse("programs:train", args=[self.slug])


def programs_from(rows: Iterable[Row]) -> list[TopicProgram]:
    """Out of topicrows.topic_rows, in Danish order."""
    programs = [_program(list(group)) for _, group in groupby(rows, key=lambda row: row["pk"])]
    return sorted(programs, key=lambda program: danish_sort_key(program.title))


def _program(rows: list[Row]) -> TopicProgram:
    first, shown = rows[0], [row for row in rows if row["exercise_status"] == Status.PUBLISHED]
    plan = Plan(first["title"], first["slug"], edition=0, exercises=tuple(map(_planned, shown)))
    return TopicProgram(plan.title, plan.slug, first["intro"], plan.facts(), tuple(map(_exercise, shown)))


def _planned(row: Row) -> PlannedExercise:
    own, section, program = (_dosage(row[f"{owner}_dosage"]) for owner in ("own", "section", "program"))
    inherited = inherited_dosage(own, section.merged_over(program))
    return PlannedExercise(0, row["exercise_slug"], row["exercise_name"], dosage=own, inherited=inherited)


def _dosage(stored: str | None) -> Dosage:
    return Dosage.from_dict(json.loads(stored)) if stored else Dosage()


def _exercise(row: Row) -> Exercise:
    motion = json.loads(row["motion"]) if row["motion"] else None
    return Exercise(motion=motion, **{name: row[f"exercise_{name}"] for name in EXERCISE})

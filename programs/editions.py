"""Which edition of a programme a patient has on paper: it moves on when what patients read has changed, only then.

The signs of its topic and those that hold for all programmes do not move it: one sign would age every paper of every
programme. The record of an edition has them all the same, and an address on paper bears their mark
(plancode.signs_mark), so that whoever scans it is told of signs that the paper lacks.
"""

import json
from collections.abc import Iterable
from dataclasses import replace

from django.utils import timezone

from articles.content import fingerprint

from .content import ExerciseContent
from .models import Exercise, Program, ProgramEdition
from .plan import Plan
from .planrecord import RecordError, plan_from, record_of
from .rows import content_of, plan_of, plans_of, with_everything

NOT_READ_BY_PATIENTS = {
    "status": "",
    "reviewed_by": "",
    "reviewed_on": None,
    "next_review_on": None,
    "slug": "",
    "aliases": (),
}


def refresh_edition(program: Program) -> bool:
    """Call it after a save of the programme or of an exercise in it. True when there is a new edition.

    The programme given is brought up to date as well, so that a later save of it keeps the edition.
    """
    now = with_everything(Program.objects).get(pk=program.pk)
    seen = _seen_by_patients(now)
    if seen == program.edition_fingerprint:
        return False
    program.edition += 1 if program.edition_fingerprint else 0
    program.edition_fingerprint = seen
    program.edition_on = timezone.localdate()
    program.save(update_fields=["edition", "edition_fingerprint", "edition_on"])
    _keep([_record_of(program, plan_of(now))])
    return True


def begin_editions(programs: Iterable[Program]) -> None:
    """refresh_edition for programmes that have just been written for the first time, many at a time."""
    given = {program.pk: program for program in programs}
    today = timezone.localdate()
    written = list(with_everything(Program.objects.filter(pk__in=given)))
    for now in written:
        given[now.pk].edition_fingerprint, given[now.pk].edition_on = _seen_by_patients(now), today
    Program.objects.bulk_update(given.values(), ["edition_fingerprint"])
    Program.objects.filter(pk__in=given).update(edition_on=today)
    plans = zip(written, plans_of(written), strict=True)
    _keep([_record_of(given[now.pk], plan) for now, plan in plans])


def plan_in_edition(program: Program, number: int) -> Plan | None:
    """What patients read in that edition; None where nothing is known of it."""
    edition = program.editions.filter(number=number).first()
    try:
        return plan_from(edition.content, number) if edition else None
    except RecordError:
        return None


def _record_of(program: Program, plan: Plan) -> ProgramEdition:
    return ProgramEdition(program=program, number=program.edition, on=program.edition_on, content=record_of(plan))


def _keep(records: list[ProgramEdition]) -> None:
    ProgramEdition.objects.bulk_create(
        records, update_conflicts=True, unique_fields=["program", "number"], update_fields=["on", "content"]
    )


def _seen_by_patients(program: Program) -> str:
    content = content_of(program)
    approved = tuple(sign for sign in content.signs if not sign.doubtful)
    pairs = zip(program.entries.all(), content.exercises, strict=True)
    shown = [_seen_of_exercise(entry.exercise, stated) for entry, stated in pairs if entry.is_shown]
    return fingerprint((replace(content, **NOT_READ_BY_PATIENTS, signs=approved, exercises=()), shown))


def _seen_of_exercise(exercise: Exercise, stated: ExerciseContent) -> tuple:
    motion = json.dumps(exercise.motion, sort_keys=True)
    return replace(stated, slug="", aliases=()), exercise.picture.name, exercise.picture_alt, motion

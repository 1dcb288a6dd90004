"""Which edition of a programme a patient has on paper: it moves on when what patients read has changed, only then.

The signs of its topic and those that hold for all programmes are not part of it: they have pages of their own.
"""

import json
from dataclasses import replace

from django.utils import timezone

from articles.content import fingerprint

from .content import ExerciseContent
from .models import Exercise, Program
from .rows import content_of, with_everything

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
    seen = _seen_by_patients(with_everything(Program.objects).get(pk=program.pk))
    if seen == program.edition_fingerprint:
        return False
    program.edition += 1 if program.edition_fingerprint else 0
    program.edition_fingerprint = seen
    program.edition_on = timezone.localdate()
    program.save(update_fields=["edition", "edition_fingerprint", "edition_on"])
    return True


def _seen_by_patients(program: Program) -> str:
    content = content_of(program)
    approved = tuple(sign for sign in content.signs if not sign.doubtful)
    pairs = zip(program.entries.all(), content.exercises, strict=True)
    shown = [_seen_of_exercise(entry.exercise, stated) for entry, stated in pairs if entry.is_shown]
    return fingerprint((replace(content, **NOT_READ_BY_PATIENTS, signs=approved, exercises=()), shown))


def _seen_of_exercise(exercise: Exercise, stated: ExerciseContent) -> tuple:
    motion = json.dumps(exercise.motion, sort_keys=True)
    return replace(stated, slug="", aliases=()), exercise.picture.name, exercise.picture_alt, motion

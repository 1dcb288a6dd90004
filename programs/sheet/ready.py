"""What a patient does before the first exercise: what to find, and how to get down on the floor and up again."""

import re
from collections.abc import Sequence

from ..figures.postures import postures_in
from ..plan import Plan, PlannedExercise
from .wording import line

_ON_THE_FLOOR = frozenset({"supine", "prone", "side_lying", "all_fours", "half_kneeling", "kneeling"})
_NOT_THE_FLOOR = re.compile(r"\b(?:seng\w*|briks\w*|sofa\w*|bord\w*)\b", re.IGNORECASE)

DOWN = (
    "Stil en stol, der står fast. Hold i sædet. Sæt det ene knæ i gulvet og så det andet. Sæt hænderne i gulvet, og læg"
    " dig ned på siden. Rul om på ryggen."
)
UP = (
    "Rul om på siden. Skub dig op på hænder og knæ. Hold i stolens sæde. Sæt den ene fod i gulvet, og rejs dig. Bliver"
    " du svimmel, så sæt dig. Er du i tvivl, om du kan, så spørg os først."
)
"""The way over side, all fours and one knee with a firm chair that physiotherapists teach older people for rising
after a fall (backward chaining). Our words; a clinic's physiotherapist has the last say."""


def equipment_of(plan: Plan) -> list[str]:
    """Everything to find, each thing once, in the order in which it is needed."""
    found: dict[str, str] = {}
    for exercise in plan.exercises:
        thing = line(exercise.equipment)
        found.setdefault(thing.casefold(), thing)
    return [thing for thing in found.values() if thing]


def shares_equipment(exercises: Sequence[PlannedExercise]) -> bool:
    """Every exercise needs the same: then it is enough to say so once."""
    return len({line(exercise.equipment).casefold() for exercise in exercises}) == 1


def is_on_the_floor(plan: Plan) -> bool:
    """Some exercise surely begins lying or on the knees; one that names no posture, or a bed, does not count."""
    starts = (exercise.starting_position for exercise in plan.exercises)
    return any(postures_in(start) & _ON_THE_FLOOR and not _NOT_THE_FLOOR.search(start) for start in starts)

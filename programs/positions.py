"""Exercises in the order that spares the patient from getting up and down: from the floor up, once."""

from collections.abc import Sequence
from itertools import chain, groupby

from .figures.postures import postures_in
from .plan import Plan, PlannedExercise
from .tailored import Pick, picks_of, tailored

FROM_THE_FLOOR_UP = (
    "supine", "side_lying", "prone", "all_fours", "kneeling", "half_kneeling", "sitting", "standing",
)  # fmt: skip


def sorted_by_position(plan: Plan, default: Plan) -> Plan:
    """Within each group. An exercise whose starting position is not known, or is more than one, stays in its place."""
    groups = groupby(plan.exercises, key=lambda exercise: exercise.section)
    order = list(chain.from_iterable(_sorted(list(group)) for _, group in groups))
    picks = {(pick.slug, pick.turn): pick for pick in picks_of(plan, default)}
    chosen: list[Pick] = [picks[exercise.key] for exercise in order]
    return tailored(default, chosen, kind=plan.kind, with_log=plan.with_log)


def _sorted(exercises: Sequence[PlannedExercise]) -> list[PlannedExercise]:
    ranks = [_rank(exercise) for exercise in exercises]
    known = sorted((rank, place) for place, rank in enumerate(ranks) if rank is not None)
    moved = iter(exercises[place] for _, place in known)
    return [exercise if rank is None else next(moved) for exercise, rank in zip(exercises, ranks, strict=True)]


def _rank(exercise: PlannedExercise) -> int | None:
    found = postures_in(exercise.starting_position)
    return FROM_THE_FLOOR_UP.index(next(iter(found))) if len(found) == 1 else None

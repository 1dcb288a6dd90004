"""How long one session of a dose takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .limits import Range
    from .value import Dosage

SECONDS_OF_A_REPETITION = (2, 5)
"""An estimate for a calm movement there and back, used where the dose states no tempo."""
SECONDS_BETWEEN_SETS = (0, 60)
"""An estimate, used where the dose states no rest."""

Span = tuple[float, float]


def minutes_of_a_session(dose: Dosage) -> tuple[float, float] | None:
    work = _seconds_of_a_set(dose)
    sets = _closed(dose.sets, (1, 1))
    rest = _closed(dose.rest_s, SECONDS_BETWEEN_SETS)
    if work is None or sets is None or rest is None:
        return None
    low, high = (sets[end] * work[end] + max(sets[end] - 1, 0) * rest[end] for end in (0, 1))
    sides = 2 if dose.side == "each" else 1
    return low * sides / 60, high * sides / 60


def _seconds_of_a_set(dose: Dosage) -> Span | None:
    """Repetitions, or the stated time, or whichever of the two the patient chooses."""
    if dose.duration_s is None:
        return _seconds_of_the_repetitions(dose)
    duration = _closed(dose.duration_s, (0, 0))
    if dose.reps is None or duration is None:
        return duration
    repeated = _seconds_of_the_repetitions(dose)
    return repeated and (min(duration[0], repeated[0]), max(duration[1], repeated[1]))


def _seconds_of_the_repetitions(dose: Dosage) -> Span | None:
    """None where nobody has said how many: a hold alone does not tell how often it is done."""
    if dose.reps is None:
        return None
    reps, hold = _closed(dose.reps, (1, 1)), _closed(dose.hold_s, (0, 0))
    tempo = _closed(dose.tempo_s, SECONDS_OF_A_REPETITION)
    rest = (0, 0) if dose.sets else _closed(dose.rest_s, (0, 0))
    if reps is None or hold is None or tempo is None or rest is None:
        return None
    low, high = (reps[end] * (hold[end] + tempo[end]) + (reps[end] - 1) * rest[end] for end in (0, 1))
    return low, high


def _closed(value: Range | None, otherwise: Span) -> Span | None:
    """None for a range with an open end: nothing can be counted from it."""
    if value is None:
        return otherwise
    return None if None in value else value

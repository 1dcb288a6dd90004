"""A dose in Danish: one compact line, and plain sentences for a patient."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .limits import Range
    from .value import Dosage

DAILY = (7, 7)
HALF_HOUR, HOUR = (30, 30), (60, 60)


def compact_line(dose: Dosage) -> str:
    """One line that Dosage.parse reads back as the same dose; '' for the empty dose."""
    parts = [
        _work(dose),
        dose.hold_s and f"hold {_short_time(dose.hold_s)}",
        dose.tempo_s and f"tempo {_short_time(dose.tempo_s)}",
        dose.rest_s and f"pause {_short_time(dose.rest_s)}",
        dose.side and {"each": "hver side", "left": "venstre side", "right": "højre side"}[dose.side],
        dose.per_day and f"{_times(dose.per_day)} om dagen",
        dose.per_week and _days(dose.per_week),
        dose.every_min and _every(dose.every_min),
        dose.weeks and f"i {_count(dose.weeks, 'uge', 'uger')}",
        dose.load and f"belastning: {dose.load}",
    ]
    return ", ".join(part for part in parts if part)


def sentences(dose: Dosage) -> list[str]:
    lines = [
        _work_sentence(dose),
        dose.hold_s and f"Hold i {_long_time(dose.hold_s)}{_each_time(dose)}.",
        dose.tempo_s and f"Brug {_long_time(dose.tempo_s)} på hver gentagelse.",
        dose.load and f"Belastningen er {dose.load.rstrip('.,;: ') or dose.load}.",
        _side_sentence(dose),
        _rest_sentence(dose),
        dose.sets and f"Lav {_count(dose.sets, 'runde', 'runder')} i alt.",
        _frequency_sentence(dose),
        dose.every_min and _every_sentence(dose.every_min),
        dose.weeks and f"Fortsæt i {_count(dose.weeks, 'uge', 'uger')}.",
    ]
    return [line for line in lines if line]


def _work(dose: Dosage) -> str:
    sets = dose.sets and f"{_span(dose.sets)} sæt"
    reps = dose.reps and _count(dose.reps, "gentagelse", "gentagelser")
    duration = dose.duration_s and _short_time(dose.duration_s)
    work = " eller ".join(part for part in (reps, duration) if part)
    if duration and not reps and not sets:
        return f"varighed {duration}"
    return " af ".join(part for part in (sets, work) if part)


def _work_sentence(dose: Dosage) -> str | None:
    duration = dose.duration_s and f"bliv ved i {_long_time(dose.duration_s)}"
    reps = dose.reps and f"gør det {_times(dose.reps)}"
    work = " eller ".join(part for part in (reps, duration) if part)
    return work and f"{work[0].upper()}{work[1:]}."


def _each_time(dose: Dosage) -> str:
    return " hver gang" if dose.reps and dose.reps != (1, 1) else ""


def _side_sentence(dose: Dosage) -> str | None:
    return {
        "each": "Gør det samme til den anden side.",
        "left": "Gør det kun i venstre side.",
        "right": "Gør det kun i højre side.",
        None: None,
    }[dose.side]


def _rest_sentence(dose: Dosage) -> str | None:
    if not dose.rest_s:
        return None
    between = " mellem runderne" if dose.sets and dose.sets != (1, 1) else ""
    return f"Hold pause i {_long_time(dose.rest_s)}{between}."


def _frequency_sentence(dose: Dosage) -> str | None:
    per_day = dose.per_day and f"{_times(dose.per_day)} om dagen"
    per_week = dose.per_week and _days(dose.per_week)
    if per_day and per_week and dose.per_week != DAILY:
        per_week = f"{_count(dose.per_week, 'dag', 'dage')} om ugen"
    frequency = ", ".join(part for part in (per_day, per_week) if part)
    return frequency and f"Gør øvelsen {frequency}."


def _days(per_week: Range) -> str:
    return "hver dag" if per_week == DAILY else f"{_times(per_week)} om ugen"


def _every(minutes: Range) -> str:
    if minutes == HALF_HOUR:
        return "hver halve time"
    if minutes == HOUR:
        return "hver time"
    low, high = minutes
    if low is None or high is None:
        return f"{_span(minutes)} min. imellem"
    if low % 60 == high % 60 == 0:
        return f"hver {_ordinals(low // 60, high // 60)} time"
    return f"hvert {_ordinals(low, high)} minut"


def _every_sentence(minutes: Range) -> str:
    low, high = minutes
    if low is None or high is None:
        return f"Lad der gå {_span(minutes)} minutter fra gang til gang."
    return f"Gør øvelsen {_every(minutes)}."


def _ordinals(low: int, high: int) -> str:
    return f"{low}." if low == high else f"{low}.–{high}."


def _times(value: Range) -> str:
    return _count(value, "gang", "gange")


def _count(value: Range, singular: str, plural: str) -> str:
    return f"{_span(value)} {singular if _is_one(value) else plural}"


def _is_one(value: Range) -> bool:
    """'1 gang', 'mindst 1 gang', 'op til 1 gang', but '1–2 gange'."""
    return {end for end in value if end is not None} == {1}


def _span(value: Range) -> str:
    low, high = value
    if high is None:
        return f"mindst {low}"
    if low is None:
        return f"op til {high}"
    return str(low) if low == high else f"{low}–{high}"


def _short_time(seconds: Range) -> str:
    return f"{_span(_in_minutes(seconds))} min." if _is_whole_minutes(seconds) else f"{_span(seconds)} sek."


def _long_time(seconds: Range) -> str:
    low, high = seconds
    if _is_whole_minutes(seconds) and max(end or 0 for end in seconds) >= 120:
        return _count(_in_minutes(seconds), "minut", "minutter")
    if low == high and low > 120:
        return f"{_count((low // 60,) * 2, 'minut', 'minutter')} og {_count((low % 60,) * 2, 'sekund', 'sekunder')}"
    return _count(seconds, "sekund", "sekunder")


def _is_whole_minutes(seconds: Range) -> bool:
    return all(end is None or end % 60 == 0 for end in seconds)


def _in_minutes(seconds: Range) -> Range:
    low, high = seconds
    return low and low // 60, high and high // 60

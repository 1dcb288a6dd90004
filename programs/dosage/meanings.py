"""What counted phrases mean: a field and its range each, or None where a phrase may mean two things."""

from .limits import Range, top
from .rules import Meaning

Claims = list[tuple[str, Range]]
MOST_SETS = 6
"""'3 x 10' is sets by repetitions; '10 x 3' may be either way round and is not read."""
DOUBTFUL_TIMES_A_DAY = 8
"""'10 gange hver dag' may be ten repetitions; '3 gange hver dag' is three times a day."""
SHORTEST_BARE_DURATION = 20
"""Fewer seconds than this without a verb are rather a hold."""
MOST_TIMES_AN_HOUR = 12
"""Every five minutes; more than that are repetitions."""

DAILY: Range = (7, 7)


def crossed(sets: Range, reps: Range) -> Claims | None:
    """3 x 10; None where it is not certain which is which."""
    if top(sets) > MOST_SETS and top(sets) > top(reps):
        return None
    return [("sets", sets), ("reps", reps)]


def crossed_daily(first: Range, second: Range) -> Claims | None:
    if top(first) <= MOST_SETS and top(second) >= DOUBTFUL_TIMES_A_DAY:
        return [("sets", first), ("reps", second), ("per_week", DAILY)]
    if top(first) >= DOUBTFUL_TIMES_A_DAY and top(second) < MOST_SETS:
        return [("reps", first), ("per_day", second)]
    return None


def crossed_plain_daily(first: Range, second: Range) -> Claims | None:
    claims = crossed_daily(first, second)
    return claims if claims and claims[0][0] == "sets" else None


def crossed_time(count: Range, seconds: Range) -> Claims | None:
    if top(count) > MOST_SETS:
        return None
    return [("multiple", count), ("seconds", seconds)]


def times_daily(times: Range) -> Claims | None:
    return None if top(times) >= DOUBTFUL_TIMES_A_DAY else [("per_day", times)]


def times_all_days(times: Range) -> Claims | None:
    """'12 gange alle ugens dage' is repetitions, for nobody does it so often in a day; '3 gange' may be either."""
    return [("reps", times), ("per_week", DAILY)] if top(times) >= DOUBTFUL_TIMES_A_DAY else None


def daily_times(times: Range) -> Claims | None:
    """'hver dag 10 gange' is repetitions; 'hver dag 3 gange' may be either."""
    return [("per_week", DAILY), ("reps", times)] if top(times) >= DOUBTFUL_TIMES_A_DAY else None


def daily_or(times: Range) -> Claims | None:
    return [("per_week", (times[0], 7))] if None not in times else None


def times_an_hour(times: Range) -> Claims | None:
    """'en gang i timen'; so many that no hour holds them are repetitions, '3 gange i timen' may be either."""
    if times == (1, 1):
        return [("every_min", (60, 60))]
    return [("reps", times), ("every_min", (60, 60))] if top(times) > MOST_TIMES_AN_HOUR else None


def times_every(times: Range, minutes: Range) -> Claims | None:
    """'10 gange hver time' is repetitions; '2 gange hver time' may be either."""
    if top(times) == 1:
        return [("every_min", minutes)]
    return [("reps", times), ("every_min", minutes)] if top(times) >= 5 else None


def reps_daily(reps: Range, times: Range) -> Claims | None:
    return None if top(times) >= DOUBTFUL_TIMES_A_DAY else [("reps", reps), ("per_day", times)]


def per_side(reps: Range, side: str) -> Claims | None:
    """'10 på hver side'; one or two of something on each side are rather things than repetitions."""
    return [("reps", reps), ("side", side)] if top(reps) > 2 else None


def every_n_days(days: Range) -> Range | bool:
    return {2: (3, 4), 3: (2, 3)}.get(days[0] if days[0] == days[1] else 0, False)


def as_minutes(factor: int) -> Meaning:
    return lambda span: tuple(end and end * factor for end in span)


def claim(field: str) -> Meaning:
    return lambda span: [(field, span)]


def whole_minutes(seconds: Range) -> Range | None:
    """Seconds as whole minutes; None where they are not whole."""
    if any(end is not None and end % 60 for end in seconds):
        return None
    low, high = seconds
    return low and low // 60, high and high // 60

"""What each figure of a dose may be. Outside these bounds a figure is a slip of the pen, not a dose."""

from typing import NamedTuple

from .errors import DosageError

Range = tuple[int | None, int | None]


class Limit(NamedTuple):
    name: str
    low: int
    high: int


LIMITS = {
    "sets": Limit("antal sæt", 1, 20),
    "reps": Limit("antal gentagelser", 1, 200),
    "hold_s": Limit("hold i sekunder", 1, 600),
    "duration_s": Limit("varighed i sekunder", 1, 7200),
    "rest_s": Limit("pause i sekunder", 1, 900),
    "tempo_s": Limit("tid for en gentagelse i sekunder", 1, 60),
    "per_day": Limit("gange om dagen", 1, 24),
    "per_week": Limit("gange om ugen", 1, 7),
    "every_min": Limit("minutter mellem hver gang", 5, 720),
    "weeks": Limit("antal uger", 1, 104),
}

SIDES = ("each", "left", "right")
LONGEST_LOAD = 60


def check_range(field: str, value: object) -> None:
    """Raises DosageError unless value is None or (min, max) of whole numbers within the field's limits."""
    if value is None:
        return
    limit = LIMITS[field]
    if not _is_pair(value):
        raise DosageError(f"{limit.name.capitalize()}: skal være et mindste og et største helt tal.")
    for end in value:
        if end is not None and not limit.low <= end <= limit.high:
            raise DosageError(f"{limit.name.capitalize()}: {end} er ikke mellem {limit.low} og {limit.high}.")
    low, high = value
    if low is not None and high is not None and low > high:
        raise DosageError(f"{limit.name.capitalize()}: {low} er større end {high}.")


def is_possible(field: str, value: Range) -> bool:
    try:
        check_range(field, value)
    except DosageError:
        return False
    return True


def top(span: Range) -> int:
    """The upper end, or the lower where there is none."""
    low, high = span
    return high or low or 0


def check_load(load: object) -> None:
    """Raises DosageError unless load is one short line with single blanks and no invisible characters."""
    if not isinstance(load, str):
        raise DosageError("Belastning: skal være tekst.")
    if load != " ".join(load.split()) or not load.isprintable():
        raise DosageError("Belastning: skal være én linje uden ekstra mellemrum.")
    if len(load) > LONGEST_LOAD:
        raise DosageError(f"Belastning: højst {LONGEST_LOAD} tegn.")


def _is_pair(value: object) -> bool:
    return (
        isinstance(value, tuple)
        and len(value) == 2
        and value != (None, None)
        and all(end is None or type(end) is int for end in value)
    )

"""A dose as the steps of one session: each a stretch of work on one side, or the rest between two rounds.

No figure is made up: what is counted to is the lower end of what the dose states, its words are the whole of it. Where
the dose has no lower end ('op til 10') there is nothing to count to, only the words. Times a day or a week are not part
of one session.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from .dosage import Dosage, Range

SIDES = {"left": ("Venstre side",), "right": ("Højre side",), "each": ("Den ene side", "Den anden side"), None: ("",)}
ONE = (1, 1)


@dataclass(frozen=True)
class Count:
    """Repetitions: words as '8–12 gentagelser'; low is None where the dose has no lower end."""

    low: int | None
    words: str


@dataclass(frozen=True)
class Timer:
    """seconds is the lower end of what the words say. is_hold: nothing moves meanwhile, and where the step has a count
    one run of it is one repetition. is_rest: nobody needs to get ready for it.
    """

    seconds: int
    words: str
    is_hold: bool = False
    is_rest: bool = False


@dataclass(frozen=True)
class Step:
    """words tell where one is ('Runde 1 af 3. Den ene side.'), '' where there is only one step.

    call is what leads here from the step before ('Skift side'), '' for the first. is_other_side: the second of two.
    """

    words: str = ""
    call: str = ""
    count: Count | None = None
    timers: tuple[Timer, ...] = ()
    is_rest: bool = False
    is_other_side: bool = False


def steps_of(dosage: Dosage) -> tuple[Step, ...]:
    """At least one step; one without count and timers where the dose does not tell how much."""
    work = _work(dosage)
    return tuple(_rounds(dosage, work))


def _rounds(dosage: Dosage, work: Step) -> Iterator[Step]:
    rounds = _lower(dosage.sets) or 1
    for number in range(1, rounds + 1):
        if number > 1:
            yield from _rest(dosage)
        for place, side in enumerate(SIDES[dosage.side]):
            call = "Skift side" if place else f"Runde {number}" if number > 1 else ""
            words = _words(_round_words(number, dosage.sets), side)
            yield replace(work, words=words, call=call, is_other_side=bool(place))


def _rest(dosage: Dosage) -> Iterator[Step]:
    """Before each round but the first, where the dose states a pause that can be counted."""
    if timer := _rest_timer(dosage):
        yield Step("Hold pause.", "Pause", timers=(timer,), is_rest=True)


def _work(dosage: Dosage) -> Step:
    count = Count(_lower(dosage.reps), str(Dosage(reps=dosage.reps))) if dosage.reps else None
    timers = [
        _timer(dosage.hold_s, _capital(str(Dosage(hold_s=dosage.hold_s))), is_hold=True),
        _timer(dosage.duration_s, f"Bliv ved {str(Dosage(duration_s=dosage.duration_s)).removeprefix('varighed ')}"),
        None if dosage.sets else _rest_timer(dosage),
    ]
    return Step(count=count, timers=tuple(timer for timer in timers if timer))


def _timer(seconds: Range | None, words: str, is_hold: bool = False) -> Timer | None:
    low = _lower(seconds)
    return Timer(low, words, is_hold) if low else None


def _rest_timer(dosage: Dosage) -> Timer | None:
    timer = _timer(dosage.rest_s, _capital(str(Dosage(rest_s=dosage.rest_s))))
    return timer and replace(timer, is_rest=True)


def _round_words(number: int, sets: Range | None) -> str:
    """'Runde 1 af 3', 'Runde 1 af 2–3'; '' where one round is all."""
    if sets in (None, ONE):
        return ""
    return f"Runde {number} af {str(Dosage(sets=sets)).removesuffix(' sæt')}"


def _words(*parts: str) -> str:
    return " ".join(f"{part}." for part in parts if part)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _lower(value: Range | None) -> int | None:
    return value[0] if value else None

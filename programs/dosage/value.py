"""Dosage: how much, how long and how often, each a range or absent."""

from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Literal, Self

from . import reading, writing
from .errors import DosageError
from .limits import LIMITS, SIDES, Range, check_load, check_range
from .time_needed import minutes_of_a_session


@dataclass(frozen=True, slots=True)
class Dosage:
    """A dose of an exercise. A Range is (min, max); an open end is None; equal ends are one number.

    Times are whole seconds, every_min whole minutes. tempo_s is the time of one repetition.
    reps and duration_s together are a choice: so many repetitions *or* so long.
    per_week counts days of a week, 7 is daily. Raises DosageError for what no dose can be.
    """

    sets: Range | None = None
    reps: Range | None = None
    hold_s: Range | None = None
    duration_s: Range | None = None
    rest_s: Range | None = None
    tempo_s: Range | None = None
    per_day: Range | None = None
    per_week: Range | None = None
    every_min: Range | None = None
    weeks: Range | None = None
    side: Literal["each", "left", "right"] | None = None
    load: str = ""

    def __post_init__(self) -> None:
        for name in LIMITS:
            if (value := getattr(self, name)) is not None:
                check_range(name, value)
        if self.side is not None and self.side not in SIDES:
            raise DosageError(f"Side: »{self.side}« er ikke each, left eller right.")
        check_load(self.load)

    @classmethod
    def parse(cls, text: str) -> Self:
        """The whole text is a dose; DosageError names in Danish the first word that is not."""
        return cls(**reading.parse(text))

    @classmethod
    @lru_cache(maxsize=128)
    def extract(cls, text: str) -> Self:
        """What running text surely says; what is doubtful or contradictory is left out. Never raises.

        Kept for a moment: one line of a file is asked for its dose by each reader that looks at it.
        """
        return cls(**reading.extract(text))

    @classmethod
    def from_dict(cls, data: dict) -> Self:
        """The inverse of to_dict. Raises DosageError for unknown names and impossible values."""
        if not isinstance(data, dict):
            raise DosageError("Dosis: skal være navne med værdier.")
        unknown = set(data) - {field.name for field in fields(cls)}
        if unknown:
            raise DosageError(f"Dosis: »{min(unknown, key=str)}« er ikke en del af en dosis.")
        return cls(**{name: _as_tuple(value) for name, value in data.items()})

    def to_dict(self) -> dict[str, list[int | None] | str]:
        """Only what is set; ranges as [min, max], so that JSON can hold it."""
        set_values = {name: value for name, value in self._items() if value}
        return {name: list(value) if isinstance(value, tuple) else value for name, value in set_values.items()}

    def merged_over(self, general: "Dosage") -> "Dosage":
        """Field by field this dose's own value, else the general one."""
        return Dosage(**{name: value or getattr(general, name) for name, value in self._items()})

    def sentences(self) -> list[str]:
        """Whole plain Danish sentences for a patient; [] for the empty dose."""
        return writing.sentences(self)

    def minutes(self) -> tuple[float, float] | None:
        """The least and the most minutes of one session; None where the dose does not tell."""
        return minutes_of_a_session(self)

    def __str__(self) -> str:
        return writing.compact_line(self)

    def __bool__(self) -> bool:
        return any(value for _, value in self._items())

    def _items(self) -> list[tuple[str, Range | str | None]]:
        return [(name, getattr(self, name)) for name in self.__slots__]


def _as_tuple(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value

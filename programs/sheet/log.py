"""The log that a patient fills in: as many days and weeks as the dose says, or a plain week where it says nothing."""

from dataclasses import dataclass
from typing import Self

from ..dosage import Range
from ..plan import Plan

WEEKDAYS = ("Man", "Tir", "Ons", "Tor", "Fre", "Lør", "Søn")
MOST_WEEKS = 12
MOST_TIMES = 3
"""As many boxes as one day has room for."""
_PLAIN_WEEKS = 4
_FREQUENCY = ("per_day", "per_week", "weeks")


@dataclass(frozen=True)
class Log:
    """None where the plan does not say, or does not say the same for every exercise.

    weeks: how many weeks; days: how many days of a week; times: how many times a day.
    """

    weeks: int | None = None
    days: int | None = None
    times: int | None = None

    @classmethod
    def of(cls, plan: Plan) -> Self:
        shared = shared_frequency(plan)
        return cls(*(_end(shared.get(name)) for name in ("weeks", "per_week", "per_day")))

    @property
    def rows(self) -> list[str]:
        """The heading of each week; a week without a number has a line to write on."""
        if not self.weeks:
            return ["Uge"] * _PLAIN_WEEKS
        return [f"Uge {number}" for number in range(1, min(self.weeks, MOST_WEEKS) + 1)]

    @property
    def columns(self) -> list[str]:
        """Days by name where every day counts or nothing is known, by number where the patient picks them."""
        if not self.days or self.days >= len(WEEKDAYS):
            return list(WEEKDAYS)
        return [f"{number}. dag" for number in range(1, self.days + 1)]

    @property
    def boxes(self) -> int:
        """To tick on one day."""
        return self.times if self.times and self.times <= MOST_TIMES else 1


def shared_frequency(plan: Plan) -> dict[str, Range]:
    """How often and how long, as far as every exercise says the same."""
    return {name: value for name in _FREQUENCY if (value := plan.shared(name))}


def _end(value: Range | None) -> int | None:
    """The upper end, or the lower one where it is open."""
    return (value[1] or value[0]) if value else None

"""A programme as one patient gets it. The plain programme is the default plan; page and sheet are made of a plan."""

import datetime
from dataclasses import dataclass, field, replace

from articles.content import Sign

from .dosage import Dosage, Range
from .kinds import Kind

FREQUENCY = ("per_day", "per_week", "every_min", "weeks")


def inherited_dosage(own: Dosage, general: Dosage) -> Dosage:
    """What an exercise takes over from its group or programme.

    Everything where it states nothing itself. Where it states a dose, only how often and how long the plan runs: its
    own repetitions must never be mixed with the programme's seconds.
    """
    if not own:
        return general
    missing = {name: getattr(general, name) for name in FREQUENCY if getattr(own, name) is None}
    states_frequency = any(getattr(own, name) is not None for name in ("per_day", "per_week", "every_min"))
    return Dosage(weeks=missing.get("weeks")) if states_frequency else Dosage(**missing)


@dataclass(frozen=True)
class PlannedExercise:
    """dosage is the exercise's own, inherited what it takes over; together they are what the patient does.

    general is the whole common dose that inherited was taken from. turn tells the times apart that one exercise
    stands in a programme: 1 for the first. picture changes with its picture or figure; '' where it has none.
    """

    number: int
    slug: str
    name: str
    purpose: str = ""
    starting_position: str = ""
    steps: tuple[str, ...] = ()
    feel: str = ""
    avoid: str = ""
    equipment: str = ""
    note: str = ""
    section: str = ""
    dosage: Dosage = field(default_factory=Dosage)
    dosage_text: str = ""
    inherited: Dosage = field(default_factory=Dosage)
    general: Dosage = field(default_factory=Dosage)
    turn: int = 1
    picture: str = ""

    @property
    def key(self) -> tuple[str, int]:
        """Which exercise of its programme it is, whatever its place and number."""
        return self.slug, self.turn

    @property
    def whole_dosage(self) -> Dosage:
        return self.dosage.merged_over(self.inherited)

    @property
    def dose_sentences(self) -> list[str]:
        return self.dosage.sentences()

    @property
    def inherited_sentences(self) -> list[str]:
        return self.inherited.sentences()

    @property
    def is_dose_unknown(self) -> bool:
        """Nobody has said how much: page and sheet must say so plainly."""
        return not replace(self.whole_dosage, side=None) and not self.dosage_text


@dataclass(frozen=True)
class PlannedSection:
    """A group of the plan's exercises, which name it by its title. text is Markdown."""

    title: str
    text: str = ""
    dosage: Dosage = field(default_factory=Dosage)


@dataclass(frozen=True)
class Plan:
    """Texts are Markdown. signs are the approved ones: general, topic's and the programme's own.

    kind is what its sheet is printed as. with_log: the sheet has a log to fill in.
    """

    title: str
    slug: str
    edition: int
    edition_on: datetime.date | None = None
    intro: str = ""
    exercises: tuple[PlannedExercise, ...] = ()
    dosage: Dosage = field(default_factory=Dosage)
    dosage_text: str = ""
    progression: str = ""
    pain_rule: str = ""
    stop_rule: str = ""
    remarks: str = ""
    contact: str = ""
    reviewed_by: str = ""
    reviewed_on: datetime.date | None = None
    signs: tuple[Sign, ...] = ()
    sections: tuple[PlannedSection, ...] = ()
    kind: Kind = Kind.NORMAL
    with_log: bool = True

    def minutes(self) -> tuple[int, int] | None:
        """Whole minutes for one session, a range; None when one exercise's time cannot be known."""
        times = [exercise.whole_dosage.minutes() for exercise in self.exercises]
        if not times or None in times:
            return None
        return round(sum(low for low, _ in times)) or 1, round(sum(high for _, high in times)) or 1

    def facts(self) -> list[str]:
        """The plan in one line, part by part; only what holds for every exercise and is known."""
        parts = [
            _number_of(len(self.exercises), "øvelse", "øvelser"),
            _about(self.minutes()),
            str(Dosage(per_day=self.shared("per_day"))),
            _days_a_week(self.shared("per_week")),
            str(Dosage(weeks=self.shared("weeks"))),
        ]
        return [part for part in parts if part]

    def shared(self, name: str) -> Range | None:
        """The dose's figure of that name when every exercise has the same one; None where they differ or say none."""
        values = {getattr(exercise.whole_dosage, name) for exercise in self.exercises}
        return values.pop() if len(values) == 1 else None


def _number_of(count: int, singular: str, plural: str) -> str:
    return f"{count} {singular if count == 1 else plural}" if count else ""


def _about(minutes: tuple[int, int] | None) -> str:
    if not minutes:
        return ""
    low, high = minutes
    return f"ca. {low if low == high else f'{low}–{high}'} {'minut' if high == 1 else 'minutter'}"


def _days_a_week(per_week: Range | None) -> str:
    """'3 dage om ugen', since 'gange' would not go with the times a day beside it."""
    return str(Dosage(per_week=per_week)).replace("gang", "dag")

"""A programme made to fit one patient: which exercises, in which order, with which doses, on which kind of sheet."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from .dosage import Dosage
from .plan import Plan, PlannedExercise, PlannedSection, inherited_dosage


@dataclass(frozen=True)
class Pick:
    """One chosen exercise. dosage: what the patient gets instead of the programme's, None or empty for the
    programme's. A dose that is a side alone is the programme's dose on that side. words: keep the dose's words too.
    """

    slug: str
    turn: int = 1
    dosage: Dosage | None = None
    words: bool = True

    @property
    def key(self) -> tuple[str, int]:
        return self.slug, self.turn


def tailored(default: Plan, picks: Sequence[Pick], **settings) -> Plan:
    """The plan of these picks, each of which is in the default plan. settings are the plan's kind and with_log.

    The numbers are the programme's as long as every exercise is there in its place, else 1, 2, 3.
    """
    known = {exercise.key: exercise for exercise in default.exercises}
    chosen = [_fitted(known[pick.key], pick) for pick in picks]
    if [exercise.key for exercise in chosen] != list(known):
        chosen = [replace(exercise, number=number) for number, exercise in enumerate(chosen, start=1)]
    return replace(default, exercises=tuple(chosen), sections=_sections_left(default, chosen), **settings)


def picks_of(plan: Plan, default: Plan) -> list[Pick]:
    """What a tailored plan differs in: the inverse of tailored()."""
    known = {exercise.key: exercise for exercise in default.exercises}
    return [_pick_of(exercise, known[exercise.key]) for exercise in plan.exercises]


def common_base(exercise: PlannedExercise) -> Dosage:
    """The dose that the programme gives an exercise: its own, else its group's."""
    return exercise.dosage or exercise.general


def is_side_alone(dosage: Dosage) -> bool:
    return bool(dosage.side) and not replace(dosage, side=None)


def _fitted(exercise: PlannedExercise, pick: Pick) -> PlannedExercise:
    text = exercise.dosage_text if pick.words else ""
    dosage, base = pick.dosage or Dosage(), common_base(exercise)
    if is_side_alone(dosage):
        dosage = replace(base, side=dosage.side)
    if not dosage or dosage == base:
        return replace(exercise, dosage_text=text)
    return replace(exercise, dosage=dosage, dosage_text=text, inherited=inherited_dosage(dosage, exercise.general))


def _sections_left(default: Plan, chosen: Iterable[PlannedExercise]) -> tuple[PlannedSection, ...]:
    """A group none of whose exercises was chosen is left out; one that never had any is there for its text."""
    dropped = {exercise.section for exercise in default.exercises} - {exercise.section for exercise in chosen}
    return tuple(section for section in default.sections if section.title not in dropped)


def _pick_of(exercise: PlannedExercise, known: PlannedExercise) -> Pick:
    dosage = None if exercise.dosage == known.dosage else exercise.dosage
    return Pick(exercise.slug, exercise.turn, dosage, words=exercise.dosage_text == known.dosage_text)

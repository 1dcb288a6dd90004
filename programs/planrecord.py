"""What patients read in one edition, as JSON that outlives the rows it was made of: plain text and doses."""

from collections.abc import Mapping
from dataclasses import MISSING, fields
from typing import Any

from articles.content import Sign
from articles.urgency import Urgency

from .dosage import Dosage
from .plan import Plan, PlannedExercise, PlannedSection, inherited_dosage

PLAN_TEXTS = (
    "title", "slug", "intro", "dosage_text", "progression", "pain_rule", "stop_rule", "remarks", "contact",
)  # fmt: skip
EXERCISE_FIELDS = (
    "number", "slug", "turn", "name", "purpose", "starting_position", "steps", "feel", "avoid", "equipment", "note",
    "section", "dosage_text", "picture",
)  # fmt: skip


def record_of(plan: Plan) -> dict[str, Any]:
    """Only what is stated. Of a picture there is only the mark that changes with it."""
    return {
        **_stated(plan, PLAN_TEXTS),
        "dosage": plan.dosage.to_dict(),
        "exercises": [_exercise_record(exercise) for exercise in plan.exercises],
        "sections": [{"title": s.title, "text": s.text, "dosage": s.dosage.to_dict()} for s in plan.sections],
        "signs": [{"text": sign.text, "urgency": sign.urgency.value} for sign in plan.signs],
    }


class RecordError(ValueError):
    """A record that this version cannot read."""


def plan_from(record: Mapping[str, Any], edition: int) -> Plan:
    """The plan as it was. Raises RecordError."""
    try:
        return _plan(record, edition)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise RecordError from error


def _plan(record: Mapping[str, Any], edition: int) -> Plan:
    return Plan(
        edition=edition,
        **_known(record, PLAN_TEXTS),
        dosage=Dosage.from_dict(record.get("dosage", {})),
        exercises=tuple(_exercise(entry) for entry in record["exercises"]),
        sections=tuple(_section(section) for section in record.get("sections", ())),
        signs=tuple(Sign(sign["text"], Urgency(sign["urgency"])) for sign in record["signs"]),
    )


def _exercise_record(exercise: PlannedExercise) -> dict[str, Any]:
    stated = {
        key: list(value) if key == "steps" else value for key, value in _stated(exercise, EXERCISE_FIELDS).items()
    }
    return {**stated, "dosage": exercise.dosage.to_dict(), "general": exercise.general.to_dict()}


def _exercise(entry: Mapping[str, Any]) -> PlannedExercise:
    own, general = Dosage.from_dict(entry.get("dosage", {})), Dosage.from_dict(entry.get("general", {}))
    texts = _known(entry, EXERCISE_FIELDS) | {"steps": tuple(entry.get("steps", ()))}
    return PlannedExercise(**texts, dosage=own, general=general, inherited=inherited_dosage(own, general))


def _section(section: Mapping[str, Any]) -> PlannedSection:
    return PlannedSection(section["title"], section.get("text", ""), Dosage.from_dict(section.get("dosage", {})))


def _stated(owner: Plan | PlannedExercise, names: tuple[str, ...]) -> dict[str, Any]:
    defaults = {field.name: field.default for field in fields(owner)}
    values = {name: getattr(owner, name) for name in names}
    return {name: value for name, value in values.items() if defaults[name] is MISSING or value != defaults[name]}


def _known(record: Mapping[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    return {name: record[name] for name in names if name in record}

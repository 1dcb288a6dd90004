"""The exercises as the sheet shows them: in their groups, each with its parts in one fixed order."""

import re
from collections.abc import Iterator

from ..dosage import Dosage
from ..plan import Plan, PlannedExercise, PlannedSection
from .blocks import blocks, plain
from .given import Figure, Sheet
from .wording import dose, line, name

COMMON_DOSE = "Fælles dosis"
_EASIER, _HARDER = "Lettere", "Sværere"
_LABELS_OF_A_NOTE = re.compile(rf"(?:^|(?<=[.!?]))\s*(?=(?:{_EASIER}|{_HARDER}):)")


def groups_of(sheet: Sheet) -> list[dict]:
    """Runs of exercises under one heading ('' for those outside any group), every group of the plan among them."""
    names = (str(index) for index, _ in enumerate(figures_of(sheet)))
    groups: list[dict] = []
    for exercise in sheet.plan.exercises:
        if not groups or groups[-1]["title"] != line(exercise.section):
            groups.append(_group(_section(exercise.section, sheet.plan)))
        groups[-1]["exercises"].append(_exercise(exercise, sheet, names))
    return _with_empty_groups(groups, sheet.plan)


def figures_of(sheet: Sheet) -> list[Figure]:
    """In the order in which groups_of numbers them."""
    return [figure for exercise in sheet.plan.exercises for figure in sheet.figures.get(exercise.slug, ())]


def common_dose(title: str, dosage: Dosage, text: str = "") -> dict | None:
    found = plain("\n".join([dose(dosage), text]))
    return {"title": title, "blocks": found} if found else None


def _section(title: str, plan: Plan) -> PlannedSection:
    return next((section for section in plan.sections if section.title == title), PlannedSection(title))


def _group(section: PlannedSection) -> dict:
    return {
        "title": line(section.title),
        "blocks": blocks(section.text),
        "dose": common_dose("Fælles for denne gruppe", section.dosage),
        "exercises": [],
    }


def _with_empty_groups(groups: list[dict], plan: Plan) -> list[dict]:
    """A group without exercises still has its text, and stands before the groups that come after it."""
    titles = [line(section.title) for section in plan.sections]
    for place, section in enumerate(plan.sections):
        if titles[place] not in [group["title"] for group in groups]:
            later = set(titles[place + 1 :])
            index = next((i for i, group in enumerate(groups) if group["title"] in later), len(groups))
            groups.insert(index, _group(section))
    return groups


def _exercise(exercise: PlannedExercise, sheet: Sheet, names: Iterator[str]) -> dict:
    figures = sheet.figures.get(exercise.slug, ())
    return {
        "heading": f"{exercise.number}. {name(exercise.name)}",
        "parts": [part for part in _parts(exercise, sheet.plan.dosage_text) if part],
        "figures": [{"name": next(names), "alt": name(figure.alt)} for figure in figures],
    }


def _parts(exercise: PlannedExercise, common: str) -> Iterator[dict | None]:
    yield _said("", exercise.purpose)
    yield _said("Du skal bruge", exercise.equipment)
    yield _said("Start sådan", exercise.starting_position)
    yield {"label": "Gør sådan", "steps": [line(step) for step in exercise.steps]} if exercise.steps else None
    yield from _dose_parts(exercise, common)
    yield _said("Det skal du mærke", exercise.feel)
    yield _said("Pas på", exercise.avoid)
    yield from (_said(*part) for part in _note_parts(exercise.note))


def _dose_parts(exercise: PlannedExercise, common: str) -> Iterator[dict | None]:
    """The exercise's own dose, what it takes over from all, or a line to write on where nobody has said."""
    yield _said("Dosis", "\n".join([dose(exercise.dosage), exercise.dosage_text]))
    yield _said(COMMON_DOSE, dose(exercise.inherited))
    if exercise.is_dose_unknown:
        yield _said(COMMON_DOSE, common) or {"label": "Dosis", "blank": "(aftal med din fysioterapeut)"}


def _note_parts(note: str) -> Iterator[tuple[str, str]]:
    """'Lettere: … Sværere: …' as two parts, each under its own label."""
    for text in _LABELS_OF_A_NOTE.split(note):
        label, _, rest = text.strip().partition(":")
        yield (label, rest) if label in (_EASIER, _HARDER) and rest.strip() else ("", text)


def _said(label: str, text: str) -> dict | None:
    found = plain(text)
    return {"label": label, "blocks": found} if found else None

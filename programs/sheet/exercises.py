"""The exercises as the sheet shows them: in their groups, each with its parts in one fixed order."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..dosage import Dosage
from ..plan import Plan, PlannedExercise, PlannedSection
from .blocks import Block, blocks, paragraph, plain, run
from .given import Figure, Sheet
from .log import shared_frequency
from .ready import shares_equipment
from .room import surely_fits
from .symbols import dose_in_symbols
from .wording import dose, line, name, unbroken

COMMON_DOSE = "Fælles dosis"
UNKNOWN_DOSE = "(aftal med din fysioterapeut)"
_EASIER, _HARDER = "Lettere", "Sværere"
_LABELS_OF_A_NOTE = re.compile(rf"(?:^|(?<=[.!?]))\s*(?=(?:{_EASIER}|{_HARDER}):)")


def groups_of(sheet: Sheet) -> list[dict]:
    """Runs of exercises under one heading ('' for those outside any group), every group of the plan among them."""
    names = (str(index) for index, _ in enumerate(figures_of(sheet)))
    said_of_all = dict.fromkeys(shared_frequency(sheet.plan))
    groups: list[dict] = []
    for exercise in sheet.plan.exercises:
        if not groups or groups[-1]["title"] != line(exercise.section):
            groups.append(_group(_section(exercise.section, sheet.plan)))
        groups[-1]["exercises"].append(
            _exercise(exercise, sheet, names) | {"brief": _brief_dose(exercise, said_of_all)}
        )
    return _with_empty_groups(groups, sheet.plan)


def figures_of(sheet: Sheet) -> list[Figure]:
    """In the order in which groups_of numbers them."""
    return [figure for exercise in sheet.plan.exercises for figure in sheet.figures.get(exercise.key, ())]


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
    heading = f"{exercise.number}. {name(exercise.name)}"
    parts = [part for part in _parts(exercise, sheet.plan) if part]
    return {
        "heading": heading,
        "number": f"{exercise.number}.",
        "name": name(exercise.name),
        "parts": parts,
        "fits": surely_fits([heading, *_texts(parts)], sheet.kind),
        "symbols": dose_in_symbols(exercise),
        "figures": [_figure(next(names), figure) for figure in sheet.figures.get(exercise.key, ())],
    }


def _figure(key: str, figure: Figure) -> dict:
    width, height = figure.size
    return {"name": key, "alt": name(figure.alt), "width": width, "height": height}


def _texts(parts: Iterable[dict]) -> Iterator[str]:
    """The paragraphs of an exercise, each with its label."""
    for part in parts:
        yield part["label"]
        yield from part.get("steps", ())
        yield part.get("blank", "")
        for block in part.get("blocks", ()):
            yield part["label"] + "".join(str(run["text"]) for run in block["runs"])


def _parts(exercise: PlannedExercise, plan: Plan) -> Iterator[dict | None]:
    yield _said("", exercise.purpose)
    yield None if shares_equipment(plan.exercises) else _said("Du skal bruge", exercise.equipment)
    yield _said("Start sådan", exercise.starting_position)
    yield {"label": "Gør sådan", "steps": [line(step) for step in exercise.steps]} if exercise.steps else None
    yield _dose_part(exercise, plan.dosage_text)
    yield _said("Det skal du mærke", exercise.feel)
    yield _said("Pas på", exercise.avoid)
    yield from (_said(*part) for part in _note_parts(exercise.note))


def _dose_part(exercise: PlannedExercise, common: str) -> dict:
    """The exercise's own dose and what it takes over from all, or a line to write on where nobody has said."""
    own = plain("\n".join([dose(exercise.dosage), exercise.dosage_text]))
    shared = plain(dose(exercise.inherited) or (common if exercise.is_dose_unknown else ""))
    if not own and not shared:
        return {"label": "Dosis", "blank": UNKNOWN_DOSE}
    if own and shared:
        return {"label": "Dosis", "blocks": [*own[:-1], _continued(own[-1], COMMON_DOSE, shared[0]), *shared[1:]]}
    return {"label": "Dosis" if own else COMMON_DOSE, "blocks": own or shared}


def _continued(first: Block, label: str, second: Block) -> Block:
    """Two paragraphs as one, the second's label in bold."""
    return paragraph([*first["runs"], run(f" {label}: ", bold=True), *second["runs"]])


def _brief_dose(exercise: PlannedExercise, said_of_all: dict[str, None]) -> str:
    """On one line, without what the line of facts says of all exercises; '' where nobody has said."""
    return unbroken(f"{replace(exercise.whole_dosage, **said_of_all)} {exercise.dosage_text}")


def _note_parts(note: str) -> Iterator[tuple[str, str]]:
    """'Lettere: … Sværere: …' as two parts, each under its own label."""
    for text in _LABELS_OF_A_NOTE.split(note):
        label, _, rest = text.strip().partition(":")
        yield (label, rest) if label in (_EASIER, _HARDER) and rest.strip() else ("", text)


def _said(label: str, text: str) -> dict | None:
    found = plain(text)
    return {"label": label, "blocks": found} if found else None

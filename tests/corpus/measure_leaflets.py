"""How well the corpus of leaflets is read: exercises found and invented, dose fields right and wrong, words lost."""

import re
import tomllib
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from articles.reading import FileProblem
from articles.urgency import Urgency
from programs.content import ExerciseContent, ProgramContent
from programs.dosage import Dosage
from programs.leaflets import read
from programs.leaflets.words import lost_words

CORPUS = Path(__file__).parent / "leaflets"
DOSE_FIELDS = (
    "sets", "reps", "hold_s", "duration_s", "rest_s", "tempo_s", "per_day", "per_week", "every_min", "weeks", "side",
)  # fmt: skip
OPEN = -1
"""Stands for the open end of a range, which the format of the files cannot say."""

RULES = {"stop": "stop_rule", "pain": "pain_rule", "progression": "progression"}


@dataclass
class Measure:
    """Counts over any number of leaflets; faults names each one that is not as expected."""

    counts: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def add(self, name: str, right: bool, fault: str = "") -> None:
        self.counts[name if right else f"not {name}"] += 1
        if not right:
            self.faults.append(f"{fault or name}")

    def share(self, name: str) -> float:
        """Of all that should be there, what is; 1 where nothing should."""
        right, missing = self.counts[name], self.counts[f"not {name}"]
        return right / (right + missing) if right + missing else 1.0


def measure_leaflets(part: str = "open") -> Measure:
    """part is 'open', 'heldout' (looked at only as figures) or 'blind' (written after the reader was finished)."""
    measure = Measure()
    for path in sorted((CORPUS / part).glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        expected = tomllib.loads(path.with_suffix(".toml").read_text(encoding="utf-8"))
        _compare(measure, path.stem, text, expected)
    return measure


def _compare(measure: Measure, leaflet: str, text: str, expected: dict) -> None:
    try:
        content = read(text, f"{leaflet}.txt")
    except FileProblem as problem:
        measure.counts["not exercise"] += len(expected["exercises"])
        measure.faults.append(f"{leaflet}: {problem}")
        return
    measure.add("title", content.title == expected["title"], f"{leaflet}: titel »{content.title}«")
    measure.add(
        "phone", content.contact_phone == expected.get("phone", ""), f"{leaflet}: telefon {content.contact_phone}"
    )
    measure.add("date", content.revised_on == expected.get("revised"), f"{leaflet}: dato {content.revised_on}")
    for key, rule in RULES.items():
        if key in expected:
            measure.add(
                "rule", expected[key] in getattr(content, rule), f"{leaflet}: {rule}: {getattr(content, rule)!r}"
            )
    _compare_doses(measure, f"{leaflet}: i alt", content.dosage, expected.get("general", {}))
    _compare_groups(measure, leaflet, content, expected.get("groups", []))
    _compare_exercises(measure, leaflet, content, expected["exercises"])
    _compare_signs(measure, leaflet, content, expected.get("signs", []))
    lost = lost_words(text, content)
    measure.counts["words lost"] += len(lost)
    if lost:
        measure.faults.append(f"{leaflet}: tabte ord {lost}")


def _compare_exercises(measure: Measure, leaflet: str, content: ProgramContent, expected: list[dict]) -> None:
    found = list(content.exercises)
    for wanted in expected:
        exercise = next((e for e in found if _is(e, wanted)), None)
        where = f"{leaflet}: {wanted['name']}"
        measure.add("exercise", exercise is not None, f"{where}: ikke fundet")
        if exercise:
            found.remove(exercise)
            _compare_doses(measure, where, exercise.dosage, wanted)
            measure.add(
                "group of exercise", exercise.section == wanted.get("group"), f"{where}: gruppe {exercise.section}"
            )
    measure.counts["exercise invented"] += len(found)
    measure.faults += [f"{leaflet}: opfundet øvelse {exercise.number} {exercise.name}" for exercise in found]


def _is(exercise: ExerciseContent, wanted: dict) -> bool:
    return exercise.name == wanted["name"] and exercise.number == wanted.get("n")


def _compare_groups(measure: Measure, leaflet: str, content: ProgramContent, expected: list[dict]) -> None:
    titles = [section.title for section in content.sections]
    right = titles == [group["title"] for group in expected]
    measure.add("groups", right, f"{leaflet}: grupper {titles}")
    if right:
        for section, wanted in zip(content.sections, expected, strict=True):
            _compare_doses(measure, f"{leaflet}: {section.title}", section.dosage, wanted)


def _compare_doses(measure: Measure, where: str, dosage: Dosage, expected: dict) -> None:
    for name in DOSE_FIELDS:
        wanted = _wanted(expected, name)
        value = getattr(dosage, name)
        if wanted is not None:
            measure.add("dose field", value == wanted, f"{where}: {name} {value}, ventet {wanted}")
        if value is not None and value != wanted and not _is_a_stance(name, value, expected):
            measure.counts["dose field wrong or invented"] += 1
            if wanted is None:
                measure.faults.append(f"{where}: opfundet {name} {value}")


def _wanted(expected: dict, name: str) -> str | tuple[int | None, int | None] | None:
    value = expected.get(name)
    return tuple(None if end == OPEN else end for end in value) if isinstance(value, list) else value


def _is_a_stance(name: str, value: object, expected: dict) -> bool:
    """'Stå på ét ben i 30 sekunder' is a hold to one writer and a duration to another: one fault, not two."""
    return name == "hold_s" and _wanted(expected, name) is None and value == _wanted(expected, "duration_s")


def _compare_signs(measure: Measure, leaflet: str, content: ProgramContent, expected: list[list[str]]) -> None:
    for level, words in expected:
        sign = next(
            (sign for sign in content.signs if _squeezed(words) in _squeezed(f"{sign.text} {sign.source}")), None
        )
        found = sign is not None and sign.urgency.rank <= Urgency(level).rank
        measure.add("warning", found, f"{leaflet}: advarsel {words!r}: {sign}")
        if sign and sign.urgency.rank > Urgency(level).rank:
            measure.counts["warning rated too low"] += 1


def _squeezed(text: str) -> str:
    return re.sub(r"\W+", " ", text).casefold()

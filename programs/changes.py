"""What has changed between two plans of one programme, in plain Danish for whoever has the older one on paper."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from articles.content import Sign
from articles.urgency import by_urgency

from .dosechange import dose_changes
from .plan import Plan, PlannedExercise

_TEXTS = {
    "purpose": "formålet",
    "starting_position": "udgangsstillingen",
    "steps": "trinene",
    "feel": "det, du skal mærke",
    "equipment": "udstyret",
    "note": "noten",
}
_PARTS = {
    "intro": "Indledningen er ændret.",
    "dosage_text": "Ordene om den fælles dosis er ændret.",
    "progression": "»Sådan øger du« er ændret.",
    "remarks": "»Mere om programmet« er ændret.",
    "contact": "Kontakten er ændret.",
}
_RULES = {
    "stop_rule": "Reglen for, hvornår du skal stoppe, er ændret.",
    "pain_rule": "Reglen for, hvor ondt det må gøre, er ændret.",
}


@dataclass(frozen=True)
class Change:
    """is_safety: the reader must know it before the next exercise."""

    text: str
    is_safety: bool = False


def changes_between(old: Plan, new: Plan) -> list[Change]:
    """Safety first: signs, rules, exercises that are gone, what to take care of; then doses; then the rest.

    Exercises bear the numbers and names of the older plan, which the reader has on paper.
    """
    pairs = _pairs(old, new)
    safety = [*_sign_changes(old.signs, new.signs), *_rule_changes(old, new), *_gone(old, new), *_cautions(pairs)]
    doses, wordings = _told_once(pairs, _dose_of), _told_once(pairs, _wording_of)
    rest = [*doses, *_new_exercises(old, new), *wordings, *_order(pairs, new), *_parts(old, new)]
    return [*(Change(text, is_safety=True) for text in safety), *map(Change, rest)]


_Pairs = list[tuple[PlannedExercise, PlannedExercise]]


def _pairs(old: Plan, new: Plan) -> _Pairs:
    now = _by_key(new)
    return [(exercise, now[exercise.key]) for exercise in old.exercises if exercise.key in now]


def _by_key(plan: Plan) -> Mapping[tuple[str, int], PlannedExercise]:
    return {exercise.key: exercise for exercise in plan.exercises}


def _named(exercise: PlannedExercise) -> str:
    return f"Øvelse {exercise.number}, {exercise.name}"


def _sign_changes(old: Iterable[Sign], new: Iterable[Sign]) -> Iterator[str]:
    before, after = _levels(old), _levels(new)
    for key, (level, text) in after.items():
        if key not in before:
            yield f"Nyt faresignal ({level}): {text}"
        elif before[key][0] != level:
            yield f"Faresignalet »{text}« er nu: {level}. Før: {before[key][0]}."
    yield from (f"Faresignalet »{text}« er taget ud." for key, (_, text) in before.items() if key not in after)


def _levels(signs: Iterable[Sign]) -> dict[str, tuple[str, str]]:
    """(level, text) by the text as it is compared."""
    return {
        sign.text.strip().casefold(): (level.label, sign.text) for level, some in by_urgency(signs) for sign in some
    }


def _rule_changes(old: Plan, new: Plan) -> list[str]:
    return [
        f"{said} Læs den på siden her." for name, said in _RULES.items() if getattr(old, name) != getattr(new, name)
    ]


def _gone(old: Plan, new: Plan) -> list[str]:
    left = _by_key(new)
    return [
        f"{_named(exercise)}: Øvelsen er ikke med længere. Lav den ikke, før du har spurgt os."
        for exercise in old.exercises
        if exercise.key not in left
    ]


def _cautions(pairs: _Pairs) -> list[str]:
    return [
        f"{_named(old)}: " + (f"»Pas på« er ændret. Nu står der: {new.avoid}" if new.avoid else "»Pas på« er taget ud.")
        for old, new in pairs
        if old.avoid != new.avoid
    ]


def _told_once(pairs: _Pairs, tell: Callable[[PlannedExercise, PlannedExercise], Iterable[str]]) -> list[str]:
    """What is new about several exercises is one line with their numbers."""
    where: dict[str, list[PlannedExercise]] = {}
    for old, new in pairs:
        for said in tell(old, new):
            where.setdefault(said, []).append(old)
    return [f"{_together(exercises, len(pairs))}: {said}" for said, exercises in where.items()]


def _dose_of(old: PlannedExercise, new: PlannedExercise) -> list[str]:
    words = [f"Ordene om dosis er {'ændret' if new.dosage_text else 'taget ud'}."]
    changed = dose_changes(old.whole_dosage, new.whole_dosage)
    return [*changed, *(words if old.dosage_text != new.dosage_text else [])]


def _together(exercises: list[PlannedExercise], of: int) -> str:
    if len(exercises) == 1:
        return _named(exercises[0])
    numbers = [str(exercise.number) for exercise in exercises]
    return "Alle øvelserne" if len(exercises) == of else f"Øvelse {_listed(numbers)}"


def _new_exercises(old: Plan, new: Plan) -> list[str]:
    known = _by_key(old)
    return [f"Ny øvelse: {exercise.name}" for exercise in new.exercises if exercise.key not in known]


def _wording_of(old: PlannedExercise, new: PlannedExercise) -> Iterator[str]:
    if old.name != new.name:
        yield f"Øvelsen hedder nu »{new.name}«."
    if old.section != new.section:
        yield f"Står nu under »{new.section}«." if new.section else "Står nu uden for afsnittene."
    if changed := [said for name, said in _TEXTS.items() if getattr(old, name) != getattr(new, name)]:
        yield f"Der er nye ord om {_listed(changed)}."
    if old.picture and old.picture != new.picture:
        yield "Billedet er nyt." if new.picture else "Billedet er taget ud."


def _listed(words: list[str]) -> str:
    return f"{', '.join(words[:-1])} og {words[-1]}" if len(words) > 1 else words[0]


def _order(pairs: _Pairs, new: Plan) -> list[str]:
    kept = {exercise.key for exercise, _ in pairs}
    now = [exercise.key for exercise in new.exercises if exercise.key in kept]
    return [] if now == [old.key for old, _ in pairs] else ["Øvelserne står i en anden rækkefølge."]


def _parts(old: Plan, new: Plan) -> Iterator[str]:
    if old.title != new.title:
        yield f"Programmet hedder nu »{new.title}«."
    yield from (said for name, said in _PARTS.items() if getattr(old, name) != getattr(new, name))
    before = {section.title: section.text for section in old.sections}
    for section in new.sections:
        if before.get(section.title, "") != section.text:
            yield f"Teksten under »{section.title}« er ændret."
    left = {section.title for section in new.sections}
    yield from (f"Afsnittet »{title}« er taget ud." for title in before if title not in left)

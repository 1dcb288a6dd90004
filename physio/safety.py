"""What a change means for a patient's safety: doses, stop rules and warnings, old against new, in Danish lines."""

from collections.abc import Iterable, Mapping

from articles.content import ArticleContent, Sign
from programs.content import ProgramContent

from .clinicfile import ClinicContent, RegionContent
from .search.phrases import expressions
from .search.wordfile import WordsContent

NOTHING = "(intet)"
Regions = Mapping[str, RegionContent]


def article_changes(old: ArticleContent, new: ArticleContent) -> list[str]:
    return _sign_changes(old.signs, new.signs)


def program_changes(old: ProgramContent, new: ProgramContent) -> list[str]:
    return [
        *_changed("Stopregel", old.stop_rule, new.stop_rule),
        *_changed("Smerteregel", old.pain_rule, new.pain_rule),
        *_changed("Fælles dosis", str(old.dosage), str(new.dosage)),
        *_dose_changes(old, new),
        *_sign_changes(old.signs, new.signs),
    ]


def clinic_changes(old: ClinicContent, new: ClinicContent) -> list[str]:
    regions = {region.name: region for region in old.regions or ()}
    stated = {region.name: region for region in new.regions or ()}
    return [
        *_changed("Klinikkens telefon", old.phone, new.phone),
        *_changed("Klinikkens region", old.region, new.region),
        *(change for name in {**regions, **stated} for change in _region_changes(name, regions, stated)),
        *_sign_changes(old.signs or (), new.signs or ()),
    ]


def words_changes(old: WordsContent, new: WordsContent) -> list[str]:
    """What patients say that brings a sign's card no more."""
    kept = set(_urgent_expressions(new))
    before = _urgent_expressions(old)
    return [
        f"Søgning: »{said}« viser ikke mere faresignalet »{name}«" for name, said in before if (name, said) not in kept
    ]


def _urgent_expressions(content: WordsContent) -> Iterable[tuple[str, str]]:
    return ((words.name, said) for words in content.urgent or () for line in words.said for said in expressions(line))


def _region_changes(name: str, old: Regions, new: Regions) -> list[str]:
    return _changed(f"{name}, vagtlæge", _call(old.get(name)), _call(new.get(name)))


def _call(region: RegionContent | None) -> str:
    return f"{region.service} {region.phone}, {region.hours}" if region else ""


def _changed(what: str, old: str, new: str) -> list[str]:
    return [] if old == new else [f"{what}: {old or NOTHING} → {new or NOTHING}"]


def _dose_changes(old: ProgramContent, new: ProgramContent) -> Iterable[str]:
    before, after = _doses(old), _doses(new)
    for key in {**before, **after}:
        name = f"Øvelsen »{key[0]}«"
        if key not in after:
            yield f"{name}: fjernet"
        elif key not in before:
            yield f"{name}: ny, dosis {after[key] or NOTHING}"
        else:
            yield from _changed(f"{name}, dosis", before[key], after[key])


def _doses(program: ProgramContent) -> dict[tuple[str, int], str]:
    """Doses by name and by how many exercises before it share the name."""
    doses: dict[tuple[str, int], str] = {}
    for exercise in program.exercises:
        turn = sum(name == exercise.name for name, _ in doses)
        doses[exercise.name, turn] = str(exercise.dosage)
    return doses


def _sign_changes(old: Iterable[Sign], new: Iterable[Sign]) -> list[str]:
    before, after = {s.text: s.urgency for s in old}, {s.text: s.urgency for s in new}
    return [
        f"Faresignalet »{text}«: {before.get(text, NOTHING)} → {after.get(text, NOTHING)}"
        for text in {**before, **after}
        if before.get(text) != after.get(text)
    ]

"""What an import says: a table for people, and plain data for --json."""

from typing import Any

from articles.content import Sign
from articles.outline import outline
from programs.content import ExerciseContent, ProgramContent
from programs.dosage import Dosage
from programs.leaflets.contact import phone_of

from .clinicfile import ClinicContent
from .search.wordfile import SECTIONS, WordsContent
from .sources import FileContent

DOSE_FIELDS = ("sets", "reps", "hold_s", "duration_s", "rest_s", "per_day", "per_week")


def as_data(file: str, content: FileContent) -> dict[str, Any]:
    """One object for one file. Dose fields are [min, max] or null; dates are ISO; sections leave out the questions."""
    article, program = content.article, content.program
    parts = outline(article.body) if article else None
    signs = [sign for part in (article, program, content.clinic) if part for sign in part.signs or ()]
    return {
        "file": file,
        "kind": content.kind,
        "title": content.title,
        "exercises": [_exercise(exercise) for exercise in program.exercises] if program else [],
        "dosage": _dosage(program.dosage) if program and program.dosage else None,
        "red_flags": [_sign(sign) for sign in signs],
        "faq": len(parts.questions) if parts else 0,
        "sections": parts.second_level if parts else 0,
        "tables": parts.tables if parts else 0,
        "published": _iso(article.published_on if article else None),
        "updated": _iso(article.updated_on if article else program.revised_on if program else None),
        "contact_phone": _phone(content),
        "unread": list(program.unread) if program else [],
    }


def _phone(content: FileContent) -> str | None:
    """The clinic's own; a programme's, stated or else read from its contact lines, which is where rows keep it."""
    if content.clinic:
        return content.clinic.phone or None
    if not (program := content.program):
        return None
    kept = [*program.contact.splitlines(), *program.remarks.splitlines(), *program.intro.splitlines(), *program.sources]
    return program.contact_phone or phone_of([], kept) or None


def _exercise(exercise: ExerciseContent) -> dict[str, Any]:
    return {"n": exercise.number, "name": exercise.name, "dosage": _dosage(exercise.dosage)}


def _dosage(dosage: Dosage) -> dict[str, Any]:
    ranges = {name: getattr(dosage, name) for name in DOSE_FIELDS}
    return {name: list(value) if value else None for name, value in ranges.items()} | {"side": dosage.side}


def _sign(sign: Sign) -> dict[str, str]:
    return {"urgency": str(sign.urgency), "text": sign.text, "status": "proposed" if sign.doubtful else "approved"}


def _iso(date) -> str | None:
    return date.isoformat() if date else None


def for_people(content: FileContent) -> list[str]:
    """Lines under a file's name: what was understood, and what was not."""
    lines = []
    if content.article:
        parts = outline(content.article.body)
        lines.append(f"emne »{content.article.title}«: {len(parts.sections)} afsnit, {len(parts.questions)} spørgsmål")
        lines += [f"  {sign.urgency.label}: {sign.text}{_mark(sign)}" for sign in content.article.signs]
    if content.program:
        lines += _program_lines(content.program)
    if content.clinic:
        lines += _clinic_lines(content.clinic)
    if content.words:
        lines += _word_lines(content.words)
    lines += [f"bemærk: {remark}" for remark in content.remarks]
    return lines


def _clinic_lines(clinic: ClinicContent) -> list[str]:
    return [
        f"klinik »{clinic.name}«, telefon: {clinic.phone or 'ikke angivet'}",
        *(f"  {r.name}: {r.service} {r.phone}, kontrolleret {r.checked_on:%d.%m.%Y}" for r in clinic.regions or ()),
        *(f"  {sign.urgency.label}: {sign.text}{_mark(sign)}" for sign in clinic.signs or ()),
    ]


def _word_lines(words: WordsContent) -> list[str]:
    sections = ((title, getattr(words, name)) for title, name in SECTIONS.items())
    return [
        f"{title}: {len(lists)} lister, {sum(len(one.said) for one in lists)} udtryk"
        for title, lists in sections
        if lists is not None
    ]


def _program_lines(program: ProgramContent) -> list[str]:
    width = max((len(exercise.name) for exercise in program.exercises), default=0)
    general = program.dosage or "ikke angivet"
    return [
        f"program »{program.title}«: {len(program.exercises)} øvelser, fælles dosis: {general}",
        *(
            f"  {exercise.number or '–':>3} {exercise.name:<{width}}  {exercise.dosage or 'ingen egen dosis'}"
            for exercise in program.exercises
        ),
        *(f"  {sign.urgency.label}: {sign.text}{_mark(sign)}" for sign in program.signs),
        *(f"  ikke forstået: {line}" for line in program.unread),
    ]


def _mark(sign: Sign) -> str:
    return " (foreslået, vises først når det er godkendt)" if sign.doubtful else ""

"""A programme as a file in Physio's own format: front matter and Markdown. read and write are each other's inverse.

    # Fase 1               a phase or level (optional); the exercises beneath belong to it
    ## 3. Bækkenløft       an exercise, with the printed number where it has one
    Dosis: 10 gentagelser  a labelled line; numbered lines are steps
    ## Stopregel           a reserved heading: text that holds for the whole programme

docs/formats.md tells it to the people who write such files.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import fields, replace

from articles.frontmatter import dump, has_front_matter, split
from articles.reading import FileProblem

from . import markup
from .content import ExerciseContent, ProgramContent, SectionContent
from .figures import MotionError
from .filehead import content_from, front_matter_of, read_dosage
from .illustrated import line_in, read_figure
from .nearwords import known, meant, unknown

RESERVED = {
    "Sådan øger du": "progression",
    "Smerteregel": "pain_rule",
    "Stopregel": "stop_rule",
    "Mere om programmet": "remarks",
    "Kontakt": "contact",
}
LABELS = {
    "Andre navne": "aliases",
    "Andet navn": "aliases",
    "Formål": "purpose",
    "Udgangsstilling": "starting_position",
    "Dosis": "dosage",
    "Dosis med ord": "dosage_text",
    "Det skal du mærke": "feel",
    "Pas på": "avoid",
    "Udstyr": "equipment",
    "Figur": "figure",
    "Note": "note",
    "Adresse": "slug",
    "Afsnit": "section",
}
NO_SECTION = "intet"
MOST_HEADINGS = 300

_TYPE_LINE = re.compile(r"^type:[ \t]*([\"']?)program\1[ \t]*$", re.MULTILINE)
_NUMBERED = re.compile(r"(\d{1,5})\.[ \t]+(.+)")


def is_program(text: str) -> bool:
    """Whether a decoded file says of itself that it is a programme; a sniff that nothing in a file can break."""
    return has_front_matter(text) and bool(_TYPE_LINE.search(text.partition("\n---\n")[0]))


def read(text: str, name: str = "") -> ProgramContent:
    """The programme in a decoded file. name is the file's, used where nothing else gives the address.

    Raises FileProblem with the line of what is unknown, said twice or unreadable; nothing is left out in silence.
    """
    front = split(text)
    content = content_from(front, name)
    first, *rest = markup.parts(front.body, front.body_line)
    if len(rest) > MOST_HEADINGS:
        raise FileProblem(f"Et program kan højst have {MOST_HEADINGS} overskrifter.", rest[MOST_HEADINGS].line)
    exercises: list[ExerciseContent] = []
    sections: list[SectionContent] = []
    for part in rest:
        if part.level == 1:
            sections.append(_section(part))
        elif rule := _rule(part):
            content = _with_rule(content, rule, part)
        else:
            exercises.append(_exercise(part, len(sections) - 1 if sections else None))
    _check_sections(exercises, len(sections))
    return replace(content, intro=first.text, exercises=tuple(exercises), sections=tuple(sections))


def write(content: ProgramContent) -> str:
    """The file that reads back to the same content; empty fields are left out."""
    blocks = [markup.free_text(content.intro)] if content.intro else []
    blocks += _written_exercises(content)
    for title, name in RESERVED.items():
        if text := getattr(content, name):
            blocks += [markup.heading(2, title), markup.free_text(text)]
    return "\n\n".join([dump(front_matter_of(content)).rstrip("\n"), *blocks]) + "\n"


def _rule(part: markup.Part) -> str:
    """The name of the rule that the heading is reserved for; '' for an exercise."""
    if name := RESERVED.get(known(part.title, RESERVED)):
        return name
    if markup.as_said(part.title) == part.title and (nearest := meant(part.title, RESERVED)):
        raise FileProblem(f"Overskriften »{part.title}« kendes ikke. Mente du »{nearest}«?", part.line)
    return ""


def _with_rule(content: ProgramContent, rule: str, part: markup.Part) -> ProgramContent:
    if getattr(content, rule):
        raise FileProblem(f"»{part.title}« står to gange.", part.line)
    return replace(content, **{rule: part.text})


def _section(part: markup.Part) -> SectionContent:
    title, lines = markup.as_said(part.title), list(part.lines)
    first = next((number for number, line in enumerate(lines) if line.strip()), len(lines))
    if dose := _dose_line(lines[first : first + 1]):
        dosage = read_dosage(markup.as_said(dose), title, part.line + first + 1)
        return SectionContent(title, replace(part, lines=lines[first + 1 :]).text, dosage)
    return SectionContent(title, part.text)


def _dose_line(lines: Sequence[str]) -> str:
    label, colon, value = lines[0].partition(":") if lines else ("", "", "")
    return value.strip() if colon and known(label.strip("* "), LABELS) == "Dosis" else ""


def _exercise(part: markup.Part, section: int | None) -> ExerciseContent:
    numbered = _NUMBERED.fullmatch(part.title)
    name = markup.as_said(numbered[2] if numbered else part.title)
    if not name:
        raise FileProblem("Øvelsen har intet navn.", part.line)
    said: dict[str, object] = {"section": section}
    lists: dict[str, list[str]] = {"steps": [], "aliases": [], "notes": []}
    for entry in markup.entries(part):
        if entry.label == markup.STEP:
            lists["steps"].append(entry.value)
        elif entry.label == markup.FREE:
            lists["notes"].append(entry.value)
        else:
            _add(entry, name, said, lists)
    notes = [*lists["notes"], *([said["note"]] if "note" in said else [])]
    said |= {"steps": tuple(lists["steps"]), "aliases": tuple(lists["aliases"]), "note": "\n\n".join(notes)}
    return ExerciseContent(name=name, number=int(numbered[1]) if numbered else None, line=part.line, **said)


def _add(entry: markup.Entry, exercise: str, said: dict[str, object], lists: dict[str, list[str]]) -> None:
    """A labelled line, put where its label belongs."""
    label = known(entry.label, LABELS)
    if not label:
        raise FileProblem(unknown("Etiketten", entry.label, LABELS), entry.line)
    if label == "Andet navn":
        lists["aliases"].append(entry.value)
        return
    if LABELS[label] in said and label != "Afsnit":
        raise FileProblem(f"»{label}« står to gange i øvelsen »{exercise}«.", entry.line)
    said[LABELS[label]] = _value(label, entry, exercise)
    if label == "Andre navne":
        lists["aliases"] += _names(entry.value)


def _value(label: str, entry: markup.Entry, exercise: str) -> object:
    if label == "Dosis":
        return read_dosage(entry.value, exercise, entry.line)
    if label == "Figur":
        return _figure(entry)
    if label != "Afsnit":
        return entry.value
    if entry.value == NO_SECTION:
        return None
    if not entry.value.isdecimal() or entry.value == "0":
        raise FileProblem(f"»Afsnit« skal være et nummer eller »{NO_SECTION}«.", entry.line)
    return int(entry.value) - 1


def _figure(entry: markup.Entry) -> str:
    try:
        return read_figure(entry.value)
    except MotionError as error:
        begins = entry.line if entry.pieces[0].strip() else entry.line + 1
        raise FileProblem(error.reason, begins + line_in(entry.value, error)) from None


def _names(text: str) -> tuple[str, ...]:
    return tuple(name for part in text.split(",") if (name := part.strip()))


def _check_sections(exercises: Iterable[ExerciseContent], sections: int) -> None:
    for exercise in exercises:
        if exercise.section is not None and exercise.section >= sections:
            raise FileProblem(f"»Afsnit: {exercise.section + 1}« findes ikke.", exercise.line)


def _written_exercises(content: ProgramContent) -> list[str]:
    """Sections in their order; an exercise that stands away from its section says so with a label."""
    blocks: list[str] = []
    opened = 0
    for exercise in content.exercises:
        if exercise.section is not None and exercise.section >= opened:
            blocks += _written_sections(content.sections[opened : exercise.section + 1])
            opened = exercise.section + 1
        here = opened - 1 if opened else None
        blocks += _written_exercise(exercise, "" if exercise.section == here else _place(exercise))
    return blocks + _written_sections(content.sections[opened:])


def _written_sections(sections: Iterable[SectionContent]) -> list[str]:
    blocks = []
    for section in sections:
        blocks.append(markup.heading(1, markup.as_written(section.title, _is_line)))
        if section.dosage:
            blocks.append(markup.labelled("Dosis", str(section.dosage)))
        if section.text:
            blocks.append(markup.free_text(section.text, lambda text: not _dose_line(text.split("\n"))))
    return blocks


def _place(exercise: ExerciseContent) -> str:
    return NO_SECTION if exercise.section is None else str(exercise.section + 1)


def _written_exercise(exercise: ExerciseContent, place: str) -> list[str]:
    number = f"{exercise.number}. " if exercise.number is not None else ""
    texts = {label: getattr(exercise, name) for label, name in LABELS.items() if _is_text(name)}
    written = {label: markup.labelled(label, text) for label, text in texts.items() if text}
    if exercise.dosage:
        written["Dosis"] = markup.labelled("Dosis", str(exercise.dosage))
    if place:
        written["Afsnit"] = markup.labelled("Afsnit", place)
    if exercise.steps:
        written["steps"] = markup.steps(exercise.steps)
    order = ("Formål", "Udgangsstilling", "steps", *LABELS)
    return [
        markup.heading(2, number + markup.as_written(exercise.name, _is_name)),
        *_written_aliases(exercise.aliases),
        *(written[label] for label in dict.fromkeys(order) if label in written),
    ]


def _written_aliases(aliases: Sequence[str]) -> list[str]:
    joined = ", ".join(aliases)
    if _names(markup.as_said(joined)) == tuple(aliases):
        return [markup.labelled("Andre navne", joined)] if aliases else []
    return [markup.labelled("Andet navn", alias) for alias in aliases]


def _is_text(name: str) -> bool:
    return next(field.type for field in fields(ExerciseContent) if field.name == name) is str


def _is_line(text: str) -> bool:
    return "\n" not in text


def _is_name(text: str) -> bool:
    reserved = known(text, RESERVED) or meant(text, RESERVED)
    return _is_line(text) and not reserved and not _NUMBERED.fullmatch(text)

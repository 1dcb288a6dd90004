"""Programme rows from plain data and back, and the plan that page and sheet are made of."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from django.db.models import Prefetch, QuerySet

from articles.content import fingerprint
from articles.models import Article, RedFlag, Status
from articles.rows import lines, red_flags_from, replace_red_flags, signs_of

from .content import ExerciseContent, ProgramContent, SectionContent
from .illustrated import figure_text, motion_table
from .models import Exercise, Program, ProgramExercise, ProgramSection
from .plan import Plan, PlannedExercise, PlannedSection
from .slugs import first_free

TEXTS = ("purpose", "starting_position", "feel", "avoid", "equipment")
PROGRAM_FIELDS = (
    "title", "slug", "intro", "dosage", "dosage_text", "progression", "pain_rule", "stop_rule", "remarks", "contact",
    "revised_on", "reviewed_by", "reviewed_on", "next_review_on",
)  # fmt: skip


def with_rows(programs: QuerySet[Program]) -> QuerySet[Program]:
    """The rows that plan_of and a programme's pages read, in three queries however many there are."""
    entries = Prefetch("entries", ProgramExercise.objects.select_related("exercise", "section"))
    return programs.select_related("topic").prefetch_related(entries, "sections")


def with_everything(programs: QuerySet[Program]) -> QuerySet[Program]:
    """The rows that content_of reads, the programme's own signs too."""
    return with_rows(programs).prefetch_related("red_flags")


def content_of(program: Program) -> ProgramContent:
    sections = list(program.sections.all())
    places = {section.pk: index for index, section in enumerate(sections)}
    return ProgramContent(
        **{name: getattr(program, name) for name in PROGRAM_FIELDS},
        topic=program.topic.slug if program.topic else "",
        exercises=tuple(_exercise_content(entry, places) for entry in program.entries.all()),
        sections=tuple(SectionContent(section.title, section.text, section.dosage) for section in sections),
        sources=lines(program.sources),
        aliases=lines(program.aliases),
        status=program.status,
        signs=signs_of(program.red_flags.all()),
    )


def _exercise_content(entry: ProgramExercise, places: dict[int, int]) -> ExerciseContent:
    exercise = entry.exercise
    content = ExerciseContent(
        name=exercise.name,
        number=entry.number,
        slug=exercise.slug,
        aliases=lines(exercise.aliases),
        **{name: getattr(exercise, name) for name in TEXTS},
        steps=tuple(exercise.step_lines),
        dosage=entry.dosage,
        dosage_text=entry.dosage_text,
        note=entry.note,
        section=places.get(entry.section_id),
    )
    return replace(content, figure=figure_text(exercise.motion, content))


def save_content(program: Program, content: ProgramContent) -> Program:
    """Write content into the rows, new or old. Raises ValidationError and IntegrityError as articles.rows does.

    An exercise keeps its row (and so its address) as long as its place in the programme has the same name.
    """
    program.topic = Article.objects.filter(slug=content.topic).first() if content.topic else None
    _fill(program, content).save()
    _save_exercises(program, content)
    replace_red_flags(content.signs, program=program)
    return program


@dataclass(frozen=True)
class NewRows:
    """A new programme's rows, not yet saved; the exercises have no address yet."""

    program: Program
    sections: list[ProgramSection]
    exercises: list[Exercise]
    entries: list[ProgramExercise]
    red_flags: list[RedFlag]


def new_rows(content: ProgramContent, topic: Article | None) -> NewRows:
    """What save_content would write for a programme that is new and whose exercises all are: none has a slug yet.

    Raises ValidationError as it does. The topic may be unsaved too.
    """
    program = _fill(Program(topic=topic), content)
    sections = [_section(program, position, stated) for position, stated in enumerate(content.sections, start=1)]
    exercises = [_fill_exercise(Exercise(), stated) for stated in content.exercises]
    places = enumerate(zip(content.exercises, exercises, strict=True), start=1)
    entries = [_entry(program, position, stated, exercise, sections) for position, (stated, exercise) in places]
    return NewRows(program, sections, exercises, entries, red_flags_from(content.signs, program=program))


def give_addresses(exercises: Iterable[Exercise]) -> None:
    """Each new exercise its first_slug, as if they were saved one after another."""
    taken: set[str] = set()
    for base, alike in groupby(sorted(exercises, key=Exercise.slug_base), Exercise.slug_base):
        taken |= set(Exercise.objects.filter(slug__startswith=base).values_list("slug", flat=True))
        for exercise in alike:
            exercise.slug = first_free(base, taken)
            taken.add(exercise.slug)


def _fill(program: Program, content: ProgramContent) -> Program:
    for name in PROGRAM_FIELDS:
        setattr(program, name, getattr(content, name))
    program.sources, program.aliases = "\n".join(content.sources), "\n".join(content.aliases)
    program.status = content.status or Status.PUBLISHED
    program.clean_fields(exclude=["topic"])
    program.clean()
    return program


def _section(program: Program, position: int, stated: SectionContent) -> ProgramSection:
    return ProgramSection(
        program=program, position=position, title=stated.title, text=stated.text, dosage=stated.dosage
    )


def _entry(
    program: Program,
    position: int,
    stated: ExerciseContent,
    exercise: Exercise,
    sections: list[ProgramSection],
) -> ProgramExercise:
    entry = ProgramExercise(
        program=program,
        exercise=exercise,
        section=sections[stated.section] if stated.section is not None else None,
        position=position,
        number=stated.number,
        dosage=stated.dosage,
        dosage_text=stated.dosage_text,
        note=stated.note,
    )
    entry.clean_fields(exclude=["program", "exercise", "section"])
    return entry


def _save_exercises(program: Program, content: ProgramContent) -> None:
    kept = _exercises_by_name(program)
    program.entries.all().delete()
    program.sections.all().delete()
    sections = [_section(program, position, stated) for position, stated in enumerate(content.sections, start=1)]
    for section in sections:
        section.save()
    for position, stated in enumerate(content.exercises, start=1):
        exercise = _saved_exercise(stated, kept.pop((stated.name, _turn(content, position)), None))
        _entry(program, position, stated, exercise, sections).save()


def _turn(content: ProgramContent, position: int) -> int:
    """Which of the exercises with this name it is: leaflets do have two with one name."""
    names = [exercise.name for exercise in content.exercises[:position]]
    return names.count(names[-1])


def _exercises_by_name(program: Program) -> dict[tuple[str, int], Exercise]:
    found: dict[tuple[str, int], Exercise] = {}
    if program._state.adding:
        return found
    for entry in program.entries.select_related("exercise"):
        turn = sum(name == entry.exercise.name for name, _ in found) + 1
        found[entry.exercise.name, turn] = entry.exercise
    return found


def _saved_exercise(stated: ExerciseContent, known: Exercise | None) -> Exercise:
    exercise = known or Exercise.objects.filter(slug=stated.slug or None).first() or Exercise(slug=stated.slug)
    if exercise.pk and all(getattr(exercise, name) == value for name, value in _wanted(stated).items()):
        return exercise
    _fill_exercise(exercise, stated).save()
    return exercise


def _wanted(stated: ExerciseContent) -> dict[str, Any]:
    wanted = {name: getattr(stated, name) for name in ("name", *TEXTS)}
    wanted |= {"aliases": "\n".join(stated.aliases), "steps": "\n".join(stated.steps)}
    return wanted | ({"motion": motion_table(stated.figure)} if stated.figure else {})


def _fill_exercise(exercise: Exercise, stated: ExerciseContent) -> Exercise:
    for name, value in _wanted(stated).items():
        setattr(exercise, name, value)
    exercise.clean_fields()
    return exercise


def plan_of(program: Program) -> Plan:
    """The default plan: every exercise, in order, with the programme's doses and every approved sign."""
    return _plan(program, RedFlag.objects.approved().shown_with(program))


def plans_of(programs: Sequence[Program]) -> list[Plan]:
    """The plan of each, with one question for the signs of all."""
    signs = list(RedFlag.objects.approved().shown_with(*programs))
    return [_plan(program, (sign for sign in signs if sign.is_shown_with(program))) for program in programs]


def _plan(program: Program, red_flags: Iterable[RedFlag]) -> Plan:
    return Plan(
        title=program.title,
        slug=program.slug,
        edition=program.edition,
        edition_on=program.edition_on,
        intro=program.intro,
        exercises=tuple(_planned(entry, turn) for entry, turn in _shown_with_turns(program)),
        dosage=program.dosage,
        dosage_text=program.dosage_text,
        progression=program.progression,
        pain_rule=program.pain_rule,
        stop_rule=program.stop_rule,
        remarks=program.remarks,
        contact=program.contact,
        reviewed_by=program.reviewed_by,
        reviewed_on=program.reviewed_on,
        sections=tuple(PlannedSection(s.title, s.text, s.dosage) for s in program.sections.all()),
        signs=signs_of(_own_signs_first(red_flags)),
    )


def _own_signs_first(red_flags: Iterable[RedFlag]) -> list[RedFlag]:
    """The programme's own, then its topic's, then the general ones, which are the same everywhere."""
    return sorted(red_flags, key=lambda flag: (flag.program_id is None, flag.article_id is None))


def shown_entries(program: Program, plan: Plan) -> list[ProgramExercise]:
    """The rows that a plan's exercises are made of, in the plan's order."""
    by_key = {(entry.exercise.slug, turn): entry for entry, turn in _shown_with_turns(program)}
    return [by_key[exercise.key] for exercise in plan.exercises]


def _shown_with_turns(program: Program) -> list[tuple[ProgramExercise, int]]:
    """Each with how many times its exercise has stood in the programme so far, itself counted."""
    shown = [entry for entry in program.entries.all() if entry.is_shown]
    exercises = [entry.exercise_id for entry in shown]
    return [(entry, exercises[: place + 1].count(entry.exercise_id)) for place, entry in enumerate(shown)]


def _planned(entry: ProgramExercise, turn: int) -> PlannedExercise:
    exercise = entry.exercise
    return PlannedExercise(
        number=entry.shown_number,
        slug=exercise.slug,
        name=exercise.name,
        **{name: getattr(exercise, name) for name in TEXTS},
        steps=tuple(exercise.step_lines),
        note=entry.note,
        section=entry.section.title if entry.section else "",
        dosage=entry.dosage,
        dosage_text=entry.dosage_text,
        inherited=entry.shared_dosage,
        general=entry.general_dosage,
        turn=turn,
        picture=_mark_of_picture(exercise),
    )


def _mark_of_picture(exercise: Exercise) -> str:
    """The clinic's own picture goes before the figure."""
    shown = [exercise.picture.name, exercise.picture_alt] if exercise.picture else exercise.motion
    return fingerprint((json.dumps(shown, sort_keys=True),))[:12] if shown else ""

"""A leaflet as a programme: every word in one place, no dose that the leaflet does not state."""

import re
from collections.abc import Callable
from dataclasses import replace

from articles.danish import danish_slug
from articles.frontmatter import has_front_matter
from articles.reading import FileProblem
from articles.redflags import find_signs

from ..content import ExerciseContent, ProgramContent, SectionContent
from ..dosage import Dosage
from ..instructions import sentences, understand
from .blocks import Block, says_movement
from .contact import is_institution, phone_of, take_contact
from .dates import is_dated, revised_on
from .doses import dose_of_exercise
from .page import Page, page_of
from .phrases import BARE_LABEL
from .plans import dose_in_plan
from .rules import Rules, take_rules
from .some import SomeDose, doses_of_some
from .structure import Found, Structure
from .title import title_from_file
from .whole import general_dose, group_dose, is_vague_dose

_MAX_NAME = 200
_MAX_CHARACTERS = 200_000


def looks_like_leaflet(text: str) -> bool:
    """Text without front matter that names exercises or tells the body to move."""
    if not text.strip() or len(text) > _MAX_CHARACTERS or has_front_matter(text):
        return False
    page = page_of(text)
    return bool(page.structure.exercises) or sum(says_movement(block.text) for block in page.blocks) >= 2


def read(text: str, name: str = "") -> ProgramContent:
    """The programme in a decoded leaflet. name is the file's, used where the text has no title.

    intro, sections, rules and remarks are Markdown. What is said of all exercises stays with the programme, what is
    said of a group with the group. Raises FileProblem where nothing in the text is an exercise or an instruction.
    """
    if len(text) > _MAX_CHARACTERS:
        raise FileProblem(f"Teksten er for lang til at være en vejledning ({len(text)} tegn, højst {_MAX_CHARACTERS}).")
    page = page_of(text)
    if not page.text:
        raise FileProblem("Der står ingen tekst i filen.")
    if not page.structure.exercises:
        raise FileProblem(
            "Ingen øvelse fundet: hverken »Øvelse 1«, en nummereret øvelse eller en overskrift med en instruktion."
        )
    return _Program(page, page.title or title_from_file(name)).content()


class _Program:
    def __init__(self, page: Page, title: str) -> None:
        self.title, self.structure, self.running, self.blocks = title, page.structure, page.running, page.blocks
        self.plan = page.plan
        self.some: list[SomeDose] = []

    def content(self) -> ProgramContent:
        before = self._without_some(self.structure.before)
        after = self._without_some(self.structure.after)
        general = general_dose([*before, *after])
        before, rules = take_rules(before)
        after, contact = take_contact(after)
        after, later = take_rules(after)
        before, vague = _take_sentences(before, is_vague_dose)
        before, institutions = _split(before, lambda block: block.kind == "title" and is_institution(block.text))
        after, dated = _split(after, lambda block: is_dated(block.text))
        sections = [
            SectionContent(group.title, markdown(group.blocks), group_dose([block.text for block in group.blocks]))
            for group in self.structure.groups
        ]
        exercises = [self._exercise(place, found) for place, found in enumerate(self.structure.exercises, start=1)]
        sections, exercises = _with_doses_of_some(sections, exercises, self.some)
        sources = [*(block.text for block in institutions), *self.running, *(block.text for block in dated)]
        return ProgramContent(
            title=self.title,
            slug=danish_slug(self.title),
            intro=markdown(_without_bare_labels(before)),
            exercises=tuple(exercises),
            sections=tuple(sections),
            dosage=general,
            dosage_text=" ".join(vague),
            progression=_rule(rules, later, "progression"),
            pain_rule=_rule(rules, later, "pain_rule"),
            stop_rule=_rule(rules, later, "stop_rule"),
            remarks=markdown(after),
            contact="\n".join(contact),
            contact_phone=phone_of([*self.structure.after, *self.structure.before], self.running),
            sources=tuple(source for source in dict.fromkeys(sources) if source != self.title),
            revised_on=revised_on([*(block.text for block in self.blocks), *self.running]),
            unread=tuple(block.text for block in after if _is_unread(block)),
            signs=tuple(find_signs(_warnings(self.structure))),
        )

    def _without_some(self, blocks: list[Block]) -> list[Block]:
        printed = {found.head.number for found in self.structure.exercises}
        kept: list[Block] = []
        for block in blocks:
            rest, found = doses_of_some(block.text, printed)
            self.some += found
            if not found:
                kept.append(block)
            elif rest:
                kept.append(replace(block, text=rest))
        return kept

    def _exercise(self, place: int, found: Found) -> ExerciseContent:
        head = found.head
        texts = [head.rest, *(block.text for block in found.blocks)]
        texts = [text for text in texts if text]
        told = understand(texts)
        return ExerciseContent(
            name=(head.name or f"Øvelse {head.number or place}")[:_MAX_NAME],
            number=head.number,
            purpose=told.purpose,
            starting_position=told.starting_position,
            steps=told.steps,
            feel=told.feel,
            avoid=told.avoid,
            equipment=told.equipment,
            dosage=dose_of_exercise(texts, head.name).merged_over(dose_in_plan(self.plan, head.name, head.number)),
            note=head.label,
            section=found.group,
            line=found.line,
        )


def markdown(blocks: list[Block]) -> str:
    """Blocks as Markdown: paragraphs, lists with a blank line before them, headings as bold lines."""
    parts: list[str] = []
    previous = ""
    for block in blocks:
        if block.kind == "item" and previous == "item":
            parts[-1] += f"\n- {block.text}"
        elif block.kind == "item":
            parts.append(f"- {block.text}")
        else:
            parts.append(f"**{block.text}**" if block.kind == "title" and not block.text.endswith(":") else block.text)
        previous = block.kind
    return "\n\n".join(parts)


def _is_unread(block: Block) -> bool:
    """It tells the body to move, or how much, and yet it is no part of an exercise: a person must look."""
    if block.kind == "title" or find_signs(block.text) or general_dose([block]):
        return False
    return says_movement(block.text) or bool(Dosage.extract(block.text))


def _rule(first: Rules, later: Rules, kind: str) -> str:
    return "\n\n".join([*getattr(first, kind), *getattr(later, kind)])


def _split(blocks: list[Block], belongs: Callable[[Block], bool]) -> tuple[list[Block], list[Block]]:
    return [block for block in blocks if not belongs(block)], [block for block in blocks if belongs(block)]


def _take_sentences(blocks: list[Block], wanted: Callable[[str], bool]) -> tuple[list[Block], list[str]]:
    """The blocks without the wanted sentences, and those."""
    taken: list[str] = []
    kept: list[Block] = []
    for block in blocks:
        found = [sentence for sentence in sentences(block.text) if block.kind == "paragraph" and wanted(sentence)]
        taken += found
        rest = " ".join(sentence for sentence in sentences(block.text) if sentence not in found)
        kept += [replace(block, text=rest)] if rest else []
    return kept, taken


def _without_bare_labels(blocks: list[Block]) -> list[Block]:
    """'Øvelser' with nothing under it only announces what follows."""
    return [
        block
        for index, block in enumerate(blocks)
        if not (BARE_LABEL.match(block.text) and (index + 1 == len(blocks) or blocks[index + 1].kind == "title"))
    ]


def _warnings(structure: Structure) -> str:
    """All that stands there but the exercises' names: a warning may follow the last one without a gap."""
    groups = [block for group in structure.groups for block in group.blocks]
    told = [block for found in structure.exercises for block in found.blocks]
    return markdown([*structure.before, *groups, *told, *structure.after])


def _with_doses_of_some(
    sections: list[SectionContent], exercises: list[ExerciseContent], some: list[SomeDose]
) -> tuple[list[SectionContent], list[ExerciseContent]]:
    """Doses by number become groups of their own, or those of the group that has just these exercises."""
    for dose in some:
        members = {index for index, exercise in enumerate(exercises) if exercise.number in dose.numbers}
        owner = {exercises[index].section for index in members}
        if owner == {None}:
            sections.append(SectionContent(dose.title, dose.text, dose.dosage))
            exercises = [
                replace(exercise, section=len(sections) - 1) if index in members else exercise
                for index, exercise in enumerate(exercises)
            ]
        elif len(owner) == 1 and all((e.section in owner) == (i in members) for i, e in enumerate(exercises)):
            place = owner.pop()
            known = sections[place]
            sections[place] = SectionContent(
                known.title, "\n\n".join(filter(None, (known.text, dose.text))), dose.dosage.merged_over(known.dosage)
            )
        else:
            exercises = [
                replace(exercise, dosage_text=_joined(exercise.dosage_text, dose.text))
                if index in members
                else exercise
                for index, exercise in enumerate(exercises)
            ]
    return sections, exercises


def _joined(text: str, more: str) -> str:
    return re.sub(r"^\s+", "", f"{text} {more}")[:500]

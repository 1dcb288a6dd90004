"""A programme as plain data: what a file says before it becomes rows, and what rows say before they become a file."""

import datetime
from dataclasses import dataclass, field

from articles.content import Sign

from .dosage import Dosage


@dataclass(frozen=True)
class ExerciseContent:
    """One exercise in its place. number is the one printed in the source, None where it has none.

    slug names an exercise that the site may already have; '' makes one from the name.
    section is the index of its group in ProgramContent.sections, None outside any.
    dosage is what the exercise itself states; what its group or programme states is kept there.
    figure: see illustrated.py; '' says nothing of it.
    """

    name: str
    number: int | None = None
    slug: str = ""
    aliases: tuple[str, ...] = ()
    purpose: str = ""
    starting_position: str = ""
    steps: tuple[str, ...] = ()
    feel: str = ""
    avoid: str = ""
    equipment: str = ""
    figure: str = ""
    dosage: Dosage = field(default_factory=Dosage)
    dosage_text: str = ""
    note: str = ""
    section: int | None = None
    line: int = field(default=0, compare=False)


@dataclass(frozen=True)
class SectionContent:
    title: str
    text: str = ""
    dosage: Dosage = field(default_factory=Dosage)


@dataclass(frozen=True)
class ProgramContent:
    """Texts are Markdown. topic is the slug of an article or ''. What belongs nowhere stands, in order, in remarks."""

    title: str
    slug: str
    topic: str = ""
    intro: str = ""
    exercises: tuple[ExerciseContent, ...] = ()
    sections: tuple[SectionContent, ...] = ()
    dosage: Dosage = field(default_factory=Dosage)
    dosage_text: str = ""
    progression: str = ""
    pain_rule: str = ""
    stop_rule: str = ""
    remarks: str = ""
    contact: str = ""
    contact_phone: str = ""
    sources: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    revised_on: datetime.date | None = None
    reviewed_by: str = ""
    reviewed_on: datetime.date | None = None
    next_review_on: datetime.date | None = None
    status: str = ""
    signs: tuple[Sign, ...] = ()
    unread: tuple[str, ...] = field(default=(), compare=False)
    """Lines of the source that nobody understood; their words are in remarks all the same."""

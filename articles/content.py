"""An article as plain data: what a file says before it becomes rows, and what rows say before they become a file."""

import datetime
from dataclasses import dataclass, field

from .urgency import Urgency


@dataclass(frozen=True)
class Sign:
    """A warning in the text's own words. doubtful: the level is a guess upwards, so a physiotherapist decides."""

    text: str
    urgency: Urgency
    source: str = ""
    doubtful: bool = False


@dataclass(frozen=True)
class ArticleContent:
    """body is Markdown without the lead; joined by a blank line they are the file's text."""

    title: str
    slug: str
    lead: str = ""
    body: str = ""
    meta_title: str = ""
    published_on: datetime.date | None = None
    updated_on: datetime.date | None = None
    reviewed_by: str = ""
    reviewed_on: datetime.date | None = None
    next_review_on: datetime.date | None = None
    status: str = ""
    sources: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    signs: tuple[Sign, ...] = ()
    remarks: tuple[str, ...] = field(default=(), compare=False)
    """What the reader wants said in the report: Danish lines."""

    @property
    def text(self) -> str:
        return "\n\n".join(part for part in (self.lead, self.body) if part)

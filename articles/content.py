"""An article as plain data: what a file says before it becomes rows, and what rows say before they become a file."""

import datetime
import hashlib
import json
from dataclasses import MISSING, Field, dataclass, field, fields, is_dataclass

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


def fingerprint(content: object) -> str:
    """sha256 of plain data (nested dataclasses too). Fields at their default do not count, so that a field added in a
    later version leaves the fingerprints of older content as they are."""
    return hashlib.sha256(json.dumps(_stated(content), ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def _stated(value: object) -> object:
    if is_dataclass(value):
        return {f.name: _stated(getattr(value, f.name)) for f in fields(value) if f.compare and _is_stated(value, f)}
    if isinstance(value, (tuple, list)):
        return [_stated(item) for item in value]
    return value if isinstance(value, (str, int, type(None))) else str(value)


def _is_stated(owner: object, field_: Field) -> bool:
    default = field_.default_factory() if field_.default_factory is not MISSING else field_.default
    return getattr(owner, field_.name) != default

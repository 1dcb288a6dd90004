"""The front matter of a programme file: what it may say, and how it is read and written."""

import datetime

from articles import signlists
from articles.danish import danish_slug
from articles.dates import DateProblem, parse_date
from articles.files import STATUSES
from articles.frontmatter import FrontMatter, Meta
from articles.reading import FileProblem

from .content import ProgramContent
from .dosage import Dosage, DosageError
from .nearwords import unknown

TYPE = "program"
RULES = ("progression", "pain_rule", "stop_rule", "remarks", "contact")
"""Texts that may stand here or under a heading of their own."""
_TEXT_KEYS = ("dosage_text", "contact_phone", "reviewed_by", *RULES)
_DATE_KEYS = ("revised_on", "reviewed_on", "next_review_on")
_LIST_KEYS = ("aliases", "sources")
KEYS = ("type", "title", "slug", "topic", "dosage", "status", *_TEXT_KEYS, *_DATE_KEYS, *_LIST_KEYS, "red_flags")


def content_from(front: FrontMatter, name: str) -> ProgramContent:
    for key in front.meta:
        if key not in KEYS:
            raise FileProblem(unknown("Feltet", key, KEYS), front.lines[key])
    title = _line(front, "title")
    if not title.strip():
        raise FileProblem("Titlen mangler. Skriv »title: …« i blokken øverst.", front.lines.get("title", 1))
    return ProgramContent(
        title=title,
        slug=_slug(front, title, name),
        topic=_line(front, "topic"),
        dosage=read_dosage(_line(front, "dosage"), "", front.lines.get("dosage", 0)),
        status=_status(front),
        **{key: _line(front, key) for key in _TEXT_KEYS},
        **{key: _date(front, key) for key in _DATE_KEYS},
        **{key: _list(front, key) for key in _LIST_KEYS},
        signs=signlists.signs_in(front),
        unread=front.comments,
    )


def _slug(front: FrontMatter, title: str, name: str) -> str:
    if "slug" in front.meta:
        return _line(front, "slug")
    return danish_slug(title) or danish_slug(name.partition(".")[0])


def _line(front: FrontMatter, key: str) -> str:
    value = front.meta.get(key, "")
    if not isinstance(value, str):
        raise FileProblem(f"»{key}« skal være tekst.", front.lines[key])
    return value


def _date(front: FrontMatter, key: str) -> datetime.date | None:
    try:
        return parse_date(text) if (text := _line(front, key)) else None
    except DateProblem as problem:
        raise FileProblem(str(problem), front.lines[key]) from problem


def _list(front: FrontMatter, key: str) -> tuple[str, ...]:
    value = front.meta.get(key, [])
    if isinstance(value, str):
        return (value,) if value else ()
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise FileProblem(f"»{key}« skal være en liste af tekster.", front.lines[key])
    return tuple(value)


def _status(front: FrontMatter) -> str:
    status = _line(front, "status")
    if status and status.lower() not in STATUSES:
        raise FileProblem(f"»{status}« er ingen status. Brug draft, published eller withdrawn.", front.lines["status"])
    return STATUSES.get(status.lower(), "")


def front_matter_of(content: ProgramContent) -> dict[str, Meta]:
    """What write puts at the top, in the order of KEYS; the rules have headings of their own in the body."""
    plain = ("title", "slug", "topic", "status", "dosage_text", "contact_phone", "reviewed_by")
    written: dict[str, Meta] = {"type": TYPE, "dosage": str(content.dosage) if content.dosage else ""}
    written |= {key: getattr(content, key) for key in plain}
    written |= {key: date.isoformat() for key in _DATE_KEYS if (date := getattr(content, key))}
    written |= {key: list(getattr(content, key)) for key in _LIST_KEYS}
    written["red_flags"] = signlists.as_list(content.signs)
    return {key: written[key] for key in KEYS if written.get(key) or key == "slug"}


def read_dosage(text: str, owner: str, line: int) -> Dosage:
    try:
        return Dosage.parse(text) if text else Dosage()
    except DosageError as error:
        raise FileProblem(f"Dosis »{text}«{f' ved »{owner}«' if owner else ''}: {error}", line) from error

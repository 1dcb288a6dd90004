"""A topic as a file: front matter and Markdown. read and write are each other's inverse.

Physio's own names are English; files of other systems (lastUpdated, datePublished, metaTitle, Danish names) are read
as well. A name that looks mistyped is an error; any other that the page has no use for is left alone and reported.
"""

import datetime
import re

from . import signlists
from .content import ArticleContent, Sign
from .danish import danish_slug
from .fields import Fields
from .frontmatter import FrontMatter, Meta, dump, has_front_matter, split
from .markdown import MAX_CHARACTERS, problems_in
from .outline import outline
from .reading import FileProblem
from .redflags import find_signs

STATUSES = {
    **{"draft": "draft", "kladde": "draft", "published": "published", "udgivet": "published"},
    **{"withdrawn": "withdrawn", "trukket tilbage": "withdrawn"},
}
MAX_TITLE, MAX_SLUG = 200, 80

_YES = {"true", "yes", "ja", "1", "on"}
_FIRST_HEADING = re.compile(r"^#{1,6}\s+(.+?)\s*#*$", re.MULTILINE)
_NOT_A_PARAGRAPH = re.compile(r"\s|#|>|[-*+]\s|\d+[.)]\s|\||```|~~~|!\[|[-=*_]{3,}\s*$|(?:[*_-]\s*){3,}$|    ")
_LOOK_CLOSER = re.compile(r"!\[|\]\((?!https://|/(?!/)|#|mailto:|tel:)|\0")


def is_article(text: str) -> bool:
    """Whether a decoded file is a topic: it opens with front matter, and not with that of a programme."""
    if not has_front_matter(text):
        return False
    try:
        return split(text).meta.get("type", "article") != "program"
    except FileProblem:
        return not re.search(r"^type:\s*[\"']?program\b", text, re.MULTILINE)


def read(text: str, name: str = "") -> ArticleContent:
    """The topic in a decoded file. name is the file's, used where nothing else names the topic's address.

    Raises FileProblem. What a reader of the report should know stands in `remarks`.
    """
    front = split(text)
    fields = Fields(front)
    body = strip_blank_lines(front.body)
    lead, rest = _lead_and_rest(fields, body)
    title = _title(fields, body)
    content = ArticleContent(
        title=title,
        slug=_slug(fields, title, name),
        lead=lead,
        body=rest,
        meta_title=fields.line("meta_title", MAX_TITLE),
        published_on=fields.date("published_on"),
        updated_on=_updated_on(fields),
        reviewed_by=fields.line("reviewed_by", MAX_TITLE),
        reviewed_on=_reviewed_on(fields),
        next_review_on=_next_review_on(fields),
        status=_status(fields),
        sources=fields.texts("sources"),
        aliases=fields.texts("aliases"),
        signs=_signs(fields, body),
        remarks=(),
    )
    remarks = (*fields.remarks, *fields.unused(), *_remarks_on_body(front, body))
    return ArticleContent(**{**content.__dict__, "remarks": remarks})


def write(content: ArticleContent) -> str:
    """The file that reads back to the same content; empty fields are left out."""
    meta: dict[str, Meta] = {"title": content.title, "slug": content.slug}
    text = content.text
    if split_lead(text) != (content.lead, content.body):
        meta["lead"], text = content.lead, content.body
    meta |= {name: value for name, value in _written_fields(content).items() if value}
    meta["red_flags"] = signlists.as_list(content.signs)
    return f"{dump(meta)}\n{text}\n" if text else dump(meta)


def strip_blank_lines(text: str) -> str:
    """Without the blank lines around it; indentation and line ends within stay."""
    if not text.strip():
        return ""
    first = text.rfind("\n", 0, len(text) - len(text.lstrip())) + 1
    end = text.find("\n", len(text.rstrip()))
    return text[first:] if end < 0 else text[first:end]


def split_lead(text: str) -> tuple[str, str]:
    """The plain paragraph a text begins with, and the rest; joined by a blank line they are the text again."""
    first, gap, rest = text.partition("\n\n")
    plain = first and not any(_NOT_A_PARAGRAPH.match(line) for line in first.split("\n"))
    if not plain or (gap and (not rest.strip() or rest != strip_blank_lines(rest))):
        return "", text
    return first, rest


def _written_fields(content: ArticleContent) -> dict[str, Meta]:
    return {
        "meta_title": content.meta_title,
        "published_on": _iso(content.published_on),
        "updated_on": _iso(content.updated_on),
        "reviewed_by": content.reviewed_by,
        "reviewed_on": _iso(content.reviewed_on),
        "next_review_on": _iso(content.next_review_on),
        "status": content.status,
        "sources": list(content.sources),
        "aliases": list(content.aliases),
    }


def _iso(date: datetime.date | None) -> str:
    return date.isoformat() if date else ""


def _title(fields: Fields, body: str) -> str:
    if title := fields.line("title", MAX_TITLE):
        return title
    if title := fields.line("meta_title", MAX_TITLE):
        fields.remarks.append("Titlen mangler; titlen til søgemaskiner er brugt i stedet.")
        return title
    if heading := _FIRST_HEADING.search(body):
        fields.remarks.append("Titlen mangler; den første overskrift er brugt i stedet.")
        return _heading_title(body, heading)[:MAX_TITLE]
    raise FileProblem("Titlen mangler. Skriv »title: …« i blokken øverst.", fields.front.lines.get("title", 1))


def _heading_title(body: str, heading: re.Match[str]) -> str:
    parts = outline(body).parts
    return parts[0].title if parts else heading[1]


def _slug(fields: Fields, title: str, name: str) -> str:
    wanted = fields.text("slug").strip().strip("/").rpartition("/")[2]
    if wanted and danish_slug(wanted, MAX_SLUG) != wanted:
        fields.remarks.append(f"Adressen »{wanted}« er skrevet om til »{danish_slug(wanted, MAX_SLUG)}«.")
    stem = name.replace("\\", "/").rpartition("/")[2].partition(".")[0]
    candidates = (danish_slug(text, MAX_SLUG) for text in (wanted, title, stem))
    if slug := next(filter(None, candidates), ""):
        return slug
    raise FileProblem("Titlen har ingen bogstaver, som en adresse kan laves af.", 1)


def _lead_and_rest(fields: Fields, body: str) -> tuple[str, str]:
    if len(body) > MAX_CHARACTERS:
        raise FileProblem(f"Teksten er for lang. Den må højst have {MAX_CHARACTERS} tegn.", fields.front.body_line)
    return (fields.text("lead"), body) if "lead" in fields else split_lead(body)


def _updated_on(fields: Fields) -> datetime.date | None:
    published, updated = fields.date("published_on"), fields.date("updated_on")
    if published and updated and updated < published:
        fields.remarks.append(f"Opdateret {updated:%d/%m/%Y} ligger før udgivet {published:%d/%m/%Y} og er ikke brugt.")
        return None
    return updated


def _reviewed_on(fields: Fields) -> datetime.date | None:
    reviewed = fields.date("reviewed_on")
    if reviewed and not fields.line("reviewed_by", MAX_TITLE):
        raise fields.problem("reviewed_on", "Skriv i »reviewed_by«, hvem der har gennemgået siden.")
    return reviewed


def _next_review_on(fields: Fields) -> datetime.date | None:
    last, following = fields.date("reviewed_on"), fields.date("next_review_on")
    if last and following and following <= last:
        raise fields.problem("next_review_on", "Næste gennemgang skal ligge efter den sidste.")
    return following


def _status(fields: Fields) -> str:
    if fields.text("draft").strip().lower() in _YES:
        return "draft"
    status = fields.line("status", MAX_TITLE).lower()
    if status and status not in STATUSES:
        raise fields.problem("status", f"»{status}« er ingen status. Brug draft, published eller withdrawn.")
    return STATUSES.get(status, "")


def _signs(fields: Fields, body: str) -> tuple[Sign, ...]:
    """The file's own list, also when it is empty; otherwise what the text itself warns of."""
    if "red_flags" not in fields:
        return tuple(find_signs(body))
    return signlists.signs_in(fields.front, fields.found["red_flags"][0])


def _remarks_on_body(front: FrontMatter, body: str) -> list[str]:
    """Pictures and links that the page will show as words; looked for only where there may be some."""
    return problems_in("\n" * (front.body_line - 1) + front.body) if _LOOK_CLOSER.search(body) else []

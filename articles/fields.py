"""The front matter of a topic by field, under whatever name a file gives it; what was not used is reported."""

import datetime
from dataclasses import dataclass, field

from rapidfuzz import process
from rapidfuzz.distance import OSA

from .danish import danish_slug
from .dates import DateProblem, parse_date
from .frontmatter import FrontMatter, Meta
from .reading import FileProblem

KEYS: dict[str, tuple[str, ...]] = {
    "title": ("title", "titel", "overskrift"),
    "slug": ("slug", "adresse", "permalink"),
    "lead": ("lead",),
    "meta_title": ("metatitle", "seotitle", "metatitel"),
    "published_on": (
        *("publishedon", "datepublished", "published", "publishedat", "publishdate", "publisheddate", "pubdate"),
        *("publicationdate", "udgivet", "udgivetden", "udgivelsesdato", "publiceret", "datecreated", "date", "dato"),
    ),
    "updated_on": (
        *("updatedon", "lastupdated", "lastupdate", "updated", "dateupdated", "updatedat", "lastupdatedat"),
        *("datemodified", "lastmodified", "modified", "modifiedat", "opdateret", "opdateretden", "sidstopdateret"),
        *("senestopdateret", "lastmod", "updatedate"),
    ),
    "reviewed_by": ("reviewedby", "gennemgaaetaf", "reviewer"),
    "reviewed_on": ("reviewedon", "reviewedat", "datereviewed", "lastreviewed", "gennemgaaetden"),
    "next_review_on": ("nextreviewon", "nextreview"),
    "status": ("status",),
    "sources": ("sources", "source", "kilder", "kilde", "references"),
    "aliases": ("aliases", "alias"),
    "red_flags": ("redflags", "faresignaler"),
    "draft": ("draft", "kladde"),
    "type": ("type",),
}
"""Each field and the names it may have in a file, written without capitals, dashes and underscores; first wins."""

_TYPO_TARGETS = {
    *("title", "metatitle", "datepublished", "lastupdated", "dateupdated", "publishedon", "updatedon", "reviewedby"),
    *("reviewedon", "nextreviewon", "status", "sources", "aliases", "redflags"),
}
"""Only long and distinct names: a short one, or `published`, would take another system's own names for mistakes."""
_LITTLE_WORDS = ("on", "by", "at", "in", "to", "af")
_NOTHING = {"", "null", "~"}


@dataclass
class Fields:
    """The front matter by field; remembers what was used, so that the rest can be reported."""

    front: FrontMatter
    remarks: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.found: dict[str, list[str]] = {}
        self.unknown: list[str] = []
        for key in self.front.meta:
            self._sort(key)
        for name, keys in self.found.items():
            keys.sort(key=lambda key: KEYS[name].index(_folded(key)))
            self._report_conflict(keys)
        self.remarks += [f"»{comment}« er læst som en kommentar." for comment in self.front.comments]

    def _sort(self, key: str) -> None:
        folded = _folded(key)
        name = next((name for name, names in KEYS.items() if folded in names), None)
        if name:
            self.found.setdefault(name, []).append(key)
            return
        if meant := _meant(folded):
            raise FileProblem(f"»{key}« er ikke et felt. Mente du »{meant}«?", self.front.lines[key])
        self.unknown.append(key)

    def _report_conflict(self, keys: list[str]) -> None:
        used, *others = keys
        for other in others:
            if self.front.meta[other] != self.front.meta[used]:
                self.remarks.append(f"»{other}« er ikke brugt, fordi »{used}« siger noget andet.")

    def __contains__(self, name: str) -> bool:
        return name in self.found

    def problem(self, name: str, reason: str) -> FileProblem:
        return FileProblem(reason, self.front.lines[self.found[name][0]])

    def value(self, name: str) -> Meta:
        return self.front.meta[self.found[name][0]] if name in self.found else ""

    def text(self, name: str) -> str:
        value = self.value(name)
        if not isinstance(value, str):
            raise self.problem(name, f"»{self.found[name][0]}« skal være tekst.")
        return value

    def line(self, name: str, longest: int) -> str:
        line = " ".join(self.text(name).split())
        if len(line) > longest:
            raise self.problem(name, f"»{self.found[name][0]}« er for lang. Den må højst have {longest} tegn.")
        return line

    def date(self, name: str) -> datetime.date | None:
        text = self.text(name).strip()
        if text.lower() in _NOTHING:
            return None
        try:
            return parse_date(text)
        except DateProblem as problem:
            raise self.problem(name, str(problem)) from problem

    def texts(self, name: str) -> tuple[str, ...]:
        """A list, or a text with one entry a line."""
        value = self.value(name)
        entries = value.split("\n") if isinstance(value, str) else _entries(value)
        return tuple(line for entry in entries if (line := " ".join(entry.split())))

    def unused(self) -> list[str]:
        return [f"Linje {self.front.lines[key]}: »{key}« bruges ikke på siden." for key in self.unknown]


def _folded(key: str) -> str:
    return danish_slug(key).replace("-", "")


def _meant(folded: str) -> str:
    """The field whose name this is with a slip of the hand or two; '' where it is another word."""
    allowed = 1 if len(folded) <= 5 else 2
    near = [name for name in sorted(_TYPO_TARGETS) if _may_be_meant(name, folded)]
    match = process.extractOne(folded, near, scorer=OSA.distance, score_cutoff=allowed)
    return next(name for name, names in KEYS.items() if match[0] in names) if match else ""


def _may_be_meant(name: str, folded: str) -> bool:
    """Never where both end in a little word of their own: published_by is no slip of published_on."""
    if name.endswith(_LITTLE_WORDS) and folded.endswith(_LITTLE_WORDS) and name[-2:] != folded[-2:]:
        return False
    return name[0] == folded[:1] and abs(len(name) - len(folded)) < 2


def _entries(value: list[Meta] | dict[str, Meta]) -> list[str]:
    if isinstance(value, dict):
        return [", ".join(_entries(list(value.values())))]
    return [item if isinstance(item, str) else ", ".join(_entries(item)) for item in value]

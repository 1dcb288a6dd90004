"""The danger signs that patients can read, gathered from all pages: each once, by how soon it needs help."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import chain

from django.db import models

from .bodyparts import BODY_PARTS, BodyPart
from .danish import danish_sort_key
from .models import RedFlag, Status
from .urgency import Urgency, by_urgency, same_words

FEW_ENOUGH = 600
"""As many signs as one page can hold and still be found one's way in: those of about a hundred topics."""

IN_A_HEADING = 3
"""As many pages as a heading can name."""

_NOT_SHOWN = ("article__body", "article__lead", "program__topic__body", "program__topic__lead", "program__remarks")


@dataclass(frozen=True)
class Source:
    """The page that gives a sign: a topic, or a programme without one. url: its signs; parts: where on the body."""

    title: str
    url: str
    parts: tuple[BodyPart, ...]


@dataclass(frozen=True)
class Group:
    """Signs of one level. sources: all pages that give them, the first in these words; none for what always holds."""

    sources: tuple[Source, ...]
    signs: list[RedFlag]

    @property
    def name(self) -> str:
        """What its heading says."""
        if self.is_common:
            return f"Gælder ved {len(self.sources)} emner"
        return " · ".join(source.title for source in self.sources) or "Gælder altid"

    @property
    def is_common(self) -> bool:
        """Whether more pages give them than a heading can name."""
        return len(self.sources) > IN_A_HEADING

    @property
    def parts(self) -> list[BodyPart]:
        return _parts_of(self.sources)


@dataclass(frozen=True)
class Level:
    """What always holds comes first, then what several pages say, then page by page in Danish order."""

    urgency: Urgency
    groups: list[Group]

    @property
    def parts(self) -> list[BodyPart]:
        return _parts_of(chain.from_iterable(group.sources for group in self.groups))

    @property
    def always_holds(self) -> bool:
        """Whether it has signs for everyone, so that no place on the body goes without this level."""
        return not self.groups[0].sources


@dataclass(frozen=True)
class Signs:
    """Signs as they are read: those that always hold, and those of each page that belongs."""

    general: list[RedFlag]
    owned: dict[Source, list[RedFlag]]

    @property
    def are_few_enough(self) -> bool:
        """Whether all of them may stand on one page."""
        return sum(map(len, self.owned.values())) <= FEW_ENOUGH

    @property
    def parts(self) -> list[BodyPart]:
        """The places on the body that have signs of their own."""
        return _parts_of(self.owned)

    @property
    def always(self) -> "Signs":
        return Signs(self.general, {})

    @property
    def levels(self) -> list[Level]:
        """Each sign once at its level, the most urgent first; levels without signs left out."""
        found = {urgency: {} for urgency in Urgency}
        for urgency, flags in by_urgency(self.general):
            found[urgency] = {same_words(flag.text): (flag, []) for flag in flags}
        for source, flags in self.owned.items():
            for urgency, flag in _besides(self.general, flags):
                found[urgency].setdefault(same_words(flag.text), (flag, []))[1].append(source)
        return [Level(urgency, _groups(signs.values())) for urgency, signs in found.items() if signs]


def visible_signs(belongs: Callable[[models.Model], bool] = lambda owner: True) -> Signs:
    """In one query; pages in Danish order."""
    general, owned = [], {}
    for flag in RedFlag.objects.visible().select_related("article", "program__topic").defer(*_NOT_SHOWN):
        owner = _owner(flag)
        (owned.setdefault(owner, []) if owner else general).append(flag)
    pages = sorted(filter(belongs, owned), key=lambda owner: danish_sort_key(str(owner)))
    return Signs(general, {_source(page): owned[page] for page in pages})


def _besides(general: list[RedFlag], flags: list[RedFlag]) -> Iterable[tuple[Urgency, RedFlag]]:
    """A page's signs, but for those that always hold anyway and are at least as urgent then."""
    told = {flag.pk for flag in general}
    levels = by_urgency([*general, *flags])
    return ((urgency, flag) for urgency, signs in levels for flag in signs if flag.pk not in told)


def _groups(signs: Iterable[tuple[RedFlag, list[Source]]]) -> list[Group]:
    groups: dict[tuple[Source, ...], list[RedFlag]] = {}
    for flag, sources in signs:
        groups.setdefault(tuple(sources), []).append(flag)
    return [Group(sources, groups[sources]) for sources in sorted(groups, key=lambda some: (bool(some), -len(some)))]


def _parts_of(sources: Iterable[Source]) -> list[BodyPart]:
    named = {part for source in sources for part in source.parts}
    return [part for part in BODY_PARTS if part in named]


def _owner(flag: RedFlag) -> models.Model | None:
    """The published page that a sign is read on: its topic, else its programme's topic, else its programme."""
    topics = (flag.article, flag.program.topic if flag.program else None)
    return next((one for one in (*topics, flag.program) if one and one.status == Status.PUBLISHED), None)


def _source(page: models.Model) -> Source:
    return Source(page.title, f"{page.get_absolute_url()}#soeg_hjaelp", page.body_parts)

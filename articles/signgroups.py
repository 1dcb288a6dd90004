"""The danger signs that patients can read, gathered from all pages: by how soon they need help, and by place."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from django.db import models

from .bodyparts import WHOLE_BODY, BodyPart, by_body_part
from .danish import danish_sort_key
from .models import RedFlag, Status
from .urgency import Urgency, by_urgency

ALWAYS = "Gælder altid"
"""The title of the signs that hold for everyone, wherever it hurts."""

_NOT_SHOWN = ("article__body", "article__lead", "program__topic__body", "program__topic__lead", "program__remarks")


@dataclass(frozen=True)
class Group:
    """The signs of one topic, of a programme without one, or those that always hold, the most urgent first.

    url: where they are read in full; '' for those that always hold.
    """

    title: str
    signs: list[RedFlag]
    url: str = ""
    parts: tuple[BodyPart, ...] = (WHOLE_BODY,)


@dataclass(frozen=True)
class Level:
    urgency: Urgency
    groups: list[Group] = field(default_factory=list)


def sign_groups(belongs: Callable[[models.Model], bool] = lambda owner: True) -> list[Group]:
    """The signs that always hold, then those of each page that belongs, pages in Danish order."""
    general, owned = [], {}
    for flag in RedFlag.objects.visible().select_related("article", "program__topic").defer(*_NOT_SHOWN):
        owner = _owner(flag)
        if owner is None:
            general.append(flag)
        elif belongs(owner):
            owned.setdefault(owner, []).append(flag)
    pages = sorted(owned, key=lambda owner: danish_sort_key(str(owner)))
    return [
        *([Group(ALWAYS, _in_order(general))] if general else []),
        *(Group(p.title, _in_order(owned[p]), f"{p.get_absolute_url()}#soeg_hjaelp", p.body_parts) for p in pages),
    ]


def by_level(groups: Iterable[Group]) -> list[Level]:
    """Each group's signs under how soon they need help, levels without signs left out."""
    levels = {urgency: Level(urgency) for urgency in Urgency}
    for group in groups:
        for urgency, signs in by_urgency(group.signs):
            levels[urgency].groups.append(Group(group.title, signs))
    return [level for level in levels.values() if level.groups]


def by_place(groups: Iterable[Group]) -> dict[BodyPart, list[Group]]:
    return by_body_part((group, group.parts) for group in groups)


def _owner(flag: RedFlag) -> models.Model | None:
    """The published page that a sign is read on: its topic, else its programme's topic, else its programme."""
    topics = (flag.article, flag.program.topic if flag.program else None)
    return next((one for one in (*topics, flag.program) if one and one.status == Status.PUBLISHED), None)


def _in_order(flags: Iterable[RedFlag]) -> list[RedFlag]:
    return [flag for _, level in by_urgency(flags) for flag in level]

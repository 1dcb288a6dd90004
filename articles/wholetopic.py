"""A topic with what its page shows of other rows, in one question to the database however much there is of it."""

from dataclasses import dataclass
from typing import Any

from django.db.models import OuterRef, QuerySet
from django.db.models.functions import JSONObject

from .content import Sign
from .models import Article, OldSlug, RedFlag
from .nested import Nested
from .related import Neighbour
from .urgency import Urgency


@dataclass(frozen=True)
class WholeTopic:
    """signs: the approved ones, in order. neighbours: every topic that patients can read.

    former: addresses that topics once had, each with the topic's key. programs: rows for programs/topicprograms.py.
    """

    article: Article
    signs: list[Sign]
    neighbours: list[Neighbour]
    former: dict[str, int]
    programs: list[dict[str, Any]]

    @property
    def addresses(self) -> dict[str, str]:
        """Of the topics that patients can read, by each slug that they bear or bore."""
        by_key = {topic.key: topic.url for topic in self.neighbours}
        once = {slug: by_key[key] for slug, key in self.former.items() if key in by_key}
        return once | {topic.slug: topic.url for topic in self.neighbours}


def whole_topic(topics: QuerySet[Article], **which: Any) -> WholeTopic | None:
    """The one of the topics that the look-up names; None where there is none."""
    found = topics.annotate(
        shown_signs=Nested(_signs()),
        shown_neighbours=Nested(_neighbours()),
        shown_former=Nested(_former()),
        shown_programs=Nested(_programs()),
    ).filter(**which)
    article = found.first()
    if article is None:
        return None
    return WholeTopic(
        article,
        signs=[Sign(sign["text"], Urgency(sign["urgency"])) for sign in article.shown_signs],
        neighbours=[Neighbour(**topic) for topic in article.shown_neighbours],
        former={old["slug"]: old["key"] for old in article.shown_former},
        programs=article.shown_programs,
    )


def _signs() -> QuerySet:
    signs = RedFlag.objects.approved().filter(article=OuterRef("pk"))
    return signs.values(found=JSONObject(text="text", urgency="urgency"))


def _neighbours() -> QuerySet:
    return Article.objects.published().values(found=JSONObject(key="pk", slug="slug", title="title", aliases="aliases"))


def _former() -> QuerySet:
    return OldSlug.objects.filter(kind="article").values(found=JSONObject(slug="slug", key="row"))


def _programs() -> QuerySet:
    """Theirs to say: this app knows that a topic has programmes, not what they are made of."""
    programs = Article._meta.get_field("programs").related_model
    return programs.objects.published().filter(topic=OuterRef("pk")).nested()

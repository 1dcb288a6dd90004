"""A topic with what its page shows of other rows, in one question to the database however much there is of it."""

from dataclasses import dataclass
from typing import Any

from django.db.models import OuterRef, QuerySet
from django.db.models.functions import JSONObject

from .content import Sign
from .models import Article, OldSlug, RedFlag
from .nested import Nested
from .related import Neighbour
from .topiclinks import topics_named_in
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
    def linked(self) -> dict[str, Neighbour]:
        """The topics that the text's links lead to, by the slug they are named by, now or once; in the text's order."""
        by_slug = {topic.slug: topic for topic in self.neighbours}
        by_key = {topic.key: topic for topic in self.neighbours}
        named = topics_named_in(f"{self.article.lead}\n{self.article.body}")
        found = {slug: by_slug.get(slug) or by_key.get(self.former.get(slug)) for slug in named}
        return {slug: topic for slug, topic in found.items() if topic}


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

"""Which other topics a reader of one may want next."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from .bodyparts import parts_named_in
from .danish import danish_sort_key
from .models import Article

MOST = 4


@dataclass(frozen=True)
class Neighbour:
    """Another topic, as far as its link and its place on the body ask for it."""

    key: int
    slug: str
    title: str
    aliases: str = ""

    @property
    def url(self) -> str:
        return reverse("articles:detail", args=[self.slug])


def related_to(article: Article, neighbours: Iterable[Neighbour], linked: Iterable[Neighbour]) -> list[Neighbour]:
    """At most MOST: those that the text links to, in its order, then those of the same places on the body.

    What shares more places stands first. The whole body is a place only for topics that name it.
    """
    named = [topic for topic in dict.fromkeys(linked) if topic.key != article.pk]
    places = parts_named_in(article.title, article.aliases)
    shared = {topic: len(parts_named_in(topic.title, topic.aliases, among=places)) for topic in neighbours}
    near = [topic for topic, count in shared.items() if count and topic not in named and topic.key != article.pk]
    near.sort(key=lambda topic: (-shared[topic], danish_sort_key(topic.title)))
    return [*named, *near][:MOST]

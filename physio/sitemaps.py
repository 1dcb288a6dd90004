"""/sitemap.xml: every page that a search engine may show, with the day on which what it says was last saved."""

import datetime
from collections.abc import Iterable
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.db.models import Max, Model
from django.urls import reverse

from articles.bodyparts import BodyPart, by_body_part
from articles.models import Article, Status
from programs.models import Exercise, Program

PAGES = ("home", "articles:red_flags", "about", "accessibility", "privacy")
LISTS = {"articles:index": Article, "programs:index": Program}
Placed = tuple[BodyPart, list[Article | Program]]


class SiteMap(Sitemap):
    """Addresses under SITE_URL, whatever host the map is asked by: the same as each page's canonical link."""

    @property
    def protocol(self) -> str:
        return urlsplit(settings.SITE_URL).scheme

    def get_domain(self, site=None) -> str:
        return urlsplit(settings.SITE_URL).netloc


class Pages(SiteMap):
    def items(self) -> Iterable[str]:
        return PAGES

    def location(self, item: str) -> str:
        return reverse(item)


class Lists(SiteMap):
    def items(self) -> Iterable[str]:
        return list(LISTS)

    def location(self, item: str) -> str:
        return reverse(item)

    def lastmod(self, item: str) -> datetime.datetime | None:
        """A row that was withdrawn changed the list too."""
        return LISTS[item].objects.exclude(status=Status.DRAFT).aggregate(last=Max("saved_at"))["last"]


class Places(SiteMap):
    """Those on the body that something is written about."""

    def items(self) -> Iterable[Placed]:
        rows = [*Article.objects.published(), *Program.objects.published().select_related("topic")]
        return list(by_body_part((row, row.body_parts) for row in rows).items())

    def location(self, item: Placed) -> str:
        return reverse("place", args=[item[0].slug])

    def lastmod(self, item: Placed) -> datetime.datetime:
        return max(row.saved_at for row in item[1])


class Content(SiteMap):
    def lastmod(self, item: Model) -> datetime.datetime:
        return item.saved_at


class Articles(Content):
    def items(self) -> Iterable[Article]:
        return Article.objects.published().order_by("slug")


class Programs(Content):
    def items(self) -> Iterable[Program]:
        return Program.objects.published().order_by("slug")


class Exercises(Content):
    def items(self) -> Iterable[Model]:
        return Exercise.objects.visible().order_by("slug")


SITEMAPS = {
    "sider": Pages,
    "lister": Lists,
    "steder": Places,
    "emner": Articles,
    "programmer": Programs,
    "oevelser": Exercises,
}

from collections.abc import Iterable
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.db.models import Model
from django.urls import reverse

from articles.bodyparts import BODY_PARTS, BodyPart
from articles.models import Article
from programs.models import Exercise, Program

PAGES = (
    "home", "articles:index", "articles:red_flags", "programs:index", "about", "accessibility", "privacy",
)  # fmt: skip


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


class Places(SiteMap):
    def items(self) -> Iterable[BodyPart]:
        return BODY_PARTS

    def location(self, item: BodyPart) -> str:
        return reverse("place", args=[item.slug])


class Content(SiteMap):
    def lastmod(self, item: Model):
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


SITEMAPS = {"sider": Pages, "steder": Places, "emner": Articles, "programmer": Programs, "oevelser": Exercises}

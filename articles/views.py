from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db import models
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from .addresses import addresses_of, moved
from .danish import danish_sort_key
from .models import Article, RedFlag, Status
from .outline import Outline, Questions, Section, outline
from .topiclinks import topics_named_in, with_topic_links
from .urgency import Urgency, by_urgency


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    return render(request, "articles/index.html", {"articles": Article.objects.published().in_danish_order()})


@require_safe
def detail(request: HttpRequest, slug: str) -> HttpResponse:
    articles = Article.objects.published()
    article = articles.filter(slug=slug).first()
    return page(request, article) if article else moved(articles, slug)


def page(request: HttpRequest, article: Article) -> HttpResponse:
    """The topic as patients see it, whatever its status: the admin shows drafts with it too."""
    lead, body = _with_links_to_topics(article)
    shown = outline(body)
    context = {
        "article": article,
        "lead": lead,
        "outline": shown,
        "contents": _contents(shown),
        "signs": article.red_flags.approved(),
        "programs": article.programs.published().in_danish_order(),
    }
    return render(request, "articles/detail.html", context)


@require_safe
def red_flags(request: HttpRequest) -> HttpResponse:
    flags = list(_visible_red_flags())
    pages = _pages(flags)
    context = {
        "levels": _by_level(pages),
        "pages": list(pages),
        "stop_signs": [flag for flag in flags if not _owner(flag)],
    }
    return render(request, "articles/red_flags.html", context)


def _with_links_to_topics(article: Article) -> tuple[str, str]:
    """Lead and body; only a text with such links costs a query."""
    wanted = topics_named_in(f"{article.lead}\n{article.body}")
    found = addresses_of(Article.objects.published(), wanted) if wanted else {}
    return with_topic_links(article.lead, found), with_topic_links(article.body, found)


def _contents(shown: Outline) -> list[Section | Questions]:
    listed = {section.slug for section in shown.sections}
    return [part for part in shown.parts if isinstance(part, Questions) or part.slug in listed]


@dataclass
class Group:
    """The signs of one topic, or of a programme without one, at one level."""

    title: str
    signs: list[RedFlag]


@dataclass
class Level:
    urgency: Urgency
    groups: list[Group] = field(default_factory=list)


def _visible_red_flags() -> Iterable[RedFlag]:
    """Approved signs of what patients can read, and those that hold for every programme."""
    published = Q(article__status=Status.PUBLISHED) | Q(program__status=Status.PUBLISHED)
    flags = RedFlag.objects.approved().select_related("article", "program__topic")
    return flags.filter(published | Q(article=None, program=None))


def _owner(flag: RedFlag) -> models.Model | None:
    """The published page that a sign is read on: its topic, else its programme's topic, else its programme."""
    topics = (flag.article, flag.program.topic if flag.program else None)
    return next((one for one in (*topics, flag.program) if one and one.status == Status.PUBLISHED), None)


def _pages(flags: Iterable[RedFlag]) -> dict[models.Model, list[RedFlag]]:
    """The signs of each page that they are read on, pages in Danish order."""
    found: dict[models.Model, list[RedFlag]] = {}
    for flag in flags:
        if owner := _owner(flag):
            found.setdefault(owner, []).append(flag)
    return {owner: found[owner] for owner in sorted(found, key=lambda owner: danish_sort_key(str(owner)))}


def _by_level(pages: dict[models.Model, list[RedFlag]]) -> list[Level]:
    levels = {urgency: Level(urgency) for urgency in Urgency}
    for owner, flags in pages.items():
        for urgency, signs in by_urgency(flags):
            levels[urgency].groups.append(Group(owner.title, signs))
    return [level for level in levels.values() if level.groups]

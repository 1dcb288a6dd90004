from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from .addresses import moved
from .inshort import reading_minutes, signs_in_short, summary_of
from .letters import MANY, by_letter
from .models import Article
from .outline import Questions, Section, outline
from .related import related_to
from .signgroups import visible_signs
from .signsheet import sheet_for
from .topiclinks import with_topic_links
from .wholetopic import WholeTopic, whole_topic


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    articles = Article.objects.published().defer("body").in_danish_order()
    letters = by_letter(articles) if len(articles) >= MANY else []
    return render(request, "articles/index.html", {"articles": articles, "letters": letters})


@require_safe
def detail(request: HttpRequest, slug: str) -> HttpResponse:
    articles = Article.objects.published()
    topic = whole_topic(articles, slug=slug)
    return _page(request, topic) if topic else moved(articles, slug)


def page(request: HttpRequest, article: Article) -> HttpResponse:
    """The topic as patients see it, whatever its status: the admin shows drafts with it too."""
    return _page(request, whole_topic(Article.objects.all(), pk=article.pk))


@require_safe
def red_flags(request: HttpRequest) -> HttpResponse:
    """All signs, or what always holds and the way to the rest where one page cannot hold them all."""
    signs = visible_signs()
    levels = (signs if signs.are_few_enough else signs.always).levels
    context = {
        "levels": levels,
        "parts": signs.parts,
        "is_whole": signs.are_few_enough,
        "sheet": sheet_for(levels, region_is_known=request.clinic.region is not None),
    }
    return render(request, "articles/red_flags.html", context)


def _page(request: HttpRequest, topic: WholeTopic) -> HttpResponse:
    article, linked = topic.article, topic.linked
    addresses = {slug: neighbour.url for slug, neighbour in linked.items()}
    lead, body = with_topic_links(article.lead, addresses), with_topic_links(article.body, addresses)
    shown = outline(body)
    summary = summary_of(shown)
    parts = [part for part in shown.parts if part is not summary]
    context = {
        "article": article,
        "lead": lead,
        "body": body,
        "outline": shown,
        "summary": summary,
        "parts": parts,
        "contents": _contents(parts, shown.sections),
        "minutes": reading_minutes(lead, body),
        "signs": topic.signs,
        "signs_in_short": signs_in_short(topic.signs),
        "program_rows": topic.programs,
        "related": related_to(article, topic.neighbours, linked.values()),
    }
    return render(request, "articles/detail.html", context)


def _contents(parts: list[Section | Questions], sections: tuple[Section, ...]) -> list[Section | Questions]:
    return [part for part in parts if isinstance(part, Questions) or part in sections]

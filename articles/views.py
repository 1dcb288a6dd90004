from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from .addresses import addresses_of, moved
from .models import Article
from .outline import Outline, Questions, Section, outline
from .signgroups import by_level, by_place, sign_groups
from .topiclinks import topics_named_in, with_topic_links


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
    groups = sign_groups()
    return render(request, "articles/red_flags.html", {"levels": by_level(groups), "places": by_place(groups)})


def _with_links_to_topics(article: Article) -> tuple[str, str]:
    """Lead and body; only a text with such links costs a query."""
    wanted = topics_named_in(f"{article.lead}\n{article.body}")
    found = addresses_of(Article.objects.published(), wanted) if wanted else {}
    return with_topic_links(article.lead, found), with_topic_links(article.body, found)


def _contents(shown: Outline) -> list[Section | Questions]:
    listed = {section.slug for section in shown.sections}
    return [part for part in shown.parts if isinstance(part, Questions) or part.slug in listed]

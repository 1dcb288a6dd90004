"""/om/: who stands behind the site and who has read what it says, from what is known."""

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.danish import danish_sort_key
from articles.models import Article
from programs.models import Program


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    articles, programs = Article.objects.published(), Program.objects.published()
    topics = articles.count()
    context = {
        "reviewers": _reviewers(articles, programs),
        "pages": topics + programs.count(),
        "unread": articles.filter(reviewed_on=None).count() + programs.filter(reviewed_on=None).count(),
        "topics": topics,
        "without_sources": sum(not article.source_lines for article in articles.only("sources")),
    }
    return render(request, "physio/about.html", context)


def _reviewers(*published: QuerySet) -> list[str]:
    """A name without a date is nobody who has reviewed."""
    rows = (row for rows in published for row in rows.exclude(reviewed_on=None).values_list("reviewed_by", flat=True))
    return sorted(set(rows), key=danish_sort_key)

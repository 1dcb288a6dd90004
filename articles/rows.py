"""Article rows from plain data and back. Both say the same: content_of(save_content(c)) == c."""

from collections.abc import Iterable

from django.db import models

from .content import ArticleContent, Sign
from .models import Article, RedFlag, RedFlagStatus, Status
from .urgency import Urgency


def lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def signs_of(red_flags: Iterable[RedFlag]) -> tuple[Sign, ...]:
    return tuple(
        Sign(flag.text, Urgency(flag.urgency), flag.source, flag.status == RedFlagStatus.PROPOSED) for flag in red_flags
    )


def content_of(article: Article) -> ArticleContent:
    return ArticleContent(
        title=article.title,
        slug=article.slug,
        lead=article.lead,
        body=article.body,
        meta_title=article.meta_title,
        published_on=article.published_on,
        updated_on=article.updated_on,
        reviewed_by=article.reviewed_by,
        reviewed_on=article.reviewed_on,
        next_review_on=article.next_review_on,
        status=article.status,
        sources=lines(article.sources),
        aliases=lines(article.aliases),
        signs=signs_of(article.red_flags.all()),
    )


def fill(article: Article, content: ArticleContent) -> Article:
    """The row's fields from the content, not yet saved; its red flags are written by save_content."""
    plain = (
        "title", "slug", "lead", "body", "meta_title", "published_on", "updated_on",
        "reviewed_by", "reviewed_on", "next_review_on",
    )  # fmt: skip
    for name in plain:
        setattr(article, name, getattr(content, name))
    article.status = content.status or Status.PUBLISHED
    article.sources = "\n".join(content.sources)
    article.aliases = "\n".join(content.aliases)
    return article


def red_flags_from(signs: Iterable[Sign], **owner) -> list[RedFlag]:
    return [
        RedFlag(
            text=sign.text,
            urgency=sign.urgency,
            source=sign.source,
            status=RedFlagStatus.PROPOSED if sign.doubtful else RedFlagStatus.APPROVED,
            position=position,
            **owner,
        )
        for position, sign in enumerate(signs, start=1)
    ]


def save_content(article: Article, content: ArticleContent) -> Article:
    """Write content into the row, new or old.

    Raises ValidationError for a value that its column does not take, and IntegrityError where content breaks one of the
    clinic's rules: the database checks those anyway, and asking it beforehand took a fifth of an import.
    """
    fill(article, content)
    article.clean_fields()
    article.clean()
    article.save()
    replace_red_flags(content.signs, article=article)
    return article


def new_rows(content: ArticleContent) -> tuple[Article, list[RedFlag]]:
    """What save_content would write for a topic that is new, not yet saved. Raises ValidationError as it does."""
    article = fill(Article(), content)
    article.clean_fields()
    article.clean()
    return article, red_flags_from(content.signs, article=article)


def replace_red_flags(signs: Iterable[Sign], **owner: models.Model) -> None:
    RedFlag.objects.filter(**owner).delete()
    for flag in red_flags_from(signs, **owner):
        flag.save()

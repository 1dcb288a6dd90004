"""What programmes lend to the page of their topic, which itself knows nothing of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django import template
from django.utils.safestring import SafeString

from articles.content import ArticleContent
from articles.markdown import render_markdown
from articles.models import Article
from articles.outline import Questions, Section
from programs.inthetext import Illustrated, illustrated_in
from programs.topicprograms import TopicProgram, programs_from

register = template.Library()

register.simple_tag(programs_from)


@register.simple_tag
def illustrations(article: Article, lead: str, body: str, programs: Iterable[TopicProgram]) -> Mapping:
    """By section's slug, the exercises of the programmes that the text describes there. lead, body: as shown."""
    content = ArticleContent(title=article.title, slug=article.slug, lead=lead, body=body)
    return illustrated_in(content, [exercise for program in programs for exercise in program.exercises])


@dataclass(frozen=True)
class Piece:
    """Some of a section's own text, and the exercise whose figure follows it; the last has none."""

    html: SafeString
    exercise: Illustrated | None = None


@register.simple_tag
def pieces(section: Section | Questions, illustrated: Mapping[str, list[Illustrated]]) -> list[Piece]:
    """The section's own text, cut where a figure stands."""
    lines, start, cut = section.markdown.split("\n"), 0, []
    ids = iter(getattr(section, "ids", ()))  # headings inside a list or quotation: each piece takes those it has
    for exercise in illustrated.get(section.slug, ()):
        cut.append(Piece(render_markdown("\n".join(lines[start : exercise.line]), ids), exercise))
        start = exercise.line
    return [*cut, Piece(render_markdown("\n".join(lines[start:]), ids))]

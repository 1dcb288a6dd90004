"""Texts from the database as they stand on a page. Nothing here marks text as safe; render_markdown does."""

import re

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import Truncator

from articles.commonmark import parse, plain_text
from articles.markdown import render_markdown
from articles.outline import Question, Questions, Section

register = template.Library()

_PHONE = re.compile(r"(?<![\d+])(?<!\d )((?:\+45 ?)?\d{2}(?: ?\d{2}){3})(?! ?\d)")
_ADDRESS = re.compile(r"^(?P<words>.*?)[\s:,–-]*(?P<url>https://\S+?)[.,)]?\s*$")


@register.filter
def markdown(text: str) -> SafeString:
    """A text that is the only one with headings on its page; they get ids."""
    return render_markdown(text)


@register.filter
def prose(text: str) -> SafeString:
    """One of several texts on a page: its headings get no ids, so that none stands twice."""
    return render_markdown(text, ())


@register.filter
def with_heading(part: Section | Questions) -> SafeString:
    """A part of an outline as it was written, with the ids that the contents list points at."""
    return render_markdown(part.source, (part.slug, *getattr(part, "ids", ())))


@register.filter
def heading(part: Section | Questions) -> SafeString:
    """The heading alone, with its id and its own markup."""
    first, *_ = (token for token in parse(part.source) if token.type == "heading_open")
    lines = part.source.split("\n")
    return render_markdown("\n".join(lines[: first.map[1]]), (part.slug,))


@register.filter
def within(section: Section) -> SafeString:
    """All beneath a section's heading, without the heading."""
    return render_markdown(section.whole, section.ids)


@register.filter
def answer(question: Question) -> SafeString:
    return render_markdown(question.answer_markdown, question.ids)


@register.filter
def plain(text: str) -> str:
    """The words alone, on one line: for descriptions and teasers. Not safe, so that the page escapes it."""
    return " ".join(words for token in parse(text) if token.type == "inline" and (words := plain_text(token)))


@register.filter
def opening(text: str, length: int = 140) -> str:
    """The first whole sentences of a Markdown text, as many as fit; of a longer one its first words."""
    words = plain(text)
    if len(words) <= length:
        return words
    sentences = words[: length + 1].rpartition(". ")[0]
    return f"{sentences}." if sentences else Truncator(words).chars(length)


@register.filter
def tel(phone: str) -> str:
    """The address that calls a number: '76 36 14 00' becomes 'tel:76361400'."""
    return "tel:" + re.sub(r"[^\d+]", "", phone)


@register.filter
def with_phones(text: str) -> SafeString:
    """Plain text whose Danish phone numbers can be called."""
    parts = _PHONE.split(text)
    return format_html_join("", "{}", ((_phone(part) if index % 2 else part,) for index, part in enumerate(parts)))


@register.filter
def source_link(line: str) -> str:
    """'Title. https://…' as the title, linked; a line without an address stays as it is."""
    found = _ADDRESS.match(line)
    if not found:
        return line
    words = found["words"].rstrip(". ") or found["url"]
    return format_html('<a href="{}" rel="noopener noreferrer">{}</a>', found["url"], words)


def _phone(number: str) -> SafeString:
    return format_html('<a class="phone-inline" href="{}">{}</a>', tel(number), number)

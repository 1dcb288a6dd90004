"""What the search knows of a page, as plain data: its texts, and its words with how much they say of it.

Free of Django, so that whoever reads a file can find its words too.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from articles.commonmark import parse, plain_text
from articles.outline import outline

from .searchwords import words_of

IN_TITLE, IN_ALIAS, IN_LEAD, MOST_IN_TEXT = 10, 8, 4, 3
TOPIC, PROGRAM, EXERCISE, QUESTION = "emne", "program", "øvelse", "spørgsmål"


@dataclass(frozen=True)
class SearchText:
    """One page, or one question on it. anchor: where on the page it begins. weights: each word's, see _weights."""

    kind: str
    title: str
    text: str
    weights: dict[str, int]
    anchor: str = ""


def of_topic(title: str, lead: str, body: str, aliases: str) -> tuple[SearchText, ...]:
    """The topic itself and each question it answers. aliases: one on each line, as all aliases here."""
    text = joined(lead, plain(body))
    whole = SearchText(TOPIC, title, text, _weights(title, aliases, lead, text))
    return (whole, *(_of_question(q.title, plain(q.answer_markdown), q.slug) for q in outline(body).questions))


def of_program(title: str, markdown: Iterable[str], aliases: str) -> tuple[SearchText, ...]:
    text = joined(*(plain(part) for part in markdown))
    return (SearchText(PROGRAM, title, text, _weights(title, aliases, "", text)),)


def of_exercise(name: str, purpose: str, texts: Iterable[str], aliases: str) -> tuple[SearchText, ...]:
    text = joined(purpose, *texts)
    return (SearchText(EXERCISE, name, text, _weights(name, aliases, purpose, text)),)


def plain(markdown: str) -> str:
    """The words without their markup, a line for each heading, paragraph and cell."""
    return "\n".join(_texts(markdown))


def joined(*parts: str) -> str:
    return "\n".join(part.strip() for part in parts if part.strip())


def _of_question(title: str, answer: str, anchor: str) -> SearchText:
    return SearchText(QUESTION, title, answer, _weights(title, "", "", answer), anchor)


def _weights(title: str, aliases: str, lead: str, text: str) -> dict[str, int]:
    """A word counts once for each place in the text, three times at most, and more where it stands higher."""
    weights = {word: min(count, MOST_IN_TEXT) for word, count in Counter(words_of(text)).items()}
    for words, weight in ((title, IN_TITLE), (aliases, IN_ALIAS), (lead, IN_LEAD)):
        for word in set(words_of(words)):
            weights[word] = weights.get(word, 0) + weight
    return weights


def _texts(markdown: str) -> Iterable[str]:
    for token in parse(markdown):
        if token.type == "inline":
            yield plain_text(token)
        elif token.type in ("fence", "code_block"):
            yield token.content.strip()

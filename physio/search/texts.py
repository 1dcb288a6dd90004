"""What the search knows of a page, as plain data: its texts, and its words with how much they say of it.

Free of Django, so that whoever reads a file can find its words too.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from articles.commonmark import parse, plain_text
from articles.outline import outline

from .words import words_of

IN_TITLE, IN_ALIAS, IN_LEAD, MOST_IN_TEXT = 10, 8, 4, 3
TOPIC, PROGRAM, EXERCISE, QUESTION = "emne", "program", "øvelse", "spørgsmål"


@dataclass(frozen=True)
class SearchText:
    """One page, or one question on it. anchor: where on the page it begins. weights: each word's, see weights_of."""

    kind: str
    title: str
    text: str
    weights: dict[str, int]
    anchor: str = ""


def of_topic(topic: Any, aliases: str) -> tuple[SearchText, ...]:
    """The topic itself and each question it answers. topic: a row or a file's content; aliases: one on each line."""
    text = joined(topic.lead, plain(topic.body))
    whole = SearchText(TOPIC, topic.title, text, weights_of(topic.title, aliases, topic.lead, text))
    return (whole, *(_of_question(q.title, plain(q.answer_markdown), q.slug) for q in outline(topic.body).questions))


def of_program(program: Any, aliases: str) -> tuple[SearchText, ...]:
    markdown = (program.intro, program.progression, program.remarks, program.pain_rule, program.stop_rule)
    text = joined(*map(plain, markdown))
    return (SearchText(PROGRAM, program.title, text, weights_of(program.title, aliases, "", text)),)


def of_exercise(exercise: Any, steps: str, aliases: str) -> tuple[SearchText, ...]:
    """steps: one on each line."""
    text = joined(exercise.purpose, exercise.starting_position, steps, exercise.feel, exercise.equipment)
    weights = weights_of(exercise.name, aliases, exercise.purpose, text)
    return (SearchText(EXERCISE, exercise.name, text, weights),)


def plain(markdown: str) -> str:
    """The words without their markup, a line for each heading, paragraph and cell."""
    return "\n".join(_texts(markdown))


def joined(*parts: str) -> str:
    return "\n".join(part.strip() for part in parts if part.strip())


def _of_question(title: str, answer: str, anchor: str) -> SearchText:
    return SearchText(QUESTION, title, answer, weights_of(title, "", "", answer), anchor)


def weights_of(title: str, aliases: str, lead: str, text: str) -> dict[str, int]:
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

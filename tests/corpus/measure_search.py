"""How often a lay question leads to the right page, on lists of questions of our own.

A list holds '[address | address]' with the pages that answer the questions below it; one of them among the first
three is right, and so is a question on it. 'starter:' or 'seeds:' before the addresses says that only this content
has an answer. Urgent questions say after ' = ' which words the sign that they must bring holds, one of them on each
side of '|'.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

FOLDER = Path(__file__).parent / "search"
FIRST = 3
_HEAD = re.compile(r"\[(?:(starter|seeds): )?(.+)\]")


@dataclass(frozen=True)
class Question:
    asked: str
    pages: tuple[str, ...]


@dataclass
class Score:
    asked: int = 0
    failures: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        return 1 - len(self.failures) / self.asked if self.asked else 1.0


def questions(name: str, content: str) -> Iterator[Question]:
    """content: 'starter' or 'seeds', what the site holds."""
    pages: tuple[str, ...] = ()
    for line in lines(name):
        if head := _HEAD.fullmatch(line):
            pages = tuple(head[2].split(" | ")) if head[1] in (None, content) else ()
        elif pages:
            yield Question(line, pages)


def urgent_questions() -> Iterator[tuple[str, list[str]]]:
    for line in lines("urgent"):
        asked, _, words = line.partition(" = ")
        yield asked, words.split(" | ")


def lines(name: str) -> list[str]:
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("# ")]


def measure(asked: Iterator[Question], addresses: Callable[[str], list[str]]) -> Score:
    """addresses: the pages that a search shows, best first."""
    score = Score()
    for question in asked:
        score.asked += 1
        found = addresses(question.asked)[:FIRST]
        if not any(_is_page(address, page) for address in found for page in question.pages):
            score.failures.append(f"{question.asked} -- {' '.join(found)} -- {' '.join(question.pages)}")
    return score


def _is_page(address: str, page: str) -> bool:
    """The second exercise of a name has a number after its address."""
    return re.fullmatch(rf"/{re.escape(page)}(?:-\d+)?/(?:#.*)?", address) is not None

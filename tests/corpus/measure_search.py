"""How often a lay question leads to the right page, on lists of questions of our own.

A list holds '[answer | answer]' over the questions that it answers; one of them is enough. An answer is a page that
must be among the first three, as itself or as a question on it; 'faresignaler#straks', the card of a danger sign of
that level or a more urgent one; or 'ingen side', where no page may be said to be the answer. 'starter:', 'seeds:' or
'bank:' before the answers says that only this content has them; the bank is the starter content without drafts.
Urgent questions say after ' = ' which words the sign that they must bring holds, one of them on each side of '|'.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from articles.urgency import Urgency

FOLDER = Path(__file__).parent / "search"
FIRST = 3
SIGN, NO_PAGE = "faresignaler#", "ingen side"
HOLDS = {"starter": {None, "starter"}, "seeds": {None, "seeds"}, "bank": {None, "starter", "bank"}}
_HEAD = re.compile(r"\[(?:(starter|seeds|bank): )?(.+)\]")


@dataclass(frozen=True)
class Question:
    asked: str
    answers: tuple[str, ...]


@dataclass(frozen=True)
class Shown:
    """What a search shows: pages' addresses, best first, and how urgent the signs before them are.

    claims: whether the pages are said to be the answer.
    """

    pages: list[str]
    levels: list[Urgency]
    claims: bool


@dataclass
class Score:
    asked: int = 0
    failures: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        return 1 - len(self.failures) / self.asked if self.asked else 1.0


def questions(name: str, content: str) -> Iterator[Question]:
    """content: 'starter', 'seeds' or 'bank', what the site holds."""
    answers: tuple[str, ...] = ()
    for line in lines(name):
        if head := _HEAD.fullmatch(line):
            answers = tuple(head[2].split(" | ")) if head[1] in HOLDS[content] else ()
        elif answers:
            yield Question(line, answers)


def urgent_questions() -> Iterator[tuple[str, list[str]]]:
    for line in lines("urgent"):
        asked, _, words = line.partition(" = ")
        yield asked, words.split(" | ")


def lines(name: str) -> list[str]:
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("# ")]


def shown(query: str) -> Shown:
    """By the site's own search, on whatever site is set up."""
    from physio.search.finding import Search

    search = Search(query)
    hits = search.hits()
    return Shown(
        [hit.url for hit in hits],
        [sign.urgency for sign in search.signs() if sign],
        any(hit.is_answer for hit in hits[:FIRST]),
    )


def measure(asked: Iterator[Question], show: Callable[[str], Shown] = shown) -> Score:
    score = Score()
    for question in asked:
        score.asked += 1
        shown = show(question.asked)
        if not any(_is_right(answer, shown) for answer in question.answers):
            told = " ".join([*shown.levels, *shown.pages[:FIRST]])
            score.failures.append(f"{question.asked} -- {told} -- {' '.join(question.answers)}")
    return score


def _is_right(answer: str, shown: Shown) -> bool:
    if answer == NO_PAGE:
        return not shown.claims
    if answer.startswith(SIGN):
        least = Urgency(answer.removeprefix(SIGN)).rank
        return any(level.rank <= least for level in shown.levels)
    return any(_is_page(address, answer) for address in shown.pages[:FIRST])


def _is_page(address: str, page: str) -> bool:
    """The second exercise of a name has a number after its address."""
    return re.fullmatch(rf"/{re.escape(page)}(?:-\d+)?/(?:#.*)?", address) is not None

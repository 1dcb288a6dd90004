"""Rules over tokens: a pattern of words and tags, and what it means. A match becomes one token."""

from __future__ import annotations

from collections.abc import Callable, Container
from dataclasses import dataclass, field
from functools import reduce
from itertools import chain, product
from typing import Any

from .lexicon import word_set
from .tokens import Token

Meaning = Callable[..., Any]

_VALUED = frozenset({"N", "TIME", "EVERY", "SIDE"})
_GOES_ON = word_set(
    "i stillingen strækket N TIME X TIMES REPS SETS MOVES STEPS SECONDS MINUTES HOURS DAYS WEEKS KILOS UNIT"
    " OPAQUE DASH MARK NUM ADJECTIVE"
)


@dataclass(frozen=True, slots=True)
class Rule:
    """steps are alternatives, place by place: words in small letters, tags in capitals.

    tag is the new token's; meaning gets the values of the matched numbers and times, in order, and may answer
    None: the rule does not apply after all. bare: nothing countable may follow.
    """

    steps: tuple[frozenset[str], ...]
    tag: str
    meaning: Meaning
    bare: bool

    def applies(self, following: list[Token]) -> bool:
        """Whether what follows the matched tokens lets the rule stand."""
        return not (self.bare and following and not _GOES_ON.isdisjoint((following[0].tag, following[0].word)))


def rule(pattern: str, tag: str, meaning: Any = None) -> list[Rule]:
    """'EACH|alle DAYS' with '?' after what may be missing and a final '.' where nothing countable may follow."""
    bare = pattern.endswith(" .")
    choices = [_choices(step) for step in pattern.removesuffix(" .").split()]
    act = meaning if callable(meaning) else lambda *_: meaning
    return [Rule(tuple(step for step in steps if step), tag, act, bare) for steps in product(*choices)]


@dataclass(slots=True)
class _Place:
    """Where one stands after some steps: the rules that end here, with their rank, and the words and tags ahead."""

    rules: list[tuple[int, Rule]] = field(default_factory=list)
    ahead: dict[str, _Place] = field(default_factory=dict)

    def after(self, name: str) -> _Place:
        return self.ahead.setdefault(name, _Place())


class Rulebook:
    """Rules as a tree of their steps: tokens lead only to the rules that begin like them."""

    def __init__(self, *rules: list[Rule]) -> None:
        self._root, self._longest = _Place(), 0
        for rank, each in enumerate(chain(*rules)):
            self._longest = max(self._longest, len(each.steps))
            for names in product(*each.steps):
                reduce(_Place.after, names, self._root).rules.append((rank, each))

    @property
    def first_names(self) -> Container[str]:
        """The words and tags that a rule begins with."""
        return self._root.ahead

    def matching(self, tokens: list[Token], at: int) -> list[Rule]:
        """The rules whose steps the tokens from there on go through: the longest first, then in the book's order."""
        found: list[Rule] = []
        reached = [self._root]
        for token in tokens[at : at + self._longest]:
            names = (token.tag, token.word)
            reached = [place.ahead[name] for place in reached for name in names if name in place.ahead]
            if not reached:
                break
            ended = sorted((rule for place in reached for rule in place.rules), key=_rank)
            found = [each for _, each in ended] + found
        return found


def fold(tokens: list[Token], book: Rulebook) -> list[Token]:
    """One pass from left to right; at each place the longest rule that applies makes one token of what it matches."""
    folded, at, first_names = [], 0, book.first_names
    while at < len(tokens):
        token, width = tokens[at], 1
        if token.tag in first_names or token.word in first_names:
            token, width = _first_match(tokens, at, book)
        folded.append(token)
        at += width
    return folded


def _rank(ranked: tuple[int, Rule]) -> int:
    return ranked[0]


def _choices(step: str) -> list[frozenset[str] | None]:
    names = frozenset(step.rstrip("?").split("|"))
    return [names, None] if step.endswith("?") else [names]


def _first_match(tokens: list[Token], at: int, book: Rulebook) -> tuple[Token, int]:
    here = tokens[at]
    for each in book.matching(tokens, at):
        after = at + len(each.steps)
        matched = tokens[at:after]
        if not each.applies(tokens[after : after + 1]):
            continue
        value = each.meaning(*(token.value for token in matched if token.tag in _VALUED))
        if value is not False:
            word = " ".join(token.word for token in matched)
            return Token(each.tag, word, here.start, matched[-1].end, value), len(matched)
    return here, 1

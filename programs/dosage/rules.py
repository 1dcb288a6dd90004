"""Rules over tokens: a pattern of words and tags, and what it means. A match becomes one token."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
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

    def matches(self, tokens: list[Token], at: int) -> bool:
        after = at + len(self.steps)
        if after > len(tokens):
            return False
        if any(not step & {tokens[at + i].tag, tokens[at + i].word} for i, step in enumerate(self.steps)):
            return False
        return not (self.bare and after < len(tokens) and {tokens[after].tag, tokens[after].word} & _GOES_ON)


def rule(pattern: str, tag: str, meaning: Any = None) -> list[Rule]:
    """'EACH|alle DAYS' with '?' after what may be missing and a final '.' where nothing countable may follow."""
    bare = pattern.endswith(" .")
    choices = [_choices(step) for step in pattern.removesuffix(" .").split()]
    act = meaning if callable(meaning) else lambda *_: meaning
    return [Rule(tuple(step for step in steps if step), tag, act, bare) for steps in product(*choices)]


class Rulebook:
    """Rules by the word or tag that they begin with, the longest first."""

    def __init__(self, *rules: list[Rule]) -> None:
        self._by_first: dict[str, list[Rule]] = {}
        self._by_both: dict[tuple[str, str], list[Rule]] = {}
        for each in sorted(chain(*rules), key=_longest_first):
            for first in each.steps[0]:
                self._by_first.setdefault(first, []).append(each)

    def beginning_with(self, token: Token) -> list[Rule]:
        by_tag, by_word = self._by_first.get(token.tag, []), self._by_first.get(token.word, [])
        if not by_word or not by_tag:
            return by_word or by_tag
        both = (token.tag, token.word)
        if both not in self._by_both:
            self._by_both[both] = sorted(by_tag + by_word, key=_longest_first)
        return self._by_both[both]


def fold(tokens: list[Token], book: Rulebook) -> list[Token]:
    """One pass from left to right; at each place the longest rule that applies makes one token of what it matches."""
    folded, at = [], 0
    while at < len(tokens):
        token, width = _first_match(tokens, at, book)
        folded.append(token)
        at += width
    return folded


def _longest_first(each: Rule) -> int:
    return -len(each.steps)


def _choices(step: str) -> list[frozenset[str] | None]:
    names = frozenset(step.rstrip("?").split("|"))
    return [names, None] if step.endswith("?") else [names]


def _first_match(tokens: list[Token], at: int, book: Rulebook) -> tuple[Token, int]:
    here = tokens[at]
    for each in book.beginning_with(here):
        if not each.matches(tokens, at):
            continue
        width = len(each.steps)
        matched = tokens[at : at + width]
        value = each.meaning(*(token.value for token in matched if token.tag in _VALUED))
        if value is not False:
            word = " ".join(token.word for token in matched)
            return Token(each.tag, word, here.start, matched[-1].end, value), width
    return here, 1

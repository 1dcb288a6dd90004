"""Where a reader is in a text: what was claimed so far, in which sentence, after which verb."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from .claims import Claim, Reading
from .purpose import Purpose
from .sentences import SentenceKind
from .tokens import Token

_SIDES = frozenset({"højre", "venstre"})
_WHOLES = frozenset({"programmet", "serien", "sættet", "runden", "omgangen", "rækken", "sekvensen"})
"""'gentag programmet 2 gange' is no repetition of a movement."""
_LOOKED_AHEAD = 4
ENDS_A_CLAUSE = ("BREAK", "COMMA")


class Talk:
    """The state that the meaning of the next statement depends on.

    repeat: 'gentag' has stood in this sentence; trigger: 'samme', 'gentag' or a change of sides has just stood;
    paused: a rest has stood somewhere before; following: the next few tokens; sides_named: the words of sides so far.
    """

    def __init__(self, text: str, speaks_of_holds: bool) -> None:
        self.reading = Reading()
        self.text = text
        self.speaks_of_holds = speaks_of_holds
        self.reps_were_repeated = False
        self.paused = False
        self.sides_named: set[str] = set()
        self.named_one_way = False

    def begin(self, kind: SentenceKind) -> None:
        self.sentence = kind
        self.purpose = Purpose()
        self.repeat = self.trigger = self.named_a_whole = False
        self.sides_named_before = frozenset(self.sides_named)
        self._claims_before = len(self.reading.claims)
        self._unknown_before = len(self.reading.unknown)

    def step(self, sentence: list[Token], place: int) -> None:
        self._tokens, self._place = sentence, place
        for word in sentence[place].word.split():
            if word in _SIDES:
                self.sides_named.add(word)
            elif word in _WHOLES:
                self.named_a_whole = True

    @property
    def following(self) -> list[Token]:
        return self._tokens[self._place + 1 : self._place + 1 + _LOOKED_AHEAD]

    def says_a_pace(self) -> bool:
        """'Pres benene ud på 2 sekunder', but no 'et hold på 2 sekunder'."""
        before = self._tokens[max(0, self._place - 2) : self._place]
        return bool(before) and before[-1].word == "på" and before[0].tag != "HOLD"

    # what has been said

    def claim(self, name: str, value: Any, sure: bool) -> None:
        self.reading.claim(name, value, sure)

    def claim_load(self, token: Token, sure: bool) -> None:
        words = self.text[token.start : token.end].casefold().split()
        self.reading.claims.append(Claim("load", " ".join(words[words[0] == "med" :]), sure))

    def has(self, name: str) -> bool:
        return self.reading.has(name)

    def has_said_more_in_this_sentence(self) -> bool:
        return len(self.reading.claims) > self._claims_before

    def follows(self, name: str) -> bool:
        """The newest figure is of this field, and only words of a dose have stood since."""
        return self.reading.last == name and not self.reading.apart

    # what was not

    def not_understood(self, token: Token) -> None:
        self.reading.not_understood(token)
        self.trigger = False
        self.purpose.note_unknown_word()

    def doubt(self, token: Token) -> None:
        self.reading.doubt(token)

    def doubt_and_forget_the_verb(self, token: Token) -> None:
        self.doubt(token)
        self.reading.apart = True
        self.purpose.spend()

    def doubt_unless_none(self, verb: Token | None) -> None:
        """A hold without its seconds: fine in running text, not in a dose."""
        if verb:
            self.doubt(verb)

    # how sure it is

    def frequency_is_sure(self) -> bool:
        kind = self.sentence
        return kind.trains or kind.orders or kind.clean or not self.reading.apart or self._only_a_condition_follows()

    def _only_a_condition_follows(self) -> bool:
        """'5 dage om ugen, hvis du kan': nothing but the dose stands before what was made opaque."""
        is_all = len(self.reading.unknown) == self._unknown_before
        return is_all and [token.tag for token in self.following[:2]] == ["COMMA", "OPAQUE"]

    def regularity_is_sure(self) -> bool:
        kind = self.sentence
        steady = kind.trains or kind.orders or not kind.tells
        return steady or not self.reading.apart or self._only_a_condition_follows()

    def rest_of_clause(self) -> Iterator[Token]:
        for token in self.following:
            if token.tag in ENDS_A_CLAUSE or token.word == "og":
                return
            yield token


Say = Callable[[Talk, Token], None]

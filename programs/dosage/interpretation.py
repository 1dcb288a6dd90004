"""From folded tokens to claims: what each statement says of the dose, given what stood before it.

'gentag 3 gange' is repetitions after a hold and sets after repetitions; 30 seconds are a hold, a rest or a duration
by the verb before them. A claim is sure where running text can mean nothing else; in a text that is nothing but a dose
every claim counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from .claims import Claim, Reading
from .grammar import DOUBTFUL_TIMES_A_DAY, MOST_SETS, SHORTEST_BARE_DURATION, whole_minutes
from .lexicon import FILLERS, PRONOUNS, TIME_WORDS, TRAINING, word_set
from .purpose import Purpose
from .tokens import Token

LONGEST_SURE_HOLD = 180
LONGEST_STAND = 60
"""'stå på ét ben i 30 sekunder' is a hold; longer standing may be anything."""
LONGEST_SURE_REST = 300
"""In running text a longer rest is rather one after the training."""
_SILENT = word_set("COMMA DASH DOT BREAK EACHTIME INAROW INALL BETWEEN")
_CONJUNCTIONS = word_set("og mens så men for at")


def interpret(tokens: list[Token], text: str) -> Reading:
    interpreter = _Interpreter(text, any(token.tag in ("HOLD", "PRESS") for token in tokens))
    for sentence in _sentences(tokens):
        interpreter.read_sentence(sentence)
    return interpreter.reading


def _sentences(tokens: list[Token]) -> Iterator[list[Token]]:
    sentence: list[Token] = []
    for token in tokens:
        sentence.append(token)
        if token.tag == "BREAK":
            yield sentence
            sentence = []
    yield sentence


@dataclass(frozen=True, slots=True)
class _Sentence:
    """What kind of sentence it is. tells: it has words of its own, beyond those of a dose."""

    trains: bool
    impersonal: bool
    tells: bool
    clean: bool
    in_all: bool

    @classmethod
    def of(cls, tokens: list[Token]) -> _Sentence:
        words = {word for token in tokens for word in token.word.split()}
        unknown = [token.tag for token in tokens if _is_unknown(token)]
        return cls(
            trains=any(word.startswith(TRAINING) for word in words),
            impersonal=not words & PRONOUNS,
            tells=any(tag in ("WORD", "OPAQUE", "BODY") for tag in unknown),
            clean=not unknown,
            in_all=any(token.tag == "INALL" for token in tokens),
        )


class _Interpreter:
    """Reads token by token; _on_<tag> is what a token of that tag says. A tag without one says nothing."""

    def __init__(self, text: str, speaks_of_holds: bool) -> None:
        self.reading = Reading()
        self.text = text
        self.speaks_of_holds = speaks_of_holds
        self.reps_were_repeated = False
        self.paused = False

    def read_sentence(self, tokens: list[Token]) -> None:
        self.sentence = _Sentence.of(tokens)
        self.purpose = Purpose()
        self.repeat = self.trigger = False
        self.claims_before = len(self.reading.claims)
        for index, token in enumerate(tokens):
            self.following = tokens[index + 1 : index + 5]
            self._read(token)
        self._doubt_unless_none(self.purpose.leave())

    def _read(self, token: Token) -> None:
        act = getattr(self, f"_on_{token.tag.lower()}", None)
        if act:
            act(token)
        elif _is_unknown(token):
            self._on_unknown(token)
        elif token.tag == "COMMA":
            self.purpose.note_comma()
        elif token.word in _CONJUNCTIONS:
            self.purpose.note_conjunction()
        elif token.word == "øvelsen":
            self.trigger = True

    def _on_unknown(self, token: Token) -> None:
        self.reading.not_understood(token)
        self.trigger = False
        self.purpose.note_unknown_word()

    def _on_unsure(self, token: Token) -> None:
        self._doubt(token)
        self.reading.apart = True
        self.purpose.spend()

    def _doubt(self, token: Token) -> None:
        self.reading.doubt(token)

    def _doubt_unless_none(self, verb: Token | None) -> None:
        """A hold without its seconds: fine in running text, not in a dose."""
        if verb:
            self._doubt(verb)

    # words that give the next figures their meaning

    def _on_hold(self, token: Token) -> None:
        self._doubt_unless_none(self.purpose.take(token))

    _on_move = _on_hold

    def _on_press(self, token: Token) -> None:
        if not self.purpose.is_part_of_a_movement():
            self._on_hold(token)

    def _on_rest(self, token: Token) -> None:
        self.paused = True
        self._on_hold(token)

    def _on_bend(self, token: Token) -> None:
        self._on_hold(token)
        self._on_unknown(token)

    _on_stand = _on_bend

    def _on_repeat(self, token: Token) -> None:
        self.repeat = self.trigger = True

    def _on_same(self, token: Token) -> None:
        self.trigger = True

    _on_swap = _on_same

    # seconds

    def _on_time(self, token: Token) -> None:
        purpose = self.purpose.spend()
        if purpose == "HOLD":
            self._claim("hold_s", token.value, sure=_top(token.value) <= LONGEST_SURE_HOLD)
        elif purpose == "STAND" and _top(token.value) <= LONGEST_STAND:
            self._claim("hold_s", token.value, sure=True)
        elif purpose == "REST":
            self._claim("rest_s", token.value, sure=_top(token.value) <= LONGEST_SURE_REST)
        elif purpose == "MOVE":
            self._claim("duration_s", token.value, sure=True)
        elif purpose is None and self._may_be_a_duration(token.value):
            self._claim("duration_s", token.value, sure=self._follows_sets() and not self.speaks_of_holds)
        else:
            self._doubt(token)

    def _may_be_a_duration(self, seconds: Any) -> bool:
        if self._has("reps") or self._has("hold_s"):
            return False
        return _top(seconds) >= SHORTEST_BARE_DURATION or self.reading.last == "sets"

    def _follows_sets(self) -> bool:
        return self.reading.last == "sets" and not self.reading.apart

    def _on_timeaday(self, token: Token) -> None:
        """'30 minutter om dagen': how many times is not said."""
        if self.purpose.spend() in (None, "MOVE"):
            self._claim("duration_s", token.value, self.sentence.clean)
        self._doubt(token)

    def _on_timed(self, token: Token) -> None:
        """'3 x 30 sek.'"""
        (_, count), (_, seconds) = token.value
        purpose = self.purpose.spend()
        if purpose == "HOLD":
            self._claim("hold_s", seconds, sure=True)
            self._claim("reps", count, sure=True)
        elif purpose == "MOVE" or purpose is None and _top(seconds) >= SHORTEST_BARE_DURATION:
            sure = purpose == "MOVE" or self.sentence.clean and not self.speaks_of_holds
            self._claim("sets", count, sure)
            self._claim("duration_s", seconds, sure)
        else:
            self._doubt(token)

    def _on_timedtimes(self, token: Token) -> None:
        """'3 gange á 30 sek.': repetitions of a hold; without a hold it may be sets as well."""
        if self.purpose.is_holding():
            self._on_timed(token)
        else:
            self._on_unsure(token)

    def _on_spaced(self, token: Token) -> None:
        """'20 sek. imellem', 'mindst 30 min. imellem'."""
        minutes = whole_minutes(token.value)
        if self.purpose.spend() == "REST":
            self._claim("rest_s", token.value, sure=True)
        elif minutes and _top(minutes) >= 5:
            self._claim("every_min", minutes, self._frequency_is_sure())
        else:
            self._doubt(token)

    # counts

    def _on_claim(self, token: Token) -> None:
        if self._counts_a_hold(token):
            return self._doubt(token)
        fields = [name for name, _ in token.value]
        sure = self._frequency_is_sure() if set(fields) <= {"per_day", "per_week", "every_min"} else True
        for name, value in token.value:
            self._claim(name, value, sure)
        if "reps" in fields:
            self.reps_were_repeated = self.repeat

    _on_bare = _on_claim

    def _counts_a_hold(self, token: Token) -> bool:
        """'hold i 5 vejrtrækninger', 'hold 10 på hver side'."""
        return self.purpose.holds_at_this_point() and token.value[0][0] == "reps"

    def _on_timesclaim(self, token: Token) -> None:
        times, sure = token.value, self.sentence.trains or self.sentence.impersonal
        if _top(times) == 1 or (_top(times) < DOUBTFUL_TIMES_A_DAY and self._a_time_follows()):
            self._doubt(token)
        elif not self._has("reps"):
            if self._has("duration_s") and not self._has("hold_s"):
                return self._doubt(token)
            self.reps_were_repeated = self.repeat
            self._claim("reps", times, sure)
        elif self.reading.has_said("reps", times):
            self._claim("reps", times, sure)
        elif self._has("sets"):
            self._doubt(token)
        else:
            self._claim("sets" if self._repeats_the_repetitions(times) else "reps", times, sure)

    def _on_stepsclaim(self, token: Token) -> None:
        """'gå 20 skridt' is the movement; two steps from the wall are a distance."""
        if self.purpose.verb and self.purpose.verb.word == "gå" and _top(token.value) >= 5:
            self.purpose.spend()
            self._claim("reps", token.value, sure=False)
        else:
            self._on_unsure(token)

    def _a_time_follows(self) -> bool:
        """'3 gange hver formiddag': how often, in words that no rule knows."""
        return any(after.tag != "BREAK" and after.word.startswith(TIME_WORDS) for after in self._rest_of_clause())

    def _rest_of_clause(self) -> Iterator[Token]:
        for token in self.following:
            if token.tag in ("BREAK", "COMMA") or token.word == "og":
                return
            if token.tag in ("WORD", "WEEKDAY", "DAYS", "WEEKS", "HOURS", "OPAQUE"):
                yield token

    def _repeats_the_repetitions(self, times: Any) -> bool:
        """'… 10 gange, hold pause, gentag i alt 3 gange', '12 gentagelser, 3 gange'."""
        again = self.repeat and not self.reps_were_repeated
        at_once = self.reading.last == "reps" and not self.reading.apart and not self.repeat
        return _top(times) <= MOST_SETS and (self.sentence.in_all or self.paused or again or at_once)

    def _on_multiple(self, token: Token) -> None:
        """'… x 3'."""
        of_what = None if self.reading.apart else self.reading.last
        if of_what == "reps" and not self._has("sets"):
            self._claim("sets", token.value, sure=True)
        elif of_what == "sets" and not self._has("reps") or of_what == "hold_s" and not self._has("reps"):
            self._claim("reps", token.value, sure=True)
        elif of_what == "duration_s" and not self._has("sets"):
            self._claim("sets", token.value, sure=not self.speaks_of_holds)
        elif not self.reading.claims and (self.repeat or self.sentence.clean) and _top(token.value) > 2:
            self._claim("reps", token.value, sure=True)
        else:
            self._doubt(token)

    # how often and how long

    def _on_perday(self, token: Token) -> None:
        if self.repeat and _top(token.value) >= DOUBTFUL_TIMES_A_DAY:
            return self._doubt(token)
        self._claim("per_day", token.value, self._frequency_is_sure())

    def _on_xperday(self, token: Token) -> None:
        if self.reading.last == "hold_s" and not self.reading.apart and not self._has("reps"):
            return self._doubt(token)
        self._claim("per_day", token.value, self._frequency_is_sure())

    def _on_timesaday(self, token: Token) -> None:
        self._claim("per_day", token.value, self._frequency_is_sure())

    def _on_daily(self, token: Token) -> None:
        self._claim("per_week", (7, 7), self._regularity_is_sure())

    def _on_somedays(self, token: Token) -> None:
        self._claim("per_week", token.value, self._regularity_is_sure())

    def _on_every(self, token: Token) -> None:
        self._claim("every_min", token.value, self._regularity_is_sure())

    def _on_weeksclaim(self, token: Token) -> None:
        if any(after.word in ("efter", "før", "siden", "fra") for after in self.following[:2]):
            return self._doubt(token)
        said_more = len(self.reading.claims) > self.claims_before
        self._claim("weeks", token.value, self.sentence.trains or self.sentence.clean or said_more)

    def _frequency_is_sure(self) -> bool:
        return self.sentence.trains or self.sentence.clean or not self.reading.apart

    def _regularity_is_sure(self) -> bool:
        return self.sentence.trains or not self.reading.apart or not self.sentence.tells

    # which side, with what

    def _on_side(self, token: Token) -> None:
        if self.reading.apart:
            self.reading.claim_side_of_the_next_figure(token.value)
        else:
            self.reading.claim_side(token.value, sure=True)

    def _on_both(self, token: Token) -> None:
        self.reading.claim_side(token.value, sure=not self.reading.apart)

    _on_alternating = _on_towards = _on_both

    def _on_swapped(self, token: Token) -> None:
        self.reading.claim_side(token.value, sure=True)

    def _on_other(self, token: Token) -> None:
        if self.trigger or not self.reading.apart:
            self.reading.claim_side(token.value, sure=True)
        else:
            self._on_unknown(token)

    def _on_weight(self, token: Token) -> None:
        self._claim_load(token, sure=False)

    def _on_bandclaim(self, token: Token) -> None:
        self._claim_load(token, sure=not self.reading.apart)

    def _claim_load(self, token: Token, sure: bool) -> None:
        words = self.text[token.start : token.end].casefold().split()
        self.reading.claims.append(Claim("load", " ".join(words[words[0] == "med" :]), sure))

    # what has been said

    def _claim(self, name: str, value: Any, sure: bool) -> None:
        self.reading.claim(name, value, sure)

    def _has(self, name: str) -> bool:
        return self.reading.has(name)


def _is_unknown(token: Token) -> bool:
    if token.tag in _SILENT or token.word in FILLERS:
        return False
    return not hasattr(_Interpreter, f"_on_{token.tag.lower()}") or token.tag in ("BEND", "STAND")


def _top(span: tuple[int | None, int | None]) -> int:
    low, high = span
    return high or low or 0

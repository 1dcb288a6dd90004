"""What counts say: 'gentag 3 gange' is repetitions after a hold and sets after repetitions."""

from __future__ import annotations

from .lexicon import TIME_WORDS
from .limits import Range, top
from .meanings import DOUBTFUL_TIMES_A_DAY, MOST_SETS
from .talk import ENDS_A_CLAUSE, Say, Talk
from .tokens import Token

_OFTEN = frozenset({"per_day", "per_week", "every_min"})
_MAY_SAY_WHEN = frozenset({"WORD", "WEEKDAY", "DAYS", "WEEKS", "HOURS", "OPAQUE"})
_STEPS_OF_A_MOVEMENT = 5
"""Fewer steps are rather a place to stand or a distance."""


def _claim(talk: Talk, token: Token) -> None:
    fields = [name for name, _ in token.value]
    if talk.purpose.holds_at_this_point() and fields[0] == "reps":
        return talk.doubt(token)  # 'hold i 5 vejrtrækninger', 'hold 10 på hver side'
    sure = talk.frequency_is_sure() if set(fields) <= _OFTEN else True
    for name, value in token.value:
        talk.claim(name, value, sure)
    if "reps" in fields:
        talk.reps_were_repeated = talk.repeat


def _times(talk: Talk, token: Token) -> None:
    kind = talk.sentence
    times, sure = token.value, kind.trains or kind.impersonal or kind.orders
    if top(times) == 1 or (top(times) < DOUBTFUL_TIMES_A_DAY and _a_time_follows(talk)):
        talk.doubt(token)
    elif not talk.has("reps"):
        _first_times(talk, token, sure)
    elif talk.reading.has_said("reps", times):
        talk.claim("reps", times, sure)
    elif talk.has("sets"):
        talk.doubt(token)
    else:
        talk.claim("sets" if _repeats_the_repetitions(talk, times) else "reps", times, sure)


def _first_times(talk: Talk, token: Token, sure: bool) -> None:
    repeats_a_whole = talk.repeat and talk.named_a_whole
    if repeats_a_whole or _belongs_to_a_frequency(talk, token) or talk.has("duration_s") and not talk.has("hold_s"):
        return talk.doubt(token)
    talk.reps_were_repeated = talk.repeat
    talk.claim("reps", token.value, sure)


def _belongs_to_a_frequency(talk: Talk, token: Token) -> bool:
    """'en gang om dagen og gerne 3 gange': so few after a frequency are rather another one."""
    after_often = any(talk.follows(name) for name in _OFTEN)
    return after_often and not talk.repeat and top(token.value) < DOUBTFUL_TIMES_A_DAY and not _a_side_follows(talk)


def _a_side_follows(talk: Talk) -> bool:
    return any(after.tag in ("SIDE", "BOTH", "ALTERNATING", "TOWARDS") for after in talk.following[:1])


def _a_time_follows(talk: Talk) -> bool:
    """'3 gange hver formiddag': how often, in words that no rule knows."""
    return any(after.tag in _MAY_SAY_WHEN and after.word.startswith(TIME_WORDS) for after in talk.rest_of_clause())


def _repeats_the_repetitions(talk: Talk, times: Range) -> bool:
    """'… 10 gange, hold pause, gentag i alt 3 gange', '12 gentagelser, 3 gange'."""
    again = talk.repeat and not talk.reps_were_repeated
    at_once = talk.follows("reps") and not talk.repeat
    return top(times) <= MOST_SETS and (talk.sentence.in_all or talk.paused or again or at_once)


def _steps(talk: Talk, token: Token) -> None:
    """'gå langsomt 20 skridt' is the movement; two steps from the wall are a distance."""
    if talk.purpose.verb and talk.purpose.verb.word == "gå" and top(token.value) >= _STEPS_OF_A_MOVEMENT:
        talk.claim("reps", token.value, sure=_a_side_follows(talk))
    else:
        talk.doubt_and_forget_the_verb(token)


def _steps_away(talk: Talk, token: Token) -> None:
    """'gå 10 skridt frem', 'tag 15 skridt sidelæns'."""
    if top(token.value) >= _STEPS_OF_A_MOVEMENT:
        talk.purpose.spend()
        talk.claim("reps", token.value, sure=True)
    else:
        talk.doubt_and_forget_the_verb(token)


def _count_label(talk: Talk, token: Token) -> None:
    """'Antal: 20, 2 gange om dagen'; so few that they may be sets, and the number of something named, are doubtful."""
    something_follows = talk.following and talk.following[0].tag not in ENDS_A_CLAUSE
    if something_follows or top(token.value) <= MOST_SETS:
        talk.doubt(token)
    else:
        talk.claim("reps", token.value, sure=True)


def _multiple(talk: Talk, token: Token) -> None:
    """'… x 3'."""
    if talk.follows("reps") and not talk.has("sets"):
        talk.claim("sets", token.value, sure=True)
    elif (talk.follows("sets") or talk.follows("hold_s")) and not talk.has("reps"):
        talk.claim("reps", token.value, sure=True)
    elif talk.follows("duration_s") and not talk.has("sets"):
        talk.claim("sets", token.value, sure=not talk.speaks_of_holds)
    elif not talk.reading.claims and (talk.repeat or talk.sentence.clean) and top(token.value) > 2:
        talk.claim("reps", token.value, sure=True)
    else:
        talk.doubt(token)


SAYS: dict[str, Say] = {
    "CLAIM": _claim,
    "BARE": _claim,
    "TIMESCLAIM": _times,
    "STEPSCLAIM": _steps,
    "STEPSAWAY": _steps_away,
    "COUNTLABEL": _count_label,
    "MULTIPLE": _multiple,
}

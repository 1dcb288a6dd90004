"""How often and for how long: a day, a week, every half hour, for six weeks."""

from .limits import top
from .meanings import DAILY, DOUBTFUL_TIMES_A_DAY
from .talk import Say, Talk
from .tokens import Token

_COUNTS_FROM_SOMETHING = frozenset({"efter", "før", "siden", "fra"})


def _per_day(talk: Talk, token: Token) -> None:
    if talk.repeat and top(token.value) >= DOUBTFUL_TIMES_A_DAY:
        return talk.doubt(token)
    _times_a_day(talk, token)


def _x_per_day(talk: Talk, token: Token) -> None:
    """'hold 5 sek. x 3 dagligt' may be three repetitions."""
    if talk.follows("hold_s") and not talk.has("reps"):
        return talk.doubt(token)
    _times_a_day(talk, token)


def _times_a_day(talk: Talk, token: Token) -> None:
    talk.claim("per_day", token.value, talk.frequency_is_sure())


def _daily(talk: Talk, token: Token) -> None:
    talk.claim("per_week", DAILY, talk.regularity_is_sure())


def _some_days(talk: Talk, token: Token) -> None:
    talk.claim("per_week", token.value, talk.regularity_is_sure())


def _every(talk: Talk, token: Token) -> None:
    talk.claim("every_min", token.value, talk.regularity_is_sure())


def _weeks(talk: Talk, token: Token) -> None:
    if any(after.word in _COUNTS_FROM_SOMETHING for after in talk.following[:2]):
        return talk.doubt(token)
    sure = talk.sentence.trains or talk.sentence.clean or talk.has_said_more_in_this_sentence()
    talk.claim("weeks", token.value, sure)


SAYS: dict[str, Say] = {
    "PERDAY": _per_day,
    "XPERDAY": _x_per_day,
    "TIMESADAY": _times_a_day,
    "DAILY": _daily,
    "ALLDAYS": _daily,
    "SOMEDAYS": _some_days,
    "EVERY": _every,
    "WEEKSCLAIM": _weeks,
}

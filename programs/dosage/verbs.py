"""What verbs say: nothing yet, but what the next figures are for."""

from .talk import Say, Talk
from .tokens import Token


def _verb(talk: Talk, token: Token) -> None:
    talk.doubt_unless_none(talk.purpose.take(token))


def _press(talk: Talk, token: Token) -> None:
    if not talk.purpose.is_part_of_a_movement():
        _verb(talk, token)


def _rest(talk: Talk, token: Token) -> None:
    talk.paused = True
    _verb(talk, token)


def _bend(talk: Talk, token: Token) -> None:
    _verb(talk, token)
    talk.not_understood(token)


def _repeat(talk: Talk, token: Token) -> None:
    talk.repeat = talk.trigger = True


def _same(talk: Talk, token: Token) -> None:
    talk.trigger = True


SAYS: dict[str, Say] = {
    "HOLD": _verb,
    "MOVE": _verb,
    "PRESS": _press,
    "REST": _rest,
    "STAY": _verb,
    "STAYLYING": _verb,
    "BEND": _bend,
    "STAND": _bend,
    "LIE": _bend,
    "REPEAT": _repeat,
    "SAME": _same,
    "SWAP": _same,
}
UNKNOWN_BY_THEMSELVES = frozenset({"BEND", "STAND", "LIE"})
"""They matter to the figures, but no dose is written with them."""

"""On which side, and with what."""

from .talk import Say, Talk
from .tokens import Token


def _side(talk: Talk, token: Token) -> None:
    if talk.reading.apart:
        talk.reading.claim_side_of_the_next_figure(token.value)
    else:
        talk.reading.claim_side(token.value, sure=True)


def _both(talk: Talk, token: Token) -> None:
    talk.reading.claim_side(token.value, sure=not talk.reading.apart)


def _swapped(talk: Talk, token: Token) -> None:
    talk.reading.claim_side(token.value, sure=True)


def _other(talk: Talk, token: Token) -> None:
    if talk.trigger or not talk.reading.apart:
        talk.reading.claim_side(token.value, sure=True)
    else:
        talk.not_understood(token)


def _weight(talk: Talk, token: Token) -> None:
    talk.claim_load(token, sure=False)


def _band(talk: Talk, token: Token) -> None:
    talk.claim_load(token, sure=not talk.reading.apart)


SAYS: dict[str, Say] = {
    "SIDE": _side,
    "BOTH": _both,
    "ALTERNATING": _both,
    "TOWARDS": _both,
    "SWAPPED": _swapped,
    "OTHER": _other,
    "WEIGHT": _weight,
    "BANDCLAIM": _band,
}

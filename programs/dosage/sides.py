"""On which side, and with what."""

from .talk import Say, Talk
from .tokens import Token

_OPPOSITE = {"left": "højre", "right": "venstre"}


def _side(talk: Talk, token: Token) -> None:
    if _OPPOSITE.get(token.value) in talk.sides_named_before:
        _second_side(talk, token)
    elif talk.reading.apart:
        talk.reading.claim_side_of_the_next_figure(token.value)
    else:
        talk.reading.claim_side(token.value, sure=True)


def _second_side(talk: Talk, token: Token) -> None:
    """'Drej til højre. Gentag til venstre side.' is each side; without 'gentag' it may be anything."""
    if talk.repeat:
        talk.reading.claim_side("each", sure=True)
    else:
        talk.reading.claim_side(token.value, sure=talk.reading.is_sure_of_a_side())


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

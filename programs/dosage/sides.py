"""On which side, and with what."""

from .talk import ENDS_A_CLAUSE, Say, Talk
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


def _one_way(talk: Talk, token: Token) -> None:
    talk.named_one_way = True
    talk.not_understood(token)


def _other_way(talk: Talk, token: Token) -> None:
    """'til den ene side … og så til den anden'."""
    if talk.named_one_way:
        talk.reading.claim_side(token.value, sure=True)
    else:
        _other(talk, token)


def _each_one(talk: Talk, token: Token) -> None:
    """'begge ben, 10 gange med hvert'; 'med hvert …' of anything else is not understood."""
    if talk.reading.apart or talk.following and talk.following[0].tag not in ENDS_A_CLAUSE:
        talk.not_understood(token)
    else:
        talk.reading.claim_side(token.value, sure=True)


def _weight(talk: Talk, token: Token) -> None:
    talk.claim_load(token, sure=False)


def _band(talk: Talk, token: Token) -> None:
    talk.claim_load(token, sure=not talk.reading.apart)


SAYS: dict[str, Say] = {
    "SIDE": _side,
    "BYTURNS": _swapped,
    "BOTH": _both,
    "ALTERNATING": _both,
    "TOWARDS": _both,
    "SWAPPED": _swapped,
    "OTHER": _other,
    "ONEWAY": _one_way,
    "OTHERWAY": _other_way,
    "EACHONE": _each_one,
    "WEIGHT": _weight,
    "BANDCLAIM": _band,
}

"""Signs as they are handed on: with a level, a capital letter, each once and none that says less than another."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..content import Sign
from ..urgency import Urgency
from .levels import lasts, level_of, states_time
from .nature import is_acute

_WORD = re.compile(r"\w+")
_LETTERS = re.compile(r"[^\W\d]{2}")
_WEAKNESS = re.compile("svaghed|svækkelse", re.IGNORECASE)


def made(action: str, signs: Iterable[str], source: str, doubtful: bool = False) -> Iterator[Sign]:
    """The signs at the level that the words of the action say; none where these say nothing of help.

    doubtful: the action itself is a guess. A doctor without a limit of time is a guess upwards for what is acute by
    its nature.
    """
    for sign in signs:
        if (level := level_of(action, sign)) and _LETTERS.search(sign):
            urgency, guessed = level
            if urgency is Urgency.SOON and not states_time(action) and is_acute(sign, source):
                urgency, guessed = Urgency.IMMEDIATE, True
            yield Sign(with_capital(sign), urgency, source, guessed or doubtful)


def as_urgent_as_their_list(signs: list[Sign]) -> list[Sign]:
    """Where one sign shows that 'klinikken' may be a ward, it may be so for the others of the list; a guess upwards."""
    if not any(sign.urgency is Urgency.IMMEDIATE and sign.doubtful for sign in signs):
        return signs
    return [
        replace(sign, urgency=Urgency.IMMEDIATE, doubtful=True)
        if sign.urgency is Urgency.CLINIC and not lasts(sign.text)
        else sign
        for sign in signs
    ]


def with_capital(sign: str) -> str:
    sign = sign.strip(" ,;:.!?–→>=-").removesuffix("(").rstrip()
    return sign[:1].upper() + sign[1:]


def settled(signs: list[Sign]) -> list[Sign]:
    """One of each, at its most urgent; a bare word of weakness is as urgent as the text's worst weakness."""
    best: dict[tuple[str, ...], Sign] = {}
    for sign in signs:
        key = tuple(_WORD.findall(sign.text.lower()))
        known = best.get(key)
        if known is None or sign.urgency.rank < known.urgency.rank:
            best[key] = replace(sign, text=known.text if known else sign.text)
    return _without_parts([_raised(sign, signs) for sign in best.values()])


def _raised(sign: Sign, signs: list[Sign]) -> Sign:
    if not _WEAKNESS.search(sign.text):
        return sign
    worst = min((s.urgency for s in signs if _WEAKNESS.search(s.text)), key=lambda level: level.rank)
    return sign if worst.rank >= sign.urgency.rank else replace(sign, urgency=worst, doubtful=True)


def _without_parts(signs: list[Sign]) -> list[Sign]:
    """A sign whose words all stand in another of the same level adds nothing: feber, feber sammen med rygsmerter."""
    words = [set(_WORD.findall(sign.text.lower())) for sign in signs]
    return [
        sign
        for i, sign in enumerate(signs)
        if not any(words[i] < words[j] and signs[j].urgency is sign.urgency for j in range(len(signs)))
    ]

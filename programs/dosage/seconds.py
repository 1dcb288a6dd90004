"""What seconds say: a hold, a rest or a duration, by the verb before them.

A position that is kept still is a hold, whatever keeps it: 'hold balancen i 40 sekunder', 'stå på ét ben i 40
sekunder'. A movement that goes on is a duration: 'gå på stedet i 2 minutter'. For a hold is said of each repetition
('Gør det 3 gange. Hold i 40 sekunder hver gang.'), while repetitions and a duration are a choice between the two.
"""

from __future__ import annotations

from .limits import Range, top
from .meanings import SHORTEST_BARE_DURATION, whole_minutes
from .talk import Say, Talk
from .tokens import Token

_LONGEST_SURE_HOLD = 180
_LONGEST_STAND = 60
"""'stå på ét ben i 30 sekunder' is a hold; longer standing may be anything."""
_SHORTEST_LYING = 60
_LONGEST_LYING = {"LIE": 1800, "STAYLYING": 300}
"""Shorter lying may be a hold of something else. Longer lying is no exercise, and to stay so is rather a rest."""
_LONGEST_SURE_REST = 300
"""In running text a longer rest is rather one after the training."""


def _time(talk: Talk, token: Token) -> None:
    seconds, purpose = token.value, talk.purpose.spend()
    if purpose == "HOLD" and talk.says_a_pace():
        talk.doubt(token)
    elif purpose == "HOLD":
        talk.claim("hold_s", seconds, sure=top(seconds) <= _LONGEST_SURE_HOLD)
    elif purpose in ("STAND", "STAY", "STAYLYING") and top(seconds) <= _LONGEST_STAND:
        talk.claim("hold_s", seconds, sure=True)
    elif purpose == "REST":
        talk.claim("rest_s", seconds, sure=top(seconds) <= _LONGEST_SURE_REST)
    elif purpose == "MOVE" or _SHORTEST_LYING <= top(seconds) <= _LONGEST_LYING.get(purpose, 0):
        talk.claim("duration_s", seconds, sure=True)
    elif purpose is None and _may_be_a_duration(talk, seconds):
        talk.claim("duration_s", seconds, sure=_is_surely_a_duration(talk, seconds))
    else:
        talk.doubt(token)


def _may_be_a_duration(talk: Talk, seconds: Range) -> bool:
    if talk.has("reps") or talk.has("hold_s"):
        return False
    return top(seconds) >= SHORTEST_BARE_DURATION or talk.reading.last == "sets"


def _is_surely_a_duration(talk: Talk, seconds: Range) -> bool:
    """'3 sæt af 30 sek.', 'løft skiftevis benene i 1 minut'."""
    alternates = talk.sentence.alternates and top(seconds) >= SHORTEST_BARE_DURATION
    return (talk.follows("sets") or alternates) and not talk.speaks_of_holds


def _time_a_day(talk: Talk, token: Token) -> None:
    """'30 minutter om dagen': how many times is not said."""
    if talk.purpose.spend() in (None, "MOVE"):
        talk.claim("duration_s", token.value, talk.sentence.clean)
    talk.doubt(token)


def _timed(talk: Talk, token: Token) -> None:
    """'3 x 30 sek.': sets of a duration, or repetitions of a hold where a hold is spoken of."""
    (_, count), (_, seconds) = token.value
    purpose = talk.purpose.spend()
    if purpose == "HOLD":
        talk.claim("hold_s", seconds, sure=True)
        talk.claim("reps", count, sure=True)
    elif purpose == "MOVE" or purpose is None and top(seconds) >= SHORTEST_BARE_DURATION:
        sure = purpose == "MOVE" or talk.sentence.clean and not talk.speaks_of_holds
        talk.claim("sets", count, sure)
        talk.claim("duration_s", seconds, sure)
    else:
        talk.doubt(token)


def _timed_times(talk: Talk, token: Token) -> None:
    """'3 gange á 30 sek.': repetitions of a hold; without a hold it may be sets as well."""
    if talk.purpose.is_holding():
        _timed(talk, token)
    else:
        talk.doubt_and_forget_the_verb(token)


def _counted(talk: Talk, token: Token) -> None:
    """'hold, og tæl til 10': a count is a second."""
    if talk.purpose.spend() == "HOLD":
        talk.claim("hold_s", token.value, sure=True)
    else:
        talk.doubt(token)


def _spaced(talk: Talk, token: Token) -> None:
    """'20 sek. imellem', 'mindst 30 min. imellem'."""
    minutes = whole_minutes(token.value)
    if talk.purpose.spend() == "REST":
        talk.claim("rest_s", token.value, sure=True)
    elif minutes and top(minutes) >= 5:
        talk.claim("every_min", minutes, talk.frequency_is_sure())
    else:
        talk.doubt(token)


SAYS: dict[str, Say] = {
    "TIME": _time,
    "TIMEADAY": _time_a_day,
    "TIMED": _timed,
    "TIMEDTIMES": _timed_times,
    "COUNTED": _counted,
    "SPACED": _spaced,
}

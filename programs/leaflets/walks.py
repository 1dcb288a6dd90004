"""A walk, a bicycle tour or a swim that is the exercise itself: its minutes and days are the exercise's dose."""

import re

_NAMED = re.compile(
    r"(?:daglig\w*\s+)?(?:\w*(?:gå|cykel|løbe|svømme)ture?n?e?\w*|gang|(?:gå|cykl|løb|svøm)\b.*\bture?|gå|gang\s+\w+"
    r"|(?:stav)?gang|cykling|cykl\w*|svømning|løb|løbetræning|motionscykel|kondicykel)$",
    re.IGNORECASE,
)
_TOUR = re.compile(
    r"\b(?P<verb>gå|cykl|løb|svøm)\s+(?:dig\s+)?(?:en\s+)?(?:(?!hver)[^\W\d]+\s+)?ture?\b(?:\s+(?:på|i|af)\b)?",
    re.IGNORECASE,
)


def is_walk(name: str) -> bool:
    """The exercise is called after the walk, the ride or the swim that it is."""
    return bool(_NAMED.match(name.strip()))


def as_exercise(sentence: str) -> str:
    """'Gå en kort tur på 10 minutter' in the words of an exercise: 'Gå 10 minutter'."""
    return _TOUR.sub(lambda match: match["verb"], sentence)

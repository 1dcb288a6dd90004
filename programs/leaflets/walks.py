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


_TOURS = re.compile(
    r"(?<=\d )ture?\s+(?=(?:om|hver)\b)|^(?P<each>hver\s+\w*tur\s+(?:bør|skal|må|kan)\s+(?:vare|tage|være\s+på)\s+)",
    re.IGNORECASE,
)
"""'Gå 3 ture om dagen. Hver tur skal vare 10 minutter.'"""
_BEGINS_WITH = re.compile(r"^(?:begynd|start)\s+(?:\w+\s+)?med\s+(?=\d|en\b|et\b)", re.IGNORECASE)
_ON_THE_WAY = re.compile(
    r"^(?:(?:du|de)\s+)?(?:gå|cykl|løb|svøm)(?:e?r|mer)?\b(?!.*\b(?:ikke|aldrig|når|hvis|efter|end)\b)[^.\d]*?\b(?=(?:i\s+|på\s+)?"
    r"(?:(?:mindst|højst|op\s+til|ca\.?|cirka|omkring)\s+)?(?:\d|en\s+halv|et\s+kvarter|tre\s+kvarter|halvanden))",
    re.IGNORECASE,
)
"""Where and how one goes, up to the first figure."""


def is_walk(name: str) -> bool:
    """The exercise is called after the walk, the ride or the swim that it is."""
    return bool(_NAMED.match(name.strip()))


def as_exercise(sentence: str) -> str:
    """'Gå en kort tur på 10 minutter', 'Cykl roligt, uden modstand, i 10 minutter', 'Start med 10 minutter' in the
    words of an exercise: 'Gå 10 minutter'."""
    sentence = _TOURS.sub(lambda match: "Gå " if match["each"] else "gange ", sentence)
    sentence = _TOUR.sub(lambda match: match["verb"], sentence)
    told = _ON_THE_WAY.sub("Gå ", _BEGINS_WITH.sub("Gå ", sentence))
    return f"Øvelsen: {told}" if told.startswith("Gå ") else told

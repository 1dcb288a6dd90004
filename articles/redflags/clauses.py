"""A conditional clause: how Danish begins one, 'hvis', 'ved', 'får du', and where its main clause takes over."""

import re
from functools import lru_cache

from ..quickpatterns import QuickPattern

MARKER = QuickPattern(
    r"\b(?:hvis|såfremt|dersom|ifald|i\s+tilfælde\s+af|medmindre|med\s+mindre|i\s+det\s+øjeblik"
    r"|så\s+snart(?!\s+(?:som|det\s+(?:er|kan|lader)|du\s+kan|muligt)))\b:?",
    re.IGNORECASE,
)
"""What begins a condition wherever it stands: 'hvis'."""
AT = re.compile(
    r"\b(?:(?:ved|når|på\s+grund\s+af)\b:?|v\.)(?!\s+(?:at|siden|risiko\w*|fare|(?:din\s+)?næste)\b)", re.IGNORECASE
)
"""What begins one before a noun, or tells a time: 'ved', 'når'."""
INVERTED = re.compile(
    r"(?:(?:men|og|dog)\s+)?(?:får|har|oplever|mærker|bliver|kommer|opstår|er|kan|bløder|føler|føles|skulle"
    r"|ser|hoster|taber|begynder|udvikler|opdager|siver|holder|besvimer|mister|svigter|stiger|forværres|løber"
    r"|går|gør|fortsætter|varer|falder|sker|stopper|lækker|hænger|forsvinder|mistænker)\s"
    r"|(?!efter|under|over|eller|her\b|der\b|hver\b|før\b|derefter|herefter|bagefter|ofte)\w+(?:er|år|ør)\s"
    r"(?:du|det|den|der|de|man|din|dit|dine|en|et|alt|begge|barnet|\w{3,}(?:en|et|erne|ene))[\s,]"
    r"|vil\s+(?:det|den|barnet|\w{3,}(?:en|et|erne|ene))\s",
    re.IGNORECASE,
)
"""A condition that begins with its verb: 'får du', 'er benet'."""
IMPERATIVE = (
    r"(?:ring|kontakt|søg|opsøg|henvend|tilkald|tag|stop|hold|kør|gå|kom|bed|lad|læg|sørg|afbryd|få|vent|tøv|gør|book|giv"
    r"|sig|fortæl|nævn|meld|råb|kald|slå|bliv|ræk|reag[eé]r|underret|orient[eé]r|inform[eé]r|sæt|pres|løsn|løft|sid|lig|træk|skyl|drik)"
)
MAIN_CLAUSE = re.compile(
    rf""",\s*(?=(?:så\s+(?:{IMPERATIVE}|skal|bør|må|kan|er|vil|ringer|kontakter|søger)|{IMPERATIVE}
    |(?:skal|bør|må|er|vil|(?:kan(?!\s+\w+\s+ikke\b)))\s+(?:du|man|I|det|der|dette|en|din|dit|dine|barnet|patienten)
    |er\s+\w+\s+(?:måske|nok|formentlig|sandsynligvis)|(?:skal|bør|må)\s+(?:den|de|et|alle|\w+(?:en|et|erne|ene))|kan\s+(?:en\s+)?\w+\s+(?:være|have)|(?:tyder|betyder|skyldes|kræver|kræves|drejer|afbrydes|stoppes|standses|kontaktes|ringes|tilkaldes|søges|haster|gælder|tåler)\s+(?:det|der|dette|\w{{3,}}(?:en|et|erne))
    |er\s+hver\s+time|hører\s+(?:det|den|de)|(?:beder|anbefaler|råder|vil|skal|bør|må|hører|ser)\s+vi|behøver\s+(?:du|man|I))\b)""",
    re.IGNORECASE | re.VERBOSE,
)
"""The comma after a condition: what follows has its verb first, or is an order."""
_ANY_VERB_FIRST = re.compile(
    r",\s*(?=(?!(?:der|som|efter|eller|over|under|når|før|hver)\b)\w+(?:er|år|ør|es)\s+(?:du|vi|I|man|det|der|de|\w{3,}(?:en|et|erne))\b)"
)
_ONE_MORE = re.compile(r"(?:er|kan)\s+(?:du|man|barnet|din|dit|dine)\b", re.IGNORECASE)
_ALSO = re.compile(r"\b(?:(?:også|selv|ligeledes)\s+|gælder\s+også,\s+)$", re.IGNORECASE)
_BESIDES = re.compile(
    r"\b(?:(?:også|selv|ligeledes)\s+|gælder\s+også,\s+|(?:især|navnlig|særligt),?\s+)$", re.IGNORECASE
)
"""What comes next widens or stresses a condition that stands elsewhere."""


@lru_cache(maxsize=256)
def has_condition(text: str) -> bool:
    """Whether any clause of the text may be one."""
    return bool(MARKER.search(text) or AT.search(text) or INVERTED.match(text))


def main_clause(text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
    """The comma before the main clause; 'er du sløv' after it is one more condition where an order comes later."""
    found = list(MAIN_CLAUSE.finditer(text, start, len(text) if end is None else end))
    orders = [comma for comma in found if not _ONE_MORE.match(text, comma.end())]
    return next(iter(orders or found), None) or _last_verb_first(text, start, end)


def _last_verb_first(text: str, start: int, end: int | None) -> re.Match[str] | None:
    """Before an action whose place is known, any verb may open the main clause."""
    found = [] if end is None else list(_ANY_VERB_FIRST.finditer(text, start, end))
    return found[-1] if found else None


def before_main_clause(text: str) -> str:
    main = main_clause(text)
    return text[: main.start()] if main else text


def own_marker(text: str) -> re.Match[str] | None:
    """The first 'hvis' that states a condition of its own."""
    return next((marker for marker in MARKER.finditer(text) if not _is_beside(text[: marker.start()])), None)


def _is_beside(before: str) -> bool:
    """'Ring straks, især hvis …'; where the sentence begins with it, the condition is its own."""
    besides = _BESIDES.search(before)
    return bool(besides and besides.start())


def stressed_marker(text: str) -> re.Match[str] | None:
    """The first 'hvis' that is stressed, as in 'især hvis'; after 'også' it only widens what stands elsewhere."""
    marker = MARKER.search(text)
    return marker if marker and not _ALSO.search(text, 0, marker.start()) else None

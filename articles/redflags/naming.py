"""The signs that a sentence names, whatever it says about them: for the sentence after it, which says what to do."""

import re

from .clauses import INVERTED, MARKER, before_main_clause, own_marker
from .conditions import COPULA, GENERIC, IS_SERIOUS
from .enumerations import split_signs
from .errands import ERRAND, is_worry
from .hollow import is_hollow
from .openings import without_opening
from .symptoms import is_evidence, is_of_the_body, may_be_sign

_WHAT_FOLLOWS = re.compile(r",\s*(?=(?:så\s+)?(?:skal|bør|kan|må|er|kræver|ring|kontakt|søg|tag)\s)", re.IGNORECASE)
"""After a condition; 'vil du opleve stærke smerter' stays, for it names signs too."""
_MERE_NAME = re.compile(r"(?:\w+\s+)?(?:tegn|symptomer|mistanke|mistænker)\b", re.IGNORECASE)
_ASKED_ABOUT = re.compile(
    r"^(?:(?:hv|skal|bør|kan|må|og\s+hv)[^?]*?\bgøre?\b[^?]*?\b(?:hvis|ved|mod|med|når|såfremt)"
    r"|(?:og\s+)?hvad\s+(?:(?:nu|så),?\s+)?hvis)\s+(.+)$",
    re.IGNORECASE,
)
_ALARMS = re.compile(
    r"\b(?:alvorlig|akut|vigtig|opmærksom|reag[eé]r|faresignal|bekymr|haster|øje\s+med|livs|nødsituation)",
    re.IGNORECASE,
)
"""Before 'hvis': what follows is a sign, whatever its words."""
_AT_FIRST = re.compile(r"ved\s", re.IGNORECASE)
_WHEN = re.compile(r",\s+når\s+", re.IGNORECASE)
_SERIOUS_IF = re.compile(
    r"det\s+er\s+(?:\w+\s+)?(?:ikke\s+(?:\w+\s+)?(?:normalt|meningen)|unormalt|bekymrende|alvorligt),?\s+(?:at|når|hvis)\s+"
    r"|[^,.]*\b(?:opmærksom\s+på|øje\s+med|mærke\s+til)(?:,?\s+om\s+|\s*:\s*)"
    r"|vær\s+(?:\w+\s+)?opmærksom\s+på\s+(?!at\b|:)",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"\(([^()]+)\)$")
"""'… en blodprop (benet bliver tykt, læggen øm)'"""
_NEXT_WHEN = re.compile(r",\s+(?:eller\s+)?når\s+", re.IGNORECASE)
_IT_HAPPENS = re.compile(r"det\s+(?:kan\s+(?:\w+\s+)?ske|sker(?:\s+\w+)?|hænder),?\s+at\s+", re.IGNORECASE)
_STATES = re.compile(r"(?:du|der|det|dit|din|dine|\w{2,}(?:en|et|erne|ene))\s+(?!tit|ofte|altid)\w+", re.IGNORECASE)
_SERVICE = re.compile(
    r"^(?:vi|telefonen|\w*(?:afdelingen|klinikken|lægen|personalet|ambulatoriet|terapeuten|sygeplejersken))\b"
    r"|\b(?:åbent?|åbningstid\w*|lukket|telefon\w*|tlf|træffes|hverdage|kl)\b",
    re.IGNORECASE,
)
_ASKED_OF_OTHERS = re.compile(
    r"\w+\s+(?:jeg|man|vi|I|øvelser\w*|træning\w*)\b|(?:skal|bør|må|hjælper)\b", re.IGNORECASE
)
_QUESTION = re.compile(r"(?:hv\w+|når|er|kan|skal|bør|må|har)\b", re.IGNORECASE)
_LONGEST_QUESTION = 25  # words


def named(sentence: str) -> list[str]:
    """The signs in the words of the sentence; none of a question about them."""
    text = without_opening(sentence).rstrip(".!?")
    if (listed := _IN_BRACKETS.search(text)) and _is_list(listed[1]):
        return split_signs(listed[1])
    if sentence.endswith("?") and (asked := _ASKED_ABOUT.search(text)):
        return split_signs(asked[1])
    if sentence.endswith("?") and not (MARKER.search(text) or INVERTED.match(text) or _is_sign_asked_for(text)):
        return []
    if sentence.endswith("?") and not INVERTED.match(text) and _is_sign_asked_for(text) and is_evidence(text):
        return split_signs(text)
    if condition := _alarming(text):
        return split_signs(condition)
    return _listed(_condition_or_all(text))


def told(sentence: str) -> list[str]:
    """What a sentence tells right before a call for help, whatever its words: a question, 'det kan ske, at …'."""
    text = sentence.rstrip(".!?")
    if is_worry(text) or ERRAND.search(text) or _SERVICE.search(text):
        return []
    if sentence.endswith("?"):
        return _asked(text)
    if (marker := own_marker(text)) and may_be_sign(condition := _WHAT_FOLLOWS.split(text[marker.end() :])[0]):
        return split_signs(condition.split(";")[0])
    if happens := _IT_HAPPENS.match(text):
        return split_signs(text[happens.end() :])
    if serious := IS_SERIOUS.search(text):
        return split_signs(text[: serious.start()])
    return [text] if _STATES.match(text) and is_evidence(text) else []


def _asked(text: str) -> list[str]:
    if INVERTED.match(text) and not _ASKED_OF_OTHERS.match(text):
        return split_signs(before_main_clause(text))
    return split_signs(text) if not _QUESTION.match(text) and len(text.split()) < _LONGEST_QUESTION else []


def after_copula(text: str) -> str:
    """The list in 'Tegnene er a, b og c'."""
    copula = next((c for c in COPULA.finditer(text) if GENERIC.search(text[: c.start()])), None)
    return _if_it_names_a_sign(text[copula.end() :]) if copula else ""


def is_mere_name(sign: str) -> bool:
    """'Mistanke om blodprop', 'tegn på infektion': what it looks like stands elsewhere."""
    return bool(_MERE_NAME.match(sign))


def _is_list(text: str) -> bool:
    return is_of_the_body(text) and "," in text


def _alarming(text: str) -> str:
    """What is a sign by what is said of it: 'x kan være tegn på y, hvis …', 'det er alvorligt, hvis x'."""
    marker, serious = MARKER.search(text), IS_SERIOUS.search(text)
    if marker and serious and serious.start() < marker.start() and not is_hollow(text[: serious.start()]):
        return text[: serious.start()]
    if serious_if := _SERIOUS_IF.match(text):
        return _WHAT_FOLLOWS.split(text[serious_if.end() :])[0]
    if marker and _ALARMS.search(text, 0, marker.start()):
        return _WHAT_FOLLOWS.split(text[marker.end() :])[0]
    return ""


def _condition_or_all(text: str) -> str:
    if marker := MARKER.search(text):
        return _WHAT_FOLLOWS.split(text[marker.end() :])[0]
    if INVERTED.match(text):
        return before_main_clause(text)
    if _AT_FIRST.match(text):
        return before_main_clause(text)
    when = _WHEN.search(text)
    if when and not is_of_the_body(text[: when.start()]) and is_of_the_body(text[when.end() :]):
        return text[when.end() :]
    return text


def _listed(text: str) -> list[str]:
    before, colon, listed = text.partition(": ")
    if colon and GENERIC.search(before):
        return split_signs(listed)
    if listed := after_copula(text):
        return split_signs(listed)
    if (serious := IS_SERIOUS.search(text)) and (when := _WHEN.search(text, serious.start())):
        return [
            f"{text[: serious.start()]} – {sign}" for sign in split_signs(_NEXT_WHEN.sub(", hvis ", text[when.end() :]))
        ]
    if (serious := IS_SERIOUS.search(text)) and may_be_sign(text[: serious.start()]):
        return split_signs(text[: serious.start()])
    return split_signs(_if_it_names_a_sign(text))


def _if_it_names_a_sign(text: str) -> str:
    return text if is_of_the_body(text) else ""


def _is_sign_asked_for(text: str) -> bool:
    """'Feber?', 'Pludselig svimmelhed og dobbeltsyn?': a sign asked for, not a question about it."""
    return len(text.split()) < _LONGEST_QUESTION and not _QUESTION.match(text) and not is_worry(text)

"""Where in a statement the condition stands: the words that name the sign, apart from those that say what to do.

Each order of words is one small function that gives the condition's place, or None when the words stand otherwise.
"""

import re

from .actions import Action, find_action
from .clauses import AT, IMPERATIVE, INVERTED, main_clause, own_marker, stressed_marker
from .hollow import instructs
from .levels import is_urgent, states_time
from .symptoms import is_of_the_body, may_be_sign

Span = tuple[int, int]

_SUCH_AS = re.compile(
    r"\b(?:tegn|symptomer|\w*signaler|flag|tilstande|situationer)"
    r"\s+(?:som|såsom|fx|f\.eks\.|for\s+eksempel|herunder)\s+",
    re.IGNORECASE,
)
_WHEN = re.compile("når", re.IGNORECASE)
_BEFORE_ACTION = re.compile(
    r"""(?:[\s,:–→-]|\b(?:så|og|skal|bør|må|kan|altid|du|I|man|der|straks|omgående|øjeblikkeligt?|med\s+det\s+samme|akut
    |med\s+fordel|derfor|hurtigt|bedes|det|er|brug\s+for|en|god|idé|ide|at|vigtigt|anbefales|typisk|have
    |den|hurtigst\s+muligt|kræve[rs]?)\b)+$""",
    re.IGNORECASE | re.VERBOSE,
)
_MUST = re.compile(r",?\s+(?:skal|bør|må)\s+(?:du|man|I|der|barnet)\b", re.IGNORECASE)
_RESULT = re.compile(
    r",?(?<!\buden)(?<!\bend)\s+(?:(?:da|fordi|for)\s+(?:det|dette|der)|(?:da|for)\s+du)\s[^,]*(?:,\s*(?:der|som|og)\s[^,]*)?$",
    re.IGNORECASE,
)
GENERIC = re.compile(
    r"\b(?:tegn\w*|symptom\w*|faresignal\w*|flag|alarm\w*|tilstande|situationer|advarsel\w*|årsager)\b", re.IGNORECASE
)
COPULA = re.compile(r"\s(?:er|omfatter|inkluderer|kan\s+være|tæller)\s*(?:,\s*at|:)?\s+", re.IGNORECASE)
IS_SERIOUS = re.compile(
    r"""\s+(?:er|kan\s+være|kan\s+skyldes|kan\s+betyde)\s+(?:et\s+|en\s+|altid\s+)?(?:\w+\s+)?
    (?:tegn|faresignal\w*|alarm\w*|symptom\w*|røde\s+flag|alvorlig\w*|akut\w*)\b.*$
    | \s+kan\s+være\s+(?:en|et)\s+(?:\w+\s+)?
      \w*(?:blødning|blodprop|betændelse|infektion|brud|forgiftning|syndrom)\w*\b.*$
    | ,?\s+kan\s+(?:skyldes|tyde\s+på|betyde)\b.*$""",
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
_ASIDE = re.compile(r",?\s+(?:som|der|og\s+dette|og\s+det|og|(?:er\s+(?:\w+\s+)?sjælden\w*,?\s+)?men)$", re.IGNORECASE)
_ARE_SIGNS = re.compile(r"\s+er\s+(?:\w+\s+)?(?:faresignaler|tegn|symptomer)\w*,?\s+(?:som|der)$", re.IGNORECASE)
_MAIN_AFTER_COMMA = re.compile(
    r",\s*(?:så\s|skal\s|bør\s|kan\s|er\s+det\s|må\s|kræver\s|ring|kontakt|søg|tag)", re.IGNORECASE
)
_NO_NAME = re.compile(r"\b(?:noget|nogle|tilstande?|sygdomme?|årsager|skader)$", re.IGNORECASE)
_PEOPLE = re.compile(r"(?:du|vi|personer|mange|man|patienter|stop)\b", re.IGNORECASE)
_JOINED = re.compile(r"(?:^|\s)(?:ved|når|i\s+tilfælde\s+af):?\s+([^.;:]+?\b(?:eller|og|samt)\s*)$", re.IGNORECASE)
_LOOK_AT = re.compile(
    r"\b(?:(?:se|kigge)\s+på\s+(?=(?:en|et|din|dit|dine)\s)|(?:undersøge|vurdere|tilse)\s+(?!(?:om|af|hos|på|i)\b))(.+)$",
    re.IGNORECASE,
)
_WHO_HAS = re.compile(
    r"(?:personer|patienter|børn|et\s+barn|en\s+person|en\s+patient)\b.*\b(?:som|der)\s", re.IGNORECASE
)
"""'Et barn, som halter, bør …': a person is the subject, and the sign what is told of it."""
_WHO_WITH = re.compile(r"(?:personer|patienter|børn|et\s+barn|en\s+person|en\s+patient)\s+med\s", re.IGNORECASE)
_BETWEEN = re.compile(
    r"(?:skal|bør)\s+((?:en|et|enhver|ethvert|alle|nye?)\s.+?)\s+(?:(?:altid|straks|omgående|akut)\s+)?\w+es\b",
    re.IGNORECASE,
)
"""'Uanset årsag skal en kold fod altid vurderes akut'."""
_GET_SEEN = re.compile(
    r"(?:få|have)\s+(?:(?P<first>.+?)\s+)?(?:undersøgt|tjekket|vurderet|tilset|behandlet|set\s+på)\b"
    r"(?:\s+(?P<last>.+?)\s+(?:hos|af|på)\s)?",
    re.IGNORECASE,
)
"""'Få en knude undersøgt hos lægen', 'få undersøgt en knude hos lægen'."""
_A_REASON_THAT = re.compile(r"\bgrund\s+til\b[^,]*,\s+at\s+", re.IGNORECASE)
_ORDER_AFTER_COLON = re.compile(r":\s+(?:læg|hold|bliv|sæt|tænk|stop|husk|tag|løft|pres)\s", re.IGNORECASE)
_ORDER_FOLLOWS = re.compile(rf":\s+{IMPERATIVE}\s", re.IGNORECASE)
_IF_NOT = re.compile(r"\w+\s+(?:du|man|I)\s+ikke\s+det\b", re.IGNORECASE)
_DUTY = re.compile(r"\b(?:skal|bør|anbefales|rådes|opfordres)\b", re.IGNORECASE)
_THAT = re.compile(
    r"(?:det\s+er\s+(?:\w+\s+)?(?:afgørende|vigtigt|nødvendigt|vigtig|påkrævet),?\s+)?at\s+", re.IGNORECASE
)
_WHICH = re.compile(r",?\s(?:der|som)\s", re.IGNORECASE)
_COLON_BEFORE = re.compile(r"(?::|\s[–→-]|[-=]>|\n)\s*(?:så\s+|\w+\s+og\s+)?$")
_HASTENS = re.compile(r"(?:hvert\s+minut|hver\s+time|det\s+haster|det\s+er\s+akut)\b", re.IGNORECASE)
_COLON_AFTER = re.compile(r":\s+(?=\w)")


def condition_and_rest(text: str, action: Action) -> tuple[str, str]:
    """The condition of a statement, '' where it has none, and its other words."""
    for place in _PLACES:
        if span := place(text, action):
            start, end = span
            return _RESULT.sub("", text[start:end]).strip(), f"{text[:start]} {text[end:]}"
    return "", text


def _end_before(text: str, start: int, action_start: int) -> int:
    """Where a condition ends that an action follows: before 'skal du straks' and its like."""
    if main := _MUST.search(text, start, action_start):
        return main.start()
    filler = _BEFORE_ACTION.search(text[:action_start])
    return max(start, filler.start()) if filler else action_start


def _after_marker(text: str, action: Action) -> Span | None:
    """'Ring 112, hvis …' and 'Hvis …, skal du ringe 112'."""
    marker = own_marker(text)
    return _from_marker(text, marker) if marker else None


def _after_besides(text: str, action: Action) -> Span | None:
    """'Kontakt lægen, især hvis …'; 'også hvis du er ung' states no sign."""
    marker = stressed_marker(text)
    return _from_marker(text, marker) if marker else None


def _from_marker(text: str, marker: re.Match[str]) -> Span:
    start = _joined_before(text, marker.start()) or marker.end()
    following = find_action(text, marker.end())
    if not following:
        return start, len(text)
    if main := main_clause(text, marker.end(), following.end):
        return start, main.start()
    comma = text.rfind(",", marker.end(), following.start)
    if comma > 0 and _MAIN_AFTER_COMMA.match(text, comma):
        return start, comma
    return start, _end_before(text, marker.end(), following.start)


def _joined_before(text: str, marker: int) -> int:
    """Where the condition begins that another joins: 'ring ved feber, eller hvis …'; 0 where there is none."""
    joined = _JOINED.search(text, 0, marker)
    return joined.start(1) if joined else 0


def _inverted(text: str, action: Action) -> Span | None:
    """'Får du …, skal du ringe 112'."""
    if not INVERTED.match(text.lstrip()) or _IF_NOT.match(text) and AT.search(text, action.start):
        return None
    if main := main_clause(text, 0, action.end):
        return 0, main.start()
    dash = _COLON_BEFORE.search(text[: action.start]) or _ORDER_FOLLOWS.search(text[: action.start])
    if dash and dash.start():
        return 0, dash.start()
    comma = text.rfind(",", 0, action.start)
    return (0, comma) if comma > 0 else None


def _after_at(text: str, action: Action) -> Span | None:
    """'Ved … skal du ringe 112' and 'Ring 112 ved …'."""
    marker = AT.match(text, len(text) - len(text.lstrip())) or AT.search(text, action.start)
    if not marker:
        return None
    following = find_action(text, marker.end())
    end = _end_before(text, marker.end(), following.start) if following else len(text)
    if _WHEN.match(marker[0]) and not (is_urgent(text) or may_be_sign(text[marker.end() : end])):
        return None
    return marker.end(), end


def _after_list_word(text: str, action: Action) -> Span | None:
    """'Andre tegn, der kræver hurtig vurdering, er a, b og c'."""
    copula = COPULA.search(text, action.end) if GENERIC.search(text[: action.start]) else None
    if not copula:
        return None
    listed = _COLON_AFTER.search(text, copula.end())
    return (listed.end() if listed else copula.end()), len(text)


def _around_colon(text: str, action: Action) -> Span | None:
    """'…: ring 112' and 'Ring 112: …'."""
    before = _COLON_BEFORE.search(text[: action.start])
    if before and before.start() and not _HASTENS.match(text):
        return 0, before.start()
    after = _COLON_AFTER.search(text, action.end)
    return (after.end(), len(text)) if after else None


def _looked_at(text: str, action: Action) -> Span | None:
    """'Få en læge til at se på en knude, der vokser'."""
    looked = _LOOK_AT.search(text, action.start)
    return (looked.start(1), len(text)) if looked and may_be_sign(looked[1]) else None


def _within_action(text: str, action: Action) -> Span | None:
    between = _BETWEEN.match(text, action.start) or _GET_SEEN.match(text, action.start)
    place = between.lastindex if between else None
    return between.span(place) if place and is_of_the_body(between[place]) else None


def _after_that(text: str, action: Action) -> Span | None:
    """'Det er en grund til at ringe til lægen, at benet er koldt'."""
    that = _A_REASON_THAT.search(text)
    return (that.end(), len(text)) if that and may_be_sign(text[that.end() :]) else None


def _before_action(text: str, action: Action) -> Span | None:
    """'… kræver akut hjælp', '… kan være tegn på betændelse, og du skal kontakte afdelingen'."""
    head = text[: _end_before(text, 0, action.start)]
    serious = IS_SERIOUS.search(head) or _ARE_SIGNS.search(head)
    subject = _ASIDE.sub("", head[: serious.start()] if serious else head)
    if order := _ORDER_AFTER_COLON.search(subject):
        subject = subject[: order.start()]
    such = _SUCH_AS.search(subject)
    start, end = such.end() if such else 0, len(subject)
    if _NO_NAME.search(text[start:end]) or instructs(text[start:end]):
        return None
    whom_it_is_said_of = _WHO_HAS.match(text, start, end) and _DUTY.search(text, end, action.end)
    if _WHO_WITH.match(text, start, end) and (is_urgent(text[end:]) or states_time(text[end:])):
        return start, end
    if _PEOPLE.match(text, start) and not whom_it_is_said_of:
        return None
    if that := _THAT.match(text, start):
        return that.end(), end
    names_a_sign = is_of_the_body(text[start:end]) or _is_told_of_a_body(text[start:end], text[end:])
    return (start, end) if names_a_sign or whom_it_is_said_of else None


def _is_told_of_a_body(subject: str, said: str) -> bool:
    """'Et dræn, der falder ud, skal ses på skadestuen'; 'benet skal i gips på skadestuen' tells of no sign."""
    return bool(_WHICH.search(subject)) and is_urgent(said) and may_be_sign(subject)


_PLACES = (
    _after_marker,
    _inverted,
    _after_at,
    _after_list_word,
    _around_colon,
    _looked_at,
    _within_action,
    _before_action,
    _after_that,
    _after_besides,
)

"""A sentence as statements: whom it tells its reader to turn to, and the signs on which to do so.

Danish says it in many orders: 'Ring 112, hvis …', 'Får du …, så …', 'Ved … kontaktes …', '… kræver akut hjælp',
'tegn, der kræver hurtig vurdering, er …'. Each order is one small function that says where the condition stands.
"""

import re
from dataclasses import dataclass, replace

from .actions import find_action, level_of
from .enumerations import split_signs
from .symptoms import DANGER, SIGN_WORD

_MARKER = re.compile(r"\b(?:hvis|såfremt|dersom|ifald|i\s+tilfælde\s+af|medmindre|med\s+mindre)\b:?", re.IGNORECASE)
_UNLESS = re.compile(r"\bmed\s?mindre\b", re.IGNORECASE)
_AT = re.compile(r"\b(?:ved|når|på\s+grund\s+af)\b:?(?!\s+(?:at|siden)\b)", re.IGNORECASE)
_INVERTED = re.compile(
    r"(?:(?:men|og|dog)\s+)?(?:får|har|oplever|mærker|bliver|kommer|opstår|er|kan|bløder|føler|føles|skulle|ser|hoster|taber"
    r"|begynder|udvikler|opdager|siver|holder|besvimer|mister|svigter|stiger|forværres|løber|går|gør|fortsætter|varer|falder|sker)\s",
    re.IGNORECASE,
)
REASSURES = re.compile(
    r"""\bbehøver\s+(?:du\s+|man\s+|I\s+)?(?:\w+\s+)?ikke\b | \bikke\s+nødvendigt?\b
    | \bsjældent\s+(?:et\s+)?(?:tegn|farlig\w*|alvorlig\w*)
    | \ber\s+(?:som\s+regel\s+|oftest\s+|dog\s+)?(?:helt\s+)?(?:normalt?|almindeligt?|ufarligt?|harmløs\w*)\b
    | \bikke\s+(?:farlig\w*|alvorlig\w*)
    | \bingen\s+(?:grund|fare)\b | \bkræver\s+(?:ikke|ingen|sjældent)\b | \bikke\s+(?:et\s+)?(?:tegn|faresignal)\b
    | \b(?:skal|bør)\s+(?:du\s+|man\s+)?ikke\s+(?:ringe|kontakte|søge|tage)\b
    | \bkontakt\s+ikke\b | \bikke\s+brug\s+for\b""",
    re.IGNORECASE | re.VERBOSE,
)
_CAUTION = re.compile(
    r"\b(?:først|før\s+(?:du|de|man|start|træning)|inden\s+(?:du|de|man|start|træning)|især\s+hvis|til\s+råds)\b",
    re.IGNORECASE,
)
_TELLS_WHEN = re.compile(r"\b(?:hvornår|hvordan|om)\s+(?:du|man|I)\s[^,]*$", re.IGNORECASE)
ERRAND = re.compile(
    r"""\b(?:spørgsmål|i\s+tvivl|forhindret|brug\s+for|behov\s+for|ønsker|vil\s+(?:have|vide|gerne)|ændre\b|aflyse|afbud|tid\b|tolk|recept
    |forsinket|noget\s+er\s+uklart|har\s+du\s+ikke\s+fået|mangler\s+(?:du\s+)?(?:\w+\s+)?(?:øvelse|papir|medicin)|bestil|rejse\s+til|flere\s+øvelser|komme\s+til
    |livsfare|nødstilfælde|akut\s+(?:sygdom|brug|behov)|uden\s+for\s+åbning|ventetid)""",
    re.IGNORECASE | re.VERBOSE,
)
_BACK = re.compile(
    r"\b(?:disse|dette|det\s+her|ovenstående|ovennævnte|nævnte|i\s+så\s+fald|det\s+sker|sker\s+(?:det|dette)|symptomerne|de\s+opstår)\b",
    re.IGNORECASE,
)
FORWARD = re.compile(r"\b(?:følgende|nedenstående|her\s*under|nedenfor)\b|:\s*$", re.IGNORECASE)
_EMPTY = re.compile(
    r"^[\s,]*(?:(?:hvis\s+)?(?:(?:har|får|oplever|mærker)\s+(?=du|I|man))?(?:du|I|man|der|det)?\s*(?:får|har|oplever|oplever\s+du|mærker|opstår|er|kommer|bliver|sker|du)?\s*)?"
    r"(?:(?:et|en|ét|blot\s+et|nog(?:le|en|et))\s*(?:eller\s+flere)?\s*)?(?:af\s+)?(?:de\s+|disse\s+|dette|det|følgende|nedenstående|ovenstående)?\s*"
    r"(?:nævnte\s+)?(?:tegn|symptomer|faresignaler|alarmsignaler|alarmsymptomer|advarselstegn|røde\s+flag|ting|opstår|punkter)?(?:\s+(?:opstår|på))?[\s:,.]*$",
    re.IGNORECASE,
)
LABEL = re.compile(
    r"\b(?:faresignal\w*|røde\s+flag|alarmsymptom\w*|alarmsignal\w*|advarselstegn\w*|advarselssignal\w*)\b",
    re.IGNORECASE,
)
_GENERIC = re.compile(
    r"\b(?:tegn\w*|symptom\w*|faresignal\w*|flag|alarm\w*|tilstande|situationer|advarsel\w*|årsager)\b", re.IGNORECASE
)
_COPULA = re.compile(r"\s(?:er|omfatter|inkluderer|kan\s+være|tæller)\s*(?:,\s*at|:)?\s+", re.IGNORECASE)
_SUCH_AS = re.compile(
    r"\b(?:tegn|symptomer|\w*signaler|flag|tilstande|situationer)\s+(?:som|såsom|fx|f\.eks\.|for\s+eksempel|herunder)\s+",
    re.IGNORECASE,
)
_IS_SERIOUS = re.compile(
    r"\s+(?:er|kan\s+være|kan\s+skyldes|kan\s+betyde)\s+(?:et\s+|en\s+|altid\s+)?(?:\w+\s+)?(?:tegn|faresignal\w*|alarm\w*|symptom\w*|røde\s+flag|alvorlig\w*|akut\w*)\b.*$",
    re.IGNORECASE | re.DOTALL,
)
_BEFORE_ACTION = re.compile(
    r"(?:[\s,:–→-]|\b(?:så|og|skal|bør|må|kan|altid|du|I|man|der|straks|omgående|øjeblikkeligt?|med\s+det\s+samme|akut|med\s+fordel"
    r"|derfor|hurtigt|bedes|det|er|en|god|idé|ide|at|vigtigt|anbefales|typisk|have|den|hurtigst\s+muligt)\b)+$",
    re.IGNORECASE,
)
_MAIN_CLAUSE = re.compile(r",?\s+(?:skal|bør|må)\s+(?:du|man|I|der|barnet)\b", re.IGNORECASE)
_LIST = re.compile(r":\s+(\S.*)$", re.DOTALL)
_CALL = re.compile(r"^(?:vigtigt|obs|bemærk|husk|nb|advarsel|pas\s+på)\s*[!:]+\s+", re.IGNORECASE)
_RESULT = re.compile(r",?\s+(?:da|fordi|for)\s+(?:det|dette|der|du)\s.*$", re.IGNORECASE)
_CUT_STATEMENTS = re.compile(
    r"(?:\s*[,;]\s*(?:og|men|eller|mens|samt)\s+|\s*;\s*|\s+og\s+(?=(?:ring|kontakt|søg)\b))"
    r"(?=(?:hvis|ved|ring|kontakt|søg|får|har|bliver|oplever|opstår|tag|kræver|kommer|er)\b)",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"^(?:bliver|er|får|har|gør|føles|hvis)?\s*(?:det|den|de|dem)\b(?!\s+ene\b)", re.IGNORECASE)


@dataclass(frozen=True)
class Statement:
    """A sentence, or the part of one that has its own action: who to turn to, and the signs it states."""

    source: str
    action: str
    signs: tuple[str, ...]
    points_back: bool = False
    opens_list: bool = False

    @property
    def has_no_sign(self) -> bool:
        return bool(self.action) and not self.signs and not self.points_back


def statements(sentence: str) -> list[Statement]:
    """The statements of a sentence, in order; one without an action where it tells nobody to do anything."""
    if not find_action(sentence):
        return [Statement(sentence, "", ())]
    parts = _cut(_CALL.sub("", sentence))
    found = [_statement(part, sentence) for part in parts]
    for i, statement in enumerate(found[1:], start=1):
        if statement.has_no_sign and not find_action(parts[i - 1]):
            found[i] = replace(statement, signs=tuple(named(parts[i - 1])))
    return found


def is_urgent(action: str) -> bool:
    """Whether the words of an action alone say danger to life, or at once."""
    level = level_of(action, "")
    return level is not None and level[0].rank <= 1 and not level[1]


def _cut(sentence: str) -> list[str]:
    """Parts of a sentence with an action each; a part that reassures is set apart from one that warns."""
    parts, start = [], 0
    for cut in _CUT_STATEMENTS.finditer(sentence):
        left, right = sentence[start : cut.start()], sentence[cut.end() :]
        but = re.search(r"\bmen\b", cut[0], re.IGNORECASE)
        both = _has_condition(left) and _has_condition(right) and find_action(left)
        if find_action(right) and (both or but):
            parts.append(left)
            start = cut.end()
    return [*parts, sentence[start:]]


def _has_condition(text: str) -> bool:
    return bool(_MARKER.search(text) or _AT.search(text) or _INVERTED.match(text))


def _statement(text: str, source: str) -> Statement:
    found = find_action(text)
    if not found or _TELLS_WHEN.search(text[: found.start()]):
        return Statement(source, "", ())
    conditions, rest = _conditions(text, found)
    if conditions and all(map(_EMPTY.match, conditions)) and (listed := _LIST.search(text, found.end())):
        conditions, rest = [listed[1]], text[: listed.start()]
    if REASSURES.search(rest if _MARKER.search(text) else text) and not _UNLESS.search(text):
        return Statement(source, "", ())
    rest = rest if find_action(rest) else text
    back = bool(_BACK.search(text) or _only_label(conditions)) and not any(
        _is_sign(c) and not _EMPTY.match(c) for c in conditions
    )
    kept = tuple(
        sign for c in conditions if not _EMPTY.match(c) for sign in _split_or_whole(c, text, source) if _is_sign(sign)
    )
    if kept and _CAUTION.search(text) and not is_urgent(rest):
        kept = ()
        rest = ""
    opens = not kept and bool(
        FORWARD.search(source) or any(map(_EMPTY.match, conditions)) or text.rstrip().endswith(("hvis", "ved"))
    )
    return Statement(source, rest, kept, points_back=back, opens_list=opens and not back)


def _only_label(conditions: list[str]) -> bool:
    """'Ved faresignaler …': which they are stands elsewhere."""
    return any(_EMPTY.match(condition) and LABEL.search(condition) for condition in conditions)


def _split_or_whole(condition: str, text: str, source: str) -> list[str]:
    """A condition that only says 'it' stays with the words before it, so that the reader knows what it is."""
    before = source[: source.find(text)].strip() if text in source else ""
    if before and _PRONOUN.match(condition.strip()):
        return [f"{before} {condition.strip()}"]
    return split_signs(condition)


def _is_sign(condition: str) -> bool:
    if not condition.strip(" .,:;–-"):
        return False
    if ERRAND.search(condition) and not SIGN_WORD.search(condition):
        return False
    return not ERRAND.search(condition) or bool(DANGER.search(condition))


def _conditions(text: str, found: re.Match[str]) -> tuple[list[str], str]:
    """The conditions of a statement, and its other words."""
    for way in (_after_marker, _inverted, _after_at, _after_list_word, _around_colon, _before_action):
        if spans := way(text, found):
            rest = _without(text, spans)
            return [_RESULT.sub("", text[a:b]).strip() for a, b in spans], rest
    return [], text


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in reversed(spans):
        text = text[:start] + " " + text[end:]
    return text


def _end_before(text: str, start: int, action_start: int) -> int:
    """Where a condition ends that an action follows: before 'skal du straks' and its like."""
    if main := _MAIN_CLAUSE.search(text, start, action_start):
        return main.start()
    filler = _BEFORE_ACTION.search(text[:action_start])
    return max(start, filler.start()) if filler else action_start


def _after_marker(text: str, found: re.Match[str]) -> list[tuple[int, int]]:
    marker = _MARKER.search(text)
    if not marker:
        return []
    following = find_action(text, marker.end())
    if not following:
        return [(marker.end(), len(text))]
    end = _end_before(text, marker.end(), following.start())
    comma = text.rfind(",", marker.end(), following.start())
    if comma > 0 and re.match(
        r",\s*(?:så\s|skal\s|bør\s|kan\s|er\s+det\s|må\s|kræver\s|ring|kontakt|søg|tag)", text[comma:], re.IGNORECASE
    ):
        end = comma
    return [(marker.end(), max(marker.end(), end))]


def _inverted(text: str, found: re.Match[str]) -> list[tuple[int, int]]:
    stripped = len(text) - len(text.lstrip())
    if not _INVERTED.match(text.lstrip()) or "," not in text[: found.start()]:
        return []
    comma = text.rfind(",", 0, found.start())
    return [(stripped, comma)]


def _after_at(text: str, found: re.Match[str]) -> list[tuple[int, int]]:
    marker = _AT.match(text.lstrip()) or _AT.search(text, found.start())
    if not marker:
        return []
    offset = len(text) - len(text.lstrip()) if marker.string != text else 0
    start = marker.end() + offset
    following = find_action(text, start)
    if following:
        return [(start, _end_before(text, start, following.start()))]
    return [(start, len(text))]


def _after_list_word(text: str, found: re.Match[str]) -> list[tuple[int, int]]:
    """'Andre tegn, der kræver hurtig vurdering, er a, b og c'."""
    if not _GENERIC.search(text[: found.start()]):
        return []
    copula = _COPULA.search(text, found.end())
    return [(copula.end(), len(text))] if copula else []


def _around_colon(text: str, found: re.Match[str]) -> list[tuple[int, int]]:
    before = re.search(r"(?::|\s[–→-]|\n)\s*(?:så\s+)?$", text[: found.start()])
    if before and before.start():
        return [(0, before.start())]
    after = re.compile(r":\s+(?=\w)").search(text, found.end())
    return [(after.end(), len(text))] if after else []


def _before_action(text: str, found: re.Match[str]) -> list[tuple[int, int]]:
    end = _end_before(text, 0, found.start())
    start = 0
    if serious := _IS_SERIOUS.search(text[:end]):
        end = serious.start()
    elif relative := re.search(r"\s+er\s+(?:\w+\s+)?(?:faresignaler|tegn|symptomer)\w*,?\s+(?:som|der)$", text[:end]):
        end = relative.start()
    end = len(re.sub(r",?\s+(?:som|der|og\s+dette|og\s+det|og)$", "", text[:end]))
    subject = text[start:end]
    if such := _SUCH_AS.search(subject):
        start = such.end()
    subject = text[start:end]
    if not (SIGN_WORD.search(subject) or DANGER.search(subject)) or re.match(
        r"(?:du|vi|personer|mange|man|patienter|stop)\b", subject, re.IGNORECASE
    ):
        return []
    return [(start, end)]


def named(sentence: str) -> list[str]:
    """The signs that a sentence names, whatever it says about them."""
    text = sentence.rstrip(".!?")
    if sentence.endswith("?") and not (_INVERTED.match(text) or _is_short_question(text)):
        return []
    if marker := _MARKER.search(text):
        text = re.split(r",\s*(?=(?:så|skal|bør|kan|må|er|kræver)\s)", text[marker.end() :])[0]
    before, colon, listed = text.partition(": ")
    if colon and _GENERIC.search(before):
        return split_signs(listed)
    if listed := after_copula(text):
        return split_signs(listed)
    if serious := _IS_SERIOUS.search(text):
        text = text[: serious.start()]
    return split_signs(text) if SIGN_WORD.search(text) or DANGER.search(text) else []


def _is_short_question(text: str) -> bool:
    """'Feber?', 'Blod i urinen?': a sign asked for, not a question about it."""
    return len(text.split()) < 6 and not re.match(r"(?:hv\w+|er|kan|skal|bør|må|har)\b", text, re.IGNORECASE)


def after_copula(text: str) -> str:
    """The list in 'Tegnene er a, b og c'."""
    copula = next((c for c in _COPULA.finditer(text) if _GENERIC.search(text[: c.start()])), None)
    listed = text[copula.end() :] if copula else ""
    return listed if SIGN_WORD.search(listed) or DANGER.search(listed) else ""

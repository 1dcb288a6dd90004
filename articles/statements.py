"""A sentence as statements: whom it tells its reader to turn to, and the signs on which to do so.

Danish says it in many orders: 'Ring 112, hvis …', 'Får du …, så …', 'Ved … kontaktes …', '… kræver akut hjælp',
'tegn, der kræver hurtig vurdering, er …'; articles/conditions.py finds the condition in each.
"""

import re
from dataclasses import dataclass, replace

from .actions import find_action
from .conditions import COPULA, GENERIC, INVERTED, IS_SERIOUS, MARKER, condition_and_rest, has_condition
from .enumerations import split_signs
from .levels import is_urgent
from .symptoms import DANGER, SIGN_WORD

_UNLESS = re.compile(r"\bmed\s?mindre\b", re.IGNORECASE)
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
    r"""\b(?:spørgsmål|i\s+tvivl|utryg|forhindret|brug\s+for|behov\s+for|ønsker|vil\s+(?:have|vide|gerne)|ændre\b|aflyse
    |afbud|tid\b|tolk|recept|forsinket|noget\s+er\s+uklart|har\s+du\s+ikke\s+fået|bestil|rejse\s+til|flere\s+øvelser
    |komme\s+til|mangler\s+(?:du\s+)?(?:\w+\s+)?(?:øvelse|papir|medicin)|livsfare|nødstilfælde
    |akut\s+(?:sygdom|brug|behov)|uden\s+for\s+åbning|ventetid)""",
    re.IGNORECASE | re.VERBOSE,
)
_BACK = re.compile(
    r"""\b(?:disse|dette|det\s+her|ovenstående|ovennævnte|nævnte|i\s+så\s+fald|det\s+sker|sker\s+(?:det|dette)
    |symptomerne|de\s+opstår|ved\s+mistanke(?=[.!]?$))\b""",
    re.IGNORECASE | re.VERBOSE,
)
FORWARD = re.compile(r"\b(?:følgende|nedenstående|her\s*under|nedenfor)\b|:\s*$", re.IGNORECASE)
_EMPTY = re.compile(
    r"""[\s,]*
    (?:(?:hvis\s+)?(?:(?:har|får|oplever|mærker)\s+(?=du|I|man))?(?:du|I|man|der|det)?\s*
       (?:får|har|oplever|mærker|opstår|er|kommer|bliver|sker)?\s*)?
    (?:(?:et|en|ét|blot\s+et|nog(?:le|en|et))\s*(?:eller\s+flere)?\s*)?
    (?:af\s+)?(?:de\s+|disse\s+|dette|det|følgende|nedenstående|ovenstående)?\s*(?:nævnte\s+)?
    (?:tegn|symptomer|faresignaler|alarmsignaler|alarmsymptomer|advarselstegn|røde\s+flag|mistanke|ting|opstår|punkter)?
    (?:\s+(?:opstår|på))?[\s:,.]*$""",
    re.IGNORECASE | re.VERBOSE,
)
LABEL = re.compile(
    r"\b(?:faresignal\w*|røde\s+flag|alarmsymptom\w*|alarmsignal\w*|advarselstegn\w*|advarselssignal\w*)\b",
    re.IGNORECASE,
)
_BEFORE_MAIN = re.compile(r",\s*(?=(?:så|skal|bør|må|kan|ring|kontakt|søg|stop|hold)\b)", re.IGNORECASE)
_LIST = re.compile(r":\s+(\S.*)$", re.DOTALL)
_CALL = re.compile(r"^(?:vigtigt|obs|bemærk|husk|nb|advarsel|pas\s+på)\s*[!:]+\s+", re.IGNORECASE)
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


def _cut(sentence: str) -> list[str]:
    """Parts of a sentence with an action each; a part that reassures is set apart from one that warns."""
    parts, start = [], 0
    for cut in _CUT_STATEMENTS.finditer(sentence):
        left, right = sentence[start : cut.start()], sentence[cut.end() :]
        but = re.search(r"\bmen\b", cut[0], re.IGNORECASE)
        both = has_condition(left) and has_condition(right) and find_action(left)
        if find_action(right) and (both or but):
            parts.append(left)
            start = cut.end()
    return [*parts, sentence[start:]]


def _statement(text: str, source: str) -> Statement:
    found = find_action(text)
    if not found or _TELLS_WHEN.search(text[: found.start]):
        return Statement(source, "", ())
    condition, rest = condition_and_rest(text, found)
    if _EMPTY.match(condition) and (listed := _LIST.search(text, found.end)):
        condition, rest = listed[1], text[: listed.start()]
    if REASSURES.search(rest if MARKER.search(text) else text) and not _UNLESS.search(text):
        return Statement(source, "", ())
    signs = () if _EMPTY.match(condition) else tuple(filter(_is_sign, _split_or_whole(condition, text, source)))
    action = rest if find_action(rest) else text
    if signs:
        return Statement(source, "", ()) if _is_caution(text, action) else Statement(source, action, signs)
    return _without_signs(text, source, action, condition)


def _is_caution(text: str, action: str) -> bool:
    """Advice to ask before one begins; no sign, unless the words are urgent."""
    return bool(_CAUTION.search(text)) and not is_urgent(action)


def _without_signs(text: str, source: str, action: str, condition: str) -> Statement:
    """An action whose signs stand elsewhere: in the sentence before, or in the list after."""
    only_label = bool(_EMPTY.match(condition) and LABEL.search(condition))
    back = only_label or bool(_BACK.search(text)) and (not _is_sign(condition) or bool(_EMPTY.match(condition)))
    opens = FORWARD.search(source) or (condition and _EMPTY.match(condition)) or text.rstrip().endswith(("hvis", "ved"))
    return Statement(source, action, (), points_back=back, opens_list=bool(opens) and not back)


def _split_or_whole(condition: str, text: str, source: str) -> list[str]:
    """A condition that only says 'it' stays with the words before it, so that the reader knows what it is."""
    if not _PRONOUN.match(condition):
        return split_signs(condition)
    if before := source[: source.find(text)].strip() if text in source else "":
        return [f"{before} {condition}"]
    if INVERTED.match(text):  # 'Får du ondt i brystet, så hold pause, og ring 112, hvis det ikke går over'
        return split_signs(_BEFORE_MAIN.split(text)[0])
    return split_signs(condition)


def _is_sign(condition: str) -> bool:
    if not condition.strip(" .,:;–-"):
        return False
    if ERRAND.search(condition) and not SIGN_WORD.search(condition):
        return False
    return not ERRAND.search(condition) or bool(DANGER.search(condition))


def named(sentence: str) -> list[str]:
    """The signs that a sentence names, whatever it says about them."""
    text = sentence.rstrip(".!?")
    if sentence.endswith("?") and not (INVERTED.match(text) or _is_short_question(text)):
        return []
    if marker := MARKER.search(text):
        text = re.split(r",\s*(?=(?:så|skal|bør|kan|må|er|kræver)\s)", text[marker.end() :])[0]
    before, colon, listed = text.partition(": ")
    if colon and GENERIC.search(before):
        return split_signs(listed)
    if listed := after_copula(text):
        return split_signs(listed)
    if serious := IS_SERIOUS.search(text):
        text = text[: serious.start()]
    return split_signs(text) if SIGN_WORD.search(text) or DANGER.search(text) else []


def _is_short_question(text: str) -> bool:
    """'Feber?', 'Blod i urinen?': a sign asked for, not a question about it."""
    return len(text.split()) < 6 and not re.match(r"(?:hv\w+|er|kan|skal|bør|må|har)\b", text, re.IGNORECASE)


def after_copula(text: str) -> str:
    """The list in 'Tegnene er a, b og c'."""
    copula = next((c for c in COPULA.finditer(text) if GENERIC.search(text[: c.start()])), None)
    listed = text[copula.end() :] if copula else ""
    return listed if SIGN_WORD.search(listed) or DANGER.search(listed) else ""

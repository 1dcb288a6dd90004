"""A sentence as statements: whom it tells its reader to turn to, and the signs on which to do so.

Danish says it in many orders: 'Ring 112, hvis …', 'Får du …, så …', 'Ved … kontaktes …', '… kræver akut hjælp',
'tegn, der kræver hurtig vurdering, er …'; articles/conditions.py finds the condition in each.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from .actions import Action, find_action
from .conditions import COPULA, GENERIC, INVERTED, IS_SERIOUS, MAIN_CLAUSE, MARKER, condition_and_rest, has_condition
from .enumerations import HAS_VERB, split_signs
from .hollow import POINTS_AT_LIST, explains, is_hollow
from .levels import is_urgent
from .reassurance import is_denied, reassures
from .symptoms import DANGER, SIGN_WORD

_CAUTION = re.compile(
    r"\b(?:først|før\s+(?:du|de|man|start|træning)|inden\s+(?:du|de|man|start|træning)|især\s+hvis|til\s+råds)\b",
    re.IGNORECASE,
)
_INJURED = re.compile(
    r"\befter\s+(?:et\s+|en\s+)?(?:\w+\s+)?(?:ulykke|fald|slag|traume|styrt|trafikuheld)\b", re.IGNORECASE
)
_TELLS_WHEN = re.compile(r"\b(?:hvornår|hvordan|om)\s+(?:du|man|I)\s[^,]*$", re.IGNORECASE)
_ASKS = re.compile(
    r"\b(?:spørge?|aftale?|tale?|snakke?|drøfte?)\b[^,.;:]{0,60},?\s+"
    r"(?:om|hvornår|hvordan|hvor|hvad|hvilken|hvilke[nt]?)\s+(?:du|man|I|der|det|den|din|dit)\b",
    re.IGNORECASE,
)
_PAPER = re.compile(
    r"\b(?:henvisning|attest|tilskud|sygemelding|recept|journal|erklæring|kontrol\b|kontrollen\b)\w*", re.IGNORECASE
)
ERRAND = re.compile(
    r"""\b(?:spørgsmål|i\s+tvivl|utryg|forhindret|brug\s+for|behov\s+for|ønsker|vil\s+(?:have|vide|gerne|tage|begynde|starte|prøve|bruge|træne)|ændre\b|aflyse
    |afbud|tid\b|tolk|recept
    |forsinket|noget\s+er\s+uklart|har\s+du\s+ikke\s+fået|bestil|rejse\s+til|flere\s+øvelser
    |komme\s+til|usikker\s+på\s+(?:øvels|om|hvordan|hvad)
    |mangler\s+(?:du\s+)?(?:\w+\s+)?(?:øvelse|papir|medicin)|livsfare|nødstilfælde
    |akut\s+(?:sygdom|brug|behov)|uden\s+for\s+\w*tid|ventetid)""",
    re.IGNORECASE | re.VERBOSE,
)
_BACK = re.compile(
    r"""\b(?:disse|dette|det\s+her|ovenstående|ovennævnte|nævnte|i\s+så\s+fald|det\s+sker|sker\s+(?:det|dette)
    |symptomerne|tegnene|de\s+opstår|ved\s+mistanke(?=[.!]?$))\b""",
    re.IGNORECASE | re.VERBOSE,
)
LABEL = re.compile(r"\b(?:(?:fare|alarm|advarsels)(?:signal|tegn|symptom)\w*|røde\s+flag)\b", re.IGNORECASE)
REACT = re.compile(r"\b(?:reag[eé]re?|hold(?:e)?\s+øje|opmærksom)\b", re.IGNORECASE)
"""It asks for attention, and leaves it to other sentences what to do."""
_BEFORE_MAIN = re.compile(r",\s*(?=(?:så|skal|bør|må|kan|ring|kontakt|søg|stop|hold)\b)", re.IGNORECASE)
_LIST = re.compile(r":\s+(\S.*)$", re.DOTALL)
_CALL = re.compile(r"^(?:vigtigt|obs|bemærk|husk|nb|advarsel|pas\s+på)\s*[!:]+\s+", re.IGNORECASE)
_CLOSED = re.compile(
    r",?\s*(?:og\s+)?hvis\s+(?:den|der|lægen|klinikken|afdelingen|ambulatoriet)\s+(?:er|har)\s+lukket,?\s+",
    re.IGNORECASE,
)
"""'Kontakt lægen eller, hvis den er lukket, lægevagten': no condition of the body."""
_CUT_STATEMENTS = re.compile(
    r"(?:\s*[,;]\s*(?:og|men|eller|mens|samt)\s+|\s*;\s*|\s+og\s+(?=(?:ring|kontakt|søg)\b))"
    r"(?=(?:hvis|ved|ring|kontakt|søg|får|har|bliver|oplever|opstår|tag|kræver|kommer|er)\b)"
    r"|\s*,\s*men\s+|\s*;\s+(?=(?:i\s+så\s+fald|så|da|derfor)\b)",
    re.IGNORECASE,
)
_THEN = re.compile(r"(?:i\s+så\s+fald|så|da|derfor)\b", re.IGNORECASE)
_BUT = re.compile(r"\bmen\b", re.IGNORECASE)
_PRONOUN = re.compile(r"^(?:bliver|er|får|har|gør|føles|hvis)?\s*(?:det|den|de|dem)\b(?!\s+ene\b)", re.IGNORECASE)
_INCOMPLETE = re.compile(
    r"(?:^|\s)(?:du|man|der|I|barnet|får|har|er|oplever|mærker|bliver|kan|pludselig\w*|samtidig|også)$", re.IGNORECASE
)
_OPEN_END = re.compile(r"\b(?:hvis|ved|når|såfremt|hvis\s+(?:du|der)|du\s+(?:får|har|oplever))\s*$", re.IGNORECASE)
_ALARM = re.compile(
    r"\b(?:undgå\s+at\s+vente|(?:vent|tøv)\s+ikke|må\s+(?:du\s+|man\s+)?ikke\s+vente)\b"
    r"|\b(?:det|dette|situationen)\s+(?:\w+\s+)?(?:haster|er\s+(?:\w+\s+)?(?:akut\w*|livstruende|livsfarlig\w*|nødsituation"
    r"|hastesag))(?:\s+især)?|\ber\s+det\s+(?:altid\s+)?(?:en\s+|et\s+)?(?:akut\w*|livstruende|livsfarlig\w*|nødsituation)"
    r"|\ber\s+hver\s+time\s+vigtig|\bhver\s+time\s+(?:tæller|er\s+vigtig)|\btæller\s+hvert\s+minut",
    re.IGNORECASE,
)
_ALARM_WORDS = ("haste", "akut", "livs", "nødsit", "hver time", "hvert minut", "vent", "øv ikke")
_WHEN_IS_IT = re.compile(
    r"hvornår\s+((?:haster\s+det|er\s+(?:det|situationen)\s+(?:akut|livstruende|livsfarligt|en\s+nødsituation)))\W*$",
    re.IGNORECASE,
)
_IN_NO_HURRY = re.compile(r"\b(?:ikke|sjældent)\s+(?:haster|akut)|haster\s+(?:ikke|sjældent)", re.IGNORECASE)
_CAME_AT = re.compile(r",\s*(?=(?:så|skal|bør|kan|må|er|kræver)\s)")
_ASKED_ABOUT = re.compile(r"\bgøre?\b[^?]*?\b(?:hvis|ved|mod|med|når|såfremt)\s+(.+)$", re.IGNORECASE)
_ALARMS = re.compile(
    r"\b(?:alvorlig|akut|vigtig|opmærksom|reag[eé]r|faresignal|bekymr|haster|øje\s+med|livs|nødsituation)",
    re.IGNORECASE,
)
"""Before 'hvis': what follows is a sign, whatever its words."""
_WORRY = re.compile(r"(?:bekymret|nervøs|bange|utryg|i\s+tvivl|tvivl|spørgsmål|usikker\s+på)\b", re.IGNORECASE)
_QUESTION = re.compile(r"(?:hv\w+|er|kan|skal|bør|må|har)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Statement:
    """A sentence, or the part of one that has its own action: who to turn to, and the signs it states.

    points_back: its signs were named before it; opens_list: they are named after it. Both may hold of 'et af disse
    tegn', and what stands around the sentence decides.
    """

    source: str
    action: str
    signs: tuple[str, ...]
    points_back: bool = False
    opens_list: bool = False

    @property
    def has_no_sign(self) -> bool:
        return bool(self.action) and not self.signs and not self.points_back


@lru_cache(maxsize=256)
def statements(sentence: str) -> tuple[Statement, ...]:
    """The statements of a sentence, in order; one without an action where it tells nobody to do anything."""
    if not find_action(sentence):
        return (_alarm(sentence),)
    parts = _cut(_CLOSED.sub(" ", _CALL.sub("", sentence)))
    found = [_statement(part, sentence) for part in parts]
    for i, statement in enumerate(found[1:], start=1):
        if statement.action and not statement.signs and not find_action(parts[i - 1]):
            found[i] = replace(statement, signs=tuple(named(parts[i - 1])))
    return tuple(found)


def stem_of(sentence: str) -> str:
    """The words that each item of a list goes on from: 'Kontakt din læge, hvis smerterne:'. '' where there are none."""
    marker = MARKER.search(sentence)
    if not marker or sentence.endswith((".", "!", "?")) or find_action(sentence, marker.end()):
        return ""
    stem = sentence[marker.end() :].strip(" :")
    if is_hollow(stem) or not (sentence.endswith(":") or _INCOMPLETE.search(stem) or not HAS_VERB.search(stem)):
        return ""
    return stem


def _alarm(sentence: str) -> Statement:
    """'Det haster, hvis du ikke kan lade vandet': haste with a condition, and nobody to turn to."""
    silent = Statement(sentence, "", ())
    if not any(word in sentence for word in _ALARM_WORDS):
        return silent
    marker, alarm = MARKER.search(sentence), _ALARM.search(sentence)
    if asked := _WHEN_IS_IT.match(sentence):
        return Statement(sentence, asked[1], (), opens_list=True)
    if not marker or not alarm or reassures(sentence) or _IN_NO_HURRY.search(sentence):
        return silent
    condition = MAIN_CLAUSE.split(sentence[marker.end() :])[0].strip()
    return Statement(sentence, alarm[0], tuple(filter(_is_sign, split_signs(condition))))


def _cut(sentence: str) -> list[str]:
    """Parts of a sentence with an action each; a part that reassures is set apart from one that warns."""
    parts, start = [], 0
    for cut in _CUT_STATEMENTS.finditer(sentence):
        left, right = sentence[start : cut.start()], sentence[cut.end() :]
        if find_action(right) and _parts_two(cut[0], left, right):
            parts.append(left)
            start = cut.end()
    return [*parts, sentence[start:]]


def _parts_two(joint: str, left: str, right: str) -> bool:
    if _BUT.search(joint):
        return _is_turn(left, right)
    return _THEN.match(right) is not None or _are_two(left, right)


def _is_turn(left: str, right: str) -> bool:
    return has_condition(right) or reassures(left)


def _are_two(left: str, right: str) -> bool:
    return bool(has_condition(left) and has_condition(right) and find_action(left))


def _statement(text: str, source: str) -> Statement:
    silent = Statement(source, "", ())
    found = find_action(text)
    if not found or _TELLS_WHEN.search(text[: found.start]) or _ASKS.search(text):
        return silent
    if _PAPER.search(text, found.start, found.end):
        return silent
    condition, rest = condition_and_rest(text, found)
    if is_hollow(condition) and (listed := _LIST.search(text, found.end)):
        condition, rest = listed[1], text[: listed.start()]
    if _is_calm(text, rest, found):
        return silent
    action = rest if find_action(rest) else text
    if is_hollow(condition) or explains(condition) and not MARKER.search(text):
        return _without_signs(text, source, action, condition)
    signs = tuple(filter(_is_sign, _split_or_whole(condition, text, source)))
    if signs:
        return silent if _is_caution(text, action) else Statement(source, action, signs)
    return _without_signs(text, source, action, condition)


def _is_calm(text: str, rest: str, found: Action) -> bool:
    """What stands in the condition does not reassure: 'hvis det ikke er normalt'."""
    if not MARKER.search(text):
        return reassures(text) or is_denied(text, found.start, found.end)
    action = find_action(rest)
    return not _is_unless(text) and (reassures(rest) or bool(action and is_denied(rest, action.start, action.end)))


def _is_unless(text: str) -> bool:
    return "medmindre" in text.lower() or "med mindre" in text.lower()


def _is_caution(text: str, action: str) -> bool:
    """Advice to ask before one begins; no sign, unless the words are urgent."""
    return bool(_CAUTION.search(text)) and not is_urgent(action) and not _INJURED.search(text)


def _without_signs(text: str, source: str, action: str, condition: str) -> Statement:
    """An action whose signs stand elsewhere: in the sentence before, or in the list after."""
    hollow = bool(condition) and is_hollow(condition)
    back = explains(condition) or hollow or bool(_BACK.search(text)) and not _is_sign(condition)
    opens = hollow or bool(POINTS_AT_LIST.search(source) or _OPEN_END.search(text))
    return Statement(source, action, (), points_back=back, opens_list=opens)


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
    if is_hollow(condition):
        return False
    return not ERRAND.search(condition) or bool(DANGER.search(condition))


def named(sentence: str) -> list[str]:
    """The signs that a sentence names, whatever it says about them."""
    text = sentence.rstrip(".!?")
    marker = MARKER.search(text)
    if sentence.endswith("?") and (asked := _ASKED_ABOUT.search(text)):
        return split_signs(asked[1])
    if sentence.endswith("?") and not (marker or INVERTED.match(text) or _is_sign_asked_for(text)):
        return []
    serious = IS_SERIOUS.search(text)
    if marker and serious and serious.start() < marker.start() and not is_hollow(text[: serious.start()]):
        return split_signs(text[: serious.start()])
    if marker and _ALARMS.search(text, 0, marker.start()):
        return split_signs(_CAME_AT.split(text[marker.end() :])[0])
    if marker:
        text = _CAME_AT.split(text[marker.end() :])[0]
    elif INVERTED.match(text):
        text = MAIN_CLAUSE.split(text)[0]
    before, colon, listed = text.partition(": ")
    if colon and GENERIC.search(before):
        return split_signs(listed)
    if listed := after_copula(text):
        return split_signs(listed)
    if serious:
        text = text[: serious.start()]
    return split_signs(text) if SIGN_WORD.search(text) or DANGER.search(text) else []


def _is_sign_asked_for(text: str) -> bool:
    """'Feber?', 'Pludselig svimmelhed og dobbeltsyn?': a sign asked for, not a question about it."""
    return len(text.split()) < 25 and not _QUESTION.match(text) and not _WORRY.match(text)


def after_copula(text: str) -> str:
    """The list in 'Tegnene er a, b og c'."""
    copula = next((c for c in COPULA.finditer(text) if GENERIC.search(text[: c.start()])), None)
    listed = text[copula.end() :] if copula else ""
    return listed if SIGN_WORD.search(listed) or DANGER.search(listed) else ""

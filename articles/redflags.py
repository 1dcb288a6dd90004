"""Warnings in running text and lists: the sign in the text's own words, the level from the text's own words.

A warning is a sign and someone to turn to. Where a text names a sign without haste, or haste without a sign, nothing
is made up: the sign of the sentence before is taken only when the text points back at it. Sentences that reassure give
no sign. Where the level is in doubt it is the more urgent one, marked `doubtful`, for a physiotherapist to decide.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from .actions import ACTION, DANGER, level_of
from .content import Sign
from .enumerations import SIGN_WORD, split_signs
from .passages import Block, Kind, blocks
from .urgency import Urgency

_MARKER = re.compile(r"\b(?:hvis|såfremt|dersom|ifald|i\s+tilfælde\s+af|medmindre|med\s+mindre)\b:?", re.IGNORECASE)
_UNLESS = re.compile(r"\bmed\s?mindre\b", re.IGNORECASE)
_AT = re.compile(r"\b(?:ved|når|på\s+grund\s+af)\b:?(?!\s+(?:at|siden)\b)", re.IGNORECASE)
_INVERTED = re.compile(
    r"(?:(?:men|og|dog)\s+)?(?:får|har|oplever|mærker|bliver|kommer|opstår|er|kan|bløder|føler|føles|skulle|ser|hoster|taber|begynder|udvikler"
    r"|opdager|siver|holder|besvimer|mister|svigter|stiger|forværres|løber|går|gør|fortsætter|varer|falder|sker)\s",
    re.IGNORECASE,
)
_REASSURES = re.compile(
    r"""\bbehøver\s+(?:du\s+|man\s+|I\s+)?(?:\w+\s+)?ikke\b | \bikke\s+nødvendigt?\b | \bsjældent\s+(?:et\s+)?(?:tegn|farlig\w*|alvorlig\w*)
    | \ber\s+(?:som\s+regel\s+|oftest\s+|dog\s+)?(?:helt\s+)?(?:normalt?|almindeligt?|ufarligt?|harmløs\w*)\b | \bikke\s+(?:farlig\w*|alvorlig\w*)
    | \bingen\s+(?:grund|fare)\b | \bkræver\s+(?:ikke|ingen|sjældent)\b | \bikke\s+(?:et\s+)?(?:tegn|faresignal)\b
    | \b(?:skal|bør)\s+(?:du\s+|man\s+)?ikke\s+(?:ringe|kontakte|søge|tage)\b | \bkontakt\s+ikke\b | \bikke\s+brug\s+for\b""",
    re.IGNORECASE | re.VERBOSE,
)
_CAUTION = re.compile(
    r"\b(?:først|før\s+(?:du|de|man|start|træning)|inden\s+(?:du|de|man|start|træning)|især\s+hvis|til\s+råds)\b",
    re.IGNORECASE,
)
_TELLS_WHEN = re.compile(r"\b(?:hvornår|hvordan|om)\s+(?:du|man|I)\s[^,]*$", re.IGNORECASE)
_ERRAND = re.compile(
    r"""\b(?:spørgsmål|i\s+tvivl|forhindret|brug\s+for|behov\s+for|ønsker|vil\s+(?:have|vide|gerne)|ændre\b|aflyse|afbud|tid\b|tolk|recept
    |forsinket|uklart|har\s+du\s+ikke\s+fået|mangler\s+(?:du\s+)?(?:\w+\s+)?(?:øvelse|papir|medicin)|bestil|rejse\s+til|flere\s+øvelser|komme\s+til
    |livsfare|nødstilfælde|akut\s+(?:sygdom|brug|behov)|uden\s+for\s+åbning|ventetid)""",
    re.IGNORECASE | re.VERBOSE,
)
_BACK = re.compile(
    r"\b(?:disse|dette|det\s+her|ovenstående|ovennævnte|nævnte|i\s+så\s+fald|det\s+sker|sker\s+(?:det|dette)|symptomerne|de\s+opstår)\b",
    re.IGNORECASE,
)
_FORWARD = re.compile(r"\b(?:følgende|nedenstående|her\s*under|nedenfor)\b|:\s*$", re.IGNORECASE)
_EMPTY = re.compile(
    r"^[\s,]*(?:(?:hvis\s+)?(?:du|I|man|der|det)?\s*(?:får|har|oplever|oplever\s+du|mærker|opstår|er|kommer|bliver|sker|du)?\s*)?"
    r"(?:(?:et|en|ét|blot\s+et|nog(?:le|en|et))\s*(?:eller\s+flere)?\s*)?(?:af\s+)?(?:de\s+|disse\s+|dette|det|følgende|nedenstående|ovenstående)?\s*"
    r"(?:nævnte\s+)?(?:tegn|symptomer|faresignaler|ting|opstår|punkter)?(?:\s+opstår)?[\s:,.]*$",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"\b(?:faresignal\w*|røde\s+flag|alarmsymptom\w*|alarmsignal\w*|advarselstegn\w*|advarselssignal\w*)\b",
    re.IGNORECASE,
)
_GENERIC = re.compile(
    r"\b(?:tegn\w*|symptom\w*|faresignal\w*|flag|alarm\w*|tilstande|situationer|advarsel\w*|årsager)\b", re.IGNORECASE
)
_COPULA = re.compile(r"\s(?:er|omfatter|inkluderer|kan\s+være|tæller)\s*(?:,\s*at|:)?\s+", re.IGNORECASE)
_IS_SERIOUS = re.compile(
    r"\s+(?:er|kan\s+være|kan\s+skyldes|kan\s+betyde)\s+(?:et\s+|en\s+|altid\s+)?(?:\w+\s+)?(?:tegn|faresignal\w*|alarm\w*|symptom\w*|røde\s+flag|alvorlig\w*|akut\w*)\b.*$",
    re.IGNORECASE | re.DOTALL,
)
_BEFORE_ACTION = re.compile(
    r"(?:[\s,:–→-]|\b(?:så|og|skal|bør|må|kan|altid|du|I|man|der|straks|omgående|øjeblikkelig|øjeblikkeligt|med\s+det\s+samme|akut|med\s+fordel|derfor"
    r"|hurtigt|bedes|det|er|en|god|idé|ide|at|vigtigt|anbefales|stoppe|holde|op|hovedet|stille|lægge|pres|på|såret|typisk|have|den|hurtigst|muligt|altid|straks)\b)+$",
    re.IGNORECASE,
)
_RESULT = re.compile(r",?\s+(?:da|fordi|for)\s+(?:det|dette|der|du)\s.*$", re.IGNORECASE)
_CUT_STATEMENTS = re.compile(
    r"(?:\s*[,;]\s*(?:og|men|eller|mens|samt)\s+|\s*;\s*|\s+og\s+(?=(?:ring|kontakt|søg)\b))"
    r"(?=(?:hvis|ved|ring|kontakt|søg|får|har|bliver|oplever|opstår|tag|kræver|kommer|er)\b)",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"^(?:bliver|er|får|har|gør|føles|hvis)?\s*(?:det|den|de|dem)\b(?!\s+ene\b)", re.IGNORECASE)
_WEAKNESS = re.compile(r"\w*(?:svaghed|svækkelse)", re.IGNORECASE)
_WORD = re.compile(r"\w+")


def find_signs(text: str) -> list[Sign]:
    """All warnings of a text, Markdown or plain lines, in order; the same sign once, at its most urgent level."""
    return _settled(list(_Reader(blocks(text)).signs()))


@dataclass(frozen=True)
class _Statement:
    """A sentence, or the part of one that has its own action: who to turn to, and the signs it states."""

    source: str
    action: str
    signs: tuple[str, ...]
    points_back: bool = False
    opens_list: bool = False


class _Reader:
    def __init__(self, found: list[Block]) -> None:
        self.blocks = found
        self.used: set[int] = set()

    def signs(self) -> Iterator[Sign]:
        index = 0
        while index < len(self.blocks):
            block = self.blocks[index]
            if block.kind is Kind.ITEM:
                end = self._end_of_list(index)
                yield from self._listed(index, end)
                index = end
            else:
                yield from self._of_block(index)
                index += 1

    def _end_of_list(self, index: int) -> int:
        while index < len(self.blocks) and self.blocks[index].kind is Kind.ITEM:
            index += 1
        return index

    def _of_block(self, index: int) -> Iterator[Sign]:
        block = self.blocks[index]
        if block.kind is Kind.HEADING:
            return
        if block.kind is Kind.ROW:
            yield from (sign for sign in _signs_of_sentences(block.sentences) if sign.urgency.rank <= 1)
            return
        signs = list(_signs_of_sentences(block.sentences))
        yield from signs or self._under_heading(index)

    def _under_heading(self, index: int) -> Iterator[Sign]:
        """'## Ring 112' and beneath it a paragraph that only names the signs."""
        block = self.blocks[index]
        if index == 0 or self.blocks[index - 1].kind is not Kind.HEADING or _FORWARD.search(block.text):
            return
        heading = self.blocks[index - 1].text
        if not ACTION.search(heading) or ACTION.search(block.text) or _REASSURES.search(block.text):
            return
        for sentence in block.sentences:
            if SIGN_WORD.search(sentence):
                yield from (s for s in _made(heading, split_signs(sentence), sentence) if s.urgency.rank <= 1)

    def _listed(self, start: int, end: int) -> Iterator[Sign]:
        action = self._action_for(start, end)
        for block in self.blocks[start:end]:
            own = list(_signs_of_sentences(block.sentences))
            if own:
                yield from own
            elif action and not _REASSURES.search(block.text):
                yield from _item(action, block.text)

    def _action_for(self, start: int, end: int) -> str:
        """What the words around a list tell its reader to do: the line before it, the heading, the line after."""
        before = self.blocks[start - 1] if start else None
        if before and before.kind is Kind.TEXT:
            if action := _opening(before.sentences):
                return action
            if not self._may_be_opened(start, before):
                return ""
        after = self.blocks[end] if end < len(self.blocks) else None
        if after and after.kind is Kind.TEXT and (action := _closing(after.sentences[0])):
            return action
        heading = self._heading_above(start)
        if before and before.kind is Kind.TEXT and _LABEL.search(before.text):
            return "akut"
        if ACTION.search(heading):
            return heading
        return "akut" if _LABEL.search(heading) else ""

    def _may_be_opened(self, start: int, before: Block) -> bool:
        return bool(_FORWARD.search(before.text) or _LABEL.search(before.text) or not re.search(r"[.!?]$", before.text))

    def _heading_above(self, index: int) -> str:
        """The heading right above a list, or above its one line of introduction."""
        for block in reversed(self.blocks[max(0, index - 2) : index]):
            if block.kind is Kind.HEADING:
                return block.text
        return ""


def _opening(sentences: list[str]) -> str:
    """The action of the paragraph before a list, if the list is what it speaks of."""
    last = _statements(sentences[-1])[-1]
    if last.opens_list and last.action:
        return last.action
    if not _FORWARD.search(sentences[-1]) and re.search(r"[.!]$", sentences[-1]):
        return ""
    pointing = [
        s for sentence in sentences for s in _statements(sentence) if s.action and not any(map(_is_sign, s.signs))
    ]
    return pointing[-1].action if pointing else ""


def _closing(sentence: str) -> str:
    """The action of the sentence after a list, if it points back at the list."""
    for statement in _statements(sentence):
        if statement.action and not statement.opens_list and (statement.points_back or not statement.signs):
            level = level_of(statement.action, "")
            return statement.action if level and level[0].rank <= 2 else ""
    return ""


def _item(action: str, text: str) -> list[Sign]:
    words = re.sub(r"(?:\s*[,;.]|\s+(?:og|eller|samt))+$", "", text)
    words = re.sub(r"^(?:hvis|ved|at|såfremt|eller|når)\s+", "", words, flags=re.IGNORECASE)
    if not words or _ERRAND.search(words) and not DANGER.search(words):
        return []
    return list(_made(action, [words], text))


def _signs_of_sentences(sentences: list[str]) -> Iterator[Sign]:
    stated: list[str] = []
    source = ""
    for sentence in sentences:
        found = []
        for statement in _statements(sentence):
            if not statement.action:
                continue
            if statement.points_back or not statement.signs:
                if stated and _is_urgent(statement.action) and not statement.opens_list:
                    found += _made(statement.action, stated, f"{source} {sentence}")
                continue
            found += _made(statement.action, statement.signs, sentence)
        yield from found
        stated, source = ([], "") if found else _stated(sentence, stated, source)
    yield from _labelled(sentences)


def _is_urgent(action: str) -> bool:
    level = level_of(action, "")
    return level is not None and level[0].rank <= 1 and not level[1]


def _stated(sentence: str, before: list[str], source: str) -> tuple[list[str], str]:
    """The signs that a sentence names without saying what to do, for the sentence after it."""
    if _REASSURES.search(sentence) or ACTION.search(sentence) and not sentence.endswith("?"):
        return [], ""
    if re.match(r"(?:det|dette|disse)\s+(?:kan|er)\b", sentence, re.IGNORECASE):
        return before, f"{source} {sentence}".strip()
    names = _named(sentence)
    return (names, sentence) if names else ([], "")


def _named(sentence: str) -> list[str]:
    text = sentence.rstrip(".!?")
    if sentence.endswith("?") and not _INVERTED.match(text):
        return []
    if marker := _MARKER.search(text):
        text = re.split(r",\s*(?=(?:så|skal|bør|kan|må|er|kræver)\s)", text[marker.end() :])[0]
    if listed := _after_copula(text):
        return split_signs(listed)
    if serious := _IS_SERIOUS.search(text):
        text = text[: serious.start()]
    return split_signs(text) if SIGN_WORD.search(text) or DANGER.search(text) else []


def _after_copula(text: str) -> str:
    """The list in 'Tegnene er a, b og c'."""
    copula = next((c for c in _COPULA.finditer(text) if _GENERIC.search(text[: c.start()])), None)
    if (
        copula
        and not SIGN_WORD.sub("", text[copula.end() :]) == text[copula.end() :]
        or copula
        and DANGER.search(text[copula.end() :])
    ):
        return text[copula.end() :]
    return ""


def _labelled(sentences: list[str]) -> Iterator[Sign]:
    """'Faresignaler er a, b og c.' says danger and no more: a guess upwards."""
    for sentence in sentences:
        if ACTION.search(sentence) or _REASSURES.search(sentence) or not _LABEL.search(sentence):
            continue
        text = sentence.rstrip(".!?")
        label = _LABEL.search(text)
        listed = _after_copula(text) if label and label.start() < 25 else ""
        for sign in split_signs(listed) if listed else []:
            yield Sign(_capital(sign), Urgency.IMMEDIATE, sentence, doubtful=True)


def _statements(sentence: str) -> list[_Statement]:
    parts = _cut(sentence)
    statements = [_statement(part, sentence) for part in parts]
    for i, statement in enumerate(statements[1:], start=1):
        needs = statement.action and not statement.signs and not statement.points_back
        if needs and not ACTION.search(parts[i - 1]):
            statements[i] = replace(statement, signs=tuple(_named(parts[i - 1])))
    return statements


def _cut(sentence: str) -> list[str]:
    """Parts of a sentence with an action each; a part that reassures is set apart from one that warns."""
    parts, start = [], 0
    for cut in _CUT_STATEMENTS.finditer(sentence):
        left, right = sentence[start : cut.start()], sentence[cut.end() :]
        but = re.search(r"\bmen\b", cut[0], re.IGNORECASE)
        both = _has_condition(left) and _has_condition(right) and ACTION.search(left)
        if ACTION.search(right) and (both or but):
            parts.append(left)
            start = cut.end()
    return [*parts, sentence[start:]]


def _has_condition(text: str) -> bool:
    return bool(_MARKER.search(text) or _AT.search(text) or _INVERTED.match(text))


def _statement(text: str, source: str) -> _Statement:
    found = ACTION.search(text)
    if not found or _TELLS_WHEN.search(text[: found.start()]):
        return _Statement(source, "", ())
    conditions, rest = _conditions(text, found)
    if _REASSURES.search(rest) and not _UNLESS.search(text):
        return _Statement(source, "", ())
    rest = rest if ACTION.search(rest) else text
    back = bool(_BACK.search(text)) and not any(_is_sign(c) and not _EMPTY.match(c) for c in conditions)
    kept = tuple(
        sign for c in conditions if _is_sign(c) and not _EMPTY.match(c) for sign in _split_or_whole(c, text, source)
    )
    if kept and _CAUTION.search(text) and not _is_urgent(rest):
        kept = ()
        rest = ""
    opens = not kept and bool(
        _FORWARD.search(source) or any(map(_EMPTY.match, conditions)) or text.rstrip().endswith(("hvis", "ved"))
    )
    return _Statement(source, rest, kept, points_back=back, opens_list=opens and not back)


def _split_or_whole(condition: str, text: str, source: str) -> list[str]:
    """A condition that only says 'it' stays with the words before it, so that the reader knows what it is."""
    before = source[: source.find(text)].strip() if text in source else ""
    if before and _PRONOUN.match(condition.strip()):
        return [f"{before} {condition.strip()}"]
    return split_signs(condition)


def _is_sign(condition: str) -> bool:
    if not condition.strip(" .,:;–-"):
        return False
    if _ERRAND.search(condition) and not SIGN_WORD.search(condition):
        return False
    return not _ERRAND.search(condition) or bool(DANGER.search(condition))


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


def _end_before(text: str, action_start: int) -> int:
    """Where a condition ends that an action follows: before 'skal du straks' and its like."""
    filler = _BEFORE_ACTION.search(text[:action_start])
    return filler.start() if filler else action_start


def _after_marker(text: str, found: re.Match[str]) -> list[tuple[int, int]]:
    marker = _MARKER.search(text)
    if not marker:
        return []
    following = ACTION.search(text, marker.end())
    if not following:
        return [(marker.end(), len(text))]
    end = _end_before(text, following.start())
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
    following = ACTION.search(text, start)
    if following:
        return [(start, _end_before(text, following.start()))]
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
    end = _end_before(text, found.start())
    start = 0
    if serious := _IS_SERIOUS.search(text[:end]):
        end = serious.start()
    elif relative := re.search(r"\s+er\s+(?:\w+\s+)?(?:faresignaler|tegn|symptomer)\w*,?\s+(?:som|der)$", text[:end]):
        end = relative.start()
    end = len(re.sub(r",?\s+(?:som|der|og\s+dette|og\s+det|og)$", "", text[:end]))
    subject = text[start:end]
    if " ses " in subject and (such := re.search(r"\bsymptomer\s+som\s+", subject)):
        start = such.end()
    elif _GENERIC.search(subject) and (
        such := re.search(r"\b(?:som|såsom|fx|f\.eks\.|for\s+eksempel|herunder)\s+", subject)
    ):
        start = such.end()
    subject = text[start:end]
    if not (SIGN_WORD.search(subject) or DANGER.search(subject)) or re.match(
        r"(?:du|vi|personer|mange|man|patienter|stop)\b", subject, re.IGNORECASE
    ):
        return []
    return [(start, end)]


def _made(action: str, signs: list[str], source: str) -> Iterator[Sign]:
    for sign in signs:
        if (level := level_of(action, sign)) and _WORD.search(sign):
            yield Sign(_capital(sign), level[0], source, doubtful=level[1])


def _capital(sign: str) -> str:
    sign = sign.strip(" ,;:.!?–-")
    return sign[:1].upper() + sign[1:]


def _settled(signs: list[Sign]) -> list[Sign]:
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
    """A sign whose words all stand in another of the same or a higher level adds nothing: feber, feber med rygsmerter."""
    words = [set(_WORD.findall(sign.text.lower())) for sign in signs]
    return [
        sign
        for i, sign in enumerate(signs)
        if not any(words[i] < words[j] and signs[j].urgency is sign.urgency for j in range(len(signs)))
    ]

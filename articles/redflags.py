"""Warnings in running text and lists: the sign in the text's own words, the level from the text's own words.

A warning is a sign and someone to turn to. Where a text names a sign without haste, or haste without a sign, nothing
is made up: the sign of the sentence before is taken only when the text points back at it. Sentences that reassure give
no sign. Where the level is in doubt it is the more urgent one, marked `doubtful`, for a physiotherapist to decide.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from .actions import find_action
from .content import Sign
from .enumerations import split_signs
from .levels import is_urgent, level_of
from .passages import Block, Kind, blocks
from .statements import ERRAND, FORWARD, LABEL, REASSURES, Statement, after_copula, named, statements
from .symptoms import DANGER, SIGN_WORD
from .urgency import Urgency

_FRAGMENT = re.compile(r"(?:hvis|ved|såfremt|når|får|har|bliver|eller)\s", re.IGNORECASE)
_MERE_NAME = re.compile(r"(?:tegn|symptomer)\b", re.IGNORECASE)
_EXPLAINS = re.compile(r"(?:det|dette|disse)\s+(?:kan|er)\b(?!.*\bhvis\b)", re.IGNORECASE)
_EVIDENCE = re.compile(
    rf"{SIGN_WORD.pattern}|{DANGER.pattern}|bedre|bedring|værre|\bikke\b|\btager\b|\bved\b|forsvind|stråle"
    r"|vågne|vække|fald|\bsyg|taber|smert|aftag|uger|måneder|\blåse|løfte|træt",
    re.IGNORECASE | re.VERBOSE,
)
"""Something that happens to a body; with no haste in the words, a condition without it is no sign."""
_WEAKNESS = re.compile(r"\w*(?:svaghed|svækkelse)", re.IGNORECASE)
_WORD = re.compile(r"\w+")


def find_signs(text: str) -> list[Sign]:
    """All warnings of a text, Markdown or plain lines, in order; the same sign once, at its most urgent level."""
    return _settled(list(_Reader(blocks(text)).signs()))


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
        if not signs:
            yield from self._unmarked_list(index)

    def _under_heading(self, index: int) -> Iterator[Sign]:
        """'## Ring 112' and beneath it a paragraph that only names the signs."""
        block = self.blocks[index]
        if index == 0 or self.blocks[index - 1].kind is not Kind.HEADING or FORWARD.search(block.text):
            return
        heading = self.blocks[index - 1].text
        if not find_action(heading) or find_action(block.text) or REASSURES.search(block.text):
            return
        for sentence in block.sentences:
            if _FRAGMENT.match(sentence):
                yield from _made(heading, named(sentence), sentence)
            elif SIGN_WORD.search(sentence):
                yield from (s for s in _made(heading, split_signs(sentence), sentence) if s.urgency.rank <= 1)

    def _unmarked_list(self, index: int) -> Iterator[Sign]:
        """What follows 'Ring 112, hvis du får:' on lines of its own whose marks were lost."""
        block, before = self.blocks[index], self.blocks[index - 1]
        if index == 0 or before.kind is not Kind.TEXT or not before.text.endswith(":"):
            return
        action = _opening(before.sentences)
        if action and not find_action(block.text) and not REASSURES.search(block.text):
            for line in block.text.split("\n"):
                yield from _item(action, line)

    def _listed(self, start: int, end: int) -> Iterator[Sign]:
        action = self._action_for(start, end)
        for block in self.blocks[start:end]:
            own = list(_signs_of_sentences(block.sentences))
            if own:
                yield from own
            elif action and not REASSURES.search(block.text):
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
        if before and before.kind is Kind.TEXT and LABEL.search(before.text):
            return "akut"
        if find_action(heading):
            return heading
        return "akut" if LABEL.search(heading) else ""

    def _may_be_opened(self, start: int, before: Block) -> bool:
        return bool(FORWARD.search(before.text) or LABEL.search(before.text) or not re.search(r"[.!?]$", before.text))

    def _heading_above(self, index: int) -> str:
        """The heading right above a list, or above its one line of introduction."""
        for block in reversed(self.blocks[max(0, index - 2) : index]):
            if block.kind is Kind.HEADING:
                return block.text
        return ""


def _opening(sentences: list[str]) -> str:
    """The action of the paragraph before a list, if the list is what it speaks of."""
    last = statements(sentences[-1])[-1]
    if last.opens_list and last.action:
        return last.action
    if not FORWARD.search(sentences[-1]) and re.search(r"[.!]$", sentences[-1]):
        return ""
    pointing = [s for sentence in sentences for s in statements(sentence) if s.action and not s.signs]
    return pointing[-1].action if pointing else ""


def _closing(sentence: str) -> str:
    """The action of the sentence after a list, if it points back at the list."""
    for statement in statements(sentence):
        if statement.action and not statement.opens_list and (statement.points_back or not statement.signs):
            level = level_of(statement.action, "")
            return statement.action if level and level[0].rank <= 2 else ""
    return ""


def _item(action: str, text: str) -> list[Sign]:
    words = re.sub(r"(?:\s*[,;.]|\s+(?:og|eller|samt))+$", "", text)
    words = re.sub(r"^(?:hvis|ved|at|såfremt|eller|når)\s+", "", words, flags=re.IGNORECASE)
    if not words or ERRAND.search(words) and not DANGER.search(words):
        return []
    return list(_made(action, [words], text))


def _signs_of_sentences(sentences: list[str]) -> Iterator[Sign]:
    asked = ""
    for index, sentence in enumerate(sentences):
        found = statements(sentence)
        if asked and not find_action(sentence) and _FRAGMENT.match(sentence):
            yield from _made(asked, named(sentence), sentence)
            continue
        asked = found[-1].action if _asks_when(sentence, found[-1]) else ""
        for statement in found:
            if statement.signs:
                yield from _stated(statement, sentence)
                if index and all(map(_MERE_NAME.match, statement.signs)):
                    yield from _explained(statement, sentences[index - 1], sentence)
            elif statement.action and not statement.opens_list:
                yield from _of_earlier(sentences, index, statement)
    yield from _labelled(sentences)


def _stated(statement: Statement, sentence: str) -> Iterator[Sign]:
    for sign in _made(statement.action, statement.signs, sentence):
        if sign.urgency is not Urgency.CLINIC or _EVIDENCE.search(sign.text):
            yield sign


def _explained(statement: Statement, before: str, sentence: str) -> Iterator[Sign]:
    """'Symptomer på infektion er a og b. Ved symptomer på infektion skal du …'"""
    if after_copula(before):
        yield from _made(statement.action, named(before), f"{before} {sentence}")


def _asks_when(sentence: str, statement: Statement) -> bool:
    """'Hvornår skal du kontakte hospitalet?', whose answer follows in sentences of its own."""
    return statement.has_no_sign and not re.search(r"[.!]$", sentence)


def _of_earlier(sentences: list[str], index: int, statement: Statement) -> Iterator[Sign]:
    """The signs of the sentence before, where this one only says what to do: 'Kontakt i så fald straks en læge.'"""
    source = sentences[index]
    asked = index and re.match(r"[^?]{3,40}\?$", sentences[index - 1])
    if not (statement.points_back or asked or is_urgent(statement.action)):
        return
    for sentence in reversed(sentences[max(0, index - 4) : index]):
        if REASSURES.search(sentence) or (find_action(sentence) and not sentence.endswith("?")):
            return
        source = f"{sentence} {source}"
        if not _EXPLAINS.match(sentence):
            yield from _made(statement.action, named(sentence), source)
            return


def _labelled(sentences: list[str]) -> Iterator[Sign]:
    """'Faresignaler er a, b og c.' says danger and no more: a guess upwards."""
    for sentence in sentences:
        if not LABEL.search(sentence) or find_action(sentence) or REASSURES.search(sentence):
            continue
        text = sentence.rstrip(".!?")
        label = LABEL.search(text)
        listed = after_copula(text) if label and label.start() < 25 else ""
        for sign in split_signs(listed) if listed else []:
            yield Sign(_capital(sign), Urgency.IMMEDIATE, sentence, doubtful=True)


def _made(action: str, signs: Iterable[str], source: str) -> Iterator[Sign]:
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
    """A sign whose words all stand in another of the same level adds nothing: feber, feber sammen med rygsmerter."""
    words = [set(_WORD.findall(sign.text.lower())) for sign in signs]
    return [
        sign
        for i, sign in enumerate(signs)
        if not any(words[i] < words[j] and signs[j].urgency is sign.urgency for j in range(len(signs)))
    ]

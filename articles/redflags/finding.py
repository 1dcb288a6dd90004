"""Warnings in running text and lists: the sign in the text's own words, the level from the text's own words.

A warning is a sign and someone to turn to. Where a text names a sign without haste, or haste without a sign, nothing
is made up: the sign of the sentence before is taken only when the text points back at it. Sentences that reassure give
no sign. Where the level is in doubt it is the more urgent one, marked `doubtful`, for a physiotherapist to decide.
"""

import re
from collections.abc import Iterator

from ..content import Sign
from .actions import find_action
from .barelists import with_bare_lists, with_closed_lists
from .clauses import has_condition
from .enumerations import split_signs
from .errands import ERRAND, is_errand
from .hollow import LABEL, POINTS_AT_LIST, is_hollow
from .levels import is_urgent, level_of
from .naming import is_mere_name, named
from .paragraphs import FRAGMENT, signs_of_sentences
from .passages import Block, Kind, blocks
from .reassurance import reassures
from .settling import as_urgent_as_their_list, made, settled
from .statements import statements, stem_of
from .symptoms import is_of_the_body, names_sign
from .tables import signs_of_table
from .unread import beside_calls

_ENDS = re.compile(r"[.!?]$")
_ENDS_WITHOUT_LIST = re.compile(r"[.!]$")
_TRAILING = re.compile(r"(?:\s*[,;.]|\s+(?:og|eller|samt))+$")
_LEADING = re.compile(r"^(?:(?:ja|især|navnlig|også|kun),?\s+)?(?:hvis|ved|at|såfremt|eller|når)\s+", re.IGNORECASE)
_HASTE_FIRST = re.compile(
    r"((?:straks|omgående|øjeblikkeligt|akut|samme\s+dag|i\s+dag|med\s+det\s+samme|hurtigst\s+muligt"
    r"|(?:inden\s+for|i\s+løbet\s+af)\s+[\w\s]{2,20}?))\s*(?:,?\s+(?:ved|hvis|når)|:)\s+(.+)",
    re.IGNORECASE,
)
"""'Straks ved feber', an item with its own haste."""
_WATCH = re.compile(r"\b(?:tegn|symptom\w*|opmærksom|hold\s+øje|reag[eé]r\w*|komplikation\w*)\b", re.IGNORECASE)
_LONGEST_TITLE = 6  # words
_DANGER = "akut"
"""What a label as 'Faresignaler' says of haste, where the text says no more."""


def find_signs(text: str) -> list[Sign]:
    """All warnings of a text, Markdown or plain lines, in order; the same sign once, at its most urgent level."""
    return settled(list(_Reader(with_closed_lists(with_bare_lists(blocks(text)))).signs()))


class _Reader:
    def __init__(self, found: list[Block]) -> None:
        self.blocks = found

    def signs(self) -> Iterator[Sign]:
        index = 0
        while index < len(self.blocks):
            end = self._end_of_run(index)
            kind = self.blocks[index].kind
            if kind is Kind.ITEM:
                yield from self._listed(index, end)
            elif kind is Kind.ROW:
                yield from signs_of_table(self.blocks[index:end])
            elif kind is Kind.TEXT:
                yield from self._of_text(index)
            index = end

    def _end_of_run(self, start: int) -> int:
        """After the last item of a list, or the last row of a table; any other block stands alone."""
        kind, end = self.blocks[start].kind, start + 1
        while kind in (Kind.ITEM, Kind.ROW) and end < len(self.blocks) and self.blocks[end].kind is kind:
            end += 1
        return end

    def _of_text(self, index: int) -> Iterator[Sign]:
        if not self.blocks[index].may_warn:
            yield from self._under_heading(index)
            return
        sentences = [*self._introduced_by(index), *self.blocks[index].sentences]
        signs = list(signs_of_sentences(sentences, opens_list=self._is_item(index + 1)))
        signs = signs or list(self._under_heading(index))
        yield from signs
        if not self._is_item(index + 1):
            yield from beside_calls(sentences, signs)

    def _introduced_by(self, index: int) -> list[str]:
        """'### Hvad gør jeg, hvis såret bløder?' or 'Tegn på infektion', on which the paragraph beneath may lean."""
        above = self.blocks[index - 1] if index else None
        if not above or above.kind is not Kind.HEADING or find_action(above.text):
            return []
        return [above.text] if above.text.endswith("?") or is_mere_name(above.text) else []

    def _is_item(self, index: int) -> bool:
        return index < len(self.blocks) and self.blocks[index].kind is Kind.ITEM

    def _under_heading(self, index: int) -> Iterator[Sign]:
        """'## Ring 112' and beneath it a paragraph that only names the signs."""
        block = self.blocks[index]
        if index == 0 or self.blocks[index - 1].kind is not Kind.HEADING:
            return
        heading = self.blocks[index - 1].text
        if not _calls(heading) or find_action(block.text) or reassures(block.text):
            return
        if POINTS_AT_LIST.search(block.text):
            return
        for sentence in block.sentences:
            if FRAGMENT.match(sentence):
                yield from made(heading, named(sentence), sentence)
            elif names_sign(sentence):
                yield from (s for s in made(heading, split_signs(sentence), sentence) if s.urgency.rank <= 1)

    def _listed(self, start: int, end: int) -> Iterator[Sign]:
        action, stem = self._action_for(start, end), self._stem_before(start)
        found: list[Sign] = []
        shared: list[Sign] = []
        for block in self.blocks[start:end]:
            own = list(signs_of_sentences(block.sentences))
            if own:
                found += own
            elif action and (hastened := _HASTE_FIRST.match(block.text)):
                found += _item(f"{action} {hastened[1]}", hastened[2], "")
            elif action and not reassures(block.text):
                found += (items := _item(action, block.text, stem))
                shared += items
            else:
                found += beside_calls(block.sentences, found)
        settled_together = dict(zip(shared, as_urgent_as_their_list(shared), strict=True))
        yield from (settled_together.get(sign, sign) for sign in found)

    def _stem_before(self, start: int) -> str:
        before = self.blocks[start - 1] if start else None
        return stem_of(before.sentences[-1]) if before and before.kind is Kind.TEXT else ""

    def _action_for(self, start: int, end: int) -> str:
        """What the words around a list tell its reader to do: the line before it, the heading, the line after."""
        before = self.blocks[start - 1] if start else None
        if before and before.kind is Kind.TEXT:
            if action := _opening(before.sentences) or self._begun_before(start - 1):
                return f"{action} {self._call_after(end)}"
            if not _may_be_opened(before):
                return ""
        heading = self._heading_above(start)
        after = self.blocks[end] if end < len(self.blocks) else None
        if after and after.kind is Kind.TEXT and not self._opens_its_own(end):
            warns = bool(before and before.kind is Kind.TEXT and _begins_warning(before.text)) or _names_signs(heading)
            if action := _closing(after.sentences, warns):
                return action
        if before and before.kind is Kind.TEXT and LABEL.search(before.text):
            return _DANGER
        if _calls(heading):
            return heading
        if LABEL.search(heading):
            return _DANGER
        return self._called_below(end) if before and _names_danger(before.text) else ""

    def _called_below(self, end: int) -> str:
        """'Infektion' and a list, 'Blodprop' and a list, and beneath them 'Kontakt os straks' for all."""
        while end < len(self.blocks) and (self._is_item(end) or self._is_title(end)):
            end += 1
        return self._call_after(end)

    def _is_title(self, index: int) -> bool:
        return (
            self._is_item(index + 1)
            and not _ENDS.search(self.blocks[index].text)
            and not _calls(self.blocks[index].text)
        )

    def _call_after(self, end: int) -> str:
        """'Symptomer, der kræver hjælp:' + a list + 'Ring 112!'"""
        after = self.blocks[end] if end < len(self.blocks) and not self._opens_its_own(end) else None
        call = after.sentences[0] if after and after.kind is Kind.TEXT and after.sentences else ""
        if not call or has_condition(call) or ERRAND.search(call) or not is_urgent(call):
            return ""
        return _first_closing(call, after_signs=True)

    def _opens_its_own(self, index: int) -> bool:
        """'RØD: Ring straks' between two lists speaks of the second."""
        block = self.blocks[index]
        return self._is_item(index + 1) and not _ENDS_WITHOUT_LIST.search(block.text)

    def _begun_before(self, index: int) -> str:
        """'Ring 112', and on a line of its own 'Hvis du:' or 'Det gælder:'."""
        earlier = self.blocks[index - 1] if index else None
        if not earlier or earlier.kind is not Kind.TEXT or not _opens_only(self.blocks[index].text):
            return ""
        last = statements(earlier.sentences[-1])[-1]
        return last.action if last.has_no_sign or last.opens_list else ""

    def _heading_above(self, index: int) -> str:
        """The heading right above a list, or above its one line of introduction."""
        for block in reversed(self.blocks[max(0, index - 2) : index]):
            if block.kind is Kind.HEADING:
                return block.text
        return ""


def _names_danger(title: str) -> bool:
    """'Blodprop', 'Hoften går af led'; not 'Det er normalt'."""
    return is_of_the_body(title) and len(title.split()) <= _LONGEST_TITLE and not reassures(title)


def _calls(heading: str) -> bool:
    return bool(find_action(heading) or heading and statements(heading)[-1].action)


def _opens_only(text: str) -> bool:
    return text.endswith(":") and is_hollow(text)


def _begins_warning(text: str) -> bool:
    """'Hold øje med:', or 'Hvis du oplever' whose sentence goes on after the list."""
    return _names_signs(text) or bool(FRAGMENT.match(text)) and is_hollow(text)


def _names_signs(text: str) -> bool:
    return bool(LABEL.search(text) or _WATCH.search(text))


def _may_be_opened(before: Block) -> bool:
    return bool(POINTS_AT_LIST.search(before.text) or LABEL.search(before.text) or not _ENDS.search(before.text))


def _opening(sentences: list[str]) -> str:
    """The action of the paragraph before a list, if the list is what it speaks of."""
    last = statements(sentences[-1])[-1]
    if last.action and (last.opens_list or stem_of(sentences[-1])):
        return last.action
    if not POINTS_AT_LIST.search(sentences[-1]) and _ENDS_WITHOUT_LIST.search(sentences[-1]):
        return ""
    pointing = [s for sentence in sentences for s in statements(sentence) if s.action and not s.signs]
    return pointing[-1].action if pointing else ""


def _closing(sentences: list[str], after_signs: bool) -> str:
    """The action of the sentences after a list, if they point back at the list."""
    if not (action := _first_closing(sentences[0], after_signs)):
        return ""
    more = [_first_closing(sentence, after_signs=True) for sentence in sentences[1:]]
    whole = " ".join([action, *more])
    level = level_of(whole, "")
    return whole if level and level[0].rank <= 2 else ""


def _first_closing(sentence: str, after_signs: bool) -> str:
    for statement in statements(sentence):
        says_what_to_do = after_signs and not statement.signs and not statement.opens_list
        points_back = statement.points_back or statement.signs and all(map(is_mere_name, statement.signs))
        if statement.action and (points_back or says_what_to_do):
            return statement.action
    return ""


def _item(action: str, text: str, stem: str) -> list[Sign]:
    words = _LEADING.sub("", _TRAILING.sub("", text))
    if not words or is_errand(words):
        return []
    return list(made(action, [f"{stem} {words}".strip()], text))

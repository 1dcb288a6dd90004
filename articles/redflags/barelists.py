"""Lists whose marks were lost: an introduction that leaves its sentence open, and lines of their own beneath it.

'Ring 112, hvis du får:' and then a line a sign, as a leaflet's text has them when it was copied out of a page.
"""

import re
from collections.abc import Iterator
from enum import IntEnum

from .actions import find_action
from .errands import ERRAND
from .hollow import LABEL, REACT
from .paragraphs import FRAGMENT
from .passages import Block, Kind
from .reassurance import reassures
from .statements import statements, stem_of
from .symptoms import is_evidence, is_of_the_body

_FULL_STOP = re.compile(r"[.!?…][\"'»”)]*$")
_CLAUSE = re.compile(
    r"(?:du|dit|din|dine|der|barnet|\w+(?:en|et|erne|ene))\s+(?:er|bliver|kan|har|får|føles|hænger|begynder|mister|hører)\b",
    re.IGNORECASE,
)
_CONTACT = re.compile(r"\d{2}[ .]?\d{2}[ .]?\d{2}|\b(?:telefon|tlf|kl|hverdage|mandag|adresse)\b|@", re.IGNORECASE)
_END = 5
_LONGEST_ITEM = 160


class _Open(IntEnum):
    """How surely a list follows: not at all; where its lines name signs; it has begun; in any case."""

    NOT, PERHAPS, LIST, SURELY = range(4)


def with_bare_lists(found: list[Block]) -> list[Block]:
    """The blocks, with lines beneath an open introduction as items of a list. No word is lost or moved."""
    result: list[Block] = []
    opened = _Open.NOT
    for block in found:
        if block.kind is not Kind.TEXT:
            result.append(block)
            opened = _Open.PERHAPS if block.kind is Kind.HEADING and _is_introduction(block.text) else _Open.NOT
            continue
        if opened is _Open.NOT and not block.may_warn:
            result.append(block)
            continue
        parts = list(_parts(block, opened))
        result.extend([block] if len(parts) == 1 and parts[0].kind is Kind.TEXT else parts)
        opened = _still_open(result[-1]) if parts else opened
    return result


def _parts(block: Block, opened: _Open) -> Iterator[Block]:
    text: list[str] = []
    for sentence in block.sentences:
        if _is_item(sentence, opened):
            if text:
                yield Block(Kind.TEXT, "\n".join(text))
                text = []
            yield Block(Kind.ITEM, sentence)
            opened = _Open.LIST if opened is _Open.PERHAPS and not FRAGMENT.match(sentence) else opened
            continue
        text.append(sentence)
        opened = _opened_by(sentence)
    if text:
        yield Block(Kind.TEXT, "\n".join(text))


def _still_open(last: Block) -> _Open:
    if last.kind is Kind.TEXT:
        return _opened_by(last.sentences[-1])
    return _Open.NOT if _FULL_STOP.search(last.text[-_END:]) else _Open.PERHAPS


def _opened_by(sentence: str) -> _Open:
    if sentence.endswith(":"):
        return _Open.SURELY if _is_introduction(sentence) else _Open.NOT
    if _FULL_STOP.search(sentence[-_END:]) and not sentence.endswith("?"):
        return _Open.NOT
    return _Open.PERHAPS if _is_introduction(sentence) else _Open.NOT


def _is_introduction(sentence: str) -> bool:
    if not find_action(sentence):
        return sentence.endswith(":") or bool(LABEL.search(sentence) or REACT.search(sentence) or _opens(sentence))
    last = statements(sentence)[-1]
    return bool(last.action) and (not last.signs or bool(stem_of(sentence)))


def _opens(sentence: str) -> bool:
    return statements(sentence)[-1].opens_list


def _is_item(sentence: str, opened: _Open) -> bool:
    if opened is _Open.NOT or len(sentence) > _LONGEST_ITEM or find_action(sentence) or reassures(sentence):
        return False
    if sentence.endswith((":", "?")) or ERRAND.search(sentence):
        return False
    bare = not _FULL_STOP.search(sentence[-_END:])
    if opened is _Open.SURELY:
        return bare or bool(is_evidence(sentence))
    if FRAGMENT.match(sentence):
        return True
    if opened is _Open.LIST:
        return bare and not _CONTACT.search(sentence)
    return bare and bool(is_of_the_body(sentence) or _CLAUSE.match(sentence))


def with_closed_lists(found: list[Block]) -> list[Block]:
    """The blocks, with bare lines as items of a list where the sentence after them speaks of 'disse tegn'."""
    result: list[Block] = []
    for block in found:
        before = result[-1] if result else None
        if before and _may_close(block, before) and _speaks_of_them(block.sentences[0]):
            result[-1:] = [Block(Kind.ITEM, line) for line in before.sentences]
        result.append(block)
    return result


def _may_close(block: Block, before: Block) -> bool:
    if block.kind is not Kind.TEXT or before.kind is not Kind.TEXT or not block.may_warn:
        return False
    return len(before.sentences) > 1 and all(map(_is_bare_sign, before.sentences))


def _is_bare_sign(line: str) -> bool:
    return not _FULL_STOP.search(line[-_END:]) and not find_action(line) and bool(is_evidence(line))


def _speaks_of_them(sentence: str) -> bool:
    return bool(find_action(sentence)) and any(statement.points_back for statement in statements(sentence))

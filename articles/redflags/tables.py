"""Warnings in tables: a row that names a sign and what to do, or a column whose head says what to do."""

import re
from collections.abc import Iterator

from ..content import Sign
from ..urgency import Urgency
from .actions import find_action
from .errands import ERRAND
from .hollow import LABEL, is_hollow
from .levels import is_urgent, level_of
from .paragraphs import signs_of_sentences
from .passages import Block
from .reassurance import reassures
from .settling import made
from .symptoms import is_of_the_body, may_be_sign

_WHOM = re.compile(r"\b(?:hvem|hvad\s+(?:gør|skal)|handling|kontakt|reag[eé]r|gør\s+du)", re.IGNORECASE)


def signs_of_table(rows: list[Block]) -> Iterator[Sign]:
    """A table compares more often than it warns: a level of its own words is asked for, and a guess is not enough."""
    head = rows[0].cells
    for row in rows:
        if _tells_in_columns(row.cells):
            head = row.cells
            continue
        asks = _asks_what_to_do(head)
        if found := list(filter(_is_sure, signs_of_sentences(row.sentences))):
            yield from found
        else:
            yield from _of_cells(row.cells, asks)
            yield from filter(_is_sure, _under(head, row.cells))


def _tells_in_columns(cells: tuple[str, ...]) -> bool:
    """A row of nothing but what to do, for the rows beneath it."""
    return sum(bool(find_action(cell)) for cell in cells) > 1 and not any(map(_is_sign, cells))


def _is_sure(sign: Sign) -> bool:
    return sign.urgency.rank <= 1 or sign.urgency is Urgency.SOON and not sign.doubtful


def _asks_what_to_do(head: tuple[str, ...]) -> bool:
    return any(_WHOM.search(cell) for cell in head[1:])


def _of_cells(cells: tuple[str, ...], asked: bool) -> Iterator[Sign]:
    """'Følelsesløs i skridtet | Skadestuen | Straks': nobody is told to go there, and yet it is said."""
    action = " ".join(cells[1:])
    if (asked or len(cells) > 2) and level_of(action, "") and not _is_running(action) and _names_sign(cells[0], action):
        yield from made(action, [cells[0]], ": ".join(cells))


def _names_sign(cell: str, action: str) -> bool:
    return _is_sign(cell) or is_urgent(action) and may_be_sign(cell) and not find_action(cell) and not reassures(cell)


def _is_running(action: str) -> bool:
    return len(action.split()) > 8 or "." in action


def _under(head: tuple[str, ...], cells: tuple[str, ...]) -> Iterator[Sign]:
    """'Ring 112 | Kontakt lægen' at the top, and the signs beneath each."""
    for action, cell in zip(head, cells, strict=False):
        if action != cell and find_action(action) and _is_sign(cell):
            yield from made(action, [cell], f"{action}: {cell}")


def _is_sign(cell: str) -> bool:
    if find_action(cell) or reassures(cell) or ERRAND.search(cell):
        return False
    return is_of_the_body(cell) and not is_hollow(cell) and not LABEL.fullmatch(cell)

"""Which blocks announce an exercise, in the one way of announcing them that a leaflet uses."""

from dataclasses import replace

from ..instructions import LIKE_ANOTHER, is_imperative, is_label, opens_with_position, sentences
from .blocks import Block, says_movement
from .heads import NOT_A_NAME, Head, numbered_head, strong_head
from .lettered import lettered_heads
from .phrases import TAIL_HEADING
from .unnumbered import dosed_heads, nameless_heads, unnumbered_heads

_LONGEST_ORDER_AS_NAME = 6
"""Words; a longer order is rather an instruction."""


def find_heads(blocks: list[Block]) -> dict[int, Head]:
    """The exercises' heads by the index of their block, in the first way of announcing them that this leaflet uses."""
    strong = {index: head for index, block in enumerate(blocks) if (head := strong_head(block))}
    numbered = {index: head for index, block in enumerate(blocks) if (head := numbered_head(block))}
    numbered = _without_lists(_numbered_exercises(_without_overview(numbered, blocks), blocks), blocks)
    if strong := _without_overview(strong, blocks):
        return _with_names_below(strong | _before(numbered, min(strong)), blocks)
    unnumbered = unnumbered_heads(blocks)
    if len(numbered) >= 2 and not _are_steps(numbered, unnumbered, blocks):
        return _with_names_below(numbered, blocks)
    lettered = lettered_heads(blocks)
    if sum(not lettered or index in range(min(lettered), max(lettered)) for index in unnumbered) < len(lettered):
        return lettered
    return unnumbered or numbered or nameless_heads(blocks) or dosed_heads(blocks)


def _before(numbered: dict[int, Head], first: int) -> dict[int, Head]:
    """Exercises with bare numbers that come before those that are called 'Øvelse A', where they are no mere list."""
    earlier = {index: head for index, head in numbered.items() if index < first}
    return earlier if all(not head.name and not head.rest for head in earlier.values()) else {}


def _without_overview(heads: dict[int, Head], blocks: list[Block]) -> dict[int, Head]:
    """A head that comes again below, where its instruction is, stood in an overview."""

    def key(head: Head) -> tuple[int | None, str]:
        return head.number, head.name.casefold()

    last = {key(head): index for index, head in heads.items() if head.name}
    return {
        index: head
        for index, head in heads.items()
        if not head.name or head.rest or last[key(head)] == index or _has_instruction(index, heads, blocks)
    }


def _has_instruction(index: int, heads: dict[int, Head], blocks: list[Block]) -> bool:
    return index + 1 < len(blocks) and index + 1 not in heads and blocks[index + 1].kind != "title"


def _with_names_below(heads: dict[int, Head], blocks: list[Block]) -> dict[int, Head]:
    """'Øvelse 1' alone on its line, the name on the next."""
    below = {index: blocks[index + 1] for index in heads if _may_be_named_below(index, blocks, heads)}
    plain = {index for index, block in below.items() if block.is_capitals or not is_imperative(block.text + ".")}
    named = {index for index in below if index in plain or _is_order_as_name(index + 1, blocks, apart=not plain)}
    return {
        index: replace(head, name=below[index].text.rstrip(":")) if index in named else head
        for index, head in heads.items()
    }


def _may_be_named_below(index: int, blocks: list[Block], heads: dict[int, Head]) -> bool:
    head, below = heads[index], blocks[index + 1] if index + 1 < len(blocks) else None
    if head.name or head.rest or below is None or index + 1 in heads or below.kind != "title":
        return False
    if NOT_A_NAME.match(below.text) or is_label(below.text):
        return False
    return below.is_capitals or _instructs_after(index + 1, blocks, heads)


def _is_order_as_name(index: int, blocks: list[Block], apart: bool) -> bool:
    """'Spænd i låret' over a whole instruction is a name. Where no other name in the leaflet is plain, the instruction
    must stand apart from it; else the line is its first step."""
    text, below = blocks[index].text, blocks[index + 1]
    is_short = len(text.split()) <= _LONGEST_ORDER_AS_NAME and not opens_with_position(text)
    return is_short and says_movement(below.text) and (below.after_gap or not apart)


def _instructs_after(index: int, blocks: list[Block], heads: dict[int, Head]) -> bool:
    return index + 1 < len(blocks) and index + 1 not in heads and blocks[index + 1].kind != "title"


def _numbered_exercises(heads: dict[int, Head], blocks: list[Block]) -> dict[int, Head]:
    """Numbered heads that count up and under which the body is told to move.

    One under which it is not is none itself, but ends nothing: those that count on from it are heads as before.
    """
    kept: dict[int, Head] = {}
    previous = 0
    for index, head in heads.items():
        if head.number not in (None, 1, previous + 1):
            continue
        moves = _body_moves(index, head, blocks, heads)
        if moves:
            kept[index] = head
        if moves or previous:
            previous = head.number or previous
    return kept


def _without_lists(heads: dict[int, Head], blocks: list[Block]) -> dict[int, Head]:
    """Where some numbers head exercises with a name or a text of their own, numbered single sentences are a list."""
    runs: list[dict[int, Head]] = []
    for index, head in heads.items():
        if not runs or head.number == 1:
            runs.append({})
        runs[-1][index] = head
    exercises = [run for run in runs if any(head.name or len(sentences(head.rest)) != 1 for head in run.values())]
    return {index: head for run in exercises for index, head in run.items()} or heads


def _body_moves(index: int, head: Head, blocks: list[Block], heads: dict[int, Head]) -> bool:
    body = [head.rest] if head.rest else []
    for following in range(index + 1, min(index + 5, len(blocks))):
        if following in heads or TAIL_HEADING.match(blocks[following].text):
            break
        body.append(blocks[following].text)
    return any(says_movement(text) or LIKE_ANOTHER.match(text) for text in body)


def _are_steps(numbered: dict[int, Head], unnumbered: dict[int, Head], blocks: list[Block]) -> bool:
    """1, 2, 3 again and again, under headings of their own: the steps of exercises that have names but no numbers."""
    starts = sum(head.number == 1 for head in numbered.values())
    nameless = sum(not head.name for head in numbered.values())
    owned = sum(any(index - 1 == over for over in unnumbered) for index, head in numbered.items() if head.number == 1)
    return bool(unnumbered) and owned >= max(1, starts) and nameless * 2 >= len(numbered)

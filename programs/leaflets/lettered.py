"""Exercises that count with letters: 'a) Næve', 'b) Krog', each over its instruction."""

import re

from .blocks import Block, says_movement
from .heads import Head, split_name

_LETTERED = re.compile(r"^\(?(?P<letter>[a-hA-H])[.)]\s+(?P<rest>(?=[A-ZÆØÅ]).*)$", re.DOTALL)


def lettered_heads(blocks: list[Block]) -> dict[int, Head]:
    """Names that count a, b, c … with an instruction behind or below each; {} where letters count anything else."""
    found: dict[int, Head] = {}
    for index, block in enumerate(blocks):
        match = _LETTERED.match(block.text)
        if not match:
            continue
        name, rest = split_name(match["rest"])
        if not name or match["letter"].casefold() != chr(ord("a") + len(found)) or not _instructs(rest, blocks, index):
            return {}
        found[index] = Head(None, name, rest, label=f"{match['letter']})")
    return found if len(found) >= 2 else {}


def _instructs(rest: str, blocks: list[Block], index: int) -> bool:
    below = blocks[index + 1] if index + 1 < len(blocks) else None
    return says_movement(rest) or below is not None and below.kind != "title" and says_movement(below.text)

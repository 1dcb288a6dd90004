"""Phases, levels and other headings that have exercises of their own under them."""

import re

from .blocks import Block
from .contact import is_institution
from .dates import is_dated
from .heads import NOT_A_NAME, Head
from .phrases import ACTIVITY, BARE_LABEL, GROUP, STAGE, TAIL_HEADING


def find_groups(blocks: list[Block], heads: dict[int, Head]) -> dict[int, str]:
    """Headings with exercises under them, by the index of their block."""
    if not heads:
        return {}
    named = {
        index + 1
        for index, head in heads.items()
        if head.name and not blocks[index].text.rstrip(":").endswith(head.name) and not head.rest
    }
    direct = {
        index
        for index in range(len(blocks) - 1)
        if blocks[index].kind == "title"
        and index not in heads
        and index not in named
        and index + 1 in heads
        and re.match(r"\D*[^\W\d_]{2}", blocks[index].text)
        and not is_institution(blocks[index].text)
        and not is_dated(blocks[index].text)
        and not re.match(r"patient(?:vejledning|information)", blocks[index].text, re.IGNORECASE)
        and not TAIL_HEADING.match(blocks[index].text)
        and not BARE_LABEL.match(blocks[index].text)
        and not NOT_A_NAME.match(blocks[index].text)
    }
    last = max(heads)
    told = {
        index
        for index in range(last)
        if blocks[index].kind == "title"
        and index not in heads
        and index not in named
        and GROUP.match(blocks[index].text)
        and not BARE_LABEL.match(blocks[index].text)
        and _leads_to_exercise(index, blocks, heads)
    }
    first = min(heads)
    between = {index for index in direct if index > first}
    chosen = told | (direct if between else set())
    if not told and len(direct) < 2:
        chosen = between
    return {index: blocks[index].text.rstrip(":") for index in sorted(chosen)}


def _leads_to_exercise(index: int, blocks: list[Block], heads: dict[int, Head]) -> bool:
    """The next heading of any kind is an exercise's. A warm-up with its own text is not what the exercises
    are, nor is a second line of the title."""
    text = blocks[index].text
    if index + 1 not in heads and (ACTIVITY.match(text) or index == 0 and not STAGE.match(text)):
        return False
    for following in range(index + 1, len(blocks)):
        if following in heads:
            return True
        if blocks[following].kind == "title":
            return False
    return False

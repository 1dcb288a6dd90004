"""Phases, levels and other headings that have exercises of their own under them."""

import re
from dataclasses import dataclass

from ..dosage import Dosage
from ..instructions import sentences
from .blocks import Block
from .contact import is_institution
from .dates import is_dated
from .heads import NOT_A_NAME, Head
from .phrases import ACTIVITY, BARE_LABEL, GROUP, STAGE, TAIL_HEADING

_LONGEST = 150
_TELLS = re.compile(r"\b(?:du|de)\b.*:$", re.IGNORECASE)
"""'Nu laver du også:' is a sentence that goes on in the exercises below."""
_ANYTHING = re.compile("")
_WITH_DOSE = re.compile(r"(?P<title>[^\W\d_][^.:–—(]*?)(?:\s*[–—:(]|\s-)\s*(?P<dose>[^.]*[^.\s])$")


@dataclass(frozen=True)
class GroupHeading:
    """'Styrke – 3 sæt af 10' has the title 'Styrke' and the dose in its own words, '' where it has none."""

    title: str
    dose: str = ""


def find_groups(blocks: list[Block], heads: dict[int, Head]) -> dict[int, GroupHeading]:
    """Headings with exercises under them, by the index of their block."""
    if not heads:
        return {}
    candidates = {index for index in range(max(heads)) if _could_head(index, blocks, heads)}
    direct = {index for index in candidates if index + 1 in heads and _is_plain_heading(blocks[index].text)}
    told = {
        index
        for index in candidates
        if GROUP.match(_heading(blocks[index].text).title) and _leads_to_exercise(index, blocks, heads)
    }
    between = {index for index in direct if index > min(heads)}
    chosen = told | (direct if between else set())
    if not told and len(direct) < 2:
        chosen = between
    return {index: _heading(blocks[index].text) for index in sorted(chosen)}


def _could_head(index: int, blocks: list[Block], heads: dict[int, Head]) -> bool:
    """A heading that is neither an exercise's nor its name on the line below."""
    block = blocks[index]
    over = heads.get(index - 1)
    is_name_below = over and over.name and not blocks[index - 1].text.rstrip(":").endswith(over.name) and not over.rest
    is_heading = block.kind == "title" or block.kind == "paragraph" and bool(_heading(block.text).dose)
    return is_heading and index not in heads and not is_name_below and not BARE_LABEL.match(block.text)


def _is_plain_heading(text: str) -> bool:
    return bool(re.match(r"\D*[^\W\d_]{2}", text)) and not (
        is_institution(text)
        or _TELLS.search(text)
        or is_dated(text)
        or re.match(r"patient(?:vejledning|information)", text, re.IGNORECASE)
        or TAIL_HEADING.match(text)
        or NOT_A_NAME.match(text)
    )


def _heading(text: str) -> GroupHeading:
    """A dose behind the name of a stage or of a kind of training is that of its exercises."""
    match = _WITH_DOSE.match(text) if len(text) <= _LONGEST else None
    if match and GROUP.match(match["title"]) and len(sentences(text)) == 1 and Dosage.extract(match["dose"]):
        return GroupHeading(match["title"], match["dose"].rstrip(")"))
    return GroupHeading(text.rstrip(":"))


def _leads_to_exercise(index: int, blocks: list[Block], heads: dict[int, Head]) -> bool:
    """The next heading of any kind is an exercise's; under a phase its aims may come first. A warm-up with its own
    text is not what the exercises are, nor is a second line of the title."""
    text = blocks[index].text
    if index + 1 not in heads and (ACTIVITY.match(text) or index == 0 and not STAGE.match(text)):
        return False
    stops_at = STAGE if STAGE.match(text) else _ANYTHING
    for following in range(index + 1, len(blocks)):
        if following in heads:
            return True
        if blocks[following].kind == "title" and stops_at.match(blocks[following].text):
            return False
    return False

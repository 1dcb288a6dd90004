"""Which blocks are exercises, which are their groups, and what stands before, between and after them."""

import re
from dataclasses import dataclass, field, replace

from ..instructions import is_movement, sentences
from .blocks import Block, is_dose_line, says_movement
from .finding import find_heads
from .groups import GroupHeading, find_groups
from .heads import Head
from .phrases import BELONGS, CONTENTS, FOR_ALL, GOES_ON, TAIL_HEADING, TAIL_TEXT
from .rulewords import kind_of


@dataclass
class Group:
    title: str
    line: int
    blocks: list[Block] = field(default_factory=list)


@dataclass
class Found:
    """An exercise as it was found: its head, the blocks under it, and the index of its group."""

    head: Head
    line: int
    group: int | None
    blocks: list[Block] = field(default_factory=list)


@dataclass
class Structure:
    """before and after are in the order of the text; contents is a list of contents that repeats what stands below."""

    before: list[Block] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    exercises: list[Found] = field(default_factory=list)
    after: list[Block] = field(default_factory=list)
    contents: list[Block] = field(default_factory=list)


def structure_of(blocks: list[Block]) -> Structure:
    blocks, contents = _without_contents(blocks)
    heads = find_heads(blocks)
    groups = find_groups(blocks, heads)
    structure = _Assembly(blocks, heads, groups).build()
    structure.contents = contents
    return structure


def contents_of(blocks: list[Block]) -> list[Block]:
    """The list of contents, which names what stands below and on which page."""
    return _without_contents(blocks)[1]


def _without_contents(blocks: list[Block]) -> tuple[list[Block], list[Block]]:
    """Take out a list of contents: its heading, and what follows with dots or a page number at the end."""
    kept: list[Block] = []
    contents: list[Block] = []
    inside = False
    for block in blocks:
        if CONTENTS.match(block.text):
            inside = True
        elif block.is_contents_entry:
            contents.append(block)
            continue
        elif inside and not re.search(r"\s\d{1,3}$", block.text):
            inside = False
        (contents if inside else kept).append(block)
    return kept, contents


class _Assembly:
    """Walks the blocks once and puts each in its place."""

    def __init__(self, blocks: list[Block], heads: dict[int, Head], groups: dict[int, GroupHeading]) -> None:
        self.blocks, self.heads, self.groups = blocks, heads, groups
        self.structure = Structure()
        self.last = max(heads, default=-1)
        self.open: Found | None = None
        self.in_group = False
        self.tail = False

    def build(self) -> Structure:
        index = 0
        while index < len(self.blocks):
            index += self._place(index)
        return self.structure

    def _place(self, index: int) -> int:
        block = self.blocks[index]
        if index in self.heads:
            return self._exercise(index)
        if index in self.groups:
            self._group(self.groups[index], block)
            self.open, self.in_group, self.tail = None, True, False
        elif self._continues(index):
            self.open.blocks.append(block)
        else:
            self._outside(block)
        return 1

    def _group(self, heading: GroupHeading, block: Block) -> None:
        told = [replace(block, kind="paragraph", text=heading.dose)] if heading.dose else []
        self.structure.groups.append(Group(heading.title, block.line, told))

    def _exercise(self, index: int) -> int:
        head, block = self.heads[index], self.blocks[index]
        self.open = Found(head, block.line, len(self.structure.groups) - 1 if self.structure.groups else None)
        self.tail = False
        self.structure.exercises.append(self.open)
        name_below = (
            head.name
            and not head.rest
            and index + 1 < len(self.blocks)
            and self.blocks[index + 1].text.rstrip(":") == head.name
        )
        return 2 if name_below and index + 1 not in self.heads else 1

    def _outside(self, block: Block) -> None:
        structure = self.structure
        if not structure.exercises and not structure.groups:
            structure.before.append(block)
        elif structure.groups and self.open is None and not self.tail:
            structure.groups[-1].blocks.append(block)
        else:
            self.open, self.tail = None, True
            structure.after.append(block)

    def _continues(self, index: int) -> bool:
        """Whether a block still belongs to the open exercise."""
        if self.open is None:
            return False
        block = self.blocks[index]
        if index > self.last and self._holds_for_all(block):
            return False
        first = index - 1 in self.heads or not self.open.blocks
        if block.kind == "title":
            return self._title_continues(index, first)
        if first and not TAIL_TEXT.match(block.text):
            return True
        if self._stands_apart(index) or self._is_rule_of_all(index):
            return False
        if BELONGS.match(block.text) and not TAIL_TEXT.match(block.text):
            return True
        if TAIL_TEXT.match(block.text):
            return bool(re.match(r"(?:hold|gentag|skift)\b", block.text, re.IGNORECASE))
        if index > self.last:
            return not block.after_gap and block.kind == "item" or says_movement(block.text) or is_dose_line(block.text)
        return True

    def _holds_for_all(self, block: Block) -> bool:
        """'Hyppighed: …' under the last exercise is of all of them when none of the others has its own."""
        others = (other for found in self.structure.exercises[:-1] for other in found.blocks)
        return bool(FOR_ALL.match(block.text)) and not any(FOR_ALL.match(other.text) for other in others)

    def _stands_apart(self, index: int) -> bool:
        """A paragraph of its own below the last exercise, where none of the others has a second one."""
        block, others = self.blocks[index], self.structure.exercises[:-1]
        if index < self.last or not block.after_gap or len(others) < 2 or GOES_ON.match(block.text):
            return False
        return not any(later.after_gap for found in others for later in found.blocks[1:])

    def _is_rule_of_all(self, index: int) -> bool:
        """'Gør det ondt, så gør bevægelsen mindre': a paragraph of its own below the last exercise."""
        block = self.blocks[index]
        return index > self.last and block.after_gap and any(map(kind_of, sentences(block.text)[:1]))

    def _title_continues(self, index: int, first: bool) -> bool:
        text = self.blocks[index].text
        if TAIL_HEADING.match(text) and not BELONGS.match(text):
            return False
        if is_dose_line(text) or BELONGS.match(text):
            return True
        return is_movement(text) and (first or index < self.last)

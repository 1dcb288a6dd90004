"""What a leaflet says about all exercises at once: when to stop, what pain is allowed, how to do more."""

import re
from dataclasses import dataclass, field, replace

from ..instructions import sentences
from .blocks import Block
from .rulewords import heading_of, kind_of, kind_under

_LEANS_BACK = re.compile(
    r"^(?:sker det|gør (?:det|de)|er det|bliver det|hvis (?:det|de|ikke|dette)|i så fald|ellers|så\b|men\b|det\b"
    r"|den\b|de\b|dette|disse|stop i så fald|træn i stedet)",
    re.IGNORECASE,
)
RULES = ("stop_rule", "pain_rule", "progression")


@dataclass
class Rules:
    stop_rule: list[str] = field(default_factory=list)
    pain_rule: list[str] = field(default_factory=list)
    progression: list[str] = field(default_factory=list)


def take_rules(blocks: list[Block]) -> tuple[list[Block], Rules]:
    """The blocks without the rules in them, and the rules in their own words. A heading over nothing but rules, and one
    that stands right over a rule, goes with that; list items stay with the sentence that opens the list."""
    rules = Rules()
    kept: list[Block] = []
    for heading, body in _passages(blocks):
        kind = heading_of(heading.text) if heading else ""
        said, rest = _sorted(body, kind)
        if heading and (not body or rest and _speaks_of(rest, body, kind)):
            kept.append(heading)
        elif heading and said:
            said[0] = (said[0][0], f"**{heading.text}**\n\n{said[0][1]}")
        for its, text in said:
            getattr(rules, its).append(text)
        kept += rest
    return kept, rules


def _speaks_of(rest: list[Block], body: list[Block], heading: str) -> bool:
    """Whether a heading, of a rule or (with '') of none, still speaks of what the rules leave of its body. A paragraph
    with no gap between has the heading for itself; a list shares it, and so does what stands apart from it."""
    first = body[0]
    if rest[0].line == first.line:
        return True
    return not heading and (first.kind != "paragraph" or first.after_gap)


def _passages(blocks: list[Block]) -> list[tuple[Block | None, list[Block]]]:
    """A heading (None before the first) with what stands under it. A title that opens a list is text."""
    passages: list[tuple[Block | None, list[Block]]] = [(None, [])]
    for index, block in enumerate(blocks):
        opens_list = index + 1 < len(blocks) and blocks[index + 1].kind == "item" and kind_of(block.text)
        if block.kind == "title" and not opens_list:
            passages.append((block, []))
        else:
            passages[-1][1].append(block)
    return passages


def _sorted(body: list[Block], heading: str) -> tuple[list[tuple[str, str]], list[Block]]:
    """The rules of one passage as (kind, text), and the blocks that are none. A heading speaks of what stands right
    under it: of a paragraph, or of a list."""
    said: list[tuple[str, str]] = []
    rest: list[Block] = []
    opened = False
    for index, block in enumerate(body):
        if block.kind == "item" and opened:
            said[-1] = (said[-1][0], f"{said[-1][1]}\n- {block.text}")
            continue
        if block.kind == "item" and block.text[:1].islower():
            rest.append(block)  # no sentence of its own: it belongs to what opens the list
            continue
        texts = sentences(block.text)
        heading = heading if index == 0 or _lists(body[index - 1], block) else ""
        kinds = _kinds(texts, heading)
        for kind in RULES:
            if text := " ".join(text for text, its in zip(texts, kinds, strict=True) if its == kind):
                said.append((kind, text))
        if text := " ".join(text for text, its in zip(texts, kinds, strict=True) if not its):
            rest.append(replace(block, text=text))
        opened = kinds[-1] == "stop_rule" and index + 1 < len(body) and body[index + 1].kind == "item"
        if opened:
            stop = next(index for index in reversed(range(len(said))) if said[index][0] == "stop_rule")
            said.append((said[stop][0], said.pop(stop)[1] + "\n"))
    return said, rest


def _lists(before: Block, block: Block) -> bool:
    return block.kind == "item" and (before.kind == "item" or before.text.endswith(":"))


def _kinds(said: tuple[str, ...], heading: str) -> list[str]:
    """Each sentence's rule; what stands between two of one rule, or leans back on one, is part of it."""
    kinds = [kind_under(heading, sentence) for sentence in said]
    for index, sentence in enumerate(said):
        before = kinds[index - 1] if index else ""
        after = next((kind for kind in kinds[index + 1 :] if kind), "")
        if not kinds[index] and before and (before == after or _LEANS_BACK.match(sentence)):
            kinds[index] = before
        elif kinds[index] == "stop_rule" and index and _LEANS_BACK.match(sentence):
            kinds[index - 1] = "stop_rule"
    return kinds

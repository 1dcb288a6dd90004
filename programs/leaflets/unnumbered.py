"""Exercises that nobody has numbered: names over an instruction or a dose, or paragraphs that begin with a position."""

import re

from ..instructions import is_labelled, is_movement, opens_with_position, sentences
from .blocks import Block, is_dose_line, looks_like_title
from .contact import is_institution
from .heads import NOT_A_NAME, Head, inline_head
from .phrases import ADVICE, BARE_LABEL, TAIL_HEADING, TAIL_TEXT
from .rulewords import heading_of

_DOSE_BEHIND_LABEL = re.compile(
    r"(?:antal|gentagelser|gange|sæt|serier|dos(?:is|ering)|hold)\b[^:]{0,20}:\s*\d", re.IGNORECASE
)
_ADVISES = re.compile(r"\b(?:skal|må|bør|kan)\s+(?:du|de)\b|\bundgå\b", re.IGNORECASE)
_NAMED_AFTER_WHAT_IT_DOES = re.compile(
    r"\w{3,}(?:løft|stræk|stand|bro|bold|bøjning|pres|spænd|knib|rul|sving|hop|træk|planke|squat|øvelse|træning)(?:en)?\b"
    r"|smertefri\w*\b|daglig\w*\s+\w*(?:gå|cykel|løbe|svømme)tur\w*$",
    re.IGNORECASE,
)
"""'Sengebro' and 'Skinnebensstræk' only begin like a heading on beds or splints."""
_FORBIDS = re.compile(r"\w+\s+(?:dig\s+)?(?:ikke|aldrig)\b")


def unnumbered_heads(blocks: list[Block]) -> dict[int, Head]:
    """Headings with an instruction under them and names with one behind them.

    Not what comes before the exercises are announced, and not how to get out of bed: that is advice, not exercise.
    """
    found: dict[int, Head] = {}
    first = _first_announcement(blocks)
    is_advice = False
    for index, block in enumerate(blocks):
        if block.kind == "title":
            is_advice = (
                bool(ADVICE.match(block.text))
                or is_advice
                and not re.search(r"øvelse|fase|niveau", block.text, re.IGNORECASE)
            )
        if index < first or is_advice:
            continue
        if (inline := inline_head(block)) and not TAIL_HEADING.match(block.text):
            found[index] = inline
        elif _names_exercise(index, blocks):
            found[index] = Head(None, block.text.rstrip(":"), "")
    return found


def nameless_heads(blocks: list[Block]) -> dict[int, Head]:
    """Paragraphs that each begin with how to lie, stand or sit: exercises that nobody has named or numbered."""
    first = next((index for index, block in enumerate(blocks) if re.match(r"øvelser", block.text, re.IGNORECASE)), 0)
    found = {
        index: Head(None, "", block.text)
        for index, block in enumerate(blocks)
        if index >= first and block.kind == "paragraph" and opens_with_position(block.text)
    }
    return found if len(found) >= 2 else {}


def dosed_heads(blocks: list[Block]) -> dict[int, Head]:
    """Names over nothing but their doses: a plan of exercises that somebody has shown."""
    found = {
        index: Head(None, block.text.rstrip(":"), "")
        for index, block in enumerate(blocks[:-1])
        if block.kind == "title" and _could_be_name(block) and _tells_only_a_dose(blocks[index + 1].text)
    }
    return found if len(found) >= 2 else {}


def _tells_only_a_dose(text: str) -> bool:
    return is_dose_line(text) or bool(_DOSE_BEHIND_LABEL.match(text))


def _first_announcement(blocks: list[Block]) -> int:
    """Where 'Øvelser' stands as a heading: what comes before is no exercise."""
    last = max((index for index in range(len(blocks)) if _names_exercise(index, blocks)), default=0)
    for index, block in enumerate(blocks):
        if block.kind == "title" and (
            BARE_LABEL.match(block.text) or re.match(r"øvelser\b", block.text, re.IGNORECASE)
        ):
            return index if last > index else 0
    return 0


def _names_exercise(index: int, blocks: list[Block]) -> bool:
    block = blocks[index]
    if block.kind == "title" and index + 1 < len(blocks) and _says_starting_position(blocks[index + 1]):
        return looks_like_title(block.text)
    if block.kind not in ("title", "item") or not _could_be_name(block):
        return False
    if index + 1 >= len(blocks) or blocks[index + 1].kind == "title":
        return False
    following = blocks[index + 1]
    if block.kind == "item" and following.kind == "item":
        return False
    first = [sentence for sentence in sentences(_bare(following.text))[:2] if not _FORBIDS.match(sentence)]
    moves = any(is_movement(sentence) or _moves_in_passive(sentence) for sentence in first)
    return moves and not TAIL_TEXT.match(following.text)


def _says_starting_position(block: Block) -> bool:
    """'Udgangsstilling: …' stands under the name of an exercise and nowhere else."""
    return is_labelled(block.text) and bool(
        re.match(r"(?:udgangs|start)(?:stilling|position)", block.text, re.IGNORECASE)
    )


def _bare(text: str) -> str:
    return re.sub(
        r"^(?:\d{1,2}[.)]|[a-h][.)]|(?:udgangs\w+|start\w+|udførelse\w*|sådan gør du)\s*:)\s*",
        "",
        text,
        flags=re.IGNORECASE,
    )


def _moves_in_passive(sentence: str) -> bool:
    return bool(
        re.search(
            r"\b(?:bøjes|strækkes|løftes|sænkes|føres|drejes|presses|spændes|trækkes|lægges|holdes|vippes|rulles)\b",
            sentence,
        )
    )


def _could_be_name(block: Block) -> bool:
    text = block.text
    return (
        looks_like_title(text)
        and not text.endswith("?")
        and (not TAIL_HEADING.match(text) or _NAMED_AFTER_WHAT_IT_DOES.match(text))
        and not NOT_A_NAME.match(text)
        and not BARE_LABEL.match(text)
        and not re.match(r"øvelser\s", text, re.IGNORECASE)
        and not re.match(r"(?:fase|niveau|uge|trin)\s*\d", text, re.IGNORECASE)
        and not is_dose_line(text)
        and not is_institution(text)
        and not heading_of(text)
        and not _ADVISES.search(text)
        and not re.match(r"(?:patient(?:vejledning|information)|pjece|side \d)", text, re.IGNORECASE)
        and len(text.split()) <= 9
    )

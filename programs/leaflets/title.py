"""A leaflet's title, which is not always its first line."""

import re

from .blocks import Block
from .contact import is_address, is_institution
from .dates import is_dated
from .heads import numbered_head, strong_head
from .phrases import CONTENTS

_KIND_OF_PAPER = re.compile(
    r"^(?:patient(?:vejledning|information|vejledninger)|information til patienter(?: og pårørende)?|vejledning"
    r"|pjece|øvelses(?:program|vejledning|ark|hæfte)|træningsprogram|hjemmeøvelser"
    r"|genoptræning(?:sprogram)?|til patienter|instruks|information|fysioterapi(?:en)?|øvelser|hjemmetræning)\s*[:.]?$",
    re.IGNORECASE,
)
_FROM = re.compile(r"^(?:patientinformation|patientvejledning)\s*(?:fra|[-–|])\s", re.IGNORECASE)
_SEARCHED = 8
_MAX = 200


def take_title(blocks: list[Block], running: list[str]) -> tuple[str, list[Block]]:
    """The title and the blocks without it. A running head stands in where no line is one; '' without either."""
    place = _place(blocks)
    if place is not None:
        title = _whole(blocks[place].text)
        return title[:_MAX], [*blocks[:place], *blocks[place + 1 :]]
    for text in running:
        text = _without_print_marks(text)
        if text and not is_institution(text) and not _KIND_OF_PAPER.match(text) and not _FROM.match(text):
            return text[:_MAX], blocks
    kind = next((index for index, block in enumerate(blocks[:_SEARCHED]) if _KIND_OF_PAPER.match(block.text)), None)
    if kind is not None:
        return blocks[kind].text, [*blocks[:kind], *blocks[kind + 1 :]]
    return "", blocks


def _place(blocks: list[Block]) -> int | None:
    for index, block in enumerate(blocks[:_SEARCHED]):
        if strong_head(block) or numbered_head(block):
            return None
        if block.kind == "paragraph" and len(block.text) > 120:
            return None
        if _could_be_title(block):
            return index
    return None


def _could_be_title(block: Block) -> bool:
    text = block.text
    if "___" in text:
        return False
    if (
        block.kind == "item"
        or is_institution(text)
        or is_address(text)
        or is_dated(text)
        or CONTENTS.match(text)
        or _KIND_OF_PAPER.match(text)
        or _FROM.match(text)
    ):
        return False
    return block.kind == "title" or len(text) <= 100 and not re.search(r"[.;,]$", text)


def _without_print_marks(text: str) -> str:
    """A running head without the time of printing before it and the kind of paper behind it."""
    text = re.sub(r"^\d{1,2}[./-]\d{1,2}[./-]\d{2,4},?\s+(?:kl\.?\s*)?\d{1,2}[.:]\d{2}\s+", "", text)
    head, dash, kind = text.rpartition(" – ")
    return head if dash and _KIND_OF_PAPER.match(kind) else text


def _whole(text: str) -> str:
    return " ".join(text.split()).rstrip(":")


def title_from_file(name: str) -> str:
    """What the file's name says where nothing in it is a title."""
    stem = re.sub(r"\.\w{1,4}$", "", name.replace("\\", "/").rsplit("/", 1)[-1])
    words = " ".join(re.split(r"[-_\s]+", stem)).strip()
    return words[:1].upper() + words[1:] or "Øvelser"

"""From a few words and perhaps a figure to a small PNG, set by the same compiler as the sheets."""

import json
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image

from programs.sheet.compiling import Compiler
from programs.sheet.glyphs import printable

TEMPLATE = Path(__file__).parent / "card.typ"
MARK = Path(__file__).parents[2] / "static" / "img" / "mark.svg"
PIXELS_PER_POINT = 72
COLOURS = 64
"""Flat colours with soft edges need no more; the picture then takes a third of the bytes."""


@dataclass(frozen=True)
class Card:
    """What the picture says. facts: what stands side by side beneath the title. figure: an SVG, or ''."""

    title: str
    clinic: str
    facts: tuple[str, ...] = ()
    figure: str = ""


@lru_cache(maxsize=64)
def draw(card: Card) -> bytes:
    """The card as a PNG; the last ones are kept, so that a query behind the address costs nothing."""
    return _small(_COMPILER.compile(**_options(card)))


def _options(card: Card) -> dict[str, Any]:
    words = {
        "title": printable(card.title),
        "clinic": printable(card.clinic),
        "facts": [printable(fact) for fact in card.facts],
    }
    data = words | {"figure": card.figure, "mark": MARK.read_text(encoding="utf-8")}
    return {"format": "png", "ppi": PIXELS_PER_POINT, "sys_inputs": {"card": json.dumps(data)}}


def _small(picture: bytes) -> bytes:
    smaller = BytesIO()
    with Image.open(BytesIO(picture)) as opened:
        opened.convert("RGB").quantize(COLOURS).save(smaller, "PNG", optimize=True)
    return smaller.getvalue()


_COMPILER = Compiler(TEMPLATE, lambda: _options(Card("Øvelser", "Klinikken", ("1 øvelse",))))

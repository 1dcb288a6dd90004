"""From a few words and perhaps a figure to a small PNG, set by the same compiler as the sheets."""

import json
from dataclasses import asdict, dataclass
from functools import cache, lru_cache
from io import BytesIO
from pathlib import Path
from threading import Lock

import typst
from PIL import Image

from programs.sheet.fonts import font_folder
from programs.sheet.glyphs import printable

TEMPLATE = Path(__file__).parent / "card.typ"
MARK = Path(__file__).parents[2] / "static" / "img" / "mark.svg"
PIXELS_PER_POINT = 72
COLOURS = 64
"""Flat colours with soft edges need no more; the picture then takes a third of the bytes."""
_ONE_AT_A_TIME = Lock()
"""A compiler refuses a second call while it works on a first."""


@dataclass(frozen=True)
class Card:
    """What the picture says. facts: a short line beneath the title, or ''. figure: an SVG, or ''."""

    title: str
    clinic: str
    facts: str = ""
    figure: str = ""


@lru_cache(maxsize=64)
def draw(card: Card) -> bytes:
    """The card as a PNG; the last ones are kept, so that a query behind the address costs nothing."""
    with _ONE_AT_A_TIME:
        picture = _set(_compiler(), card)
    return _small(picture)


def _set(compiler: typst.Compiler, card: Card) -> bytes:
    words = {name: printable(text) for name, text in asdict(card).items() if name != "figure"}
    data = words | {"figure": card.figure, "mark": MARK.read_text(encoding="utf-8")}
    return compiler.compile(format="png", ppi=PIXELS_PER_POINT, sys_inputs={"card": json.dumps(data)})


def _small(picture: bytes) -> bytes:
    smaller = BytesIO()
    with Image.open(BytesIO(picture)) as opened:
        opened.convert("RGB").quantize(COLOURS).save(smaller, "PNG", optimize=True)
    return smaller.getvalue()


@cache
def _compiler() -> typst.Compiler:
    """A first card makes it read its fonts, so that their folder can go again at once."""
    with font_folder() as folder:
        fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)])
        compiler = typst.Compiler(str(TEMPLATE), root=str(TEMPLATE.parent), font_paths=fonts)
        _set(compiler, Card("Øvelser", "Klinikken", "1 øvelse"))
    return compiler

"""The sheet's typeface: Source Sans, which Typst embeds; the characters that it can show, and how wide they are."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from struct import unpack_from
from tempfile import TemporaryDirectory

import font_source_sans_pro

FILES = ("SourceSansPro-Regular.ttf", "SourceSansPro-Bold.ttf")
_FOLDER = Path(font_source_sans_pro.__file__).parent / "files"
_WIDEST = 1.0
_WINDOWS, _FULL_UNICODE, _SEGMENTED = 3, 10, 12


@contextmanager
def font_folder() -> Iterator[Path]:
    """A folder with the two fonts and no others.

    The package's own folder has every weight in two formats, and which of them Typst takes depends on the order in
    which a machine lists its files; the same sheet would not be the same bytes everywhere.
    """
    with TemporaryDirectory(prefix="physio-fonts-") as folder:
        for name in FILES:
            _link(_FOLDER / name, Path(folder) / name)
        yield Path(folder)


@cache
def characters() -> frozenset[str]:
    """What both fonts can show; read from the first, since they have the same repertoire (a test checks it)."""
    return characters_of(FILES[0])


def characters_of(name: str) -> frozenset[str]:
    """The repertoire of one font file."""
    return frozenset(_glyphs((_FOLDER / name).read_bytes()))


def width(text: str) -> float:
    """Of one line in bold, in em; the regular letters are narrower. Pairs that the font draws together are not."""
    widths = _widths()
    try:
        return sum(map(widths.__getitem__, text))
    except KeyError:
        return sum(widths.get(character, _WIDEST) for character in text)


@cache
def _widths() -> dict[str, float]:
    """OpenType: the table hmtx holds the advance of each glyph, the last one's for all that follow."""
    font = (_FOLDER / FILES[1]).read_bytes()
    (em,) = unpack_from(">H", font, _table(font, b"head") + 18)
    (count,) = unpack_from(">H", font, _table(font, b"hhea") + 34)
    start = _table(font, b"hmtx")
    advances = [unpack_from(">H", font, start + 4 * glyph)[0] / em for glyph in range(count)]
    return {character: advances[min(glyph, count - 1)] for character, glyph in _glyphs(font).items()}


def _glyphs(font: bytes) -> dict[str, int]:
    """Every character's glyph (OpenType, cmap format 12)."""
    start = _subtable(font, _table(font, b"cmap"))
    (groups,) = unpack_from(">I", font, start + 12)
    ranges = (unpack_from(">III", font, start + 16 + 12 * group) for group in range(groups))
    return {chr(code): glyph + code - first for first, last, glyph in ranges for code in range(first, last + 1)}


def _table(font: bytes, tag: bytes) -> int:
    (count,) = unpack_from(">H", font, 4)
    records = (unpack_from(">4sIII", font, 12 + 16 * index) for index in range(count))
    return next(offset for name, _, offset, _ in records if name == tag)


def _subtable(font: bytes, cmap: int) -> int:
    (count,) = unpack_from(">H", font, cmap + 2)
    records = (unpack_from(">HHI", font, cmap + 4 + 8 * index) for index in range(count))
    start = next(cmap + at for platform, kind, at in records if (platform, kind) == (_WINDOWS, _FULL_UNICODE))
    (form,) = unpack_from(">H", font, start)
    if form != _SEGMENTED:
        raise ValueError("Skriften har ingen tegntabel i format 12.")
    return start


def _link(font: Path, name: Path) -> None:
    try:
        os.symlink(font, name)
    except OSError:  # a file system without links
        shutil.copyfile(font, name)

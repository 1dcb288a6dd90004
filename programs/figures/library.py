"""The figures that Physio ships: one TOML file each, with the names that an exercise may have."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from .form import MotionError, line_of, motion_of
from .motion import Motion

FOLDER = Path(__file__).parent / "library"


@dataclass(frozen=True)
class LibraryFigure:
    """slug is the file's name; aliases are other names that mean exactly this exercise."""

    slug: str
    name: str
    aliases: tuple[str, ...]
    motion: Motion


@cache
def all_figures() -> tuple[LibraryFigure, ...]:
    """In the order of their slugs. Raises MotionError with file and line for a broken file."""
    return tuple(read_figure(path) for path in sorted(FOLDER.glob("*.toml")))


def read_figure(path: Path) -> LibraryFigure:
    text = path.read_text(encoding="utf-8")
    try:
        table = tomllib.loads(text)
        return LibraryFigure(path.stem, table["name"], tuple(table.get("aliases", ())), motion_of(table["motion"]))
    except tomllib.TOMLDecodeError as error:
        raise MotionError(f"{path.name}: {error}") from None
    except MotionError as error:
        raise MotionError(f"{path.name}, linje {line_of(text, error)}: {error.reason}", *error.path) from None

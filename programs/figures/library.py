"""The figures that Physio ships: one TOML file each, with the names that an exercise may have."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from articles.danish import danish_slug

from .form import MotionError, line_of, motion_of
from .motion import Motion
from .postures import family, postures_in

FOLDER = Path(__file__).parent / "library"


@dataclass(frozen=True)
class LibraryFigure:
    """slug is the file's name; aliases are other names that mean exactly this exercise."""

    slug: str
    name: str
    aliases: tuple[str, ...]
    motion: Motion

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *self.aliases)


@cache
def all_figures() -> tuple[LibraryFigure, ...]:
    """In the order of their slugs. Raises MotionError with file and line for a broken file."""
    return tuple(read_figure(path) for path in sorted(FOLDER.glob("*.toml")))


@cache
def by_slug() -> Mapping[str, LibraryFigure]:
    return {figure.slug: figure for figure in all_figures()}


def read_figure(path: Path) -> LibraryFigure:
    text = path.read_text(encoding="utf-8")
    try:
        table = tomllib.loads(text)
        return LibraryFigure(path.stem, table["name"], tuple(table.get("aliases", ())), motion_of(table["motion"]))
    except (tomllib.TOMLDecodeError, KeyError) as error:
        raise MotionError(f"{path.name}: {error}") from None
    except MotionError as error:
        raise MotionError(f"{path.name}, linje {line_of(text, error)}: {error.reason}", *error.path) from None


def figure_for(names: Iterable[str], starting_position: str) -> LibraryFigure | None:
    """The figure of an exercise that bears exactly one of its names and begins in its posture; None when in doubt.

    starting_position: what the instruction says of how to lie, sit or stand. An exercise that says none gets none.
    """
    stated = postures_in(starting_position)
    named = [set(slugs) for name in names if (slugs := _by_name().get(_key(name)))]
    figures = (by_slug()[slug] for slug in set.intersection(*named)) if named else ()
    fitting = [figure for figure in figures if stated == {family(figure.motion.poses[0].posture)}]
    return fitting[0] if len(fitting) == 1 else None


@cache
def _by_name() -> Mapping[str, tuple[str, ...]]:
    """Slugs: an exercise that is done lying and sitting has a figure for each, of the same name."""
    found: dict[str, tuple[str, ...]] = {}
    for figure in all_figures():
        for name in figure.names:
            found[_key(name)] = (*found.get(_key(name), ()), figure.slug)
    return found


def _key(name: str) -> str:
    """Case and punctuation aside. What stands in brackets counts: 'Bækkenløft (på ét ben)' is not 'Bækkenløft'."""
    return danish_slug(name)

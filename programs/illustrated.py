"""How a file says which figure an exercise has: a library figure's name, a motion of its own, or that it has none."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from .content import ExerciseContent, ProgramContent
from .figures import MotionError, motion_of, table_of
from .figures.form import line_of, read_toml, to_toml
from .figures.library import by_slug, figure_for

NONE = "ingen"


def with_figures(program: ProgramContent) -> ProgramContent:
    """Every exercise that says nothing of a figure gets the library's, when name and starting position agree."""
    return replace(program, exercises=tuple(map(_with_figure, program.exercises)))


def _with_figure(exercise: ExerciseContent) -> ExerciseContent:
    return exercise if exercise.figure else replace(exercise, figure=_of_library(exercise))


def _of_library(exercise: ExerciseContent) -> str:
    found = figure_for([exercise.name, *exercise.aliases], exercise.starting_position)
    return found.slug if found else ""


def read_figure(text: str) -> str:
    """What a file says, in the form that content keeps. Raises MotionError; line_in() finds its line in the text."""
    if text == NONE or text in by_slug():
        return text
    if "\n" not in text and "=" not in text:
        raise MotionError(f"Figuren »{text}« findes ikke i biblioteket.")
    return to_toml(read_toml(text))


def line_in(text: str, error: MotionError) -> int:
    """The line of the text, from 0, that an error speaks of."""
    return line_of(text, error) - 1 if error.path else 0


def motion_table(figure: str) -> dict[str, Any] | None:
    """The motion that a row keeps of what a file says; None for no figure."""
    if not figure or figure == NONE:
        return None
    return table_of(by_slug()[figure].motion if figure in by_slug() else read_toml(figure))


def figure_text(table: Mapping[str, Any] | None, exercise: ExerciseContent) -> str:
    """What a file says of a row's motion; a motion that cannot be read is left out as none."""
    if table is None:
        return NONE if _of_library(exercise) else ""
    try:
        motion = motion_of(table)
    except MotionError:
        return NONE
    shipped = next((figure.slug for figure in by_slug().values() if figure.motion == motion), "")
    return shipped or to_toml(motion)

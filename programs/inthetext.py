"""Which of a topic's exercises stand where in its text, so that the page can show each one's figure there.

The place comes from the reading that makes a programme out of a text (described.py). A wrong figure can hurt: name and
starting position must both agree, and where two exercises would fit with different figures, neither stands there.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from articles.content import ArticleContent
from articles.danish import danish_slug

from .content import ExerciseContent
from .described import exercises_described_in
from .figures import motion_of
from .figures.library import figure_for
from .figures.postures import family, postures_in
from .figuring import ShownFigure, figure_of
from .models import Exercise


@dataclass(frozen=True)
class Illustrated:
    """An exercise with its figure, below so many lines of a section's own Markdown; 0 is below the heading."""

    line: int
    name: str
    url: str
    figure: ShownFigure


def illustrated_in(article: ArticleContent, exercises: Iterable[Exercise]) -> Mapping[str, list[Illustrated]]:
    """By the slug of the section (articles.outline) in which the text describes it, from above."""
    drawn = [(exercise, figure) for exercise in exercises if (figure := figure_of(exercise))]
    found: dict[str, list[Illustrated]] = defaultdict(list)
    if not drawn:
        return found
    for told in exercises_described_in(article):
        fitting = [(exercise, figure) for exercise, figure in drawn if _is_told(exercise, told.exercise)]
        if fitting and all(exercise.motion == fitting[0][0].motion for exercise, _ in fitting):
            exercise, figure = fitting[0]
            found[told.section].append(Illustrated(told.line, exercise.name, exercise.get_absolute_url(), figure))
    return found


def _is_told(exercise: Exercise, told: ExerciseContent) -> bool:
    """By a name that both have, or because the library knows the figure by the text's name."""
    known = figure_for([told.name, *told.aliases], told.starting_position)
    if known and known.motion == motion_of(exercise.motion):
        return True
    names = _keys(exercise.name, *exercise.aliases.splitlines())
    return not names.isdisjoint(_keys(told.name, *told.aliases)) and _begins_as(exercise, told.starting_position)


def _begins_as(exercise: Exercise, starting_position: str) -> bool:
    """As the exercise's own words say, or as its figure shows."""
    shown = family(motion_of(exercise.motion).poses[0].posture)
    return postures_in(starting_position) in (postures_in(exercise.starting_position), {shown})


def _keys(*names: str) -> set[str]:
    return {key for name in names if (key := danish_slug(name))}

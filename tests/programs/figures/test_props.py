import pytest

from programs.figures.drawing import Scene
from programs.figures.library import all_figures
from programs.figures.props import balls_of


def _height_over_the_hand(name: str) -> float:
    (figure,) = [figure for figure in all_figures() if figure.name == name]
    (prop,) = figure.motion.props
    body = Scene(figure.motion).frames.bodies[-1]
    heights = [middle[1] for middle, _ in balls_of(prop, body)]
    return sum(heights) / len(heights) - body.at["right_hand"][1]


@pytest.mark.parametrize(("name", "side"), [("Håndledsbøjning", 1), ("Håndledsstræk", -1)])
def test_a_dumb_bell_lies_in_the_palm_above_a_hand_turned_up_and_below_one_turned_down(name, side):
    assert _height_over_the_hand(name) * side > 0.01

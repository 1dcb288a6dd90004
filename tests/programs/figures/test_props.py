import pytest

from programs.figures.furniture import ANCHORS
from programs.figures.library import all_figures
from programs.figures.props import balls_of
from programs.figures.scene import Scene

from .motions import motion


def _height_over_the_hand(name: str) -> float:
    (figure,) = [figure for figure in all_figures() if figure.name == name]
    (prop,) = figure.motion.props
    body = Scene(figure.motion).frames.bodies[-1]
    heights = [middle[1] for middle, _ in balls_of(prop, body)]
    return sum(heights) / len(heights) - body.at["right_hand"][1]


@pytest.mark.parametrize(("name", "side"), [("Håndledsbøjning", 1), ("Håndledsstræk", -1)])
def test_a_dumb_bell_lies_in_the_palm_above_a_hand_turned_up_and_below_one_turned_down(name, side):
    assert _height_over_the_hand(name) * side > 0.01


@pytest.mark.parametrize("place", ANCHORS)
def test_what_is_tied_is_tied_to_a_hook_on_the_edge_of_a_door(place):
    shown = motion({"right_elbow_flexion": 90}, {"right_shoulder_flexion": 30}, props=[f"band {place} right_hand"])
    scene = Scene(shown)
    x, y = scene.eye.sees(ANCHORS[place])
    door, hook = (
        next(part for part in scene.behind if part.kind == kind and part.corners) for kind in ("wall", "iron")
    )
    for part in (door, hook):
        xs, ys = zip(*part.corners, strict=True)
        assert min(xs) - 1 <= x <= max(xs) + 1 and min(ys) <= y <= max(ys)
    assert max(corner[1] for corner in door.corners) == 0


def test_a_mat_is_as_long_as_the_leg_that_is_stretched_over_it():
    (figure,) = [figure for figure in all_figures() if figure.name == "Dødt insekt"]
    scene = Scene(figure.motion)
    (mat,) = [part for part in scene.behind if part.kind == "soft"]
    heel, _ = scene.eye.sees(scene.frames.bodies[-1].at["right_heel"])
    assert max(x for x, _ in mat.corners) > heel


def test_an_arrow_goes_below_the_band_that_its_hand_holds():
    turn = ({"right_elbow_flexion": 90, "right_shoulder_rotation": 50}, {"right_shoulder_rotation": -60})
    table = {"view": "front", "arrows": ["right_hand"]}
    (free,), (banded,) = (
        Scene(motion(*turn, props=props, **table)).ways for props in ([], ["band right_beside right_hand"])
    )
    assert all(below[1] - above[1] == pytest.approx(100) for above, below in zip(free, banded, strict=True))

import re

import pytest

from programs.figures import animated, describe, mirrored, still, strip
from programs.figures.form import MotionError
from programs.figures.joints import JOINTS

from .motions import motion

SQUEEZES = [name for name, joint in JOINTS.items() if joint.unit == "%"]


def squeeze(**angles: float):
    return motion({}, angles)


@pytest.mark.parametrize("name", SQUEEZES)
def test_a_squeeze_is_marked_at_rest_and_when_it_is_held(name):
    shown = squeeze(**{name: 100})
    start, end = still(shown, "start"), still(shown, "end")
    assert 'class="squeeze"' in start and 'class="squeeze"' in end
    assert start != end
    assert strip(shown).count('class="press"') == 2 * end.count('class="press"')


def test_it_closes_on_the_way_in_the_moving_picture():
    assert re.search(r'<path class="squeeze" d="[^"]+"><animate ', animated(squeeze(pelvic_floor_squeeze=100)))


def test_nothing_is_marked_where_nothing_is_squeezed():
    assert 'class="squeeze"' not in still(squeeze(lean=10), "end")


def test_of_two_marks_behind_each_other_the_near_one_is_shown():
    assert still(squeeze(buttock_squeeze=100), "end").count('class="squeeze"') == 1
    assert still(motion({}, {"thigh_squeeze": 100}, view="front"), "end").count('class="squeeze"') == 2


@pytest.mark.parametrize(
    ("angles", "says"),
    [
        ({"pelvic_floor_squeeze": 100}, "Bækkenbunden knibes sammen og løftes."),
        ({"right_thigh_squeeze": 100}, "Højre lår spændes."),
        ({"buttock_squeeze": 100}, "Begge baller spændes."),
    ],
)
def test_it_is_said_in_words(angles, says):
    assert describe(squeeze(**angles)).endswith(f"Derefter: {says}")


def test_the_other_side_squeezes_in_the_mirror():
    assert "Venstre lår spændes" in describe(mirrored(squeeze(right_thigh_squeeze=100)))


def test_more_than_all_is_refused_in_percent():
    with pytest.raises(MotionError, match="Bækkenbund: knib er 120 %. Et menneske kan fra 0 til 100."):
        squeeze(pelvic_floor_squeeze=120)

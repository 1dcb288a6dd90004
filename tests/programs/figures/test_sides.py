import pytest

from programs.figures import mirrored, other_side
from programs.figures.library import by_slug
from programs.figures.sides import same_with_the_other, working_side

from .motions import arm_raise, bird_dog, motion, squat, wall_push_up


def test_a_motion_of_one_arm_has_another_side_which_works():
    other = other_side(arm_raise())
    assert working_side(arm_raise()) == "right" and working_side(other) == "left"
    assert other.poses == mirrored(arm_raise()).poses


def test_it_is_seen_from_the_other_side_so_that_what_works_is_near():
    assert other_side(arm_raise()).view == "left_side"
    assert other_side(motion({}, {"right_hip_abduction": 30}, view="front")).view == "front"
    assert other_side(motion({}, {"right_hip_abduction": 30}, view="half_back")).view == "left_half_back"


@pytest.mark.parametrize("shown", [squat(), wall_push_up()])
def test_a_motion_of_both_sides_has_no_other(shown):
    assert other_side(shown) is None


def test_a_motion_that_does_both_sides_in_turn_has_no_other():
    assert other_side(motion({}, {"neck_rotation": 60}, {"neck_rotation": -60})) is None


def test_the_other_side_of_the_other_side_is_the_first():
    assert other_side(other_side(bird_dog())) == bird_dog()


@pytest.mark.parametrize(
    ("slug", "says"),
    [
        ("haelglid", "Gør det samme med det andet ben."),
        ("armloeft-til-siden", "Gør det samme med den anden arm."),
        ("muslingen", "Læg dig på den anden side, og gør det samme."),
        ("oeret-mod-skulderen", "Gør det samme til den anden side."),
    ],
)
def test_it_is_told_which_part_is_meant(slug, says):
    assert same_with_the_other(by_slug()[slug].motion) == says

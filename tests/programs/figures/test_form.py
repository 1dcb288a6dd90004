import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programs.figures import MotionError, motion_of, still, table_of
from programs.figures.form import line_of, read_toml
from programs.figures.joints import ANGLES, joint_of

from .motions import bird_dog, motion, squat, stand_up, wall_push_up

TOML = """version = 1
view = "side"
working = ["right_thigh"]

[[pose]]
posture = "standing"
contacts = ["left_foot on floor"]

[[pose]]
right_hip_flexion = 60
right_knee_flexion = 170
"""


def reason_of(table: object) -> str:
    with pytest.raises(MotionError) as raised:
        motion_of(table)
    return raised.value.reason


@pytest.mark.parametrize("shown", [squat(), wall_push_up(), bird_dog(), stand_up()])
def test_a_motion_is_kept_as_json_and_read_back_the_same(shown):
    assert motion_of(json.loads(json.dumps(table_of(shown)))) == shown


def test_a_later_pose_says_only_what_changes():
    first, second = motion({"right_elbow_flexion": 30}, {"left_elbow_flexion": 50}).poses
    assert second.angles == {"right_elbow_flexion": 30.0, "left_elbow_flexion": 50.0}
    assert second.contacts == first.contacts and second.posture == "standing"


def test_a_common_name_speaks_of_both_sides_and_a_sides_own_wins():
    (_, pose) = motion({}, {"left_hip_flexion": 10, "hip_flexion": 50}).poses
    assert pose.angles == {"left_hip_flexion": 10.0, "right_hip_flexion": 50.0}


def test_an_angle_outside_the_human_range_is_refused_by_name():
    reason = reason_of(motion_table({"right_knee_flexion": 170}))
    assert reason == "Knæ: fleksion er 170 grader. Et menneske kan fra -10 til 155."


def test_an_error_leads_to_its_line():
    with pytest.raises(MotionError) as raised:
        read_toml(TOML)
    assert line_of(TOML, raised.value) == 11


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"version": 2}, "Skriv »version = 1«"),
        ({"pose": []}, "mindst to"),
        ({"pose": "x"}, "mindst to"),
        ({"view": "above"}, "»above« kendes ikke"),
        ({"props": ["sofa"]}, "»sofa« kendes ikke"),
        ({"props": ["band left_hand"]}, "skal have 2-4 steder"),
        ({"working": ["left_ear"]}, "»left_ear« kendes ikke"),
        ({"seconds": [0, 2]}, "»seconds«"),
        ({"cycle": 1}, "»cycle«"),
        ({"speed": 3}, "»speed« kendes ikke her"),
        ({"props": "mat"}, "»props« er en liste"),
    ],
)
def test_what_is_not_understood_is_named(change, says):
    assert says in reason_of(motion_table({}) | change)


@pytest.mark.parametrize(
    ("pose", "says"),
    [
        ({"knee": 5}, "Leddet »knee« kendes ikke"),
        ({"right_knee_flexion": "90"}, "skal være et tal i grader"),
        ({"right_knee_flexion": True}, "skal være et tal i grader"),
        ({"right_knee_flexion": float("nan")}, "skal være et tal i grader"),
        ({"contacts": ["left_foot at floor"]}, "kendes ikke"),
        ({"contacts": ["left_foot on moon"]}, "»moon« kendes ikke"),
        ({"contacts": []}, "hvad kroppen hviler på"),
        ({"contacts": ["left_foot on floor", "left_foot on step"]}, "nævnt to gange"),
        ({"posture": "flying"}, "»flying« kendes ikke"),
    ],
)
def test_a_pose_that_is_not_understood_is_named(pose, says):
    assert says in reason_of(motion_table(pose))


def test_the_first_pose_must_say_how_the_person_is_placed():
    assert "posture" in reason_of({"version": 1, "pose": [{}, {}]})


KEYS = ("version", "pose", "view", "posture", "contacts", "lean")
ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=8),
    lambda within: st.lists(within, max_size=3) | st.dictionaries(st.sampled_from(KEYS), within, max_size=4),
)


@given(ANY_JSON)
def test_anything_else_is_refused_in_danish_and_never_breaks(table):
    with pytest.raises(MotionError):
        motion_of(table)


@given(st.sampled_from(ANGLES), st.integers(0, 100))
def test_every_angle_within_its_range_is_kept(name, share):
    joint = joint_of(name)
    degrees = joint.lowest + share / 100 * (joint.highest - joint.lowest)
    (_, pose) = motion_of(motion_table({name: degrees})).poses
    assert pose.angles.get(name, 0.0) == pytest.approx(degrees)


def motion_table(pose: dict) -> dict:
    return {"version": 1, "pose": [{"posture": "standing", "contacts": ["left_foot on floor"]}, pose]}


@pytest.mark.parametrize("prop", ["ball low_ahead", "cushion high_ahead", "dumb_bell left_knee"])
def test_a_thing_that_could_not_be_drawn_is_refused(prop):
    assert reason_of(motion_table({}) | {"props": [prop]})


def test_a_mat_lies_under_whoever_is_high_up():
    up = motion({"posture": "sitting", "contacts": ["pelvis on bed"], "hip_flexion": 120}, {}, props=["mat"])
    assert "soft" in still(up, "start")

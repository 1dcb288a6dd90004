from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programs.figures.frames import frames_of
from programs.figures.joints import ANGLES, joint_of, mirrored_name
from programs.figures.motion import mirrored
from programs.figures.skeleton import FOREARM, HEIGHT, SHANK, THIGH, UPPER_ARM, body_of
from programs.figures.vectors import distance

from .motions import arm_raise, bird_dog, squat, stand_up, wall_push_up

BONES = {
    ("hip", "knee"): THIGH,
    ("knee", "ankle"): SHANK,
    ("shoulder", "elbow"): UPPER_ARM,
    ("elbow", "wrist"): FOREARM,
}
ANY_ANGLES = st.dictionaries(st.sampled_from(ANGLES), st.integers(0, 100), max_size=12).map(
    lambda shares: {
        name: joint_of(name).lowest + share / 100 * (joint_of(name).highest - joint_of(name).lowest)
        for name, share in shares.items()
    }
)


def test_a_standing_person_is_as_tall_as_the_source_says():
    body = body_of({})
    sole = body.at["right_ankle"][1] - 0.039 * HEIGHT
    crown = body.at["head"][1] + 0.1
    assert crown - sole == pytest.approx(HEIGHT, abs=0.03)


def test_hip_flexion_lifts_the_knee_ahead():
    body = body_of({"right_hip_flexion": 90})
    assert body.at["right_knee"] == pytest.approx((THIGH, 0.0, body.at["right_hip"][2]))


def test_knee_flexion_brings_the_heel_behind():
    assert body_of({"right_knee_flexion": 90}).at["right_ankle"][0] == pytest.approx(-SHANK)


@pytest.mark.parametrize(("side", "outwards"), [("right", 1), ("left", -1)])
def test_abduction_goes_away_from_the_middle(side, outwards):
    body = body_of({f"{side}_shoulder_abduction": 90, f"{side}_hip_abduction": 30})
    assert outwards * (body.at[f"{side}_wrist"][2] - body.at[f"{side}_shoulder"][2]) == pytest.approx(
        UPPER_ARM + FOREARM
    )
    assert outwards * body.at[f"{side}_ankle"][2] > 0.4


@pytest.mark.parametrize(("side", "outwards"), [("right", 1), ("left", -1)])
def test_outward_rotation_opens_the_bent_forearm(side, outwards):
    body = body_of({f"{side}_elbow_flexion": 90, f"{side}_shoulder_rotation": 40})
    assert outwards * (body.at[f"{side}_wrist"][2] - body.at[f"{side}_elbow"][2]) > 0.1


@pytest.mark.parametrize(("supination", "way"), [(90, 1), (-90, -1)])
def test_the_fingers_of_a_free_hand_bend_to_the_side_that_its_palm_faces(supination, way):
    for side in ("left", "right"):
        body = body_of({f"{side}_elbow_flexion": 90, f"{side}_forearm_supination": supination})
        assert way * (body.at[f"{side}_fingers"][1] - body.at[f"{side}_hand"][1]) > 0.01


def test_leaning_forward_brings_the_head_ahead():
    assert body_of({"lean": 30}).at["head"][0] > 0.2


def test_on_the_back_the_face_looks_up():
    body = body_of({"lean": -90})
    assert body.at["nose"][1] > body.at["head"][1] and body.at["head"][0] < -0.5


def test_on_the_right_side_the_right_hip_is_below():
    body = body_of({"lean": -90, "roll": 90})
    assert body.at["right_hip"][1] < body.at["left_hip"][1]


def test_turning_right_shows_the_face_to_the_right():
    assert body_of({"neck_rotation": 60}).at["nose"][2] > 0.05


@given(ANY_ANGLES)
def test_bones_keep_their_lengths_at_all_angles(angles):
    body = body_of(angles)
    for side in ("left", "right"):
        for (start, end), length in BONES.items():
            assert distance(body.at[f"{side}_{start}"], body.at[f"{side}_{end}"]) == pytest.approx(length)


@given(ANY_ANGLES)
def test_the_mirror_shows_the_same_person(angles):
    from programs.figures.joints import TURNS_ROUND

    in_the_mirror = {mirrored_name(name): -value if name in TURNS_ROUND else value for name, value in angles.items()}
    body, image = body_of(angles), body_of(in_the_mirror)
    for name, (x, y, z) in body.at.items():
        assert image.at[mirrored_name(name)] == pytest.approx((x, y, -z), abs=1e-9)


@pytest.mark.parametrize("motion", [squat(), wall_push_up(), arm_raise(), bird_dog(), stand_up()])
def test_bones_keep_their_lengths_where_contacts_hold_them(motion):
    for shown in (motion, mirrored(motion)):
        for body in frames_of(shown).bodies:
            for side in ("left", "right"):
                for (start, end), length in BONES.items():
                    reached = distance(body.at[f"{side}_{start}"], body.at[f"{side}_{end}"])
                    assert reached == pytest.approx(length, abs=1e-6)


@pytest.mark.parametrize("motion", [squat(), bird_dog(), stand_up()])
def test_nothing_jumps_from_frame_to_frame(motion):
    for before, after in pairwise(frames_of(motion).bodies):
        assert all(distance(before.at[name], after.at[name]) < 0.45 for name in before.at)

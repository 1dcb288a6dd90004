import re

import pytest

from programs.figures.faults import MOST_SLIP, faults_of, slip_of
from programs.figures.form import MotionError
from programs.figures.frames import frames_of
from programs.figures.motion import Contact, mirrored
from programs.figures.skeleton import FOREARM, RADIUS, UPPER_ARM
from programs.figures.surfaces import HEIGHT_OF
from programs.figures.vectors import distance

from .motions import FEET, arm_raise, bird_dog, motion, squat, stand_up, wall_push_up

ALL = [squat(), wall_push_up(), arm_raise(), bird_dog(), stand_up()]


@pytest.mark.parametrize("shown", [*ALL, *map(mirrored, ALL)])
def test_what_is_held_stays_within_a_millimetre_in_every_frame(shown):
    assert slip_of(shown) <= MOST_SLIP
    assert faults_of(shown) == []


def test_feet_stay_flat_while_the_body_goes_down():
    for body in frames_of(squat()).bodies:
        assert body.at["right_heel"][1] == pytest.approx(body.at["right_ball"][1] + 0.010, abs=1e-6)


def test_knees_point_forward_and_elbows_backward():
    deep = frames_of(squat()).bodies[-1]
    assert deep.at["right_knee"][0] > deep.at["right_ankle"][0] + 0.1
    near = frames_of(wall_push_up()).bodies[-1]
    assert near.at["right_elbow"][1] < near.at["right_shoulder"][1]


def test_a_chair_stands_where_the_person_sits():
    world = frames_of(stand_up()).world
    assert 0.38 < world.heights["chair"] < 0.55


def test_a_wall_stands_where_the_hands_meet_it():
    frames = frames_of(wall_push_up())
    plane, side = frames.world.planes["wall"]
    assert side == 1
    assert plane == pytest.approx(frames.bodies[0].at["right_hand"][0] + 0.030)


def test_a_foot_is_led_to_a_step_and_carries_the_body_up():
    up = motion(
        {},
        {"contacts": ["left_foot on floor", "right_foot on step"], "right_hip_flexion": 60, "right_knee_flexion": 75},
        {"contacts": ["right_foot on step"], "hip_flexion": 0, "knee_flexion": 0},
    )
    frames = frames_of(up)
    assert slip_of(up) <= MOST_SLIP
    assert frames.bodies[-1].at["pelvis"][1] == pytest.approx(
        frames.bodies[0].at["pelvis"][1] + frames.world.heights["step"], abs=0.02
    )


def test_a_limb_out_of_reach_is_a_fault_that_names_it():
    too_far = motion(
        {"contacts": [*FEET, "right_hand on wall"], "shoulder_flexion": 90},
        {"lean": -40, "hip_flexion": 0},
    )
    assert any(re.fullmatch(r"Højre hånd glider \d+ mm på væggen\.", fault) for fault in faults_of(too_far))


def test_a_limb_through_the_floor_is_a_fault():
    through = motion({"posture": "supine", "contacts": ["pelvis on floor"]}, {"shoulder_flexion": -40})
    assert any("gennem gulvet" in fault for fault in faults_of(through))


def test_a_hand_through_the_trunk_is_a_fault():
    through = motion({}, {"right_elbow_flexion": 90, "right_shoulder_rotation": -90, "right_shoulder_abduction": -5})
    assert any("ind i kroppen" in fault for fault in faults_of(through))


SITS = {"posture": "sitting", "contacts": ["pelvis on chair", *FEET]}


def with_hand_on(part: str, **angles: float) -> dict:
    return SITS | {"contacts": [*SITS["contacts"], f"right_hand on {part}"], "right_elbow_flexion": 80} | angles


def test_a_hand_on_the_belly_goes_with_it():
    breath = motion(with_hand_on("belly", right_shoulder_rotation=-40), {"belly_rise": 4})
    first, *_, last = frames_of(breath).bodies
    assert distance(first.at["belly"], last.at["belly"]) == pytest.approx(0.04)
    assert distance(first.at["right_hand"], last.at["right_hand"]) == pytest.approx(0.04, abs=1e-6)
    assert slip_of(breath) <= MOST_SLIP


def test_a_hand_on_the_own_knee_follows_the_leg():
    lifted = motion(
        with_hand_on("right_knee", right_shoulder_flexion=45, right_elbow_flexion=30),
        {"contacts": [*SITS["contacts"][:2], "right_hand on right_knee"], "right_hip_flexion": 110},
    )
    first, *_, last = frames_of(lifted).bodies
    assert distance(first.at["right_hand"], last.at["right_hand"]) > 0.1
    for shown in (lifted, mirrored(lifted)):
        assert slip_of(shown) <= MOST_SLIP


def test_a_contact_that_slides_keeps_to_the_wall_and_moves_along_it():
    walk_up = motion(
        {"contacts": [*FEET, "right_hand along wall"], "right_shoulder_flexion": 40, "right_elbow_flexion": 90},
        {"right_shoulder_flexion": 115, "right_elbow_flexion": 20},
    )
    bodies = frames_of(walk_up).bodies
    hands = [body.at["right_hand"] for body in bodies]
    assert hands[-1][1] > hands[0][1] + 0.3
    assert max(abs(hand[0] - hands[0][0]) for hand in hands) < 1e-9
    assert faults_of(walk_up) == []


def test_a_contact_that_slides_and_cannot_reach_is_a_fault():
    away = motion({"contacts": [*FEET, "right_hand along wall"], "right_shoulder_flexion": 90}, {"lean": -40})
    assert any(re.fullmatch(r"Højre hånd glider \d+ mm på væggen\.", fault) for fault in faults_of(away))


def test_a_back_slides_down_a_wall_while_the_feet_stand():
    contacts = ["back along wall", *FEET]
    down = motion(
        {"contacts": contacts, "hip_flexion": 28, "knee_flexion": 28},
        {"hip_flexion": 80, "knee_flexion": 80},
    )
    first, *_, last = frames_of(down).bodies
    assert first.at["chest"][1] - last.at["chest"][1] > 0.2
    assert faults_of(down) == [] and slip_of(down) <= MOST_SLIP
    assert frames_of(down).world.planes["wall"] == (pytest.approx(first.at["chest"][0] - RADIUS["chest"]), -1)


def test_a_forearm_lies_along_the_floor_from_its_elbow():
    propped = motion(
        {"posture": "prone", "contacts": ["pelvis on floor", "right_elbow along floor"], "right_elbow_flexion": 90}
        | {"right_shoulder_flexion": 100, "right_shoulder_abduction": 60},
        {"lumbar_flexion": -32, "thoracic_flexion": -8, "right_shoulder_flexion": 52, "right_shoulder_abduction": 6},
    )
    for body in frames_of(propped).bodies:
        assert body.at["right_elbow"][1] == pytest.approx(RADIUS["elbow"])
        assert body.at["right_wrist"][1] == pytest.approx(RADIUS["wrist"])
        assert distance(body.at["right_elbow"], body.at["right_wrist"]) == pytest.approx(FOREARM)
        assert distance(body.at["right_shoulder"], body.at["right_elbow"]) == pytest.approx(UPPER_ARM)


def test_what_carries_the_person_cannot_slide():
    with pytest.raises(MotionError, match="bærer kroppen"):
        motion({"contacts": ["left_foot along floor"]}, {})


def test_the_world_keeps_a_place_for_each_contact():
    assert Contact("right_foot", "floor") in frames_of(squat()).world.places


SITTING = {"posture": "sitting", "contacts": ["pelvis on chair", *FEET]}


@pytest.mark.parametrize(
    ("first", "then", "fault"),
    [
        (SITTING, {"lean": -35}, r"gennem stolen"),
        ({"contacts": ["left_foot on floor", "left_hand on chair_back"], "left_shoulder_flexion": 10}
         | {"left_elbow_flexion": 50}, {"right_hip_flexion": 70, "right_knee_flexion": 70}, r"gennem stoleryggen"),
        ({"contacts": ["left_foot on floor", "right_foot on step"], "right_hip_flexion": 60, "right_knee_flexion": 75},
         {"left_hip_flexion": 30}, r"gennem trinnet"),
        ({"contacts": [*FEET, "left_hand on table"], "lean": 40, "hip_flexion": 40, "left_shoulder_flexion": 60},
         {"right_shoulder_flexion": 75}, r"gennem bordet"),
    ],
)  # fmt: skip
def test_whatever_goes_into_a_thing_is_a_fault_that_names_it(first, then, fault):
    assert any(re.search(rf"går \d+ mm {fault}\.", line) for line in faults_of(motion(first, then)))


def test_who_sits_upright_goes_into_nothing():
    assert faults_of(motion(SITTING, {"thoracic_flexion": 8})) == []


def test_a_straight_leg_has_room_before_the_edge_of_the_chair():
    straight = {"right_hip_flexion": 72, "right_knee_flexion": 24}
    back, edge = (
        faults_of(motion(SITTING | {"contacts": [f"pelvis on {on}", "left_foot on floor"]} | straight, {}))
        for on in ("chair", "chair_edge")
    )
    assert any("gennem stolen" in line for line in back) and edge == []


def test_a_head_lies_on_its_cushion_and_the_cushion_on_the_floor():
    lying = motion({"posture": "supine", "contacts": ["pelvis on floor", "head on cushion"]}, {"belly_rise": 3})
    frames = frames_of(lying)
    assert frames.bodies[0].at["head"][1] == pytest.approx(HEIGHT_OF["cushion"] + RADIUS["head"])
    assert slip_of(lying) <= MOST_SLIP


def test_toes_lift_from_a_foot_that_stands_flat():
    first, *_, last = frames_of(motion({}, {"right_toe_extension": 40})).bodies
    assert last.at["right_toes"][1] > first.at["right_toes"][1] + 0.02
    assert last.at["right_ball"] == pytest.approx(first.at["right_ball"])


def test_a_thing_that_is_held_through_the_floor_is_a_fault():
    lying = {"posture": "supine", "contacts": ["pelvis on floor"], "left_shoulder_flexion": -2}
    weighed = motion(lying, {"left_elbow_flexion": 40}, props=["dumb_bell left_hand"])
    assert any(re.fullmatch(r"Håndvægt går \d+ mm gennem gulvet\.", fault) for fault in faults_of(weighed))

import pytest

from programs.figures import describe, mirrored

from .motions import FEET, arm_raise, bird_dog, motion, squat, stand_up, wall_push_up


@pytest.mark.parametrize(
    ("shown", "says"),
    [
        (arm_raise(), "Start: Du står op. Derefter: Højre arm løftes frem og op."),
        (mirrored(arm_raise()), "Start: Du står op. Derefter: Venstre arm løftes frem og op."),
        (
            squat(),
            "Start: Du står op. Derefter: Kroppen sænkes, overkroppen lænes frem, begge arme løftes frem og op og"
            " begge knæ bøjes.",
        ),
        (stand_up(), "Start: Du sidder. Derefter: Kroppen løftes, overkroppen lænes tilbage og begge knæ strækkes."),
    ],
)
def test_start_and_end_are_said_in_plain_words(shown, says):
    assert describe(shown) == says


def test_hands_that_rest_on_something_are_named():
    assert "Begge hænder er på væggen." in describe(wall_push_up())


def test_a_limb_that_lets_go_is_named():
    assert "enstre hånd slipper gulvet" in describe(bird_dog())


def test_how_an_arm_turns_is_told_only_where_arms_do_the_work():
    turned = {"right_shoulder_rotation": 40, "elbow_flexion": 90}
    assert "drejes" not in describe(motion({"elbow_flexion": 90}, turned))
    assert "Højre underarm drejes udad" in describe(motion({"elbow_flexion": 90}, turned, working=["right_shoulder"]))


def test_of_many_movements_the_largest_are_told():
    many = {f"{side}_{name}": 40 for side in ("left", "right") for name in ("hip_flexion", "shoulder_flexion")}
    told = describe(motion({"contacts": ["left_foot on floor"]}, many | {"elbow_flexion": 90, "neck_rotation": 60}))
    assert told.count(",") + told.count(" og ") <= 5


def test_every_stage_is_told():
    three = motion({"contacts": ["left_foot on floor"]}, {"right_hip_flexion": 60}, {"right_hip_flexion": 0})
    assert describe(three) == "Start: Du står op. Derefter: Højre hofte bøjes. Så: Højre hofte strækkes."


def test_the_back_and_the_head_have_words_for_small_movements():
    assert "Hagen trækkes ind" in describe(motion({}, {"head_flexion": 12}))
    assert "Lænden rundes" in describe(motion({}, {"lumbar_flexion": 6}))


@pytest.mark.parametrize(
    ("rises", "says"),
    [
        ((0, 4), "Maven hæver sig, når du trækker vejret ind."),
        ((4, 0), "Maven falder, når du puster ud."),
        ((0, -2), "Maven trækkes let ind."),
    ],
)
def test_breathing_is_said_as_breathing(rises, says):
    before, after = rises
    assert describe(motion({"belly_rise": before}, {"belly_rise": after})).endswith(f"Derefter: {says}")


def test_what_slides_is_told_with_its_way():
    walk_up = motion(
        {"contacts": [*FEET, "right_hand along wall"], "right_shoulder_flexion": 40, "right_elbow_flexion": 90},
        {"right_shoulder_flexion": 115, "right_elbow_flexion": 20},
    )
    assert "Højre hånd glider op ad væggen" in describe(walk_up)
    lying = {"posture": "supine", "contacts": ["pelvis on floor", "left_heel along floor", "right_heel along floor"]}
    assert "Begge hæle glider ind mod kroppen" in describe(motion(lying, {"hip_flexion": 50, "knee_flexion": 100}))


def test_knees_that_roll_to_the_side_are_one_movement():
    rolled = {"roll": 25, "lumbar_rotation": -18, "left_hip_abduction": -20, "right_hip_abduction": 20}
    lying = {"posture": "supine", "contacts": ["back on floor"], "hip_flexion": 50, "knee_flexion": 100}
    assert describe(motion(lying, rolled)).endswith("Derefter: Knæene rulles ned mod højre.")
    assert describe(mirrored(motion(lying, rolled))).endswith("Derefter: Knæene rulles ned mod venstre.")


def test_toes_are_told_where_the_foot_does_the_work():
    lifted = {"right_toe_extension": 40}
    assert describe(motion({}, lifted, working=["right_foot"])).endswith("Derefter: Højre fods tæer løftes.")
    assert "tæer" not in describe(motion({}, lifted | {"right_knee_flexion": 40}))


def test_an_arm_that_hangs_from_a_leaning_trunk_swings():
    leaning = {"lean": 60, "hip_flexion": 60, "right_shoulder_flexion": 40}
    assert describe(motion(leaning, {"right_shoulder_flexion": 80})).endswith("Derefter: Højre arm svinges frem.")
    assert describe(motion(leaning, {"right_shoulder_flexion": 130})).endswith("Højre arm løftes frem og op.")


def test_a_back_against_a_wall_is_named():
    down = motion({"contacts": ["back along wall", *FEET]}, {"hip_flexion": 60, "knee_flexion": 60})
    assert describe(down) == "Start: Du står op. Ryggen er mod væggen. Derefter: Kroppen sænkes og begge knæ bøjes."


def test_an_elbow_is_not_told_where_its_hand_goes_with_the_own_leg():
    sitting = {"posture": "sitting", "contacts": ["pelvis on chair", "left_foot on floor", "right_hand on right_thigh"]}
    lifted = motion(sitting | {"right_elbow_flexion": 40, "right_shoulder_flexion": 18}, {"right_hip_flexion": 115})
    assert "albue" not in describe(lifted).partition("Derefter")[2]


@pytest.mark.parametrize(
    ("contacts", "says"),
    [
        (["left_hand on left_thigh", "right_hand on right_thigh"], " Begge hænder er på lårene."),
        (["right_hand on right_knee"], " Højre hånd er på højre knæ."),
        (["right_hand on left_knee"], " Højre hånd er på venstre knæ."),
    ],
)
def test_hands_on_the_own_legs_are_told_together(contacts, says):
    sitting = {"posture": "sitting", "contacts": ["pelvis on chair", *contacts], "elbow_flexion": 40}
    assert says in describe(motion(sitting, {"neck_flexion": 20}))


def test_two_hands_that_let_go_or_take_hold_of_the_same_are_told_together():
    on_thighs = ["left_hand on left_thigh", "right_hand on right_thigh"]
    sitting = {"posture": "sitting", "contacts": ["pelvis on chair", *on_thighs], "elbow_flexion": 40}
    both_on_one = ["pelvis on chair", "left_hand on right_knee", "right_hand on right_knee"]
    told = describe(motion(sitting, {"contacts": ["pelvis on chair"]}, {"contacts": both_on_one}))
    assert "Begge hænder slipper lårene" in told and "begge hænder sættes på højre knæ" in told.lower()

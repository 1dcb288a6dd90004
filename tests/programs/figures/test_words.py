import pytest

from programs.figures import describe, mirrored
from programs.figures.library import all_figures

from .motions import FEET, arm_raise, bird_dog, motion, squat, stand_up, wall_push_up


@pytest.mark.parametrize(
    ("shown", "says"),
    [
        (arm_raise(), "Start: Du står op. Derefter: Højre arm løftes frem og op."),
        (mirrored(arm_raise()), "Start: Du står op. Derefter: Venstre arm løftes frem og op."),
        (
            squat(),
            "Start: Du står op. Derefter: Kroppen sænkes, overkroppen lænes frem, begge arme løftes frem og op, og"
            " begge knæ bøjes.",
        ),
        (stand_up(), "Start: Du sidder. Derefter: Kroppen løftes, overkroppen rettes op, og begge knæ strækkes."),
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
    assert describe(three) == "Start: Du står op. Derefter: Højre ben løftes. Så: Højre fod sættes ned."


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
    assert describe(down) == "Start: Du står op. Ryggen er mod væggen. Derefter: Kroppen sænkes, og begge knæ bøjes."


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


SUPINE = {"posture": "supine", "contacts": ["back on floor", "head on floor", *FEET]}
BENT = {"hip_flexion": 50, "knee_flexion": 100}


def happens(*poses: dict, **table) -> str:
    """What is told after the start."""
    return describe(motion(*poses, **table)).partition("Derefter: ")[2]


def in_library(name: str):
    (figure,) = [figure for figure in all_figures() if figure.name == name]
    return figure.motion


def test_what_rests_on_the_floor_all_the_way_is_not_told():
    assert describe(in_library("Bækkenløft")).endswith("Derefter: Bækkenet løftes.")


def test_a_neck_that_only_keeps_the_gaze_is_not_told():
    assert happens({}, {"lean": 30, "hip_flexion": 30, "neck_flexion": -30}) == "Overkroppen lænes frem."
    assert "Hovedet bøjes frem" in happens({}, {"neck_flexion": 20})


def test_a_hip_whose_thigh_stays_is_not_told():
    assert "hofte" not in happens({}, {"lean": 30, "hip_flexion": 30}, working=["trunk"])


def test_a_knee_that_is_knelt_on_is_not_told_to_straighten():
    stretch = {"lean": 0, "right_hip_flexion": -20, "right_knee_flexion": 70, "left_knee_flexion": 115}
    kneeling = {"posture": "half_kneeling", "contacts": ["right_knee on floor", "left_foot on floor"]}
    told = happens(kneeling, stretch)
    assert "Kroppen føres frem" in told and "højre hofte strækkes" in told and "højre knæ" not in told


def test_what_does_the_same_is_told_together_and_so_is_who_does_two_things():
    lying = {"posture": "supine", "contacts": ["back on floor"]}
    assert happens(lying, {"right_hip_flexion": 60, "right_knee_flexion": 60}) == "Højre hofte og knæ bøjes."
    standing = {"contacts": ["left_foot on floor"]}
    opened = {"right_hip_abduction": 30, "right_hip_rotation": 40}
    assert happens(standing, opened) == "Højre ben føres ud til siden og drejes udad."


SIDE_LYING = {"posture": "right_side_lying", "contacts": ["right_hip on floor"]}


@pytest.mark.parametrize(
    ("start", "change", "says"),
    [
        ({"contacts": ["left_foot on floor"]}, {"right_hip_flexion": 60}, "Højre ben løftes."),
        ({"contacts": ["left_foot on floor"]}, {"right_hip_flexion": -30}, "Højre ben føres bagud."),
        ({"posture": "prone", "contacts": ["pelvis on floor"]}, {"right_hip_flexion": -15}, "Højre ben løftes."),
        ({"posture": "sitting", "contacts": ["pelvis on chair"]}, {"right_hip_flexion": 110}, "Højre knæ løftes."),
        (SIDE_LYING, {"left_hip_abduction": 30, "left_hip_rotation": 20}, "Venstre ben løftes."),
        (SIDE_LYING | {"hip_flexion": 50, "knee_flexion": 90}, {"left_hip_abduction": 30}, "Venstre knæ løftes."),
    ],
)
def test_what_a_hip_does_is_told_by_the_leg_or_knee_that_goes(start, change, says):
    assert happens(start, change) == says


def test_a_stage_that_is_the_one_before_again_goes_on():
    three = motion({}, {"right_shoulder_abduction": 60}, {"right_shoulder_abduction": 120})
    assert describe(three).endswith("Derefter: Højre arm løftes ud til siden. Så: Bevægelsen fortsætter.")


@pytest.mark.parametrize(
    ("contacts", "angles", "says"),
    [
        (
            ["left_toes on floor", "right_toes on floor"],
            {"ankle_dorsiflexion": -30, "toe_extension": 30},
            "egge hæle løftes",
        ),
        (["left_heel on floor", "right_heel on floor"], {"ankle_dorsiflexion": 20}, "egge forfødder løftes"),
    ],
)
def test_feet_that_tilt_on_the_floor_are_told_by_what_leaves_it(contacts, angles, says):
    told = happens({"contacts": contacts}, angles)
    assert says in told and "vippes" not in told


def test_a_foot_that_is_set_ahead_is_told_as_that():
    step = {"left_hip_flexion": -12, "right_hip_flexion": 12, "right_ankle_dorsiflexion": -12}
    assert "højre fod sættes frem" in happens({"contacts": ["left_foot on floor"]}, step)


def test_weight_that_goes_aside_is_told_with_its_side():
    wide = {"hip_abduction": 18, "hip_flexion": 9, "knee_flexion": 18, "hip_rotation": 20}
    shifted = {"left_hip_abduction": 32, "left_hip_flexion": 4, "left_knee_flexion": 8}
    assert "Kroppen flyttes mod højre" in happens(wide, shifted)
    assert "Fødderne er langt fra hinanden." in describe(motion(wide, shifted))


@pytest.mark.parametrize(
    ("posture", "before", "after", "says"),
    [
        ("supine", 80, 170, "føres op over hovedet"),
        ("standing", 60, 30, "sænkes"),
        ("standing", 40, -30, "føres ned og bagud"),
        ("standing", 0, -30, "føres bagud"),
        ("standing", 0, 30, "føres frem"),
    ],
)
def test_where_an_arm_ends_says_what_it_does(posture, before, after, says):
    contacts = ["back on floor"] if posture == "supine" else FEET
    first = {"posture": posture, "contacts": contacts, "right_shoulder_flexion": before}
    assert happens(first, {"right_shoulder_flexion": after}) == f"Højre arm {says}."


@pytest.mark.parametrize(
    ("prop", "says"),
    [
        ("dumb_bell right_hand", "Du holder en håndvægt i højre hånd."),
        ("stick left_hand right_hand", "Du holder en stok med begge hænder."),
        ("band ahead right_hand", "Du holder en elastik med højre hånd. Den er gjort fast foran dig."),
        ("ball left_knee right_knee", "En bold er ved venstre knæ og højre knæ."),
        ("cushion head", "En pude ligger under hovedet."),
        ("mat", "Start: Du står op. Derefter"),
    ],
)
def test_what_is_held_is_named(prop, says):
    assert says in describe(motion({}, {"right_elbow_flexion": 60}, props=[prop]))


def test_a_foot_that_stands_ahead_and_one_that_lies_over_the_other_knee_are_named():
    lunge = {
        "contacts": ["right_foot on floor", "left_foot on floor"],
        "right_hip_flexion": 25,
        "left_hip_flexion": -25,
    }
    assert "Højre fod er foran." in describe(motion(lunge, {"knee_flexion": 40}))
    crossed = {"right_hip_flexion": 80, "right_hip_abduction": 30, "right_hip_rotation": 55, "right_knee_flexion": 100}
    on_the_back = {"posture": "supine", "contacts": ["back on floor", "left_foot on floor"]}
    assert "Højre fod ligger over venstre knæ." in describe(motion(on_the_back | BENT | crossed, {"neck_flexion": 9}))


def test_which_way_the_palm_of_a_working_hand_faces_is_told():
    up = {"right_elbow_flexion": 90, "right_forearm_supination": 90}
    curl = {"right_wrist_flexion": 40}
    assert "Højre håndflade vender op." in describe(motion(up, curl, working=["right_forearm"]))
    assert "Højre håndflade vender ned." in describe(
        motion(up | {"right_forearm_supination": -90}, curl, working=["right_forearm"])
    )
    assert "håndflade vender" not in describe(motion(up, curl))


def test_who_leans_on_the_forearms_is_said_to():
    assert "Du støtter på underarmene." in describe(in_library("Planke"))

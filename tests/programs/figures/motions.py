"""Small motions that tests speak of."""

from programs.figures import Motion, motion_of

FEET = ["left_foot on floor", "right_foot on floor"]


def motion(*poses: dict, **table) -> Motion:
    """A motion from its poses; the first stands with both feet on the floor unless it says otherwise."""
    first = {"posture": "standing", "contacts": FEET} | poses[0]
    return motion_of({"version": 1, "pose": [first, *poses[1:]], **table})


def squat(**table) -> Motion:
    return motion({}, {"lean": 35, "hip_flexion": 100, "knee_flexion": 95, "shoulder_flexion": 80}, **table)


def wall_push_up() -> Motion:
    hands = ["left_hand on wall", "right_hand on wall"]
    return motion(
        {"lean": 10, "shoulder_flexion": 85, "contacts": FEET + hands},
        {"lean": 24, "shoulder_flexion": 60, "elbow_flexion": 80},
    )


def arm_raise() -> Motion:
    return motion({}, {"right_shoulder_flexion": 150}, working=["right_upper_arm"])


def bird_dog() -> Motion:
    return motion(
        {
            "posture": "all_fours",
            "contacts": ["left_knee on floor", "right_knee on floor", "left_hand on floor", "right_hand on floor"],
        },
        {
            "contacts": ["left_knee on floor", "right_hand on floor"],
            "left_shoulder_flexion": 165,
            "right_hip_flexion": 0,
            "right_knee_flexion": 0,
        },
    )


def stand_up() -> Motion:
    return motion(
        {"posture": "sitting", "contacts": [*FEET, "pelvis on chair"], "lean": 20, "hip_flexion": 110},
        {"posture": "standing", "contacts": FEET},
    )

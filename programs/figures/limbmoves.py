"""What arms, legs, hands and feet do from one key pose to the next."""

from collections.abc import Iterator

from .bodymoves import rolls
from .joints import SIDES, Side
from .motion import Pose
from .phrases import (
    AHEAD,
    BEHIND,
    DOWN_AND_BEHIND,
    OF_A_SIDE,
    OVERHEAD,
    PLURAL,
    REACHES,
    SWINGS,
)
from .skeleton import ANKLE_HEIGHT, Body
from .stage import LEAST_TURN, WHOLE_BODY, Move, Stage, angle_between, flexion, tilt
from .surfaces import OWN_BODY
from .touches import LEAST_WAY, one_or_both
from .vectors import distance, subtract

_LEAST_BEND = 20.0
"""Degrees of a knee or elbow, which a limb that is held in place bends along without meaning to."""
_LEAST_OF_A_HAND, _LEAST_STEP = 0.08, 0.15
"""Metres that a hand and a foot move."""
_HEEL_RISES, _STAYS = 0.015, 0.012
"""Metres between a foot that tilts about its ball or heel and the end that stays."""
_LEANS, _HANGS = 30.0, 0.4
"""Degrees that a trunk leans, and metres from shoulder to wrist, where an arm hangs like a pendulum."""
_BESIDE_THE_HEAD, _LOW = 155.0, 45.0
"""Degrees of an arm that ends there."""
_STRAIGHT_KNEE = 25.0
_ARM = frozenset({"shoulder", "upper_arm", "forearm", "hand"})
_LEG = frozenset({"hip", "thigh", "shank", "foot"})
_TURNS_OF_ARMS = frozenset({"shoulder_rotation", "forearm_supination", "wrist_flexion"})
"""Told only where arms do the work; elsewhere they only bring a hand to its place."""
_HELD_LIMB = {"hand": ("shoulder_", "forearm_", "wrist_"), "foot": ("hip_", "ankle_"), "toes": ("hip_", "toe_")}


def moves_of_the_limbs(stage: Stage) -> Iterator[Move]:
    yield from _of_the_feet(stage)
    yield from _of_the_joints(stage)


def _of_the_feet(stage: Stage) -> Iterator[Move]:
    """Both sides at once where they do the same."""
    doing: dict[tuple[str, str], list[Side]] = {}
    for side in SIDES:
        if deed := _of_a_foot(stage, side):
            doing.setdefault(deed, []).append(side)
    for (part, does), sides in doing.items():
        yield Move(WHOLE_BODY, one_or_both((part, PLURAL[part]), sides), does)


def _of_a_foot(stage: Stage, side: Side) -> tuple[str, str] | None:
    """A heel or forefoot that leaves the floor or comes down to it, and a foot that is set ahead or behind."""
    if stage.lies or stage.start.posture == "all_fours":
        return None
    heel, ball = stage.way(f"{side}_heel")[1], stage.way(f"{side}_ball")[1]
    if abs(heel) >= _HEEL_RISES and abs(ball) < _STAYS:
        return "hæl", "løftes" if heel > 0 else "sænkes"
    if abs(ball) >= _HEEL_RISES and abs(heel) < _STAYS:
        return "forfod", "løftes" if ball > 0 else "sænkes"
    return _of_a_step(stage, side)


def _of_a_step(stage: Stage, side: Side) -> tuple[str, str] | None:
    ahead, down, _ = stage.way(f"{side}_ankle")
    stands = stage.after.at[f"{side}_ankle"][1] < ANKLE_HEIGHT + _STAYS
    if not stands or stage.start.posture != "standing" or stage.keeps(f"{side}_foot"):
        return None
    if down < -_LEAST_STEP:
        return "fod", "sættes ned"
    return ("fod", "sættes frem" if ahead > 0 else "sættes tilbage") if abs(ahead) >= _LEAST_STEP else None


def _of_the_joints(stage: Stage) -> Iterator[Move]:
    silent = _not_worth_a_word(stage)
    for angle in OF_A_SIDE:
        if angle in silent:
            continue
        changes = {side: _change(stage, side, angle) for side in SIDES}
        doing: dict[tuple[str, str], list[Side]] = {}
        for side in SIDES:
            if abs(changes[side]) >= LEAST_TURN:
                doing.setdefault(_deed(stage, side, angle, changes[side]), []).append(side)
        for (part, does), sides in doing.items():
            weight = max(abs(changes[side]) for side in sides)
            yield Move(weight, one_or_both((part, PLURAL[part]), sides), does)


def _not_worth_a_word(stage: Stage) -> frozenset[str]:
    """Angles that only go along with what the motion is about."""
    silent = frozenset() if stage.works & _ARM else _TURNS_OF_ARMS
    silent |= frozenset() if "foot" in stage.works else {"toe_extension"}
    silent |= {"hip_flexion", "hip_rotation"} if _lifts_the_upper_leg(stage) else set()
    return silent | {"hip_abduction"} if rolls(stage) else silent


def _lifts_the_upper_leg(stage: Stage) -> bool:
    """Of one who lies on the side: what else the hip does goes along."""
    changes = (abs(stage.change(f"{side}_hip_abduction")) for side in SIDES)
    return stage.start.posture.endswith("side_lying") and max(changes) >= LEAST_TURN


def _deed(stage: Stage, side: Side, angle: str, change: float) -> tuple[str, str]:
    """Which part does what, in everyday words where there are some."""
    part, grows, falls = OF_A_SIDE[angle]
    if angle == "shoulder_flexion":
        return part, _of_an_arm(stage, side, change)
    if angle == "hip_abduction" and _lifts_the_upper_leg(stage):
        part = "ben" if _is_straight(stage, side) else "knæ"
        return part, "løftes" if change > 0 else "sænkes"
    if angle == "hip_flexion":
        return _of_a_hip(stage, side, change)
    return part, grows if change > 0 else falls


def _of_a_hip(stage: Stage, side: Side, change: float) -> tuple[str, str]:
    part, bends, straightens = OF_A_SIDE["hip_flexion"]
    pelvis_stays = abs(stage.way("pelvis")[1]) < LEAST_WAY
    if _is_straight(stage, side) and pelvis_stays:
        behind = stage.end.angles.get(f"{side}_hip_flexion", 0.0) < 0 and not stage.lies
        up = stage.way(f"{side}_knee")[1] > 0
        return "ben", "føres bagud" if behind and change < 0 else "løftes" if up else "sænkes"
    if change > 0 and stage.start.posture in ("standing", "sitting"):
        return "knæ", "løftes"
    return part, bends if change > 0 else straightens


def _is_straight(stage: Stage, side: Side) -> bool:
    return all(flexion(body, side, "knee") < _STRAIGHT_KNEE for body in (stage.before, stage.after))


def _of_an_arm(stage: Stage, side: Side, change: float) -> str:
    _, grows, falls = OF_A_SIDE["shoulder_flexion"]
    start, end = (pose.angles.get(f"{side}_shoulder_flexion", 0.0) for pose in (stage.start, stage.end))
    if all(_hangs(body, side) for body in (stage.before, stage.after)):
        return SWINGS[0] if change > 0 else SWINGS[1]
    if change < 0:
        return falls if end > -LEAST_TURN else DOWN_AND_BEHIND if start > LEAST_TURN else BEHIND
    if end > _BESIDE_THE_HEAD:
        return REACHES if stage.start.posture == "all_fours" else OVERHEAD
    return AHEAD if end < _LOW and not stage.lies else grows


def _hangs(body: Body, side: Side) -> bool:
    """Whether an arm hangs down from a trunk that leans forward."""
    return tilt(body) > _LEANS and body.at[f"{side}_shoulder"][1] - body.at[f"{side}_wrist"][1] > _HANGS


def _change(stage: Stage, side: Side, angle: str) -> float:
    """Degrees that are seen; of knees and elbows as measured, of a limb that is held in place nothing else."""
    part = angle.partition("_")[0]
    if part in ("knee", "elbow"):
        return _bend(stage, side, part)
    if angle in ("shoulder_flexion", "shoulder_abduction") and _arm_rests(stage, side):
        return 0.0
    if angle == "hip_flexion" and (_thigh_turns(stage, side) < LEAST_TURN or _of_a_step(stage, side)):
        return 0.0
    if angle == "ankle_dorsiflexion" and not _foot_is_worth_a_word(stage, side):
        return 0.0
    if any(stage.keeps(f"{side}_{limb}") and angle.startswith(moved) for limb, moved in _HELD_LIMB.items()):
        return 0.0
    return stage.change(f"{side}_{angle}")


def _arm_rests(stage: Stage, side: Side) -> bool:
    """On its elbow, or with a hand that stays where it was."""
    hand = f"{side}_hand"
    stays = distance(stage.before.at[hand], stage.after.at[hand]) < _LEAST_OF_A_HAND
    return stays or stage.keeps(f"{side}_elbow")


def _thigh_turns(stage: Stage, side: Side) -> float:
    before, after = (subtract(body.at[f"{side}_knee"], body.at[f"{side}_hip"]) for body in (stage.before, stage.after))
    return angle_between(before, after)


def _foot_is_worth_a_word(stage: Stage, side: Side) -> bool:
    works = {f"{side}_shank", f"{side}_foot"} & set(stage.working)
    return bool(works or stage.lies) and not _of_a_foot(stage, side)


def _bend(stage: Stage, side: Side, part: str) -> float:
    end_of_limb = {"knee": "foot", "elbow": "hand"}[part]
    bend = flexion(stage.after, side, part) - flexion(stage.before, side, part)
    held = stage.keeps(f"{side}_{end_of_limb}")
    if part == "elbow" and (_hand_on_own_body(stage.start, side) or (held and _only_legs_work(stage))):
        return 0.0
    if part == "knee" and bend < 0 and stage.keeps(f"{side}_knee"):
        return 0.0
    firm = held or part == "elbow" or stage.keeps(f"{side}_knee")
    return bend if abs(bend) >= (_LEAST_BEND if firm else LEAST_TURN) else 0.0


def _only_legs_work(stage: Stage) -> bool:
    return bool(stage.works) and stage.works <= _LEG


def _hand_on_own_body(pose: Pose, side: Side) -> bool:
    """Such a hand is carried along, and its elbow bends as it must."""
    return any(contact.point == f"{side}_hand" and contact.on in OWN_BODY for contact in pose.contacts)

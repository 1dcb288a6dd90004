"""A motion in words, for people who do not see its picture: the start, and what happens on the way to the end.

Everything is taken from the solved bodies and their angles, so that words and picture cannot differ.
"""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from math import acos, degrees

from .frames import Frames, frames_of
from .joints import SIDES, Side
from .motion import Motion, Pose
from .phrases import (
    BY_CENTIMETRES,
    DRAWN_IN,
    NAMES,
    OF_A_SIDE,
    OF_THE_MIDDLE,
    PLURAL,
    POSTURES,
    SWINGS,
)
from .skeleton import Body
from .surfaces import OWN_BODY
from .touches import LEAST_WAY, contact_changes, one_or_both, side_word, supported
from .vectors import dot, subtract, unit

_LIE = ("supine", "prone", "right_side_lying", "left_side_lying")
_LEAST_TURN = 8.0
"""Degrees that are worth a word; a small movement of head, pelvis or back is worth it sooner."""
_LEAST_SMALL_TURN = 4.0
_LEAST_ROLL = 10.0
_LEAST_BEND = 20.0
"""Degrees of a knee or elbow, which a limb that is held in place bends along without meaning to."""
_BENT, _BENT_ON_HANDS = 25.0, 45.0
"""Degrees of a knee or elbow at the start that are told; arms that carry are never quite straight."""
_LEANS, _HANGS = 30.0, 0.4
"""Degrees that a trunk leans, and metres from shoulder to wrist, where an arm hangs like a pendulum."""
_MOST_MOVES = 4
_ARM = frozenset({"shoulder", "upper_arm", "forearm", "hand"})
_TURNS_OF_ARMS = frozenset({"shoulder_rotation", "forearm_supination", "wrist_flexion"})
"""Told only where arms do the work; elsewhere they only bring a hand to its place."""
_WHOLE_BODY, _MIDDLE_COUNTS = 1000.0, 3.0
"""The whole body is told before all limbs, and a turn of the back or head counts for three of a limb."""

_LEAST_RISE = 1.0
_HELD_LIMB = {"hand": ("shoulder_", "forearm_", "wrist_"), "foot": ("hip_", "ankle_"), "toes": ("hip_", "toe_")}


def describe(motion: Motion) -> str:
    """Two or more plain Danish sentences: how it starts, and what then happens, stage by stage."""
    return " ".join(stages_in_words(motion))


def stages_in_words(motion: Motion) -> list[str]:
    """The start, then each stage that has something to tell."""
    frames = frames_of(motion)
    moves = [
        _sentence(_clearest(_moves(start, end, frames, number, motion.working)))
        for number, (start, end) in enumerate(pairwise(motion.way))
    ]
    openers = ["Derefter", *["Så"] * len(moves)]
    told = [f"{opener}: {move}." for opener, move in zip(openers, filter(None, moves), strict=False)]
    return [_start(motion.poses[0], frames.bodies[0]), *told]


def _start(pose: Pose, body: Body) -> str:
    bent = [text for part in ("knee", "elbow") if (text := _bent(part, pose, body))]
    with_bends = f"{POSTURES[pose.posture]} med {' og '.join(bent)}" if bent else POSTURES[pose.posture]
    return f"Start: {with_bends}.{supported(pose)}"


def _bent(part: str, pose: Pose, body: Body) -> str:
    """'bøjede knæ', 'højre knæ bøjet'; nothing where it goes without saying or nothing is bent."""
    if part == "knee" and pose.posture in ("sitting", "all_fours", "kneeling", "half_kneeling"):
        return ""
    least = _BENT_ON_HANDS if part == "elbow" and pose.posture == "all_fours" else _BENT
    carried = [side for side in SIDES if part == "elbow" and _hand_on_own_body(pose, side)]
    sides = [side for side in SIDES if _flexion(body, side, part) > least and side not in carried]
    singular, plural = NAMES[part]
    if len(sides) == 2:
        return f"bøjede {plural}"
    return f"{side_word(sides[0])} {singular} bøjet" if sides else ""


def _flexion(body: Body, side: str, part: str) -> float:
    """Degrees that a knee or elbow is bent, measured between its two bones."""
    above, below = {"knee": ("hip", "ankle"), "elbow": ("shoulder", "wrist")}[part]
    middle = body.at[f"{side}_{part}"]
    first = unit(subtract(middle, body.at[f"{side}_{above}"]))
    second = unit(subtract(body.at[f"{side}_{below}"], middle))
    return degrees(acos(max(-1.0, min(1.0, dot(first, second)))))


def _clearest(moves: Iterator[tuple[float, str]]) -> list[str]:
    """The largest few, in the order in which they were found: more than that nobody can picture."""
    weights: dict[str, float] = {}
    for weight, text in moves:
        weights[text] = max(weight, weights.get(text, 0.0))
    least = sorted(weights.values(), reverse=True)[:_MOST_MOVES][-1] if weights else 0.0
    return [text for text, weight in weights.items() if weight >= least][:_MOST_MOVES]


def _moves(
    start: Pose, end: Pose, frames: Frames, number: int, working: tuple[str, ...]
) -> Iterator[tuple[float, str]]:
    """What happens from one key pose to the next, each with how much, in degrees; the whole body first."""
    before, after = (frames.bodies[frames.keys[n]] for n in (number, number + 1))
    yield from ((_WHOLE_BODY, text) for text in _whole_body(start, before, after))
    yield from ((_WHOLE_BODY, text) for text in contact_changes(start, end, before, after))
    rolls = _rolls(start, end)
    if rolls:
        yield _WHOLE_BODY, rolls
    for angle, (grows, falls) in OF_THE_MIDDLE.items():
        if rolls and angle.endswith("_rotation"):
            continue
        change = end.angles.get(angle, 0.0) - start.angles.get(angle, 0.0)
        if abs(change) >= _LEAST_SMALL_TURN:
            yield _MIDDLE_COUNTS * abs(change), grows if change > 0 else falls
    yield from _breath(start, end)
    silent = _not_worth_a_word(working, rolls)
    for angle, (part, grows, falls) in OF_A_SIDE.items():
        if angle in silent:
            continue
        changes = {side: _change(angle, side, start, end, before, after) for side in SIDES}
        if angle == "shoulder_flexion" and all(_hangs(body, changes) for body in (before, after)):
            grows, falls = SWINGS
        for does, sign in ((grows, 1), (falls, -1)):
            sides = [side for side in SIDES if sign * changes[side] >= _LEAST_TURN]
            if sides:
                told = f"{one_or_both((part, PLURAL[part]), sides)} {does}"
                yield max(abs(changes[side]) for side in sides), told


def _not_worth_a_word(working: tuple[str, ...], rolls: str) -> frozenset[str]:
    """Angles that only go along with what the motion is about."""
    parts = {segment.partition("_")[2] for segment in working}
    silent = frozenset() if parts & _ARM else _TURNS_OF_ARMS
    silent |= frozenset() if "foot" in parts else {"toe_extension"}
    return silent | {"hip_abduction"} if rolls else silent


def _rolls(start: Pose, end: Pose) -> str:
    """Of one who lies on the back with bent knees and rolls the pelvis: all turns on the way are this one."""
    change = end.angles.get("roll", 0.0) - start.angles.get("roll", 0.0)
    if start.posture != "supine" or abs(change) < _LEAST_ROLL:
        return ""
    return f"knæene rulles ned mod {'højre' if change > 0 else 'venstre'}"


def _breath(start: Pose, end: Pose) -> Iterator[tuple[float, str]]:
    for name, (grows, falls) in BY_CENTIMETRES.items():
        before, after = start.angles.get(name, 0.0), end.angles.get(name, 0.0)
        if abs(after - before) >= _LEAST_RISE:
            falls = DRAWN_IN if name == "belly_rise" and after < 0 else falls
            yield _WHOLE_BODY, grows if after > before else falls


def _whole_body(start: Pose, before: Body, after: Body) -> Iterator[str]:
    rise = after.at["pelvis"][1] - before.at["pelvis"][1]
    lies = start.posture in _LIE
    if abs(rise) >= LEAST_WAY:
        whole = "bækkenet" if lies else "kroppen"
        yield f"{whole} {'løftes' if rise > 0 else 'sænkes'}"
    tilt = _tilt(after) - _tilt(before)
    if abs(tilt) >= _LEAST_TURN and not lies:
        yield f"overkroppen lænes {'frem' if tilt > 0 else 'tilbage'}"


def _tilt(body: Body) -> float:
    """Degrees that the trunk leans forward."""
    x, y, _ = unit(subtract(body.at["shoulders"], body.at["pelvis"]))
    return degrees(acos(max(-1.0, min(1.0, y)))) * (1 if x > 0 else -1)


def _change(angle: str, side: str, start: Pose, end: Pose, before: Body, after: Body) -> float:
    """Degrees; of knees and elbows as measured, of a limb that is held in place nothing else."""
    part = angle.partition("_")[0]
    if part == "elbow" and _hand_on_own_body(start, side):
        return 0.0
    if part in ("knee", "elbow"):
        bend = _flexion(after, side, part) - _flexion(before, side, part)
        return bend if abs(bend) >= _LEAST_BEND else 0.0
    held = {contact.point for contact in start.contacts} & {contact.point for contact in end.contacts}
    if any(f"{side}_{limb}" in held and angle.startswith(moved) for limb, moved in _HELD_LIMB.items()):
        return 0.0
    name = f"{side}_{angle}"
    return end.angles.get(name, 0.0) - start.angles.get(name, 0.0)


def _hangs(body: Body, changes: Mapping[Side, float]) -> bool:
    """Whether the arms that move hang down from a trunk that leans forward."""
    moving = [side for side in SIDES if changes[side]]
    drops = [body.at[f"{side}_shoulder"][1] - body.at[f"{side}_wrist"][1] for side in moving]
    return _tilt(body) > _LEANS and min(drops, default=0.0) > _HANGS


def _hand_on_own_body(pose: Pose, side: Side) -> bool:
    """Such a hand is carried along, and its elbow bends as it must."""
    return any(contact.point == f"{side}_hand" and contact.on in OWN_BODY for contact in pose.contacts)


def _sentence(moves: list[str]) -> str:
    if not moves:
        return ""
    *first, last = moves
    text = f"{', '.join(first)} og {last}" if first else last
    return text[0].upper() + text[1:]

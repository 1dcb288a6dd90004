"""Which side a motion exercises, and the same motion with the other one."""

from dataclasses import replace

from .joints import SIDES, Side
from .motion import Motion, Pose, mirrored

_LEG = frozenset({"hip", "thigh", "shank", "foot", "knee", "heel", "toes"})
_ARM = frozenset({"shoulder", "upper_arm", "forearm", "hand"})
_SEEN_FROM = {"side": "left_side", "half_front": "left_half_front", "half_back": "left_half_back"}
_TURNED_ROUND = _SEEN_FROM | {left: right for right, left in _SEEN_FROM.items()}
"""Seen from the other side the side that works stays the near one."""


def other_side(motion: Motion) -> Motion | None:
    """The motion with the other side; None for one that is the same on both sides or does both in turn."""
    other = mirrored(motion)
    if set(map(_as_a_whole, other.poses)) == set(map(_as_a_whole, motion.poses)):
        return None
    return replace(other, view=_TURNED_ROUND.get(motion.view, motion.view))


def _as_a_whole(pose: Pose) -> tuple[object, ...]:
    return pose.posture, frozenset(pose.angles.items()), frozenset(pose.contacts)


def working_side(motion: Motion) -> Side | None:
    """The side that alone is marked as working, or whose way alone is shown; None in any doubt."""
    for names in (motion.working, motion.arrows):
        sides = {side for side in SIDES for name in names if name.startswith(f"{side}_")}
        if sides:
            return sides.pop() if len(sides) == 1 else None
    return None


def same_with_the_other(motion: Motion) -> str:
    """What to tell who shall do it with each side, in Danish."""
    if motion.poses[0].posture.endswith("side_lying"):
        return "Læg dig på den anden side, og gør det samme."
    parts = {name.partition("_")[2] for name in (*motion.working, *motion.arrows)}
    if working_side(motion) and parts & _LEG and not parts & _ARM:
        return "Gør det samme med det andet ben."
    if working_side(motion) and parts & _ARM and not parts & _LEG:
        return "Gør det samme med den anden arm."
    return "Gør det samme til den anden side."

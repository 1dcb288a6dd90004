"""One stage of a motion as it is told: two key poses, the bodies that they give, and what of it happens."""

from dataclasses import dataclass
from math import acos, degrees
from typing import NamedTuple

from .motion import Pose
from .skeleton import Body
from .vectors import Vector, dot, subtract, unit

WHOLE_BODY = 1000.0
"""The weight of what is told before all limbs."""
LEAST_TURN = 8.0
"""Degrees that are worth a word."""
LIE = ("supine", "prone", "right_side_lying", "left_side_lying")


class Move(NamedTuple):
    """Who does what. weight: degrees, or WHOLE_BODY."""

    weight: float
    who: str
    does: str


@dataclass(frozen=True)
class Stage:
    """before and after: the bodies of the start and the end. working: as of the motion."""

    start: Pose
    end: Pose
    before: Body
    after: Body
    working: tuple[str, ...] = ()

    def change(self, angle: str) -> float:
        return self.end.angles.get(angle, 0.0) - self.start.angles.get(angle, 0.0)

    def keeps(self, point: str) -> bool:
        """Whether a place of the body rests on something all the way."""
        return all(any(contact.point == point for contact in pose.contacts) for pose in (self.start, self.end))

    def way(self, place: str) -> Vector:
        return subtract(self.after.at[place], self.before.at[place])

    @property
    def lies(self) -> bool:
        return self.start.posture in LIE

    @property
    def works(self) -> frozenset[str]:
        """The working segments without their side."""
        return frozenset(segment.partition("_")[2] for segment in self.working)


def flexion(body: Body, side: str, part: str) -> float:
    """Degrees that a knee or elbow is bent, measured between its two bones."""
    above, below = {"knee": ("hip", "ankle"), "elbow": ("shoulder", "wrist")}[part]
    upper = subtract(body.at[f"{side}_{part}"], body.at[f"{side}_{above}"])
    return angle_between(upper, subtract(body.at[f"{side}_{below}"], body.at[f"{side}_{part}"]))


def angle_between(a: Vector, b: Vector) -> float:
    return degrees(acos(max(-1.0, min(1.0, dot(unit(a), unit(b))))))


def tilt(body: Body) -> float:
    """Degrees that the trunk leans forward."""
    way = subtract(body.at["shoulders"], body.at["pelvis"])
    return angle_between(way, (0.0, 1.0, 0.0)) * (1 if way[0] > 0 else -1)

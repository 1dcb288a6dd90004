"""A motion as bodies, frame by frame: angles in between, contacts held, limbs that let go or take hold led over."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, cos, pi

from .contact import Kept, carried, reach, rest
from .joints import ANGLES, joint_of
from .motion import Contact, Motion, Pose
from .skeleton import Angles, Body, body_of
from .surfaces import World
from .vectors import between

_TURN_OF_A_STEP = 18.0
"""Degrees that a joint may turn from frame to frame, so that a limb drawn between two frames keeps its length."""
_FEWEST, _MOST = 2, 12
"""Frames a stage, and of a whole motion: more would make a picture too large to send."""
_TURNS = tuple(name for name in ANGLES if (joint := joint_of(name)) and joint.unit == "grader")


@dataclass(frozen=True)
class Frames:
    """All bodies of the way out, start first; a motion that goes round comes back to its start.

    keys: the index of each key pose among the bodies. world: where the touched things stand.
    """

    bodies: tuple[Body, ...]
    keys: tuple[int, ...]
    world: World


def frames_of(motion: Motion) -> Frames:
    """The motion solved; a limb that cannot reach its contact falls short of it, which faults.py tells."""
    world = World()
    poses = [*motion.poses, motion.poses[0]] if motion.cycle else list(motion.poses)
    first, before = rest(body_of(poses[0].angles), poses[0].contacts, world)
    bodies, keys = [first], [0]
    for start, end in pairwise(poses):
        _, after = rest(body_of(end.angles), _carrying_first(start, end), world)
        bodies += _between(start, end, world, (before, after), _steps(start, end, len(poses) - 1))
        before = after
        keys.append(len(bodies) - 1)
    return Frames(tuple(bodies), tuple(keys), world)


def _steps(start: Pose, end: Pose, stages: int) -> int:
    widest = max((abs(end.angles.get(name, 0.0) - start.angles.get(name, 0.0)) for name in _TURNS), default=0.0)
    moves_whole = any(start.angles.get(name, 0.0) != end.angles.get(name, 0.0) for name in ("lean", "roll", "turn"))
    most = (_MOST if not moves_whole else _MOST * 5 // 8) // stages
    return max(_FEWEST, min(most, ceil(widest / _TURN_OF_A_STEP)))


def _between(start: Pose, end: Pose, world: World, ends: tuple[Kept, Kept], steps: int) -> Iterator[Body]:
    """ends: where the contacts of both poses keep their places; one that slides goes straight from one to the other."""
    contacts = _carrying_first(start, end)
    held = [contact for contact in contacts if contact in start.contacts and contact in end.contacts]
    passing = [contact for contact in dict.fromkeys([*start.contacts, *end.contacts]) if contact not in held]
    before, after = ends
    let_go = {contact: before.get(contact, world.places[contact]) for contact in passing if contact in start.contacts}
    for step in range(1, steps + 1):
        share = (1 - cos(pi * step / steps)) / 2
        body = carried(body_of(_mixed(start.angles, end.angles, share)), contacts, world)
        kept = {contact: between(before.get(contact, after[contact]), after[contact], share) for contact in held[1:]}
        kept |= {contact: let_go.get(contact) or after.get(contact, world.places[contact]) for contact in passing}
        yield reach(body, [*held, *passing], kept, {contact: _grip(contact, end, share) for contact in passing})


def _grip(contact: Contact, end: Pose, share: float) -> float:
    """How firmly a contact holds that only one of two poses has: 1 where it is, 0 where it is gone. A leg lets go at
    once, as it swings free; an arm that has carried bends its elbow as long as the hand is near the floor."""
    share = share if contact in end.contacts else 1 - share
    return share if contact.point.endswith("_hand") else share**3


def _carrying_first(start: Pose, end: Pose) -> tuple[Contact, ...]:
    """The contacts of the later pose, one that both have first: it carries the person from the one to the other."""
    shared = [contact for contact in start.contacts if contact in end.contacts]
    return tuple(dict.fromkeys([*shared[:1], *end.contacts]))


def _mixed(start: Angles, end: Angles, share: float) -> dict[str, float]:
    names = {*start, *end}
    return {name: start.get(name, 0.0) * (1 - share) + end.get(name, 0.0) * share for name in names}

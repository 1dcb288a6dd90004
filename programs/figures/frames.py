"""A motion as bodies, frame by frame: angles in between, contacts held, limbs that let go or take hold led over.

Between two frames a picture moves every point straight from the one to the other, so frames stand as close as it takes
for a limb to keep its length there too.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise
from math import ceil, sqrt

from .contact import Kept, carried, reach, rest
from .motion import Contact, Motion, Pose
from .skeleton import LIMBS, SPINE, Angles, Body, body_of
from .surfaces import World
from .vectors import between, distance

MOST_LOST = 0.006
"""Metres by which a limb may be drawn too short between two frames: one part in three hundred of the person."""
_MOST_PARTS, _MOST_TIMES = 3, 2
"""Into how many parts a step is parted, and how often: a limb that snaps is not worth a picture too large to send."""


@dataclass(frozen=True)
class Frames:
    """All bodies of the way out, start first; a motion that goes round comes back to its start.

    keys: the index of each key pose among the bodies. shares: how much of the way from the key pose before it each has
    gone, 0 to 1. world: where the touched things stand.
    """

    bodies: tuple[Body, ...]
    keys: tuple[int, ...]
    shares: tuple[float, ...]
    world: World


Frame = tuple[float, Body]
"""With how much of the way from the key pose before it has been gone, 0 to 1."""


def frames_of(motion: Motion) -> Frames:
    """The motion solved; a limb that cannot reach its contact falls short of it, which faults.py tells."""
    world = World()
    first, before = rest(body_of(motion.poses[0].angles), motion.poses[0].contacts, world)
    bodies, keys, shares = [first], [0], [0.0]
    for start, end in pairwise(motion.way):
        _, after = rest(body_of(end.angles), _carrying_first(start, end), world)
        at = partial(_on_the_way, start, end, world, before, after)
        halves = pairwise(((0.0, bodies[-1]), (0.5, at(0.5)), (1.0, at(1.0))))
        stage = [frame for half in halves for frame in _parted(at, *half)]
        shares += [share for share, _ in stage]
        bodies += [body for _, body in stage]
        before = after
        keys.append(len(bodies) - 1)
    return Frames(tuple(bodies), tuple(keys), tuple(shares), world)


def _parted(at: Callable[[float], Body], first: Frame, last: Frame, times: int = _MOST_TIMES) -> Iterator[Frame]:
    """The last, and before it as many as keep limbs long: in n parts of a step a limb loses an n-squaredth each."""
    parts = min(_MOST_PARTS, ceil(sqrt(lost_between(first[1], last[1]) / MOST_LOST)))
    if parts < 2 or not times:
        yield last
        return
    shares = [first[0] + (last[0] - first[0]) * part / parts for part in range(1, parts)]
    between_them = [(share, at(share)) for share in shares]
    for step in pairwise([first, *between_them, last]):
        yield from _parted(at, *step, times - 1)


def lost_between(before: Body, after: Body) -> float:
    """Metres by which a bone is shorter half-way between two frames than in them, of the bone that loses most."""
    return max(0.0, *(_lost(bone, before, after) for bone in (*LIMBS, *SPINE)))


def _lost(bone: tuple[str, str], before: Body, after: Body) -> float:
    start, end = bone
    seen = distance(between(before.at[start], after.at[start]), between(before.at[end], after.at[end]))
    return distance(before.at[start], before.at[end]) - seen


def seen_between(before: Body, after: Body, share: float = 0.5) -> Body:
    """What a picture shows between two frames."""
    return replace(before, at={name: between(place, after.at[name], share) for name, place in before.at.items()})


def _on_the_way(start: Pose, end: Pose, world: World, before: Kept, after: Kept, share: float) -> Body:
    """before, after: where the contacts of both poses keep their places; one that slides goes straight between them."""
    contacts = _carrying_first(start, end)
    held = [contact for contact in contacts if contact in start.contacts and contact in end.contacts]
    passing = [contact for contact in dict.fromkeys([*start.contacts, *end.contacts]) if contact not in held]
    let_go = {contact: before.get(contact, world.places[contact]) for contact in passing if contact in start.contacts}
    body = carried(body_of(_mixed(start.angles, end.angles, share)), contacts, world)
    kept = {contact: between(before.get(contact, after[contact]), after[contact], share) for contact in held[1:]}
    kept |= {contact: let_go.get(contact) or after.get(contact, world.places[contact]) for contact in passing}
    return reach(body, [*held, *passing], kept, {contact: _grip(contact, end, share) for contact in passing})


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

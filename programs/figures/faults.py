"""What is bodily wrong with a motion: a contact that slips, a limb that goes through the floor, a seat or the trunk.

Checked frame by frame on the solved bodies, and half-way between them as they are shown.
"""

from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from .frames import Frames, frames_of, seen_between
from .furniture import Box, furniture
from .joints import SIDES
from .motion import Contact, Motion
from .props import KINDS, balls_of
from .skeleton import LIMBS, RADIUS, Body
from .surfaces import HEIGHT_OF, POINTS, STANDS_UPRIGHT, SURFACES, World, place_in_world
from .vectors import Vector, between, distance

MOST_SLIP = 0.001
"""Metres in a body of 1.75 m."""
_MOST_SINK = 0.012
"""Flesh and mattress give way; more than this is seen."""
_MOST_INTO = {"chair": 0.020, "chair_edge": 0.020, "bed": 0.020}
"""A thigh lies broader on what is sat upon than it is drawn; an arm hangs beside it."""
_ARM = ("elbow", "wrist", "fingers")
_MOST_INTO_TRUNK = 0.055
"""A thigh pressed against the belly, an arm along the side."""

_TRUNK = ("pelvis", "waist", "chest")
_DANISH = {
    "shoulder": "skulder", "elbow": "albue", "wrist": "håndled", "fingers": "fingre", "hand": "hånd", "hip": "hofte",
    "knee": "knæ", "ankle": "ankel", "heel": "hæl", "ball": "forfod", "toes": "tæer", "foot": "fod", "head": "hoved",
    "pelvis": "bækken", "back": "ryg", "chest": "bryst", "waist": "talje",
}  # fmt: skip


def faults_of(motion: Motion) -> list[str]:
    """Danish lines, one for each fault at its worst frame, e.g. 'Højre hånd glider 12 mm på væggen.'; [] is right."""
    frames = frames_of(motion)
    worst: dict[str, float] = {}
    for fault, metres in _all_faults(motion, frames):
        worst[fault] = max(worst.get(fault, 0.0), metres)
    return [f"{fault.format(f'{1000 * metres:.0f}')}" for fault, metres in worst.items()]


def _all_faults(motion: Motion, frames: Frames) -> Iterator[tuple[str, float]]:
    yield from _slips(motion, frames)
    shown = _with_what_is_between(frames)
    yield from _sinks(shown)
    yield from _things_sink(motion, shown)
    yield from _bumps(motion, shown)
    yield from _through_trunk(shown)


def _with_what_is_between(frames: Frames) -> Frames:
    halves = [seen_between(*pair) for pair in pairwise(frames.bodies)]
    return replace(frames, bodies=(*frames.bodies, *halves))


def slip_of(motion: Motion) -> float:
    """The farthest that any held contact is from its place in any frame, in metres; of a head the height counts."""
    return max((metres for _, metres in _all_slips(motion, frames_of(motion))), default=0.0)


def _slips(motion: Motion, frames: Frames) -> Iterator[tuple[str, float]]:
    for contact, metres in _all_slips(motion, frames):
        if metres > MOST_SLIP:
            yield f"{_name(contact.point)} glider {{}} mm på {SURFACES[contact.on]}.", metres


def _all_slips(motion: Motion, frames: Frames) -> Iterator[tuple[Contact, float]]:
    for number, body in enumerate(frames.bodies):
        for contact in _held(motion, frames.keys, number):
            yield contact, _off(body, contact, frames.world)


def _off(body: Body, contact: Contact, world: World) -> float:
    """Metres from where it belongs; of a head, and of what slides, only how far it is off the thing."""
    place, kept = body.at[POINTS[contact.point][0]], place_in_world(body, contact, world.places[contact])
    if contact.slides:
        across_it = 0 if contact.on in STANDS_UPRIGHT else 1
        return abs(place[across_it] - kept[across_it])
    return abs(place[1] - kept[1]) if contact.point == "head" else distance(place, kept)


def _held(motion: Motion, keys: Sequence[int], number: int) -> list[Contact]:
    """The contacts of a key pose, or those that both poses beside a frame have."""
    poses = motion.way
    if number in keys:
        return list(poses[keys.index(number)].contacts)
    stage = bisect(keys, number)
    return [contact for contact in poses[stage - 1].contacts if contact in poses[stage].contacts]


def _sinks(frames: Frames) -> Iterator[tuple[str, float]]:
    for body in frames.bodies:
        for name, place, radius in _skin(body):
            for thing, depth in _depths(place, radius, frames.world):
                if depth > _MOST_SINK:
                    yield f"{_name(name)} går {{}} mm gennem {SURFACES[thing]}.", depth


def _things_sink(motion: Motion, frames: Frames) -> Iterator[tuple[str, float]]:
    """Held things too end at the floor and at the wall; what is below the floor is not in the picture."""
    for prop in motion.props:
        for place, radius in (ball for body in frames.bodies for ball in balls_of(prop, body)):
            for thing, depth in _depths(place, radius, frames.world):
                if depth > _MOST_SINK:
                    yield f"{KINDS[prop.kind].capitalize()} går {{}} mm gennem {SURFACES[thing]}.", depth


def _skin(body: Body) -> Iterator[tuple[str, Vector, float]]:
    """Places along the body with the thickness there."""
    for name in ("pelvis", "waist", "chest", "head"):
        yield name, body.at[name], RADIUS[name]
    for start, end in LIMBS:
        yield end, body.at[end], _radius(end)
        yield end, between(body.at[start], body.at[end]), (_radius(start) + _radius(end)) / 2


def _radius(name: str) -> float:
    return RADIUS[name.partition("_")[2] or name]


def _depths(place: Vector, radius: float, world: World) -> Iterator[tuple[str, float]]:
    """How far a place with its thickness is under the floor and behind a wall."""
    x, y, _ = place
    yield "floor", radius - y
    for thing, (plane, side) in world.planes.items():
        if thing == "wall":
            yield thing, side * (x - plane) + radius


def _bumps(motion: Motion, frames: Frames) -> Iterator[tuple[str, float]]:
    """Places that are inside a chair, a table, a bed or a step."""
    solids = [solid for solid in furniture(motion, frames.world) if solid.thing in HEIGHT_OF]
    boxes = [(solid.thing, box) for solid in solids for box in solid.boxes]
    for body in frames.bodies if boxes else ():
        for name, place, radius in _skin(body):
            for thing, box in boxes:
                if thing in _MOST_INTO and name.endswith(_ARM):
                    continue
                if (depth := _depth_in(box, place, radius)) > _MOST_INTO.get(thing, _MOST_SINK):
                    yield f"{_name(name)} går {{}} mm gennem {SURFACES[thing]}.", depth


def _depth_in(box: Box, place: Vector, radius: float) -> float:
    """Metres to the nearest way out; below 0 for a place that is outside."""
    ways = zip(*box, place, strict=True)
    return min(min(middle + radius - low, high - (middle - radius)) for low, high, middle in ways)


def _through_trunk(frames: Frames) -> Iterator[tuple[str, float]]:
    for body in frames.bodies:
        for start, end in LIMBS:
            if start.endswith(("shoulder", "hip")):
                continue
            for share in (0.5, 1.0):
                place = between(body.at[start], body.at[end], share)
                for part in _TRUNK:
                    depth = RADIUS[part] + _radius(end) - distance(place, body.at[part])
                    if depth > _MOST_INTO_TRUNK:
                        yield f"{_name(end)} går {{}} mm ind i kroppen.", depth


def _name(point: str) -> str:
    side, _, part = point.partition("_")
    if side in SIDES:
        return f"{'Højre' if side == 'right' else 'Venstre'} {_DANISH[part]}"
    return _DANISH[point].capitalize()

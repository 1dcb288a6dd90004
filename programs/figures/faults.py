"""What is bodily wrong with a motion: a contact that slips, a limb that goes through the floor, a seat or the trunk.

Checked frame by frame on the solved bodies.
"""

from bisect import bisect
from collections.abc import Iterator, Sequence

from .frames import Frames, frames_of
from .joints import SIDES
from .motion import Contact, Motion
from .skeleton import RADIUS, Body
from .surfaces import POINTS, STANDS_UPRIGHT, SURFACES, World, place_in_world
from .vectors import Vector, between, distance

MOST_SLIP = 0.001
"""Metres in a body of 1.75 m."""
_MOST_SINK = 0.012
"""Flesh and mattress give way; more than this is seen."""
_MOST_INTO_TRUNK = 0.055
"""A thigh pressed against the belly, an arm along the side."""

_LIMBS = [
    (f"{side}_{start}", f"{side}_{end}")
    for side in SIDES
    for start, end in (
        ("shoulder", "elbow"),
        ("elbow", "wrist"),
        ("wrist", "fingers"),
        ("hip", "knee"),
        ("knee", "ankle"),
        ("heel", "ball"),
        ("ball", "toes"),
    )
]
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
    for fault, metres in (*_slips(motion, frames), *_sinks(frames), *_through_trunk(frames)):
        worst[fault] = max(worst.get(fault, 0.0), metres)
    return [f"{fault.format(f'{1000 * metres:.0f}')}" for fault, metres in worst.items()]


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
    poses = [*motion.poses, motion.poses[0]] if motion.cycle else motion.poses
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


def _skin(body: Body) -> Iterator[tuple[str, Vector, float]]:
    """Places along the body with the thickness there."""
    for name in ("pelvis", "chest", "head"):
        yield name, body.at[name], RADIUS[name]
    for start, end in _LIMBS:
        yield end, body.at[end], _radius(end)
        yield end, between(body.at[start], body.at[end]), (_radius(start) + _radius(end)) / 2


def _radius(name: str) -> float:
    return RADIUS[name.partition("_")[2] or name]


def _depths(place: Vector, radius: float, world: World) -> Iterator[tuple[str, float]]:
    x, y, z = place
    yield "floor", radius - y
    for thing, (plane, side) in world.planes.items():
        if thing == "wall":
            yield thing, side * (x - plane) + radius
    for contact, met in world.places.items():
        height = world.heights.get("chair", 0.0)
        if contact.on == "chair" and abs(x - met[0]) < 0.15 and abs(z) < 0.15 and y > height - 0.05:
            yield "chair", height - (y - radius)


def _through_trunk(frames: Frames) -> Iterator[tuple[str, float]]:
    for body in frames.bodies:
        for start, end in _LIMBS:
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

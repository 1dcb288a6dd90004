"""The firm things that a body rests on or stands at, as boxes in the room: drawn from here, and bumped into here."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import copysign

from .motion import Motion
from .surfaces import HEIGHT_OF, World
from .vectors import Vector, between

Box = tuple[Vector, Vector]
"""Its lowest and its highest corner."""
_SEAT = 0.21
"""Half a seat's depth and breadth."""
_SAT_UPON = {"chair": 0.04, "chair_edge": -0.13}
"""How far the middle of the seat is ahead of whoever sits on it."""
_LEG = 0.018
_BACK = 0.46
"""From the seat to the top of the back that one sits against."""


ANCHORS: dict[str, Vector] = {
    "low_ahead": (1.10, 0.12, 0.0),
    "ahead": (1.10, 1.05, 0.0),
    "high_ahead": (1.00, 1.95, 0.0),
    "right_beside": (0.0, 1.05, 0.9),
    "left_beside": (0.0, 1.05, -0.9),
}
"""Where a band may be tied to something, from the floor under the person."""
_POST, _TALL, _HOOK = 0.06, 1.9, 0.03
"""Metres: half the breadth and the height of what a band is tied to, and half the hook."""


@dataclass(frozen=True)
class Solid:
    """One thing, or the part of it that is drawn at once. thing: as in SURFACES, or a post; kind: its CSS class."""

    thing: str
    kind: str
    boxes: tuple[Box, ...]


def furniture(motion: Motion, world: World) -> Iterator[Solid]:
    """What stands where the body meets it, upright things first."""
    for name in sorted({name for prop in motion.props for name in prop.held if name in ANCHORS}):
        yield from _post(ANCHORS[name])
    for thing in world.planes:
        yield from _UPRIGHT[thing](world)
    for thing, place in _touched(world).items():
        if thing in _SAT_UPON:
            with_back = all(prop.kind != "stool" for prop in motion.props)
            yield from _chair(place[0] + _SAT_UPON[thing], world.heights[thing], with_back=with_back)
        elif thing in _LEVEL:
            yield from _LEVEL[thing](place, world.heights[thing])


def _touched(world: World) -> dict[str, Vector]:
    """Each touched thing with the middle of the places where it is touched."""
    places: dict[str, list[Vector]] = {}
    for contact, place in world.places.items():
        places.setdefault(contact.on, []).append(place)
    return {thing: between(found[0], found[-1]) for thing, found in places.items()}


def _wall(world: World) -> Iterator[Solid]:
    """Its face, on which hands lie, and its thickness; one that a back leans on ends where the person does."""
    x, side = world.planes["wall"]
    far, near = (-0.55, 0.55) if side > 0 else (-0.55, 0.10)
    yield Solid("wall", "wall", (_ordered((x, 0.0, far), (x + side * 0.10, 2.15, near)),))
    yield Solid("wall", "wall", (((x, 0.0, far), (x, 2.15, near)),))


def _door_frame(world: World) -> Iterator[Solid]:
    x, side = world.planes["door_frame"]
    z = next(place[2] for contact, place in world.places.items() if contact.on == "door_frame")
    yield Solid("door_frame", "wall", (_ordered((x, 0.0, z - 0.05), (x + side * 0.14, 2.1, z + 0.05)),))


def _post(anchor: Vector) -> Iterator[Solid]:
    """The edge of a door with a hook, on the far side of where the band is tied."""
    x, y, z = anchor
    middle_x, middle_z = (x + _POST, z) if x else (x, z + copysign(_POST, z))
    low, high = (middle_x - _POST, 0.0, middle_z - _POST), (middle_x + _POST, max(_TALL, y + 0.1), middle_z + _POST)
    yield Solid("post", "wall", ((low, high),))
    hook = tuple(each - _HOOK for each in anchor), tuple(each + _HOOK for each in anchor)
    yield Solid("post", "iron", (hook,))


def _ordered(a: Vector, b: Vector) -> Box:
    return (min(a[0], b[0]), a[1], a[2]), (max(a[0], b[0]), b[1], b[2])


def _legs(x: float, half: float, height: float) -> list[Box]:
    """Four legs of 3.6 cm under the corners of a square."""
    inner = half - _LEG
    return [
        ((x + dx - _LEG, 0.0, dz - _LEG), (x + dx + _LEG, height, dz + _LEG))
        for dx in (-inner, inner)
        for dz in (-inner, inner)
    ]


def _chair(x: float, height: float, *, with_back: bool) -> Iterator[Solid]:
    """Sat upon, the back behind the person. x: of the seat's middle."""
    back = [_back_at(x - _SEAT, height, height + _BACK)] if with_back else []
    yield Solid("chair", "wood", (*_legs(x, _SEAT, height), *back))
    yield _seat(x, height)


def _held_chair(place: Vector, height: float) -> Iterator[Solid]:
    """Held by its back, the seat on the far side of the hands."""
    x, seat = place[0] + _SEAT, HEIGHT_OF["chair"]
    yield Solid("chair_back", "wood", (*_legs(x, _SEAT, seat), _back_at(x - _SEAT, seat, height)))
    yield _seat(x, seat)


def _back_at(x: float, low: float, high: float) -> Box:
    return (x - 0.02, low, -_SEAT), (x + 0.02, high, _SEAT)


def _seat(x: float, height: float) -> Solid:
    return Solid("chair", "wood", (((x - _SEAT, height - 0.045, -_SEAT), (x + _SEAT, height, _SEAT)),))


def _step(place: Vector, height: float) -> Iterator[Solid]:
    yield Solid("step", "wood", (((place[0] - 0.16, 0.0, -0.32), (place[0] + 0.28, height, 0.32)),))


def _table(place: Vector, height: float) -> Iterator[Solid]:
    x = place[0] + 0.18
    yield Solid("table", "wood", tuple(_legs(x, 0.32, height)))
    yield Solid("table", "wood", (((x - 0.36, height - 0.04, -0.4), (x + 0.36, height, 0.4)),))


def _bed(place: Vector, height: float) -> Iterator[Solid]:
    """Sat upon at its edge, or lain upon."""
    low, high = place[0] - 1.0, place[0] + 0.20
    yield Solid("bed", "wood", tuple(((x, 0.0, -0.4), (x + 0.06, height, 0.4)) for x in (low, high - 0.08)))
    yield Solid("bed", "soft", (((low, height - 0.18, -0.42), (high, height, 0.42)),))


_UPRIGHT: dict[str, Callable[[World], Iterator[Solid]]] = {"wall": _wall, "door_frame": _door_frame}
_LEVEL: dict[str, Callable[[Vector, float], Iterator[Solid]]] = {
    "chair_back": _held_chair,
    "step": _step,
    "table": _table,
    "bed": _bed,
}

"""What else is in the picture.

Things that the body rests on stand where it meets them; held things follow the hands.
"""

from collections.abc import Iterator, Sequence

from .eye import Eye
from .motion import Motion, Prop
from .outline import Part
from .shapes import Point, dot, hull, limb, line, polygon
from .skeleton import Body
from .surfaces import HEIGHT_OF, POINTS, World
from .vectors import Vector, add, between, distance, scale, subtract, turned, unit

KINDS = {
    "mat": "måtte",
    "stool": "taburet",
    "ball": "bold",
    "large_ball": "stor træningsbold",
    "band": "elastik",
    "towel": "håndklæde",
    "stick": "stok",
    "dumb_bell": "håndvægt",
    "cushion": "pude",
    "rolled_towel": "rullet håndklæde",
}
"""A stool takes the back from the chair that is sat on. What is touched (chair, wall, table …) need not be named."""

TIED = frozenset({"band", "towel", "stick"})
"""What may end at a fixed place."""

ANCHORS: dict[str, Vector] = {
    "low_ahead": (1.10, 0.12, 0.0),
    "ahead": (1.10, 1.05, 0.0),
    "high_ahead": (1.00, 1.95, 0.0),
    "right_beside": (0.0, 1.05, 0.9),
    "left_beside": (0.0, 1.05, -0.9),
}
"""Where a band may be tied to something, from the floor under the person."""

_SEAT = 0.21
"""Half a seat's depth and breadth."""
_LIES_ON_MAT = 0.35
_BALL, _LARGE_BALL, _ROLL = 0.10, 0.30, 0.055


def standing(motion: Motion, first: Body, world: World, eye: Eye) -> list[Part]:
    """The things that keep their place, all behind the person."""
    kinds = {prop.kind for prop in motion.props}
    parts = [part for thing in world.planes for part in _UPRIGHT[thing](world, eye)]
    for thing, place in _touched(world).items():
        if thing in ("chair", "chair_back"):
            parts += _chair(thing, place, world, eye, with_back="stool" not in kinds)
        elif thing in _LEVEL:
            parts += _LEVEL[thing](place, world.heights[thing], eye)
    if "mat" in kinds:
        parts.append(_mat(first, eye))
    return parts + [_lying(prop, first, eye) for prop in motion.props if prop.kind in ("cushion", "rolled_towel")]


def _touched(world: World) -> dict[str, Vector]:
    """Each touched thing with the middle of the places where it is touched."""
    places: dict[str, list[Vector]] = {}
    for contact, place in world.places.items():
        places.setdefault(contact.on, []).append(place)
    return {thing: between(found[0], found[-1]) for thing, found in places.items()}


Box = tuple[Point, ...]
"""The corners of a box as it is seen."""


def _box(low: Vector, high: Vector, eye: Eye) -> Box:
    corners = [(x, y, z) for x in (low[0], high[0]) for y in (low[1], high[1]) for z in (low[2], high[2])]
    return tuple(hull([eye.sees(corner) for corner in corners]))


def _solid(kind: str, *boxes: Box) -> Part:
    corners = tuple(corner for box in boxes for corner in box)
    return Part(kind, kind, "".join(polygon(box) for box in boxes), corners)


def _wall(world: World, eye: Eye) -> list[Part]:
    """Its face, on which hands lie, and its thickness."""
    x, side = world.planes["wall"]
    thick = _box((x, 0.0, -0.55), (x + side * 0.10, 2.15, 0.55), eye)
    return [_solid("wall", thick), _solid("wall", _box((x, 0.0, -0.55), (x, 2.15, 0.55), eye))]


def _door_frame(world: World, eye: Eye) -> list[Part]:
    x, side = world.planes["door_frame"]
    z = next(place[2] for contact, place in world.places.items() if contact.on == "door_frame")
    return [_solid("wall", _box((x, 0.0, z - 0.05), (x + side * 0.14, 2.1, z + 0.05), eye))]


_UPRIGHT = {"wall": _wall, "door_frame": _door_frame}


def _legs(x: float, z: float, half: float, height: float, eye: Eye) -> list[Box]:
    """Four legs of 3.6 cm under the corners of a square."""
    return [
        _box((x + dx - 0.018, 0.0, z + dz - 0.018), (x + dx + 0.018, height, z + dz + 0.018), eye)
        for dx in (0.018 - half, half - 0.018)
        for dz in (0.018 - half, half - 0.018)
    ]


def _chair(thing: str, place: Vector, world: World, eye: Eye, *, with_back: bool) -> list[Part]:
    """Sat upon, the back behind the person; held by its back, the seat on the far side of the hands."""
    held = thing == "chair_back"
    height = HEIGHT_OF["chair"] if held else world.heights["chair"]
    x, z = (place[0] + _SEAT, 0.0) if held else (place[0] + 0.04, 0.0)
    top = world.heights["chair_back"] if held else height + 0.46
    back = _box((x - _SEAT - 0.02, height, z - _SEAT), (x - _SEAT + 0.02, top, z + _SEAT), eye)
    seat = _box((x - _SEAT, height - 0.045, z - _SEAT), (x + _SEAT, height, z + _SEAT), eye)
    frame = [*_legs(x, z, _SEAT, height, eye), *([back] if with_back else [])]
    return [_solid("wood", *frame), _solid("wood", seat)]


def _step(place: Vector, height: float, eye: Eye) -> list[Part]:
    return [_solid("wood", _box((place[0] - 0.16, 0.0, -0.32), (place[0] + 0.28, height, 0.32), eye))]


def _table(place: Vector, height: float, eye: Eye) -> list[Part]:
    x = place[0] + 0.18
    top = _box((x - 0.36, height - 0.04, -0.4), (x + 0.36, height, 0.4), eye)
    return [_solid("wood", *_legs(x, 0.0, 0.32, height, eye)), _solid("wood", top)]


def _bed(place: Vector, height: float, eye: Eye) -> list[Part]:
    """Sat upon at its edge, or lain upon."""
    low, high = place[0] - 1.0, place[0] + 0.20
    legs = [_box((x, 0.0, -0.4), (x + 0.06, height, 0.4), eye) for x in (low, high - 0.08)]
    return [_solid("wood", *legs), _solid("soft", _box((low, height - 0.18, -0.42), (high, height, 0.42), eye))]


_LEVEL = {"step": _step, "table": _table, "bed": _bed}


def _mat(body: Body, eye: Eye) -> Part:
    lowest = min(place[1] for place in body.at.values())
    xs = [eye.sees(place)[0] for place in body.at.values() if place[1] < lowest + _LIES_ON_MAT]
    left, right = min(xs) - 26, max(xs) + 26
    return _solid("soft", ((left, 0), (right, 0), (right, 5), (left, 5)))


def _lying(prop: Prop, body: Body, eye: Eye) -> Part:
    """A cushion or roll between the floor and the place of the body that lies on it."""
    inside, radius = POINTS[prop.held[0]]
    x, y, z = body.at[inside]
    below = y - radius
    if prop.kind == "rolled_towel":
        return Part("roll", "soft", dot(eye.circle((x, below - _ROLL, z), _ROLL)))
    half = max(below / 2, 0.02)
    return Part("cushion", "soft", limb(*(eye.circle((x + dx, below - half, z), half) for dx in (-0.14, 0.14))))


def held(motion: Motion, body: Body, eye: Eye) -> Iterator[Part]:
    """The things that follow the body, in front of it."""
    for number, prop in enumerate(motion.props):
        if prop.kind in _HELD:
            kind, path = _HELD[prop.kind]([_place(name, body) for name in prop.held], prop, body, eye)
            yield Part(f"{prop.kind} {number}", kind, path)


def _place(name: str, body: Body) -> Vector:
    return ANCHORS[name] if name in ANCHORS else body.at[POINTS[name][0]]


def _band(places: Sequence[Vector], prop: Prop, body: Body, eye: Eye) -> tuple[str, str]:
    return "band", line([eye.sees(place) for place in places])


def _towel(places: Sequence[Vector], prop: Prop, body: Body, eye: Eye) -> tuple[str, str]:
    return "cloth", line([eye.sees(place) for place in places])


def _stick(places: Sequence[Vector], prop: Prop, body: Body, eye: Eye) -> tuple[str, str]:
    way = unit(subtract(places[-1], places[0]))
    if len(places) == 1:
        return "wood", limb(eye.circle(places[0], 0.012), eye.circle((places[0][0] + 0.1, 0.0, places[0][2]), 0.012))
    ends = add(places[0], scale(way, -0.18)), add(places[-1], scale(way, 0.18))
    return "wood", limb(*(eye.circle(end, 0.012) for end in ends))


def _dumb_bell(places: Sequence[Vector], prop: Prop, body: Body, eye: Eye) -> tuple[str, str]:
    """Square across the palm."""
    side = prop.held[0].partition("_")[0]
    across = turned(body.frames[f"{side}_hand"], (0.085, 0.0, 0.0))
    ends = [eye.circle(add(places[0], scale(across, share)), 0.042) for share in (-1, -0.55, 0.55, 1)]
    bar = [(x, y, 3.0) for x, y, _ in ends[1:3]]
    return "iron", limb(*ends[:2]) + limb(*bar) + limb(*ends[2:])


def _ball(places: Sequence[Vector], prop: Prop, body: Body, eye: Eye) -> tuple[str, str]:
    """Between two places as large as they leave room for; beside one place a ball of its own size."""
    if len(places) == 2:
        radius = max(distance(*places) / 2 - 0.045, 0.05)
        return "ball", dot(eye.circle(between(*places), radius))
    radius = _LARGE_BALL if prop.kind == "large_ball" else _BALL
    reach = POINTS[prop.held[0]][1] + radius
    return "ball", dot(eye.circle(add(places[0], (0.0, -reach, 0.0)), radius))


_HELD = {
    "band": _band,
    "towel": _towel,
    "stick": _stick,
    "dumb_bell": _dumb_bell,
    "ball": _ball,
    "large_ball": _ball,
}

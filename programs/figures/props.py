"""What else is in the picture.

Things that the body rests on stand where it meets them; held things follow the hands.
"""

from collections.abc import Callable, Iterator, Sequence

from .eye import Eye
from .furniture import ANCHORS, Box, Solid, furniture
from .motion import Contact, Motion, Prop
from .outline import Part
from .shapes import Circle, Point, dot, hull, limb, line, polygon
from .skeleton import Body
from .surfaces import POINTS, World
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

_LIES_ON_MAT = 0.35
_BALL, _LARGE_BALL, _ROLL = 0.10, 0.30, 0.055
_IN_THE_PALM = 0.034
"""Metres from the middle of the hand to the middle of what the fingers close around."""


def standing(motion: Motion, bodies: Sequence[Body], world: World, eye: Eye) -> list[Part]:
    """The things that keep their place, all behind the person."""
    first = bodies[0]
    parts = [_drawn(solid, eye) for solid in furniture(motion, world)]
    if any(prop.kind == "mat" for prop in motion.props):
        parts.append(_mat(bodies, eye))
    parts += [_cushion(place, place[1] - POINTS[on_it.point][1], eye) for on_it, place in _on_cushions(world)]
    return parts + [_lying(prop, first, eye) for prop in motion.props if prop.kind in ("cushion", "rolled_towel")]


def _on_cushions(world: World) -> Iterator[tuple[Contact, Vector]]:
    return ((contact, place) for contact, place in world.places.items() if contact.on == "cushion")


def _drawn(solid: Solid, eye: Eye) -> Part:
    return _flat(solid.kind, *(_seen(box, eye) for box in solid.boxes))


def _seen(box: Box, eye: Eye) -> tuple[Point, ...]:
    """The corners of a box as it is seen."""
    low, high = box
    corners = [(x, y, z) for x in (low[0], high[0]) for y in (low[1], high[1]) for z in (low[2], high[2])]
    return tuple(hull([eye.sees(corner) for corner in corners]))


def _flat(kind: str, *shapes: tuple[Point, ...]) -> Part:
    corners = tuple(corner for shape in shapes for corner in shape)
    return Part(kind, kind, "".join(polygon(shape) for shape in shapes), corners)


def _mat(bodies: Sequence[Body], eye: Eye) -> Part:
    """As long as what is ever low over it."""
    lowest = min(place[1] for place in bodies[0].at.values())
    low = (place for body in bodies for place in body.at.values() if place[1] < lowest + _LIES_ON_MAT)
    xs = [eye.sees(place)[0] for place in low]
    left, right = min(xs) - 130, max(xs) + 130
    return _flat("soft", ((left, 0), (right, 0), (right, 25), (left, 25)))


def _lying(prop: Prop, body: Body, eye: Eye) -> Part:
    """A cushion or roll between the floor and the place of the body that lies on it."""
    inside, radius = POINTS[prop.held[0]]
    x, y, z = body.at[inside]
    below = y - radius
    if prop.kind == "rolled_towel":
        return Part("roll", "soft", dot(eye.circle((x, below - _ROLL, z), _ROLL)))
    return _cushion((x, y, z), below, eye)


def _cushion(place: Vector, top: float, eye: Eye) -> Part:
    """From the floor to its top, or a thin one under what lies on the floor."""
    x, _, z = place
    half = max(top / 2, 0.02)
    return Part("cushion", "soft", limb(*(eye.circle((x + dx, top - half, z), half) for dx in (-0.14, 0.14))))


def held(motion: Motion, body: Body, eye: Eye) -> Iterator[Part]:
    """The things that follow the body, in front of it."""
    for number, prop in enumerate(motion.props):
        if prop.kind in _HELD:
            kind, _, drawn = _HELD[prop.kind]
            circles = [eye.circle(*ball) for ball in balls_of(prop, body)]
            yield Part(f"{prop.kind} {number}", kind, drawn(circles))


Ball = tuple[Vector, float]
"""Its middle and its radius, in metres."""


def balls_of(prop: Prop, body: Body) -> list[Ball]:
    """What a thing that follows the body is made of; [] for one that lies still."""
    if prop.kind not in _HELD:
        return []
    _, made_of, _ = _HELD[prop.kind]
    return made_of([_place(name, body) for name in prop.held], prop, body)


def _place(name: str, body: Body) -> Vector:
    return ANCHORS[name] if name in ANCHORS else body.at[POINTS[name][0]]


def _thin(places: Sequence[Vector], prop: Prop, body: Body) -> list[Ball]:
    return [(place, 0.0) for place in places]


def _stick(places: Sequence[Vector], prop: Prop, body: Body) -> list[Ball]:
    """Beyond both hands; from one hand down to the floor."""
    if len(places) == 1:
        x, _, z = places[0]
        return [(places[0], 0.012), ((x + 0.1, 0.0, z), 0.012)]
    way = unit(subtract(places[-1], places[0]))
    return [(add(places[0], scale(way, -0.18)), 0.012), (add(places[-1], scale(way, 0.18)), 0.012)]


def _dumb_bell(places: Sequence[Vector], prop: Prop, body: Body) -> list[Ball]:
    """Square across the palm, on the side that the fingers close over."""
    side = prop.held[0].partition("_")[0]
    hand = body.frames[f"{side}_hand"]
    middle = add(places[0], turned(hand, (0.0, -0.01, -_IN_THE_PALM if side == "right" else _IN_THE_PALM)))
    across = turned(hand, (0.085, 0.0, 0.0))
    return [(add(middle, scale(across, share)), 0.042) for share in (-1, -0.55, 0.55, 1)]


def _ball(places: Sequence[Vector], prop: Prop, body: Body) -> list[Ball]:
    """Between two places as large as they leave room for; beside one place a ball of its own size."""
    if len(places) == 2:
        return [(between(*places), max(distance(*places) / 2 - 0.045, 0.05))]
    radius = _LARGE_BALL if prop.kind == "large_ball" else _BALL
    reach = POINTS[prop.held[0]][1] + radius
    return [(add(places[0], (0.0, -reach, 0.0)), radius)]


def _line(circles: Sequence[Circle]) -> str:
    return line([(x, y) for x, y, _ in circles])


def _rod(circles: Sequence[Circle]) -> str:
    return limb(*circles)


def _weights(circles: Sequence[Circle]) -> str:
    bar = [(x, y, 15.0) for x, y, _ in circles[1:3]]
    return limb(*circles[:2]) + limb(*bar) + limb(*circles[2:])


def _round(circles: Sequence[Circle]) -> str:
    return dot(circles[0])


_HELD: dict[str, tuple[str, Callable[..., list[Ball]], Callable[[Sequence[Circle]], str]]] = {
    "band": ("band", _thin, _line),
    "towel": ("cloth", _thin, _line),
    "stick": ("wood", _stick, _rod),
    "dumb_bell": ("iron", _dumb_bell, _weights),
    "ball": ("ball", _ball, _round),
    "large_ball": ("ball", _ball, _round),
}
"""Its CSS class, what it is made of and how that is drawn."""

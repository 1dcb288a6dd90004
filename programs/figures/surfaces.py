"""What the body may touch, with which of its places, and where the touched thing is when it is met."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from .joints import SIDES, Side
from .motion import Contact
from .skeleton import ANKLE_HEIGHT, HAND, RADIUS, THIGH, Body
from .vectors import UP, Vector, across, add, dot, level, scale, subtract, turned, turned_back, unit

SURFACES: dict[str, str] = {
    "floor": "gulvet",
    "chair": "stolen",
    "chair_edge": "stolens kant",
    "bed": "sengekanten",
    "cushion": "puden",
    "step": "trinnet",
    "chair_back": "stoleryggen",
    "table": "bordet",
    "wall": "væggen",
    "door_frame": "dørkarmen",
    "body": "kroppen",
    "head": "hovedet",
    "belly": "maven",
    "chest": "brystet",
    "right_thigh": "højre lår",
    "left_thigh": "venstre lår",
    "right_knee": "højre knæ",
    "left_knee": "venstre knæ",
}
HEIGHT_OF = {
    "floor": 0.0,
    "chair": 0.45,
    "chair_edge": 0.45,
    "bed": 0.50,
    "cushion": 0.06,
    "step": 0.17,
    "table": 0.74,
    "chair_back": 0.88,
}
"""Metres; a seat that is reached from the floor takes the height at which the body meets it."""
STANDS_UPRIGHT = ("wall", "door_frame")

OWN_BODY: Mapping[str, tuple[str, str]] = {
    "head": ("head", "head"),
    "belly": ("belly", "lumbar"),
    "chest": ("breastbone", "thorax"),
    **{f"{side}_{part}": (f"{side}_knee", f"{side}_thigh") for side in SIDES for part in ("thigh", "knee")},
}
"""Parts of the own body that a hand follows wherever they go: the place and the frame that carry them."""

POINTS: dict[str, tuple[str, float]] = {
    "pelvis": ("pelvis", RADIUS["pelvis"]),
    "back": ("chest", RADIUS["chest"]),
    "head": ("head", RADIUS["head"]),
    **{
        f"{side}_{point}": (f"{side}_{place}", radius)
        for side in SIDES
        for point, place, radius in (
            ("foot", "ankle", ANKLE_HEIGHT),
            ("toes", "ball", RADIUS["ball"]),
            ("heel", "heel", RADIUS["heel"]),
            ("knee", "knee", RADIUS["knee"]),
            ("hip", "hip", 0.075),
            ("hand", "hand", RADIUS["palm"]),
            ("elbow", "elbow", RADIUS["elbow"]),
            ("shoulder", "shoulder", RADIUS["shoulder"]),
        )
    },
}
"""Where the body may touch: the place inside it and its distance to the skin, in metres."""
_TRUNK = ("back", "pelvis", "head")


@dataclass
class World:
    """Where the touched things are. heights: of level things; planes: x and the side (1 ahead, -1 behind) of upright
    ones; places: where each contact keeps the place inside the body, one that slides where it began; of the own body
    it is told from the part that carries it (place_in_world)."""

    heights: dict[str, float] = field(default_factory=lambda: {"floor": 0.0})
    planes: dict[str, tuple[float, int]] = field(default_factory=dict)
    places: dict[Contact, Vector] = field(default_factory=dict)


def met(body: Body, contact: Contact, world: World) -> Vector:
    """Where the place inside the body is when its skin touches the thing, which is put there if it is new."""
    if contact.on in OWN_BODY:
        return _met_on_own_body(body, contact)
    radius = POINTS[contact.point][1]
    x, y, z = _place_that_meets(body, contact)
    if contact.on in STANDS_UPRIGHT:
        side = _side_of_the_wall(body, contact, x)
        plane, side = world.planes.setdefault(contact.on, (x + side * radius, side))
        return plane - side * radius, y, z
    if contact.on == "body":
        return x, y, z
    height = world.heights.setdefault(contact.on, HEIGHT_OF[contact.on] if _has_its_height(contact) else y - radius)
    return x, height + radius, z


def _side_of_the_wall(body: Body, contact: Contact, x: float) -> int:
    """1 for a wall ahead along x, -1 for one behind: the trunk leans its back on it, a limb reaches for it."""
    if contact.point in _TRUNK:
        return -1 if turned(body.frames["thorax"], (1.0, 0.0, 0.0))[0] >= 0 else 1
    return 1 if x >= body.at["pelvis"][0] else -1


def place_in_world(body: Body, contact: Contact, kept: Vector) -> Vector:
    """Where a contact's place is now: what rests on the own body goes with it."""
    if contact.on not in OWN_BODY:
        return kept
    origin, frame = OWN_BODY[contact.on]
    return add(body.at[origin], turned(body.frames[frame], kept))


def _place_that_meets(body: Body, contact: Contact) -> Vector:
    """A hand is laid flat about its wrist; everything else touches where it is."""
    side, _, part = contact.point.partition("_")
    if part != "hand" or contact.on == "body":
        return body.at[POINTS[contact.point][0]]
    fingers, _ = flat_hand(body, side, contact.on)
    return add(body.at[f"{side}_wrist"], scale(fingers, 0.45 * HAND))


def _has_its_height(contact: Contact) -> bool:
    """Hands go to where a table is, a head to its cushion; a seat, a step and a bed are as high as they are met."""
    return contact.on == "cushion" or contact.point.endswith(("_hand", "_elbow"))


def _met_on_own_body(body: Body, contact: Contact) -> Vector:
    """In the frame of the part: its skin nearest to where the hand is."""
    origin, frame = OWN_BODY[contact.on]
    place, radius = POINTS[contact.point]
    x, y, z = turned_back(body.frames[frame], subtract(body.at[place], body.at[origin]))
    if contact.on in ("belly", "chest"):
        return radius, max(-0.07, min(0.07, y)), max(-0.08, min(0.08, z))
    if contact.on == "head":
        return scale(unit((x, y, z)), RADIUS["head"] + radius)
    along = max(0.0, min(THIGH, y)) if contact.on.endswith("_thigh") else 0.0
    thick = RADIUS["knee"] + (RADIUS["hip"] - RADIUS["knee"]) * along / THIGH
    beside = unit((x, 0.0, z)) if contact.on.endswith("_thigh") else unit((x, min(y, 0.0), z))
    return add((0.0, along, 0.0), scale(beside, thick + radius))


def flat_hand(body: Body, side: Side, on: str) -> tuple[Vector, Vector]:
    """The way of the fingers, and the way from the thing to the back of the hand."""
    if on in STANDS_UPRIGHT:
        ahead = body.at[f"{side}_hand"][0] >= body.at["pelvis"][0]
        return UP, (-1.0 if ahead else 1.0, 0.0, 0.0)
    fingers = turned(body.frames[f"{side}_hand"], (0.0, -1.0, 0.0))
    if on == "body":
        return fingers, turned(body.frames[f"{side}_hand"], (0.0, 0.0, 1.0 if side == "right" else -1.0))
    if on in OWN_BODY:
        away = _away_from(body, side, on)
        return unit(across(fingers, away)), away
    return level(turned(body.frames["thorax"], _ahead_or_up(body))), UP


def _away_from(body: Body, side: Side, on: str) -> Vector:
    origin, frame = OWN_BODY[on]
    if on in ("belly", "chest"):
        return turned(body.frames[frame], (1.0, 0.0, 0.0))
    to_hand = subtract(body.at[f"{side}_hand"], body.at[origin])
    if on == "head":
        return unit(to_hand)
    axis = turned(body.frames[frame], UP)
    beside = across(to_hand, axis)
    return unit(beside if on.endswith("_thigh") else add(beside, scale(axis, min(dot(to_hand, axis), 0.0))))


def _ahead_or_up(body: Body) -> Vector:
    """Fingers point past the head on all fours, ahead when upright."""
    chest_up = turned(body.frames["thorax"], UP)
    return UP if abs(chest_up[1]) < 0.7 else (1.0, 0.0, 0.0)

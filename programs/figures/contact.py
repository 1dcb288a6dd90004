"""Contacts hold: what rests on the floor, a wall or a chair stays there in every frame while the body moves."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import sqrt

from .joints import SIDES, Side
from .motion import Contact
from .skeleton import (
    ANKLE_HEIGHT,
    FOREARM,
    HAND,
    RADIUS,
    SHANK,
    THIGH,
    UPPER_ARM,
    Body,
    place_foot,
    place_hand,
)
from .vectors import (
    UP,
    Rotation,
    Vector,
    across,
    add,
    between,
    columns,
    cross,
    distance,
    level,
    scale,
    subtract,
    turned,
    unit,
)

SURFACES: dict[str, str] = {
    "floor": "gulvet",
    "chair": "stolen",
    "bed": "sengekanten",
    "step": "trinnet",
    "chair_back": "stoleryggen",
    "table": "bordet",
    "wall": "væggen",
    "door_frame": "dørkarmen",
    "body": "kroppen",
}
HEIGHT_OF = {"floor": 0.0, "chair": 0.45, "bed": 0.50, "step": 0.17, "table": 0.74, "chair_back": 0.88}
"""Metres; a seat that is reached from the floor takes the height at which the body meets it."""
_STANDS_UPRIGHT = ("wall", "door_frame")

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


NO_GRIPS: Mapping[Contact, float] = {}


@dataclass
class World:
    """Where the touched things are. heights: of level things; planes: x and the side (1 ahead, -1 behind) of upright
    ones; places: where each contact keeps the place inside the body."""

    heights: dict[str, float] = field(default_factory=lambda: {"floor": 0.0})
    planes: dict[str, tuple[float, int]] = field(default_factory=dict)
    places: dict[Contact, Vector] = field(default_factory=dict)


def rest(body: Body, contacts: Sequence[Contact], world: World) -> Body:
    """The body moved so that its first contact is where it belongs, and every limb that touches something on it.

    What is touched for the first time is put where the body meets it.
    """
    body = carried(body, contacts, world)
    targets = {contact: _kept(body, contact, world) for contact in contacts[1:]}
    return reach(body, contacts, targets)


def reach(
    body: Body,
    contacts: Sequence[Contact],
    targets: Mapping[Contact, Vector],
    grips: Mapping[Contact, float] = NO_GRIPS,
) -> Body:
    """The body with each limb of a contact led to its target; feet stand flat, the carrying one too.

    grips: how firmly a contact holds that is being let go or taken up, between 0 and 1; 1 where nothing is said.
    """
    body = replace(body, at=dict(body.at), frames=dict(body.frames))
    for contact in contacts:
        _settle(body, contact, targets.get(contact), grips.get(contact, 1.0))
    return body


def carried(body: Body, contacts: Sequence[Contact], world: World) -> Body:
    carrier = contacts[0]
    place, radius = POINTS[carrier.point]
    body = replace(body, at=dict(body.at), frames=dict(body.frames))
    _settle(body, carrier, None)
    if carrier not in world.places:
        height = world.heights.setdefault(carrier.on, HEIGHT_OF.get(carrier.on, 0.0))
        body = body.moved((0.0, height + radius - body.at[place][1], 0.0))
        world.places[carrier] = body.at[place]
    return body.moved(subtract(world.places[carrier], body.at[place]))


def _kept(body: Body, contact: Contact, world: World) -> Vector:
    if contact not in world.places:
        world.places[contact] = _met(body, contact, world)
    return world.places[contact]


def _met(body: Body, contact: Contact, world: World) -> Vector:
    """Where the place inside the body is when its skin touches the thing, which is put there if it is new."""
    radius = POINTS[contact.point][1]
    x, y, z = _place_that_meets(body, contact)
    if contact.on in _STANDS_UPRIGHT:
        side = 1 if x >= body.at["pelvis"][0] else -1
        plane, side = world.planes.setdefault(contact.on, (x + side * radius, side))
        return plane - side * radius, y, z
    if contact.on == "body":
        return x, y, z
    height = world.heights.setdefault(contact.on, HEIGHT_OF[contact.on] if _is_hand(contact) else y - radius)
    return x, height + radius, z


def _place_that_meets(body: Body, contact: Contact) -> Vector:
    """A hand is laid flat about its wrist; everything else touches where it is."""
    side, _, part = contact.point.partition("_")
    if part != "hand" or contact.on == "body":
        return body.at[POINTS[contact.point][0]]
    fingers, _ = _flat_hand(body, side, contact.on)
    return add(body.at[f"{side}_wrist"], scale(fingers, 0.45 * HAND))


def _is_hand(contact: Contact) -> bool:
    """Hands go to where a table is; a seat, a step and a bed are as high as the person meets them."""
    return contact.point.endswith(("_hand", "_elbow"))


def _settle(body: Body, contact: Contact, target: Vector | None, grip: float = 1.0) -> None:
    """Lead the limb of a contact to its target; None leaves it where it is, and sets only how it stands."""
    side, _, part = contact.point.partition("_")
    if part == "foot":
        _stand(body, side, target, grip)
    elif part in ("toes", "heel") and target:
        _lead_leg(body, side, subtract(target, subtract(body.at[POINTS[contact.point][0]], body.at[f"{side}_ankle"])))
    elif part == "knee":
        _kneel(body, side, target)
    elif part == "hand" and target:
        _lay_hand(body, side, target, contact.on)
    elif part == "elbow" and target:
        _aim(body, side, target)
    elif contact.point == "head" and target:
        _lay_head(body, target)


def _stand(body: Body, side: Side, target: Vector | None, grip: float) -> None:
    """The sole level under the ankle, the toes the way they pointed; a foot that is lifted tilts as its grip goes."""
    if target:
        _lead_leg(body, side, target)
    frame = body.frames[f"{side}_foot"]
    ahead, up = turned(frame, (1.0, 0.0, 0.0)), turned(frame, UP)
    ahead = unit(between(ahead, level(ahead), grip))
    place_foot(body, side, body.at[f"{side}_ankle"], columns(ahead, unit(across(between(up, UP, grip), ahead))))


def _lead_leg(body: Body, side: Side, ankle: Vector) -> None:
    hip, kneecap = body.at[f"{side}_hip"], turned(body.frames[f"{side}_thigh"], (1.0, 0.0, 0.0))
    body.at[f"{side}_knee"], ankle = limb_to(hip, ankle, THIGH, SHANK, kneecap)
    shift = subtract(ankle, body.at[f"{side}_ankle"])
    for part in ("ankle", "heel", "ball", "toes"):
        body.at[f"{side}_{part}"] = add(body.at[f"{side}_{part}"], shift)


def _kneel(body: Body, side: Side, target: Vector | None) -> None:
    """The shank along the floor behind the knee, the foot stretched out."""
    hip = body.at[f"{side}_hip"]
    if target:
        body.at[f"{side}_knee"] = add(hip, scale(unit(subtract(target, hip)), THIGH))
    knee = body.at[f"{side}_knee"]
    behind = level(subtract(body.at[f"{side}_ankle"], knee))
    drop = RADIUS["ankle"] + 0.012 - RADIUS["knee"]
    along = scale(behind, sqrt(SHANK**2 - drop**2))
    down = scale(UP, -1)
    place_foot(body, side, add(add(knee, along), (0.0, drop, 0.0)), _toes_back(behind, down))


def _toes_back(behind: Vector, down: Vector) -> Rotation:
    """The foot's frame with the instep on the floor: toes backwards and a little down."""
    forward = unit(add(scale(behind, 0.985), scale(down, 0.17)))
    return columns(forward, unit(across(down, forward)))


def _lay_hand(body: Body, side: Side, target: Vector, on: str) -> None:
    """The palm flat on the thing, fingers up a wall and ahead on what is level, thumb towards the other hand."""
    fingers, away = _flat_hand(body, side, on)
    wrist = subtract(target, scale(fingers, 0.45 * HAND))
    shoulder, olecranon = body.at[f"{side}_shoulder"], turned(body.frames[f"{side}_upper_arm"], (-1.0, 0.0, 0.0))
    body.at[f"{side}_elbow"], wrist = limb_to(shoulder, wrist, UPPER_ARM, FOREARM, olecranon)
    up = scale(fingers, -1)
    back_of_hand = away if side == "right" else scale(away, -1)
    place_hand(body, side, wrist, columns(cross(up, back_of_hand), up))


def _flat_hand(body: Body, side: Side, on: str) -> tuple[Vector, Vector]:
    """The way of the fingers, and the way from the thing to the back of the hand."""
    if on in _STANDS_UPRIGHT:
        ahead = body.at[f"{side}_hand"][0] >= body.at["pelvis"][0]
        return UP, (-1.0 if ahead else 1.0, 0.0, 0.0)
    if on == "body":
        fingers = unit(subtract(body.at[f"{side}_fingers"], body.at[f"{side}_wrist"]))
        palm = turned(body.frames[f"{side}_hand"], (0.0, 0.0, 1.0 if side == "right" else -1.0))
        return fingers, palm
    return level(turned(body.frames["thorax"], _ahead_or_up(body))), UP


def _ahead_or_up(body: Body) -> Vector:
    """Fingers point past the head on all fours, ahead when upright."""
    chest_up = turned(body.frames["thorax"], UP)
    return UP if abs(chest_up[1]) < 0.7 else (1.0, 0.0, 0.0)


def _aim(body: Body, side: Side, target: Vector) -> None:
    """The upper arm towards the target, hand and forearm carried along."""
    shoulder, before = body.at[f"{side}_shoulder"], body.at[f"{side}_elbow"]
    elbow = add(shoulder, scale(unit(subtract(target, shoulder)), UPPER_ARM))
    shift = subtract(elbow, before)
    for part in ("elbow", "wrist", "hand", "fingers"):
        body.at[f"{side}_{part}"] = add(body.at[f"{side}_{part}"], shift)


def _lay_head(body: Body, target: Vector) -> None:
    """At the target's height, as far from the nape as ever: on a floor a head rolls a little where the back lifts."""
    nape, head = body.at["nape"], body.at["head"]
    neck = distance(head, nape)
    drop = max(-neck, min(neck, target[1] - nape[1]))
    along = scale(level(subtract(target, nape)), sqrt(neck**2 - drop**2))
    shift = subtract(add(add(nape, along), (0.0, drop, 0.0)), head)
    body.at["head"] = add(head, shift)
    body.at["nose"] = add(body.at["nose"], shift)
    body.at["skull"] = add(body.at["skull"], scale(shift, 0.5))


def limb_to(root: Vector, target: Vector, upper: float, lower: float, points: Vector) -> tuple[Vector, Vector]:
    """The knee or elbow, on the side to which it points, and the ankle or wrist of a limb led from root to target.

    A target out of reach leaves the limb stretched towards it, short of it.
    """
    axis = unit(subtract(target, root))
    reached = min(max(distance(root, target), abs(upper - lower)), upper + lower)
    along = (upper**2 + reached**2 - lower**2) / (2 * reached)
    aside = sqrt(max(upper**2 - along**2, 0.0))
    joint = add(scale(axis, along), scale(unit(across(points, axis)), aside))
    return add(root, joint), add(root, scale(axis, reached))

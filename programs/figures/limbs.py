"""Limbs led to where they rest: knee and elbow follow from two bones and a distance."""

from math import sqrt

from .joints import Side
from .skeleton import CURL, FOREARM, HAND, RADIUS, SHANK, THIGH, UPPER_ARM, Body, place_foot, place_hand
from .surfaces import flat_hand
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
    turned_back,
    unit,
)


def stand(body: Body, side: Side, target: Vector | None, grip: float) -> None:
    """The sole level under the ankle, the toes the way they pointed; a foot that is lifted tilts as its grip goes."""
    if target:
        lead_leg(body, side, target)
    frame = body.frames[f"{side}_foot"]
    ahead, up = turned(frame, (1.0, 0.0, 0.0)), turned(frame, UP)
    ahead = unit(between(ahead, level(ahead), grip))
    toes = turned_back(frame, subtract(body.at[f"{side}_toes"], body.at[f"{side}_ball"]))
    place_foot(body, side, body.at[f"{side}_ankle"], columns(ahead, unit(across(between(up, UP, grip), ahead))))
    body.at[f"{side}_toes"] = add(body.at[f"{side}_ball"], turned(body.frames[f"{side}_foot"], toes))


def lead_leg(body: Body, side: Side, ankle: Vector) -> None:
    hip, kneecap = body.at[f"{side}_hip"], turned(body.frames[f"{side}_thigh"], (1.0, 0.0, 0.0))
    body.at[f"{side}_knee"], ankle = limb_to(hip, ankle, THIGH, SHANK, kneecap)
    shift = subtract(ankle, body.at[f"{side}_ankle"])
    for part in ("ankle", "heel", "ball", "toes"):
        body.at[f"{side}_{part}"] = add(body.at[f"{side}_{part}"], shift)


def kneel(body: Body, side: Side, target: Vector | None) -> None:
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


def lay_hand(body: Body, side: Side, target: Vector, on: str, grip: float) -> None:
    """The palm flat on the thing, fingers up a wall and ahead on what is level, thumb towards the other hand; turned
    from how it was as its grip grows: soon, so that fingers near a floor do not go through it."""
    fingers, away = flat_hand(body, side, on)
    firm = sqrt(grip)
    hand, out = body.frames[f"{side}_hand"], 1.0 if side == "right" else -1.0
    fingers = unit(between(turned(hand, (0.0, -1.0, 0.0)), fingers, firm))
    away = unit(across(between(turned(hand, (0.0, 0.0, out)), away, firm), fingers))
    wrist = subtract(target, scale(fingers, 0.45 * HAND))
    shoulder, olecranon = body.at[f"{side}_shoulder"], turned(body.frames[f"{side}_upper_arm"], (-1.0, 0.0, 0.0))
    body.at[f"{side}_elbow"], wrist = limb_to(shoulder, wrist, UPPER_ARM, FOREARM, olecranon)
    place_hand(body, side, wrist, _palm_down(side, fingers, away), CURL * (1 - firm) ** 2)


def _palm_down(side: Side, fingers: Vector, away: Vector) -> Rotation:
    """The hand's frame with its back the way that is away from the thing."""
    up = scale(fingers, -1)
    back_of_hand = away if side == "right" else scale(away, -1)
    return columns(cross(up, back_of_hand), up)


def lay_forearm(body: Body, side: Side, target: Vector) -> None:
    """The elbow at the target's height, the forearm and the palm flat along what it rests on, the way they pointed."""
    shoulder = body.at[f"{side}_shoulder"]
    elbow = add(shoulder, _down_to(subtract(target, shoulder), UPPER_ARM))
    pointed = subtract(body.at[f"{side}_wrist"], body.at[f"{side}_elbow"])
    ahead = level(pointed)
    drop = RADIUS["wrist"] - RADIUS["elbow"]
    wrist = add(elbow, add(scale(ahead, sqrt(FOREARM**2 - drop**2)), (0.0, drop, 0.0)))
    body.at[f"{side}_elbow"] = elbow
    place_hand(body, side, wrist, _palm_down(side, ahead, UP), 0.0)


def _down_to(way: Vector, size: float) -> Vector:
    """A bone of that size along the way that ends at the way's height, or straight up or down where it cannot."""
    drop = max(-size, min(size, way[1]))
    return add(scale(level(way), sqrt(size**2 - drop**2)), (0.0, drop, 0.0))


def lay_head(body: Body, target: Vector) -> None:
    """At the target's height, as far from the nape as ever: on a floor a head rolls a little where the back lifts."""
    nape, head = body.at["nape"], body.at["head"]
    shift = subtract(add(nape, _down_to(subtract(target, nape), distance(head, nape))), head)
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

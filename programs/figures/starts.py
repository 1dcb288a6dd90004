"""How a motion starts, in words: the posture, what is bent, where the feet are, what is held and rested on."""

from collections.abc import Iterator

from .furniture import ANCHORS
from .joints import SIDES
from .motion import Motion, Pose, Prop
from .phrases import HELD_THINGS, NAMES, POSTURES, TIED_TO, UNDER
from .skeleton import ANKLE_HEIGHT, RADIUS, Body
from .stage import flexion
from .surfaces import OWN_BODY
from .touches import one_or_both, side_word, supported
from .vectors import between, distance, turned

_BENT, _BENT_ON_HANDS = 25.0, 45.0
"""Degrees of a knee or elbow that are told; arms that carry are never quite straight."""
_FOOT_AHEAD, _FEET_WIDE, _STANDS = 0.25, 0.45, 0.12
_ON_FLOOR, _PROPPED = 0.03, 0.2
"""Metres of elbows and of shoulders above the floor."""
_CROSSED = 0.17
"""Metres from an ankle to the other thigh or knee that it lies on."""
_UP = 0.4
"""The upright part of the way that a palm faces."""


def start_in_words(motion: Motion, body: Body) -> str:
    pose = motion.poses[0]
    bends = [text for part in ("knee", "elbow") if (text := _bent(part, pose, body))]
    posture = f"{POSTURES[pose.posture]} med {' og '.join(bends)}" if bends else POSTURES[pose.posture]
    further = (*_feet(pose, body), *_crossed(pose, body), *_on_forearms(pose, body), *_palms(motion, body))
    things = [text for prop in motion.props if (text := _thing(prop))]
    return f"Start: {posture}.{supported(pose)}{''.join(f' {text}.' for text in (*further, *things))}"


def _bent(part: str, pose: Pose, body: Body) -> str:
    """'bøjede knæ', 'højre knæ bøjet'; nothing where it goes without saying or nothing is bent."""
    if part == "knee" and pose.posture in ("sitting", "all_fours", "kneeling", "half_kneeling"):
        return ""
    least = _BENT_ON_HANDS if part == "elbow" and pose.posture == "all_fours" else _BENT
    sides = [side for side in SIDES if flexion(body, side, part) > least and not _is_held_so(pose, body, side, part)]
    singular, plural = NAMES[part]
    if len(sides) == 2:
        return f"bøjede {plural}"
    return f"{side_word(sides[0])} {singular} bøjet" if sides else ""


def _is_held_so(pose: Pose, body: Body, side: str, part: str) -> bool:
    """An elbow whose hand lies on the own body, or that is leaned on, is bent without saying."""
    on_body = any(contact.point == f"{side}_hand" and contact.on in OWN_BODY for contact in pose.contacts)
    return part == "elbow" and (on_body or _leans_on_elbows(pose, body))


def _feet(pose: Pose, body: Body) -> Iterator[str]:
    left, right = (body.at[f"{side}_ankle"] for side in ("left", "right"))
    if pose.posture != "standing" or max(left[1], right[1]) > ANKLE_HEIGHT + _STANDS:
        return
    if abs(right[0] - left[0]) > _FOOT_AHEAD:
        yield f"{'Højre' if right[0] > left[0] else 'Venstre'} fod er foran"
    if abs(right[2] - left[2]) > _FEET_WIDE:
        yield "Fødderne er langt fra hinanden"


def _crossed(pose: Pose, body: Body) -> Iterator[str]:
    for side, other in (SIDES, SIDES[::-1]):
        knee, ankle = body.at[f"{other}_knee"], body.at[f"{side}_ankle"]
        thigh = between(knee, body.at[f"{other}_hip"], 0.25)
        if pose.posture in ("supine", "sitting") and min(distance(ankle, knee), distance(ankle, thigh)) < _CROSSED:
            yield f"{side_word(side).capitalize()} fod ligger over {side_word(other)} knæ"


def _on_forearms(pose: Pose, body: Body) -> Iterator[str]:
    if _leans_on_elbows(pose, body):
        yield "Du støtter på underarmene"


def _leans_on_elbows(pose: Pose, body: Body) -> bool:
    on_floor = all(body.at[f"{side}_elbow"][1] < RADIUS["elbow"] + _ON_FLOOR for side in SIDES)
    return pose.posture == "prone" and on_floor and body.at["shoulders"][1] > _PROPPED


def _palms(motion: Motion, body: Body) -> Iterator[str]:
    """Of a hand that works: whether its palm faces up or down."""
    for side in SIDES:
        _, facing, _ = turned(body.frames[f"{side}_hand"], (0.0, 0.0, -1.0 if side == "right" else 1.0))
        if {f"{side}_forearm", f"{side}_hand"} & set(motion.working) and abs(facing) > _UP:
            yield f"{side_word(side).capitalize()} håndflade vender {'op' if facing > 0 else 'ned'}"


def _thing(prop: Prop) -> str:
    """'Du holder en elastik med højre hånd. Den er gjort fast foran dig'; nothing of a mat or a stool."""
    if prop.kind not in HELD_THINGS:
        return ""
    thing = HELD_THINGS[prop.kind]
    tied = [f". Den er gjort fast {TIED_TO[place]}" for place in prop.held if place in ANCHORS]
    places = [place for place in prop.held if place not in ANCHORS]
    if places and all(place.endswith("_hand") for place in places):
        hands = one_or_both(NAMES["hand"], sorted({place.partition("_")[0] for place in places}))
        return f"Du holder {thing} {'i' if prop.kind == 'dumb_bell' else 'med'} {hands}{''.join(tied)}"
    where = "under" if prop.kind in ("cushion", "rolled_towel") else "ved"
    named = " og ".join(map(_part, places))
    return f"{thing.capitalize()} {'ligger' if where == 'under' else 'er'} {where} {named}{''.join(tied)}"


def _part(place: str) -> str:
    side, _, part = place.partition("_")
    return f"{side_word(side)} {UNDER[part]}" if side in SIDES else UNDER[place]

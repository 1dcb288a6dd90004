"""A person of 1.75 m as segments and joints: from angles to places. Metres.

Segment lengths are shares of body height after Drillis & Contini (Body segment parameters, 1966), as printed in Winter:
Biomechanics and motor control of human movement. How the trunk's share is divided among pelvis, lumbar and thoracic
spine, and how thick a limb is, is ours.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import sqrt

from .joints import SIDES, Side
from .vectors import Rotation, Vector, about_x, about_y, about_z, add, then, turned

HEIGHT = 1.75
THIGH = 0.245 * HEIGHT
SHANK = 0.246 * HEIGHT
ANKLE_HEIGHT = 0.039 * HEIGHT
FOOT = 0.152 * HEIGHT
UPPER_ARM = 0.186 * HEIGHT
FOREARM = 0.146 * HEIGHT
HAND = 0.108 * HEIGHT
PELVIS = 0.060 * HEIGHT
LUMBAR = 0.100 * HEIGHT
THORAX = 0.128 * HEIGHT
"""The three together are the 0.288 from hip to shoulder."""
NECK = 0.062 * HEIGHT
HEAD = 0.130 * HEIGHT
"""Chin to crown."""
SHOULDER_HALF = 0.129 * HEIGHT - 0.045
"""The joint's middle: half the shoulders' breadth less the thickness of the arm."""
COLLAR = 0.15
"""From the breastbone's joint to the shoulder's."""
HIP_HALF = 0.050 * HEIGHT

CURL = 0.03
"""How far the fingers of a free hand bend towards its palm."""

HEEL_BEHIND = 0.24 * FOOT
BALL_AHEAD = 0.48 * FOOT
TOES = 0.28 * FOOT

RADIUS = {
    "pelvis": 0.100,
    "waist": 0.088,
    "chest": 0.100,
    "neck": 0.050,
    "head": 0.100,
    "shoulder": 0.056,
    "elbow": 0.041,
    "wrist": 0.029,
    "palm": 0.030,
    "fingers": 0.019,
    "hip": 0.086,
    "knee": 0.057,
    "ankle": 0.037,
    "heel": 0.034,
    "ball": 0.024,
    "toes": 0.018,
}
"""Half the thickness of the body at each place."""

LIMBS = tuple(
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
)
"""The places between which the bones of arms and legs go."""
SPINE = (("pelvis", "low_back"), ("low_back", "waist"), ("chest", "shoulders"), ("skull", "head"))
"""Those of the trunk and the head that keep their distance."""

BELLY_AHEAD, CHEST_AHEAD = 0.092, 0.106
"""From the spine's line to the skin in front of it."""


@dataclass
class Body:
    """Where a person is: places by name ('head', 'left_knee') and the frames of the segments ('pelvis', 'left_foot').

    A frame turns the segment's own x (forward), y (up) and z (right) into the world's. squeezed: muscles that are
    tightened, in percent.
    """

    at: dict[str, Vector] = field(default_factory=dict)
    frames: dict[str, Rotation] = field(default_factory=dict)
    squeezed: dict[str, float] = field(default_factory=dict)

    def moved(self, by: Vector) -> "Body":
        return Body({name: add(place, by) for name, place in self.at.items()}, self.frames, self.squeezed)


Angles = Mapping[str, float]
"""Degrees by full name; a name that is not there is 0."""


def body_of(angles: Angles) -> Body:
    """The person with these angles, the middle between the hips in the origin."""
    body = Body(squeezed={name: share for name, share in angles.items() if name.endswith("_squeeze")})
    _place_trunk(body, angles)
    for side in SIDES:
        _place_arm(body, angles, side)
        _place_leg(body, angles, side)
    return body


def _place_trunk(body: Body, angles: Angles) -> None:
    get = angles.get
    pelvis = _pelvis(angles)
    lumbar = _spine(pelvis, angles, "lumbar")
    thorax = _spine(lumbar, angles, "thoracic")
    neck = _spine(thorax, angles, "neck")
    head = _bent(neck, about_z, -get("head_flexion", 0.0))
    low_back = turned(pelvis, (0.0, PELVIS, 0.0))
    chest_base = add(low_back, turned(lumbar, (0.0, LUMBAR, 0.0)))
    shoulders = add(chest_base, turned(thorax, (0.0, THORAX, 0.0)))
    nape = add(shoulders, turned(thorax, (-0.012, 0.020, 0.0)))
    skull = add(nape, turned(neck, (0.012, NECK, 0.0)))
    body.at |= {
        "pelvis": turned(pelvis, (0.0, 0.03, 0.0)),
        "low_back": low_back,
        "waist": add(low_back, turned(lumbar, (0.0, LUMBAR * 0.55, 0.0))),
        "chest": add(chest_base, turned(thorax, (0.0, THORAX * 0.42, 0.0))),
        "belly": add(low_back, turned(lumbar, (BELLY_AHEAD + get("belly_rise", 0.0) / 100, LUMBAR * 0.4, 0.0))),
        "breastbone": add(chest_base, turned(thorax, (CHEST_AHEAD + get("chest_rise", 0.0) / 100, THORAX * 0.42, 0.0))),
        "shoulders": shoulders,
        "nape": nape,
        "skull": skull,
        "nose": add(skull, turned(head, (0.115, HEAD * 0.35, 0.0))),
        "head": add(skull, turned(head, (0.018, HEAD * 0.43, 0.0))),
    }
    body.frames |= {"pelvis": pelvis, "lumbar": lumbar, "thorax": thorax, "neck": neck, "head": head}


def _pelvis(angles: Angles) -> Rotation:
    frame = about_y(-angles.get("turn", 0.0))
    frame = _bent(frame, about_z, -angles.get("lean", 0.0))
    return _bent(frame, about_y, -angles.get("roll", 0.0))


def _spine(below: Rotation, angles: Angles, part: str) -> Rotation:
    frame = _bent(below, about_z, -angles.get(f"{part}_flexion", 0.0))
    frame = _bent(frame, about_x, angles.get(f"{part}_side_bending", 0.0))
    return _bent(frame, about_y, -angles.get(f"{part}_rotation", 0.0))


def _bent(frame: Rotation, about, degrees: float) -> Rotation:
    return then(frame, about(degrees)) if degrees else frame


def _hand_of(side: Side) -> int:
    """1 on the right, where z points."""
    return 1 if side == "right" else -1


def _ball_joint(frame: Rotation, angles: Angles, side: Side, joint: str) -> Rotation:
    hand = _hand_of(side)
    frame = _bent(frame, about_z, angles.get(f"{side}_{joint}_flexion", 0.0))
    frame = _bent(frame, about_x, -hand * angles.get(f"{side}_{joint}_abduction", 0.0))
    return _bent(frame, about_y, -hand * angles.get(f"{side}_{joint}_rotation", 0.0))


def _place_arm(body: Body, angles: Angles, side: Side) -> None:
    hand = _hand_of(side)
    get = angles.get
    collar = _bent(body.frames["thorax"], about_y, hand * get(f"{side}_shoulder_protraction", 0.0))
    collar = _bent(collar, about_x, -hand * get(f"{side}_shoulder_elevation", 0.0))
    breastbone = add(
        body.at["shoulders"], turned(body.frames["thorax"], (0.0, -0.012, hand * (SHOULDER_HALF - COLLAR)))
    )
    shoulder = add(breastbone, turned(collar, (0.0, 0.0, hand * COLLAR)))
    upper = _ball_joint(body.frames["thorax"], angles, side, "shoulder")
    fore = _bent(upper, about_z, get(f"{side}_elbow_flexion", 0.0))
    fore = _bent(fore, about_y, -hand * get(f"{side}_forearm_supination", 0.0))
    elbow = add(shoulder, turned(upper, (0.0, -UPPER_ARM, 0.0)))
    wrist = add(elbow, turned(fore, (0.0, -FOREARM, 0.0)))
    body.at |= {f"{side}_shoulder": shoulder, f"{side}_elbow": elbow}
    body.frames[f"{side}_upper_arm"] = upper
    # the palm faces the body, so the wrist bends about the forearm's own forward axis
    place_hand(body, side, wrist, _bent(fore, about_x, hand * get(f"{side}_wrist_flexion", 0.0)))


def place_hand(body: Body, side: Side, wrist: Vector, frame: Rotation, curl: float = CURL) -> None:
    """frame's -y is the way of the hand. curl: as CURL, 0 for a flat hand."""
    reach = HAND - RADIUS["fingers"]
    towards_palm = -_hand_of(side) * curl
    body.frames[f"{side}_hand"] = frame
    body.at |= {
        f"{side}_wrist": wrist,
        f"{side}_hand": add(wrist, turned(frame, (0.0, -0.45 * HAND, 0.0))),
        f"{side}_fingers": add(wrist, turned(frame, (0.0, -sqrt(reach**2 - curl**2), towards_palm))),
    }


def _place_leg(body: Body, angles: Angles, side: Side) -> None:
    hand = _hand_of(side)
    get = angles.get
    hip = turned(body.frames["pelvis"], (0.0, 0.0, hand * HIP_HALF))
    thigh = _ball_joint(body.frames["pelvis"], angles, side, "hip")
    shank = _bent(thigh, about_z, -get(f"{side}_knee_flexion", 0.0))
    foot = _bent(shank, about_z, get(f"{side}_ankle_dorsiflexion", 0.0))
    foot = _bent(foot, about_x, hand * get(f"{side}_ankle_inversion", 0.0))
    knee = add(hip, turned(thigh, (0.0, -THIGH, 0.0)))
    body.at |= {f"{side}_hip": hip, f"{side}_knee": knee}
    body.frames[f"{side}_thigh"] = thigh
    ankle = add(knee, turned(shank, (0.0, -SHANK, 0.0)))
    place_foot(body, side, ankle, foot, get(f"{side}_toe_extension", 0.0))


def place_foot(body: Body, side: Side, ankle: Vector, frame: Rotation, toe_extension: float = 0.0) -> None:
    """frame's x is the way of the toes; a sole under it is ANKLE_HEIGHT below the ankle."""
    toes = _bent(frame, about_z, toe_extension)
    ball = add(ankle, turned(frame, (BALL_AHEAD, RADIUS["ball"] - ANKLE_HEIGHT, 0.0)))
    body.frames[f"{side}_foot"] = frame
    body.at |= {
        f"{side}_ankle": ankle,
        f"{side}_heel": add(ankle, turned(frame, (RADIUS["heel"] - HEEL_BEHIND, RADIUS["heel"] - ANKLE_HEIGHT, 0.0))),
        f"{side}_ball": ball,
        f"{side}_toes": add(ball, turned(toes, (TOES - RADIUS["toes"], RADIUS["toes"] - RADIUS["ball"], 0.0))),
    }

"""What an editor chooses from when a figure is made: every name of the engine in Danish, in the order of the body."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from .figures.joints import JOINTS, Joint, Side
from .figures.motion import POSTURES, posture_angles, with_angles
from .figures.props import KINDS
from .figures.surfaces import SURFACES

_SIDE: dict[Side, str] = {"right": "Højre", "left": "Venstre"}
_ARM = ("shoulder", "elbow", "forearm", "wrist")

VIEWS = {
    "side": "Fra siden, højre side nærmest",
    "left_side": "Fra siden, venstre side nærmest",
    "front": "Forfra",
    "back": "Bagfra",
    "half_front": "Skråt forfra, højre side nærmest",
    "half_back": "Skråt bagfra, højre side nærmest",
    "left_half_front": "Skråt forfra, venstre side nærmest",
    "left_half_back": "Skråt bagfra, venstre side nærmest",
}


def _both(**labels: str) -> dict[str, str]:
    """'hand' gives 'right_hand' and 'left_hand'."""
    return {f"{side}_{name}": f"{word} {label}" for side, word in _SIDE.items() for name, label in labels.items()}


POINTS = {
    "head": "Hoved",
    "back": "Ryg eller bryst",
    "pelvis": "Bækken",
    **_both(
        hand="hånd",
        elbow="albue",
        shoulder="skulder",
        hip="hofte",
        knee="knæ",
        foot="fodsål",
        heel="hæl",
        toes="forfod",
    ),
}
"""Where a body may touch something."""

SEGMENTS = {
    "neck": "Nakke",
    "trunk": "Bryst og mave",
    "low_back": "Lænd",
    "pelvis": "Bækken",
    **_both(
        shoulder="skulder",
        upper_arm="overarm",
        forearm="underarm",
        hand="hånd",
        hip="hofte",
        thigh="lår",
        shank="underben",
        foot="fod",
    ),
}
"""What can be marked as working."""

ARROWS = {
    "head": "Hoved",
    "face": "Ansigt",
    "chin": "Hage",
    "chest": "Bryst",
    "belly": "Mave",
    "pelvis": "Bækken",
    **_both(shoulder="skulder", hand="hånd", knee="knæ", foot="fod", toes="tæer", heel="hæl"),
}
"""Whose way an arrow can show."""

FIXED_PLACES = {
    "low_ahead": "Fast punkt lavt foran",
    "ahead": "Fast punkt foran",
    "high_ahead": "Fast punkt højt foran",
    "right_beside": "Fast punkt til højre",
    "left_beside": "Fast punkt til venstre",
}
"""Where a band can be tied."""

_HANDS = ("right_hand", "left_hand")
_BODY = tuple(POINTS)


@dataclass(frozen=True)
class PropChoice:
    """A thing with the places it meets: first those it starts with, and what may stand in each."""

    kind: str
    usual: tuple[str, ...] = ()
    may_meet: tuple[str, ...] = ()
    fewest: int = 0
    most: int = 0

    @property
    def label(self) -> str:
        return KINDS[self.kind].capitalize()


PROPS = (
    PropChoice("mat"),
    PropChoice("cushion", ("head",), _BODY, 1, 1),
    PropChoice("rolled_towel", ("right_knee",), _BODY, 1, 1),
    PropChoice("towel", _HANDS, (*_BODY, *FIXED_PLACES), 2, 4),
    PropChoice("band", _HANDS, (*_BODY, *FIXED_PLACES), 2, 4),
    PropChoice("stick", _HANDS, _BODY, 1, 2),
    PropChoice("dumb_bell", ("right_hand",), _HANDS, 1, 1),
    PropChoice("ball", _HANDS, _BODY, 1, 2),
    PropChoice("large_ball", ("pelvis",), _BODY, 1, 1),
    PropChoice("stool"),
)
MEETS = {**POINTS, **FIXED_PLACES}
SURFACE_NAMES = SURFACES


@dataclass(frozen=True)
class Slider:
    """One angle of the person: its full name, its Danish name with and without the side, its range in degrees."""

    angle: str
    label: str
    full_label: str
    lowest: int
    highest: int
    unit: str = "grader"
    twin: str = ""
    """The same angle of the other side."""

    @property
    def range(self) -> str:
        sign = "°" if self.unit == "grader" else f" {self.unit}"
        return f"{self.lowest}{sign} til {self.highest}{sign}".replace("-", "−")


@dataclass(frozen=True)
class Region:
    label: str
    sliders: tuple[Slider, ...]


def regions() -> tuple[Region, ...]:
    """Every angle once: body and spine, then arms and legs, the right side first because it is usually the near one."""
    trunk = [joint for joint in JOINTS.values() if not joint.paired]
    arms = [joint for joint in JOINTS.values() if joint.paired and joint.name.startswith(_ARM)]
    legs = [joint for joint in JOINTS.values() if joint.paired and not joint.name.startswith(_ARM)]
    return (
        Region("Krop, ryg og hoved", tuple(_slider(joint) for joint in trunk)),
        *(Region(f"{word} arm", tuple(_slider_of(joint, side) for joint in arms)) for side, word in _SIDE.items()),
        *(Region(f"{word} ben", tuple(_slider_of(joint, side) for joint in legs)) for side, word in _SIDE.items()),
    )


def _slider(joint: Joint) -> Slider:
    return Slider(joint.name, joint.label, joint.label, int(joint.lowest), int(joint.highest), joint.unit)


def _slider_of(joint: Joint, side: Side) -> Slider:
    other = "left" if side == "right" else "right"
    label = f"{_SIDE[side]} {joint.label[0].lower()}{joint.label[1:]}"
    twin = f"{other}_{joint.name}"
    return Slider(f"{side}_{joint.name}", joint.label, label, int(joint.lowest), int(joint.highest), joint.unit, twin)


@dataclass(frozen=True)
class Start:
    """How a posture begins: what the person rests on, and angles beside the posture's own."""

    contacts: tuple[str, ...]
    angles: Mapping[str, float] = field(default_factory=dict)


def _lying_on(side: Side) -> Start:
    """Hips and knees bent, the trunk up from the floor as far as the shoulder under it takes room, a hand in front."""
    other = "left" if side == "right" else "right"
    up = -1 if side == "right" else 1
    bends = {"lumbar_side_bending": 6 * up, "thoracic_side_bending": 4 * up, "neck_side_bending": -6 * up}
    lower = {f"{side}_shoulder_flexion": 85, f"{side}_elbow_flexion": 90}
    upper = {f"{other}_shoulder_flexion": 55, f"{other}_elbow_flexion": 25, f"{other}_shoulder_abduction": -42}
    legs = {"hip_flexion": 50, "knee_flexion": 90}
    return Start((f"{side}_hip on floor", f"{other}_hand on floor"), {**bends, **lower, **upper, **legs})


_LYING = ("pelvis on floor", "head on floor", "back on floor")
_STARTS = {
    "standing": Start(("right_foot on floor", "left_foot on floor")),
    "sitting": Start(
        ("pelvis on chair", "right_foot on floor", "left_foot on floor"),
        {"shoulder_flexion": 22, "elbow_flexion": 50, "forearm_supination": -60},
    ),
    "supine": Start((*_LYING, "right_heel on floor", "left_heel on floor")),
    "prone": Start(_LYING),
    "right_side_lying": _lying_on("right"),
    "left_side_lying": _lying_on("left"),
    "all_fours": Start(("right_knee on floor", "left_knee on floor", "right_hand on floor", "left_hand on floor")),
    "kneeling": Start(("right_knee on floor", "left_knee on floor")),
    "half_kneeling": Start(("right_knee on floor", "left_foot on floor")),
}


@dataclass(frozen=True)
class PostureChoice:
    """A posture with the key pose that it begins with."""

    name: str
    label: str

    @property
    def contacts(self) -> str:
        """Separated by commas, as the page carries them."""
        return ",".join(_STARTS[self.name].contacts)

    @property
    def angles(self) -> str:
        """'hip=90,knee=90', as the page carries them: the posture's own and those beside."""
        return ",".join(f"{name}={degrees:g}" for name, degrees in self._angles.items())

    @property
    def pose(self) -> dict[str, object]:
        """As form.motion_of reads it."""
        return {"posture": self.name, "contacts": list(_STARTS[self.name].contacts), **self._angles}

    @property
    def _angles(self) -> dict[str, float]:
        return with_angles(posture_angles(self.name), _STARTS[self.name].angles)


def postures() -> tuple[PostureChoice, ...]:
    return tuple(PostureChoice(name, label) for name, (label, _) in POSTURES.items())

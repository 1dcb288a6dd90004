"""A motion as plain data: key poses, what is touched, what else is there. Free of how it is solved or drawn."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from .joints import TURNS_ROUND, full_names, mirrored_name

VERSION = 1

POSTURES: dict[str, tuple[str, dict[str, float]]] = {
    "standing": ("Stående", {}),
    "sitting": ("Siddende", {"hip_flexion": 90, "knee_flexion": 90}),
    "supine": ("Liggende på ryggen", {"lean": -90}),
    "prone": ("Liggende på maven", {"lean": 90, "ankle_dorsiflexion": -50}),
    "right_side_lying": ("Liggende på højre side", {"lean": -90, "roll": 90}),
    "left_side_lying": ("Liggende på venstre side", {"lean": -90, "roll": -90}),
    "all_fours": (
        "På alle fire",
        {
            "lean": 77,
            "hip_flexion": 77,
            "knee_flexion": 90,
            "shoulder_flexion": 80,
            "ankle_dorsiflexion": -50,
            "neck_flexion": -18,
        },
    ),
    "kneeling": ("Knælende", {"knee_flexion": 90, "ankle_dorsiflexion": -50}),
    "half_kneeling": (
        "Knælende på højre knæ",
        {"right_knee_flexion": 90, "right_ankle_dorsiflexion": -50, "left_hip_flexion": 90, "left_knee_flexion": 90},
    ),
}
"""How a person lies, sits or stands: a Danish label and the angles that differ from standing."""

VIEWS = {
    "side": 10.0,
    "left_side": 190.0,
    "front": 90.0,
    "back": -90.0,
    "half_front": 48.0,
    "half_back": -40.0,
    "left_half_front": 132.0,
    "left_half_back": 220.0,
}
"""Degrees that the person is turned towards the eye. A little more than from the side, so that both legs show."""


@dataclass(frozen=True)
class Contact:
    """A place of the body that rests on a thing: 'left_foot on floor'. slides: it keeps to the thing and moves along
    it, 'left_hand along wall'."""

    point: str
    on: str
    slides: bool = False

    def __str__(self) -> str:
        return f"{self.point} {'along' if self.slides else 'on'} {self.on}"


@dataclass(frozen=True)
class Pose:
    """angles: degrees by full name, every one that is not 0. contacts: the first carries the person."""

    posture: str
    angles: Mapping[str, float]
    contacts: tuple[Contact, ...]


@dataclass(frozen=True)
class Prop:
    """A thing in the picture. held: the places of the body that it meets, in order ('left_hand', 'right_hand')."""

    kind: str
    held: tuple[str, ...] = ()


@dataclass(frozen=True)
class Motion:
    """poses: two or more, from start to the far end; the way back is the way out, unless it goes round (cycle).

    working: the segments that do the work, e.g. 'left_thigh'. arrows: whose way is shown, in place of the part that
    moves farthest. seconds: for the way out and for the way back.
    """

    poses: tuple[Pose, ...]
    view: str = "side"
    props: tuple[Prop, ...] = ()
    working: tuple[str, ...] = ()
    arrows: tuple[str, ...] = ()
    seconds: tuple[float, float] = (2.0, 2.0)
    cycle: bool = False
    version: int = field(default=VERSION, kw_only=True)

    @property
    def way(self) -> tuple[Pose, ...]:
        """The poses in their order; a motion that goes round comes back to its first."""
        return (*self.poses, self.poses[0]) if self.cycle else self.poses


def with_angles(before: Mapping[str, float], given: Mapping[str, float]) -> dict[str, float]:
    """Angles by full name: those before, changed by the given; a side's own angle wins over the one for both."""
    angles = dict(before)
    for angle in sorted(given, key=lambda name: len(full_names(name)), reverse=True):
        angles |= dict.fromkeys(full_names(angle), float(given[angle]))
    return {angle: degrees for angle, degrees in angles.items() if degrees}


def posture_angles(posture: str) -> dict[str, float]:
    return with_angles({}, POSTURES[posture][1])


def mirrored(motion: Motion) -> Motion:
    """The same motion done with the other side."""
    return replace(
        motion,
        poses=tuple(_mirrored_pose(pose) for pose in motion.poses),
        props=tuple(replace(prop, held=tuple(map(mirrored_name, prop.held))) for prop in motion.props),
        working=tuple(map(mirrored_name, motion.working)),
        arrows=tuple(map(mirrored_name, motion.arrows)),
    )


def _mirrored_pose(pose: Pose) -> Pose:
    angles = {mirrored_name(name): -value if name in TURNS_ROUND else value for name, value in pose.angles.items()}
    contacts = tuple(
        replace(contact, point=mirrored_name(contact.point), on=mirrored_name(contact.on)) for contact in pose.contacts
    )
    posture = mirrored_name(pose.posture) if pose.posture.endswith("side_lying") else pose.posture
    return Pose(posture, angles, contacts)

"""The joints by the names that a physiotherapist uses, and how far each goes in a healthy adult.

Degrees. Ranges of limbs after the American Academy of Orthopaedic Surgeons (Greene & Heckman: The clinical measurement
of joint motion, 1994), of the spine after Kapandji (The physiology of the joints, vol. 3), each widened to what an
assisted stretch reaches. 0 is the standing person with arms hanging and palms to the body.
"""

from dataclasses import dataclass
from typing import Literal

Side = Literal["left", "right"]
SIDES: tuple[Side, Side] = ("left", "right")


@dataclass(frozen=True)
class Joint:
    """One way that one joint moves, or what else of the body changes. label is Danish; paired joints are there on both
    sides; unit is the Danish word for what is counted."""

    name: str
    label: str
    lowest: float
    highest: float
    paired: bool = True
    unit: str = "grader"


_JOINTS = (
    Joint("lean", "Krop: hældning frem", -180, 180, paired=False),
    Joint("roll", "Krop: rulning om egen akse", -180, 180, paired=False),
    Joint("turn", "Krop: drejning i rummet", -180, 180, paired=False),
    Joint("lumbar_flexion", "Lænd: bøjning", -35, 60, paired=False),
    Joint("lumbar_side_bending", "Lænd: sidebøjning mod højre", -35, 35, paired=False),
    Joint("lumbar_rotation", "Lænd: rotation mod højre", -20, 20, paired=False),
    Joint("thoracic_flexion", "Brystryg: bøjning", -30, 50, paired=False),
    Joint("thoracic_side_bending", "Brystryg: sidebøjning mod højre", -35, 35, paired=False),
    Joint("thoracic_rotation", "Brystryg: rotation mod højre", -50, 50, paired=False),
    Joint("neck_flexion", "Nakke: bøjning", -60, 55, paired=False),
    Joint("neck_side_bending", "Nakke: sidebøjning mod højre", -50, 50, paired=False),
    Joint("neck_rotation", "Nakke: rotation mod højre", -85, 85, paired=False),
    Joint("head_flexion", "Hoved: nik", -30, 30, paired=False),
    Joint("belly_rise", "Mave: hævning", -3, 5, paired=False, unit="cm"),
    Joint("chest_rise", "Bryst: hævning", -1, 4, paired=False, unit="cm"),
    Joint("neck_squeeze", "Nakke: spænding", 0, 100, paired=False, unit="%"),
    Joint("belly_squeeze", "Mave: spænding", 0, 100, paired=False, unit="%"),
    Joint("pelvic_floor_squeeze", "Bækkenbund: knib", 0, 100, paired=False, unit="%"),
    Joint("shoulder_elevation", "Skulder: løft mod øret", -10, 40),
    Joint("shoulder_protraction", "Skulder: frem", -30, 35),
    Joint("shoulder_flexion", "Skulder: fleksion", -60, 185),
    Joint("shoulder_abduction", "Skulder: abduktion", -50, 185),
    Joint("shoulder_rotation", "Skulder: udadrotation", -95, 100),
    Joint("shoulder_squeeze", "Skulder: spænding", 0, 100, unit="%"),
    Joint("elbow_flexion", "Albue: fleksion", -10, 155),
    Joint("forearm_supination", "Underarm: supination", -90, 90),
    Joint("wrist_flexion", "Håndled: fleksion", -85, 90),
    Joint("hip_flexion", "Hofte: fleksion", -35, 140),
    Joint("hip_abduction", "Hofte: abduktion", -35, 60),
    Joint("hip_rotation", "Hofte: udadrotation", -50, 60),
    Joint("buttock_squeeze", "Balle: spænding", 0, 100, unit="%"),
    Joint("thigh_squeeze", "Lår: spænding", 0, 100, unit="%"),
    Joint("knee_flexion", "Knæ: fleksion", -10, 155),
    Joint("ankle_dorsiflexion", "Ankel: dorsalfleksion", -60, 40),
    Joint("ankle_inversion", "Ankel: inversion", -35, 50),
    Joint("toe_extension", "Tæer: ekstension", -45, 85),
)
"""Breathing moves belly and chest by centimetres (Kaneko & Horie: Breathing movements of the chest and abdominal wall
in healthy subjects, Respiratory Care 2012); how many are drawn is ours."""
JOINTS = {joint.name: joint for joint in _JOINTS}

ANGLES = tuple(
    name for joint in _JOINTS for name in ([f"{side}_{joint.name}" for side in SIDES] if joint.paired else [joint.name])
)
"""Every angle of a person by its full name, e.g. 'lean' or 'left_hip_flexion'."""


def joint_of(angle: str) -> Joint | None:
    """The joint of an angle's full or common name: 'left_hip_flexion' or 'hip_flexion'."""
    if angle in JOINTS:
        return JOINTS[angle]
    side, _, name = angle.partition("_")
    joint = JOINTS.get(name)
    return joint if joint and joint.paired and side in SIDES else None


def full_names(angle: str) -> tuple[str, ...]:
    """'hip_flexion' speaks of both sides; 'lean' and 'left_hip_flexion' of themselves."""
    joint = JOINTS.get(angle)
    return tuple(f"{side}_{angle}" for side in SIDES) if joint and joint.paired else (angle,)


def mirrored_name(angle: str) -> str:
    side, _, rest = angle.partition("_")
    return {"left": f"right_{rest}", "right": f"left_{rest}"}.get(side, angle)


TURNS_ROUND = frozenset({"roll", "turn"}) | {
    name for name in JOINTS if not JOINTS[name].paired and name.endswith(("_side_bending", "_rotation"))
}
"""Angles towards a side, which change their sign in the mirror."""

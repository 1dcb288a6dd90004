"""The person's outline: what is seen of a body, part by part, the far side first."""

from collections.abc import Sequence
from dataclasses import dataclass

from .eye import Eye
from .joints import SIDES, Side
from .shapes import Circle, Point, dot, limb, skin_over
from .skeleton import HAND, LUMBAR, RADIUS, SHOULDER_HALF, Body
from .vectors import Vector, add, between, scale, subtract, turned


@dataclass(frozen=True)
class Part:
    """One path: kind is its CSS class, 'far' prefixed where it lies on the far side; name tells parts apart.

    corners: of a thing that stands still, the points between which it lies.
    """

    name: str
    kind: str
    path: str
    corners: tuple[Point, ...] = ()


WORKING_SEGMENTS = {
    "neck": ("nape", "skull"),
    "trunk": ("low_back", "chest"),
    "low_back": ("pelvis", "waist"),
    "pelvis": ("pelvis", "low_back"),
    **{
        f"{side}_{segment}": (f"{side}_{start}", f"{side}_{end}")
        for side in ("left", "right")
        for segment, start, end in (
            ("shoulder", "shoulder", "shoulder"),
            ("upper_arm", "shoulder", "elbow"),
            ("forearm", "elbow", "wrist"),
            ("hand", "wrist", "fingers"),
            ("hip", "hip", "hip"),
            ("thigh", "hip", "knee"),
            ("shank", "knee", "ankle"),
            ("foot", "ankle", "ball"),
        )
    },
}
"""What can be marked as working, and from where to where the mark goes."""
_LIES_AWAY = 0.5
"""Metres from head to hip along the way of the eye."""
_SHIRT_FOLLOWS = 0.7
_MARK = 0.8
"""How much of the limb's thickness the mark takes."""
_MARK_RADIUS = {"low_back": 0.085, "chest": 0.08, "waist": 0.08, "pelvis": 0.085, "nape": 0.05, "skull": 0.05}


class Outline:
    """The parts of one person seen by one eye, in an order that is kept for a whole motion."""

    def __init__(self, eye: Eye, bodies: Sequence[Body], working: tuple[str, ...]) -> None:
        first = bodies[0]
        self.eye = eye
        self.working = working
        self.near: Side = max(("left", "right"), key=lambda side: eye.nearness(first.at[f"{side}_hip"]))
        self.far: Side = "left" if self.near == "right" else "right"
        ahead = turned(first.frames["head"], (1.0, 0.0, 0.0))
        self.face_shows = eye.nearness(ahead) > -0.35
        chest_ahead = eye.nearness(turned(first.frames["thorax"], (1.0, 0.0, 0.0)))
        self.frontal = abs(chest_ahead) > 0.6
        self.feet_first = eye.nearness(first.at["pelvis"]) - eye.nearness(first.at["head"]) > _LIES_AWAY
        self.arms_behind = {side for side in SIDES if self._is_behind(bodies, side)}

    def parts(self, body: Body) -> list[Part]:
        far, near = self.far, self.near
        if self.frontal:
            return self._frontal(body)
        if self.feet_first:
            return self._feet_first(body)
        return [
            *self._arm(body, far, "far "),
            *self._leg(body, far, "far ", with_pelvis=False),
            *self._leg(body, near, "", with_pelvis=True),
            *self._trunk(body),
            *self._head(body),
            *self._arm(body, near, ""),
        ]

    def _feet_first(self, body: Body) -> list[Part]:
        """Lying with the feet towards the eye: legs hide the trunk, and the trunk the head."""
        return [
            *self._head(body),
            *(part for side in (self.far, self.near) for part in self._arm(body, side, "")),
            *self._trunk(body),
            *self._leg(body, self.far, "far ", with_pelvis=False),
            *self._leg(body, self.near, "", with_pelvis=True),
        ]

    def _frontal(self, body: Body) -> list[Part]:
        legs = [*self._leg(body, self.far, "", with_pelvis=False), *self._leg(body, self.near, "", with_pelvis=False)]
        both = "".join(part.path for part in legs if part.kind == "trousers")
        clothed = [
            *(part for part in legs if part.kind == "skin"),
            Part("legs", "trousers", self._pelvis(body) + both),
            *(part for part in legs if part.kind == "work"),
            *self._marks(body, "", ["pelvis"]),
        ]
        arms = {side: self._arm(body, side, "") for side in (self.far, self.near)}
        behind = [part for side, parts in arms.items() if side in self.arms_behind for part in parts]
        before = [part for side, parts in arms.items() if side not in self.arms_behind for part in parts]
        return [*clothed, *behind, *self._trunk(body), *self._head(body), *before]

    def _is_behind(self, bodies: Sequence[Body], side: Side) -> bool:
        """Whether an arm is mostly on the far side of the chest."""
        behind = [self.eye.nearness(body.at["chest"]) - self.eye.nearness(body.at[f"{side}_wrist"]) for body in bodies]
        return sum(behind) / len(behind) > 0.06

    # parts of the body

    def _round(self, body: Body, name: str, thinner: float = 1.0) -> Circle:
        return self.eye.circle(body.at[name], RADIUS[name.removeprefix("left_").removeprefix("right_")] * thinner)

    def _local(self, body: Body, origin: str, frame: str, offset: Vector, radius: float) -> Circle:
        return self.eye.circle(add(body.at[origin], turned(body.frames[frame], offset)), radius)

    def _leg(self, body: Body, side: Side, far: str, *, with_pelvis: bool) -> list[Part]:
        hip, knee, ankle = (self._round(body, f"{side}_{name}") for name in ("hip", "knee", "ankle"))
        heel, ball, toes = (self._round(body, f"{side}_{name}") for name in ("heel", "ball", "toes"))
        calf_middle = between(body.at[f"{side}_knee"], body.at[f"{side}_ankle"], 0.3)
        calf = self.eye.circle(calf_middle, 0.056)
        foot = limb(ankle, heel) + limb(ankle, ball) + limb(heel, ball) + limb(ball, toes)
        leg = limb(hip, knee) + limb(knee, calf) + limb(calf, ankle)
        pelvis = self._pelvis(body) if with_pelvis else ""
        return [
            Part(f"{side} foot", f"{far}skin", foot),
            Part(f"{side} leg", f"{far}trousers", pelvis + leg),
            *self._marks(body, far, [f"{side}_{name}" for name in ("hip", "thigh", "shank", "foot")]),
            *(self._marks(body, far, ["pelvis"]) if with_pelvis else []),
        ]

    def _pelvis(self, body: Body) -> str:
        return skin_over(
            [
                *(self._local(body, "pelvis", "pelvis", (0.0, 0.0, z), 0.1) for z in (-0.062, 0.062)),
                *(self._local(body, "pelvis", "pelvis", (-0.02, -0.045, z), 0.085) for z in (-0.055, 0.055)),
                *self._waist(body),
            ]
        )

    def _waist(self, body: Body) -> list[Circle]:
        return [
            *(
                self._local(body, "low_back", "lumbar", (0.004, LUMBAR * 0.45, z), RADIUS["waist"])
                for z in (-0.055, 0.055)
            ),
            self._behind_skin(body, "belly", "lumbar", 0.075),
        ]

    def _behind_skin(self, body: Body, place: str, frame: str, radius: float) -> Circle:
        """What lies under a place on the front of the body and lifts it."""
        return self._local(body, place, frame, (-radius, 0.0, 0.0), radius)

    def _trunk(self, body: Body) -> list[Part]:
        chest = [self._local(body, "chest", "thorax", (0.006, 0.0, z), RADIUS["chest"]) for z in (-0.072, 0.072)]
        chest.append(self._behind_skin(body, "breastbone", "thorax", 0.08))
        top = [self._shoulder_of_the_shirt(body, side) for side in SIDES]
        collar = self._local(body, "shoulders", "thorax", (-0.008, 0.012, 0.0), 0.045)
        hem = [self._local(body, "low_back", "pelvis", (0.0, -0.03, z), 0.097) for z in (-0.06, 0.06)]
        neck = limb(*(self.eye.circle(body.at[name], RADIUS["neck"]) for name in ("nape", "skull")))
        return [
            Part("neck", "skin", neck),
            *self._marks(body, "", ["neck"]),
            Part(
                "shirt",
                "shirt",
                skin_over([*self._waist(body), *chest, *top, collar]) + skin_over([*hem, *self._waist(body)]),
            ),
            *self._marks(body, "", ["trunk", "low_back"]),
        ]

    def _shoulder_of_the_shirt(self, body: Body, side: Side) -> Circle:
        """It follows the shoulder where that is drawn up, forward or back."""
        out = 1 if side == "right" else -1
        thorax, middle = body.frames["thorax"], body.at["shoulders"]
        moved = subtract(body.at[f"{side}_shoulder"], add(middle, turned(thorax, (0.0, -0.012, out * SHOULDER_HALF))))
        at_rest = add(middle, turned(thorax, (-0.006, -0.055, out * 0.105)))
        return self.eye.circle(add(at_rest, scale(moved, _SHIRT_FOLLOWS)), 0.066)

    def _head(self, body: Body) -> list[Part]:
        def at(x: float, y: float, z: float, radius: float) -> Circle:
            return self._local(body, "head", "head", (x, y, z), radius)

        head = limb(at(-0.012, 0.020, 0, 0.094), at(0.026, -0.066, 0, 0.050)) + dot(at(0.094, -0.022, 0, 0.015))
        hair = limb(at(-0.020, 0.026, 0, 0.094), at(0.012, 0.046, 0, 0.082))
        face = limb(at(0.040, 0.000, 0, 0.062), at(0.030, -0.064, 0, 0.046))
        eyes = "".join(dot(at(0.084, 0.008, z, 0.0085)) for z in self._eyes())
        hidden_first = [Part("hair", "hair", hair), Part("face", "face", face)]
        shown = hidden_first if self.face_shows else hidden_first[::-1]
        return [Part("head", "skin", head), *shown, *([Part("eyes", "eye", eyes)] if self.face_shows else [])]

    def _eyes(self) -> tuple[float, ...]:
        if self.frontal:
            return (-0.032, 0.032)
        return (0.032,) if self.near == "right" else (-0.032,)

    def _arm(self, body: Body, side: Side, far: str) -> list[Part]:
        shoulder, elbow, wrist = (self._round(body, f"{side}_{name}") for name in ("shoulder", "elbow", "wrist"))
        palm = self.eye.circle(body.at[f"{side}_hand"], 0.036)
        thumb = self._local(body, f"{side}_wrist", f"{side}_hand", (0.045, -0.5 * HAND, 0.0), 0.014)
        inner = self.eye.circle(body.at[f"{side}_shoulder"], RADIUS["shoulder"] * 0.93)
        sleeve_end = self.eye.circle(between(body.at[f"{side}_shoulder"], body.at[f"{side}_elbow"], 0.55), 0.051)
        arm = (
            limb(inner, elbow)
            + limb(elbow, wrist)
            + limb(wrist, palm)
            + limb(palm, self._round(body, f"{side}_fingers"))
            + limb(palm, thumb)
        )
        return [
            Part(f"{side} arm", f"{far}skin", arm),
            Part(f"{side} sleeve", f"{far}shirt", limb(shoulder, sleeve_end)),
            *self._marks(body, far, [f"{side}_{name}" for name in ("shoulder", "upper_arm", "forearm", "hand")]),
        ]

    def _marks(self, body: Body, far: str, segments: list[str]) -> list[Part]:
        return [
            Part(f"{segment} mark", f"{far}work", limb(*self._mark(body, *WORKING_SEGMENTS[segment])))
            for segment in segments
            if segment in self.working
        ]

    def _mark(self, body: Body, start: str, end: str) -> tuple[Circle, Circle]:
        return self._mark_end(body, start), self._mark_end(body, end)

    def _mark_end(self, body: Body, name: str) -> Circle:
        plain = name.removeprefix("left_").removeprefix("right_")
        radius = _MARK_RADIUS.get(name) or RADIUS[plain]
        return self.eye.circle(body.at[name], radius * _MARK)

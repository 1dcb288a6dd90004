"""Which way it goes: arrows taken from the motion itself, and the clock of a hold."""

from itertools import pairwise
from math import atan2, cos, hypot, sin

from .eye import UNITS_PER_METRE, Eye
from .frames import Frames
from .motion import Motion
from .shapes import Point, pair, polygon
from .skeleton import Body
from .vectors import Vector, add, distance, dot, scale, subtract, turned, unit

TIPS = {
    "left_hand": ("left_shoulder", "left_fingers"),
    "right_hand": ("right_shoulder", "right_fingers"),
    "left_foot": ("left_hip", "left_toes"),
    "right_foot": ("right_hip", "right_toes"),
    "left_toes": ("left_ball", "left_toes"),
    "right_toes": ("right_ball", "right_toes"),
    "left_heel": ("left_toes", "left_heel"),
    "right_heel": ("right_toes", "right_heel"),
    "left_knee": ("left_hip", "left_knee"),
    "right_knee": ("right_hip", "right_knee"),
    "left_shoulder": ("waist", "left_shoulder"),
    "right_shoulder": ("waist", "right_shoulder"),
    "head": ("chest", "head"),
    "face": ("head", "nose"),
    "chin": ("skull", "nose"),
    "belly": ("low_back", "belly"),
    "chest": ("chest", "breastbone"),
    "pelvis": ("", "pelvis"),
}
"""A part that may move, seen from the place that it swings about."""
_SMALL = {"chin": 0.06, "belly": 0.13, "chest": 0.11, "left_shoulder": 0.12, "right_shoulder": 0.12}
"""Ways so small that they are drawn longer: metres between the skin and the arrow."""
_ONLY_ASKED_FOR = frozenset({*_SMALL, "left_toes", "right_toes"})
_SMALL_ARROW = 130.0
"""Millimetres."""
_GAP = 0.10
_OVER_THE_CROWN = 0.22
"""Metres above the nose, so that an arrow of a turning head does not hide the face."""
_UNDER_A_BAND = 0.10
"""Metres that an arrow goes below the band that the part holds, so that neither hides the other."""
_LEAST = 0.05
"""Metres of way that are worth an arrow."""
_LEAST_APART = 150.0
"""Millimetres between two arrows."""
_ABOVE_FLOOR = 0.03
_CLEARLY_MORE = 1.15
_NEARLY_STRAIGHT_BACK = -0.7
"""The cosine between out and back."""


def arrows_of(motion: Motion, frames: Frames, eye: Eye) -> list[list[Point]]:
    """One line of points for the part that moves farthest, and one for the other side where it moves as far."""
    drops = {place: _UNDER_A_BAND for prop in motion.props if prop.kind == "band" for place in prop.held}
    if motion.arrows:
        return [_way(frames, tip, eye, drops.get(tip, 0.0)) for tip in motion.arrows]
    ways = {tip: _way(frames, tip, eye, drops.get(tip, 0.0)) for tip in TIPS if tip not in _ONLY_ASKED_FOR}
    lengths = {tip: _length(way) * (1.5 if _works(tip, motion) else 1.0) for tip, way in ways.items()}
    first = max(lengths, key=lambda tip: lengths[tip])
    if lengths[first] < _LEAST * UNITS_PER_METRE:
        return []
    twin = first.replace("left", "@").replace("right", "left").replace("@", "right")
    both = twin != first and lengths[twin] * _CLEARLY_MORE >= lengths[first] and _apart(ways[first], ways[twin])
    return [ways[first], *([ways[twin]] if both else [])]


def _works(tip: str, motion: Motion) -> bool:
    side, _, part = tip.partition("_")
    limbs = {"hand": ("hand", "forearm", "upper_arm", "shoulder"), "foot": ("foot", "shank", "thigh", "hip")}
    limbs |= {"heel": ("foot", "shank"), "knee": ("thigh", "hip")}
    names = [f"{side}_{name}" for name in limbs.get(part, ())] or [tip, {"head": "neck", "face": "neck"}.get(tip, "")]
    return any(name in motion.working for name in names)


def _way(frames: Frames, tip: str, eye: Eye, drop: float) -> list[Point]:
    places = [add(body.at[TIPS[tip][1]], _outwards(body, tip, frames)) for body in frames.bodies]
    way = [eye.sees((x, max(y - drop, _ABOVE_FLOOR), z)) for x, y, z in places]
    if len(frames.keys) == 3:
        way = _last_of(way, frames.keys[1])
    return _longer(way, eye.sees(frames.bodies[0].at[TIPS[tip][1]])) if tip in _SMALL else way


def _last_of(way: list[Point], middle: int) -> list[Point]:
    """Where the way turns back at its middle, only what comes after: an arrow on its own track cannot be read."""
    (x0, y0), (x1, y1), (x2, y2) = way[0], way[middle], way[-1]
    sizes = hypot(x1 - x0, y1 - y0) * hypot(x2 - x1, y2 - y1)
    turns_back = (x1 - x0) * (x2 - x1) + (y1 - y0) * (y2 - y1) < _NEARLY_STRAIGHT_BACK * sizes
    return way[middle:] if turns_back else way


def _longer(way: list[Point], skin: Point) -> list[Point]:
    """Straight, and made longer on the side that is away from the body."""
    (x1, y1), (x2, y2) = way[0], way[-1]
    size = hypot(x2 - x1, y2 - y1)
    if not size:
        return way
    dx, dy = ((x2 - x1) / size * _SMALL_ARROW, (y2 - y1) / size * _SMALL_ARROW)
    leaves = hypot(x2 - skin[0], y2 - skin[1]) > hypot(x1 - skin[0], y1 - skin[1])
    x, y = (x1, y1) if leaves else (x2 - dx, y2 - dy)
    return [(x + dx * share, y + dy * share) for share in (0.0, 0.5, 1.0)]


def _outwards(body: Body, tip: str, frames: Frames) -> Vector:
    """From the tip to its arrow: beyond the limb's end; of the pelvis on the side to which it goes, all the way."""
    root, end = TIPS[tip]
    if not root:
        start, far = frames.bodies[0], frames.bodies[frames.keys[1]]
        ahead = turned(start.frames["pelvis"], (1.0, 0.0, 0.0))
        goes_ahead = dot(ahead, subtract(far.at[end], start.at[end])) >= 0
        return scale(ahead, (_GAP + 0.1) * (1 if goes_ahead else -1))
    if tip == "face":
        return turned(body.frames["thorax"], (0.0, _OVER_THE_CROWN, 0.0))
    gap = _SMALL.get(tip, _GAP) + (0.09 if tip == "head" else 0.0)
    return scale(unit(subtract(body.at[end], body.at[root])), gap if distance(body.at[end], body.at[root]) else 0.0)


def _length(way: list[Point]) -> float:
    return sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in zip(way, way[1:], strict=False))


def _apart(way: list[Point], other: list[Point]) -> bool:
    return min(hypot(a[0] - b[0], a[1] - b[1]) for a, b in zip(way, other, strict=True)) > _LEAST_APART


def shaft(way: list[Point]) -> str:
    """A smooth line through the middles between its points."""
    middles = [((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for a, b in pairwise(way)]
    curves = "".join(f"Q{pair(*corner)} {pair(*middle)}" for corner, middle in zip(way[1:], middles[1:], strict=False))
    return f"M{pair(*way[0])}L{pair(*middles[0])}{curves}"


def head(way: list[Point]) -> str:
    """The point of the arrow, a triangle at the end of its way."""
    (x, y), before = way[-1], way[-2]
    angle = atan2(y - before[1], x - before[0])
    corners = [(x + 25 * cos(angle), y + 25 * sin(angle))]
    corners += [(x + 60 * cos(angle + turn), y + 60 * sin(angle + turn)) for turn in (2.35, -2.35)]
    return polygon(corners)

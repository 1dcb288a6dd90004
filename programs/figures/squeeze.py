"""A muscle that is tightened where nothing is seen to move: a mark that closes, with four points that press on it.

At rest it is an open ring; it tells itself from every other mark without colour.
"""

from collections.abc import Iterator
from math import cos, dist, pi, sin

from .eye import Eye
from .joints import SIDES
from .motion import Motion
from .outline import Part
from .shapes import Point, dot, polygon
from .skeleton import THIGH, Body
from .vectors import Vector, add, turned

_PLACES: dict[str, tuple[str, str, Vector]] = {
    "neck_squeeze": ("skull", "neck", (0.0, -0.06, 0.0)),
    "belly_squeeze": ("belly", "lumbar", (-0.055, -0.03, 0.0)),
    "pelvic_floor_squeeze": ("pelvis", "pelvis", (0.0, -0.105, 0.0)),
    **{
        f"{side}_{name}": (f"{side}_{origin}", f"{side}_{frame}" if origin == "knee" else frame, offset)
        for side in SIDES
        for name, origin, frame, offset in (
            ("shoulder_squeeze", "shoulder", "thorax", (0.0, 0.0, 0.0)),
            ("buttock_squeeze", "hip", "pelvis", (-0.085, -0.02, 0.0)),
            ("thigh_squeeze", "knee", "thigh", (0.02, THIGH * 0.45, 0.0)),
        )
    },
}
"""Each squeeze with the place and the frame that carry its mark."""
_OPEN, _CLOSED = 70.0, 50.0
_RIM = 20.0
_TIP_HIDDEN, _TIP_SHOWN = 55.0, 67.5
_POINT = 47.5
_APART = 2 * _OPEN


def squeezes_in(motion: Motion, first: Body, eye: Eye) -> tuple[str, ...]:
    """The squeezes that some pose of the motion has; of two that lie behind each other the near one alone."""
    found = [name for name in _PLACES if any(pose.angles.get(name) for pose in motion.poses)]
    found.sort(key=lambda name: -eye.nearness(_place(name, first)))
    shown: list[str] = []
    for name in found:
        if all(_gap(name, other, first, eye) >= _APART for other in shown):
            shown.append(name)
    return tuple(shown)


def _gap(name: str, other: str, body: Body, eye: Eye) -> float:
    return dist(eye.sees(_place(name, body)), eye.sees(_place(other, body)))


def _place(name: str, body: Body) -> Vector:
    origin, frame, offset = _PLACES[name]
    return add(body.at[origin], turned(body.frames[frame], offset))


def marks(squeezes: tuple[str, ...], body: Body, eye: Eye) -> Iterator[Part]:
    for name in squeezes:
        middle = eye.sees(_place(name, body))
        share = body.squeezed.get(name, 0.0) / 100
        yield Part(f"{name} press", "press", "".join(_point(middle, quarter, share) for quarter in range(4)))
        yield Part(name, "squeeze", _ring(middle, share))


def _ring(middle: Point, share: float) -> str:
    """Open at rest, closed when squeezed; the style's even-odd rule leaves the hole out."""
    outer = _OPEN + (_CLOSED - _OPEN) * share
    return dot((*middle, outer)) + dot((*middle, max((_OPEN - _RIM) * (1 - share), 1.0)))


def _point(middle: Point, quarter: int, share: float) -> str:
    """A triangle that grows as the squeeze does; at rest the ring covers it."""
    angle = quarter * pi / 2
    tip, size = _TIP_HIDDEN + (_TIP_SHOWN - _TIP_HIDDEN) * share, max(_POINT * share, 1.0)
    corners = [(tip, 0.0), (tip + size, size * 0.62), (tip + size, -size * 0.62)]
    x, y = middle
    return polygon([(x + a * cos(angle) - b * sin(angle), y + a * sin(angle) + b * cos(angle)) for a, b in corners])

"""What a picture shows and how large: the whole person with all that is there, or from near head and chest."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from .eye import Eye
from .motion import Motion
from .shapes import Point
from .skeleton import Body
from .vectors import distance

_PIXELS = 0.2
"""Of a millimetre of the person."""
_CLOSER = 2
"""How many times larger head and chest are shown."""
_NEAR = 0.62
"""Metres from the middle of the head to what such a picture still shows."""
_SHOULDERS = frozenset({"left_shoulder", "right_shoulder"})
_MARGIN = 60
_BESIDE, _ABOVE = 90, 110
"""Millimetres from the places inside the body to its outline."""
_LEAST_HEIGHT = 750


@dataclass(frozen=True)
class Framing:
    """Left, top, width and height in millimetres of the person. closer: how many times larger than the whole person."""

    left: int
    top: int
    width: int
    height: int
    closer: int = 1

    @property
    def pixels(self) -> float:
        """Of a millimetre of the person."""
        return _PIXELS * self.closer

    @property
    def box(self) -> str:
        return f"{self.left} {self.top} {self.width} {self.height}"


def framing_of(
    motion: Motion, bodies: Sequence[Body], eye: Eye, ways: Iterable[list[Point]], corners: list[Point], room: float
) -> Framing:
    """All that is ever to be seen. ways: of the arrows; corners: of what stands there; room: above, for a clock."""
    arrows = list(chain.from_iterable(ways))
    if _is_small(motion):
        near = (place for body in bodies for place in body.at.values() if distance(place, body.at["head"]) < _NEAR)
        return _from_near([*map(eye.sees, near), *arrows], room / _CLOSER)
    seen = [eye.sees(place) for body in bodies for place in body.at.values()]
    return _whole([*seen, *arrows], corners, room)


def _is_small(motion: Motion) -> bool:
    """Whether all that happens is at the neck, or what is shown of it is the way of the shoulders."""
    squeezed = any(pose.angles.get("neck_squeeze") for pose in motion.poses)
    at_the_neck = set(motion.working) == {"neck"} or (squeezed and not motion.working)
    return at_the_neck or (bool(motion.arrows) and set(motion.arrows) <= _SHOULDERS)


def _whole(points: list[Point], corners: list[Point], room: float) -> Framing:
    left, right, top = _around(points)
    left = min([left, *(x - _MARGIN for x, _ in corners)])
    right = max([right, *(x + _MARGIN for x, _ in corners)])
    top = min([top, *(y - _MARGIN / 2 for _, y in corners), -_LEAST_HEIGHT - _MARGIN / 2]) - room
    return Framing(round(left), round(top), round(right - left), round(_MARGIN - top))


def _from_near(points: list[Point], room: float) -> Framing:
    """Down to where the arms leave the picture."""
    left, right, top = _around(points)
    height = max(y for _, y in points) - top + room
    return Framing(round(left), round(top - room), round(right - left), round(height), _CLOSER)


def _around(points: list[Point]) -> tuple[float, float, float]:
    """Left, right and top of what is drawn about the points."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs) - _BESIDE - _MARGIN, max(xs) + _BESIDE + _MARGIN, min(ys) - _ABOVE - _MARGIN / 2

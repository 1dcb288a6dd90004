"""Flat shapes as SVG path data. Units of the picture: 200 to the metre, y downwards.

The same shape gives the same commands in every frame, only with other numbers, so that one can turn into the other.
"""

from collections.abc import Sequence
from math import acos, atan2, cos, hypot, pi, sin

Point = tuple[float, float]
Circle = tuple[float, float, float]
"""x, y and radius."""

DIRECTIONS = tuple((cos(2 * pi * k / 12), sin(2 * pi * k / 12)) for k in range(12))


class _Tenths(dict[int, str]):
    """The text of each number of tenths, written once: a moving picture has thousands, most of them alike."""

    def __missing__(self, tenths: int) -> str:
        whole, rest = divmod(abs(tenths), 10)
        text = f"{'-' if tenths < 0 else ''}{whole}{f'.{rest}' if rest else ''}"
        if len(self) < _MOST_KEPT:
            self[tenths] = text
        return text


_MOST_KEPT = 20_000
_TENTHS = _Tenths()


def number(value: float) -> str:
    """To a tenth, without what is not needed."""
    return _TENTHS[round(value * 10)]


def pair(x: float, y: float) -> str:
    return f"{_TENTHS[round(x * 10)]} {_TENTHS[round(y * 10)]}"


def limb(first: Circle, second: Circle) -> str:
    """Two circles and all between them: a tapered limb with round ends."""
    (x1, y1, r1), (x2, y2, r2) = first, second
    apart = max(hypot(x2 - x1, y2 - y1), abs(r1 - r2) * 1.001, 1e-6)
    way = atan2(y2 - y1, x2 - x1)
    opening = acos((r1 - r2) / apart)
    a, b = way + opening, way - opening
    cos_a, sin_a, cos_b, sin_b = cos(a), sin(a), cos(b), sin(b)
    start = (x1 + r1 * cos_a, y1 + r1 * sin_a)
    tip_in, tip_out = (x2 + r2 * cos_a, y2 + r2 * sin_a), (x2 + r2 * cos_b, y2 + r2 * sin_b)
    back = (x1 + r1 * cos_b, y1 + r1 * sin_b)
    big_tip, big_root = (0, 1) if r1 >= r2 else (1, 0)
    tip, root = number(r2), number(r1)
    return (
        f"M{pair(*start)}l{_step(start, tip_in)}a{tip} {tip} 0 {big_tip} 0 {_step(tip_in, tip_out)}"
        f"l{_step(tip_out, back)}a{root} {root} 0 {big_root} 0 {_step(back, start)}Z"
    )


def _step(start: Point, end: Point) -> str:
    """From one point to the next: the same limb elsewhere then reads the same, which packs well."""
    return pair(end[0] - start[0], end[1] - start[1])


def dot(circle: Circle) -> str:
    x, y, r = circle
    half = f"a{number(r)} {number(r)} 0 1 0"
    return f"M{pair(x - r, y)}{half} {number(2 * r)} 0{half} {number(-2 * r)} 0Z"


def skin_over(circles: Sequence[Circle]) -> str:
    """The tight skin over circles, a smooth closed curve, anticlockwise as limb() is."""
    corners = [_outermost(circles, way) for way in reversed(DIRECTIONS)]
    middles = [((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for a, b in zip(corners, [*corners[1:], corners[0]], strict=True)]
    starts = [middles[-1], *middles[:-1]]
    curves = (
        f"q{_step(start, corner)} {_step(start, middle)}"
        for start, corner, middle in zip(starts, corners, middles, strict=True)
    )
    return f"M{pair(*starts[0])}{''.join(curves)}Z"


def _outermost(circles: Sequence[Circle], way: Point) -> Point:
    across, down = way
    x, y, r = max(circles, key=lambda c: c[0] * across + c[1] * down + c[2])
    return x + r * across, y + r * down


def polygon(points: Sequence[Point]) -> str:
    return "M" + "L".join(pair(*point) for point in points) + "Z"


def line(points: Sequence[Point]) -> str:
    return "M" + "L".join(pair(*point) for point in points)


def hull(points: Sequence[Point]) -> list[Point]:
    """The corners of the tightest polygon round all points."""
    ordered = sorted(set(points))
    if len(ordered) < 3:
        return ordered
    return _half(ordered) + _half(ordered[::-1])


def _half(points: Sequence[Point]) -> list[Point]:
    chain: list[Point] = []
    for point in points:
        while len(chain) > 1 and _turn(chain[-2], chain[-1], point) <= 0:
            chain.pop()
        chain.append(point)
    return chain[:-1]


def _turn(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

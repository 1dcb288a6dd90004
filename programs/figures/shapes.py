"""Flat shapes as SVG path data. Units of the picture: 200 to the metre, y downwards.

The same shape gives the same commands in every frame, only with other numbers, so that one can turn into the other.
"""

from collections.abc import Sequence
from math import acos, atan2, cos, hypot, pi, sin

Point = tuple[float, float]
Circle = tuple[float, float, float]
"""x, y and radius."""

DIRECTIONS = tuple((cos(2 * pi * k / 12), sin(2 * pi * k / 12)) for k in range(12))


def number(value: float) -> str:
    """To a tenth, without what is not needed."""
    tenths = round(value * 10)
    whole, rest = divmod(abs(tenths), 10)
    sign = "-" if tenths < 0 else ""
    return f"{sign}{whole}.{rest}" if rest else f"{sign}{whole}"


def pair(x: float, y: float) -> str:
    return f"{number(x)} {number(y)}"


def limb(first: Circle, second: Circle) -> str:
    """Two circles and all between them: a tapered limb with round ends."""
    (x1, y1, r1), (x2, y2, r2) = first, second
    apart = max(hypot(x2 - x1, y2 - y1), abs(r1 - r2) * 1.001, 1e-6)
    way = atan2(y2 - y1, x2 - x1)
    opening = acos((r1 - r2) / apart)
    a, b = way + opening, way - opening
    start = (x1 + r1 * cos(a), y1 + r1 * sin(a))
    tip_in, tip_out = (x2 + r2 * cos(a), y2 + r2 * sin(a)), (x2 + r2 * cos(b), y2 + r2 * sin(b))
    back = (x1 + r1 * cos(b), y1 + r1 * sin(b))
    big_tip, big_root = (0, 1) if r1 >= r2 else (1, 0)
    return (
        f"M{pair(*start)}l{_step(start, tip_in)}a{number(r2)} {number(r2)} 0 {big_tip} 0 {_step(tip_in, tip_out)}"
        f"l{_step(tip_out, back)}a{number(r1)} {number(r1)} 0 {big_root} 0 {_step(back, start)}Z"
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
    x, y, r = max(circles, key=lambda c: c[0] * way[0] + c[1] * way[1] + c[2])
    return x + r * way[0], y + r * way[1]


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

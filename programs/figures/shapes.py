"""Flat shapes as SVG path data. Units of the picture are millimetres of the person, y downwards; all are whole.

The same shape gives the same commands in every frame, only with other numbers, so that one can turn into the other.
"""

from collections.abc import Iterator, Sequence
from math import acos, atan2, cos, hypot, pi, sin

Point = tuple[float, float]
Circle = tuple[float, float, float]
"""x, y and radius."""

DIRECTIONS = tuple((cos(2 * pi * k / 12), sin(2 * pi * k / 12)) for k in range(12))


def pair(x: float, y: float) -> str:
    """As short as SVG reads it: a minus parts two numbers as well as a space does, and so does a flag of an arc."""
    across, down = round(x), round(y)
    return f"{across}{'' if down < 0 else ' '}{down}"


def limb(first: Circle, second: Circle) -> str:
    """Two circles and all between them: a tapered limb with round ends. The line that closes it is its first side."""
    (x1, y1, r1), (x2, y2, r2) = first, second
    apart = max(hypot(x2 - x1, y2 - y1), abs(r1 - r2) * 1.001, 1e-6)
    way = atan2(y2 - y1, x2 - x1)
    opening = acos((r1 - r2) / apart)
    a, b = way + opening, way - opening
    cos_a, sin_a, cos_b, sin_b = cos(a), sin(a), cos(b), sin(b)
    tip_in, tip_out = (x2 + r2 * cos_a, y2 + r2 * sin_a), (x2 + r2 * cos_b, y2 + r2 * sin_b)
    back, start = (x1 + r1 * cos_b, y1 + r1 * sin_b), (x1 + r1 * cos_a, y1 + r1 * sin_a)
    big_tip, big_root = (0, 1) if r1 >= r2 else (1, 0)
    tip, root = round(r2), round(r1)
    return (
        f"M{pair(*tip_in)}a{tip} {tip} 0 {big_tip}0{_step(tip_in, tip_out)}"
        f"l{_step(tip_out, back)}a{root} {root} 0 {big_root}0{_step(back, start)}Z"
    )


def _step(start: Point, end: Point) -> str:
    """From one point to the next: the same limb elsewhere then reads the same, which packs well."""
    return pair(end[0] - start[0], end[1] - start[1])


def dot(circle: Circle) -> str:
    x, y, radius = circle
    r = round(radius)
    half = f"a{r} {r} 0 10"
    return f"M{pair(x - r, y)}{half}{2 * r} 0{half}{-2 * r} 0Z"


def skin_over(circles: Sequence[Circle]) -> str:
    """The tight skin over circles, a smooth closed curve, anticlockwise as limb() is."""
    corners = [_outermost(circles, way) for way in reversed(DIRECTIONS)]
    x, y = _middle(corners[-1], corners[0])
    first = (round(corners[0][0]), round(corners[0][1]))
    steps = "t".join(_smooth_steps((x, y), first, [*corners[1:], corners[0]]))
    return f"M{pair(x, y)}q{pair(first[0] - x, first[1] - y)} {steps}Z"


def _smooth_steps(here: tuple[int, int], corner: tuple[int, int], corners: Sequence[Point]) -> Iterator[str]:
    """From the middle of one side to the middle of the next. Each corner follows from the one before it, mirrored in
    the middle between them, so what is lost by whole numbers at one is won back at the next."""
    for following in corners:
        x, y = _middle(corner, following)
        yield pair(x - here[0], y - here[1])
        here, corner = (x, y), (2 * x - corner[0], 2 * y - corner[1])


def _middle(a: Point, b: Point) -> tuple[int, int]:
    return round((a[0] + b[0]) / 2), round((a[1] + b[1]) / 2)


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

"""Three numbers, and rotations about the three axes of the body. Metres and degrees.

x points forward, y up and z to the person's right, as in anatomy's standard position.
"""

from math import cos, hypot, radians, sin, sqrt

Vector = tuple[float, float, float]
Rotation = tuple[Vector, Vector, Vector]
"""The rows of a matrix."""

ZERO: Vector = (0.0, 0.0, 0.0)
UP: Vector = (0.0, 1.0, 0.0)
UNTURNED: Rotation = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))


def add(a: Vector, b: Vector) -> Vector:
    return a[0] + b[0], a[1] + b[1], a[2] + b[2]


def subtract(a: Vector, b: Vector) -> Vector:
    return a[0] - b[0], a[1] - b[1], a[2] - b[2]


def scale(a: Vector, factor: float) -> Vector:
    return a[0] * factor, a[1] * factor, a[2] * factor


def dot(a: Vector, b: Vector) -> float:
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Vector, b: Vector) -> Vector:
    return a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]


def length(a: Vector) -> float:
    return sqrt(dot(a, a))


def distance(a: Vector, b: Vector) -> float:
    return length(subtract(a, b))


def unit(a: Vector) -> Vector:
    """The direction of a; UP for no direction at all."""
    size = length(a)
    return scale(a, 1 / size) if size > 1e-9 else UP


def between(a: Vector, b: Vector, share: float = 0.5) -> Vector:
    return add(a, scale(subtract(b, a), share))


def across(a: Vector, axis: Vector) -> Vector:
    """What is left of a when its part along the axis, a unit vector, is taken away."""
    return subtract(a, scale(axis, dot(a, axis)))


def level(a: Vector) -> Vector:
    """The same way along the floor; forward for a way straight up or down."""
    size = hypot(a[0], a[2])
    return (a[0] / size, 0.0, a[2] / size) if size > 1e-6 else (1.0, 0.0, 0.0)


def about_x(degrees: float) -> Rotation:
    c, s = cos(radians(degrees)), sin(radians(degrees))
    return (1.0, 0.0, 0.0), (0.0, c, -s), (0.0, s, c)


def about_y(degrees: float) -> Rotation:
    c, s = cos(radians(degrees)), sin(radians(degrees))
    return (c, 0.0, s), (0.0, 1.0, 0.0), (-s, 0.0, c)


def about_z(degrees: float) -> Rotation:
    c, s = cos(radians(degrees)), sin(radians(degrees))
    return (c, -s, 0.0), (s, c, 0.0), (0.0, 0.0, 1.0)


def turned(rotation: Rotation, a: Vector) -> Vector:
    x, y, z = a
    (a1, a2, a3), (b1, b2, b3), (c1, c2, c3) = rotation
    return a1 * x + a2 * y + a3 * z, b1 * x + b2 * y + b3 * z, c1 * x + c2 * y + c3 * z


def turned_back(rotation: Rotation, a: Vector) -> Vector:
    """What the rotation turns into a."""
    x, y, z = a
    (a1, a2, a3), (b1, b2, b3), (c1, c2, c3) = rotation
    return a1 * x + b1 * y + c1 * z, a2 * x + b2 * y + c2 * z, a3 * x + b3 * y + c3 * z


def then(outer: Rotation, inner: Rotation) -> Rotation:
    """inner first, and the whole of it by outer."""
    (a, b, c), (d, e, f), (g, h, i) = inner
    (p, q, r), (s, t, u), (v, w, x) = outer
    return (
        (p * a + q * d + r * g, p * b + q * e + r * h, p * c + q * f + r * i),
        (s * a + t * d + u * g, s * b + t * e + u * h, s * c + t * f + u * i),
        (v * a + w * d + x * g, v * b + w * e + x * h, v * c + w * f + x * i),
    )


def columns(forward: Vector, up: Vector) -> Rotation:
    """The rotation that turns x to forward and y to up, which stand square on each other and are 1 long."""
    right = cross(forward, up)
    return (
        (forward[0], up[0], right[0]),
        (forward[1], up[1], right[1]),
        (forward[2], up[2], right[2]),
    )

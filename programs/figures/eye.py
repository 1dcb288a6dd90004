"""From the room to the picture: an eye at the height of the person, so that the floor is one line."""

from dataclasses import dataclass
from functools import cached_property
from math import cos, radians, sin

from .shapes import Circle, Point
from .vectors import Vector

UNITS_PER_METRE = 1000.0
"""Millimetres."""


@dataclass(frozen=True)
class Eye:
    """angle: degrees that a person who faces right is turned towards the eye; 90 is seen from the front."""

    angle: float

    @cached_property
    def _cos(self) -> float:
        return cos(radians(self.angle))

    @cached_property
    def _sin(self) -> float:
        return sin(radians(self.angle))

    def sees(self, place: Vector) -> Point:
        x, y, z = place
        return (x * self._cos - z * self._sin) * UNITS_PER_METRE, -y * UNITS_PER_METRE

    def nearness(self, place: Vector) -> float:
        """Metres; greater is nearer."""
        return place[0] * self._sin + place[2] * self._cos

    def circle(self, place: Vector, radius: float) -> Circle:
        return (*self.sees(place), radius * UNITS_PER_METRE)

"""One motion, solved and seen: everything that is drawn of it, frame by frame."""

from collections.abc import Iterable
from html import escape

from . import arrows, props, squeeze
from .eye import Eye
from .frames import Frames, frames_of
from .motion import VIEWS, Motion
from .outline import Outline, Part
from .skeleton import Body
from .vectors import distance

Box = tuple[int, int, int, int]
"""Left, top, width and height."""
_MARGIN = 60
_BESIDE, _ABOVE = 90, 110
"""From the places inside the body to its outline."""
_LEAST_HEIGHT = 750
_CLOCK = 180
"""What a clock needs above the person."""
_NEAR = 0.62
"""Metres from the middle of the head to what a picture of the neck still shows."""
_PIXELS = 0.2
"""Of a millimetre of the person."""


class Scene:
    """hold: the words beside the clock, '' for no clock."""

    def __init__(self, motion: Motion, hold: str = "") -> None:
        self.motion = motion
        self.frames: Frames = frames_of(motion)
        self.eye = Eye(VIEWS[motion.view])
        first = self.frames.bodies[0]
        self.outline = Outline(self.eye, self.frames.bodies, motion.working)
        self.behind = props.standing(motion, self.frames.bodies, self.frames.world, self.eye)
        self.squeezes = squeeze.squeezes_in(motion, first, self.eye)
        self.ways = arrows.arrows_of(motion, self.frames, self.eye)
        self.hold = hold
        self.near = set(motion.working) == {"neck"} or self.squeezes == ("neck_squeeze",)
        self.box = self._box()

    @property
    def scale(self) -> float:
        """Pixels of a millimetre of the person; what the neck does is looked at from near."""
        return 2 * _PIXELS if self.near else _PIXELS

    @property
    def far_key(self) -> int:
        """The key pose that the motion leads to; where it goes round, the one that is farthest from the start."""
        if not self.motion.cycle:
            return len(self.motion.poses) - 1
        first = self.frames.bodies[0]
        poses = [self.frames.bodies[key] for key in self.frames.keys]
        return max(
            range(len(poses)), key=lambda key: sum(distance(poses[key].at[name], first.at[name]) for name in first.at)
        )

    def parts(self, body: Body) -> list[Part]:
        held = props.held(self.motion, body, self.eye)
        return [*self.outline.parts(body), *held, *squeeze.marks(self.squeezes, body, self.eye)]

    def _box(self) -> Box:
        """All that is ever to be seen."""
        if self.near:
            return self._box_of_the_head()
        points = [self.eye.sees(place) for body in self.frames.bodies for place in body.at.values()]
        points += [point for way in self.ways for point in way]
        xs, ys = [x for x, _ in points], [y for _, y in points]
        corners = [point for part in self.behind for point in part.corners]
        left = min([min(xs) - _BESIDE, *(x for x, _ in corners)]) - _MARGIN
        right = max([max(xs) + _BESIDE, *(x for x, _ in corners)]) + _MARGIN
        top = min([min(ys) - _ABOVE, *(y for _, y in corners), -_LEAST_HEIGHT]) - _MARGIN / 2
        top -= _CLOCK if self.hold else 0
        return round(left), round(top), round(right - left), round(_MARGIN - top)

    def _box_of_the_head(self) -> Box:
        """Head and chest, down to where the arms leave the picture."""
        bodies = self.frames.bodies
        near = [place for body in bodies for place in body.at.values() if distance(place, body.at["head"]) < _NEAR]
        points = [*map(self.eye.sees, near), *(point for way in self.ways for point in way)]
        xs, ys = [x for x, _ in points], [y for _, y in points]
        left, right, top = min(xs) - _BESIDE - _MARGIN, max(xs) + _BESIDE + _MARGIN, min(ys) - _ABOVE - _MARGIN / 2
        top -= _CLOCK / 2 if self.hold else 0
        return round(left), round(top), round(right - left), round(max(ys) - top)

    def background(self) -> str:
        left, _, width, _ = self.box
        return f'<path class="floor" d="M{left + 10} 0h{width - 20}"/>{drawn(self.behind)}'

    def body(self, body: Body) -> str:
        return drawn(self.parts(body))

    def arrow(self) -> str:
        return "".join(
            f'<path class="arrow" d="{arrows.shaft(way)}"/><path class="point" d="{arrows.head(way)}"/>'
            for way in self.ways
        )

    def clock(self) -> str:
        """A clock with the time that the dose says to stay; nothing where it says none."""
        if not self.hold:
            return ""
        left, top, width, _ = self.box
        x, y = left + width - 120, top + 110
        return (
            f'<path class="clock" d="M{x - 85} {y}a85 85 0 1 0 170 0a85 85 0 1 0 -170 0Z"/>'
            f'<path class="hand" d="M{x} {y - 55}v55l40 20"/>'
            f'<text x="{x - 110}" y="{y + 30}" text-anchor="end">{escape(self.hold)}</text>'
        )


def drawn(parts: Iterable[Part]) -> str:
    return "".join(f'<path class="{part.kind}" d="{part.path}"/>' for part in parts)

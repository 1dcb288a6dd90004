"""One motion, solved and seen: everything that is drawn of it, frame by frame."""

from collections.abc import Iterable
from html import escape

from . import arrows, props, squeeze
from .eye import Eye
from .frames import Frames, frames_of
from .framing import framing_of
from .motion import VIEWS, Motion
from .outline import Outline, Part
from .skeleton import Body
from .vectors import distance

_CLOCK = 180
"""Millimetres of the person that a clock needs above it."""


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
        corners = [corner for part in self.behind for corner in part.corners]
        self.framing = framing_of(motion, self.frames.bodies, self.eye, self.ways, corners, _CLOCK if hold else 0)

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

    def background(self) -> str:
        left, width = self.framing.left, self.framing.width
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
        shown, size = self.framing, 1 / self.framing.closer
        x, y = shown.left + shown.width - round(120 * size), shown.top + round(110 * size)
        return (
            f'<g transform="translate({x} {y}) scale({size:g})">'
            '<path class="clock" d="M-85 0a85 85 0 1 0 170 0a85 85 0 1 0 -170 0Z"/>'
            '<path class="hand" d="M0-55v55l40 20"/>'
            f'<text x="-110" y="30" text-anchor="end">{escape(self.hold)}</text></g>'
        )


def drawn(parts: Iterable[Part]) -> str:
    return "".join(f'<path class="{part.kind}" d="{part.path}"/>' for part in parts)

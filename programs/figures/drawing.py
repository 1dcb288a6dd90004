"""From a motion to SVG text: still pictures, a strip for paper, and one that moves by itself.

Colours live in one style sheet inside the picture, which knows light, dark and paper; tone, order and outline say the
same as colour does. Numbers are rounded alike everywhere, so the same motion gives the same bytes.
"""

from collections.abc import Iterable
from html import escape

from . import arrows, props, squeeze
from .eye import Eye
from .frames import Frames, frames_of
from .motion import VIEWS, Motion
from .outline import Outline, Part
from .shapes import number
from .skeleton import Body
from .vectors import distance

LONGEST_PAUSE = 6.0
"""Seconds that a moving picture waits at a hold, however long the dose says."""
REST = 0.8
_MARGIN = 24
_LEAST_HEIGHT = 150
_CLOCK = 36
"""What a clock needs above the person."""

STYLE = (
    "path{stroke:#22333a;stroke-width:2.4;stroke-linejoin:round;stroke-linecap:round;paint-order:stroke}"
    ".skin,.face{fill:#f5e9dd}.shirt{fill:#c9dcd8}.trousers{fill:#6f9299}.hair{fill:#6b5a4e}.eye{fill:#22333a}"
    ".far.skin{fill:#ddd0c4}.far.shirt{fill:#a3bbb8}.far.trousers{fill:#4c6b73}.work{fill:#f2b33d;stroke-width:1.4}"
    ".face,.hair,.eye{stroke:none}"
    ".squeeze{fill:#f2b33d;fill-rule:evenodd;stroke-width:1.8}.press{fill:#22333a;stroke:#fff;stroke-width:1.6}"
    ".floor,.arrow,.hand{fill:none}.wall{fill:#e9e4da}.wood{fill:#d8c4a2}.soft{fill:#d5d9e6}"
    ".ball{fill:#e7d7ef}.iron{fill:#6a747a}"
    ".band{fill:none;stroke:#b0352f;stroke-width:5}.cloth{fill:none;stroke:#8d97b8;stroke-width:9}"
    ".arrow{stroke:#0b4f8a;stroke-width:5}.point{fill:#0b4f8a;stroke:#fff;stroke-width:2}"
    ".clock{fill:#fff}text{font:bold 17px 'Source Sans 3','Source Sans Pro',sans-serif;fill:#22333a}"
    ".moves{display:inline}.stays{display:none}"
    "@media(prefers-reduced-motion:reduce){.moves{display:none}.stays{display:inline}}"
    "@media print{.moves{display:none}.stays{display:inline}}"
    "@media(prefers-color-scheme:dark){path{stroke:#0c1417}.floor,.hand{stroke:#c9d5d8}.arrow{stroke:#8cc4ff}"
    ".point{fill:#8cc4ff;stroke:#0c1417}.clock{fill:#1c2a30;stroke:#c9d5d8}text{fill:#e6eef0}"
    ".press{fill:#f5e9dd;stroke:#0c1417}.band{stroke:#ff8a80}.cloth{stroke:#aab4d6}.wall{fill:#3a474d}}"
)


class Scene:
    """One motion, solved and seen: everything that is drawn of it, frame by frame."""

    def __init__(self, motion: Motion, hold: str = "") -> None:
        self.motion = motion
        self.frames: Frames = frames_of(motion)
        self.eye = Eye(VIEWS[motion.view])
        first = self.frames.bodies[0]
        self.outline = Outline(self.eye, self.frames.bodies, motion.working)
        self.behind = props.standing(motion, first, self.frames.world, self.eye)
        self.squeezes = squeeze.squeezes_in(motion, first, self.eye)
        self.ways = arrows.arrows_of(motion, self.frames, self.eye)
        self.hold = hold
        self.box = self._box()

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

    def _box(self) -> tuple[float, float, float, float]:
        """Left, top, width and height of all that is ever to be seen."""
        points = [self.eye.sees(place) for body in self.frames.bodies for place in body.at.values()]
        points += [point for way in self.ways for point in way]
        tied = {place for prop in self.motion.props for place in prop.held if place in props.ANCHORS}
        points += [self.eye.sees(props.ANCHORS[place]) for place in sorted(tied)]
        xs, ys = [x for x, _ in points], [y for _, y in points]
        corners = [point for part in self.behind for point in part.corners]
        left = min([min(xs) - 18, *(x for x, _ in corners)]) - _MARGIN / 2
        right = max([max(xs) + 18, *(x for x, _ in corners)]) + _MARGIN / 2
        top = min([min(ys) - 22, *(y for _, y in corners), -_LEAST_HEIGHT]) - _MARGIN / 4
        top -= _CLOCK if self.hold else 0
        return left, top, right - left, _MARGIN / 2 - top

    def floor(self) -> str:
        left, _, width, _ = self.box
        return f'<path class="floor" d="M{number(left + 2)} 0H{number(left + width - 2)}"/>'

    def background(self) -> str:
        return self.floor() + _paths(self.behind)

    def body(self, body: Body) -> str:
        return _paths(self.parts(body))

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
        x, y = left + width - 24, top + 22
        return (
            f'<path class="clock" d="M{number(x - 17)} {number(y)}a17 17 0 1 0 34 0a17 17 0 1 0 -34 0Z"/>'
            f'<path class="hand" d="M{number(x)} {number(y - 11)}V{number(y)}L{number(x + 8)} {number(y + 4)}"/>'
            f'<text x="{number(x - 22)}" y="{number(y + 6)}" text-anchor="end">{escape(self.hold)}</text>'
        )


def size_of(motion: Motion) -> tuple[int, int]:
    """Width and height of its picture without a clock, in pixels."""
    _, _, width, height = Scene(motion).box
    return round(width), round(height)


def _paths(parts: Iterable[Part]) -> str:
    return "".join(f'<path class="{part.kind}" d="{part.path}"/>' for part in parts)


def _document(left: float, top: float, width: float, height: float, content: str, title: str = "") -> str:
    box = f"{number(left)} {number(top)} {number(width)} {number(height)}"
    named = f"<title>{escape(title)}</title>" if title else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" width="{number(width)}" height="{number(height)}"'
        f' role="img">{named}<style>{STYLE}</style>{content}</svg>'
    )


def still(motion: Motion, moment: str | int, hold: str = "") -> str:
    """The motion at 'start', 'end' or its key pose of that number, from 0; the end shows how it came there.

    hold: how long to stay there, as the dose says it ('5–10 s'), for the clock.
    """
    scene = Scene(motion, hold)
    key = {"start": 0, "end": scene.far_key}.get(moment, moment) if isinstance(moment, str) else moment
    body = scene.frames.bodies[scene.frames.keys[key]]
    shown = scene.background() + scene.body(body)
    if key == scene.far_key:
        shown += scene.arrow() + scene.clock()
    return _document(*scene.box, shown)


def stages_of(motion: Motion) -> list[int]:
    """The key poses that paper shows: start, end and, where there are more, one between."""
    far = Scene(motion).far_key
    return sorted({0, max(1, far // 2), far})


def strip(motion: Motion, hold: str = "") -> str:
    """Start, end and, where there are more key poses, one between, side by side with arrows from one to the next."""
    scene = Scene(motion, hold)
    left, top, width, height = scene.box
    keys = stages_of(motion)
    gap = 44.0
    stages = []
    for number_, key in enumerate(keys):
        body = scene.frames.bodies[scene.frames.keys[key]]
        stage = scene.background() + scene.body(body)
        if key == keys[-1]:
            stage += scene.arrow() + scene.clock()
        stages.append(f'<g transform="translate({number(number_ * (width + gap))} 0)">{stage}</g>')
    middle = top + height / 2
    nexts = "".join(
        f'<path class="point" d="M{number(x)} {number(middle - 13)}l20 13l-20 13Z"/>'
        for x in (left + (number_ + 1) * (width + gap) - gap / 2 - 10 for number_ in range(len(keys) - 1))
    )
    return _document(left, top, len(keys) * (width + gap) - gap, height, "".join(stages) + nexts)


def animated(motion: Motion, hold: str = "", pause: float = 0.0) -> str:
    """One picture that moves by itself for ever: out, a pause of that many seconds, back and a short rest.

    Whoever asked for less motion, and paper, get the end with its arrow instead.
    """
    scene = Scene(motion, hold)
    order, times = _timeline(motion, len(scene.frames.bodies), min(pause, LONGEST_PAUSE))
    total = times[-1]
    key_times = ";".join(f"{time / total:.3f}".rstrip("0").rstrip(".") or "0" for time in times)
    drawn = [scene.parts(body) for body in scene.frames.bodies]
    moving = "".join(_moving([row[frame] for frame in order], key_times, total) for row in zip(*drawn, strict=True))
    still_ = _paths(drawn[scene.frames.keys[scene.far_key]]) + scene.arrow()
    content = f'{scene.background()}<g class="moves">{moving}</g><g class="stays">{still_}</g>{scene.clock()}'
    return _document(*scene.box, content)


def _timeline(motion: Motion, frames: int, pause: float) -> tuple[list[int], list[float]]:
    """Frames by their number and the seconds at which each is reached; first and last are the same."""
    way = list(range(frames))
    out, back = motion.seconds
    steps = frames - 1
    times = [out * step / steps for step in range(steps + 1)]
    if motion.cycle:
        return [*way, 0], [*times, times[-1] + pause + 0.01]
    held = times[-1] + max(pause, 0.4)
    returning = [held + back * step / steps for step in range(steps + 1)]
    return [*way, *reversed(way), 0], [*times, *returning, returning[-1] + REST]


def _moving(row: list[Part], key_times: str, total: float) -> str:
    first = row[0]
    if all(part.path == first.path for part in row):
        return _paths([first])
    values = ";".join(part.path for part in row)
    return (
        f'<path class="{first.kind}" d="{first.path}"><animate attributeName="d" dur="{total:.2f}s"'
        f' repeatCount="indefinite" keyTimes="{key_times}" values="{values}"/></path>'
    )

"""From a motion to SVG text: still pictures, a strip for paper, and one that moves by itself.

Numbers are rounded alike everywhere, so the same motion gives the same bytes.
"""

from dataclasses import replace

from .framing import Framing
from .motion import Motion
from .outline import Part
from .scene import Scene, drawn
from .style import STYLE
from .timing import timeline

_GAP = 220
"""Between two stages of a strip."""


def size_of(motion: Motion) -> tuple[int, int]:
    """Width and height of its picture without a clock, in pixels."""
    framing = Scene(motion).framing
    return round(framing.width * framing.pixels), round(framing.height * framing.pixels)


def _document(framing: Framing, content: str) -> str:
    width, height = framing.width * framing.pixels, framing.height * framing.pixels
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{framing.box}" width="{width:g}" height="{height:g}"'
        f' role="img"><style>{STYLE}</style>{content}</svg>'
    )


def still(motion: Motion, moment: str | int, hold: str = "") -> str:
    """The motion at 'start', 'end' or its key pose of that number, from 0; the end shows how it came there.

    hold: how long to stay there, as the dose says it ('5–10 s'), for the clock.
    """
    scene = Scene(motion, hold)
    key = {"start": 0, "end": scene.far_key}.get(moment, moment) if isinstance(moment, str) else moment
    return _document(scene.framing, _stage(scene, key))


def _stage(scene: Scene, key: int) -> str:
    """One key pose as paper shows it: the far one with the arrow that leads there and the clock."""
    shown = scene.background() + scene.body(scene.frames.bodies[scene.frames.keys[key]])
    return shown + scene.arrow() + scene.clock() if key == scene.far_key else shown


def stages_of(motion: Motion) -> list[int]:
    """The key poses that paper shows: start, end and, where there are more, one between."""
    far = Scene(motion).far_key
    return sorted({0, max(1, far // 2), far})


def strip(motion: Motion, hold: str = "") -> str:
    """Start, end and, where there are more key poses, one between, side by side with arrows from one to the next."""
    scene = Scene(motion, hold)
    shown, keys = scene.framing, stages_of(motion)
    step = shown.width + _GAP
    stages = "".join(
        f'<svg x="{shown.left + number * step}" y="{shown.top}" width="{shown.width}" height="{shown.height}"'
        f' viewBox="{shown.box}">{_stage(scene, key)}</svg>'
        for number, key in enumerate(keys)
    )
    middle = shown.top + shown.height // 2
    nexts = "".join(
        f'<path class="point" d="M{shown.left + number * step - _GAP // 2 - 50} {middle - 65}l100 65l-100 65Z"/>'
        for number in range(1, len(keys))
    )
    return _document(replace(shown, width=len(keys) * step - _GAP), stages + nexts)


def animated(motion: Motion, hold: str = "", pause: float = 0.0) -> str:
    """One picture that moves by itself for ever: out, a pause of that many seconds, back and a short rest.

    Whoever asked for less motion, and paper, get the end with its arrow instead.
    """
    scene = Scene(motion, hold)
    line = timeline(motion, scene.frames, pause)
    frames = [scene.parts(body) for body in scene.frames.bodies]
    moving = "".join(
        _moving([row[frame] for frame in line.order], line.attributes) for row in zip(*frames, strict=True)
    )
    at_rest = drawn(frames[scene.frames.keys[scene.far_key]]) + scene.arrow()
    content = f'{scene.background()}<g class="moves">{moving}</g><g class="stays">{at_rest}</g>{scene.clock()}'
    return _document(scene.framing, content)


def _moving(row: list[Part], timing: str) -> str:
    first = row[0]
    if all(part.path == first.path for part in row):
        return drawn([first])
    values = ";".join(part.path for part in row)
    return f'<path class="{first.kind}" d="{first.path}"><animate attributeName="d" {timing} values="{values}"/></path>'

"""When a moving picture reaches each of its frames, and how it speeds up and slows down between them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import sqrt

from .ease import Ease
from .frames import Frames
from .joints import ANGLES, joint_of
from .motion import Motion, Pose

LONGEST_PAUSE = 6.0
"""Seconds that a moving picture waits at a hold, however long the dose says."""
_SHORTEST_PAUSE = 0.4
_REST = 0.8
_ROUND_AGAIN = 0.01
_LEAST_TURN = 36.0
"""Degrees: a stage where nothing turns farther takes as long as if it did."""
_GOES_ON = 0.7
"""How alike the turns of two stages are, as a cosine, where the one runs on into the other."""
_TURNS = tuple(name for name in ANGLES if (joint := joint_of(name)) and joint.unit == "grader")

Speeds = tuple[float, float]
"""Leaving one frame and reaching the next, as shares of the even speed between them."""
_EVEN: Speeds = (1.0, 1.0)


@dataclass(frozen=True)
class Timeline:
    """order: frames by their number as they are shown, first and last the same. attributes: of an SVG animation."""

    order: tuple[int, ...]
    attributes: str


def timeline(motion: Motion, frames: Frames, pause: float) -> Timeline:
    """pause: seconds to stay at the far end, as the dose says, up to LONGEST_PAUSE."""
    way = range(len(frames.bodies))
    out, back = motion.seconds
    eases, stages = _eases(motion), _stages(frames)
    moments = _moments(motion, stages, eases)
    speeds = [pair for stage in zip(stages, eases, strict=True) for pair in _speeds(*stage)]
    pause = min(pause, LONGEST_PAUSE)
    if motion.cycle:
        seconds = [*(out * moment for moment in moments), out + pause + _ROUND_AGAIN]
        return Timeline((*way, 0), _attributes(seconds, [*speeds, _EVEN]))
    turns = out + max(pause, _SHORTEST_PAUSE)
    seconds = [*(out * moment for moment in moments), *(turns + back * (1 - moment) for moment in moments[::-1])]
    backwards = [(reached, left) for left, reached in speeds[::-1]]
    return Timeline(
        (*way, *reversed(way), 0),
        _attributes([*seconds, seconds[-1] + _REST], [*speeds, _EVEN, *backwards, _EVEN]),
    )


def _stages(frames: Frames) -> list[list[float]]:
    """How much of a stage each of its frames has gone, from 0 to 1."""
    return [[0.0, *frames.shares[first + 1 : last + 1]] for first, last in pairwise(frames.keys)]


def _eases(motion: Motion) -> list[Ease]:
    """Of each stage: it stops at a key pose unless the next goes on in the same way."""
    turns = [_turns(*poses) for poses in pairwise(motion.way)]
    passes = [0.0, *(float(_likeness(*pair) > _GOES_ON) for pair in pairwise(turns)), 0.0]
    return [Ease(*ends) for ends in pairwise(passes)]


def _turns(start: Pose, end: Pose) -> list[float]:
    return [end.angles.get(name, 0.0) - start.angles.get(name, 0.0) for name in _TURNS]


def _likeness(first: Sequence[float], second: Sequence[float]) -> float:
    sizes = sqrt(sum(a * a for a in first) * sum(b * b for b in second))
    return sum(a * b for a, b in zip(first, second, strict=True)) / sizes if sizes else 0.0


def _moments(motion: Motion, stages: Sequence[Sequence[float]], eases: Sequence[Ease]) -> list[float]:
    """When each frame of the way out is reached, from 0 to 1; a stage takes as long as its joints turn far."""
    lasting = [max(_LEAST_TURN, *map(abs, _turns(*poses))) for poses in pairwise(motion.way)]
    starts = accumulate(lasting, initial=0.0)
    moments = [
        (start + lasts * ease.moment(share)) / sum(lasting)
        for start, lasts, stage, ease in zip(starts, lasting, stages, eases, strict=False)
        for share in stage[1:]
    ]
    return [0.0, *moments]


def _speeds(stage: Sequence[float], ease: Ease) -> Iterator[Speeds]:
    """From frame to frame of one stage."""
    for first, last in pairwise(stage):
        start, end = ease.moment(first), ease.moment(last)
        even = (last - first) / (end - start)
        yield ease.speed(start) / even, ease.speed(end) / even


def _attributes(seconds: Sequence[float], speeds: Iterable[Speeds]) -> str:
    times = ";".join(_short(second / seconds[-1], 3) for second in seconds)
    splines = ";".join(f".33 {_short(left / 3, 2)} .67 {_short(1 - reached / 3, 2)}" for left, reached in speeds)
    return (
        f'dur="{seconds[-1]:.2f}s" repeatCount="indefinite" calcMode="spline" keyTimes="{times}" keySplines="{splines}"'
    )


def _short(share: float, places: int) -> str:
    return f"{share:.{places}f}".rstrip("0").rstrip(".").removeprefix("0") or "0"

"""What the body as a whole, back, head and breath do from one key pose to the next."""

from collections.abc import Iterator

from .motion import Pose
from .phrases import BY_CENTIMETRES, DRAWN_IN, OF_THE_MIDDLE, STRAIGHTENED
from .stage import LEAST_TURN, WHOLE_BODY, Move, Stage, tilt
from .touches import LEAST_WAY, contact_changes
from .vectors import dot, level, turned

_LEAST_SMALL_TURN = 4.0
"""Degrees: a small movement of head, pelvis or back is worth a word sooner than one of a limb."""
_LEAST_ROLL = 10.0
_LEAST_RISE = 1.0
_LEAST_SHIFT = 0.08
"""Metres that the body goes ahead or aside."""
_STRAIGHT = 3.0
"""Degrees of a back that is."""
_MIDDLE_COUNTS = 3.0
"""A turn of the back or head counts for three of a limb."""


def moves_of_the_body(stage: Stage) -> Iterator[Move]:
    yield from (Move(WHOLE_BODY, *move) for move in _of_the_whole(stage))
    changes = contact_changes(stage.start, stage.end, stage.before, stage.after)
    yield from (Move(WHOLE_BODY, *move) for move in changes)
    if rolls(stage):
        yield Move(WHOLE_BODY, "knæene", f"rulles ned mod {'højre' if stage.change('roll') > 0 else 'venstre'}")
    yield from _of_the_middle(stage)
    yield from _breath(stage)


def rolls(stage: Stage) -> bool:
    """Of one who lies on the back with bent knees and rolls the pelvis: all turns on the way are this one."""
    return stage.start.posture == "supine" and abs(stage.change("roll")) >= _LEAST_ROLL


def _of_the_whole(stage: Stage) -> Iterator[tuple[str, str]]:
    x, rise, z = stage.way("pelvis")
    ahead = level(turned(stage.before.frames["pelvis"], (1.0, 0.0, 0.0)))
    forward, aside = dot((x, 0.0, z), ahead), dot((x, 0.0, z), (-ahead[2], 0.0, ahead[0]))
    if abs(rise) >= LEAST_WAY and (stage.lies or 2 * abs(rise) >= max(abs(forward), abs(aside))):
        yield "bækkenet" if stage.lies else "kroppen", "løftes" if rise > 0 else "sænkes"
    elif not stage.lies and max(abs(forward), abs(aside)) >= _LEAST_SHIFT:
        by_side = "flyttes mod højre" if aside > 0 else "flyttes mod venstre"
        yield "kroppen", by_side if abs(aside) > abs(forward) else "føres frem" if forward > 0 else "føres tilbage"
    before, after = tilt(stage.before), tilt(stage.after)
    if abs(after - before) >= LEAST_TURN and not stage.lies and stage.start.posture != "all_fours":
        leans = "lænes frem" if after > before else "lænes tilbage"
        yield "overkroppen", "rettes op" if abs(after) < abs(before) else leans


def _of_the_middle(stage: Stage) -> Iterator[Move]:
    for angle, (part, grows, falls) in OF_THE_MIDDLE.items():
        change = stage.change(angle)
        if abs(change) < _LEAST_SMALL_TURN or _only_goes_along(stage, angle):
            continue
        straight = angle in ("lumbar_flexion", "thoracic_flexion") and _is_straight(stage.end, angle)
        does = STRAIGHTENED if straight else grows if change > 0 else falls
        yield Move(_MIDDLE_COUNTS * abs(change), part, does)


def _is_straight(pose: Pose, angle: str) -> bool:
    return abs(pose.angles.get(angle, 0.0)) <= _STRAIGHT


def _only_goes_along(stage: Stage, angle: str) -> bool:
    """A chest or head that rests on the floor all the way, and a neck that only keeps the gaze where it was."""
    if angle == "neck_flexion":
        turned_in_all = sum(map(stage.change, ("lean", "lumbar_flexion", "thoracic_flexion", "neck_flexion")))
        keeps_its_gaze = turned_in_all * stage.change(angle) <= 0 or abs(turned_in_all) < _LEAST_SMALL_TURN
        return stage.keeps("head") or keeps_its_gaze
    rests = angle.startswith("thoracic") and stage.keeps("back")
    return rests or (angle.endswith("_rotation") and rolls(stage))


def _breath(stage: Stage) -> Iterator[Move]:
    for name, (part, grows, falls) in BY_CENTIMETRES.items():
        before, after = stage.start.angles.get(name, 0.0), stage.end.angles.get(name, 0.0)
        if abs(after - before) >= _LEAST_RISE:
            falls = DRAWN_IN if name == "belly_rise" and after < 0 else falls
            yield Move(WHOLE_BODY, part, grows if after > before else falls)

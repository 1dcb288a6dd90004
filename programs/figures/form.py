"""The form in which a motion is written and kept: a table as TOML or JSON gives it.

Errors are Danish and name the place.

    version = 1
    view = "side"
    props = ["mat", "band left_hand right_hand"]
    working = ["left_thigh", "right_thigh"]

    [[pose]]
    posture = "supine"
    contacts = ["back on floor", "left_foot on floor", "right_foot on floor"]
    hip_flexion = 50
    knee_flexion = 100

    [[pose]]                 # only what changes
    lean = -115
    hip_flexion = 5

A later pose keeps posture, angles and contacts of the one before it, except for what it says itself. 'hip_flexion' is
both sides, 'left_hip_flexion' one.
"""

import tomllib
from collections.abc import Iterator, Mapping
from math import isfinite
from typing import Any

from .arrows import TIPS
from .contact import stands
from .furniture import ANCHORS
from .joints import joint_of
from .motion import POSTURES, VERSION, VIEWS, Contact, Motion, Pose, Prop, posture_angles, with_angles
from .outline import WORKING_SEGMENTS
from .props import KINDS, TIED
from .surfaces import POINTS, SURFACES

Table = Mapping[str, Any]
_KEYS = frozenset({"version", "view", "props", "working", "arrows", "seconds", "cycle", "pose"})
MOST_POSES = 6
_LONGEST = 10.0
_CARRIES = "Den første berøring bærer kroppen. Den kan kun glide på en væg, og kun mens en fod står."
HELD_BY = {"mat": (0, 0), "stool": (0, 0), "cushion": (1, 1), "rolled_towel": (1, 1), "dumb_bell": (1, 1),
            "ball": (1, 2), "large_ball": (1, 1), "stick": (1, 2), "band": (2, 4), "towel": (2, 4)}  # fmt: skip


class MotionError(ValueError):
    """reason: Danish, one line. path: where in the table, e.g. ('pose', 1, 'left_hip_flexion')."""

    def __init__(self, reason: str, *path: str | int) -> None:
        super().__init__(reason)
        self.reason = reason
        self.path = path


def motion_of(table: Table) -> Motion:
    """Raises MotionError for anything that is not a motion of this version."""
    if not isinstance(table, Mapping):
        raise MotionError("En bevægelse er en tabel med positurer.")
    for key in table:
        if key not in _KEYS:
            raise MotionError(f"»{key}« kendes ikke her. Brug {_listed(_KEYS)}.", key)
    if table.get("version") != VERSION:
        raise MotionError(f"Skriv »version = {VERSION}«. Andre udgaver kan ikke læses.", "version")
    return Motion(
        poses=tuple(_poses(table.get("pose"))),
        view=_one_of(VIEWS, table.get("view", "side"), "view"),
        props=tuple(_prop(text, number) for number, text in enumerate(_texts(table, "props"))),
        working=tuple(_one_of(WORKING_SEGMENTS, text, "working") for text in _texts(table, "working")),
        arrows=tuple(_one_of(TIPS, text, "arrows") for text in _texts(table, "arrows")),
        seconds=_seconds(table.get("seconds", [2, 2])),
        cycle=_yes_or_no(table.get("cycle", False)),
    )


def table_of(motion: Motion) -> dict[str, Any]:
    """The table that motion_of reads as this motion; every pose says all that it is."""
    return {
        "version": motion.version,
        "view": motion.view,
        "props": [" ".join([prop.kind, *prop.held]) for prop in motion.props],
        "working": list(motion.working),
        "arrows": list(motion.arrows),
        "seconds": list(motion.seconds),
        "cycle": motion.cycle,
        "pose": [
            {
                "posture": pose.posture,
                "contacts": [str(contact) for contact in pose.contacts],
                **{name: 0.0 for name in posture_angles(pose.posture) if name not in pose.angles},
                **dict(sorted(pose.angles.items())),
            }
            for pose in motion.poses
        ],
    }


def read_toml(text: str) -> Motion:
    """Raises MotionError; its path leads to a line with line_of()."""
    try:
        return motion_of(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise MotionError(f"Filen er ikke TOML: {error}.") from None


def line_of(text: str, error: MotionError) -> int:
    """The line, from 1, that an error speaks of; the table's or the file's first where none is nearer."""
    lines = text.splitlines()
    starts = [
        number for number, line in enumerate(lines, 1) if line.strip().startswith(("[[pose]]", "[[motion.pose]]"))
    ]
    first, last = 1, len(lines)
    if error.path[:1] == ("pose",) and len(error.path) > 1 and int(error.path[1]) < len(starts):
        first = starts[int(error.path[1])]
        last = next((start - 1 for start in starts if start > first), last)
    name = str(error.path[-1]) if error.path else ""
    found = (n for n in range(first, last + 1) if lines[n - 1].partition("=")[0].strip() == name)
    return next(found, first)


def _poses(tables: Any) -> Iterator[Pose]:
    if not isinstance(tables, list) or not 2 <= len(tables) <= MOST_POSES:
        raise MotionError(f"Skriv mindst to og højst {MOST_POSES} positurer.", "pose")
    before: Pose | None = None
    for number, table in enumerate(tables):
        if not isinstance(table, Mapping):
            raise MotionError("En positur er en tabel.", "pose", number)
        before = _pose(table, number, before)
        yield before


def _pose(table: Table, number: int, before: Pose | None) -> Pose:
    posture = table.get("posture", before and before.posture)
    if posture is None:
        raise MotionError("Skriv, hvordan personen ligger, sidder eller står: »posture«.", "pose", number)
    _one_of(POSTURES, posture, "pose", number, "posture")
    angles = {
        name: _degrees(name, value, number) for name, value in table.items() if name not in ("posture", "contacts")
    }
    kept = before.angles if before and "posture" not in table else posture_angles(posture)
    contacts = _contacts(table["contacts"], number) if "contacts" in table else before and before.contacts
    if not contacts:
        raise MotionError("Skriv, hvad kroppen hviler på: »contacts«.", "pose", number)
    return Pose(posture, with_angles(kept, angles), contacts)


def _degrees(name: str, value: Any, number: int) -> float:
    joint = joint_of(name)
    if joint is None:
        raise MotionError(f"Leddet »{name}« kendes ikke.", "pose", number, name)
    if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
        raise MotionError(f"{joint.label} skal være et tal i {joint.unit}.", "pose", number, name)
    if not joint.lowest <= value <= joint.highest:
        raise MotionError(
            f"{joint.label} er {value:g} {joint.unit}. Et menneske kan fra {joint.lowest:g} til {joint.highest:g}.",
            *("pose", number, name),
        )
    return float(value)


def _contacts(texts: Any, number: int) -> tuple[Contact, ...]:
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        raise MotionError('»contacts« er en liste som ["left_foot on floor"].', "pose", number, "contacts")
    contacts = tuple(_contact(text, number) for text in texts)
    if len({contact.point for contact in contacts}) < len(contacts):
        raise MotionError("Det samme sted på kroppen er nævnt to gange.", "pose", number, "contacts")
    if contacts and contacts[0].slides and not (contacts[0].on == "wall" and any(map(stands, contacts))):
        raise MotionError(_CARRIES, "pose", number, "contacts")
    return contacts


def _contact(text: str, number: int) -> Contact:
    slides = " along " in text
    point, _, on = (part.strip() for part in text.partition(" along " if slides else " on "))
    _one_of(POINTS, point, "pose", number, "contacts")
    _one_of(SURFACES, on, "pose", number, "contacts")
    return Contact(point, on, slides)


def _prop(text: str, number: int) -> Prop:
    kind, *held = text.split()
    _one_of(KINDS, kind, "props")
    for place in held:
        _one_of({**POINTS, **ANCHORS} if kind in TIED else POINTS, place, "props")
    if kind == "dumb_bell" and not all(place.endswith("_hand") for place in held):
        raise MotionError("En håndvægt skal være i en hånd.", "props")
    fewest, most = HELD_BY[kind]
    if not fewest <= len(held) <= most:
        many = f"{fewest}" if fewest == most else f"{fewest}-{most}"
        raise MotionError(f"»{kind}« skal have {many} steder på kroppen efter sig.", "props")
    return Prop(kind, tuple(held))


def _texts(table: Table, key: str) -> list[str]:
    texts = table.get(key, [])
    if not isinstance(texts, list) or not all(isinstance(text, str) and text.strip() for text in texts):
        raise MotionError(f"»{key}« er en liste med tekster.", key)
    return texts


def _one_of(known: Mapping[str, Any], name: Any, *path: str | int) -> str:
    if not isinstance(name, str) or name not in known:
        raise MotionError(f"»{name}« kendes ikke. Brug {_listed(known)}.", *path)
    return name


def _seconds(value: Any) -> tuple[float, float]:
    numbers = value if isinstance(value, list) else []
    if len(numbers) != 2 or not all(isinstance(n, int | float) and 0.3 <= n <= _LONGEST for n in numbers):
        raise MotionError(f"»seconds« er to tal mellem 0,3 og {_LONGEST:g}: frem og tilbage.", "seconds")
    return float(numbers[0]), float(numbers[1])


def _yes_or_no(value: Any) -> bool:
    if not isinstance(value, bool):
        raise MotionError("»cycle« er true eller false.", "cycle")
    return value


def _listed(names: Any) -> str:
    ordered = sorted(names)
    return f"{', '.join(ordered[:-1])} eller {ordered[-1]}"


def to_toml(motion: Motion) -> str:
    """The text that read_toml reads as this motion; what is as it is without saying is left out."""
    table = table_of(motion)
    usual = {"props": [], "working": [], "arrows": [], "seconds": [2.0, 2.0], "cycle": False}
    head = [_toml_line(name, value) for name, value in table.items() if name != "pose" and usual.get(name) != value]
    poses = [["", "[[pose]]", *(_toml_line(*item) for item in pose.items())] for pose in table["pose"]]
    return "\n".join([*head, *(line for pose in poses for line in pose)])


def _toml_line(name: str, value: Any) -> str:
    return f"{name} = {_toml(value)}"


def _toml(value: Any) -> str:
    """Only what a motion holds: names in plain letters, numbers, true and false, and lists of them."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    return f'"{value}"' if isinstance(value, str) else f"{value:g}" if value == float(f"{value:g}") else repr(value)

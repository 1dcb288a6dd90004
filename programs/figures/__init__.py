"""Exercises drawn from a few lines of data: key poses of a jointed person, what it touches, what else is there.

form.py reads and writes a motion; drawing.py gives pictures of it; words.py says it in a sentence; library.py holds
the figures that Physio ships.
"""

from .drawing import animated, still, strip
from .form import MotionError, motion_of, table_of
from .motion import Motion, mirrored
from .sides import other_side
from .words import describe

__all__ = [
    "Motion",
    "MotionError",
    "animated",
    "describe",
    "mirrored",
    "motion_of",
    "other_side",
    "still",
    "strip",
    "table_of",
]

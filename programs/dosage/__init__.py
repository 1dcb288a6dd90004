"""A dose of an exercise: a value that reads Danish, writes Danish and never guesses."""

from .errors import DosageError
from .value import Dosage, Range

__all__ = ["Dosage", "DosageError", "Range"]

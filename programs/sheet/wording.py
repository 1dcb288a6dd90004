"""Small rules of how the sheet's own lines are written."""

import datetime
import re

from articles.dates import MONTHS

from ..dosage import Dosage
from .glyphs import printable

NO_BREAK = "\u00a0"
NAMELESS = "Uden navn"
_SHORT_SENTENCE = 24
_NUMBER_AND_NEXT = re.compile(r"(?<=\d) (?=\w)|(?<=Ring) ")


def line(text: str) -> str:
    return " ".join(text.split())


def name(text: str) -> str:
    """One line that is never empty: a heading or a picture without words would be no accessible PDF."""
    one_line = line(text)
    return one_line if printable(one_line).strip() else NAMELESS


def unbroken(text: str) -> str:
    """A number and its unit, or the parts of a phone number, on one line; only for texts of the sheet's own."""
    return _NUMBER_AND_NEXT.sub(NO_BREAK, line(text))


def dose(dosage: Dosage) -> str:
    """The dose's sentences; a short one stays on one line."""
    return " ".join(_kept_together(sentence) for sentence in dosage.sentences())


def date(day: datetime.date) -> str:
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"


def short_address(address: str) -> str:
    """What a person types: no https, no query."""
    return re.sub(r"^https?://", "", address).partition("?")[0].rstrip("/")


def shortened(text: str, most: int) -> str:
    return text if len(text) <= most else text[:most].rstrip() + "…"


def _kept_together(sentence: str) -> str:
    return sentence.replace(" ", NO_BREAK) if len(sentence) <= _SHORT_SENTENCE else unbroken(sentence)

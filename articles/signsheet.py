"""How large the danger signs are printed, so that they fit one sheet of A4: reckoned from the amount of text.

A style sheet cannot choose letters by what fits, so lines are counted here, with the measures that the print rules of
static/css/components/all-signs.css give. In Chromium the height is right to some 2 %, and rather too high than too low.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from .signgroups import Group, Level
from .urgency import Urgency

HEIGHT, WIDTH, COLUMN_GAP = 775, 516, 14
"""Points: what the margins leave of A4, less some for letters that run wider; and what the frames leave across it."""
HEADS, FRAME = 106, 14
"""Points: all that stands above and below the cards, but for the words on whom to call; what frames each card."""
LETTER = 0.47
"""An average Danish letter's width, spaces and what is lost at the ends of lines counted in; of the letters' size."""
BETWEEN_SIGNS = 3
"""Letters."""
BETWEEN_GROUPS, LOST_BETWEEN_COLUMNS = 0.1, 0.25
"""Lines."""
NUMBER_LINES, ALL_NUMBERS_LINES = 4, 8
"""Whom to call: where the region is known, and where the sheet has the numbers of all of them."""
SAID_ABOVE = (Urgency.LIFE_THREATENING, Urgency.IMMEDIATE)
"""Levels whose numbers stand at the top of the sheet and not again in their card."""


@dataclass(frozen=True)
class Sheet:
    """name: its class in the style sheet. points: the size of the letters. leading: from line to line, of that size.
    is_listed: whether each sign begins a line; else those of one topic follow its name in one paragraph."""

    name: str
    points: float
    columns: int = 2
    leading: float = 1.2
    is_listed: bool = False

    def height(self, levels: Sequence[Level], number_lines: int) -> float:
        """Points, of a sheet that had no end."""
        lines = number_lines + sum(map(self._card_lines, levels))
        return HEADS + FRAME * len(levels) + lines * self.points * self.leading

    def _card_lines(self, level: Level) -> float:
        heading = 1 if level.urgency in SAID_ABOVE else 3
        return heading + sum(map(self._group_lines, level.groups)) / self.columns + LOST_BETWEEN_COLUMNS

    def _group_lines(self, group: Group) -> float:
        signs = [len(sign.text) + BETWEEN_SIGNS for sign in group.signs]
        lines = [len(group.name), *signs] if self.is_listed else [len(group.name) + sum(signs)]
        return sum(ceil(letters / self._letters_a_line) for letters in lines) + BETWEEN_GROUPS

    @property
    def _letters_a_line(self) -> float:
        return ((WIDTH + COLUMN_GAP) / self.columns - COLUMN_GAP) / (self.points * LETTER)


SHEETS = (
    Sheet("wide", 12, columns=1, is_listed=True),
    Sheet("roomy", 12, is_listed=True),
    Sheet("large", 12),
    Sheet("medium", 10.5),
    Sheet("small", 9, columns=3, leading=1.15),
)
"""The best first. Nothing is printed in smaller letters: more signs go on on the next sheet."""


def sheet_for(levels: Sequence[Level], *, region_is_known: bool) -> Sheet:
    """The best sheet that holds these signs; the last where none does."""
    number_lines = NUMBER_LINES if region_is_known else ALL_NUMBERS_LINES
    return next((sheet for sheet in SHEETS if sheet.height(levels, number_lines) <= HEIGHT), SHEETS[-1])

"""A table of exercises, 'Øvelse | Sådan gør du | Dosis': each row as the paragraphs that it would be without one."""

import re
from dataclasses import dataclass, field

from .furniture import Numbered

_CELL = re.compile(r"[^\s|](?:[^|]*?[^\s|])??(?= {2,}|\s*\||\s*$)")
_NAME = re.compile(r"(?:øvelser?|øvelsens navn|navn)$", re.IGNORECASE)
_NUMBER = re.compile(r"(?:nr|nummer)\.?$", re.IGNORECASE)
_TOLD = re.compile(
    r"(?:sådan gør du|gør sådan|udførelse|beskrivelse|instruktion|fremgangsmåde|hvordan|bevægelse|vejledning)$",
    re.IGNORECASE,
)
_RULE = re.compile(r"[\s|:+=_-]*$")
_NEAR = 2
"""How far to the left of its heading a cell may begin."""


@dataclass
class _Table:
    """The columns' headings with where they begin, and for each row its number in the source and its cells."""

    heading: Numbered
    columns: list[tuple[int, str]]
    rows: list[tuple[int, dict[int, str]]] = field(default_factory=list)

    def column_of(self, place: int) -> int:
        begun = [index for index, (start, _) in enumerate(self.columns) if start - _NEAR <= place]
        return begun[-1] if begun else 0

    def takes(self, number: int, text: str) -> bool:
        """Whether a line is a row, or goes on with the last one. A line over the whole width is neither."""
        cells = self._cells(text)
        if not cells or self._crosses(text):
            return False
        begins = 0 in cells and not cells[0][:1].islower()
        if begins and len(cells) == 1:
            return False
        if begins:
            self.rows.append((number, cells))
        elif self.rows:
            row = self.rows[-1][1]
            row.update({index: f"{row.get(index, '')} {cell}".strip() for index, cell in cells.items()})
        return bool(self.rows)

    def _cells(self, text: str) -> dict[int, str]:
        found = list(_CELL.finditer(text))
        if len(found) == len(self.columns):
            return {index: match.group() for index, match in enumerate(found)}
        cells: dict[int, str] = {}
        for match in found:
            column = self.column_of(match.start())
            cells[column] = f"{cells.get(column, '')} {match.group()}".strip()
        return cells

    def _crosses(self, text: str) -> bool:
        alone = len(list(_CELL.finditer(text))) == 1
        return (
            alone and len(self.columns) > 1 and len(text.rstrip()) > self.columns[1][0] > len(text) - len(text.lstrip())
        )

    def lines(self) -> list[Numbered]:
        if not self.rows:
            return [self.heading]
        return [line for number, cells in self.rows for line in self._paragraphs(number, cells)]

    def _paragraphs(self, number: int, cells: dict[int, str]) -> list[Numbered]:
        """A blank line, the name with its number, what to do, and every other cell behind its heading."""
        printed = self._of(_NUMBER, cells)
        name = f"{printed.rstrip('.')}. {self._of(_NAME, cells)}" if printed else self._of(_NAME, cells)
        others = [
            f"{heading}: {cells[index]}"
            for index, (_, heading) in enumerate(self.columns)
            if index in cells and not any(kind.match(heading) for kind in (_NAME, _NUMBER, _TOLD))
        ]
        return [(number, text) for text in ("", "", name, self._of(_TOLD, cells), *others)]

    def _of(self, kind: re.Pattern[str], cells: dict[int, str]) -> str:
        return " ".join(cells.get(index, "") for index, (_, heading) in enumerate(self.columns) if kind.match(heading))


def as_paragraphs(page: list[Numbered]) -> list[Numbered]:
    """The page with the rows of such a table one below the other; a page without one comes back as it is."""
    result: list[Numbered] = []
    table: _Table | None = None
    for number, text in page:
        if table and (not text.strip() or _RULE.match(text) or table.takes(number, text)):
            continue
        if table:
            result += [*table.lines(), (number, ""), (number, "")]
        table = _table_under((number, text))
        if not table:
            result.append((number, text))
    return result + (table.lines() if table else [])


def _table_under(heading: Numbered) -> _Table | None:
    """A table whose headings name the exercise and how it is done; a mere plan of doses stays as it stands."""
    columns = [(match.start(), match.group()) for match in _CELL.finditer(heading[1])]
    has_name = any(_NAME.match(text) for _, text in columns)
    has_told = any(_TOLD.match(text) for _, text in columns)
    return _Table(heading, columns) if has_name and has_told and len(columns) >= 2 else None

"""A table of exercises, 'Øvelse | Sådan gør du | Dosis': each row as the paragraphs that it would be without one."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from .furniture import Numbered
from .phrases import BELONGS

_CELL = re.compile(r"[^\s|](?:[^|]*?[^\s|])??(?= {2,}|\s*\||\s*$)")
_NAME = re.compile(r"(?:øvelser?|øvelsens navn|navn)$", re.IGNORECASE)
_MAY_HEAD = re.compile(r"øvelse|navn", re.IGNORECASE)
_NUMBER = re.compile(r"(?:nr|nummer)\.?$", re.IGNORECASE)
_TOLD = re.compile(
    r"(?:sådan gør du|gør sådan|udførelse|beskrivelse|instruktion|fremgangsmåde|hvordan|bevægelse|vejledning)$",
    re.IGNORECASE,
)
_DOSE = re.compile(
    r"(?:(?:antal\s+)?(?:gentagelser|gange|sæt|serier|reps)|antal|dos(?:is|ering)|hold(?:etid)?|pause|hvil|varighed|tid"
    r"|hyppighed|hvor\s+(?:tit|ofte|mange|meget|længe))(?:\s+(?:pr\.?|om)\s+\w+)?\.?$",
    re.IGNORECASE,
)
_RULE = re.compile(r"[\s|:+=_-]*$")
_SPACED_HEADINGS = re.compile(
    r"^[ \t]*(?:(?:nr\.?|nummer|uge|fase)\s+)?(?:øvelser?|øvelsens navn|navn)\s+(?P<headings>(?:(?:sådan gør du"
    r"|gør sådan|udførelse|beskrivelse|instruktion|fremgangsmåde|hvordan|bevægelse|vejledning|antal gentagelser|antal"
    r"|gentagelser|gange|sæt|serier|dosis|dosering|hold|pause|varighed|tid|hyppighed|hvor (?:tit|ofte|mange|meget"
    r"|længe)|udstyr|uge|fase|formål|bemærkninger)\s+)+)",
    re.IGNORECASE | re.MULTILINE,
)
_NEAR = 2
"""How far to the left of its heading a cell may begin."""


_Wanted = Callable[[list[str]], bool]
"""Whether a table with these headings is one of exercises."""


@dataclass(frozen=True)
class DoseRow:
    """number is as printed, '' where there is none; doses are sentences with their headings."""

    number: str
    name: str
    doses: str


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
        if "|" in text and len(ruled := _ruled(text)) == len(self.columns):
            return {index: cell for index, cell in enumerate(ruled) if cell}
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
        """Two blank lines, the name with its number, what to do, and every other cell behind its heading. A heading
        that does not open a line of an exercise by itself goes on after what to do."""
        printed = self._of(_NUMBER, cells)
        name = f"{printed.rstrip('.')}. {self._of(_NAME, cells)}" if printed else self._of(_NAME, cells)
        others = self.others(cells)
        opening = [text for text in others if BELONGS.match(text)]
        first, *more = [text for text in (self._of(_TOLD, cells), *opening) if text] or [""]
        first = " ".join([_ended(first), *(_ended(text) for text in others if text not in opening)]).strip()
        return [(number, text) for text in ("", "", name, first, *more)]

    def others(self, cells: dict[int, str]) -> list[str]:
        """'Sæt: 3' and its like: the cells that neither name the exercise nor say what to do."""
        return [
            f"{heading}: {cells[index]}"
            for index, (_, heading) in enumerate(self.columns)
            if index in cells and not any(kind.match(heading) for kind in (_NAME, _NUMBER, _TOLD))
        ]

    def called(self, cells: dict[int, str]) -> tuple[str, str]:
        """A row's number as it is printed, and its name."""
        return self._of(_NUMBER, cells).rstrip("."), self._of(_NAME, cells)

    def _of(self, kind: re.Pattern[str], cells: dict[int, str]) -> str:
        return " ".join(cells.get(index, "") for index, (_, heading) in enumerate(self.columns) if kind.match(heading))


def _ruled(text: str) -> list[str]:
    """The cells between upright lines, empty ones too; a line may close the row at either end."""
    return [cell.strip() for cell in re.sub(r"^\s*\||\|\s*$", "", text).split("|")]


def _ended(text: str) -> str:
    return text if not text or text[-1] in ".!?" else f"{text}."


def as_paragraphs(page: list[Numbered]) -> list[Numbered]:
    """The page with the rows of such a table one below the other; a page without one comes back as it is."""
    return _laid_out(page, _tells_how)


def doses_as_paragraphs(page: list[Numbered]) -> list[Numbered]:
    """As as_paragraphs, also where a table names exercises and doses only: for leaflets that have no other exercise."""
    return _laid_out(page, lambda headings: _tells_how(headings) or _tells_doses(headings))


def dose_rows(page: list[Numbered]) -> list[DoseRow]:
    """The rows of tables that say of exercises only how much."""
    return [
        DoseRow(*table.called(cells), " ".join(_ended(text) for text in table.others(cells)))
        for table, _ in _parts(page, _tells_doses)
        if table
        for _, cells in table.rows
    ]


def _laid_out(page: list[Numbered], wanted: _Wanted) -> list[Numbered]:
    result: list[Numbered] = []
    for table, line in _parts(page, wanted):
        result += table.lines() if table else []
        result += [(line[0], ""), (line[0], "")] if table and line else []
        result += [line] if line else []
    return result


def _parts(page: list[Numbered], wanted: _Wanted) -> Iterator[tuple[_Table | None, Numbered | None]]:
    """Each line outside a table, with the table that ended before it."""
    table: _Table | None = None
    for number, text in page:
        if table and (not text.strip() or _RULE.match(text) or table.takes(number, text)):
            continue
        ended, table = table, _table_under((number, text), wanted)
        if ended or not table:
            yield ended, None if table else (number, text)
    if table:
        yield table, None


def _table_under(heading: Numbered, wanted: _Wanted) -> _Table | None:
    if not _MAY_HEAD.search(heading[1]):
        return None
    columns = [(match.start(), match.group()) for match in _CELL.finditer(heading[1])]
    headings = [text for _, text in columns]
    is_table = len(columns) >= 2 and any(_NAME.match(text) for text in headings) and wanted(headings)
    return _Table(heading, columns) if is_table else None


def heads_table(text: str) -> bool:
    """Whether a page's text names the columns of a table of exercises one after the other, its layout lost."""
    return any(re.search(r"\n\s*$", match["headings"]) for match in _SPACED_HEADINGS.finditer(f"{text}\n"))


def _tells_how(headings: list[str]) -> bool:
    return any(_TOLD.match(text) for text in headings)


def _tells_doses(headings: list[str]) -> bool:
    return not _tells_how(headings) and any(_DOSE.match(text) for text in headings)

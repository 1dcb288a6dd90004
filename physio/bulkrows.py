"""Plain rows straight into a table, many in a statement.

For what a site keeps for itself: a search index has hundreds of words a page, a history a version of every row. To make
a model of each, and to ask each of its fields how it is written, took most of an import.
"""

from collections.abc import Iterator, Sequence
from itertools import chain

from django.db import connection, models

Value = str | int | None
Row = tuple[Value, ...]

_TOGETHER = 100
"""So many rows in a statement: with up to nine columns they are fewer values than any database's limit."""


def enter(model: type[models.Model], columns: Sequence[str], rows: Sequence[Row]) -> None:
    """New rows, in their order. columns: as the database names them; it numbers the rows itself."""
    whole = len(rows) - len(rows) % _TOGETHER
    with connection.cursor() as cursor:
        if whole:
            cursor.executemany(_insertion(model, columns, _TOGETHER), map(_flat, _batches(rows[:whole])))
        if rest := rows[whole:]:
            cursor.execute(_insertion(model, columns, len(rest)), _flat(rest))


def entered(model: type[models.Model], columns: Sequence[str], rows: Sequence[Row]) -> list[int]:
    """The numbers of the new rows, in the order of the rows."""
    numbers: list[int] = []
    with connection.cursor() as cursor:
        for batch in _batches(rows):
            cursor.execute(f"{_insertion(model, columns, len(batch))} RETURNING id", _flat(batch))
            numbers += [number for (number,) in cursor.fetchall()]
    return numbers


def _insertion(model: type[models.Model], columns: Sequence[str], count: int) -> str:
    row = f"({', '.join(['%s'] * len(columns))})"
    names = f"{model._meta.db_table} ({', '.join(columns)})"
    return f"INSERT INTO {names} VALUES {', '.join([row] * count)}"  # noqa: S608 - names of our own, values apart


def _batches(rows: Sequence[Row]) -> Iterator[Sequence[Row]]:
    return (rows[start : start + _TOGETHER] for start in range(0, len(rows), _TOGETHER))


def _flat(rows: Sequence[Row]) -> list[Value]:
    return list(chain.from_iterable(rows))

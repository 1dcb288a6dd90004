"""Figures as a table for people, with a mark where a target is not held."""

from .figures import Row

_HEAD = ("hvad", "mål", "åben del", "gemt del")


def table(rows: list[Row]) -> str:
    cells = [_HEAD, *((row.what, row.target, shown(row, row.open), shown(row, row.held_back)) for row in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(_HEAD))]
    lines = [" | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in cells]
    return "\n".join([lines[0], "-+-".join("-" * width for width in widths), *lines[1:]])


def shown(row: Row, value: float) -> str:
    text = str(int(value)) if row.target == "0" else f"{100 * value:.1f} %"
    return text if is_held(row, value) else f"{text} !"


def is_held(row: Row, value: float) -> bool:
    """A target is '0', '–' (none) or a comparison with a percentage."""
    sign, _, limit = row.target.partition(" ")
    if sign == "–":
        return True
    if sign == "0":
        return value == 0
    bound = float(limit.split()[0]) / 100
    return {"≥": value >= bound, "≤": value <= bound, "<": value < bound}[sign]

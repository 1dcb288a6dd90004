"""How well doses, leaflets, warnings and articles are read, on corpora of our own: python -m tests.eval

A table with the part that is looked at while the readers are written and the part that is held back. `mutations` as an
argument reads 10,000 broken files instead.
"""

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

from tests.corpus import measure_articles, measure_leaflets, measure_signs
from tests.eval.mutations import read_mutated_files
from tests.programs import dose_corpus


@dataclass(frozen=True)
class Row:
    """target is how the figure must compare, e.g. '≥ 95 %'; values are shares between 0 and 1, or counts."""

    what: str
    target: str
    open: float
    held_back: float


def share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def dose_rows() -> list[Row]:
    scores = [dose_corpus.score(dose_corpus.phrases(name)) for name in ("seen.txt", "heldout.txt")]
    right = [share(len(s.right), sum(map(len, s))) for s in scores]
    return [
        Row("dosisudtryk rigtige", "≥ 95 %", *right),
        Row("dosisudtryk forkerte", "0", *(len(s.wrong) for s in scores)),
    ]


def leaflet_rows() -> list[Row]:
    parts = [measure_leaflets.measure_leaflets(part) for part in ("open", "heldout")]
    counts = [part.counts for part in parts]

    def shares(name: str) -> list[float]:
        return [part.share(name) for part in parts]

    def of_exercises(name: str) -> list[float]:
        return [share(c[name], c["exercise"] + c["not exercise"]) for c in counts]

    def of_doses(name: str) -> list[float]:
        return [share(c[name], c["dose field"] + c["not dose field"]) for c in counts]

    return [
        Row("øvelser fundet", "≥ 95 %", *shares("exercise")),
        Row("øvelser opfundet", "≤ 2 %", *of_exercises("exercise invented")),
        Row("dosisfelter rigtige", "≥ 95 %", *shares("dose field")),
        Row("dosisfelter forkerte", "< 1 %", *of_doses("dose field wrong or invented")),
        Row("pjecers titler", "≥ 95 %", *shares("title")),
        Row("pjecers telefoner", "≥ 95 %", *shares("phone")),
        Row("pjecers datoer", "≥ 95 %", *shares("date")),
        Row("pjecers advarsler fundet", "≥ 95 %", *shares("warning")),
        Row("ord tabt", "0", *(c["words lost"] for c in counts)),
    ]


def sign_rows() -> list[Row]:
    names = sorted(path.stem for path in measure_signs.FOLDER.glob("*.txt"))
    held_back = [name for name in names if "held_out" in name or "blind" in name]
    counts = [measure_signs.measure(*part).counts for part in ([n for n in names if n not in held_back], held_back)]
    return [
        Row("akutte advarsler fundet", "≥ 95 %", *(share(c["acute"] - c["acute missed"], c["acute"]) for c in counts)),
        Row("akutte advarsler vurderet for lavt", "0", *(c["acute too low"] for c in counts)),
        Row("advarsler opfundet", "–", *(share(c["invented"], c["signs"]) for c in counts)),
    ]


def article_rows() -> list[Row]:
    counts = [measure_articles.measure(part).counts for part in ("open", "held_out")]
    return [Row("emners felter rigtige", "≥ 95 %", *(share(c["fields right"], c["fields"]) for c in counts))]


SECTIONS: tuple[Callable[[], list[Row]], ...] = (dose_rows, leaflet_rows, sign_rows, article_rows)


def is_held(row: Row, value: float) -> bool:
    sign, _, rest = row.target.partition(" ")
    if sign == "–":
        return True
    if not rest:
        return value == float(sign)
    limit = float(rest.split()[0]) / 100
    return {"≥": value >= limit, "≤": value <= limit, "<": value < limit}[sign]


def shown(row: Row, value: float) -> str:
    text = str(int(value)) if row.target == "0" else f"{100 * value:.1f} %"
    return text if is_held(row, value) else f"{text} !"


def table(rows: list[Row]) -> str:
    cells = [("hvad", "mål", "åben del", "gemt del")]
    cells += [(row.what, row.target, shown(row, row.open), shown(row, row.held_back)) for row in rows]
    widths = [max(len(line[column]) for line in cells) for column in range(4)]
    lines = [" | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) for line in cells]
    return "\n".join([lines[0], "-+-".join("-" * width for width in widths), *lines[1:]])


def main(arguments: list[str]) -> None:
    start = time.perf_counter()
    if "mutations" in arguments:
        report = read_mutated_files(10_000)
        print(f"{report} ({time.perf_counter() - start:.0f} s)")
        return
    print(table([row for section in SECTIONS for row in section()]))
    print("! betyder, at målet ikke er nået. Gemt del: set på, efter at den første gang blev målt.")


if __name__ == "__main__":
    main(sys.argv[1:])

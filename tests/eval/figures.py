"""The figures of doses, leaflets, warnings, articles and described programmes, on corpora of our own."""

import tomllib
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from articles import files as article_files
from articles.reading import decode
from programs.described import program_in
from programs.dosage import Dosage
from tests.corpus import measure_articles, measure_leaflets, measure_signs
from tests.programs import dose_corpus

DESCRIBED = Path(measure_signs.__file__).parent / "described"
DESCRIPTIONS = ("expected.toml", "blind_4.toml")
Counts = Counter[str]


@dataclass(frozen=True)
class Row:
    """target is how the figure must compare, e.g. '≥ 95 %'; the values are shares between 0 and 1, or counts.

    open: the part that was looked at while the readers were written; held_back: the part that was written without
    knowing the readers, and measured before anybody mended them by it.
    """

    what: str
    target: str
    open: float
    held_back: float


def share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def dose_rows() -> list[Row]:
    held_back = (
        "heldout.txt",
        "fresh.txt",
        "blind_2.txt",
        "families_2.txt",
        "blind_5.txt",
        "blind_6.txt",
        "blind_7.txt",
    )
    parts = [_phrases("seen.txt", "families.txt", "families_3.txt"), _phrases(*held_back)]
    return [
        _row("dosisudtryk rigtige", "≥ 95 %", parts, lambda c: share(c["right"], c["all"])),
        _row("dosisudtryk mangler noget", "–", parts, lambda c: share(c["missing"], c["all"])),
        _row("dosisudtryk forkerte", "0", parts, lambda c: c["wrong"]),
    ]


def leaflet_rows() -> list[Row]:
    parts = [_leaflets("open"), _leaflets("heldout", "blind", "blind_4", "blind_5", "blind_6", "blind_7")]
    return [
        _row("øvelser fundet", "≥ 95 %", parts, _found("exercise")),
        _row("øvelser opfundet", "≤ 2 %", parts, _of("exercise invented", "exercise")),
        _row("dosisfelter rigtige", "≥ 95 %", parts, _found("dose field")),
        _row("dosisfelter forkerte eller opfundet", "< 1 %", parts, _of("dose field wrong or invented", "dose field")),
        _row("pjecers titler", "≥ 95 %", parts, _found("title")),
        _row("pjecers telefoner", "≥ 95 %", parts, _found("phone")),
        _row("pjecers datoer", "≥ 95 %", parts, _found("date")),
        _row("pjecers advarsler fundet", "≥ 95 %", parts, _found("warning")),
        _row("pjecers advarsler vurderet for lavt", "0", parts, lambda c: c["warning rated too low"]),
        _row("ord tabt", "0", parts, lambda c: c["words lost"]),
    ]


def sign_rows() -> list[Row]:
    names = sorted(path.stem for path in measure_signs.FOLDER.glob("*.txt"))
    held_back = [name for name in names if "held_out" in name or "blind" in name]
    opened = [name for name in names if name not in held_back]
    parts = [measure_signs.measure(*part).counts for part in (opened, held_back)]
    return [
        _row("akutte advarsler fundet", "≥ 95 %", parts, lambda c: share(c["acute"] - c["acute missed"], c["acute"])),
        _row("akutte advarsler vurderet for lavt", "0", parts, lambda c: c["acute too low"]),
        _row("advarsler opfundet", "–", parts, lambda c: share(c["invented"], c["signs"])),
    ]


def article_rows() -> list[Row]:
    parts = [_articles("open"), _articles("held_out", "blind_4", "blind_5")]
    return [
        _row("emners felter rigtige", "≥ 95 %", parts, lambda c: share(c["fields right"], c["fields"])),
        _row("emner helt rigtige", "–", parts, lambda c: share(c["files right"], c["files"])),
    ]


def described_rows() -> list[Row]:
    opened, blind = (tomllib.loads((DESCRIBED / name).read_text(encoding="utf-8")) for name in DESCRIPTIONS)
    kept = {name: opened.pop(name) for name in list(opened) if name.startswith(("held_out/", "blind/"))}
    parts = [_described(opened), _described(kept | blind)]
    return [
        _row("øvelser i emner fundet", "≥ 95 %", parts, _found("exercise")),
        _row("øvelser i emner opfundet", "≤ 2 %", parts, _of("exercise invented", "exercise")),
        _row("deres dosisfelter rigtige", "≥ 95 %", parts, _found("dose field")),
        _row("deres dosisfelter forkerte", "< 1 %", parts, _of("dose field wrong or invented", "dose field")),
    ]


SECTIONS: tuple[Callable[[], list[Row]], ...] = (dose_rows, leaflet_rows, sign_rows, article_rows, described_rows)


def _row(what: str, target: str, parts: list[Counts], figure: Callable[[Counts], float]) -> Row:
    return Row(what, target, *(figure(part) for part in parts))


def _found(name: str) -> Callable[[Counts], float]:
    return lambda counts: share(counts[name], counts[name] + counts[f"not {name}"])


def _of(bad: str, name: str) -> Callable[[Counts], float]:
    return lambda counts: share(counts[bad], counts[name] + counts[f"not {name}"])


def _phrases(*names: str) -> Counts:
    counts: Counts = Counter()
    for name in names:
        score = dose_corpus.score(dose_corpus.phrases(name))
        counts += Counter(right=len(score.right), missing=len(score.missing), wrong=len(score.wrong))
    counts["all"] = counts.total()
    return counts


def _leaflets(*parts: str) -> Counts:
    return sum((measure_leaflets.measure_leaflets(part).counts for part in parts), Counter())


def _articles(*parts: str) -> Counts:
    return sum((measure_articles.measure(part).counts for part in parts), Counter())


def _described(expected: dict[str, dict]) -> Counts:
    counts: Counts = Counter()
    for name, wanted in sorted(expected.items()):
        path = DESCRIBED / name
        program = program_in(article_files.read(decode(path.read_bytes()), path.name))
        found = {exercise.name: exercise.dosage for exercise in program.exercises} if program else {}
        _count_described(counts, found, dict(wanted["exercises"]))
    return counts


def _count_described(counts: Counts, found: dict[str, Dosage], wanted: dict[str, str]) -> None:
    counts["exercise"] += len(found.keys() & wanted.keys())
    counts["not exercise"] += len(wanted.keys() - found.keys())
    counts["exercise invented"] += len(found.keys() - wanted.keys())
    for name in found.keys() & wanted.keys():
        have, want = found[name].to_dict(), _dose(wanted[name]).to_dict()
        right = sum(have.get(field) == value for field, value in want.items())
        counts["dose field"] += right
        counts["not dose field"] += len(want) - right
        counts["dose field wrong or invented"] += sum(want.get(field) != value for field, value in have.items())


def _dose(text: str) -> Dosage:
    return Dosage.parse(text) if text else Dosage()

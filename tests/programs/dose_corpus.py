"""Reads the corpus of dose phrases: `mode | phrase | fields` (tests/corpus/doses/)."""

from pathlib import Path
from typing import NamedTuple

from programs.dosage import Dosage, DosageError

FOLDER = Path(__file__).parents[1] / "corpus" / "doses"


class Phrase(NamedTuple):
    mode: str
    text: str
    expected: Dosage


class Score(NamedTuple):
    """Phrases read exactly; phrases with a field too few; phrases with a wrong or invented field."""

    right: list[Phrase]
    missing: list[Phrase]
    wrong: list[Phrase]


def phrases(name: str) -> list[Phrase]:
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [_phrase(line) for line in lines if line and not line.startswith("#")]


def score(corpus: list[Phrase]) -> Score:
    result = Score([], [], [])
    for phrase in corpus:
        _column(phrase, result).append(phrase)
    return result


def _column(phrase: Phrase, result: Score) -> list[Phrase]:
    found, expected = Dosage.extract(phrase.text).to_dict(), phrase.expected.to_dict()
    if any(expected.get(name) != value for name, value in found.items()):
        return result.wrong
    return result.right if found == expected else result.missing


def parses(phrase: Phrase) -> bool:
    try:
        return Dosage.parse(phrase.text) == phrase.expected
    except DosageError:
        return False


def _phrase(line: str) -> Phrase:
    mode, text, fields = (part.strip() for part in line.split(" | "))
    return Phrase(mode, text.replace("␠", "\u00a0"), dose(fields))


def dose(fields: str) -> Dosage:
    """The dose of 'reps=8-12 side=each'; '-' is the empty one."""
    values = dict(pair.split("=", 1) for pair in fields.split() if pair != "-")
    return Dosage(**{name: _value(name, value) for name, value in values.items()})


def _value(name: str, value: str):
    if name == "side":
        return value
    if name == "load":
        return value.replace("_", " ")
    low, dash, high = value.partition("-")
    if not dash:
        return int(low), int(low)
    return int(low) if low else None, int(high) if high else None

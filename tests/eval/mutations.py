"""Broken files by the thousand: bytes, lines and encodings of real ones changed at random, alike for the same seed."""

import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from articles.reading import FileProblem
from physio.sources import read

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("articles/starter", "programs/starter", "tests/corpus/leaflets/open", "../shared/seeds")
HOSTILE = (
    "---\n",
    "\x00",
    "\ufeff",
    "[" * 500,
    "#" * 40,
    "\x0c",
    "1. ",
    "| a |\n|---|\n",
    "<script>",
    "&amp;",
    "\u202e",
    "'\"",
)

Mutation = Callable[[bytes, random.Random], bytes]


@dataclass
class Report:
    files: int = 0
    read: int = 0
    refused: int = 0
    slowest: float = 0.0

    def __str__(self) -> str:
        return f"{self.files} filer: {self.read} læst, {self.refused} afvist, langsomste {self.slowest:.2f} s"


def _flip_bytes(raw: bytes, dice: random.Random) -> bytes:
    changed = bytearray(raw)
    for _ in range(dice.randint(1, 20)):
        changed[dice.randrange(len(changed))] = dice.randrange(256)
    return bytes(changed)


def _cut(raw: bytes, dice: random.Random) -> bytes:
    start = dice.randrange(len(raw))
    return raw[start:] if dice.random() < 0.5 else raw[:start]


def _shuffle_lines(raw: bytes, dice: random.Random) -> bytes:
    lines = raw.split(b"\n")
    for _ in range(dice.randint(1, 6)):
        a, b = dice.randrange(len(lines)), dice.randrange(len(lines))
        lines[a], lines[b] = lines[b], lines[a]
    return b"\n".join(lines)


def _repeat_lines(raw: bytes, dice: random.Random) -> bytes:
    lines = raw.split(b"\n")
    at = dice.randrange(len(lines))
    return b"\n".join([*lines[:at], *[lines[at]] * dice.randint(2, 60), *lines[at:]])


def _insert_hostile(raw: bytes, dice: random.Random) -> bytes:
    at = dice.randrange(len(raw))
    return raw[:at] + (dice.choice(HOSTILE) * dice.randint(1, 5)).encode() + raw[at:]


def _other_encoding(raw: bytes, dice: random.Random) -> bytes:
    name = dice.choice(["latin-1", "utf-16", "utf-32", "cp865", "utf-8-sig"])
    return raw.decode("utf-8", "replace").encode(name, "replace")


def _other_line_ends(raw: bytes, dice: random.Random) -> bytes:
    return raw.replace(b"\n", dice.choice([b"\r\n", b"\r", b"\n\n", b" ", b"\x0c"]))


MUTATIONS: tuple[Mutation, ...] = (
    _flip_bytes, _cut, _shuffle_lines, _repeat_lines, _insert_hostile, _other_encoding, _other_line_ends,
)  # fmt: skip


def originals() -> list[tuple[str, bytes]]:
    paths = (path for folder in FOLDERS for path in sorted((ROOT / folder).glob("*")) if path.suffix in (".md", ".txt"))
    return [(path.name, path.read_bytes()) for path in paths]


def mutated_files(count: int, seed: int = 7) -> Iterator[tuple[str, bytes]]:
    dice, files = random.Random(seed), originals()
    for _ in range(count):
        name, raw = dice.choice(files)
        for _ in range(dice.randint(1, 3)):
            raw = dice.choice(MUTATIONS)(raw, dice) or b"x"
        yield name, raw


def read_mutated_files(count: int) -> Report:
    """Reads them all; anything but FileProblem comes through as the defect it is."""
    report = Report()
    for name, raw in mutated_files(count):
        start = time.perf_counter()
        try:
            read(raw, name)
            report.read += 1
        except FileProblem:
            report.refused += 1
        report.files += 1
        report.slowest = max(report.slowest, time.perf_counter() - start)
    return report

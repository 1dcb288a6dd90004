"""Broken files by the thousand: bytes, lines and encodings of real ones changed at random, alike for the same seed."""

from __future__ import annotations

import random
import signal
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from articles.reading import FileProblem
from physio.sources import read

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = (
    "articles/starter",
    "programs/starter",
    "tests/corpus/leaflets",
    "tests/corpus/articles",
    "tests/corpus/described",
    "../shared/seeds",
)
SECONDS_A_FILE = 10
"""A file that takes longer hangs: the slowest of ten thousand takes a fraction of it, also on a busy machine."""
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
    slowest_name: str = ""
    crashes: list[str] = field(default_factory=list)
    """One line each: which file of the row, what was raised and where."""

    def __str__(self) -> str:
        summary = (
            f"{self.files} filer: {self.read} læst, {self.refused} afvist, {len(self.crashes)} brudt sammen,"
            f" langsomste {self.slowest:.2f} s ({self.slowest_name})"
        )
        return "\n".join([summary, *self.crashes])


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


def _swap_halves(raw: bytes, dice: random.Random) -> bytes:
    at = dice.randrange(len(raw))
    return raw[at:] + raw[:at]


def _splice_another(raw: bytes, dice: random.Random) -> bytes:
    _, other = dice.choice(originals())
    return raw[: dice.randrange(len(raw))] + other[dice.randrange(len(other)) :]


def _delete_lines(raw: bytes, dice: random.Random) -> bytes:
    return b"\n".join(line for line in raw.split(b"\n") if dice.random() < 0.8)


def _double_encode(raw: bytes, _dice: random.Random) -> bytes:
    return raw.decode("latin-1").encode("utf-8")


MUTATIONS: tuple[Mutation, ...] = (
    _flip_bytes, _cut, _shuffle_lines, _repeat_lines, _insert_hostile, _other_encoding, _other_line_ends,
    _swap_halves, _splice_another, _delete_lines, _double_encode,
)  # fmt: skip


@cache
def originals() -> tuple[tuple[str, bytes], ...]:
    folders = (ROOT / folder for folder in FOLDERS)
    paths = (path for folder in folders for path in sorted(folder.rglob("*")) if path.suffix in (".md", ".txt"))
    return tuple((path.name, path.read_bytes()) for path in paths if path.stat().st_size)


def mutated_files(count: int, seed: int = 7) -> Iterator[tuple[str, bytes]]:
    dice, files = random.Random(seed), originals()
    for _ in range(count):
        name, raw = dice.choice(files)
        for _ in range(dice.randint(1, 3)):
            raw = dice.choice(MUTATIONS)(raw, dice) or b"x"
        yield name, raw


def read_mutated_files(count: int, seed: int = 7) -> Report:
    """Reads them all; only FileProblem is an answer, every other exception and every hang is a crash."""
    report = Report()
    for number, (name, raw) in enumerate(mutated_files(count, seed)):
        start = time.perf_counter()
        _read(report, f"nr. {number} af frø {seed}: {name}", name, raw)
        spent = time.perf_counter() - start
        report.files += 1
        if spent > report.slowest:
            report.slowest, report.slowest_name = spent, f"nr. {number}, {name}"
    return report


def _read(report: Report, label: str, name: str, raw: bytes) -> None:
    try:
        with at_most(SECONDS_A_FILE):
            read(raw, name)
        report.read += 1
    except FileProblem:
        report.refused += 1
    except Exception as error:
        place = traceback.extract_tb(error.__traceback__)[-1]
        report.crashes.append(f"{label}: {error!r} ({place.filename}:{place.lineno})")


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Raises TimeoutError where the block takes longer. Only in the main thread."""
    before = signal.signal(signal.SIGALRM, _too_slow)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _too_slow(_signal: int, _frame: object) -> None:
    raise TimeoutError("tager for lang tid")

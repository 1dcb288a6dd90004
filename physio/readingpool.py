"""Files read ahead by processes of their own, while this one writes what was read before.

Reading takes longer than writing, and a machine has more than one core. The readers are started by name and not by
multiprocessing: that would run the caller's own script again in each of them, and with it an import inside an import.
Files come back in the order in which they came, and only so many are ahead, however many there are. Whatever goes
wrong with a reader, its files are read here instead: a pool can make an import faster and nothing else.
"""

import os
import pickle
import signal
import subprocess
import sys
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Protocol, TypeVar

from .filereading import Reading, reading
from .readingworker import READY

CHUNK, CHUNK_BYTES, CHUNKS_AHEAD = 20, 1_000_000, 5
"""So many files, or so many bytes, are asked for at a time, and so many times beforehand of each reader."""
FEWEST_FILES, MOST_READERS = 60, 4

_HOUSE = Path(__file__).resolve().parents[1]


class Readable(Protocol):
    """A file that may want reading; reading is filled in where it does."""

    path: Path
    raw: bytes
    digest: str
    wants_reading: bool
    reading: Reading | None


_File = TypeVar("_File", bound=Readable)


def read_ahead(files: Iterable[_File], count: int) -> Generator[_File, None, None]:
    """The same files in the same order, those that want it with their reading. count: how many there are about."""
    with _readers() as pool:
        waiting: deque[_Order] = deque()
        for chunk in in_batches(files, CHUNK, CHUNK_BYTES):
            if count >= FEWEST_FILES and sum(file.wants_reading for file in chunk) > CHUNK // 2:
                pool.start()
            waiting.append(pool.order(chunk))
            while len(waiting) > pool.chunks_ahead:
                yield from waiting.popleft().taken()
        for order in waiting:
            yield from order.taken()


def in_batches(files: Iterable[_File], most: int, most_bytes: int) -> Iterator[list[_File]]:
    """In the same order, not too many together and not too large together."""
    batch: list[_File] = []
    size = 0
    for file in files:
        batch.append(file)
        size += len(file.raw)
        if len(batch) == most or size >= most_bytes:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


class _Reader:
    """One process, seen from here. None of its methods raises: a reader that fails is gone, and has no answers."""

    def __init__(self, questions: int, answers: int) -> None:
        os.set_blocking(answers, False)
        self.questions, self.answers = os.fdopen(questions, "wb"), os.fdopen(answers, "rb")
        self.is_ready = self.is_gone = False

    def has_started(self) -> bool:
        """Whether it has said that it is there; asks and does not wait."""
        if not self.is_ready and not self.is_gone:
            with suppress(BlockingIOError):
                self.is_ready = os.read(self.answers.fileno(), len(READY)) == READY
                self.is_gone = not self.is_ready
                os.set_blocking(self.answers.fileno(), True)
        return self.is_ready and not self.is_gone

    def ask(self, paths: list[Path]) -> None:
        """Paths and not bytes: they always fit into the pipe, so that asking never has to wait."""
        try:
            pickle.dump(paths, self.questions)
            self.questions.flush()
        except OSError:
            self.is_gone = True

    def answer(self) -> list[Reading | None]:
        if self.is_gone:
            return []
        try:
            return pickle.load(self.answers)  # noqa: S301 - from a process of our own
        except (EOFError, OSError, pickle.UnpicklingError):
            self.is_gone = True
            return []

    def close(self) -> None:
        for pipe in (self.questions, self.answers):
            with suppress(OSError):
                pipe.close()


class _Order:
    """A chunk of files, asked of a reader or, where there is none, to be read here."""

    def __init__(self, files: list[Readable], reader: _Reader | None) -> None:
        self.files, self.reader = files, reader
        self.wanted = [file for file in files if file.wants_reading]
        if reader and self.wanted:
            reader.ask([file.path.absolute() for file in self.wanted])

    def taken(self) -> Iterator[Readable]:
        answers = self.reader.answer() if self.reader and self.wanted else []
        found = dict(zip((id(file) for file in self.wanted), answers, strict=False))
        for file in self.files:
            if file.wants_reading:
                file.reading = _checked(found.get(id(file)), file)
            yield file


def _checked(answer: Reading | None, file: Readable) -> Reading:
    """What the reader says, if it is of the bytes that were seen here; a file may be changed in between."""
    return answer if answer and answer.digest == file.digest else reading(file.raw, file.path.name)


class _Pool:
    """No readers until it is started, and none where they cannot be had."""

    def __init__(self) -> None:
        self.process: subprocess.Popen | None = None
        self.readers: list[_Reader] = []
        self.is_started = False
        self.turn = 0

    def start(self) -> None:
        """Returns at once; the readers are there when they have taken in their modules."""
        count = min(_cores(), MOST_READERS)
        if self.is_started or count < 2 or not hasattr(os, "fork") or not sys.executable:
            return
        self.is_started = True
        with suppress(OSError):
            self._start(count)

    @property
    def chunks_ahead(self) -> int:
        return CHUNKS_AHEAD * len(self._ready())

    def order(self, files: list[Readable]) -> _Order:
        """The readers take turns, so that answers come in order."""
        ready = self._ready()
        self.turn += 1
        return _Order(files, ready[self.turn % len(ready)] if ready else None)

    def close(self) -> None:
        for reader in self.readers:
            reader.close()
        if self.process:
            _end(self.process)

    def _ready(self) -> list[_Reader]:
        return [reader for reader in self.readers if reader.has_started()]

    def _start(self, count: int) -> None:
        questions, answers = [os.pipe() for _ in range(count)], [os.pipe() for _ in range(count)]
        theirs = [(ours_out[0], ours_in[1]) for ours_out, ours_in in zip(questions, answers, strict=True)]
        self.readers = [_Reader(out[1], into[0]) for out, into in zip(questions, answers, strict=True)]
        try:
            self.process = subprocess.Popen(  # noqa: S603 - this very program
                [sys.executable, "-m", "physio.readingworker", *(f"{into},{out}" for into, out in theirs)],
                pass_fds=[end for pair in theirs for end in pair],
                cwd=_HOUSE,
                env={name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"},
                stdin=subprocess.DEVNULL,
                start_new_session=True,
            )
        finally:
            for pair in theirs:
                for end in pair:
                    os.close(end)


@contextmanager
def _readers() -> Iterator[_Pool]:
    pool = _Pool()
    try:
        yield pool
    finally:
        pool.close()


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _end(process: subprocess.Popen) -> None:
    """All of them, at once: they read and own nothing, and what they still had in hand nobody waits for."""
    with suppress(OSError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()

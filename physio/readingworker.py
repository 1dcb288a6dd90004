"""A process of its own that reads files for the import: names of files come in, what they say goes out.

Knows no database and no settings. physio/readingpool.py starts it, with a pair of pipes for each reader: the first
process takes in the modules, which is most of what starting costs, and the others are its copies.
"""

import gc
import os
import pickle
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import BinaryIO

from .collecting import collect_seldom
from .filereading import Reading, reading

READY = b"+"


def main(pairs: list[tuple[int, int]]) -> None:
    """Reads until the pipes are closed. The copies are made before there is any thread."""
    gc.freeze()  # the modules stay for good; looking through them again and again took a tenth of the time
    collect_seldom()
    for index in range(1, len(pairs)):
        if os.fork() == 0:
            _serve_and_exit(pairs, index)
    _serve_and_exit(pairs, 0)


def _serve_and_exit(pairs: list[tuple[int, int]], mine: int) -> None:
    for index, pair in enumerate(pairs):
        if index != mine:  # while anyone holds an end open the other side never learns that this reader is gone
            os.close(pair[0])
            os.close(pair[1])
    with suppress(BrokenPipeError, KeyboardInterrupt):
        _serve(os.fdopen(pairs[mine][0], "rb"), pairs[mine][1])
    os._exit(0)


def _serve(questions: BinaryIO, answers: int) -> None:
    os.write(answers, READY)
    waiting: SimpleQueue[bytes | None] = SimpleQueue()
    sender = Thread(target=_send, args=(waiting, answers), daemon=True)
    sender.start()
    for paths in _asked(questions):
        waiting.put(pickle.dumps([_reading_of(path) for path in paths], pickle.HIGHEST_PROTOCOL))
    waiting.put(None)
    sender.join()


def _asked(questions: BinaryIO) -> Iterator[list[Path]]:
    with suppress(EOFError):
        while True:
            yield pickle.load(questions)  # noqa: S301 - from the process that started this one


def _send(waiting: "SimpleQueue[bytes | None]", answers: int) -> None:
    """In a thread, so that the next files are read while the import is busy writing and fetches nothing."""
    with os.fdopen(answers, "wb", buffering=0) as pipe, suppress(BrokenPipeError):
        while (answer := waiting.get()) is not None:
            _write_whole(pipe, answer)


def _write_whole(pipe: BinaryIO, answer: bytes) -> None:
    left = memoryview(answer)
    while left:
        left = left[pipe.write(left) :]


def _reading_of(path: Path) -> Reading | None:
    """None for a file that is no longer there or that no reader was made for: whoever asked reads it, and says so."""
    try:
        return reading(path.read_bytes(), path.name)
    except Exception:
        return None


if __name__ == "__main__":
    main([tuple(map(int, pair.split(","))) for pair in sys.argv[1:]])

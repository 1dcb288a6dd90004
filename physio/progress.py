"""How far a long run has come, on the last line of a terminal; nothing anywhere else."""

from typing import TextIO

WIDTH = 30
LONG_RUN = 50


class ProgressLine:
    """clear() before other lines are written, step() after each thing done."""

    def __init__(self, total: int, stream: TextIO) -> None:
        self.total = total
        self.done = 0
        self.stream = stream
        self.is_shown = total >= LONG_RUN and stream.isatty()

    def step(self) -> None:
        self.done += 1
        if self.is_shown:
            filled = WIDTH * self.done // self.total
            bar = "█" * filled + "·" * (WIDTH - filled)
            self.stream.write(f"\r{bar} {self.done} af {self.total}")
            self.stream.flush()

    def clear(self) -> None:
        if self.is_shown:
            self.stream.write("\r\033[K")

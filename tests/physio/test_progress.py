"""A long import says on a terminal how far it has come, and is silent elsewhere."""

import io

import pytest

from physio.progress import ProgressLine


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_long_run_on_a_terminal_counts():
    terminal = Terminal()
    progress = ProgressLine(100, terminal)
    for _ in range(50):
        progress.step()
    assert terminal.getvalue().endswith("\r" + "█" * 15 + "·" * 15 + " 50 af 100")


@pytest.mark.parametrize(("total", "stream"), [(100, io.StringIO()), (5, Terminal())])
def test_a_short_run_or_a_file_is_left_alone(total, stream):
    progress = ProgressLine(total, stream)
    progress.step()
    progress.clear()
    assert stream.getvalue() == ""

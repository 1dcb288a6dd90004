"""Check figure files: python -m programs.figures FILE… prints each fault as file, line and reason.

python -m programs.figures --strip FILE prints the picture of one instead.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from .drawing import strip
from .faults import faults_of
from .form import MotionError
from .library import read_figure


def faults_in(path: Path) -> Iterator[str]:
    try:
        figure = read_figure(path)
    except (MotionError, OSError) as error:
        yield str(error)
    else:
        yield from (f"{path.name}: {fault}" for fault in faults_of(figure.motion))


def main(names: list[str]) -> int:
    if len(names) == 2 and names[0] == "--strip":
        return _strip(Path(names[1]))
    faults = [fault for name in names for fault in faults_in(Path(name))]
    sys.stdout.writelines(f"{fault}\n" for fault in faults)
    return 1 if faults else 0


def _strip(path: Path) -> int:
    try:
        sys.stdout.write(strip(read_figure(path).motion))
    except (MotionError, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

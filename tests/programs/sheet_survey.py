"""Many generated plans as every kind of sheet, and what is wrong with any: python -m tests.programs.sheet_survey 200"""

import sys
import tempfile
from pathlib import Path

from .sheet_faults import faults
from .sheet_plans import generated, in_every_kind


def main(count: int) -> None:
    wrong = [fault for number in range(count) for fault in _faults(number)]
    print("\n".join(wrong))
    print(f"{count} planer, {len(wrong)} fejl")
    sys.exit(bool(wrong))


def _faults(number: int) -> list[str]:
    found = []
    for sheet in in_every_kind(generated(number), with_log=number % 2 == 0):
        with tempfile.TemporaryDirectory(prefix="physio-ark-") as folder:
            found += [f"plan {number}, {fault}" for fault in faults(sheet, Path(folder))]
    return found


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)

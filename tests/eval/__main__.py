"""How well doses, leaflets, warnings and articles are read and pages found, on our own corpora: python -m tests.eval

`mutations` as an argument reads 10,000 broken files instead. It measures: what it finds never makes it fail.
"""

import sys
import time

from .figures import SECTIONS
from .mutations import read_mutated_files
from .search import search_rows
from .table import table

ALL_MUTATIONS = 10_000


def main(arguments: list[str]) -> None:
    start = time.perf_counter()
    if "mutations" in arguments:
        print(f"{read_mutated_files(ALL_MUTATIONS)} ({time.perf_counter() - start:.0f} s)")
        return
    print(table([row for section in (*SECTIONS, search_rows) for row in section()]))
    print(f"! = målet er ikke nået. Gemt del = ikke set på før første måling. {time.perf_counter() - start:.1f} s")


if __name__ == "__main__":
    main(sys.argv[1:])

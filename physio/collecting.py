"""Python looks for waste again and again, through all that is alive; where hardly anything is waste, seldom will do."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_SELDOM = (20_000, 20, 20)


def collect_seldom() -> None:
    gc.set_threshold(*_SELDOM)


@contextmanager
def seldom_collecting() -> Iterator[None]:
    """For work that makes many rows and no circles of them, where the looking took a tenth of the time."""
    before = gc.get_threshold()
    collect_seldom()
    try:
        yield
    finally:
        gc.set_threshold(*before)

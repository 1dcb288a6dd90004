"""Addresses for things that may bear the same name."""

from collections.abc import Collection
from itertools import count


def first_free(base: str, taken: Collection[str]) -> str:
    """The base itself; where it is taken, the first of base-2, base-3 and so on that is not."""
    if base not in taken:
        return base
    return next(slug for number in count(2) if (slug := f"{base}-{number}") not in taken)

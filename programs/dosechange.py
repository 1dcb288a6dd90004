"""What is new about a dose, in few words: '10 → 8 gentagelser'."""

from dataclasses import fields

from .dosage import Dosage

_FIELDS = [field.name for field in fields(Dosage)]


def dose_changes(old: Dosage, new: Dosage) -> list[str]:
    """A line for each figure that differs, in the order of a dose."""
    pairs = [(_only(old, name), _only(new, name)) for name in _FIELDS]
    return [_told(before, after) for before, after in pairs if before != after]


def _only(dosage: Dosage, name: str) -> str:
    """One field in words; '' where it is not stated."""
    value = getattr(dosage, name)
    return str(Dosage(**{name: value})) if value else ""


def _told(before: str, after: str) -> str:
    if not before:
        return f"nyt: {after}"
    if not after:
        return f"ikke længere {before}"
    return _arrow(before.split(), after.split())


def _arrow(before: list[str], after: list[str]) -> str:
    """The words that both begin or end with are said once."""
    first = _alike(before, after)
    last = _alike(before[first:][::-1], after[first:][::-1])
    end = len(before) - last
    parts = [*before[:first], *before[first:end], "→", *after[first : len(after) - last], *before[end:]]
    return " ".join(parts)


def _alike(before: list[str], after: list[str]) -> int:
    """How many words from the start are the same, so that at least one of each is left."""
    most = min(len(before), len(after)) - 1
    return next((n for n in range(most) if before[n] != after[n]), max(most, 0))

"""Which release of the program this is, told by its own files: part of the key of whatever is kept from run to run."""

import hashlib
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path


def digest_of(places: Iterable[Path], suffixes: Collection[str]) -> str:
    """Another one as soon as a file with such a suffix changes, comes or goes at one of the places, which are files or
    folders; the same wherever the program is installed."""
    digest = hashlib.sha256()
    for place in places:
        for name, path in _files(place, suffixes):
            digest.update(f"{place.name}\0{name}\0".encode())
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _files(place: Path, suffixes: Collection[str]) -> Iterator[tuple[str, Path]]:
    if place.is_file():
        return iter([(place.name, place)])
    found = (path for path in place.rglob("*") if path.suffix in suffixes)
    return iter(sorted((path.relative_to(place).as_posix(), path) for path in found))

"""What one run remembers from file to file."""

from dataclasses import dataclass, field
from pathlib import Path

from articles.reading import FileProblem
from programs.models import Program

from .arrivals import Address
from .reports import Choices

LABELS = {"article": "emne", "program": "program"}


@dataclass
class Run:
    choices: Choices
    failed: bool = False
    has_changed_rows: bool = False
    """Whether rows that were there before may be others now than when the files' earlier imports were looked up."""
    paths: dict[Address, Path] = field(default_factory=dict)
    waiting: list[tuple[Path, Program, str]] = field(default_factory=list)
    """Programmes that came before the topic they name."""

    def claim(self, address: Address | None, path: Path) -> None:
        """Two files with one address would overwrite each other: the second is refused and names the first.

        The programme that a topic describes claims nothing: a file of its own outranks it (rows.has_own_file).
        """
        if address is None:
            return
        if not address.slug:
            raise FileProblem("Titlen har ingen bogstaver eller tal, som en adresse kan laves af.", 1)
        if (first := self.paths.setdefault(address, path)) != path:
            label = LABELS[address.kind]
            raise FileProblem(f"{first.name} har samme adresse: »{address.slug}«. Giv det ene {label} en ny titel.", 1)

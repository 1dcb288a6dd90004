"""How a run is wanted, and what it says of each file."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from articles.reading import FileProblem
from physio.sources import FileContent


class Outcome(StrEnum):
    CREATED = "oprettet"
    UPDATED = "opdateret"
    UNCHANGED = "uændret"
    EDITED = "ændret af redaktør"
    CHECKED = "læst, men ikke skrevet"
    FAILED = "fejl"


@dataclass(frozen=True)
class FileReport:
    """What happened to one file. content is None where the file was not read (again)."""

    path: Path
    outcome: Outcome
    content: FileContent | None = None
    safety: tuple[str, ...] = ()
    problem: FileProblem | None = None

    def __str__(self) -> str:
        if not self.problem:
            return f"{self.path}: {self.outcome}"
        return f"{self.path}:{self.problem.line or 1}: {self.problem.reason}"


@dataclass(frozen=True)
class Choices:
    """How the run is wanted: only tried; new pages as drafts; over what editors have changed."""

    dry_run: bool = False
    draft: bool = False
    overwrite: bool = False

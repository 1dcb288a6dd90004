"""From paths on disk to what the files say: which files there are, of what kind each is, read into plain data."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from articles import files as article_files
from articles import reading
from articles.content import ArticleContent
from articles.frontmatter import type_of
from articles.reading import FileProblem
from articles.release import digest_of
from programs import described, leaflets, pdftext
from programs import files as program_files
from programs.content import ProgramContent
from programs.illustrated import with_figures

from . import clinicfile
from .clinicfile import ClinicContent
from .search import wordfile
from .search.wordfile import WordsContent

SUFFIXES = {".md", ".txt", ".pdf"}
READERS = (
    *(Path(files.__file__).parent for files in (article_files, program_files)),
    *(Path(file.__file__) for file in (clinicfile, wordfile)),
)
"""All that reads, and more: to read a file once too often costs a moment, once too seldom a better reading."""
STARTER = [Path(files.__file__).parent / "starter" for files in (article_files, program_files, clinicfile)]


@dataclass(frozen=True)
class FileContent:
    """What one file says: a topic, perhaps with a programme, a programme alone, the clinic, or the search's words."""

    article: ArticleContent | None = None
    program: ProgramContent | None = None
    clinic: ClinicContent | None = None
    words: WordsContent | None = None
    remarks: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        return next(kind for kind in ("article", "program", "clinic", "words") if getattr(self, kind))

    @property
    def title(self) -> str:
        if self.words:
            return "Søgningens ord"
        return self.clinic.name if self.clinic else (self.article or self.program).title


def files_in(paths: Iterable[Path]) -> tuple[list[Path], list[tuple[Path, FileProblem]]]:
    """Every readable file, each once, folders in order of name; and what was wrong with the paths themselves."""
    found: dict[Path, None] = {}
    problems = []
    for path in paths:
        try:
            found |= dict.fromkeys(_files_at(path))
        except FileProblem as problem:
            problems.append((path, problem))
    return list(found), problems


def _files_at(path: Path) -> Iterator[Path]:
    if path.is_file():
        if path.suffix.lower() not in SUFFIXES:
            raise FileProblem("Kun filer, der ender på .md, .txt eller .pdf, kan læses.")
        return iter([path])
    if not path.is_dir():
        raise FileProblem("Findes ikke.")
    files = sorted(file for file in path.rglob("*") if file.suffix.lower() in SUFFIXES and _is_visible(file, path))
    if not files:
        raise FileProblem("Mappen har ingen filer, der ender på .md, .txt eller .pdf.")
    folder = path.resolve()
    if outside := [file for file in files if not file.resolve().is_relative_to(folder)]:
        raise FileProblem(f"{outside[0].name} er et link ud af mappen og bliver ikke læst.")
    return iter(file for file in files if file.is_file())


def _is_visible(file: Path, folder: Path) -> bool:
    return not any(part.startswith(".") for part in file.relative_to(folder).parts)


def raw_bytes(path: Path) -> bytes:
    """Raises FileProblem; a file too large is not read at all."""
    try:
        if path.stat().st_size > reading.MAX_BYTES and path.suffix.lower() != ".pdf":
            raise FileProblem(f"Filen er for stor ({path.stat().st_size / 1e6:.1f} MB). Den må højst fylde 1 MB.")
        return path.read_bytes()
    except OSError as error:
        raise FileProblem(f"Kan ikke åbnes ({error.strerror}).") from error


def digest(raw: bytes) -> str:
    """The same for the same bytes read by the same reader, so that a better reader reads a file anew."""
    return hashlib.sha256(_reader_digest() + raw).hexdigest()


@cache
def _reader_digest() -> bytes:
    return digest_of(READERS, {".py"}).encode()


def read(raw: bytes, name: str) -> FileContent:
    """Raises FileProblem where the bytes cannot become content."""
    content = _read(raw, name)
    return replace(content, program=with_figures(content.program)) if content.program else content


def _read(raw: bytes, name: str) -> FileContent:
    text = pdftext.read_pdf(raw) if name.lower().endswith(".pdf") else reading.decode(raw)
    if program_files.is_program(text):
        return FileContent(program=program_files.read(text, name))
    match type_of(text):
        case clinicfile.TYPE:
            return FileContent(clinic=clinicfile.read(text))
        case wordfile.TYPE:
            return FileContent(words=wordfile.read(text))
    if text.startswith("---"):
        article = article_files.read(text, name)
        remarks = (*article.remarks, *described.proposed_doses(article))
        return FileContent(article=article, program=described.program_in(article), remarks=remarks)
    if leaflets.looks_like_leaflet(text):
        return FileContent(program=leaflets.read(text, name))
    raise FileProblem(
        "Filen begynder ikke med --- (oplysninger om emnet) og ligner heller ikke en pjece med øvelser.", 1
    )

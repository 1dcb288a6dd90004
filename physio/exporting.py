"""All content as files: the inverse of the import. Importing an export changes nothing."""

from collections.abc import Iterator
from pathlib import Path

from articles import files as article_files
from articles import rows as article_rows
from articles.models import Article
from programs import files as program_files
from programs import rows as program_rows
from programs.models import Program

from . import clinicfile, clinicrows
from .models import ImportedFile
from .search import wordfile, wordrows

CLINIC, WORDS, TOPICS, PROGRAMS = "klinik.md", "soegeord.md", "emner", "programmer"


class FolderNotEmpty(Exception):
    """Older files in the folder would be imported together with the new ones."""


def export_to(folder: Path) -> Iterator[Path]:
    """Write the clinic, the search's words, and every topic and programme of any status; gives each path when written.

    A topic that came from a file and was not edited is written back byte for byte. A programme that such a topic
    describes is in the topic's own file; every other one gets a file in Physio's form. Raises FolderNotEmpty.
    """
    if folder.is_dir() and any(folder.iterdir()):
        raise FolderNotEmpty
    yield _written(folder / CLINIC, clinicfile.write(clinicrows.content()).encode())
    yield _written(folder / WORDS, wordfile.write(wordrows.content()).encode())
    for article in Article.objects.select_related("imported_file").prefetch_related("red_flags").iterator(200):
        yield _written(folder / TOPICS / f"{article.slug}.md", _topic_bytes(article))
    for program in program_rows.with_everything(Program.objects.select_related("imported_file")).iterator(200):
        if not _is_described(program):
            text = program_files.write(program_rows.content_of(program))
            yield _written(folder / PROGRAMS / f"{program.slug}.md", text.encode())


def _written(path: Path, content: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def _record(row: Article | Program) -> ImportedFile | None:
    return getattr(row, "imported_file", None)


def _topic_bytes(article: Article) -> bytes:
    record = _record(article)
    if record and record.article_token == article.token:
        return bytes(record.content)
    return article_files.write(article_rows.content_of(article)).encode()


def _is_described(program: Program) -> bool:
    """Whether importing the topic's file gives this programme again, just as it is."""
    record = _record(program)
    if not record or not record.article_id or record.program_token != program.token:
        return False
    return record.article.token == record.article_token

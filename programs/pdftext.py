"""The text of a PDF, page by page."""

import io
import logging
from collections import Counter
from contextlib import contextmanager

from pypdf import PageObject, PasswordType, PdfReader
from pypdf.errors import PyPdfError

from articles.reading import FileProblem

from .leaflets.tables import heads_table

MAX_BYTES = 20_000_000
MAX_PAGES = 100
MAX_CHARACTERS = 1_000_000


def read_pdf(raw: bytes) -> str:
    """The words of a PDF with a form feed between its pages.

    Raises FileProblem for what is no PDF, damaged, locked, too large, or has pictures of text instead of text.
    """
    if len(raw) > MAX_BYTES:
        raise FileProblem(f"PDF-filen er for stor ({len(raw) / 1e6:.1f} MB). Den må højst fylde 20 MB.")
    if b"%PDF-" not in raw[:1024]:
        raise FileProblem("Filen er ikke en PDF.")
    try:
        with _quiet():
            text = "\f".join(_pages(raw))
    except FileProblem:
        raise
    except (
        PyPdfError,
        ValueError,
        TypeError,
        KeyError,
        IndexError,
        AttributeError,
        RecursionError,
        OSError,
        ArithmeticError,
    ) as error:
        raise FileProblem("PDF-filen er beskadiget og kan ikke læses.") from error
    if not text.strip():
        raise FileProblem("PDF-filen har ingen tekst, kun billeder. Gem den igen fra det program, den er skrevet i.")
    return text


def _pages(raw: bytes) -> list[str]:
    reader = PdfReader(io.BytesIO(raw))
    if reader.is_encrypted and reader.decrypt("") == PasswordType.NOT_DECRYPTED:
        raise FileProblem("PDF-filen er låst med en adgangskode.")
    if len(reader.pages) > MAX_PAGES:
        raise FileProblem(f"PDF-filen har {len(reader.pages)} sider. Den må højst have {MAX_PAGES}.")
    pages: list[str] = []
    for page in reader.pages:
        pages.append(_text_of(page))
        if sum(map(len, pages)) > MAX_CHARACTERS:
            raise FileProblem("PDF-filen har for meget tekst til at være en vejledning.")
    return pages


def _text_of(page: PageObject) -> str:
    """Line by line; a page with a table of exercises with its cells in their places, where that keeps every letter."""
    text = page.extract_text()
    if heads_table(text):
        laid_out = page.extract_text(extraction_mode="layout", layout_mode_strip_rotated=False)
        text = laid_out if _letters(laid_out) == _letters(text) else text
    return text.replace("\f", "\n").replace("\x00", "")


def _letters(text: str) -> Counter[str]:
    return Counter("".join(text.split()))


@contextmanager
def _quiet():
    """pypdf logs a line for each oddity of a file that it reads all the same."""
    logger = logging.getLogger("pypdf")
    before = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        logger.setLevel(before)

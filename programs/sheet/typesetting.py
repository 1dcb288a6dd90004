"""Data and template to PDF, with one compiler for the whole process."""

import json
import re
from functools import cache, lru_cache
from importlib.metadata import version
from io import BytesIO
from pathlib import Path

import segno
from pypdf import PdfReader

import articles
from articles.release import digest_of

from ..plan import Plan, PlannedExercise
from .compiling import Compiler
from .content import data_of
from .exercises import figures_of
from .given import ClinicCard, Sheet

TEMPLATE = Path(__file__).parent / "template"
STANDARD = "ua-1"
SAID_BY = (Path(__file__).parents[1], Path(articles.__file__).parent)
"""All that a sheet's words and figures may come from: doses, plans, kinds, urgency. To typeset once more costs little,
a sheet in the words of an older release may cost a patient much."""
_BARE_AMPERSAND = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos|#x?[0-9a-fA-F]+);)")
"""Typst writes the address of a link as it stands, which no XML reader takes."""


def render(sheet: Sheet) -> bytes:
    """The sheet as a tagged PDF/UA-1; the same bytes for the same sheet on every machine."""
    return _COMPILER.compile(_main(sheet), sys_inputs=_inputs(sheet), pdf_standards=STANDARD)


def page_count(pdf: bytes) -> int:
    """Of a sheet, without reading its pages."""
    return PdfReader(BytesIO(pdf)).root_object["/Pages"]["/Count"]


def render_pages(sheet: Sheet) -> list[bytes]:
    """The same pages as pictures, each a whole SVG document that refers to nothing outside itself."""
    pages = _COMPILER.compile(_main(sheet), format="svg", sys_inputs=_inputs(sheet))
    return [_BARE_AMPERSAND.sub(b"&amp;", page) for page in (pages if isinstance(pages, list) else [pages])]


@cache
def look() -> str:
    """Changes with every change of how a sheet looks or of the words that it adds: a stored sheet's key holds it."""
    return f"{version('typst')} {version('segno')} {digest_of(SAID_BY, {'.py', '.typ'})}"


def _main(sheet: Sheet) -> str:
    return str(TEMPLATE / f"{sheet.kind}.typ")


def _inputs(sheet: Sheet) -> dict[str, str]:
    """Everything reaches the template as data, so that no text can ever be read as Typst."""
    return {"sheet": json.dumps(data_of(sheet)), "pictures": json.dumps(_pictures(sheet))}


def _pictures(sheet: Sheet) -> dict[str, str]:
    figures = {str(index): figure.svg for index, figure in enumerate(figures_of(sheet))}
    return {"code": _code(sheet.address), **figures}


@lru_cache(maxsize=256)
def _code(address: str) -> str:
    """The QR code without its white edge, which the foot leaves round it."""
    code = BytesIO()
    segno.make(address, error="m", micro=False).save(code, "svg", border=0, omitsize=True, xmldecl=False, nl=False)
    return code.getvalue().decode()


_FIRST = Sheet(
    Plan("Øvelser", "oevelser", 1, exercises=(PlannedExercise(1, "oevelse", "Øvelse", purpose="Øv dig."),)),
    ClinicCard("Klinikken", {}),
    "https://example.org/",
)
"""Has every weight of the font in it."""
_COMPILER = Compiler(
    TEMPLATE / f"{_FIRST.kind}.typ", lambda: {"sys_inputs": _inputs(_FIRST), "pdf_standards": STANDARD}
)

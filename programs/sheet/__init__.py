"""A plan on paper: plain data in, a tagged PDF out. Nothing here knows Django.

given.py says what goes in (kinds.py beside this folder: what can come out); content.py and exercises.py put the plan
into the sheet's order, own.py adds its own words, log.py sizes the log, symbols.py writes a dose without words;
blocks.py reads Markdown; glyphs.py keeps every character visible; template/ holds the look, a file for each kind;
typesetting.py makes the PDF, with the compiler of compiling.py.
"""

from .content import unprintable_in
from .given import Call, ClinicCard, Figure, Help, Sheet
from .log import Log
from .pictures import figure_of_picture
from .typesetting import look, page_count, render, render_pages

__all__ = [
    "Call",
    "ClinicCard",
    "Figure",
    "Help",
    "Log",
    "Sheet",
    "figure_of_picture",
    "look",
    "page_count",
    "render",
    "render_pages",
    "unprintable_in",
]

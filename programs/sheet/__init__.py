"""A plan on paper: plain data in, a tagged PDF out. Nothing here knows Django.

given.py says what goes in; content.py and exercises.py put it into the sheet's words and order; blocks.py reads
Markdown; glyphs.py keeps every character visible; template/ holds the look; typesetting.py makes the PDF.
"""

from .content import unprintable_in
from .given import Call, ClinicCard, Figure, Help, Sheet
from .pictures import figure_of_picture
from .typesetting import look, render

__all__ = [
    "Call",
    "ClinicCard",
    "Figure",
    "Help",
    "Sheet",
    "figure_of_picture",
    "look",
    "render",
    "unprintable_in",
]

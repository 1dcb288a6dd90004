"""A plan on paper: plain data in, a tagged PDF out. Nothing here knows Django.

content.py puts a plan into the words and order of the sheet, blocks.py reads its Markdown, glyphs.py keeps every
character visible, template/ holds the look, typesetting.py makes the PDF.
"""

from .content import Call, ClinicCard, Figure, Help, Sheet, unprintable_in
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

"""Every character of a text made visible on paper, whatever someone has pasted in."""

import re
import unicodedata

from .fonts import characters

MISSING = "■"
"""Stands where the font has no sign for a character: plainly something that is missing."""
_BLANKS = str.maketrans({"\t": " ", "\v": " ", "\f": " ", "\u2028": "\n", "\u2029": "\n", "\u0085": "\n"})
_LINE_END = re.compile(r"\r\n?")
_ORDINARY = re.compile(r"[ -~\næøåÆØÅéÉ–»«·×]*")
"""What nearly every text is made of, and the font has as it is."""
_FORMATTING = "Cf"
_MARKS = ("Mn", "Me")


def printable(text: str) -> str:
    """The text in characters that the sheet's font has.

    What has an equal in the font is written with it (a full-width A, a decomposed å), marks that only steer the
    display are left out (soft hyphens, joiners, directions), and all else becomes MISSING.
    """
    if _ORDINARY.fullmatch(text):
        return text
    return "".join(_shown(character) for character in _settled(text))


def unprintable(text: str) -> set[str]:
    """The characters that the sheet can only show as MISSING."""
    return {character for character in _settled(text) if _shown(character) == MISSING != character}


def _settled(text: str) -> str:
    return unicodedata.normalize("NFC", _LINE_END.sub("\n", text).translate(_BLANKS))


def _shown(character: str) -> str:
    kind = unicodedata.category(character)
    if kind == _FORMATTING:
        return ""
    if character in characters() or character == "\n":
        return character
    equal = unicodedata.normalize("NFKC", character)
    if equal != character and all(part in characters() for part in equal):
        return equal
    return "" if kind in _MARKS else MISSING

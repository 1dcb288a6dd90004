"""The characters of a text that was taken out of a PDF, made those of a text that somebody typed."""

import re

_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff\u202a-\u202e]")
_SOFT_HYPHEN_AT_END = re.compile("[\u00ad¬][ ]*$", re.MULTILINE)
_BULLET_AT_START = re.compile(
    "^(?P<indent>[ ]*)(?:[\uf000-\uf8ff•·▪▫■□●○◦‣⁃►▶▸✓✔❑❖➢➤∙]+[ ]*(?=\\S)|(?:[-–—*o§»]"
    "|[\uf000-\uf8ff])[ ]+(?=[^\\d\\s]|\\d))",
    re.MULTILINE,
)
_LONELY_BULLET = re.compile("^[ ]*[\uf000-\uf8ff•·▪▫■□●○◦‣⁃►▶▸✓✔❑❖➢➤∙*][ ]*$", re.MULTILINE)
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_PAGE_NUMBER_BETWEEN_DASHES = re.compile(r"^[ ]*[-–—][ ]*\d{1,3}[ ]*[-–—][ ]*$", re.MULTILINE)

BULLET = "•"


def clean(text: str) -> str:
    """One kind of space, one kind of bullet, no ligature and nothing that cannot be seen. Lines stay lines.

    Letters of private use are a font's own drawings: at the start of a line a bullet, elsewhere a picture.
    """
    text = _SPACES.sub(" ", _INVISIBLE.sub("", text)).translate(_LIGATURES).expandtabs(4)
    text = _SOFT_HYPHEN_AT_END.sub("-", text).replace("\u00ad", "")
    text = _PAGE_NUMBER_BETWEEN_DASHES.sub("", text)
    text = _LONELY_BULLET.sub(BULLET, text)
    return _BULLET_AT_START.sub(rf"\g<indent>{BULLET} ", text)


def clean_line(text: str) -> str:
    """A line for itself, also one that stood in the right column: its bullet the common one, no drawings left."""
    return _PRIVATE.sub(" ", _BULLET_AT_START.sub(rf"{BULLET} ", text.strip())).strip()

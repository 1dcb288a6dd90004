"""From the bytes of a file to clean text, or one Danish line that says where and why not."""

import re
import unicodedata

MAX_BYTES = 1_000_000

_MOJIBAKE = re.compile("Ã[¦¸¥†˜…]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


class FileProblem(Exception):
    """Why a file cannot be read. line counts from 1; 0 means the file as a whole."""

    def __init__(self, reason: str, line: int = 0) -> None:
        super().__init__(reason, line)
        self.reason = reason
        self.line = line

    def __str__(self) -> str:
        return f"{self.line}: {self.reason}" if self.line else self.reason


def decode(raw: bytes) -> str:
    """Text with LF line ends and composed letters; form feeds (page breaks) stay.

    Raises FileProblem for what is empty, too large, not UTF-8, doubly encoded, or holds control characters.
    """
    if len(raw) > MAX_BYTES:
        raise FileProblem(f"Filen er for stor ({len(raw) / 1e6:.1f} MB). Den må højst fylde 1 MB.")
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise FileProblem("Filen er gemt som UTF-16. Gem den som UTF-8.", 1)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise FileProblem(f"Tegnet 0x{raw[error.start]:02x} er ikke UTF-8. Gem filen som UTF-8.", line) from error
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise FileProblem("Filen er tom.")
    if found := control_character(text):
        raise FileProblem(f"Et styretegn (0x{ord(found[0]):02x}) må ikke stå i teksten.", _line_of(text, found.start()))
    if found := _MOJIBAKE.search(text):
        raise FileProblem(f"»{found[0]}« ser ud som æ, ø eller å, der er gemt forkert.", _line_of(text, found.start()))
    return unicodedata.normalize("NFC", text)


def control_character(text: str) -> re.Match[str] | None:
    """The first character that no text holds and that a database refuses."""
    return _CONTROL.search(text)


def _line_of(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1

"""What Danish asks of addresses, order and look-ups, where the general rules get æ, ø and å wrong."""

import re
import unicodedata

_LETTERS = str.maketrans(
    {"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ð": "d", "þ": "th"}
)
_ORDER = str.maketrans({"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}"})  # the three characters after z


def normalised(text: str) -> str:
    """The composed form: å as one character however it was typed."""
    return unicodedata.normalize("NFC", text)


def _without_accents(text: str) -> str:
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def danish_slug(text: str, max_length: int = 80) -> str:
    """The address of a title: 'Øvelser for knæ og lår' becomes 'oevelser-for-knae-og-laar'.

    Cut at a word's end when longer than max_length; empty when nothing of the text can stand in an address.
    """
    spelled = _without_accents(normalised(text).casefold().translate(_LETTERS))
    slug = "-".join(re.findall(r"[a-z0-9]+", spelled))
    if len(slug) <= max_length:
        return slug
    return slug[: max_length + 1].rpartition("-")[0] or slug[:max_length]


def danish_sort_key(text: str) -> str:
    """Order as in a Danish dictionary: case aside, æ ø å after z."""
    folded = normalised(text).casefold().translate(_ORDER)
    return _without_accents(folded)

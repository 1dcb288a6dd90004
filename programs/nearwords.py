"""Words that people mistype: the one that is known, the one that was meant, and the line that says so."""

from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA


def known(word: str, words: Iterable[str]) -> str:
    """The word as the list writes it, capitals aside; '' when it is not there."""
    return next((listed for listed in words if listed.casefold() == word.casefold()), "")


def meant(word: str, words: Iterable[str]) -> str:
    """The word of the list that is one or two mistakes away; '' when none is."""
    allowed = 1 if len(word) <= 5 else 2
    listed = [*words]
    match = process.extractOne(
        word.casefold(), [word.casefold() for word in listed], scorer=OSA.distance, score_cutoff=allowed
    )
    return listed[match[2]] if match else ""


def unknown(kind: str, word: str, words: Iterable[str]) -> str:
    if nearest := meant(word, words):
        return f"{kind} »{word}« kendes ikke. Mente du »{nearest}«?"
    return f"{kind} »{word}« kendes ikke. Brug en af disse: {', '.join(words)}."

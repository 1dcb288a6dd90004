"""A quick look whether a text can state a dose at all, before its words are read one by one."""

import re
from itertools import pairwise

from .amounts import COUNTABLE
from .lexicon import NUMBER_WORDS, word_set, words_tagged

_FIGURE = re.compile(r"[0-9½¼¾/]")
_WORD = re.compile(r"[^\W\d_]+")
_ONES = frozenset(word for word, number in NUMBER_WORDS.items() if number == 1)
_HINTS = (
    (NUMBER_WORDS.keys() - _ONES)
    | words_tagged("EACH DAILY DAILYISH WEEKDAY LEFT RIGHT SWAP OPPOSITE COLOUR")
    | word_set("pr per alle begge skiftevis morgen formiddag hverdage hverdagene timen h hø v ve belastning modstand")
)
"""Every statement without a figure has one of these words; 'en' and 'et' stand in every text and need something
to count."""
_COUNTED_BY_ONE = words_tagged(" ".join(COUNTABLE)) | word_set("halv halvt kvart")


def may_state_a_dose(text: str) -> bool:
    """False only where a dose is out of the question."""
    if _FIGURE.search(text):
        return True
    words = _WORD.findall(text.casefold())
    return not _HINTS.isdisjoint(words) or any(
        first in _ONES and second in _COUNTED_BY_ONE for first, second in pairwise(words)
    )

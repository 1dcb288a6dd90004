"""Danish words as a searcher types them against words as the site writes them.

'laende', 'lande', 'LÆNDE' and 'lænden' all mean 'lænde'; 'rygøvelser' means exercises for the back. The index holds
the site's words as they stand, so that a better rule here needs no new index.
"""

import re
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable

import snowballstemmer
from rapidfuzz import process
from rapidfuzz.distance import OSA

from articles.danish import normalised

MAX_CHARACTERS = 100
MAX_WORDS = 8
LONGEST_WORD = 40
EXACT, SAME_ROOT, BEGINNING, PART = 1.0, 0.8, 0.5, 0.3
"""How well a word of the site answers a word of the query."""

_WORD = re.compile(r"[^\W_]+")
_SPELLED = str.maketrans({"æ": "ae", "ä": "ae", "ø": "oe", "ö": "oe", "å": "aa", "ü": "ue", "ß": "ss"})
_PLAIN = str.maketrans({"æ": "a", "ø": "o", "å": "a"})
_ENDING = re.compile(r"(?<=...)(?:ernes?|enes?|ers|ens|ets|er|en|et|es|e|s)\Z")
_NOUN_OF_VERB = re.compile(r"(?<=....)ing\Z")
_LOST_VOWEL = re.compile(r"(?<=[bdfgklmnpstv])r\Z")
_IRREGULAR = {"fød": "fod", "hænd": "hånd", "tæer": "tå", "tæern": "tå", "tænd": "tand"}
_STEMMER = snowballstemmer.stemmer("danish")
_LONGEST_EXPANSION = 24
_ALIKE = 0.7

_SMALL_WORDS = """
    ad af alle alt at bare da de dem den der deres det dig din dine disse dit du efter eller en er et for fordi fra få
    får før gør gøre ham han har have hen hende her hos hun hvad hvem hver hvilke hvis hvor hvordan hvorfor hvornår i
    igen ikke ind ja jeg jer jo kan kom kun lige man mange med meget men mere mig min mine mit mod må ned nej nok nu
    når og også om op os over på selv sig sin sine sit skal som så sådan ud under var ved vi vil ville være
"""
STOP_WORDS = frozenset(_SMALL_WORDS.split())


def words_of(text: str) -> list[str]:
    """The words in order, in lower case with composed letters; signs, controls and stray surrogates fall away."""
    return [word[:LONGEST_WORD] for word in _WORD.findall(normalised(text).casefold())]


def query_words(query: str) -> list[str]:
    """What a query asks for: at most MAX_WORDS words of its first MAX_CHARACTERS characters, small words apart."""
    words = list(dict.fromkeys(words_of(query[:MAX_CHARACTERS])))
    telling = [word for word in words if word not in STOP_WORDS]
    return (telling or words)[:MAX_WORDS]


def spelled(word: str) -> str:
    """Without Danish letters, as in an address: 'lænde' becomes 'laende'. A query that has none stays as it is."""
    return _without_accents(word.translate(_SPELLED))


def plain(word: str) -> str:
    """Without Danish letters, as on a foreign keyboard: 'lænde' becomes 'lande'."""
    return _without_accents(word.translate(_PLAIN))


def root(word: str) -> str:
    """What the forms of a word share: 'knæet' and 'knæ', 'skulder' and 'skuldrene', 'træning' and 'træne'."""
    stem = _ENDING.sub("", _STEMMER.stemWord(word))
    return _IRREGULAR.get(stem) or _LOST_VOWEL.sub("", _NOUN_OF_VERB.sub("", stem))


def _without_accents(word: str) -> str:
    if word.isascii():
        return word
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


class Vocabulary:
    """Every word of the published site, with the number of entries that it stands in."""

    def __init__(self, frequencies: Iterable[tuple[str, int]]) -> None:
        self.frequencies = dict(frequencies)
        self._words: dict[str, set[str]] = defaultdict(set)
        self._roots: dict[str, set[str]] = defaultdict(set)
        for word in self.frequencies:
            for form in (spelled, plain):
                self._words[form(word)].add(word)
                self._roots[form(root(word))].add(word)
        self._sorted = sorted(self._words)
        self._known = " ".join(self._sorted)

    def frequency(self, word: str) -> int:
        return self.frequencies.get(word, 0)

    def answers(self, asked: str, *, unfinished: bool = False) -> dict[str, float]:
        """The site's words that answer one word of a query, each with how well.

        unfinished: the searcher may still be typing it, so that any word it begins counts.
        """
        found: dict[str, float] = {}
        self._add(found, self._same(asked), EXACT)
        self._add(found, self._of_root(asked), SAME_ROOT)
        if unfinished or len(asked) > 3:
            self._add(found, self._beginning_with(asked), BEGINNING)
        if len(asked) > 3:
            self._add(found, self._ending_with(asked), PART)
        return found

    def parts(self, asked: str) -> tuple[str, str] | None:
        """An unknown compound as two words that the site knows: 'rygøvelser' as 'ryg' and 'øvelser'."""
        halves = ((asked[:cut], asked[cut:]) for cut in range(3, len(asked) - 2))
        known = [pair for pair in halves if all(self._same(half) or self._of_root(half) for half in pair)]
        return max(known, key=lambda pair: min(map(len, pair)), default=None)

    def nearest(self, asked: str) -> str | None:
        """The site's word that a misspelled one most likely means: a letter too many, too few, wrong or swapped."""
        if len(asked) < 4:
            return None
        best = process.extract(
            spelled(asked), self._sorted, scorer=OSA.normalized_similarity, score_cutoff=_ALIKE, limit=5
        )
        candidates = [(score, self.frequencies[word], word) for fold, score, _ in best for word in self._words[fold]]
        return max(candidates)[2] if candidates else None

    @staticmethod
    def _add(found: dict[str, float], words: Iterable[str], quality: float) -> None:
        for word in list(words)[: _LONGEST_EXPANSION - len(found)]:
            found.setdefault(word, quality)

    def _same(self, asked: str) -> list[str]:
        return self._meant(asked, self._words.get(spelled(asked), ()))

    def _of_root(self, asked: str) -> list[str]:
        key = root(asked)
        return [word for word in sorted(self._roots.get(spelled(key), ())) if _may_mean(key, root(word))]

    def _beginning_with(self, asked: str) -> list[str]:
        key = spelled(asked)
        start = bisect_left(self._sorted, key)
        folds = self._sorted[start : bisect_left(self._sorted, key + "\U0010ffff", start)]
        return self._by_frequency(word for fold in folds for word in self._words[fold])

    def _ending_with(self, asked: str) -> list[str]:
        """Compounds whose last part it is; the letters are found in one pass over all words joined."""
        key = spelled(root(asked))
        if len(key) < 4:
            return []
        folds = re.findall(rf"[^ ]{{2,}}{re.escape(key)}[^ ]{{0,5}}(?= |\Z)", self._known)
        return self._by_frequency(word for fold in folds for word in self._words[fold])

    def _by_frequency(self, words: Iterable[str]) -> list[str]:
        return sorted(set(words), key=lambda word: (-self.frequencies[word], word))

    @staticmethod
    def _meant(asked: str, words: Iterable[str]) -> list[str]:
        return [word for word in sorted(words) if _may_mean(asked, word)]


def _may_mean(asked: str, word: str) -> bool:
    """Whoever types 'lænd' does not mean 'land', but whoever types 'land' may mean either."""
    return spelled(asked) == spelled(word) or (asked.isascii() and asked == plain(word))

"""Which of a site's words answer a word that somebody typed, however it was spelled. Free of Django."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from rapidfuzz import process
from rapidfuzz.distance import OSA

from .words import STOP_WORDS, plain, root, sound, spelled

EXACT, SAME_ROOT, SAME_SOUND, BEGINNING, PART = 1.0, 0.8, 0.6, 0.5, 0.3
"""How well a word of the site answers a word of the query."""

ALIKE = 0.7
"""So much of a word must be right for it to be taken for a mistyped other."""

SHORTEST_MISTYPED = 5
"""Of four letters one that is wrong makes another word: 'sove' is not 'søge'."""

_SHORTEST_SOUND, _LEAST_ALIKE = 3, 0.6
_SHORTEST_BEGINNING = 5
_LONGEST_EXPANSION = 24
_SHORTEST_PART, _ENDINGS = 3, frozenset({"se", "is"})
"""'artrose' is no compound of 'se', but 'storetå' is one of 'tå'."""
_LETTERS_A_MISTAKE = 4
"""In so many letters one may be wrong, in twice as many two: 'bløder' is not 'bøjer'."""


class Vocabulary:
    """Every word of the published site, with the number of entries that it stands in."""

    def __init__(self, frequencies: Iterable[tuple[str, int]]) -> None:
        self.frequencies = dict(frequencies)
        self._words: dict[str, set[str]] = defaultdict(set)
        self._roots: dict[str, set[str]] = defaultdict(set)
        self._sounds: dict[str, set[str]] = defaultdict(set)
        for word in self.frequencies:
            stem = root(word)
            if word not in STOP_WORDS:  # 'tisse' is not meant as 'disse'
                self._sounds[sound(stem)].add(word)
            for form in (spelled, plain):
                self._words[form(word)].add(word)
                self._roots[form(stem)].add(word)
        self._sorted = sorted(self._words)
        self._unnumbered = [fold for fold in self._sorted if fold.isalpha() and fold not in STOP_WORDS]
        self._known = " ".join(self._unnumbered)

    def frequency(self, word: str) -> int:
        return self.frequencies.get(word, 0)

    def forms(self, asked: str) -> list[str]:
        """The site's forms of this very word, whatever its letters lack."""
        return list(dict.fromkeys((*self._same(asked), *self._of_root(asked))))

    def answers(self, asked: str, *, unfinished: bool = False) -> dict[str, float]:
        """The site's words that answer one word of a query, each with how well.

        unfinished: the searcher may still be typing it, so that any word it begins counts.
        """
        found: dict[str, float] = {}
        self._add(found, self._same(asked), EXACT)
        self._add(found, self._of_root(asked), SAME_ROOT)
        if not found:
            self._add(found, self._sounding(asked), SAME_SOUND)
        if unfinished or len(asked) > 3:
            self._add(found, self._beginning_with(asked), BEGINNING)
        if len(asked) > 3:
            self._add(found, self._ending_with(asked), PART)
        return found if asked in STOP_WORDS else {word: found[word] for word in found if word not in STOP_WORDS}

    def knows(self, asked: str) -> bool:
        """Whether it stands as a word, as the beginning of one or as the last part of a compound."""
        return bool(self.forms(asked) or self._beginning_with(asked) or self._ending_with(asked))

    def parts(self, asked: str, know: Callable[[str], object] = lambda word: False) -> tuple[str, ...]:
        """A compound as words that the site knows, or know does: 'rygøvelser' as 'ryg' and 'øvelser'; () for others."""
        found = []
        for cut in range(3, len(asked) - 1):
            first, rest = asked[:cut], asked[cut:]
            if rest in _ENDINGS or {first, rest} & STOP_WORDS or not (self._begins_compounds(first) or know(first)):
                continue
            if last := next((word for word in _without_bond(rest) if self.forms(word) or know(word)), ""):
                found.append((first, last))
            elif more := self.parts(rest, know):
                found.append((first, *more))
        return max(found, key=lambda words: (-len(words), min(map(len, words))), default=())

    def mistyped_parts(self, asked: str) -> tuple[str, ...]:
        """A compound with a mistake in one half as the words that it means: 'ryktræning' as 'ryg' and 'træning',
        'rygovelsr' as 'ryg' and 'øvelser'; () for others."""
        for cut in range(len(asked) - SHORTEST_MISTYPED, _SHORTEST_PART - 1, -1):
            first, rest = asked[:cut], asked[cut:]
            if self.forms(first) and first not in STOP_WORDS and (near := self.nearest(rest)):
                return first, near
            if self.forms(rest) and (heard := self._sounding(first)):
                return heard[0], rest
        return ()

    def nearest(self, asked: str, alike: float = ALIKE) -> str | None:
        """The site's word that a misspelled one most likely means: it sounds so, or a letter or two are wrong."""
        if heard := self._sounding(asked):
            return heard[0]
        if len(asked) < SHORTEST_MISTYPED:
            return None
        typed = spelled(asked)
        best = process.extract(typed, self._unnumbered, scorer=OSA.normalized_similarity, score_cutoff=alike, limit=5)
        near = [(score, fold) for fold, score, _ in best if _may_be_mistyped(typed, fold)]
        candidates = [(score, self.frequencies[word], word) for score, fold in near for word in self._words[fold]]
        return max(candidates)[2] if candidates else None

    @staticmethod
    def _add(found: dict[str, float], words: Iterable[str], quality: float) -> None:
        for word in list(words)[: _LONGEST_EXPANSION - len(found)]:
            found.setdefault(word, quality)

    def _same(self, asked: str) -> list[str]:
        return self._meant(asked, self._words.get(spelled(asked), ()))

    def _of_root(self, asked: str) -> list[str]:
        key = root(asked)
        return [word for word in sorted(self._roots.get(spelled(key), ())) if _may_mean(asked, key, root(word))]

    def _begins_compounds(self, half: str) -> bool:
        """A word as it stands before another: itself or its root, maybe with the 's' or 'e' that binds them; or as it
        stands before others on the site."""
        key = spelled(half)
        bare = key[:-1] if key[-1] in "se" else key
        known = any(one in self._words or one in self._roots for one in (key, bare))
        return known or (len(half) >= _SHORTEST_BEGINNING and bool(self._beginning_with(half)))

    def _sounding(self, asked: str) -> list[str]:
        """Words that sound so in any form; first those that are spelled most alike."""
        key = sound(root(asked))
        words = self._sounds.get(key, ()) if len(key) >= _SHORTEST_SOUND else ()
        alike = {word: OSA.normalized_similarity(spelled(asked), spelled(word)) for word in words}
        close = (word for word in words if alike[word] >= _LEAST_ALIKE)
        return sorted(close, key=lambda word: (-alike[word], -self.frequencies[word], word))

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
        compounds = re.finditer(rf"([^ ]{{2,}}){re.escape(key)}[^ ]{{0,5}}(?= |\Z)", self._known)
        folds = (compound[0] for compound in compounds if self._begins_compounds(compound[1]))
        return self._by_frequency(word for fold in folds for word in self._words[fold])

    def _by_frequency(self, words: Iterable[str]) -> list[str]:
        return sorted(set(words), key=lambda word: (-self.frequencies[word], word))

    @staticmethod
    def _meant(asked: str, words: Iterable[str]) -> list[str]:
        return [word for word in sorted(words) if _may_mean(asked, asked, word)]


def _may_be_mistyped(typed: str, word: str) -> bool:
    """Hardly anybody misses the first letter: 'koster' is not 'hoster'."""
    return typed[0] == word[0] and OSA.distance(typed, word) <= len(typed) // _LETTERS_A_MISTAKE


def _without_bond(rest: str) -> Iterator[str]:
    """What a word goes on with, and the same after 'i' or 'på', which some leave no room for: 'ondtiryggen'."""
    yield rest
    for small in ("i", "på", "paa"):
        if rest.startswith(small) and len(rest) > len(small) + 2:
            yield rest.removeprefix(small)


def _may_mean(asked: str, key: str, word: str) -> bool:
    """Whoever types 'lænd' does not mean 'land', but whoever types 'land' may mean either. key: what is compared."""
    return spelled(key) == spelled(word) or (asked.isascii() and key == plain(word))

"""Danish words as a searcher types them against words as the site writes them.

'laende', 'lande', 'LÆNDE' and 'lænden' all mean 'lænde'; 'rygøvelser' means exercises for the back. The index holds
the site's words as they stand, so that a better rule here needs no new index.
"""

import re
import unicodedata

import snowballstemmer

from articles.danish import normalised

MAX_CHARACTERS = 100
MAX_WORDS = 10
LONGEST_WORD = 40

_WORD = re.compile(r"[^\W_]+")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_SPELLED = str.maketrans({"æ": "ae", "ä": "ae", "ø": "oe", "ö": "oe", "å": "aa", "ü": "ue", "ß": "ss"})
_PLAIN = str.maketrans({"æ": "a", "ø": "o", "å": "a"})
_ENDING = re.compile(r"(?<=...)(?:ernes?|enes?|ers|ens|ets|er|en|et|es|e|s)\Z")
_FORM_OF_VERB = re.compile(r"(?<=....)(?:ing|ed)\Z")
_LOST_VOWEL = re.compile(r"(?<=[bdfgklmnpstv])r\Z")
_IRREGULAR = {"fød": "fod", "hænd": "hånd", "tæer": "tå", "tæern": "tå", "tænd": "tand"}
_PLURALS = {"kræfter": "kraft", "kræfterne": "kraft", "kraefter": "kraft", "kraefterne": "kraft"}
"""Irregular ones whose stem is another word: whoever has no strength has no cancer."""
_STEMMER = snowballstemmer.stemmer("danish")
_SOUNDS = (
    ("ae", "e"), ("oe", "o"), ("aa", "o"), ("ph", "f"), ("sch", "sk"), ("ch", "k"), ("c(?=[eiy])", "s"),
    ("[cqg]", "k"), ("w", "v"), ("z", "s"), ("x", "ks"), ("h(?=[jv])", ""), ("(?<=[nl])d", ""), ("d", "t"),
    ("b", "p"), (r"(.)\1+", r"\1"),
)  # fmt: skip
"""Letters that a Danish ear does not tell apart, or does not hear."""
_LIKE_SOUND = tuple((re.compile(pattern), heard) for pattern, heard in _SOUNDS)

_SMALL_WORDS = """
    ad af alle alt at bare blev bliv blive bliver da de dem den der deres det dig din dine disse dit du efter
    eller en er et folk for fordi fra få får før giv give gør gøre ham han har have helt hen hende her hos hun
    hvad hvem hver hvilke hvis hvor hvordan hvorfor hvornår i igen ikke ind ja jeg jer jo kan kom kun lidt lige
    man mange med meget men mere mig min mine mit mod må ned nej nogen noget nogle nok nu når næsten og også om
    op os over på ret rigtig rigtigt selv sig sin sine sit skal som så sådan til ud under var ved vi vil ville
    ville være
"""


def words_of(text: str) -> list[str]:
    """The words in order, in lower case with composed letters; signs, controls and stray surrogates fall away.

    A soft hyphen or another sign that nobody sees parts no word.
    """
    return [word[:LONGEST_WORD] for word in _WORD.findall(_UNSEEN.sub("", normalised(text).casefold()))]


def query_words(query: str) -> list[str]:
    """What a query asks for: at most MAX_WORDS words of its first MAX_CHARACTERS characters; no small words and no
    single letters, so that nothing may be left."""
    words = dict.fromkeys(words_of(query[:MAX_CHARACTERS]))
    return [word for word in words if word not in STOP_WORDS and (len(word) > 1 or word.isdigit())][:MAX_WORDS]


def spelled(word: str) -> str:
    """Without Danish letters, as in an address: 'lænde' becomes 'laende'. A query that has none stays as it is."""
    return _without_accents(word.translate(_SPELLED))


def plain(word: str) -> str:
    """Without Danish letters, as on a foreign keyboard: 'lænde' becomes 'lande'."""
    return _without_accents(word.translate(_PLAIN))


def root(word: str) -> str:
    """What the forms of a word share: 'knæet' and 'knæ', 'skulder' and 'skuldrene', 'træning' and 'træne'."""
    stem = _ENDING.sub("", _STEMMER.stemWord(_PLURALS.get(word, word)))
    return _IRREGULAR.get(stem) or _LOST_VOWEL.sub("", _FORM_OF_VERB.sub("", stem))


def sound(word: str) -> str:
    """How it is heard, so that 'lenden' meets 'lænden', 'bægenbund' 'bækkenbund' and 'ryken' 'ryggen'."""
    heard = spelled(word)
    for pattern, letters in _LIKE_SOUND:
        heard = pattern.sub(letters, heard)
    return heard


def _without_accents(word: str) -> str:
    if word.isascii():
        return word
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


STOP_WORDS = frozenset(form(word) for word in _SMALL_WORDS.split() for form in (str, spelled, plain))
"""Small words, with Danish letters and without."""

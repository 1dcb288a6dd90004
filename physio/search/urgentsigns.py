"""Which sign's card stands before the results of a search: by the editors' fixed words, for everyone alike."""

from collections.abc import Callable, Iterable

from articles.content import Sign
from articles.models import RedFlag
from articles.urgency import Urgency

from .patientwords import UrgentWords
from .phrases import Phrases, expressions
from .words import STOP_WORDS, root, spelled, words_of

TELLING_HERE = frozenset({"ikke", "mig", "få", "får"})
"""Small words everywhere else; 'kan ikke tisse' and 'taber mig' are other things than 'tisse' and 'taber'."""
ALSO_WRITTEN = {spelled(word): word for word in TELLING_HERE} | dict.fromkeys(
    ("ik", "ikk", "ike", "ikek", "kke"), "ikke"
)
"""Without Danish letters and as on a phone; too short for a mistake in them to be told from another word."""


def read_urgent_phrases() -> Phrases[Sign | None]:
    """What patients say with the sign that it brings: None where patients may read no sign with the rule's words."""
    signs = _visible_signs()
    rules = [(rule, _named_by(rule, signs)) for rule in UrgentWords.objects.all()]
    phrases = ((telling_words(said), sign) for rule, sign in rules for said in rule.phrases)
    return Phrases((words, sign) for words, sign in phrases if not TELLING_HERE.issuperset(words))


def sign_of(rule: UrgentWords) -> Sign | None:
    """The one that it brings, or None."""
    return _named_by(rule, _visible_signs())


def signs_for(
    query: str, phrases: Phrases[Sign | None], known: Callable[[str], object] = lambda word: False
) -> list[Sign | None]:
    """Each once, in the order of how much of the query they stand for. known: see Phrases.found."""
    return list(dict.fromkeys(sign for _, sign in phrases.apart(telling_words(query), known)))


def telling_words(text: str) -> list[str]:
    words = (ALSO_WRITTEN.get(word, word) for word in words_of(text))
    return [word for word in words if word in TELLING_HERE or word not in STOP_WORDS]


def _visible_signs() -> list[tuple[Sign, set[str]]]:
    """Each with what its words share with other forms of them."""
    texts = RedFlag.objects.visible().order_by().values_list("text", "urgency").distinct()
    return [(Sign(text, Urgency(urgency)), _roots(text)) for text, urgency in texts]


def _named_by(rule: UrgentWords, signs: list[tuple[Sign, set[str]]]) -> Sign | None:
    """By the first of the rule's wordings that a sign has."""
    return next(filter(None, (_most_urgent(words, signs) for words in expressions(rule.sign))), None)


def _most_urgent(words: str, signs: Iterable[tuple[Sign, set[str]]]) -> Sign | None:
    """Of signs that haste alike the shortest, which says little else."""
    wanted = _roots(words)
    fitting = (sign for sign, roots in signs if wanted <= roots)
    return min(fitting, key=lambda sign: (sign.urgency.rank, len(sign.text), sign.text), default=None)


def _roots(text: str) -> set[str]:
    return {root(word) for word in words_of(text)}

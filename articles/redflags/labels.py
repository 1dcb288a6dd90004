"""Sentences that say danger and no more: 'Faresignaler er a, b og c.' Their level is a guess upwards."""

import re
from collections.abc import Iterator

from ..content import Sign
from ..urgency import Urgency
from .actions import find_action
from .enumerations import split_signs
from .hollow import LABEL, explains
from .naming import after_copula
from .reassurance import reassures
from .settling import with_capital
from .symptoms import is_of_the_body, may_be_sign

_SUCH_AS = re.compile(
    r",?\s*(?:som(?!\s+(?:er|kan|har|bliver|skal|bør|må|kræver))|såsom|fx|f\.eks\.|for\s+eksempel|herunder)\s+",
    re.IGNORECASE,
)
_FIRST_WORDS = 45
_IS_ONE = re.compile(
    r"(?:at\s+)?([^,.:]+(?:,\s(?:der|som)\s[^,.:]+)?),?\s+er\s+(?:altid\s+)?et\s+\w+\W*$", re.IGNORECASE
)
"""'At foden hænger, er et alarmsymptom.'"""
_IS_SAID_OF_IT = re.compile(r"[^,.:]{0,40}?\s(?:er|omfatter|inkluderer|kan\s+være|tæller)\b", re.IGNORECASE)


def labelled(sentences: list[str]) -> Iterator[Sign]:
    for index, sentence in enumerate(sentences):
        label = LABEL.search(sentence)
        if not label or find_action(sentence) or reassures(sentence):
            continue
        if (is_one := _IS_ONE.match(sentence)) and may_be_sign(is_one[1]):
            yield Sign(with_capital(is_one[1]), Urgency.IMMEDIATE, sentence, doubtful=True)
            continue
        calls_next = any(map(find_action, sentences[index + 1 : index + 2]))
        if listed := _listed(sentence.rstrip(".!?"), label.end(), calls_next):
            for sign in split_signs(listed):
                yield Sign(with_capital(sign), Urgency.IMMEDIATE, sentence, doubtful=True)


def _listed(text: str, after_label: int, calls_next: bool) -> str:
    """'Røde flag er a og b', '… røde flag …: a og b', and '… røde flag som a og b', where the next sentence calls."""
    if after_label <= _FIRST_WORDS and _IS_SAID_OF_IT.match(text, after_label) and (listed := after_copula(text)):
        return listed
    if text[after_label:].count(": ") == 1:
        listed = text.partition(": ")[2]
        return listed if is_of_the_body(listed) and not explains(listed) else ""
    such = _SUCH_AS.match(text, after_label) if calls_next else None
    return text[such.end() :] if such else ""

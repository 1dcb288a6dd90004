"""What stands before a sentence and is no part of it: a cry, the colour of a traffic light, the topic."""

import re

from .actions import find_action

_CALL = re.compile(
    r"^(?:vigtigt|obs|bemærk|husk|nb|advarsel|pas\s+på)\s*[!:]+\s+"
    r"|^(?:grønt?|gult?|rødt?|sort|orange|blåt?)(?:\s+(?:zone|område|lys|felt|kort|niveau|gruppe))?\s*:\s+",
    re.IGNORECASE,
)
_TOPIC = re.compile(
    r"^[^:.?]{2,60}:\s+(?=(?:hvis|såfremt)\s|(?:\w+(?:er|år|ør)|kan|har|vil|skulle)\s+"
    r"(?:du|de|I|man|det|der|den|barnet|dit|din|dine|\w{3,}(?:en|et|erne|ene))\b)",
    re.IGNORECASE,
)
"""'KOL: Bliver du forpustet, …', 'Når som helst: Hvis såret lugter, …'"""


def without_opening(sentence: str) -> str:
    return _apart_from_topic(_CALL.sub("", sentence))


def _apart_from_topic(sentence: str) -> str:
    topic = _TOPIC.match(sentence)
    return sentence[topic.end() :] if topic and not find_action(topic[0]) else sentence

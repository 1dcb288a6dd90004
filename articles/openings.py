"""What stands before a sentence and is no part of it: a cry, the colour of a traffic light, the topic."""

import re

_CALL = re.compile(
    r"^(?:vigtigt|obs|bemærk|husk|nb|advarsel|pas\s+på)\s*[!:]+\s+"
    r"|^(?:grønt?|gult?|rødt?|sort|orange|blåt?)(?:\s+\w+)?\s*:\s+",
    re.IGNORECASE,
)
_TOPIC = re.compile(
    r"^[^:.,?]{2,40}:\s+(?=(?:\w+(?:er|år|ør)|kan|har|vil|skulle)\s+"
    r"(?:du|de|I|man|det|der|den|barnet|dit|din|dine|\w{3,}(?:en|et|erne|ene))\b)",
    re.IGNORECASE,
)
"""'KOL: Bliver du forpustet, …'"""


def without_opening(sentence: str) -> str:
    return _TOPIC.sub("", _CALL.sub("", sentence))

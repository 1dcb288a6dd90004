"""The short of a topic: the summary that its own text has, or what its page knows for certain."""

import re
from collections.abc import Iterable

from .content import Sign
from .outline import Outline, Section
from .urgency import Urgency, by_urgency

LONGEST_SUMMARY = 700
"""Characters. A longer one stays where its author put it: on a phone the danger signs must not be pushed away."""
WORDS_A_MINUTE = 180
"""Adults read some 240 words of prose a minute in silence (Brysbaert 2019); these readers are older and in pain."""

_SUMMARY = re.compile(
    r"(?:kort\s+(?:fortalt|sagt)|i\s+korte\s+træk|(?:det|de)\s+vigtigste(?:\s+(?:at\s+vide|kort|pointer|punkter))?"
    r"|(?:kort\s+)?(?:opsummering|sammenfatning|resum[eé])|hovedpunkter(?:ne)?)\W*",
    re.IGNORECASE,
)


def summary_of(outline: Outline) -> Section | None:
    """The text's own short summary; None where it has none, or a long one."""
    found = (section for section in outline.sections if _SUMMARY.fullmatch(section.title))
    summary = next(found, None)
    return summary if summary and len(summary.whole) <= LONGEST_SUMMARY else None


def reading_minutes(*texts: str) -> int:
    """Whole minutes, rounded up; 1 for a text without words."""
    words = sum(len(text.split()) for text in texts)
    return max(1, -(-words // WORDS_A_MINUTE))


def signs_in_short(signs: Iterable[Sign]) -> str:
    """'16 tegn, og 11 af dem haster': those of danger of life are among the hasty; '' without signs."""
    levels = dict(by_urgency(signs))
    every = sum(map(len, levels.values()))
    hasty = len(levels.get(Urgency.LIFE_THREATENING, ())) + len(levels.get(Urgency.IMMEDIATE, ()))
    if not every or not hasty:
        return f"{every} tegn" if every else ""
    if hasty == every:
        return f"{every} tegn, og {'det' if every == 1 else 'alle'} haster"
    return f"{every} tegn, og {hasty} af dem haster"

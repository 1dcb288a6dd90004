"""Sentences that reassure: no sign is made of what is normal, or of help that is not needed."""

import re
from functools import lru_cache

from ..quickpatterns import QuickPattern

_NOT = r"(?:ikke|sjældent|aldrig|ingen|næppe|hverken|intet|unødvendigt?)"
_PATTERN = QuickPattern(
    rf"""\bbehøver\s+(?:\w+\s+){{0,4}}?{_NOT}\b
    | \b{_NOT}\s+(?:\w+\s+)?(?:nødvendigt?|påkrævet|farlig\w*|alvorlig\w*|bekymrende|tegn|et\s+tegn|faresignal
        |brug\s+for|behov\s+for|grund|fare|anledning|udtryk\s+for|noget\s+at\s+være\s+bange\s+for|skadelig\w*)\b
    | \b(?<!men\s)(?:ikke|sjældent|aldrig|næppe)\s+(?:\w+\s+)?livs\w+\b
    | \bunødvendigt?\s+at\b | \bde\s+færreste\b | \bkun\s+(?:ganske\s+)?få\s+(?!timer|minutter|dage|døgn)
    | (?<!ikke\s)\b(?:er|det)\s+(?:som\s+regel\s+|oftest\s+|dog\s+|næsten\s+altid\s+|ofte\s+)?(?:helt\s+|ganske\s+)?
      (?:normalt?|almindeligt?|ufarligt?|harmløs\w*|forventeligt?|naturligt?)\b
    | \bkræver\s+(?:\w+\s+)?{_NOT}\b
    | \b(?:skal|bør)\s+(?:du\s+|man\s+|I\s+)?(?:heller\s+|som\s+regel\s+|normalt\s+)?ikke\s+(?:straks\s+)?
      (?:ringe|kontakte|søge|opsøge|henvende|tage\s+(?:på|til|kontakt))\b
    | \bkan\s+(?:du\s+|man\s+|I\s+)?(?:trygt|roligt|sagtens|godt)\s+(?:vente|se\s+tiden|fortsætte|træne|blive)
    | \buden\s+(?:at\s+(?:(?!tøve|vente|nøle)\w+\s+)?(?:søge|kontakte|ringe|tale|gå\s+til)|behov|læge)\b
    | \bkan\s+(?:godt\s+|sagtens\s+)?vente\s+(?:til|i)\b
    | \bgår\s+(?:som\s+regel\s+|oftest\s+|næsten\s+altid\s+)?over\s+af\s+sig\s+selv\b""",
    re.IGNORECASE | re.VERBOSE,
)
_URGES = re.compile(
    r"\b(?:vent|tøv|vente|tøve|udskyd|udsæt|undlad|nøl)\s+(?:\w+\s+)?(?:ikke|aldrig)\b|\b(?:ikke|aldrig)\s+(?:vente|tøve|udsætte|undlade)\b",
    re.IGNORECASE,
)
_NOT_TO = re.compile(rf"\b{_NOT}(?:\s+\w+){{0,4}}\s*\Z", re.IGNORECASE)
_INSIDE = re.compile(rf"\b{_NOT}\b", re.IGNORECASE)
_CONCESSION = re.compile(r"^\s*(?:selv\s?om|skønt|mens)\b[^,]*,", re.IGNORECASE)
"""'Selvom de fleste er ufarlige, skal du …' warns."""
_TURN = re.compile(r",\s+men\s+|;\s+", re.IGNORECASE)
_UNLESS = re.compile(r"\bmed\s?mindre\b|\bkun\b[^,.]*\bhvis\b", re.IGNORECASE)


@lru_cache(maxsize=256)
def reassures(text: str) -> bool:
    return bool(_PATTERN.search(_CONCESSION.sub("", text))) and not _UNLESS.search(text)


def after_reassurance(text: str) -> str:
    """What a sentence says after 'men' or ';', where what stands before reassures; the whole where nothing does."""
    if not reassures(text):
        return text
    before, *rest = _TURN.split(text, maxsplit=1)
    return rest[0] if rest and reassures(before) and not reassures(rest[0]) else ""


def is_denied(text: str, start: int, end: int) -> bool:
    """Whether words within an action, or right before it, deny it: 'kontakt ikke …', 'du skal sjældent …'."""
    if _INSIDE.search(text, start, end):
        return True
    before = text[:start]
    return bool(_NOT_TO.search(before)) and not _URGES.search(before)

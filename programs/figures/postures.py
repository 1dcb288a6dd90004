"""Which posture a Danish text speaks of: 'Lig på ryggen med bøjede knæ' is supine."""

import re

_LYING = r"\b(?:lig|ligger|liggende|læg dig|lejret)\b[^.\n]{0,40}?\b"
_FORMS = {
    "all_fours": r"\balle fire\b|\bhænder og knæ\b|\bfirestående\b",
    "half_kneeling": r"\bpå (?:det ene|ét|et|højre|venstre) knæ\b|\bhalvt? knælende\b",
    "kneeling": r"\bknæl\w*\b|\bpå knæ(?:ene)?\b",
    "supine": r"\brygligg\w*|\bpå ryg(?:gen)?\b",
    "prone": r"\b(?:mave|bug)ligg\w*|\bpå (?:maven?|bugen)\b",
    "side_lying": rf"{_LYING}siden?\b|\bsideligg\w*|\bpå (?:højre|venstre) side\b",
    "sitting": r"\bsid(?:der|de|dende)?\b|\bsæt dig\b",
    "standing": r"\bstå(?:r|ende)?\b|\bstil dig\b",
}
_PATTERNS = {posture: re.compile(form, re.IGNORECASE) for posture, form in _FORMS.items()}
_NOT_STANDING = re.compile(
    r"\bstå\w*[^.\n]{0,12}\bpå (?:alle fire|hænder og knæ|(?:det ene |ét |et |højre |venstre )?knæ\w*)", re.IGNORECASE
)
"""Standing on hands or knees."""


def postures_in(text: str) -> frozenset[str]:
    """Every posture that a text names; lying on either side is 'side_lying'."""
    without = _NOT_STANDING.sub(lambda match: match[0].replace("tå", "--", 1), text)
    found = {posture for posture, pattern in _PATTERNS.items() if pattern.search(without)}
    return frozenset(found - ({"kneeling"} if found & {"half_kneeling", "all_fours"} else set()))


def family(posture: str) -> str:
    """'right_side_lying' as texts speak of it: 'side_lying'."""
    return "side_lying" if posture.endswith("side_lying") else posture

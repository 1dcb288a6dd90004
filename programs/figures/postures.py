"""Which posture a Danish text speaks of: 'Lig på ryggen med bøjede knæ' is supine."""

import re

_LYING = r"\b(?:lig|ligge|ligger|liggende|læg dig|lejret)\b[^.\n]{0,40}?"
_ON_A_SIDE = r"\bpå (?:(?:den|din|højre|venstre|\w+e) ){0,3}siden?\b"
"""'På siden' or 'på den raske side'; arms that lie along the side say nothing of the body."""
_FORMS = {
    "all_fours": r"\balle fire\b|\bhænder og knæ\b|\bfirestående\b",
    "half_kneeling": r"\bpå (?:det ene|ét|et|højre|venstre) knæ\b|\bhalvt? knælende\b",
    "kneeling": r"\bknæl\w*\b|\bpå knæ(?:ene)?\b",
    "supine": r"\bryg(?:ligg|lej)\w*|\bpå ryg(?:gen)?\b",
    "prone": r"\b(?:mave|bug)(?:ligg|lej)\w*|\bpå (?:maven?|bugen)\b",
    "side_lying": rf"\bside(?:ligg|lej)\w*|{_LYING}{_ON_A_SIDE}",
    "sitting": r"\bsid(?:der(?! fast)|de|dende)?\b|\bsæt dig\b",
    "standing": r"\bstå(?:r|ende)?\b|\bstil dig\b",
}
_PATTERNS = {posture: re.compile(form, re.IGNORECASE) for posture, form in _FORMS.items()}
_NOT_STANDING = re.compile(
    r"\bstå\w*[^.\n]{0,12}\bpå (?:alle fire|hænder og knæ|(?:det ene |ét |et |højre |venstre )?knæ\w*)", re.IGNORECASE
)
"""Standing on hands or knees."""
_LAID_ON_THE_BODY = re.compile(
    r"\b(?:hånd|hånden|hænder|hænderne|håndflade\w*|finger|fingre\w*|arm|armen|armene|underarm\w*|fod|foden|ankel|anklen"
    r"|pude\w*)(?: \w+){0,2} (?:på|over) (?:(?:den|det|din|dit|dine|højre|venstre|\w+e|ene|andet|modsatte) ){0,3}"
    r"(?:mave|ryg|side|knæ)\w*",
    re.IGNORECASE,
)
"""'En hånd på maven' says where the hand is, not how the person lies."""


def postures_in(text: str) -> frozenset[str]:
    """Every posture that a text names; lying on either side is 'side_lying'."""
    of_the_body = _LAID_ON_THE_BODY.sub(" ", text)
    without = _NOT_STANDING.sub(lambda match: match[0].replace("tå", "--", 1), of_the_body)
    found = {posture for posture, pattern in _PATTERNS.items() if pattern.search(without)}
    return frozenset(found - ({"kneeling"} if found & {"half_kneeling", "all_fours"} else set()))


def family(posture: str) -> str:
    """'right_side_lying' as texts speak of it: 'side_lying'."""
    return "side_lying" if posture.endswith("side_lying") else posture

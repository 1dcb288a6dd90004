"""Words that a line's end has broken, and hyphens that are part of a word."""

import re

_BROKEN = re.compile(r"(?P<head>\S*[^\W\d_])[-‐‑]$")
_HYPHENS = ("-", "‐", "‑")
_LONGEST_WORD = 80
_SUSPENDED = re.compile(r"(?:og|eller|samt|til|men|såvel|el\.|m\.|/|,)(?:\W|$)", re.IGNORECASE)
_KEPT_PREFIXES = {"ikke", "e", "non", "ex", "eks", "semi", "anti", "pre", "post", "mini", "selv"}
_ENDINGS = (
    r"(?:ser|sen|serne|ne|ner|der|den|de|te|ter|ler|ger|gen|ker|ver|vet|sker|ning|ningen|gelser|telser|kunder|sten|ske)"
)
_BROKEN_INSIDE = re.compile(rf"(?<=[a-zæøå]{{2}})- (?={_ENDINGS}\b)")


def join(line: str, following: str) -> str:
    """Two lines of one paragraph as one text: 'du la-' and 'ver øvelsen' become 'du laver øvelsen'.

    A hyphen stays where a word ends in it ('hofte- og knæøvelser'), between figures, after a letter or letters that
    stand for a name ('MR-', 'e-'), and in a word that has another one ('bio-psyko-social').
    """
    line, following = line.rstrip(), following.lstrip()
    end = line[-_LONGEST_WORD:]
    broken = _BROKEN.search(end) if end.endswith(_HYPHENS) else None
    if broken and not _SUSPENDED.match(following):
        return (line if _is_real(broken["head"], following) else line[:-1]) + following
    if re.search(r"\d[-–]$", end[-2:]) and following[:1].isdigit():
        return line + following
    return f"{line} {following}" if line and following else line or following


def _is_real(head: str, following: str) -> bool:
    word = re.split(r"[^\w-]", head)[-1]
    if not following[:1].isalpha():
        return True
    if word.isupper() and len(word) > 1 and not following[:1].isupper():
        return True
    if following[:1].isupper() and not word.isupper():
        return True
    return "-" in word or word.casefold() in _KEPT_PREFIXES or len(word) == 1


def mend(text: str) -> str:
    """A word that is broken in the middle of a line ('øvel- ser'), where the viewer has put lines together."""
    return _BROKEN_INSIDE.sub("", text)

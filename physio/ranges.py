"""'1–2' stays on one line. Browsers part a range after its dash, and a narrow screen then says '2 gange om dagen'."""

import re

_NUMBER = r"(?:\d{1,4}(?:[.,:]\d{1,3})?½?|½)"
_RANGE = rf"{_NUMBER}\.?(?: ?[–-] ?{_NUMBER}){{1,2}}"
"""Short numbers: what may not be parted must have room on the narrowest screen."""
_TAG = r'<[^"<>]*(?:"[^"]*"[^"<>]*)*>'
_NO_MARKUP = r"<(?P<kind>script|style|svg|textarea|title|option)\b.*?</(?P=kind)>"
"""Elements that hold text alone, or none that a reader reads."""

_PART = re.compile(rf"{_NO_MARKUP}|{_TAG}|(?P<range>{_RANGE})", re.DOTALL)


def bind_ranges(html: str) -> str:
    """HTML whose ranges of numbers stand in span.range, which no line parts. Every character of the text stays, so that
    it is copied, searched and read aloud as before (a word joiner would be copied too). Attributes stay untouched.

    html: as the templates and articles/markdown.py write it: attributes in double quotes, no comments.
    """
    return _PART.sub(lambda part: f'<span class="range">{part[0]}</span>' if part["range"] else part[0], html)

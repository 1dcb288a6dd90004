"""Links between topics as an author wrote them, wherever the text comes from: "[nakken](/artikler/ondt-i-nakken)".

A link within the site leads to the topic whose address it ends with, when patients can read that topic; else only its
words are left. That is decided each time a page is made, so a topic that comes later makes the link work. Stored text
keeps its links as they are.
"""

import re
from collections.abc import Mapping

from .danish import danish_slug

_CODE = r"(?<!`)(?P<ticks>`{1,3})(?!`).+?(?<!`)(?P=ticks)(?!`)"
_LINK = re.compile(
    _CODE + r"|(?<![!\\])\[(?P<words>[^\[\]\n]+)\]\((?P<address>[^()\s]+)(?:\s+\"[^\"]*\")?\)",
    re.DOTALL,
)
"""What stands in code is matched first, and stays as it is."""
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//|#|/media/", re.IGNORECASE)
_OWN_PAGES = re.compile(
    r"/(?:(?:programmer|oevelser|faresignaler|soeg|figurer|om|tilgaengelighed|privatliv)(?:/.*)?)?(?:[?#].*)?$"
)
_ENDING = re.compile(r"\.(?:html?|php|aspx?|md|txt)$", re.IGNORECASE)


def topics_named_in(text: str) -> list[str]:
    """The slugs of the topics that the links of a Markdown text may lead to, each once and in its order."""
    return list(dict.fromkeys(slug for link in _LINK.finditer(text) if (slug := _slug(link["address"] or ""))))


def with_topic_links(text: str, addresses: Mapping[str, str]) -> str:
    """The text with each link to a topic leading to its address on this site, or without the link.

    addresses: by slug, of the topics that patients can read.
    """
    return _LINK.sub(lambda link: _led(link, addresses), text)


def _led(link: re.Match[str], addresses: Mapping[str, str]) -> str:
    slug = _slug(link["address"] or "")
    if not slug:
        return link[0]
    if slug not in addresses:
        return link["words"]
    _, hash_sign, anchor = link["address"].partition("#")
    return f"[{link['words']}]({addresses[slug]}{hash_sign}{anchor})"


def _slug(address: str) -> str:
    """'' where it leads to no topic: to another site, to a place on the same page, to one of our other pages."""
    if _ELSEWHERE.match(address) or _OWN_PAGES.match(address):
        return ""
    path = re.split(r"[?#]", address, maxsplit=1)[0].rstrip("/")
    return danish_slug(_ENDING.sub("", path.rpartition("/")[2]))

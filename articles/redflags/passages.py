"""Running text, Markdown or a leaflet's plain lines, as blocks and sentences: what a reader sees as one piece."""

import re
import textwrap
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from .glance import may_warn


class Kind(Enum):
    HEADING = "heading"
    TEXT = "text"
    ITEM = "item"
    ROW = "row"


@dataclass
class Block:
    """text is without markup; a line end in it parts two sentences that no full stop parts. Read sentences only when
    the text is whole."""

    kind: Kind
    text: str
    cells: tuple[str, ...] = ()

    @cached_property
    def sentences(self) -> list[str]:
        return sentences(self.text)

    @cached_property
    def may_warn(self) -> bool:
        return may_warn(self.text)


_SHORT = 35
_LONGEST = 2_000  # what runs on without a full stop is no sentence, and is read in pieces
_HEADING = re.compile(r"\s{0,3}#{1,6}\s+")
_BULLET = re.compile(r"\s*(?:[-*+•·▪◦‣–—o\ue000-\uf8ff☐□✓✔✅➔➢►▶●○■◆❖]|\d{1,2}[.)]|[a-z]\))\s+(?=\S)")
_RULE = re.compile(r"\s*\|?[\s|:=_*-]{3,}\|?\s*$")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_MARKUP = re.compile(r"\*\*|__|`|(?<!\w)[*_](?=\w)|(?<=\w)[*_](?!\w)|\\(?=[^\w\s])")
_SPEAKER = re.compile(r"^(?:spørgsmål|svar|spm\.?|sv\.?)\s*:\s+(?=\w)", re.IGNORECASE)
_CELLS = re.compile(r"\S\s+\|\s+\S")
_MARKS = ("*", "_", "`", "\\")
_ENDED = re.compile(r"[.!?:;][\"'»”)]*$")
_MAIN_VERB = re.compile(
    r"\s*(?:så\s+)?(?:skal|bør|må|kan|er)\s+(?:du|man|I|der|det|en)\b|\s*(?:så|og)\s+(?:ring|kontakt|søg|tag|kom|gå)\b"
)
"""What goes on from a whole list: 'Hvis du oplever' + a list + 'bør du tale med din læge'."""
_JOINS = re.compile(r"(?:og|eller|samt|der|som|at|i|på|til|af|for|med|fra|ved|om)\b", re.IGNORECASE)
_GOES_ON = re.compile(
    r"(?:\b(?:til|på|hos|af|for|med|fra|i|ved|om|og|eller|samt|den|det|de|din|dit|dine|en|et|som|at|kontakte?|ringe?|søge?"
    r"|hvis|når|tlf|dr)|,)$",
    re.IGNORECASE,
)
_ABBREVIATION = re.compile(
    r"(?:\b(?:fx|f\.?\s?eks|ca|bl\.?\s?a|evt|dvs|kl|tlf|nr|dr|inkl|ekskl|pga|mht|ift|min|sek|maks|d|s|pkt|jf|mm"
    r"|o\.?\s?l|m\.?\s?v|m\.?\s?m|o\.?\s?lign|hhv|mvh|afd|jan|feb|aug|sept?|okt|nov|dec)|\b[A-ZÆØÅ])\.$",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?…]+[\"'»”)]*\s+(?=[\"'»“(]?[A-ZÆØÅ])|\n")


def blocks(text: str) -> list[Block]:
    found: list[Block] = []
    blank = True
    for line in text.replace("\f", "\n").split("\n"):
        if not line.strip() or _RULE.match(line):
            blank = True
            continue
        _add(found, line, blank)
        blank = False
    return found


def sentences(text: str) -> list[str]:
    found, start = [], 0
    for end in _SENTENCE_END.finditer(text):
        if _ABBREVIATION.search(text[max(start, end.start() - 10) : end.end()].rstrip()):
            continue
        found.append(text[start : end.end()].strip())
        start = end.end()
    found.append(text[start:].strip())
    return [piece for sentence in found if sentence for piece in _bearable(sentence)]


def _bearable(sentence: str) -> list[str]:
    return [sentence] if len(sentence) <= _LONGEST else textwrap.wrap(sentence, _LONGEST)


def _add(found: list[Block], line: str, after_blank: bool) -> None:
    if "#" in line and (heading := _HEADING.match(line)):
        found.append(Block(Kind.HEADING, _plain(line[heading.end() :].rstrip().rstrip("#"))))
    elif line.lstrip().startswith("|") or "|" in line and _CELLS.search(line):
        found.append(_row(line))
    elif bullet := _BULLET.match(line):
        found.append(Block(Kind.ITEM, _plain(line[bullet.end() :])))
    elif found and _continues(found[-1], line, after_blank):
        found[-1].text = _joined(found[-1].text, _plain(line))
    elif text := _plain(line).strip():  # marks alone say nothing
        found.append(Block(Kind.TEXT, text))


def _row(line: str) -> Block:
    cells = tuple(_plain(cell) for cell in line.strip().strip("|").split("|"))
    return Block(Kind.ROW, ": ".join(cell for cell in cells if cell), cells)


def _plain(line: str) -> str:
    if "](" in line:
        line = _LINK.sub(r"\1", line)
    if any(map(line.__contains__, _MARKS)):
        line = _MARKUP.sub("", line)
    return _SPEAKER.sub("", " ".join(line.split()))


def _continues(block: Block, line: str, after_blank: bool) -> bool:
    if block.kind in (Kind.HEADING, Kind.ROW):
        return False
    begins_small = line.lstrip()[:1].islower() or line.lstrip()[:1].isdigit()
    if after_blank:
        return begins_small and not _ENDED.search(block.text[-5:])
    if block.kind is Kind.ITEM:
        return (begins_small or line.startswith("  ")) and not _MAIN_VERB.match(line)
    return True


def _joined(text: str, line: str) -> str:
    if re.search(r"\w-$", text[-2:]) and line[:1].islower() and not re.match(r"(?:og|eller|samt)\b", line):
        return text[:-1] + line
    return f"{text}\n{line}" if _begins_anew(text, line) else f"{text} {line}"


def _begins_anew(text: str, line: str) -> bool:
    """Danish writes a capital within a sentence only in names, so a line with one is a line of its own."""
    if text.endswith(":") or _is_listed(text, line):
        return True
    if not line[:1].isupper() or _ENDED.search(text[-5:]):
        return False
    return _is_title(text) or not _GOES_ON.search(text[-12:])


def _is_listed(text: str, line: str) -> bool:
    """'Ring ved:' and then 'feber', 'kraftige smerter', each on a line, without a mark and with a small letter."""
    above = text[text.rfind("\n") + 1 :]
    if len(above) > _SHORT or len(line) > 2 * _SHORT or "," in above or ":\n" not in text[-_LONGEST:]:
        return False
    return not (_ENDED.search(above[-5:]) or _GOES_ON.search(above[-12:]) or _JOINS.match(line))


def _is_title(text: str) -> bool:
    """'Det skal du reagere på': short, and what comes next is no name of a place."""
    return len(text) < _SHORT and text.endswith((" på", " om"))

"""Paragraphs, list items and lines that stand alone: what a leaflet is made of before anybody asks what it means."""

import re
from dataclasses import dataclass, replace

from articles.dates import MONTHS

from ..dosage import Dosage
from ..instructions import is_label, is_labelled, is_movement, sentences
from .hyphens import join, mend
from .lines import Line
from .rulewords import heading_of

_LABELLED = re.compile(
    r"(?:øvelse|øv\.?)\s*(?:nr\.?|nummer)?\s*\d{1,2}\b|nr\.?\s*\d{1,2}\b|\d{1,2}(?:\.\d{1,2})*[.):]?(?:\s|$)|[a-h]\)\s",
    re.IGNORECASE,
)
_COUNTED_OFF = re.compile(r"(?:\(\d{1,2}\)|[a-h]\))\s+[A-ZÆØÅ]")
_NAME_INSIDE = re.compile(
    r"[A-ZÆØÅ][^.:!?]{2,50}:\s+(?:Lig|Stå|Sid|Læg|Sæt|Stil|Knæl|Knib|Løft|Bøj|Stræk|Træk|Rul|Drej|Pres|Spænd)\b"
)
_HELP = re.compile(
    r"(?:du skal (?:straks |omgående )?(?:ringe|kontakte|søge)|kontakt|ring (?:til|straks|112|1-1-2|omgående)"
    r"|søg (?:læge|straks|hjælp|omgående))\b",
    re.IGNORECASE,
)
_LONGEST_HEADING = 70
_GOES_ON_AFTER = re.compile(
    r"""(?:\b(?:til|for|efter|i|med|og|af|ved|på|fra|eller|samt|mod|som|at|den|det|de|en|et|dit|din|dine
        |gentag|gentages|cirka|mindst|højst)|,)$""",
    re.IGNORECASE | re.VERBOSE,
)
_ENDS = re.compile(r"[.!?:;][\"'”»)]*$")
_MONEY_OR_PHONE = re.compile(r"(?:\d[ ]?){8}|@|www\.|https?:")
_DOSE_LINE = re.compile(
    r"^(?:ca\.?\s*)?(?:\d+|en|to|tre|fire|fem|gentag\w*|dos(?:is|ering)|antal|hold|hvil|pause|hyppighed|varighed"
    r"|frekvens|sæt|rep\w*)\b.*(?:gange?|gent\w*|sæt|serier|sek\w*|min\w*|uger?|dage?|x|×|dagligt?)",
    re.IGNORECASE,
)
_TURNS_AWAY = re.compile(
    r"(?:kontakt|ring|søg|tilkald|stop|har du spørgsmål|telefon|tlf|revideret|udarbejdet|træningen|træn|øg"
    r"|alle øvelser|øvelserne|programmet)\b|.*(?:\d\d[ ]){3}\d\d|[^.]*\b(?:hospital|sygehus|klinik"
    r"|ambulatorium)\b[^.]*$",
    re.IGNORECASE,
)
_DOSE_LABEL = re.compile(
    r"(?:antal|dosis|dosering|gentagelser|sæt|hyppighed|varighed|frekvens|pause|hold|belastning"
    r"|tempo)\b[^:]{0,20}:\s*\S",
    re.IGNORECASE,
)
_COUNTS_ON = re.compile(r"\b(?:tlf|ca|kl|nr|nr|telefon)\.?$|\d\s*[x×]$", re.IGNORECASE)
_ENDS_IN_MONTH = re.compile(rf"\b(?:{'|'.join(MONTHS)})$", re.IGNORECASE)
_AMOUNT = re.compile(r"\d{1,3}(?:\s*[-–]\s*\d{1,3})?\s+(?:sek|min|gang|gent|kg|cm|meter|uge|dag|time|grader|skridt)")
_BEGINS_INSIDE = re.compile(r"[.!?,]\s+\S")
"""A line with the beginning of a sentence in it is running text: 'Rejs dig op. Brug' goes on in '3 sekunder på …'."""
_LINE_TO_WRITE_ON = re.compile(r"_{3}")
_LEADER = re.compile(r"\s*(?:\.\s?){3,}\s*\d{0,3}\s*$|\s*…+\s*\d{0,3}\s*$")


@dataclass(frozen=True)
class Block:
    """kind is 'paragraph', 'item' (of a list) or 'title' (a line that could be a heading)."""

    kind: str
    text: str
    line: int
    after_gap: bool = True
    last: str = ""
    """The last line as it stood, to judge what follows."""

    @property
    def is_contents_entry(self) -> bool:
        return bool(_LEADER.search(self.text))

    @property
    def is_capitals(self) -> bool:
        return is_capitals(self.text)


def is_capitals(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return len(letters) >= 3 and all(c.isupper() for c in letters)


def blocks_of(lines: list[Line]) -> list[Block]:
    found: list[Block] = []
    lines = [line for line in lines if line.text]
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else None
        if found and not _begins(found[-1], line, following):
            found[-1] = replace(found[-1], text=join(found[-1].text, line.text), last=line.text)
        else:
            kind = "item" if line.is_item else "paragraph"
            found.append(Block(kind, line.text, line.number, line.after_gap, line.text))
    return [_named(part) for block in found for part in _parted(replace(block, text=mend(block.text)))]


def _parted(block: Block) -> list[Block]:
    """An instruction and the call for help that has run into the same paragraph, apart."""
    said = sentences(block.text)
    place = next((index for index, sentence in enumerate(said) if _HELP.match(sentence)), 0)
    if block.kind != "paragraph" or not any(is_movement(sentence) for sentence in said[:place]):
        return [block]
    return [replace(block, text=" ".join(said[:place])), replace(block, text=" ".join(said[place:]))]


def _named(block: Block) -> Block:
    return replace(block, kind="title") if block.kind == "paragraph" and looks_like_title(block.text) else block


def _begins(block: Block, line: Line, following: Line | None) -> bool:
    """Whether line begins a block of its own after block."""
    if line.is_item or _LEADER.search(block.last) or _COUNTED_OFF.match(line.text):
        return True
    if re.search(r"\w-$", block.last[-2:]) and line.text[:1].isalnum() or _goes_on(block, line):
        return False
    if line.starts or is_capitals(line.text) != is_capitals(block.last):
        return True
    if not _ENDS.search(block.last):
        if is_labelled(block.text) and is_dose_line(line.text):
            return True
        return line.text[:1].isupper() and _stands_alone(block)
    return _opens_something(line) or _is_whole_line(line, following)


def _stands_alone(block: Block) -> bool:
    """One line without a full stop, before a capital letter: Danish writes capitals where something begins."""
    before, _, last_word = block.last.rpartition(" ")
    is_name_cut = last_word[:1].isupper() and before[-1:].isalpha() and not is_capitals(block.last)
    return block.last == block.text and len(block.text) <= _LONGEST_HEADING and not is_name_cut


def _opens_something(line: Line) -> bool:
    return bool(_LABELLED.match(line.text) or _TURNS_AWAY.match(line.text) or _NAME_INSIDE.match(line.text))


def _is_whole_line(line: Line, following: Line | None) -> bool:
    """It ends without a full stop and its sentence does not go on below, so it is a heading or a dose."""
    if (
        _ENDS.search(line.text)
        or not line.text[:1].isupper()
        or _GOES_ON_AFTER.search(line.text)
        or line.text.endswith("-")
    ):
        return False
    return following is None or following.after_gap or following.is_item or not following.text[:1].islower()


def _goes_on(block: Block, line: Line) -> bool:
    """A sentence that is not over goes on, also over a blank line or a page."""
    if _is_cut_figure(block.last, line.text) and (not line.after_gap or block.last.endswith(("x", "×"))):
        return True
    if _ENDS.search(block.last) or is_capitals(block.last) and line.starts and not is_capitals(line.text):
        return False
    if _AMOUNT.match(line.text) and not line.after_gap and _BEGINS_INSIDE.search(block.last):
        return True
    if line.text[:1].islower() and not re.match(r"(?:tlf|e-?mail|mail|www)\b", line.text):
        return not re.match(r"[a-z][.)]\s", line.text)
    is_heading = heading_of(block.last) or is_label(block.last)
    return not line.after_gap and bool(_GOES_ON_AFTER.search(block.last)) and not is_heading


def _is_cut_figure(before: str, after: str) -> bool:
    """A telephone number, a date or '3 x 12' that goes on below."""
    if not after[:1].isdigit():
        return False
    pairs = re.search(r"(?:\b\d\d ?)+$", before), re.match(r"(?:\d\d\b ?)+(?!\d)", after)
    if all(pairs) and sum(len(re.sub(r"\D", "", pair.group())) for pair in pairs) == 8:
        return True
    if _COUNTS_ON.search(before):
        return True
    return bool(_ENDS_IN_MONTH.search(before)) and bool(re.match(r"\d{4}\b", after))


def looks_like_title(text: str) -> bool:
    """Short, no sentence, no dose, no telephone number."""
    if len(text) > 90 or len(text.split()) > 12 or not re.match(r"[\W_]*[A-ZÆØÅÉ0-9]", text):
        return False
    if re.search(r"[.,;!]$", text) and not re.search(r"\bosv\.$|^\d{1,2}\.$", text):
        return False
    if len(sentences(text)) > 1 and not _LABELLED.match(text):
        return False
    return not (_says_more_than_a_name(text) or is_dose_line(text))


def _says_more_than_a_name(text: str) -> bool:
    """A label with its value, a telephone number, a line to write on."""
    forms = (_DOSE_LABEL.match, _MONEY_OR_PHONE.search, _LINE_TO_WRITE_ON.search)
    return is_labelled(text) or any(form(text) for form in forms)


def is_dose_line(text: str) -> bool:
    """'3 x 10 gentagelser': a dose that stands alone is never a name."""
    return bool(_DOSE_LINE.match(text)) and bool(Dosage.extract(text)) and not re.match(r"\d{1,2}[.)]\s", text)


def says_movement(text: str) -> bool:
    return any(is_movement(sentence) for sentence in sentences(text))

"""How a programme file's body is written: headings, labelled lines, numbered steps. Words only, no meaning.

A text that cannot stand as it is (it ends in a space, or looks like something else) stands in straight quotation
marks as JSON writes it, so that every text there is survives being written and read.
"""

import json
import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field

from articles.reading import FileProblem, control_character, decode

_HEADING = re.compile(r"(#{1,2})(?:[ \t]+(.*))?")
_LOOKS_LIKE_HEADING = re.compile(r"\\*#{1,2}(?:[ \t]|$)")
_LABEL = re.compile(r"\*{0,2}(?P<label>[^\W\d_][^:*\n]{0,40}?)\*{0,2}[ \t]*:\*{0,2}(?:[ \t]+(?P<value>.*)|$)")
_STEP = re.compile(r"(?P<marker>(?:\d{1,3}[.)]|[-*+•])[ \t]+)(?P<value>.*)")
_LABEL_WORDS = 4


@dataclass(frozen=True)
class Part:
    """A heading (level 1 or 2; 0 for what stands before the first) with the lines under it. line counts from 1."""

    level: int
    title: str
    line: int
    lines: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return as_said("\n".join(_without_escape(line) for line in self.lines).strip())


@dataclass
class Entry:
    """A labelled value ('' for a paragraph without label, '1.' for a step) as it grows piece by piece."""

    label: str
    line: int
    width: int
    pieces: list[str]

    @property
    def value(self) -> str:
        return as_said("".join(self.pieces).strip())


STEP, FREE = "1.", ""


def parts(body: str, first_line: int) -> list[Part]:
    found = [Part(0, "", first_line)]
    for number, line in enumerate(body.split("\n"), start=first_line):
        if heading := _HEADING.fullmatch(line.rstrip()):
            found.append(Part(len(heading[1]), (heading[2] or "").strip(), number))
        else:
            found[-1].lines.append(line)
    return found


def entries(part: Part) -> list[Entry]:
    """The labelled lines, steps and loose paragraphs of a part. Indented lines go on with what stands above them."""
    found: list[Entry] = []
    after_blank = True
    for number, line in enumerate(part.lines, start=part.line + 1):
        if entry := _begun(line, number):
            found.append(entry)
        elif found and (not line.strip() or line[0] in " \t"):
            found[-1].pieces.append("\n" + _dedented(line, found[-1].width))
        elif found and not after_blank:
            _go_on(found[-1], line.strip())
        elif line.strip():
            found.append(Entry(FREE, number, 0, [line.strip()]))
        after_blank = not line.strip()
    return found


def _begun(line: str, number: int) -> Entry | None:
    if step := _STEP.fullmatch(line):
        return Entry(STEP, number, len(step["marker"]), [step["value"]])
    if looks_like_label(line) and (label := _LABEL.fullmatch(line)):
        return Entry(label["label"].strip(), number, 2, [label["value"] or ""])
    return None


def _go_on(entry: Entry, line: str) -> None:
    """A paragraph broken over lines; a step is one line, so its words are joined."""
    entry.pieces.append((" " if entry.label == STEP else "\n") + line)


def _dedented(line: str, width: int) -> str:
    return line[min(width, len(line) - len(line.lstrip(" "))) :]


def looks_like_label(line: str) -> bool:
    match = _LABEL.fullmatch(line)
    words = match["label"].split() if match else []
    return 0 < len(words) <= _LABEL_WORDS and (words[0][0].isupper() or len(words) == 1)


def as_said(text: str) -> str:
    """The text itself, or what a JSON string in straight quotation marks says (never a control character)."""
    if len(text) > 1 and text[0] == text[-1] == '"':
        with suppress(ValueError):
            said = json.loads(text)
            return text if control_character(said) else said
    return text


def as_written(text: str, plain: Callable[[str], bool] = lambda text: True) -> str:
    """The text, in quotation marks where it would not be read back as it is or is not plain in its place."""
    if text and text == text.strip() and as_said(text) == text and _survives(text) and plain(text):
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    return quoted if _survives(quoted) else json.dumps(text)


def heading(level: int, title: str) -> str:
    return f"{'#' * level} {title}"


def labelled(label: str, text: str) -> str:
    return _indented(f"{label}: ", as_written(text), 2)


def steps(texts: Iterable[str]) -> str:
    return "\n".join(_step(f"{number}. ", text) for number, text in enumerate(texts, start=1))


def free_text(text: str, plain: Callable[[str], bool] = lambda text: True) -> str:
    return "\n".join(_with_escape(line) for line in as_written(text, plain).split("\n"))


def _step(marker: str, text: str) -> str:
    return _indented(marker, as_written(text), len(marker))


def _indented(start: str, text: str, width: int) -> str:
    first, *rest = text.split("\n")
    return "\n".join([start + first, *(" " * width + line if line else "" for line in rest)])


def _with_escape(line: str) -> str:
    return "\\" + line if _LOOKS_LIKE_HEADING.match(line) else line


def _without_escape(line: str) -> str:
    return line[1:] if line.startswith("\\") and _LOOKS_LIKE_HEADING.match(line) else line


def _survives(text: str) -> bool:
    try:
        return decode(text.encode()) == text
    except (FileProblem, UnicodeEncodeError):
        return False

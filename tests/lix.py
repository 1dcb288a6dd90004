"""How hard a Danish text is to read (LIX, Björnsson 1968), and what of a template is text."""

import re
from html.parser import HTMLParser

LONG_WORD = 7
"""Letters from which on a word counts as long."""
STANDS_FOR_A_VALUE = "ord"
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SENTENCE_END = re.compile(r"[.!?:|\n]+")
_SILENT = re.compile(r"{% comment %}.*?{% endcomment %}|{#.*?#}", re.DOTALL)
_TAG, _VALUE = re.compile(r"{%.*?%}", re.DOTALL), re.compile(r"{{.*?}}", re.DOTALL)
_GIVEN = re.compile(r'\b(?:title|text|meta|words)="([^"{]+)"')
"""Words that one template gives to another."""
_READ_OUT = ("alt", "aria-label", "placeholder", "title", "content")
_WITHIN_A_LINE = {"a", "abbr", "b", "code", "em", "i", "img", "input", "span", "strong", "time"}


def lix(text: str) -> float:
    """Words a sentence plus the share of long words in per cent; a line, a cell and a colon end a sentence too."""
    words = _WORD.findall(text)
    sentences = [part for part in _SENTENCE_END.split(text) if re.search(r"[^\W\d_]", part)]
    return len(words) / len(sentences) + 100 * sum(len(word) >= LONG_WORD for word in words) / len(words)


def word_count(text: str) -> int:
    return len(_WORD.findall(text))


def template_text(source: str) -> str:
    """What a template says itself, a line for each block: its text, its names for what is no text, and what it tells
    scripts to say. A value stands as one short word."""
    source = _SILENT.sub("", source)
    given = "\n".join(words for tag in _TAG.findall(source) for words in _GIVEN.findall(tag))
    reader = _Reader()
    reader.feed(_VALUE.sub(STANDS_FOR_A_VALUE, _TAG.sub(" ", source)))
    reader.close()
    return f"{''.join(reader.parts)}\n{given}"


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.parts.append(" " if tag in _WITHIN_A_LINE else "\n")
        self.parts += [f"\n{value}\n" for name, value in attrs if value and _is_text(name, value)]

    def handle_endtag(self, tag: str) -> None:
        self.parts.append(" " if tag in _WITHIN_A_LINE else "\n")

    def handle_data(self, data: str) -> None:
        self.parts.append(" ".join(data.split("\n")))


def _is_text(name: str, value: str) -> bool:
    return name in _READ_OUT and "=" not in value or name.startswith("data-") and " " in value

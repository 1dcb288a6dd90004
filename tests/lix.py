"""How hard a Danish text is to read (LIX, Björnsson 1968), and what of a template, a module or a script is text."""

import ast
import re
from html.parser import HTMLParser

LONG_WORD = 7
"""Letters from which on a word counts as long."""
STANDS_FOR_A_VALUE = "ord"
FEWEST_SAID = 3
"""Fewer words are a name, which is as long as what it names."""
_BEGINS, _IS_CODE = re.compile(r"»?[A-ZÆØÅ]\w*[a-zæøå,]"), re.compile(r"[\\{}<>|]")
_SCRIPT_STRING = re.compile(r"""["`]([^"`\n]+)["`]""")
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


def module_text(source: str) -> str:
    """What a Python module says to people, a line for each text: strings of some words that begin as sentences do, but
    no docstrings and no patterns. A value stands as one short word."""
    tree = ast.parse(source)
    silent = {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    silent |= {part for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    texts = (_string(node) for node in ast.walk(tree) if node not in silent)
    return "\n".join(text for text in texts if _is_said(text))


def script_text(source: str) -> str:
    """As module_text, of a script."""
    texts = (re.sub(r"\${[^}]*}", STANDS_FOR_A_VALUE, text) for text in _SCRIPT_STRING.findall(source))
    return "\n".join(text for text in texts if _is_said(text))


def _string(node: ast.AST) -> str:
    if isinstance(node, ast.JoinedStr):
        return "".join(_string(part) if isinstance(part, ast.Constant) else STANDS_FOR_A_VALUE for part in node.values)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _is_said(text: str) -> bool:
    return bool(_BEGINS.match(text)) and word_count(text) >= FEWEST_SAID and not _IS_CODE.search(text)


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

"""Paragraphs and list items of a piece of Markdown as plain words, each with the name it opens with, if any."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from markdown_it.token import Token

from articles.commonmark import parse, plain_text

_PLAIN_NAME = re.compile(r"(?P<name>[A-ZÆØÅ0-9][^.:!?]{2,60}?)\s*(?::|\s[–-])\s+(?P<rest>\S.*)", re.DOTALL)
_AFTER_NAME = re.compile(r"^\s*[:–-]\s*")
_NAME_WORDS = 7


@dataclass(frozen=True)
class Block:
    """name: the bold (in a list also the plain) words it opens with. text: the rest. number: the printed one.

    end: how many lines of the Markdown it and what stands before it fill.
    """

    name: str
    text: str
    in_list: bool = False
    number: int | None = None
    end: int = field(default=0, compare=False)

    @property
    def words(self) -> str:
        return f"{self.name}: {self.text}" if self.name and self.text else self.name or self.text


def blocks(markdown: str) -> list[Block]:
    """In order. Tables, code and quotations are no instructions and are left out; a nested list joins its item."""
    return list(_blocks(parse(markdown)))


def _blocks(tokens: list[Token]) -> Iterator[Block]:
    skipped_until = 0
    for index, token in enumerate(tokens):
        if index < skipped_until or token.level > 1:
            continue
        if token.type in ("blockquote_open", "table_open"):
            skipped_until = _end_of(tokens, index)
        elif token.type == "list_item_open":
            skipped_until = _end_of(tokens, index)
            yield _item(tokens[index:skipped_until])
        elif token.type == "inline" and tokens[index - 1].type == "paragraph_open":
            name, text = _opening(token)
            yield Block(name, text, end=_end_line(token))


def _end_of(tokens: list[Token], index: int) -> int:
    level = tokens[index].level
    return next(i for i in range(index + 1, len(tokens)) if tokens[i].level == level and tokens[i].nesting == -1) + 1


def _item(tokens: list[Token]) -> Block:
    first, *rest = [token for token in tokens if token.type == "inline"] or [None]
    number = int(tokens[0].info) if tokens[0].info.isdecimal() else None
    if first is None:
        return Block("", "", in_list=True, number=number, end=_end_line(tokens[0]))
    name, text = _opening(first)
    if not name and (plain := _PLAIN_NAME.fullmatch(text)) and len(plain["name"].split()) <= _NAME_WORDS:
        name, text = plain["name"], plain["rest"]
    more = " ".join(_as_sentence(plain_text(token)) for token in rest)
    return Block(name, f"{text} {more}".strip(), in_list=True, number=number, end=_end_line(tokens[0]))


def _end_line(token: Token) -> int:
    return token.map[1] if token.map else 0


def _as_sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?", ":")) else f"{text}."


def _opening(inline: Token) -> tuple[str, str]:
    """The bold words a paragraph opens with, when they stand alone on their line or something closes them."""
    children = [child for child in inline.children or [] if child.content or child.type != "text"]
    text = plain_text(inline)
    if not children or children[0].type != "strong_open":
        return "", text
    end = next((i for i, child in enumerate(children) if child.type == "strong_close"), len(children))
    name = "".join(child.content for child in children[1:end]).strip()
    rest = text[len(name) :] if text.startswith(name) else ""
    alone = end + 1 >= len(children) or children[end + 1].type in ("softbreak", "hardbreak")
    if name and (alone or name.endswith((":", ".")) or _AFTER_NAME.match(rest)):
        return name.rstrip(" :.–-"), _AFTER_NAME.sub("", rest).strip()
    return "", text

"""Markdown as plain data for paper: paragraphs and lists of runs that are bold or not.

A block is {"kind": "paragraph", "runs": […]} or {"kind": "list", "items": [{"number", "blocks"}, …]};
number is None in a list of bullets; a run is {"text", "bold"}, and "\n" in a text is a line's end. Paper knows no
slanted type, so emphasis is bold; what a screen would show otherwise (a link, a picture, a table) is written out.
"""

import re
from collections.abc import Iterable

from markdown_it.tree import SyntaxTreeNode

from articles.commonmark import is_too_deep, parse

Run = dict[str, str | bool]
Block = dict[str, object]

_BOLD = ("strong", "em")


def blocks(text: str) -> list[Block]:
    """The blocks of a Markdown text, none for an empty one; every word is in one of them."""
    tokens = parse(text)
    if is_too_deep(tokens):
        return plain(text)
    return _blocks_of(SyntaxTreeNode(tokens))


def plain(text: str) -> list[Block]:
    """The blocks of a text that is no Markdown: a paragraph, or more where it has empty lines."""
    paragraphs = re.split(r"\n\s*\n", text.strip())
    return [paragraph([run(_trimmed(part))]) for part in paragraphs if part.strip()]


def paragraph(runs: list[Run]) -> Block:
    return {"kind": "paragraph", "runs": runs}


def run(text: str, *, bold: bool = False) -> Run:
    return {"text": text, "bold": bold}


def _trimmed(text: str) -> str:
    return "\n".join(line.strip() for line in text.splitlines())


def _blocks_of(node: SyntaxTreeNode) -> list[Block]:
    return [block for child in node.children for block in _block(child)]


def _block(node: SyntaxTreeNode) -> list[Block]:
    match node.type:
        case "paragraph":
            return [paragraph(_runs_of(node))]
        case "heading":
            return [paragraph([run(_words(node), bold=True)])]
        case "bullet_list" | "ordered_list":
            return [{"kind": "list", "items": [_item(node, index) for index in range(len(node.children))]}]
        case "fence" | "code_block":
            return plain(node.content)
        case "tr":
            return [paragraph([run(" · ".join(_words(cell) for cell in node.children))])]
        case _:  # a quotation or a table and its parts: what it holds
            return _blocks_of(node)


def _item(node: SyntaxTreeNode, index: int) -> Block:
    """An ordered item keeps the number that its author gave it, also where he skips one."""
    item = node.children[index]
    number = int(item.info) if node.type == "ordered_list" else None
    return {"number": number, "blocks": _blocks_of(item)}


def _words(node: SyntaxTreeNode) -> str:
    return "".join(str(part["text"]) for part in _runs_of(node)).strip()


def _runs_of(node: SyntaxTreeNode) -> list[Run]:
    inline = [child for child in node.children if child.type == "inline"]
    return _joined(part for child in inline for part in _runs(child.children))


def _runs(nodes: Iterable[SyntaxTreeNode], *, bold: bool = False) -> list[Run]:
    return [part for node in nodes for part in _run(node, bold=bold)]


def _run(node: SyntaxTreeNode, *, bold: bool) -> list[Run]:
    match node.type:
        case "softbreak":
            return [run(" ", bold=bold)]
        case "hardbreak":
            return [run("\n", bold=bold)]
        case "link":
            return _link(node, bold=bold)
        case "image":
            return [run(node.content, bold=bold)]
        case kind if kind in _BOLD:
            return _runs(node.children, bold=True)
        case _:
            return [run(node.content, bold=bold)] if not node.children else _runs(node.children, bold=bold)


def _link(node: SyntaxTreeNode, *, bold: bool) -> list[Run]:
    """Its words, then its address in brackets, since paper cannot be pressed."""
    words = _runs(node.children, bold=bold)
    address = _without_scheme(str(node.attrs["href"]))
    if _without_scheme("".join(str(part["text"]) for part in words)) == address:
        return words
    return [*words, run(f" ({address})", bold=bold)]


def _without_scheme(address: str) -> str:
    return re.sub(r"^(https?://|mailto:|tel:)", "", address)


def _joined(runs: Iterable[Run]) -> list[Run]:
    joined: list[Run] = []
    for part in runs:
        if joined and joined[-1]["bold"] == part["bold"]:
            joined[-1] = run(f"{joined[-1]['text']}{part['text']}", bold=bool(part["bold"]))
        elif part["text"]:
            joined.append(part)
    return joined

"""The one Markdown parser: what is shown, what is counted and what is refused are read from the same tokens.

CommonMark with tables, without raw HTML: a `<` is a sign like any other. Two rules of the standard are set aside,
because both swallow an author's words: link definitions (a line such as `[Vigtigt]: ring 112` would vanish), and the
cells of a table row beyond the header's last column.
"""

from collections.abc import Iterable
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, table
from markdown_it.rules_block.table import escapedSplit, getLine
from markdown_it.token import Token

from .danish import danish_slug
from .shortcuts import take_shortcuts

NESTING = 20
NAMELESS = "afsnit"


@lru_cache(maxsize=64)
def parse(text: str) -> list[Token]:
    """The tokens to be read and never changed: an import asks for the same text many times over."""
    return parse_anew(text)


def parse_anew(text: str) -> list[Token]:
    """Tokens that the caller may change."""
    return _PARSER.parse(text)


def is_too_deep(tokens: list[Token]) -> bool:
    """Whether lists or quotations lie so deep in each other that the parser left words out."""
    return any(token.level >= NESTING - 1 for token in tokens)


def plain_text(inline: Token) -> str:
    """The words of a heading or paragraph without its markup."""
    return "".join(_words(child) for child in inline.children or []).strip()


def heading_ids(titles: Iterable[str]) -> list[str]:
    """An address inside the page for each heading, in order; a repeated one gets a number."""
    taken: dict[str, int] = {}
    return [_unique(danish_slug(title) or NAMELESS, taken) for title in titles]


def heading_titles(tokens: list[Token]) -> list[str]:
    return [plain_text(tokens[i + 1]) for i, token in enumerate(tokens) if token.type == "heading_open"]


def _words(child: Token) -> str:
    if child.type in ("softbreak", "hardbreak"):
        return " "
    return child.content


def _unique(slug: str, taken: dict[str, int]) -> str:
    name = slug
    while name in taken:
        taken[slug] += 1
        name = f"{slug}-{taken[slug]}"
    taken[name] = 1
    return name


def _whole_table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    first = len(state.tokens)
    if not table(state, start, end, silent):
        return False
    if not silent:
        state.tokens[first:] = _with_all_cells(state, state.tokens[first:])
    return True


def _with_all_cells(state: StateBlock, tokens: list[Token]) -> list[Token]:
    columns = sum(token.type == "th_open" for token in tokens)
    kept: list[Token] = []
    row: Token | None = None
    for token in tokens:
        if token.type == "tr_open":
            row = token
        if token.type == "tr_close" and row is not None and row.map:
            kept += _cells_beyond(columns, getLine(state, row.map[0]), row)
        kept.append(token)
    return kept


def _cells_beyond(columns: int, line: str, row: Token) -> list[Token]:
    cells = escapedSplit(line.strip())
    if cells and not cells[0]:
        cells.pop(0)
    if cells and not cells[-1]:
        cells.pop()
    return [token for cell in cells[columns:] for token in _cell(cell.strip(), row)]


def _cell(content: str, row: Token) -> list[Token]:
    level = row.level + 1
    return [
        Token("td_open", "td", 1, level=level, block=True),
        Token("inline", "", 0, level=level + 1, block=True, map=row.map, content=content, children=[]),
        Token("td_close", "td", -1, level=level, block=True),
    ]


def _make_parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": NESTING})
    parser.block.ruler.at("table", _whole_table, {"alt": ["paragraph", "reference"]})
    parser.enable("table").disable("reference")
    take_shortcuts(parser)
    # Every address becomes a token, so that the renderer and the editor's check judge it by one rule.
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    return parser


_PARSER = _make_parser()
OPTIONS = _PARSER.options

"""What most lines of an article are, told at a glance: the parser's own tokens, without asking its every rule.

A line of words between blank lines can be nothing but a paragraph, a line that begins with # hardly anything but a
heading, and words without a sign of markup are one piece of text. Whatever is not that plain takes the parser's way.
"""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, heading, paragraph
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

_MARKUP = re.compile(r"[\n\\`*_\[\]!<&]")


def take_shortcuts(parser: MarkdownIt) -> None:
    """The parser gives the same tokens as before, sooner."""
    parser.block.ruler.before("table", "plain_line", _plain_line)
    parser.core.ruler.at("inline", _inline)


def _plain_line(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    if state.is_code_block(start):
        return False
    first = state.src[state.bMarks[start] + state.tShift[start]]
    if first == "#":
        return heading(state, start, end, silent)
    return first.isalpha() and _stands_alone(state, start) and paragraph(state, start, end, silent)


def _stands_alone(state: StateBlock, line: int) -> bool:
    return line + 1 >= state.lineMax or state.isEmpty(line + 1)


def _inline(state: StateCore) -> None:
    parser = state.md.inline
    for token in state.tokens:
        if token.type != "inline":
            continue
        if token.content and not _MARKUP.search(token.content):
            token.children = [Token("text", "", 0, content=token.content)]
        else:
            parser.parse(token.content, state.md, state.env, token.children)

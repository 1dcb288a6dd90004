from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from articles.shortcuts import take_shortcuts

PIECES = (
    *("Ord", "ærlig talt", "å:", "1. trin", "- punkt", "## Titel", "#nej", "> citat", "| a | b |", "|---|---|", "==="),
    *("---", "```", "*vigtigt*", "[et](link)", "<b>", "&amp;", "\\*", "!", " ", "   ", "    ", "\t", "\n", "\n\n"),
)


def parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).enable("table")


def with_shortcuts() -> MarkdownIt:
    made = parser()
    take_shortcuts(made)
    return made


PLAIN, QUICK = parser(), with_shortcuts()


@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join))
def test_shortcuts_give_the_tokens_that_the_parser_gives_without_them(text):
    assert QUICK.parse(text) == PLAIN.parse(text)


def test_words_between_blank_lines_are_a_paragraph_also_in_a_list_and_in_a_quotation():
    text = "Ord.\n\n- Punkt.\n\n  Mere om det.\n\n> Citat.\n\nSlut."
    assert QUICK.parse(text) == PLAIN.parse(text)


def test_a_line_that_the_next_one_makes_a_heading_or_a_table_is_left_to_the_parser():
    for text in ("Titel\n=====", "a | b\n--|--\n1 | 2", "Titel\n---\n\nOrd."):
        assert QUICK.parse(text) == PLAIN.parse(text)

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.quickpatterns import QuickPattern
from articles.redflags import alarms, clauses, errands, hollow, levels, nature, reassurance

FOUND = sorted(
    {
        f"{module.__name__}.{name}": thing
        for module in (alarms, clauses, errands, hollow, levels, nature, reassurance)
        for name, thing in vars(module).items()
        if isinstance(thing, QuickPattern)
    }.items()
)


@pytest.mark.parametrize(
    ("pattern", "pieces"),
    [
        (r"læge|112", {"læge", "112"}),
        (r"\b(?:straks|omgående)\b", {"straks", "omgående"}),
        (r"STRAKS", {"straks"}),
        (r"er\s+(?:meget\s+)?farligt?", {"farlig"}),
        (r"(?:det\s+)?haster", {"haster"}),
        (r"(?:ring\s+)+", {"ring"}),
        (r"(?<!ikke )farlig(?! nok)", {"farlig"}),
        (r"reag[eé]r", {"reag"}),
        (r"\d+ dage?|\w+", set()),
        (r"(?:straks)?", set()),
    ],
)
def test_the_pieces_are_those_that_no_match_can_do_without(pattern, pieces):
    assert set(QuickPattern(pattern, re.IGNORECASE).pieces) == pieces


def test_a_piece_is_found_whatever_its_letters_size():
    assert QuickPattern("øjeblikkelig", re.IGNORECASE).search("ØJEBLIKKELIG hjælp")


def test_a_search_may_begin_and_end_within_the_text():
    pattern = QuickPattern("ring")
    assert pattern.search("ring, ring", 1).start() == 6
    assert pattern.search("ring, ring", 1, 8) is None


@pytest.mark.parametrize(("name", "quick"), FOUND)
@given(data=st.data())
def test_every_quick_pattern_finds_what_the_plain_one_finds(name, quick, data):
    words = st.sampled_from((*quick.pieces, "du", "ikke", "det", "er", "Hvis", "kan", "TEGN", "på", "en", ",", "."))
    text = " ".join(data.draw(st.lists(words, max_size=12)))
    found, plain = quick.search(text), re.compile(quick.pattern, quick.flags).search(text)
    assert (found and found.span()) == (plain and plain.span())

from hypothesis import given
from hypothesis import strategies as st

from physio.search.passages import Piece, excerpt, marked


def test_an_excerpt_is_cut_at_words_around_what_was_sought():
    text = "Begyndelsen er lang. " * 30 + "Her står hofte. " + "Slutningen er lang. " * 30
    shown = excerpt(text, ["hofte"])
    assert shown.startswith("…\xa0Her står hofte. ")
    assert shown.endswith("\xa0…")
    assert len(shown) <= 164


def test_a_short_text_is_its_own_excerpt():
    assert excerpt("Kort  tekst.\nTo linjer.", ["findes", "ikke"]) == "Kort tekst. To linjer."
    assert excerpt("", ["ord"]) == ""


def test_the_sought_words_are_marked_and_the_rest_is_not():
    assert marked("Ondt i lænden?", {"lænden"}) == (Piece("Ondt i "), Piece("lænden", marked=True), Piece("?"))


def test_a_word_within_another_is_not_marked():
    assert marked("Rygsmerter", {"ryg"}) == (Piece("Rygsmerter"),)


@given(st.text(), st.sets(st.text()))
def test_marks_take_nothing_away_and_add_nothing(text, words):
    assert "".join(piece.text for piece in marked(text, words)) == text

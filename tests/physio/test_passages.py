from hypothesis import given
from hypothesis import strategies as st

from physio.search.passages import LENGTH, Piece, excerpt, marked


def test_an_excerpt_begins_and_ends_with_sentences_around_what_was_sought():
    text = "Begyndelsen er lang. " * 30 + "Her står hofte. " + "Slutningen er lang. " * 30
    shown = excerpt(text, ["hofte"])
    assert shown.startswith("Her står hofte. Slutningen")
    assert shown.endswith("er lang.")
    assert len(shown) <= LENGTH


def test_a_sentence_that_is_too_long_is_cut_between_words():
    text = "I begyndelsen " + "og videre " * 60 + "står hofte " + "og videre " * 60
    shown = excerpt(text, ["hofte"])
    assert "hofte" in shown
    assert shown.startswith("…\xa0") and shown.endswith("\xa0…")
    assert set(shown.split()) <= {"…", "og", "videre", "står", "hofte"}


def test_the_passage_with_most_of_the_sought_words_is_shown():
    text = "Om hofte. " + "Noget andet her. " * 20 + "Hofte og knæ sammen. " + "Noget andet her. " * 20
    assert excerpt(text, ["hofte", "knæ"]).startswith("Hofte og knæ sammen.")


def test_lines_are_kept_apart():
    assert (
        excerpt("Overskrift\n\nEn sætning.\npunkt et\npunkt to", []) == "Overskrift · En sætning. punkt et · punkt to"
    )


def test_a_short_text_is_its_own_excerpt():
    assert excerpt("Kort  tekst.\nTo linjer.", ["findes", "ikke"]) == "Kort tekst. To linjer."
    assert excerpt("", ["ord"]) == ""


@given(st.text(max_size=600), st.sets(st.text(max_size=8), max_size=4))
def test_an_excerpt_is_never_much_longer_than_a_passage(text, words):
    assert len(excerpt(text, words)) <= LENGTH + len("…\xa0\xa0…")


def test_the_sought_words_are_marked_and_the_rest_is_not():
    assert marked("Ondt i lænden?", {"lænden"}) == (Piece("Ondt i "), Piece("lænden", marked=True), Piece("?"))


def test_a_word_within_another_is_not_marked():
    assert marked("Rygsmerter", {"ryg"}) == (Piece("Rygsmerter"),)


@given(st.text(), st.sets(st.text()))
def test_marks_take_nothing_away_and_add_nothing(text, words):
    assert "".join(piece.text for piece in marked(text, words)) == text

import pytest

from physio.search.phrases import Phrases

PHRASES = Phrases(
    [
        (("hold", "ryggen"), "ryg"),
        (("ondt",), "smerte"),
        (("ondt", "brystet"), "hjerte"),
        (("brystsmerter",), "hjerte"),
        (("besvime",), "livsfare"),
        (("besvime",), "straks"),
    ]
)


def meanings(query: str) -> list[str]:
    return [meaning for _, meaning in PHRASES.found(query.split())]


def test_a_phrase_is_found_when_all_its_words_are_there_in_any_order():
    assert meanings("ryggen har et hold") == ["ryg"]
    assert meanings("ryggen") == []


@pytest.mark.parametrize("typed", ["hold i rygen", "hold i ryg", "holdet i ryggen", "hold i ruggen"])
def test_other_forms_and_slips_of_the_finger_are_the_same_phrase(typed):
    assert meanings(typed) == ["ryg"]


def test_a_word_that_means_itself_is_no_slip_of_the_finger():
    assert PHRASES.found(["bryggen", "hold"], known=lambda word: word == "bryggen") == []
    assert [meaning for _, meaning in PHRASES.found(["rygen", "hold"])] == ["ryg"]


def test_a_word_that_is_typed_as_two_is_found():
    assert "hjerte" in meanings("bryst smerter")


def test_of_two_phrases_that_share_a_word_only_the_longer_is_apart():
    assert PHRASES.apart(["ondt", "i", "brystet"]) == [(frozenset({"ondt", "brystet"}), "hjerte")]


def test_one_phrase_may_mean_two_things():
    assert [meaning for _, meaning in PHRASES.apart(["besvimet"])] == ["livsfare", "straks"]


def test_phrases_without_words_and_queries_without_words_find_nothing():
    assert Phrases([((), "intet")]).found(["ryg"]) == []
    assert PHRASES.found([]) == []


def test_a_word_is_known_when_a_phrase_has_it():
    assert PHRASES.know("brystet")
    assert not PHRASES.know("albue")

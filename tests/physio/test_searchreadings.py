from hypothesis import given
from hypothesis import strategies as st

from physio.search.phrases import Phrases
from physio.search.readings import TRANSLATED, TYPED, readings
from physio.search.vocabulary import Vocabulary

SITE = Vocabulary((word, 1) for word in "ondt lænden ryg øvelser rygsmerter hofte".split())
PHRASES = Phrases([(("hekseskud",), ("ondt", "lænden")), (("dårlig", "hofte"), ("hofte",))])


def ways(query: str) -> dict[tuple[str, ...], float]:
    return {reading.words: reading.worth for reading in readings(query, SITE, PHRASES)}


def test_what_was_typed_is_worth_most():
    assert ways("ondt i ryg")["ondt", "ryg"] == TYPED == max(ways("ondt i ryg").values())


def test_a_compound_is_also_read_as_its_parts():
    assert ("ryg", "øvelser") in ways("rygøvelser")


def test_two_words_that_the_site_writes_as_one_are_also_read_as_one():
    assert ("rygsmerter",) in ways("ryg smerter")


def test_two_words_in_the_other_order_are_also_read_as_one():
    assert ("rygsmerter",) in ways("smerter i ryggen")


def test_a_compound_with_a_patients_word_in_it_is_read_as_its_parts():
    assert ("ryg", "hekseskud") in ways("ryghekseskud")


def test_a_patients_word_is_also_read_as_the_sites():
    assert ways("hekseskud")["ondt", "lænden"] == TYPED * TRANSLATED
    assert ("hofte",) in ways("dårlig hofte")


def test_no_reading_is_there_twice_and_none_without_words():
    assert len(ways("ryg")) == len(readings("ryg", SITE, PHRASES))
    assert readings("?!", SITE, PHRASES) == []


@given(st.text())
def test_any_text_can_be_read(query):
    assert all(reading.words and 0 < reading.worth <= TYPED for reading in readings(query, SITE, PHRASES))

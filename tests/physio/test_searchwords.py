import pytest
from hypothesis import given
from hypothesis import strategies as st

from physio.search.vocabulary import Vocabulary
from physio.search.words import LONGEST_WORD, MAX_CHARACTERS, MAX_WORDS, plain, query_words, root, spelled, words_of

WORDS = """lænd lænden lænderyg land ryg ryggen knæ knæene øvelse øvelser rygøvelser skulder skuldre træning
    hånd fod bækkenbund inkontinens åndedræt hofte smerter iskias"""
SITE = Vocabulary((word, 1) for word in WORDS.split())


def found(query: str) -> set[str]:
    return set(SITE.answers(words_of(query)[0]))


@pytest.mark.parametrize("typed", ["lænde", "laende", "lande", "LÆNDE", "lænden", "laendens", "læ" + "nde"])
def test_the_back_is_found_however_its_letters_are_typed(typed):
    assert {"lænd", "lænden"} <= found(typed)


@pytest.mark.parametrize("typed", ["ånde", "aande", "ande", "A\u030ande"])
def test_a_ring_above_may_be_one_character_two_or_none(typed):
    assert "åndedræt" in found(typed)


def test_whoever_types_danish_letters_means_them():
    assert "land" not in found("lænd")
    assert {"land", "lænd"} <= found("land")


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("knæet", "knæ"),
        ("knaet", "knæ"),
        ("skuldrene", "skulder"),
        ("hænderne", "hænder"),
        ("øvelserne", "øvelse"),
        ("ovelse", "øvelser"),
        ("træne", "træning"),
    ],
)
def test_the_forms_of_a_word_share_a_root(typed, word):
    assert spelled(root(typed)) == spelled(root(word)) or plain(root(word)) == root(typed)


def test_an_irregular_plural_finds_the_one():
    assert "hånd" in found("hænder")
    assert "fod" in found("fødder")


def test_strength_is_not_cancer():
    site = Vocabulary([("kræft", 1), ("kraft", 1)])
    assert set(site.forms("kræfter")) == {"kraft"}
    assert set(site.forms("kræften")) == {"kræft"}


def test_an_unfinished_word_finds_what_it_begins():
    assert "inkontinens" in SITE.answers("ink", unfinished=True)
    assert "inkontinens" not in SITE.answers("ink")


def test_a_compound_is_found_by_its_last_part():
    assert "rygøvelser" in found("øvelse")


def test_an_unknown_compound_is_its_parts():
    assert SITE.parts("knæøvelser") == ("knæ", "øvelser")
    assert SITE.parts("bækkenbundsøvelser") == ("bækkenbunds", "øvelser")
    assert SITE.parts("xyzøvelser") == ()
    assert SITE.parts("hofteknæfod") == ("hofte", "knæ", "fod")


def test_words_written_without_a_space_are_parted_at_the_small_one():
    assert SITE.parts("smerteriryggen") == ("smerter", "ryggen")
    assert SITE.parts("smerterpåfoden") == ("smerter", "foden")


def test_a_small_word_is_never_what_a_misspelled_one_means():
    assert Vocabulary([("næsten", 9)]).nearest("nyresten") is None


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("inkontines", "inkontinens"),
        ("bækenbund", "bækkenbund"),
        ("hoffte", "hofte"),
        ("isikas", "iskias"),
        ("skullder", "skulder"),
        ("åndedrat", "åndedræt"),
    ],
)
def test_a_misspelled_word_is_near_the_right_one(typed, word):
    assert SITE.nearest(typed) == word


def test_nothing_is_near_a_word_of_another_kind():
    assert SITE.nearest("fodboldstøvle") is None
    assert SITE.nearest("bil") is None


@pytest.mark.parametrize(("typed", "other"), [("koster", "hoster"), ("bløder", "bøjer"), ("vågner", "vælger")])
def test_a_right_word_that_the_site_lacks_is_not_taken_for_another(typed, other):
    assert Vocabulary([(other, 9)]).nearest(typed) is None


@pytest.mark.parametrize(("typed", "meant"), [("rygovelsr", ("ryg", "øvelser")), ("kneøvelser", ("knæ", "øvelser"))])
def test_a_compound_with_a_mistake_in_one_half_is_the_parts_that_it_means(typed, meant):
    assert SITE.mistyped_parts(typed) == meant


def test_no_word_is_taken_for_a_small_one():
    site = Vocabulary([("disse", 9), ("hofte", 1)])
    assert site.nearest("tisse") is None
    assert site.answers("tisse") == {}


def test_no_compound_is_made_of_a_words_own_ending():
    assert Vocabulary([("tis", 1), ("se", 1), ("stor", 1), ("tå", 1)]).parts("tisse") == ()
    assert Vocabulary([("stor", 1), ("tå", 1)]).parts("storetå") == ("store", "tå")


def test_the_commoner_of_two_equally_near_words_is_meant():
    assert Vocabulary([("hofte", 1), ("hofta", 9)]).nearest("hoftx") == "hofta"


def test_small_words_and_single_letters_are_left_out():
    assert query_words("Hvorfor gør det ondt i min ryg?") == ["ondt", "ryg"]
    assert query_words("naar gor det ondt paa min ryg") == ["ondt", "ryg"]
    assert query_words("a hår ondt i æ ryg") == ["hår", "ondt", "ryg"]
    assert query_words("hvad er det") == []
    assert query_words("ring 112 eller 5") == ["ring", "112", "5"]


def test_no_small_word_is_found_for_a_part_of_another():
    site = Vocabulary([("host", 1), ("er", 9), ("under", 9), ("hoster", 1)])
    assert set(site.answers("hoster")) == {"hoster", "host"}
    assert site.parts("hoster") == ()
    assert site.answers("underliv") == {}


def test_a_query_is_cut_to_its_first_words_and_characters():
    assert len(query_words(" ".join(f"ord{number}" for number in range(20)))) == MAX_WORDS
    assert sum(map(len, query_words("a" * 60_000))) <= MAX_CHARACTERS


def test_signs_controls_and_stray_surrogates_are_no_words():
    assert query_words('"lænd" OR\x00 NEAR( \ud800 \u202eryg* -x:^') == ["lænd", "or", "near", "ryg"]


@pytest.mark.parametrize("sign", ["\u00ad", "\u200b", "\u2060"])
def test_a_sign_that_nobody_sees_parts_no_word(sign):
    assert words_of(f"bæk{sign}ken{sign}bund") == ["bækkenbund"]


@given(st.text())
def test_every_text_becomes_words_of_letters_and_digits(text):
    assert all(word and word.replace("_", "") == word and len(word) <= LONGEST_WORD for word in words_of(text))


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyzæøåéü", min_size=1, max_size=20))
def test_a_word_spelled_out_stays_as_it_is_when_spelled_again(word):
    assert spelled(spelled(word)) == spelled(word)
    assert plain(plain(word)) == plain(word)


@given(st.lists(st.text(alphabet="abdeglnorstæøå", min_size=1, max_size=8), min_size=1, max_size=30))
def test_every_word_of_the_site_finds_itself_under_each_spelling(words):
    vocabulary = Vocabulary((word, 1) for word in words)
    for word in words:
        for typed in (word, spelled(word), plain(word)):
            assert word in vocabulary.answers(typed)

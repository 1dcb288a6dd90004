"""Danish text to a dose: the corpus of phrases, and what holds for every text."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programs.dosage import Dosage, DosageError
from programs.dosage.hints import may_state_a_dose
from programs.dosage.reading import read_running_text
from programs.dosage.rules import Rulebook, fold, rule
from programs.dosage.tokens import tokenize
from tests.programs.dose_corpus import phrases, score
from tests.programs.dose_strategies import doses, unhurried

SEEN = phrases("seen.txt") + phrases("families.txt")
KEPT_ASIDE = (
    "heldout.txt",
    "fresh.txt",
    "blind_2.txt",
    "families_2.txt",
    "families_3.txt",
    "blind_5.txt",
    "blind_6.txt",
    "blind_7.txt",
)
DOSES = [phrase for phrase in SEEN if phrase.mode == "parse"]

WORDS = sorted({word for phrase in SEEN for word in phrase.text.split()})
dose_like_texts = st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)
FIGURELESS = [word for word in WORDS if not re.search(r"[0-9½¼¾/]", word)]
figureless_texts = st.lists(st.sampled_from(FIGURELESS), max_size=8).map(" ".join)


def _parses(text: str) -> bool:
    try:
        return bool(Dosage.parse(text))
    except DosageError:
        return False


@pytest.mark.parametrize("phrase", SEEN, ids=lambda phrase: phrase.text)
def test_running_text_gives_what_a_careful_physiotherapist_takes_from_it(phrase):
    assert Dosage.extract(phrase.text) == phrase.expected


@pytest.mark.parametrize("phrase", DOSES, ids=lambda phrase: phrase.text)
def test_a_phrase_that_is_a_dose_is_read_whole(phrase):
    assert Dosage.parse(phrase.text) == phrase.expected


@pytest.mark.parametrize("phrase", [p for p in SEEN if p.mode == "refuse"], ids=lambda phrase: phrase.text)
def test_a_phrase_that_is_no_dose_is_refused(phrase):
    with pytest.raises(DosageError):
        Dosage.parse(phrase.text)


@pytest.mark.parametrize("name", KEPT_ASIDE)
def test_phrases_kept_aside_are_read_right_and_never_wrong(name):
    corpus = phrases(name)
    result = score(corpus)
    assert not result.wrong
    assert len(result.right) >= 0.95 * len(corpus)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("3 x 10 bananer", "bananer"),
        ("10 hop med sjippetov", "sjippetov"),
        ("flere gange dagligt", "flere"),
        ("10 gentagelser efter behov", "efter"),
        ("hold i 5 fjerdingvej", "hold"),
    ],
)
def test_the_error_names_the_first_word_that_was_not_understood(text, word):
    with pytest.raises(DosageError, match=f"»{word}«") as refused:
        Dosage.parse(text)
    assert "\n" not in str(refused.value)


def test_two_statements_that_disagree_are_no_dose():
    with pytest.raises(DosageError, match="to forskellige ting om hold i sekunder"):
        Dosage.parse("hold 5 sek., hold 10 sek.")


def test_an_absurd_figure_is_named_with_its_bounds():
    with pytest.raises(DosageError, match="500 er ikke mellem 1 og 200"):
        Dosage.parse("500 gentagelser")


@unhurried
@given(doses)
def test_the_compact_line_is_read_back_as_the_same_dose(dose):
    assert Dosage.parse(str(dose)) == dose


@unhurried
@given(doses)
def test_running_text_that_is_a_dose_gives_that_dose(dose):
    assert Dosage.extract(str(dose)) == dose


@unhurried
@given(st.one_of(st.text(), dose_like_texts))
def test_no_text_makes_extract_fail_and_parse_only_refuses(text):
    found = Dosage.extract(text)
    try:
        assert Dosage.parse(text) == found
    except DosageError as error:
        assert len(str(error).splitlines()) == 1


@unhurried
@given(figureless_texts)
def test_a_text_that_the_quick_look_puts_aside_states_nothing(text):
    if not may_state_a_dose(text):
        assert read_running_text(text) == {}
        assert not _parses(text)


@pytest.mark.parametrize(
    "text", ["", "Sæt dig på en stol, og læn dig frem.", "Smerter er en del af livet.", "Hold igen, og slap af."]
)
def test_a_text_without_figures_or_words_of_times_and_sides_is_put_aside_at_once(text):
    assert not may_state_a_dose(text)


@unhurried
@given(dose_like_texts)
def test_what_was_read_can_be_written_and_read_again(text):
    found = Dosage.extract(text)
    assert Dosage.parse(str(found)) == found


@pytest.mark.parametrize("phrase", DOSES, ids=lambda phrase: phrase.text)
def test_capitals_dashes_and_blanks_do_not_change_a_dose(phrase):
    respelled = [
        phrase.text if phrase.expected.load else phrase.text.upper(),  # a load keeps its own letters
        phrase.text.replace("-", "–"),
        phrase.text.replace("–", " - "),
        phrase.text.replace(" ", "\u00a0"),
        phrase.text.replace(" ", "  "),
        f"  {phrase.text}\n",
    ]
    assert {Dosage.extract(text) for text in respelled} == {phrase.expected}


HOSTILE = (
    "1|1 |1-|mindst |3 x |hold 5 sek, |belastning: |hver side |10 gange |op til |a|\n|1.|10 gange ikke, "
    "|2 gange om dagen, 30 sek. |eller |½|(|ret |3 gange hver |hold i bordet og "
)


@pytest.mark.parametrize("piece", HOSTILE.split("|"))
def test_a_hundred_thousand_hostile_characters_take_bounded_time(piece):
    text = piece * (100_000 // len(piece))
    begin = time.process_time()
    Dosage.extract(text)
    assert time.process_time() - begin < 15


@pytest.mark.parametrize(
    ("rules", "tag"),
    [
        ("hop|N gange=KORT", "KORT"),
        ("hop gange=KORT, hop gange hver dag=LANG", "LANG"),
        ("hop gange hver dag=LANG, hop gange=KORT", "LANG"),
        ("hop TIMES=FØRST, hop gange=SIDST", "FØRST"),
        ("hop gange hver uge=LANG, hop gange=KORT", "KORT"),
    ],
)
def test_the_longest_rule_that_the_words_go_through_makes_one_of_them_and_of_equals_the_first(rules, tag):
    book = Rulebook(*(rule(*one.split("=")) for one in rules.split(", ")))
    assert fold(tokenize("hop gange hver dag"), book)[0].tag == tag


def test_a_rule_whose_meaning_does_not_apply_leaves_its_words_to_the_next_one():
    book = Rulebook(rule("hop gange hver", "NEJ", False), rule("hop gange", "JA"))
    assert [token.tag for token in fold(tokenize("hop gange hver dag"), book)] == ["JA", "EACH", "DAYS"]

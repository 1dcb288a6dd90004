"""The real leaflet beside the checkout, byte for byte; no sentence of it stands here."""

import hashlib

import pytest

from programs.content import ProgramContent
from programs.leaflets import looks_like_leaflet, read
from programs.leaflets.words import lost_words

SEED_READING = "0b02d4b7c4f0200fd98000bb0b314ebc417e1606cd1fcb6ef8f2bba295a3a4e4"
"""Of what was read and checked by eye, so that a later change of a single letter is seen."""


@pytest.fixture
def text(seed_text) -> str:
    return seed_text("004")


@pytest.fixture
def program(text: str) -> ProgramContent:
    return read(text, "004.txt")


def joined(text: str) -> str:
    """The source as one line, its broken words whole, without bullets."""
    return " ".join(text.replace("\uf0b7", " ").replace("-\n\n", "").replace("-\n", "").split())


def test_it_is_told_from_an_article(text, seed_text):
    assert looks_like_leaflet(text)
    assert not looks_like_leaflet(seed_text("000"))


def test_the_title_is_whole(program):
    assert program.title == "Træning efter operation for diskusprolaps i lænden"
    assert program.slug == "traening-efter-operation-for-diskusprolaps-i-laenden"


def test_ten_exercises_keep_their_order_and_numbers(program):
    assert [exercise.number for exercise in program.exercises] == list(range(1, 11))


def test_two_exercises_with_one_name_are_both_kept(program):
    assert [exercise.number for exercise in program.exercises if exercise.name == "Stræk baldemusklen"] == [5, 6]


def test_four_holds_are_stated_and_no_other_dose(program):
    doses = {exercise.number: str(exercise.dosage) for exercise in program.exercises if exercise.dosage}
    assert doses == {1: "hold 10 sek.", 5: "hold 20 sek.", 6: "hold 20–30 sek.", 10: "hold 20 sek."}
    assert not program.dosage


def test_every_sentence_of_an_exercise_is_in_the_source(program, text):
    source = joined(text)
    said = [line for e in program.exercises for line in (e.name, e.starting_position, *e.steps, e.feel, e.avoid)]
    assert [line for line in said if line not in source] == []


def test_broken_words_are_whole(program):
    assert "laver" in program.progression and "gentagelser" in program.progression
    assert "andre muskler" in " ".join(program.exercises[0].steps)


def test_the_four_ways_to_train_are_a_list_in_the_introduction(program):
    assert program.intro.count("\n- ") == 4


def test_progression_and_stop_rule_are_in_their_places(program):
    assert "få gentagelser" in program.progression and "15 gentagelser" in program.progression
    assert "jagende smerter" in program.stop_rule and "stoppe" in program.stop_rule


def test_the_contact_block_is_whole(program):
    name, street, town, phone = program.contact.split("\n")
    assert name == "Rygcenter Syddanmark" and phone == "76 36 14 00"
    assert street.startswith("Sygehusvej") and town.endswith("Kolding")
    assert program.contact_phone == "76 36 14 00"


def test_nothing_of_the_page_is_left(program):
    assert not {"\uf0b7", "\f"} & set(repr(program.intro) + program.remarks + program.contact)
    assert program.remarks == ""


def test_no_word_is_lost(program, text):
    assert lost_words(text, program) == []


def test_the_whole_reading_stays_as_it_is(program):
    said = repr([(e.number, e.name, e.starting_position, e.steps, e.feel) for e in program.exercises])
    whole = "\n".join((program.intro, program.progression, program.stop_rule, program.contact, said))
    assert hashlib.sha256(whole.encode()).hexdigest() == SEED_READING

"""The rules beneath the red flags, one by one: whom, how soon, what reassures, what says nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.redflags.actions import find_action
from articles.redflags.glance import may_warn
from articles.redflags.hollow import explains, is_hollow
from articles.redflags.levels import level_of
from articles.redflags.nature import is_acute
from articles.redflags.reassurance import is_denied, reassures
from articles.urgency import Urgency
from tests.corpus.measure_signs import FOLDER

WORDS = """
    ring kontakt skal straks lægen 112 os hvis ved kræver akut hjælp på til skadestuen en bliver tilset du , : .
""".split()


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Får du feber, så ring til din egen læge.", "ring til din egen læge"),
        ("Ved feber skal afdelingen straks kontaktes.", "skal afdelingen straks kontaktes"),
        ("En læge bør straks tilse dig.", "læge bør straks tilse"),
        ("Det kræver akut vurdering.", "kræver akut vurdering"),
        ("Du skal undersøges samme dag.", "skal undersøges"),
        ("Du skal straks på hospitalet.", "skal straks på hospitalet"),
        ("Er det galt, er det 112.", "112"),
    ],
)
def test_an_action_is_found_by_the_parts_its_words_play(text, action):
    found = find_action(text)
    assert found and text[found.start : found.end].startswith(action)


@pytest.mark.parametrize(
    "text",
    [
        "Lægen undersøger ryggen.",
        "Vi ringer til dig.",
        "Ring, og hør om din tid.",
        "Træn hver dag.",
        "Det koster 120 kroner.",
        "",
    ],
)
def test_words_of_health_alone_are_no_action(text):
    assert find_action(text) is None


@given(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join))
def test_an_action_stands_within_its_text(text):
    if action := find_action(text):
        assert 0 <= action.start < action.end <= len(text)


@pytest.mark.parametrize(
    "condition",
    [
        "",
        "en eller flere af disse ting gælder for dig",
        "et af tegnene viser sig",
        "sker der noget af dette",
        "du har et af nedenstående symptomer i dagene efter operationen",
        "du oplever følgende:",
    ],
)
def test_a_condition_of_nothing_but_pointing_words_is_hollow(condition):
    assert is_hollow(condition)


@pytest.mark.parametrize("condition", ["du får feber", "det bløder", "du er syg", "disse symptomer ledsages af feber"])
def test_a_condition_that_says_what_is_felt_is_not_hollow(condition):
    assert not is_hollow(condition)


def test_what_it_may_be_is_an_explanation_unless_it_is_a_condition():
    assert explains("Det kan være en blodprop")
    assert not explains("Det kan være farligt, hvis du får feber")
    assert not explains("Benet er blåt")


@pytest.mark.parametrize(
    "text",
    [
        "Det er sjældent nødvendigt at søge læge.",
        "Du behøver som regel ikke læge.",
        "Det er helt normalt.",
        "Det kræver ingen behandling.",
        "Du skal ikke ringe til os.",
        "Det går over af sig selv.",
        "De klarer sig uden at kontakte læge.",
    ],
)
def test_a_sentence_reassures_by_what_is_not_needed_or_is_normal(text):
    assert reassures(text)


@pytest.mark.parametrize(
    "text",
    [
        "Selvom de fleste er ufarlige, skal du ringe 112.",
        "Du behøver ikke søge læge, medmindre du får feber.",
        "Ring 112.",
    ],
)
def test_an_exception_or_a_concession_does_not_reassure(text):
    assert not reassures(text)


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Kontakt ikke lægevagten.", True),
        ("Du skal sjældent kontakte lægen.", True),
        ("Tøv ikke med at kontakte lægen.", False),
        ("Kontakt lægen.", False),
    ],
)
def test_a_denied_action_is_told_from_an_urgent_one(text, denied):
    action = find_action(text)
    assert action and is_denied(text, action.start, action.end) is denied


@pytest.mark.parametrize(
    ("action", "level"),
    [
        ("ring 112", (Urgency.LIFE_THREATENING, False)),
        ("ring til lægevagten", (Urgency.IMMEDIATE, False)),
        ("det haster", (Urgency.IMMEDIATE, False)),
        ("ring til afdelingen", (Urgency.IMMEDIATE, True)),
        ("kontakt lægen inden for en uge", (Urgency.SOON, False)),
        ("kontakt din læge", (Urgency.SOON, False)),
        ("tal med din læge", (Urgency.SOON, True)),
        ("lav øvelsen", None),
    ],
)
def test_a_level_is_that_of_the_words(action, level):
    assert level_of(action, "feber") == level


def test_what_is_acute_by_nature_depends_on_the_sign_or_on_what_it_may_mean():
    assert is_acute("følelsesløshed i skridtet", "")
    assert is_acute("varme", "Tegn på betændelse i såret kan være varme.")
    assert not is_acute("varme", "Brug gerne varme.")


@given(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join))
def test_a_glance_misses_no_action(text):
    assert may_warn(text) or find_action(text) is None


def test_a_glance_misses_no_paragraph_of_the_corpus_that_warns():
    for path in FOLDER.glob("*.txt"):
        for sentence in path.read_text(encoding="utf-8").split("\n"):
            assert may_warn(sentence) or find_action(sentence) is None, sentence


def test_a_glance_passes_over_what_is_said_of_training():
    assert not may_warn("Bøj knæet ti gange, og hold pause imellem. Det må gerne trække i låret.")

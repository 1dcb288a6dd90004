import random
import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.redflags import find_signs
from articles.urgency import Urgency
from tests.corpus.measure_signs import measure

LIFE, NOW, SOON, CLINIC = Urgency


def found(text: str) -> list[tuple[str, str]]:
    return [(sign.urgency.value, sign.text) for sign in find_signs(text)]


@pytest.mark.parametrize(
    ("words", "urgency"),
    [
        (["tiltagende", "muskelsvaghed"], NOW),
        (["følelsesløshed", "skridtet"], NOW),
        (["omkring", "endetarmen"], NOW),
        (["inkontinens"], NOW),
        (["pludseligt", "nedsat", "gangfunktion"], NOW),
        (["kontrol", "blære", "tarm"], NOW),
        (["svær", "gangbesvær"], NOW),
        (["markant", "svækkelse"], NOW),
        (["feber", "sammen", "rygsmerter"], SOON),
        (["uforklarligt", "vægttab"], SOON),
        (["tidligere", "kræftsygdom"], SOON),
        (["meget", "slemme"], CLINIC),
        (["ikke", "forbedres", "2", "6", "uger"], CLINIC),
        (["nervepåvirkning", "udstråling"], CLINIC),
        (["nervepåvirkning", "følelsesløshed"], CLINIC),
    ],
)
def test_the_seed_on_low_back_pain_warns_in_its_own_words(seed_text, words, urgency):
    levels = {s.urgency for s in find_signs(seed_text("001")) if set(words) <= set(re.findall(r"\w+", s.text.lower()))}
    assert levels == {urgency}


def test_weakness_is_as_urgent_as_the_texts_worst_weakness(seed_text):
    weakness = [sign for sign in find_signs(seed_text("001")) if "muskelsvækkelse" in sign.text]
    assert [(sign.urgency, sign.doubtful) for sign in weakness] == [(NOW, True)]


def test_the_other_seeds_hold_no_urgent_sign(seed_text):
    signs = [sign for number in ("000", "002", "003", "004") for sign in find_signs(seed_text(number))]
    assert {sign.urgency for sign in signs} <= {CLINIC}
    assert len(signs) <= 3


@pytest.mark.parametrize(
    "part",
    [
        ("warnings_seen", "warnings_wards", "warnings_clinics"),
        ("warnings_held_out", "warnings_held_out_2", "warnings_held_out_3", "warnings_held_out_4"),
    ],
)
def test_the_warnings_of_the_corpus_are_found_and_none_is_rated_too_low(part):
    counts = measure(*part).counts
    assert counts["acute right"] + counts["acute too high"] >= 0.97 * counts["acute"]
    assert counts["acute too low"] == counts["other too low"] == 0
    assert counts["other missed"] <= 0.05 * counts["other"]
    assert counts["invented"] <= 0.03 * counts["signs"]


@pytest.mark.parametrize("part", ["calm_seen", "calm_clinics", "calm_held_out"])
def test_no_warning_is_made_of_a_text_that_holds_none(part):
    assert measure(part).failures == []


@pytest.mark.parametrize(
    ("who", "level", "doubtful"),
    [
        ("skal du ringe 112", LIFE, False),
        ("skal du straks søge læge", NOW, False),
        ("skal du kontakte lægevagten", NOW, False),
        ("skal du søge læge samme dag", NOW, False),
        ("skal du på skadestuen", NOW, False),
        ("skal du kontakte afdelingen", NOW, True),
        ("skal du kontakte læge inden for et døgn", SOON, False),
        ("skal du kontakte din læge", SOON, False),
        ("skal du søge hjælp hos læge eller fysioterapeut", SOON, True),
        ("skal du søge hjælp", SOON, True),
        ("kan du tale med din læge", SOON, True),
        ("skal du kontakte din fysioterapeut", CLINIC, False),
        ("bør du få en faglig vurdering", CLINIC, False),
    ],
)
def test_the_level_is_that_of_the_texts_own_words(who, level, doubtful):
    (sign,) = find_signs(f"Hvis du får feber, {who}.")
    assert (sign.text, sign.urgency, sign.doubtful) == ("Feber", level, doubtful)


@pytest.mark.parametrize(
    "text",
    [
        *("Hvis du får feber, skal du ringe 112.", "Ring 112, hvis du får feber.", "Får du feber, så ring 112."),
        *(
            "Ved feber skal du ringe 112.",
            "Ring 112 ved feber.",
            "Feber: ring 112.",
            "Ring 112: feber.",
            "Feber? Ring 112.",
        ),
        *(
            "## Ring 112\n\nFeber.",
            "## Ring 112, hvis du har\n\n- feber",
            "Ring 112 ved\n• feber",
            "Røde flag:\n- feber\n\nRing 112.",
        ),
        *(
            "| Feber | Ring 112 |\n|---|---|\n",
            "Feber kan ses. Ring i så fald 112.",
            "Tegn, der kræver, at du ringer 112, er feber.",
        ),
        *(
            "**Ring 112**, hvis du får *feber*.",
            "Vigtigt: Får du feber, skal du ringe 112.",
            "Ring 112, såfremt du får feber.",
        ),
    ],
)
def test_a_warning_is_read_in_every_order_of_its_words(text):
    assert [level for level, sign in found(text) if "feber" in sign.lower()] == ["livsfare"]


def test_a_choice_of_signs_is_one_sign_each():
    assert found("Ring 112, hvis du får kramper, åndenød eller pludselig lammelse.") == [
        ("livsfare", "Kramper"),
        ("livsfare", "Åndenød"),
        ("livsfare", "Pludselig lammelse"),
    ]


def test_words_that_signs_share_are_kept_with_each():
    assert found("Søg straks læge, hvis smerterne bliver værre eller ikke aftager.") == [
        ("straks", "Smerterne bliver værre"),
        ("straks", "Smerterne ikke aftager"),
    ]
    assert ("straks", "Rødme i læggen") in found("Søg straks læge ved rødme eller hævelse i læggen.")


def test_what_belongs_together_is_not_parted():
    assert found("Søg straks læge ved feber og nakkestivhed.") == [("straks", "Feber og nakkestivhed")]
    assert found("Søg straks læge ved nedsat kraft eller følelse i benet.") == [
        ("straks", "Nedsat kraft eller følelse i benet")
    ]


def test_each_item_of_a_list_is_a_sign_and_may_have_a_level_of_its_own():
    text = "Kontakt din læge, hvis:\n- du har ondt om natten\n- du får feber: ring 112\n"
    assert found(text) == [("snart", "Du har ondt om natten"), ("livsfare", "Feber")]


def test_two_actions_in_one_sentence_keep_their_own_signs():
    assert found("Ring 112, hvis du får åndenød, og kontakt din læge, hvis du taber dig.") == [
        ("livsfare", "Åndenød"),
        ("snart", "Du taber dig"),
    ]


def test_the_same_sign_at_two_levels_stands_once_at_the_more_urgent():
    assert found("Kontakt din læge ved åndenød. Senere: Ring 112 ved åndenød.") == [("livsfare", "Åndenød")]


def test_a_sign_that_says_no_more_than_another_is_left_out():
    assert found("Kontakt din læge ved feber. Kontakt din læge ved feber sammen med rygsmerter.") == [
        ("snart", "Feber sammen med rygsmerter")
    ]


def test_the_source_is_the_whole_sentence():
    (sign,) = find_signs("Det er længe siden. Ring 112, hvis du får åndenød. Slut.")
    assert sign.source == "Ring 112, hvis du får åndenød."


@pytest.mark.parametrize(
    "text",
    [
        *("Feber er sjældent tegn på noget alvorligt.", "Du behøver ikke ringe til lægen, hvis du får feber."),
        *("Let feber er normalt, og du skal ikke kontakte lægen.", "Kontakt ikke lægevagten ved let feber."),
        *("Det er ikke nødvendigt at søge læge ved feber.", "Kontakt os, hvis du har spørgsmål."),
    ],
)
def test_a_sentence_that_reassures_is_no_warning(text):
    assert found(text) == []


def test_an_exception_from_a_reassurance_is_a_warning():
    assert found("Du behøver ikke søge læge, medmindre du får feber.") == [("snart", "Feber")]


def test_a_warning_after_a_reassurance_keeps_the_words_that_say_what_it_is_about():
    (sign,) = find_signs("Knæet er lidt varmt, men bliver det rødt, skal du straks søge læge.")
    assert "Knæet" in sign.text and "rødt" in sign.text


def test_a_leaflets_broken_lines_are_one_sentence():
    assert found(" Ring straks til læge- \n\nvagten, hvis du får fe-\n\nber. \n") == [("straks", "Feber")]


PIECES = [
    "Ring 112",
    "hvis",
    "du får",
    "feber",
    "eller",
    "og",
    ",",
    ".",
    ":",
    "\n",
    "\n\n- ",
    "## ",
    "ved",
    "kontakt",
    "lægen",
]
PIECES += ["straks", "er", "tegn på", "ikke", "normalt", "men", "smerter"]
PIECES += [
    "(",
    ")",
    "som",
    "der",
    "?",
    "| ",
    "skal du",
    "kræver",
    "akut hjælp",
    "røde flag",
    "æøå",
    "112",
    "\t",
    "disse symptomer",
]


def test_thousands_of_random_texts_give_signs_made_of_their_own_words():
    chance = random.Random(5)
    for _ in range(2_000):
        text = " ".join(chance.choices(PIECES, k=chance.randint(1, 25)))
        there = set(re.findall(r"\w+", text.lower()))
        assert all(set(re.findall(r"\w+", sign.text.lower())) <= there for sign in find_signs(text)), text


@given(st.text(max_size=100))
def test_any_text_gives_a_list(text):
    assert isinstance(find_signs(text), list)


LONG = [
    "hvis ",
    "a, ",
    "ring til os ",
    "skal ",
    "eller ",
    "skal du ringe 112 hvis ",
    "- a\n",
    "ring 112 ved:\n- a\n",
    "og ",
    "( ",
    "112: ",
]
LONG += [
    "er tegn på ",
    "x",
    "X. ",
    "a-\n",
    "feber? ",
    "kontakt os. ",
    "røde flag er ",
    "hvis du får feber, og ring 112, ",
    "a?\nRing 112\n",
]


@pytest.mark.parametrize("pattern", LONG)
def test_no_pattern_takes_time_that_grows_with_the_square_of_the_text(pattern):
    """A square would take minutes; how fast it is otherwise, make bench says."""
    start = time.process_time()
    find_signs((pattern * 60_000)[:60_000])
    assert time.process_time() - start < 15

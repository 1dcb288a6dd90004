import pytest

from programs.instructions import is_movement, is_starting_position, sentences, understand
from programs.leaflets.hyphens import join, mend
from programs.leaflets.lines import lines_of


@pytest.mark.parametrize(
    ("line", "following", "whole"),
    [
        ("du la-", "ver øvelsen", "du laver øvelsen"),
        ("af gen-", "tagelser", "af gentagelser"),
        ("hofte-", "og knæøvelser", "hofte- og knæøvelser"),
        ("ind-", "eller udad", "ind- eller udad"),
        ("i 20-", "30 sekunder", "i 20-30 sekunder"),
        ("bio-psyko-", "social", "bio-psyko-social"),
        ("MR-", "scanning", "MR-scanning"),
        ("e-", "mail", "e-mail"),
        ("ØVEL-", "SER", "ØVELSER"),
        ("løft", "benet", "løft benet"),
    ],
)
def test_a_line_is_joined_to_the_next_as_its_hyphen_means(line, following, whole):
    assert join(line, following) == whole


def test_a_word_broken_inside_a_line_is_mended_and_a_list_of_halves_is_not():
    assert mend("Lav øvel- ser for hofte- og knæled") == "Lav øvelser for hofte- og knæled"


@pytest.mark.parametrize("bullet", ["\uf0b7", "•", "–", "-", "*", "o", "▪", "✓"])
def test_every_bullet_is_an_item(bullet):
    lines, _ = lines_of(f"Du kan\n{bullet} gå\n{bullet} cykle\n")
    assert [(line.text, line.is_item) for line in lines] == [("Du kan", False), ("gå", True), ("cykle", True)]


def test_lines_know_where_they_stood():
    lines, _ = lines_of("Bro\n\nLig ned.\n\fSide 2\nLøft.")
    assert [(line.text, line.number) for line in lines] == [("Bro", 1), ("Lig ned.", 3), ("Løft.", 5)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Løft benet ca. 20 cm. Sænk det.", ["Løft benet ca. 20 cm.", "Sænk det."]),
        ("Hold i 30 sek. Gentag 3 gange.", ["Hold i 30 sek.", "Gentag 3 gange."]),
        ("Hold i 3 sekunder. 10 gentagelser.", ["Hold i 3 sekunder.", "10 gentagelser."]),
        ("Ring kl. 8 eller tlf. 12 34 56 78.", ["Ring kl. 8 eller tlf. 12 34 56 78."]),
        ("Brug evt. Elastik.", ["Brug evt. Elastik."]),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text, parts):
    assert list(sentences(text)) == parts


@pytest.mark.parametrize(
    "sentence", ["Lig på ryggen med bøjede ben.", "Stå med ryggen mod en væg.", "Sid ret op.", "Knæl på det ene knæ."]
)
def test_how_to_lie_stand_or_sit_is_a_starting_position(sentence):
    assert is_starting_position(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Lig på ryggen, og løft benet.",
        "Stå skiftevis på tæer og hæle.",
        "Stå på ét ben i 30 sekunder.",
        "Bøj begge ben.",
        "Gå sidelæns.",
    ],
)
def test_a_sentence_that_moves_the_body_is_a_step(sentence):
    assert not is_starting_position(sentence)


def test_what_is_felt_and_what_is_avoided_have_their_own_places():
    told = understand(["Lig ned. Løft benet. Du skal mærke et stræk i låret. Undgå at svaje i ryggen."])
    assert told.steps == ("Løft benet.",)
    assert told.feel == "Du skal mærke et stræk i låret."
    assert told.avoid == "Undgå at svaje i ryggen."


def test_labels_name_their_places():
    told = understand(
        [
            "Udgangsstilling: Sid på en stol.",
            "Udførelse: Stræk benet.",
            "Pas på: Ryggen er ret.",
            "Formål: Et stærkt lår.",
        ]
    )
    assert (told.starting_position, told.steps) == ("Sid på en stol.", ("Stræk benet.",))
    assert (told.avoid, told.purpose) == ("Ryggen er ret.", "Et stærkt lår.")


@pytest.mark.parametrize(
    "sentence",
    [
        "Vrik fødderne frem og tilbage.",
        "Du bøjer knæet så langt, du kan.",
        "De cykler uden modstand.",
        "Med ryggen mod væggen glider du ned i knæ.",
        "Armene løftes op over hovedet.",
        "Det opererede ben føres ud til siden.",
        "Prøv at løfte benet.",
        "Begynd med at bøje knæet.",
        "Kig til højre.",
        "Hold en pude mod maven.",
        "Tag en dyb indånding.",
        "Slå armene ud.",
        "Gør ryggen lang.",
        "På alle fire.",
        "Ligger på ryggen med bøjede ben.",
    ],
)
def test_the_body_may_be_told_to_move_in_many_ways(sentence):
    assert is_movement(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Hold en pause.",
        "Hold en kort pause.",
        "Tag en tablet før træningen.",
        "Tag kontakt til os.",
        "Kig ind på vores hjemmeside.",
        "Se side 4.",
        "Prøv at undgå tunge løft.",
        "Benet kan hæve i flere uger.",
        "Du går til kontrol om 6 uger.",
        "Med medicinen sover du bedre.",
        "Ligger du dårligt, så vend dig.",
        "Antal: 10.",
    ],
)
def test_advice_and_information_tell_no_movement(sentence):
    assert not is_movement(sentence)

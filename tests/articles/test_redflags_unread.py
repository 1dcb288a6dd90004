"""What no rule reads is not lost: an alarming sign beside a call is proposed whole, and nothing else is."""

import pytest

from articles.redflags import find_signs
from articles.urgency import Urgency

ACUTE = (Urgency.LIFE_THREATENING, Urgency.IMMEDIATE)


@pytest.mark.parametrize(
    "text",
    [
        "Svulmer læggen op, så er vi kun et opkald væk, døgnet rundt.",
        "Du har fået et telefonnummer. Brug det, hvis armen bliver blå.",
        "Kom før, hvis såret siver.",
        "Du må ikke selv køre, hvis du har ondt i brystet. Lad dig hente af en ambulance.",
        "Mit ben er blevet varmt og tykt. Kan det vente? Nej. Ring til os med det samme.",
        "Det er ikke farligt at træne, men du skal ses på sygehuset, hvis du får kramper.",
    ],
)
def test_an_alarming_sign_beside_a_call_in_any_words_is_proposed(text):
    assert [sign for sign in find_signs(text) if sign.urgency in ACUTE]


def test_what_is_proposed_is_the_whole_sentence_for_a_person_to_read():
    (sign,) = find_signs("Svulmer læggen op, så er vi kun et opkald væk, døgnet rundt.")
    assert sign.text == "Svulmer læggen op, så er vi kun et opkald væk, døgnet rundt"
    assert sign.doubtful


@pytest.mark.parametrize(
    "text",
    [
        "Løft skiftevis højre og venstre knæ. Akutafdelingen, Ringby Hospital – spørg efter fysioterapeuten.",
        "Akutteamet besøger borgere med feber i hjemmet, når lægen beder om det.",
        "På skadestuen bliver foden røntgenfotograferet, hvis lægen har mistanke om brud.",
        "Du får en ambulancetid, hvis du skal have fjernet gipsen liggende.",
        "Book online, hvis du har fået hold i ryggen.",
        "Vil du høre mere om blodprop i benet, kan du ringe til biblioteket.",
        "Tandlægen skal vide, at du har fået et kunstigt led.",
    ],
)
def test_alarming_words_beside_what_is_no_call_are_not_proposed(text):
    assert find_signs(text) == []


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("- Blødning: afdelingen", ["Blødning"]),
        ("- Sygemelding: egen læge", []),
        ("- Blodprop i benet: Ringby Hospital", []),
        ("- Blodprop i benet: Lægehåndbogen", []),
    ],
)
def test_a_house_after_a_colon_is_a_call_only_where_the_sign_alarms(text, signs):
    assert [sign.text for sign in find_signs(text)] == signs


@pytest.mark.parametrize(
    ("call", "level"),
    [
        ("Fortæl os det næste gang", Urgency.CLINIC),
        ("Klinikken vil gerne høre fra dig", Urgency.CLINIC),
        ("Tal med din læge", Urgency.SOON),
        ("Ring til os, før du lægger dig til at sove", Urgency.IMMEDIATE),
        ("Kontakt tandlægevagten", Urgency.IMMEDIATE),
        ("Kontakt lægen i morgen", Urgency.SOON),
        ("Kontakt lægen i dag og ikke i morgen", Urgency.IMMEDIATE),
    ],
)
def test_how_soon_is_heard_in_whom_and_when(call, level):
    (sign,) = find_signs(f"{call}, hvis benet dirrer og svigter.")
    assert sign.urgency is level


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Får du kluntede hænder, skal nakken undersøges. Kontakt lægen i dag.", Urgency.IMMEDIATE),
        ("Kontakt lægen, hvis foden er slap. Om aftenen: ring til vagtlægen.", Urgency.SOON),
        ("Kontakt lægen samme dag, hvis du får feber. Det samme gælder, hvis foden er slap.", Urgency.IMMEDIATE),
    ],
)
def test_a_sentence_lends_its_haste_to_the_one_it_goes_on_from_and_opening_hours_lend_none(text, level):
    assert find_signs(text)[-1].urgency is level


def test_a_call_between_two_lists_is_for_the_second():
    text = (
        "GUL: Kontakt din læge inden for to dage\n– såret væsker\n\n"
        "RØD: Ring straks til afdelingen\n– foden er slap\n\nSORT: Ring 112\n– du hoster blod"
    )
    assert [sign.urgency for sign in find_signs(text)] == [Urgency.SOON, *reversed(ACUTE)]

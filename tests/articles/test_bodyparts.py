import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.bodyparts import BODY_PARTS, WHOLE_BODY, body_part, body_parts_in
from articles.danish import danish_slug


def slugs(*texts: str) -> list[str]:
    return [part.slug for part in body_parts_in(*texts)]


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("Spændingshovedpine", "hoved"),
        ("Hovedpine", "hoved"),
        ("Ondt i kæben", "hoved"),
        ("Svimmelhed", "hoved"),
        ("Nakkesmerter", "nakke"),
        ("Piskesmæld", "nakke"),
        ("Frossen skulder", "skulder"),
        ("Skuldrene trækker op", "skulder"),
        ("Tennisalbue", "arm"),
        ("Musearm", "arm"),
        ("Håndledsbrud", "haand"),
        ("Springfinger", "haand"),
        ("Brækket tommelfinger", "haand"),
        ("Ondt i ribbenene", "bryst"),
        ("Vejrtrækningsøvelser", "bryst"),
        ("Delte mavemuskler", "mave"),
        ("Ondt i lænden", "ryg"),
        ("Rygøvelser", "ryg"),
        ("Rygsmerter", "ryg"),
        ("Rygsøjlen", "ryg"),
        ("Øvelser for brystryggen", "bryst"),
        ("Diskusprolaps", "ryg"),
        ("Bækkenbundstræning", "baekken"),
        ("Efter en fødsel", "baekken"),
        ("Hofteoperation", "hofte"),
        ("Ondt i ballerne", "hofte"),
        ("Ondt i baglåret", "laar"),
        ("Haserne strammer", "laar"),
        ("Knæartrose", "knae"),
        ("Springerknæ", "knae"),
        ("Korsbåndsskade", "knae"),
        ("Lægkrampe", "underben"),
        ("Ondt i læggen", "underben"),
        ("Forstuvet ankel", "fod"),
        ("Anklerne hæver", "fod"),
        ("Hælspore", "fod"),
        ("Platfod", "fod"),
        ("Ondt i storetåen", "fod"),
        ("Neuromuskulær træning", "hele-kroppen"),
    ],
)
def test_a_title_leads_to_its_place(title, place):
    assert slugs(title) == [place]


@pytest.mark.parametrize(
    ("word", "place"),
    [
        ("supraspinatus", "skulder"),
        ("armtræning", "arm"),
        ("epicondylitis", "arm"),
        ("de quervain", "haand"),
        ("ischias", "ryg"),
        ("skoliose", "ryg"),
        ("svært ved at holde på afføring", "baekken"),
        ("ondt i bagdelen", "hofte"),
        ("ondt på vristen", "fod"),
        ("plantar fasciitis", "fod"),
    ],
)
def test_a_trades_word_or_a_roundabout_one_leads_to_its_place(word, place):
    assert slugs(word) == [place]


def test_a_leg_is_thigh_and_calf():
    assert slugs("Ondt i benet") == slugs("Ondt i benene") == ["laar", "underben"]


def test_a_title_may_name_several_places_and_they_stand_from_head_to_foot():
    assert slugs("Træning efter operation i knæ, hofte og ankel") == ["hofte", "knae", "fod"]
    assert slugs("Ondt i nakke og skulder") == ["nakke", "skulder"]
    assert slugs("Akillessenen") == ["underben", "fod"]


def test_the_patients_words_lead_to_a_place_that_the_title_does_not_name():
    assert slugs("Neuromuskulær træning", "usikker på benene\nslidgigt i knæ") == ["knae", "hele-kroppen"]


@pytest.mark.parametrize(
    "word",
    [
        "hovedsagelig", "hovedregel", "rygning", "ryger", "rygestop", "rygte", "håndtere", "håndvægt", "alarm", "varm",
        "svanger", "fodtøj", "armbånd", "benytte", "anklage", "stå",
        "fodbold", "fodring", "læge", "lægge", "lægevagt", "halvdelen", "hælvten", "ballet", "lårig", "bestå",
    ],
)  # fmt: skip
def test_a_word_that_only_looks_like_a_place_leads_to_none(word):
    assert slugs(word) == [WHOLE_BODY.slug]


def test_a_word_is_found_however_its_letters_are_put_together():
    assert slugs("Ondt i la\u030aret") == ["laar"]
    assert slugs("KNÆ") == ["knae"]


@given(st.text())
def test_every_text_has_a_place_and_none_twice(text):
    found = body_parts_in(text)
    assert found
    assert len(set(found)) == len(found)
    assert list(found) == [part for part in BODY_PARTS if part in found]


def test_every_place_has_an_address_of_its_own_and_leads_to_itself():
    assert len({part.slug for part in BODY_PARTS}) == len(BODY_PARTS)
    for part in BODY_PARTS:
        assert body_part(part.slug) is part
        assert danish_slug(part.slug) == part.slug
        assert part in body_parts_in(part.name)
    assert body_part("hale") is None

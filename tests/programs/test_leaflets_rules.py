"""When to stop, what pain is allowed, how to do more: found in many words, and a walk that is an exercise itself."""

import pytest

from programs.leaflets import read
from programs.leaflets.rulewords import heading_of, kind_of
from programs.leaflets.walks import is_walk
from tests.corpus.measure_leaflets import CORPUS

KINDS = {"stop": "stop_rule", "pain": "pain_rule", "progression": "progression", "none": ""}


def judged(part: str) -> list[tuple[str, str]]:
    """The (kind, text) of each line of the corpus that begins with part, '' or 'heading '."""
    lines = (CORPUS / "rules_families.txt").read_text(encoding="utf-8").splitlines()
    pairs = [line.split(" | ", 1) for line in lines if " | " in line and not line.startswith("#")]
    return [(kind.removeprefix(part), text) for kind, text in pairs if kind.startswith("heading ") == bool(part)]


@pytest.mark.parametrize(("kind", "sentence"), judged(""))
def test_a_sentence_is_taken_for_the_rule_that_a_physiotherapist_takes_it_for(kind, sentence):
    assert kind_of(sentence) == KINDS[kind]


@pytest.mark.parametrize(("kind", "heading"), judged("heading "))
def test_a_heading_announces_a_rule_or_none(kind, heading):
    assert heading_of(heading) == KINDS[kind]


@pytest.mark.parametrize(
    "sentence",
    [
        "Det er i orden, at det gør ondt, mens du træner.",
        "Smerter i ryggen må ikke blive værre af øvelserne.",
        "Det må gerne murre bagefter.",
        "Det må gøre lidt ondt, dog højst 4 på skalaen fra 0 til 10.",
    ],
)
def test_what_pain_is_allowed_is_the_pain_rule(sentence):
    assert kind_of(sentence) == "pain_rule"


@pytest.mark.parametrize(
    "sentence",
    [
        "Hvis armen sover, skal du holde op.",
        "Hold inde med øvelserne, hvis armen sover.",
        "Får du ondt i brystet, holder du op.",
    ],
)
def test_when_to_stop_is_the_stop_rule(sentence):
    assert kind_of(sentence) == "stop_rule"


@pytest.mark.parametrize(
    "sentence",
    [
        "Når du kan lave alle gentagelser uden støtte, kan du lukke øjnene.",
        "Når du kan holde spændingen længe, skal du gøre den stærkere.",
        "Efterhånden som du klarer alle sæt, gør du øvelsen med en håndvægt.",
        "Føles øvelsen let, tager du en tungere vægt.",
        "Lav flere gentagelser, når du bliver stærkere.",
        "Du kan gradvist holde stillingen længere.",
    ],
)
def test_what_to_do_once_one_can_is_the_progression(sentence):
    assert kind_of(sentence) == "progression"


@pytest.mark.parametrize(
    "sentence",
    [
        "Du må gerne blive i sengen, når du er træt.",
        "Når du kan gå uden stokke, må du køre bil igen.",
        "Det er i orden at tage brusebad.",
        "Bliver du let svimmel, skal du have mere støtte.",
        "Læg dig ned, hvis du føler dig let i hovedet.",
        "Hold benet op i luften.",
    ],
)
def test_leave_for_daily_life_is_no_rule_of_the_training(sentence):
    assert kind_of(sentence) == ""


@pytest.mark.parametrize("name", ["Gåtur", "GÅTURE", "Daglig gåtur", "Gå en tur", "Cykling", "Løbetur", "Gang"])
def test_a_walk_or_a_ride_may_be_an_exercise(name):
    assert is_walk(name)


@pytest.mark.parametrize("name", ["Gå på tæer", "Gang på stedet", "Løft benet", "Cykle i luften"])
def test_an_exercise_that_only_sounds_like_a_walk_is_none(name):
    assert not is_walk(name)


@pytest.mark.parametrize(
    ("text", "dose"),
    [
        ("Gå en tur på 10 minutter hver dag.", {"duration_s": [600, 600], "per_week": [7, 7]}),
        ("Gå en rask tur 3 gange om ugen.", {"per_week": [3, 3]}),
    ],
)
def test_the_minutes_and_days_of_a_walk_that_is_an_exercise_are_its_dose(text, dose):
    content = read(f"Bliv stærk\n\n1. Bækkenløft\nLig på ryggen. Løft bagdelen.\n\n2. Gåtur\n{text}\n")
    assert content.exercises[1].dosage.to_dict() == dose


LEAFLET = "Stærk hofte\n\n1. Bro\nLig på ryggen. Løft bagdelen.\n\n2. Benløft\nLig på siden. Løft benet.\n\n"


def test_what_stands_right_under_a_heading_of_progression_is_progression():
    content = read(f"{LEAFLET}Når det bliver lettere\nSlip bordet med den ene hånd. Senere slipper du helt.\n")
    assert content.progression == "**Når det bliver lettere**\n\nSlip bordet med den ene hånd. Senere slipper du helt."
    assert content.remarks == ""


def test_a_paragraph_further_down_under_the_heading_is_what_it_says_itself():
    content = read(f"{LEAFLET}Læg mere på\nBrug en flaske vand.\n\nVi hører gerne, hvordan det går.\n")
    assert "flaske" in content.progression
    assert "Vi hører gerne, hvordan det går." in content.remarks


def test_a_warning_under_a_heading_of_progression_is_no_progression():
    content = read(f"{LEAFLET}Gør det sværere\nBrug en elastik. Ring 112, hvis du får ondt i brystet.\n")
    assert "112" not in content.progression


def test_a_heading_goes_with_the_rule_under_it_and_not_with_what_follows():
    content = read(f"{LEAFLET}Brug trafiklyset:\n• Gult lys (3-5): Fortsæt roligt.\n\nVi ses på holdet.\n")
    assert content.pain_rule == "**Brug trafiklyset:**\n\nGult lys (3-5): Fortsæt roligt."
    assert content.remarks == "Vi ses på holdet."


def test_a_heading_right_over_a_rule_goes_with_it_so_that_it_never_stands_over_nothing():
    content = read(f"{LEAFLET}Sådan træner du\nØg langsomt antallet af gentagelser.\n\nVi ses på holdet.\n")
    assert content.progression == "**Sådan træner du**\n\nØg langsomt antallet af gentagelser."
    assert content.remarks == "Vi ses på holdet."


def test_a_heading_stays_over_what_is_left_of_the_paragraph_under_it():
    content = read(f"{LEAFLET}Sådan træner du\nTag sko på. Øg langsomt antallet af gentagelser.\n\nVi ses på holdet.\n")
    assert content.progression == "Øg langsomt antallet af gentagelser."
    assert content.remarks == "**Sådan træner du**\n\nTag sko på.\n\nVi ses på holdet."


def test_a_heading_stays_over_the_rest_of_a_list_that_begins_with_a_rule():
    content = read(f"{LEAFLET}Gode råd\n• Øg langsomt antallet af gentagelser.\n• Tag sko på.\n")
    assert content.progression == "Øg langsomt antallet af gentagelser."
    assert content.remarks == "**Gode råd**\n\n- Tag sko på."


def test_a_heading_with_a_gap_under_it_stays_over_all_that_the_rules_leave():
    content = read(
        f"{LEAFLET}Derhjemme\n\nØg langsomt antallet af gentagelser.\n\nHav altid en stol ved siden af dig.\n"
    )
    assert content.progression == "Øg langsomt antallet af gentagelser."
    assert content.remarks == "**Derhjemme**\n\nHav altid en stol ved siden af dig."


@pytest.mark.parametrize("heading", ["GØR DET SVÆRERE", "Trap op", "Øg belastningen", "Smerteskala"])
def test_a_heading_of_a_rule_is_no_exercise(heading):
    text = f"Stærk hofte\n\nBro\nLig på ryggen. Løft bagdelen.\n\n{heading}\nLøft benet højere, når du er stærk.\n"
    assert [exercise.name for exercise in read(text).exercises] == ["Bro"]

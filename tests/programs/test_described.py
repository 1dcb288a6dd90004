"""Exercises described in an article become a programme when, and only when, the article tells how they are done."""

import re
import tomllib
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles import files
from articles.content import ArticleContent
from articles.outline import Section, outline
from programs.described import program_in, program_title, proposed_doses
from programs.dosage import Dosage
from programs.exercisenames import exercise_name

CORPUS = Path(__file__).resolve().parent.parent / "corpus" / "described"
EXPECTED = tomllib.loads((CORPUS / "expected.toml").read_text(encoding="utf-8"))
OPEN = [name for name in EXPECTED if not name.startswith("held_out/") and not name.startswith("blind/")]
HELD_OUT = [name for name in EXPECTED if name.startswith("held_out/")]
BLIND = [name for name in EXPECTED if name.startswith("blind/")]


def corpus(name: str) -> ArticleContent:
    return files.read((CORPUS / name).read_text(encoding="utf-8"), name)


def article(body: str, title: str = "Ondt i skulderen", lead: str = "") -> ArticleContent:
    return ArticleContent(title=title, slug="emne", lead=lead, body=body)


def dose(text: str) -> Dosage:
    return Dosage.parse(text) if text else Dosage()


def found_in(content: ArticleContent) -> list[tuple[str, Dosage]]:
    program = program_in(content)
    return [(exercise.name, exercise.dosage) for exercise in program.exercises] if program else []


def expected(name: str) -> list[tuple[str, Dosage]]:
    return [(title, dose(text)) for title, text in EXPECTED[name]["exercises"]]


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.casefold()))


PENDUL = "Stå ved et bord. Bøj dig frem, og sving armen i små cirkler. Gentag 10 gange."


def fields(name: str) -> list[tuple[object, object]]:
    """What was found and what is right, for each field of a dose that either of them states."""
    pairs = zip(found_in(corpus(name)), expected(name), strict=True)
    both = [(found.to_dict(), right.to_dict()) for (_, found), (_, right) in pairs]
    return [(found.get(key), right.get(key)) for found, right in both for key in {*found, *right}]


@pytest.mark.parametrize("name", OPEN)
def test_the_exercises_of_an_article_are_found_in_their_order(name):
    assert [title for title, _ in found_in(corpus(name))] == [title for title, _ in expected(name)]


@pytest.mark.parametrize("name", OPEN)
def test_no_exercise_gets_a_dose_that_the_article_does_not_state(name):
    assert [pair for pair in fields(name) if pair[0] and pair[0] != pair[1]] == []


def test_hardly_any_dose_is_missed():
    found = [pair for name in OPEN for pair in fields(name)]
    assert sum(a == b for a, b in found) >= 0.95 * len(found)


@pytest.mark.parametrize("name", [name for name in OPEN if EXPECTED[name]["exercises"]])
def test_the_dose_for_all_exercises_is_found_where_it_is_said(name):
    assert program_in(corpus(name)).dosage == dose(EXPECTED[name]["dosage"])


def test_on_articles_not_looked_at_few_are_missed_and_hardly_any_invented():
    found = {(name, title) for name in HELD_OUT for title, _ in found_in(corpus(name))}
    wanted = {(name, title) for name in HELD_OUT for title, _ in expected(name)}
    assert len(found & wanted) >= 0.95 * len(wanted), f"overset: {sorted(wanted - found)}"
    assert len(found - wanted) <= 0.02 * len(found), f"opfundet: {sorted(found - wanted)}"


@pytest.mark.parametrize("name", BLIND)
def test_on_articles_written_afterwards_nothing_is_invented(name):
    right = dict(expected(name))
    for title, dosage in found_in(corpus(name)):
        stated = right[title].to_dict()
        assert [key for key, value in dosage.to_dict().items() if value and value != stated.get(key)] == []


@pytest.mark.parametrize(
    ("heading", "name", "aliases"),
    [
        ('Hvordan laver jeg strækøvelsen "sommerfugl"?', "Sommerfugl", ()),
        ('Hvordan laver jeg øvelsen "hund" (nedadvendt hund)?', "Hund", ("nedadvendt hund",)),
        ("Hvordan udføres et hofteløft korrekt?", "Hofteløft", ()),
        ("Sådan laver du englen i sneen", "Englen i sneen", ()),
        ("Hvordan strækker jeg læggen?", "Stræk læggen", ()),
        ("Hvordan styrker jeg musklerne om knæet?", "Styrk musklerne om knæet", ()),
        ("3. Hælløft (også kaldet tåhævning)", "Hælløft", ("tåhævning",)),
        ("Øvelse 2: Rejs dig", "Rejs dig", ()),
        ("Knæbøjning (3 x 10)", "Knæbøjning (3 x 10)", ()),
    ],
)
def test_the_name_stands_without_the_question_around_it(heading, name, aliases):
    found = exercise_name(heading)
    assert (found.name, found.aliases) == (name, aliases)


@pytest.mark.parametrize(
    "heading",
    [
        "Hvornår må jeg løbe igen?",
        "Øvelser til skulderen",
        "Hvordan gør jeg øvelserne sikre?",
        "Sådan løfter du rigtigt",
    ],
)
def test_a_heading_that_presents_no_exercise_has_no_name(heading):
    assert exercise_name(heading) is None


def test_a_printed_number_is_kept():
    program = program_in(article(f"## Øvelser\n\n### 4. Pendul\n\n{PENDUL}\n"))
    assert [exercise.number for exercise in program.exercises] == [4]


def test_the_first_sentence_is_the_starting_position_when_it_surely_is_one():
    exercise = program_in(article(f"## Øvelser\n\n### Pendul\n\n{PENDUL}\n")).exercises[0]
    assert exercise.starting_position == "Stå ved et bord."
    assert exercise.steps == ("Bøj dig frem, og sving armen i små cirkler.", "Gentag 10 gange.")


def test_what_an_exercise_is_good_for_is_its_purpose():
    text = f"{PENDUL} Øvelsen løsner skulderen."
    assert (
        program_in(article(f"## Øvelser\n\n### Pendul\n\n{text}\n")).exercises[0].purpose == "Øvelsen løsner skulderen."
    )


BRO = """## Øvelser

### Bro

- **Udgangsstilling:** Lig på ryggen.
- **Udførelse:** Løft bagdelen, og sænk den igen.
- **Gentagelser:** 10 gange
- **Pas på:** Svaj ikke i ryggen.
"""


def test_labelled_lines_of_an_exercise_go_where_they_belong():
    exercise = program_in(article(BRO)).exercises[0]
    assert (exercise.starting_position, exercise.avoid) == ("Lig på ryggen.", "Svaj ikke i ryggen.")
    assert exercise.steps == ("Løft bagdelen, og sænk den igen.",)
    assert exercise.dosage == dose("10 gentagelser")


@pytest.mark.parametrize("name", ["skulder-overskrifter.md", "held_out/achilles.md"])
def test_no_word_of_an_exercise_is_lost(name):
    content = corpus(name)
    for exercise in program_in(content).exercises:
        told = (
            exercise.purpose,
            exercise.starting_position,
            *exercise.steps,
            exercise.feel,
            exercise.avoid,
            exercise.note,
        )
        assert words(" ".join(told)) == words(section_about(content, exercise.name))


def section_about(content: ArticleContent, name: str) -> str:
    sections = [part for part in outline(content.body).parts if isinstance(part, Section)]
    inside = [sub for section in sections for sub in section.subsections]
    return next(sub.markdown for sub in inside if name.casefold() in sub.title.casefold())


@pytest.mark.parametrize(
    "body",
    [
        "## Øvelser\n\n- **Planke**: Styrker maven.\n- **Squat**: God til lår og baller.\n",
        "## Øvelser\n\nPrøv planke, squat og hofteløft. Lav 3 sæt af 10 gentagelser.\n",
        "## Ergonomi\n\n### Sid godt\n\nSæt dig tilbage i stolen. Stræk ryggen. Sænk skuldrene.\n",
        "## Sådan forbereder du dig\n\n1. **Tøj**: Tag løst tøj på, og stræk benene.\n2. **Mad**: Spis let.\n",
        "## Undersøgelsen\n\n### Bevægelse\n\nBøj dig frem. Løft armene. Gentag 3 gange.\n",
        "## Første døgn\n\n### Ro og kulde\n\nLæg foden højt. Læg is på i 10 minutter. Bøj foden let.\n",
        f"## Ofte stillede spørgsmål\n\n### Hvordan laver jeg pendul?\n\n{PENDUL}\n",
        "",
    ],
)
def test_a_mention_advice_or_an_answer_makes_no_programme(body):
    assert program_in(article(body)) is None


@pytest.mark.parametrize(
    ("title", "body", "expected_title"),
    [
        ("Ondt i foden", "", "Øvelser til ondt i foden"),
        ("Ondt i foden: årsager og øvelser", "", "Øvelser til ondt i foden"),
        ("Hvad er en tennisalbue?", "", "Øvelser til tennisalbue"),
        ("ACL-skade", "", "Øvelser til ACL-skade"),
        ("Scheuermanns sygdom", "Mange har Scheuermanns sygdom.", "Øvelser til Scheuermanns sygdom"),
        ("Øvelser mod nakkesmerter", "", "Øvelser mod nakkesmerter"),
    ],
)
def test_the_title_is_in_the_patients_words(title, body, expected_title):
    assert program_title(article(body, title)) == expected_title


def test_the_programme_belongs_to_the_article():
    program = program_in(article(f"## Øvelser\n\n### Pendul\n\n{PENDUL}\n", title="Øm skulder"))
    assert (program.topic, program.slug) == ("emne", "oevelser-til-oem-skulder")


def test_what_tells_in_short_beside_an_exercise_is_one_too():
    beside = "### Pendul på tå\nSamme øvelse på tæer. 3 sæt af 10.\n\n### Små hop\nHop på stedet i 20 sekunder."
    program = program_in(article(f"## Øvelser\n\n### Pendul\n{PENDUL}\n\n{beside}"))
    assert [exercise.name for exercise in program.exercises] == ["Pendul", "Pendul på tå", "Små hop"]


def test_advice_beside_an_exercise_is_none():
    beside = "### Hvile\nLæg dig 3 gange om dagen.\n\n### Kulde\nLæg is på i 10 minutter, 3 gange om dagen."
    program = program_in(article(f"## Øvelser\n\n### Pendul\n{PENDUL}\n\n{beside}"))
    assert [exercise.name for exercise in program.exercises] == ["Pendul"]


def test_what_tells_in_short_without_an_exercise_beside_it_is_none():
    assert program_in(article("## Øvelser\n\n### Små hop\nHop på stedet i 20 sekunder.")) is None


def test_stop_rule_and_pain_rule_are_the_articles_own_words():
    told = "Stop øvelsen, hvis du får stærke smerter. Smerte op til 4 på en skala fra 0 til 10 er i orden."
    program = program_in(article(f"## Øvelser\n\n{told}\n\n### Pendul\n\n{PENDUL}\n"))
    assert program.stop_rule == "Stop øvelsen, hvis du får stærke smerter."
    assert program.pain_rule == "Smerte op til 4 på en skala fra 0 til 10 er i orden."


def test_an_article_without_rules_gets_none_made_up():
    program = program_in(article(f"## Øvelser\n\n### Pendul\n\n{PENDUL}\n"))
    assert (program.stop_rule, program.pain_rule, program.progression) == ("", "", "")


def test_a_dose_without_an_exercise_is_proposed_and_not_taken():
    content = article("## Hvor ofte?\n\nDet er godt at træne 2 gange om ugen.\n")
    assert program_in(content) is None
    [line] = proposed_doses(content)
    assert "»Hvor ofte?«" in line
    assert "Det er godt at træne 2 gange om ugen." in line


def test_a_dose_that_an_exercise_has_is_not_proposed_again():
    assert proposed_doses(article(f"## Øvelser\n\n### Pendul\n\n{PENDUL}\n")) == []


@given(
    st.lists(st.sampled_from([*PENDUL.split(" "), "\n\n", "## ", "### ", "1. ", "- ", "**", ":", "?", "> ", "|", "`"]))
)
def test_no_text_breaks_the_reader(pieces):
    content = article(" ".join(pieces))
    assert program_in(content) is None or program_in(content).exercises


def seed(seed_text, number: str) -> ArticleContent:
    return files.read(seed_text(number), f"{number}.txt")


def test_the_seed_on_low_back_pain_gives_three_exercises(seed_text):
    assert found_in(seed(seed_text, "001")) == [
        ("Bird-dog", Dosage(hold_s=(2, 3), side="each")),
        ("Knæ til bryst", Dosage(hold_s=(20, 30), side="each")),
        ("Kat-ko", Dosage(reps=(8, 12))),
    ]


def test_the_seed_on_low_back_pain_gives_a_dose_for_all_of_them(seed_text):
    assert program_in(seed(seed_text, "001")).dosage == Dosage(reps=(8, 15), duration_s=(30, 60), per_day=(1, 2))


def test_the_seed_on_low_back_pain_gives_title_address_topic_alias_and_stop_rule(seed_text):
    program = program_in(seed(seed_text, "001"))
    assert (program.title, program.slug) == ("Øvelser til ondt i lænden", "oevelser-til-ondt-i-laenden")
    assert program.topic == "ondt-i-laenden"
    assert [exercise.aliases for exercise in program.exercises] == [(), (), ("katte-kamel",)]
    assert program.stop_rule.endswith("tegn på at stoppe.")


@pytest.mark.parametrize("number", ["000", "002", "003"])
def test_the_other_seed_articles_give_no_programme(seed_text, number):
    assert program_in(seed(seed_text, number)) is None


def test_the_seed_on_pelvic_floor_proposes_its_dose(seed_text):
    assert any("10–15 gentagelser" in line for line in proposed_doses(seed(seed_text, "002")))


@pytest.mark.parametrize(
    "later", ["Senere laver du 3 sæt af 12 gentagelser.", "Alternativt laver du 2 sæt med elastik."]
)
def test_what_to_do_later_or_instead_is_not_the_dose_of_an_exercise(later):
    program = program_in(article(f"## Øvelser\n\n### Pendul\n\n{PENDUL} {later}"))
    assert program.exercises[0].dosage == Dosage.parse("10 gentagelser")


def test_one_side_and_then_the_other_is_each_side():
    program = program_in(
        article("## Øvelser\n\n### Nakke\n\nSid op. Drej hovedet til højre. Drej hovedet til venstre. Gentag 5 gange.")
    )
    assert program.exercises[0].dosage.side == "each"


@pytest.mark.parametrize("heading", ["Bækkenløft (på ét ben)", "Knæ til bryst (begge ben)", "Udfald (baglæns)"])
def test_a_manner_in_brackets_belongs_to_the_name(heading):
    name = exercise_name(heading)
    assert (name.name, name.aliases) == (heading, ())


def test_another_name_in_brackets_is_an_alias():
    assert exercise_name("Kat-ko (også kaldet katte-kamel)").aliases == ("katte-kamel",)

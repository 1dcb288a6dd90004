"""Physio's own programme file: what a person writes is what the programme says, and nothing is lost on the way."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.content import Sign
from articles.reading import FileProblem, decode
from articles.urgency import Urgency
from programs.content import ExerciseContent, ProgramContent, SectionContent
from programs.dosage import Dosage
from programs.files import RESERVED, is_program, read, write

HEAD = '---\ntype: program\ntitle: "Øvelser til knæet"\n---\n\n'

ROLIG_BOEJ = (
    HEAD
    + """Lav øvelserne ved et bord.

## 3. Rolig bøj

Andre navne: knæbøj, squat
Formål: Du bliver stærkere i lårene.
Udgangsstilling: Stå med fødderne i hoftebredde.

1. Bøj knæene.
2. Rejs dig igen.

Dosis: 3 sæt af 10 gentagelser
Det skal du mærke: Lårene arbejder.
Pas på: Knæene peger samme vej som tæerne.
Udstyr: bord
Note: Lettere: Bøj mindre.

## Stopregel

Stop, hvis knæet hæver.
"""
)


def problem(text: str) -> FileProblem:
    with pytest.raises(FileProblem) as raised:
        read(text, "knae.md")
    return raised.value


def exercise(*lines: str) -> ExerciseContent:
    return read(HEAD + "## Rolig bøj\n\n" + "\n".join(lines)).exercises[0]


def test_a_file_that_says_it_is_a_program_is_one():
    assert is_program(ROLIG_BOEJ)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "type: program",
        "---\ntitle: Knæ\n---\n\ntype: program\n",
        "---\ntype: programmer\n---\n",
        "Øvelser til knæet",
    ],
)
def test_a_file_that_does_not_say_so_is_no_program(text):
    assert not is_program(text)


def test_an_exercise_is_read_from_its_labelled_lines():
    program = read(ROLIG_BOEJ)
    assert program.exercises == (
        ExerciseContent(
            name="Rolig bøj",
            number=3,
            aliases=("knæbøj", "squat"),
            purpose="Du bliver stærkere i lårene.",
            starting_position="Stå med fødderne i hoftebredde.",
            steps=("Bøj knæene.", "Rejs dig igen."),
            feel="Lårene arbejder.",
            avoid="Knæene peger samme vej som tæerne.",
            equipment="bord",
            dosage=Dosage.parse("3 sæt af 10 gentagelser"),
            note="Lettere: Bøj mindre.",
        ),
    )


def test_what_stands_before_the_first_heading_is_the_intro():
    assert read(ROLIG_BOEJ).intro == "Lav øvelserne ved et bord."


def test_a_reserved_heading_is_a_rule_of_the_programme_and_no_exercise():
    program = read(ROLIG_BOEJ)
    assert program.stop_rule == "Stop, hvis knæet hæver."
    assert len(program.exercises) == 1


def test_a_missing_address_is_made_from_the_title():
    assert read(ROLIG_BOEJ).slug == "oevelser-til-knaeet"


def test_front_matter_gives_dose_dates_signs_and_lists():
    program = read(
        '---\ntype: program\ntitle: "Knæ"\ntopic: "knae"\ndosage: "3 gange om ugen, i 6 uger"\nrevised_on: 21/11/2026\n'
        "aliases: [ondt i knæ, knæøvelser]\nstatus: kladde\nred_flags:\n"
        '  - text: "Knæet er låst."\n    urgency: straks\n    status: approved\n    source: "DSAM"\n'
        '  - text: "Knæet hæver."\n    urgency: klinik\n---\n'
    )
    assert program.dosage == Dosage.parse("3 gange om ugen, i 6 uger")
    assert program.revised_on == datetime.date(2026, 11, 21)
    assert program.aliases == ("ondt i knæ", "knæøvelser")
    assert program.status == "draft"
    assert program.signs == (
        Sign("Knæet er låst.", Urgency.IMMEDIATE, "DSAM"),
        Sign("Knæet hæver.", Urgency.CLINIC, doubtful=True),
    )


def test_a_rule_may_stand_in_the_front_matter():
    assert (
        read('---\ntype: program\ntitle: "Knæ"\nstop_rule: "Stop ved smerte."\n---\n').stop_rule == "Stop ved smerte."
    )


def test_a_rule_that_stands_in_both_places_is_refused():
    text = '---\ntype: program\ntitle: "Knæ"\nstop_rule: "Stop."\n---\n\n## Stopregel\n\nHold pause.\n'
    assert str(problem(text)) == "7: »Stopregel« står to gange."


def test_a_first_level_heading_is_a_phase_and_holds_the_exercises_beneath_it():
    program = read(
        HEAD + "## Før\n\n# Fase 1\n\nDosis: 10 gentagelser\n\nDe første uger.\n\n## Bøj\n\n# Fase 2\n\n## Løft\n"
    )
    assert program.sections == (
        SectionContent("Fase 1", "De første uger.", Dosage.parse("10 gentagelser")),
        SectionContent("Fase 2"),
    )
    assert [(e.name, e.section) for e in program.exercises] == [("Før", None), ("Bøj", 0), ("Løft", 1)]


def test_two_exercises_with_one_name_are_both_kept():
    assert [e.number for e in read(HEAD + "## 5. Stræk\n\n## 6. Stræk\n").exercises] == [5, 6]


def test_bold_labels_and_small_letters_are_read_as_labels():
    assert exercise("**Dosis:** 10 gentagelser", "note: Tag det roligt.") == ExerciseContent(
        name="Rolig bøj", dosage=Dosage.parse("10 gentagelser"), note="Tag det roligt."
    )


def test_bullets_are_steps():
    assert exercise("- Bøj knæene.", "- Rejs dig.").steps == ("Bøj knæene.", "Rejs dig.")


def test_a_step_broken_over_two_lines_is_one_step():
    assert exercise("1. Bøj knæene,", "og hold ryggen ret.", "2. Rejs dig.").steps == (
        "Bøj knæene, og hold ryggen ret.",
        "Rejs dig.",
    )


def test_a_value_goes_on_over_indented_paragraphs():
    assert exercise("Note: Gør det let.", "", "  Husk: træk vejret.").note == "Gør det let.\n\nHusk: træk vejret."


def test_a_paragraph_without_a_label_becomes_a_note():
    assert (
        exercise("Øvelsen er god om morgenen.", "", "Note: Brug sko.").note
        == "Øvelsen er god om morgenen.\n\nBrug sko."
    )


def test_an_unreadable_dose_names_line_exercise_and_word():
    told = problem(HEAD + "## Rolig bøj\n\nDosis: 3 sæt af banan gentagelser\n")
    assert told.line == 8
    assert "Rolig bøj" in told.reason
    assert "banan" in told.reason


def test_an_unreadable_general_dose_names_its_line():
    assert problem('---\ntype: program\ntitle: "Knæ"\ndosage: "banan"\n---\n').line == 4


@pytest.mark.parametrize(
    ("text", "line", "meant"),
    [
        ('---\ntype: program\ntitle: "Knæ"\ndosages: "10 gentagelser"\n---\n', 4, "dosage"),
        (HEAD + "## Bøj\n\nDosi: 10 gentagelser\n", 8, "Dosis"),
        (HEAD + "## Bøj\n\nUdgangstilling: Stå.\n", 8, "Udgangsstilling"),
        (HEAD + "## Stopregl\n\nStop.\n", 6, "Stopregel"),
    ],
)
def test_a_mistyped_word_is_refused_with_the_one_that_was_meant(text, line, meant):
    told = problem(text)
    assert told.line == line
    assert f"Mente du »{meant}«?" in told.reason


def test_an_unknown_label_is_refused_with_the_labels_there_are():
    told = problem(HEAD + "## Bøj\n\nTempo: langsomt\n")
    assert told.line == 8
    assert "Udgangsstilling" in told.reason


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("---\ntype: program\n---\n", 1),
        ('---\ntype: program\ntitle: "Knæ"\nstatus: måske\n---\n', 4),
        ('---\ntype: program\ntitle: "Knæ"\nrevised_on: 31/02/2026\n---\n', 4),
        ('---\ntype: program\ntitle: "Knæ"\nred_flags: [feber]\n---\n', 4),
        ('---\ntype: program\ntitle: "Knæ"\nred_flags:\n  - text: Feber\n    urgency: måske\n---\n', 4),
        (HEAD + "## \n\nDosis: 10 gentagelser\n", 6),
        (HEAD + "## Bøj\n\nNote: a\nNote: b\n", 9),
        (HEAD + "## Bøj\n\nAfsnit: 4\n", 6),
    ],
)
def test_what_cannot_be_meant_is_refused_with_its_line(text, line):
    assert problem(text).line == line


def test_written_files_are_pleasant_to_read():
    assert write(read(ROLIG_BOEJ)) == (
        '---\ntype: "program"\ntitle: "Øvelser til knæet"\nslug: "oevelser-til-knaeet"\n---\n\n'
        "Lav øvelserne ved et bord.\n\n## 3. Rolig bøj\n\nAndre navne: knæbøj, squat\n\n"
        "Formål: Du bliver stærkere i lårene.\n\nUdgangsstilling: Stå med fødderne i hoftebredde.\n\n"
        "1. Bøj knæene.\n2. Rejs dig igen.\n\nDosis: 3 sæt af 10 gentagelser\n\nDet skal du mærke: Lårene arbejder.\n\n"
        "Pas på: Knæene peger samme vej som tæerne.\n\nUdstyr: bord\n\nNote: Lettere: Bøj mindre.\n\n"
        "## Stopregel\n\nStop, hvis knæet hæver.\n"
    )


@pytest.mark.parametrize("piece", ["## a\n", "# a\n", "1. a\n", "a\n", "Andet navn: a\n", "\\", "## ", '"', "  "])
def test_a_file_of_one_thing_over_and_over_is_read_or_refused_at_once(piece):
    try:
        read(HEAD + "## Bøj\n\n" + piece * (200_000 // len(piece)))
    except FileProblem as told:
        assert told.reason


AWKWARD = (
    *("# Fase", "## Stopregel", "\\## Løft", "```\n## kode\n```", "Dosis: 3", "Afsnit: 1", "1. Bøj", "- punkt", "---"),
    *('"anførsel"', '"', " foran", "bagved ", "en\n\nto", "en\n  to\n\n   tre", "tre\r\nlinjer", "\ttab", "a, b", "Ã¦"),
    *("a\u030a", "\ufeff", "\x0c", "\x85", "\u2028", "| a | b |\n|---|---|", "5. Stræk", "Kontakt", "Kontrakt"),
)
characters = st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff")
filled = st.one_of(
    st.sampled_from(AWKWARD),
    st.text(characters, min_size=1, max_size=30),
    st.text(' #a:\n"\\.,-1', min_size=1, max_size=30),
)
texts = st.just("") | filled
dosages = st.sampled_from(
    ["", "10 gentagelser", "3 sæt af 8–12 gentagelser", "hold 20–30 sek., hver side", "1–2 gange om dagen, i 6 uger"]
).map(lambda text: Dosage.parse(text) if text else Dosage())
dates = st.none() | st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31))
lists = st.lists(filled, max_size=3).map(tuple)
signs = st.lists(
    st.builds(Sign, filled.filter(str.strip), st.sampled_from(Urgency), texts, st.booleans()), max_size=2
).map(tuple)


@st.composite
def programs(draw) -> ProgramContent:
    sections = draw(st.lists(st.builds(SectionContent, filled, texts, dosages), max_size=3).map(tuple))
    places = st.sampled_from([None, *range(len(sections))])
    exercises = st.builds(
        ExerciseContent,
        name=filled,
        number=st.none() | st.integers(0, 32767),
        slug=texts,
        aliases=lists,
        purpose=texts,
        starting_position=texts,
        steps=lists,
        feel=texts,
        avoid=texts,
        equipment=texts,
        dosage=dosages,
        dosage_text=texts,
        note=texts,
        section=places,
    )
    return ProgramContent(
        title=draw(filled) + ".",
        exercises=draw(st.lists(exercises, max_size=3).map(tuple)),
        sections=sections,
        dosage=draw(dosages),
        **{name: draw(texts) for name in ("slug", "topic", "intro", *RESERVED.values())},
        **{name: draw(texts) for name in ("dosage_text", "contact_phone", "reviewed_by")},
        **{name: draw(dates) for name in ("revised_on", "reviewed_on", "next_review_on")},
        **{name: draw(lists) for name in ("aliases", "sources")},
        status=draw(st.sampled_from(["", "draft", "published", "withdrawn"])),
        signs=draw(signs),
    )


@given(programs())
def test_what_is_written_is_read_back_the_same(content):
    assert read(write(content)) == content


@given(st.lists(filled, min_size=1, max_size=3).map(tuple))
def test_awkward_words_survive_the_bytes_of_a_file(names):
    content = ProgramContent("Knæ", "knae", exercises=tuple(ExerciseContent(name, note=name) for name in names))
    assert read(decode(write(content).encode())) == content


@given(st.text(max_size=200))
def test_no_body_breaks_the_reader(body):
    try:
        read(HEAD + body)
    except FileProblem as told:
        assert told.reason


def test_an_unknown_field_of_a_sign_is_named():
    text = (
        '---\ntype: program\ntitle: Knæ\nred_flags:\n  - text: "Feber"\n    urgency: "straks"\n    haster: "ja"\n---\n'
    )
    with pytest.raises(FileProblem, match="»haster« er ikke et felt"):
        read(text)

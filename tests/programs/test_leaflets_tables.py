"""A table of exercises is read row by row; a plan of doses stays as it stands."""

import time

import pytest

from programs.leaflets import looks_like_leaflet, read
from programs.leaflets.tables import as_paragraphs
from programs.leaflets.words import lost_words

ROWS = [
    ("Øvelse", "Sådan gør du", "Dosis"),
    ("Bro", "Lig på ryggen. Løft bagdelen.", "3 x 10"),
    ("Sidespark", "Stå op. Løft benet ud til siden.", "2 x 8"),
]


def table(rows: list[tuple[str, ...]], between: str = "\n") -> str:
    lines = between.join("".join(cell.ljust(40) for cell in row).rstrip() for row in rows)
    return (
        f"Styrk din hofte\n\nLav øvelserne 2 gange dagligt.\n\n{lines}\n\nKontakt fysioterapien på tlf. 12 34 56 78.\n"
    )


def told(text: str) -> list[tuple[int | None, str, str]]:
    return [(exercise.number, exercise.name, str(exercise.dosage)) for exercise in read(text).exercises]


@pytest.mark.parametrize("between", ["\n", "\n\n", "\n-----------\n"])
def test_each_row_is_an_exercise_with_its_own_dose(between):
    assert told(table(ROWS, between)) == [
        (None, "Bro", "3 sæt af 10 gentagelser"),
        (None, "Sidespark", "2 sæt af 8 gentagelser"),
    ]


def test_the_number_of_a_row_is_that_of_its_exercise():
    rows = [("Nr.", *ROWS[0]), ("1", *ROWS[1]), ("2", *ROWS[2])]
    assert [number for number, _, _ in told(table(rows))] == [1, 2]


def test_a_cell_goes_on_below():
    rows = [*ROWS[:2], ("", "Sænk den langsomt igen.", ""), ROWS[2]]
    program = read(table(rows))
    assert "Sænk den langsomt igen." in program.exercises[0].steps
    assert len(program.exercises) == 2


def test_cells_may_be_parted_by_lines():
    text = "\n".join(" | ".join(row) for row in ROWS)
    assert [name for _, name, _ in told(f"Styrk din hofte\n\n{text}\n")] == ["Bro", "Sidespark"]


def test_an_empty_cell_between_lines_moves_no_other():
    rows = [("Øvelse", "Sæt", "Gentagelser"), ("Bro", "", "10"), ("Sidespark", "3", "")]
    text = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    assert [dose for _, _, dose in told(f"Styrk din hofte\n\n{text}\n")] == ["10 gentagelser", "3 sæt"]


def test_no_word_of_a_table_is_lost():
    text = table(ROWS)
    assert lost_words(text, read(text)) == []


@pytest.mark.parametrize("heading", ["Øvelse          Sæt     Gentagelser", "Øvelse      Sådan gør du"])
def test_headings_without_an_instruction_or_without_a_row_stay_as_they_are(heading):
    page = [(1, heading), (2, ""), (3, "Lig på ryggen, og løft bagdelen fra underlaget i et roligt tempo.")]
    assert heading in [text for _, text in as_paragraphs(page)]


@pytest.mark.parametrize("text", ["a\t" * 20_000, "Styrke -" * 10_000, "a | " * 20_000])
def test_a_line_of_thousands_of_cells_takes_no_more_than_a_moment(text):
    start = time.process_time()
    looks_like_leaflet(text)
    assert time.process_time() - start < 10


PLAN = [
    ("Øvelse", "Gentagelser", "Sæt", "Hvor tit"),
    ("Bro", "10", "3", "2 gange dagligt"),
    ("Sidespark", "8", "2", ""),
]


def test_a_plan_of_doses_is_the_exercises_where_nothing_else_is():
    assert told(table(PLAN)) == [
        (None, "Bro", "3 sæt af 10 gentagelser, 2 gange om dagen"),
        (None, "Sidespark", "2 sæt af 8 gentagelser"),
    ]
    assert lost_words(table(PLAN), read(table(PLAN))) == []


def test_a_plan_of_doses_gives_them_to_the_exercises_that_are_told_elsewhere():
    text = table(PLAN) + "\n1. Bro\nLig på ryggen. Løft bagdelen.\n\n2. Sidespark\nStå op. Løft benet.\n"
    assert told(text) == [
        (1, "Bro", "3 sæt af 10 gentagelser, 2 gange om dagen"),
        (2, "Sidespark", "2 sæt af 8 gentagelser"),
    ]


def test_a_plan_that_says_two_things_of_one_exercise_gives_it_no_dose():
    text = table([*PLAN, ("Bro", "15", "3", "")]) + "\n1. Bro\nLig på ryggen. Løft bagdelen.\n\n2. Hop\nHop højt.\n"
    assert told(text) == [(1, "Bro", ""), (2, "Hop", "")]


def test_an_exercise_keeps_its_own_dose_before_the_plans():
    text = table(PLAN) + "\n1. Bro\nLig på ryggen. Løft bagdelen 5 gange.\n\n2. Hop\nHop højt.\n"
    assert told(text)[0][2] == "3 sæt af 5 gentagelser, 2 gange om dagen"


def test_a_column_that_is_no_dose_stays_with_its_row():
    rows = [("Uge", *ROWS[0]), ("1-2", *ROWS[1]), ("3-6", *ROWS[2])]
    program = read(table(rows))
    assert [exercise.steps[-2:] for exercise in program.exercises] == [
        ("Uge: 1-2.", "Dosis: 3 x 10"),
        ("Uge: 3-6.", "Dosis: 2 x 8"),
    ]
    assert program.remarks == ""

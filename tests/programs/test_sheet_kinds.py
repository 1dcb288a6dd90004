import random
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import font_source_sans_pro
import pytest
from PIL import ImageFont

from programs import leaflets
from programs.dosage import Dosage
from programs.kinds import Kind
from programs.plan import Plan
from programs.sheet import Figure, Log, page_count, render
from programs.sheet.fonts import FILES, width
from programs.sheet.ready import DOWN, UP
from programs.sheet.room import divisible, surely_fits
from programs.sheet.symbols import dose_in_symbols

from .sheet_faults import LEFT, RIGHT, Printed, faults
from .sheet_plans import generated, in_every_kind
from .sheets import ADDRESS, SIGNS, make_exercise, make_plan, make_sheet, needs_poppler, read, words_of

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><path d="M5 5L35 25" stroke="black"/></svg>'
DRAWN = {("oevelse-1", 1): (Figure(DRAWING, "Knæet er bøjet."),)}
STARTS = ["Lig på ryggen med bøjede knæ.", "Stå på alle fire.", "Lig på siden.", "Sid på knæene."]
OTHER_STARTS = ["Sid på en stol.", "Stå bag en stol.", "Lig på ryggen i sengen.", "Med bøjede ben.", ""]


def printed(kind: Kind, *exercises, **fields) -> str:
    return words_of(make_sheet(make_plan(*exercises, **fields), kind=kind))


# Every kind


@needs_poppler
@pytest.mark.parametrize("number", range(16))
def test_a_plan_is_printed_without_fault_as_every_kind_of_sheet(number: int, tmp_path: Path):
    found = [fault for sheet in in_every_kind(generated(number), with_log=number % 2 == 0)
             for fault in faults(sheet, tmp_path)]  # fmt: skip

    assert found == []


@needs_poppler
@pytest.mark.parametrize("kind", Kind)
def test_every_page_of_every_kind_has_the_code_that_opens_the_plan(kind: Kind, tmp_path: Path):
    sheet = Printed(make_sheet(make_plan(*(make_exercise(number) for number in range(1, 5))), kind=kind), tmp_path)

    assert sheet.codes() == [ADDRESS] * page_count(sheet.pdf)


@pytest.mark.parametrize("kind", Kind)
def test_no_kind_fails_for_the_longest_and_the_emptiest_texts(kind: Kind):
    endless, long = "W" * 300, "Bøj knæet langsomt. " * 300
    exercises = [
        make_exercise(1, name=endless, steps=(long, endless), dosage_text=long, avoid=endless),
        make_exercise(2, name="", steps=(), purpose="", starting_position="", feel="", avoid="", dosage=Dosage()),
    ]
    sheet = make_sheet(make_plan(*exercises, title=long), kind=kind, log=Log())

    assert page_count(render(sheet)) == len(read(sheet).pages)


@needs_poppler
@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("figures", [{}, DRAWN])
def test_not_even_endless_words_leave_the_margins_of_any_kind(kind: Kind, figures: dict, tmp_path: Path):
    endless = "W" * 200
    exercise = make_exercise(1, name=endless, steps=(endless,), dosage_text=endless, equipment=endless, section=endless)
    plan = make_plan(
        exercise, title=endless, intro=f"- {endless}", signs=tuple(replace(s, text=endless) for s in SIGNS)
    )

    words = Printed(make_sheet(plan, kind=kind, figures=figures, log=Log()), tmp_path).words

    assert [word for word in words if word.left < LEFT or word.right > RIGHT] == []


@pytest.mark.parametrize("kind", Kind)
def test_a_plan_without_exercises_is_still_a_sheet(kind: Kind):
    assert page_count(render(make_sheet(replace(make_plan(), exercises=(), signs=()), kind=kind))) >= 1


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.LOG])
def test_signs_of_danger_stand_before_the_first_exercise_on_every_kind_that_has_exercises(kind: Kind):
    words = printed(kind, make_exercise(1, dosage_text="Med ro."))

    assert words.index("Livsfare: Ring 112 nu") < words.index(SIGNS[2].text) < words.index("Med ro.")


@pytest.mark.parametrize("kind", [Kind.FRIDGE, Kind.PICTURES])
def test_the_short_box_says_whom_to_call_and_where_all_signs_are(kind: Kind):
    words = printed(kind)

    assert "Ellers: Lægevagten Ring 70000000" in words
    assert "Alle tegn står på det fulde ark." in words


@pytest.mark.parametrize("kind", [Kind.FRIDGE, Kind.PICTURES])
@pytest.mark.parametrize("signs", [(), SIGNS[:1], SIGNS[1:2]])
def test_the_short_box_speaks_of_112_also_where_no_sign_is_of_danger_to_life(kind: Kind, signs: tuple):
    assert "Ring 112 ved livsfare." in printed(kind, signs=signs)


def test_a_word_of_an_address_is_a_kind_or_nothing():
    assert [Kind.from_address(kind.value) for kind in Kind] == list(Kind)
    assert Kind.from_address("findesikke") is None


# Large print and one exercise a page


@needs_poppler
def test_large_print_is_18_points_and_its_foot_12(tmp_path: Path):
    plan = make_plan(*(make_exercise(number) for number in range(1, 5)))
    words = Printed(make_sheet(plan, kind=Kind.LARGE), tmp_path).words
    sizes = Counter(round(word.size) for word in words)

    assert sizes.most_common(1)[0][0] == 18
    assert min(sizes) == 12
    assert {round(word.size) for word in words if word.text == "112."} == {12}


@needs_poppler
def test_the_foot_is_as_high_on_page_100_as_on_page_1(tmp_path: Path):
    """A wider page number must not make the lines beside it break."""
    plan = make_plan(*(make_exercise(number) for number in range(1, 101)), title="Øvelser til dig, der har ondt i knæ")
    words = Printed(make_sheet(plan, kind=Kind.LARGE), tmp_path).words

    last = [max(word.bottom for word in words if word.page == page) for page in (1, 9, 10, words[-1].page)]
    assert words[-1].page >= 100
    assert last == pytest.approx([last[0]] * 4, abs=0.1)


@needs_poppler
def test_one_exercise_stands_alone_on_its_page(tmp_path: Path):
    plan = make_plan(*(make_exercise(number) for number in range(1, 4)))
    pages = Printed(make_sheet(plan, kind=Kind.ONE_A_PAGE), tmp_path).pages

    assert [sum(f"Undgå {number}." in page for number in range(1, 4)) for page in pages if "Undgå" in page] == [1, 1, 1]


# The sheet for the fridge


def test_ten_exercises_fit_on_one_page_for_the_fridge():
    exercises = [make_exercise(number, dosage=Dosage.parse("3 sæt af 8-12 gentagelser")) for number in range(1, 11)]

    assert page_count(render(make_sheet(make_plan(*exercises), kind=Kind.FRIDGE))) == 1


def test_what_is_too_much_for_one_page_says_so_and_takes_more():
    exercises = [make_exercise(number) for number in range(1, 31)]
    sheet = make_sheet(make_plan(*exercises), kind=Kind.FRIDGE)

    assert page_count(render(sheet)) > 1
    assert "for mange øvelser til én side" in words_of(sheet)
    assert "30. Bøj og stræk 30" in words_of(sheet)


def test_what_all_exercises_share_is_said_once_on_the_fridge():
    doses = {"dosage": Dosage(reps=(10, 10)), "inherited": Dosage(per_day=(2, 2), weeks=(6, 6))}
    words = printed(Kind.FRIDGE, make_exercise(1, **doses), make_exercise(2, **doses))

    assert words.count("2 gange om dagen") == words.count("i 6 uger") == 1
    assert words.count("10 gentagelser") == 2


def test_an_unknown_dose_is_a_line_to_write_on_also_on_the_fridge():
    assert "1. Bøj og stræk 1 Plads til en tegning" not in printed(Kind.FRIDGE)
    assert "Dosis:" in printed(Kind.FRIDGE, make_exercise(1, dosage=Dosage()))


# Pictures only


def test_pictures_have_numbers_and_doses_and_no_sentences_of_the_exercise():
    sheet = make_sheet(make_plan(make_exercise(1, dosage=Dosage.parse("3 sæt af 10 gentagelser"))), figures=DRAWN)
    words = words_of(replace(sheet, kind=Kind.PICTURES))

    assert "1. 3 × 10" in words
    assert "Bøj og stræk" not in words
    assert "Første trin" not in words


def test_an_exercise_without_a_picture_has_its_name_there():
    assert "1. Bøj og stræk 1" in printed(Kind.PICTURES)


@pytest.mark.parametrize(
    ("dose", "shown"),
    [
        ("10 gentagelser", ["10 ×"]),
        ("3 sæt af 8-12 gentagelser", ["3 × 8–12"]),
        ("3 sæt af 30 sek.", ["3 × 30 s"]),
        ("2 sæt", ["2 sæt"]),
        ("varighed 5 min.", ["5 min"]),
        ("varighed 90 sek.", ["90 s"]),
        ("mindst 5 gentagelser, op til 3 gange om dagen", ["5+ ×", "day max. 3 ×"]),
        ("10 gentagelser, hold 5-10 sek., pause 2 min.", ["10 ×", "hold 5–10 s", "rest 2 min"]),
        ("hold 20 sek., hver side", ["hold 20 s", "begge sider"]),
        ("hold 20 sek., venstre side, hver dag, i 6 uger", ["hold 20 s", "venstre side", "week 7", "weeks 6"]),
        ("10 gentagelser, hver time, belastning: rød elastik", ["10 ×", "hver time, belastning: rød elastik"]),
        ("10 gentagelser, tempo 4 sek.", ["10 ×", "tempo 4 sek."]),
    ],
)
def test_a_dose_is_figures_and_signs_and_what_has_no_sign_stays_in_words(dose: str, shown: list[str]):
    parts = dose_in_symbols(make_exercise(1, dosage=Dosage.parse(dose)))

    assert [f"{part['sign']} {part['text']}".strip().replace("\u00a0", " ") for part in parts] == shown


def test_each_sign_has_its_word_for_who_listens():
    parts = dose_in_symbols(make_exercise(1, dosage=Dosage.parse("hold 5 sek., pause 1 min., 2 gange om dagen")))

    assert [part["word"] for part in parts] == ["hold", "pause", "hver dag"]


# The log


@pytest.mark.parametrize(
    ("dose", "log", "rows", "columns", "boxes"),
    [
        ("3 gange om ugen, i 8 uger", Log(8, 3, None), 8, 3, 1),
        ("2 gange om dagen, hver dag, i 6 uger", Log(6, 7, 2), 6, 7, 2),
        ("mindst 2 gange om dagen", Log(None, None, 2), 4, 7, 2),
        ("10 gentagelser", Log(), 4, 7, 1),
        ("i 30 uger", Log(30), 12, 7, 1),
        ("3 gange om dagen", Log(None, None, 3), 4, 7, 3),
        ("op til 10 gange om dagen", Log(None, None, 10), 4, 7, 1),
    ],
)
def test_a_log_is_as_large_as_the_dose_says(dose: str, log: Log, rows: int, columns: int, boxes: int):
    found = Log.of(make_plan(make_exercise(1, dosage=Dosage.parse(dose))))

    assert found == log
    assert (len(found.rows), len(found.columns), found.boxes) == (rows, columns, boxes)


def test_a_log_of_exercises_that_differ_claims_nothing():
    plan = make_plan(make_exercise(1, dosage=Dosage(per_week=(3, 3))), make_exercise(2, dosage=Dosage(per_week=(5, 5))))

    assert Log.of(plan) == Log()
    assert "Uge 1" not in words_of(make_sheet(plan, log=Log.of(plan)))


def test_a_log_has_a_row_for_pain_in_each_week():
    words = words_of(make_sheet(log=Log(weeks=3, days=3)))

    assert [words.count(text) for text in ("Lavet", "Smerte 0–10", "Uge 3", "3. dag")] == [3, 3, 1, 1]


@pytest.mark.parametrize("kind", [Kind.NORMAL, Kind.LARGE, Kind.LOG])
@pytest.mark.parametrize("times", [1, 2, 3])
def test_the_boxes_of_a_week_stand_in_one_row(kind: Kind, times: int):
    """One that had no room in its cell would stand below the others."""
    sheet = make_sheet(kind=kind, log=Log(weeks=2, days=7, times=times))
    boxes = squares(read(sheet).pages[-1])[-2 * 7 * times :]

    assert len(boxes) == 2 * 7 * times
    assert len({height for _, height in boxes}) == 2


def squares(page) -> list[tuple[str, str]]:
    """Where each square that is drawn begins, in points from the lower left."""
    drawn = page.get_contents().get_data().decode("latin1")
    begin = r"q 1 0 0 -1 ([\d.]+) ([\d.]+) cm/c0 CS 0 SCN 4 M 0 0 m ([\d.]+) 0 l \3 \3 l"
    return [found[:2] for found in re.findall(begin, drawn)]


def test_a_sheet_has_a_log_only_when_asked_for_and_the_log_alone_always():
    assert "Din dagbog" not in words_of(make_sheet())
    assert "Din dagbog" in printed(Kind.LOG)
    assert "Bøj og stræk" not in printed(Kind.LOG)


# Getting ready, and when and where


@pytest.mark.parametrize("start", STARTS)
def test_an_exercise_on_the_floor_comes_with_the_way_down_and_up(start: str):
    words = printed(Kind.NORMAL, make_exercise(1, starting_position=start))

    assert DOWN in words
    assert UP in words
    assert words.index(UP) < words.index("1. Bøj og stræk 1")


@pytest.mark.parametrize("start", OTHER_STARTS)
def test_no_floor_is_claimed_where_nobody_says_so(start: str):
    assert "gulvet" not in printed(Kind.NORMAL, make_exercise(1, starting_position=start))


def test_everything_to_find_is_named_once_before_the_exercises():
    exercises = [
        make_exercise(n, equipment=thing) for n, thing in enumerate(("en stol", "Elastik", "elastik"), start=1)
    ]
    words = printed(Kind.NORMAL, *exercises)

    assert "Gør dig klar Du skal bruge: en stol, Elastik" in words
    assert words.count("Du skal bruge: elastik") == 1


def test_what_every_exercise_needs_is_not_said_again_at_each():
    words = printed(Kind.NORMAL, *(make_exercise(number, equipment="måtte") for number in (1, 2)))

    assert words.count("måtte") == 1


def test_nothing_to_get_ready_is_no_heading():
    assert "Gør dig klar" not in printed(Kind.NORMAL)


def test_there_are_lines_for_when_and_where():
    assert "Hvornår og hvor Hvornår på dagen vil du lave øvelserne?" in printed(Kind.NORMAL)


# The real leaflet


@pytest.mark.parametrize(("kind", "most"), [(Kind.NORMAL, 6), (Kind.FRIDGE, 1)])
def test_a_hospitals_ten_exercises_take_no_more_paper_than_they_must(seed_text, kind: Kind, most: int):
    plan = plan_of_leaflet(seed_text("004"))
    sheet = make_sheet(plan, kind=kind, log=Log.of(plan) if kind is Kind.NORMAL else None)

    assert len(plan.exercises) == 10
    assert page_count(render(sheet)) <= most


def plan_of_leaflet(text: str) -> Plan:
    content = leaflets.read(text, "004.txt")
    exercises = [
        make_exercise(place, name=one.name, slug=f"nr-{place}", purpose=one.purpose, feel=one.feel, avoid=one.avoid,
                      starting_position=one.starting_position, steps=one.steps, equipment=one.equipment,
                      note=one.note, dosage=one.dosage, dosage_text=one.dosage_text)
        for place, one in enumerate(content.exercises, start=1)
    ]  # fmt: skip
    texts = {name: getattr(content, name) for name in ("title", "intro", "progression", "pain_rule", "stop_rule",
                                                       "remarks", "contact", "dosage_text")}  # fmt: skip
    return make_plan(*exercises, **texts)


# What surely fits


@pytest.mark.parametrize("text", ["W", "bækkenbundsmuskulaturen", "8–12 × ½", "Så løft!"])
def test_a_line_is_as_wide_as_another_program_measures_it_in_bold(text: str):
    bold = ImageFont.truetype(Path(font_source_sans_pro.__file__).parent / "files" / FILES[1], 1000)

    assert width(text) * 1000 == pytest.approx(sum(bold.getlength(letter) for letter in text), abs=2)


def test_a_text_that_surely_fits_never_needs_more_lines_than_a_page_has():
    chance = random.Random(1)
    texts = [" ".join("W" * chance.randint(1, 18) for _ in range(chance.randint(1, 90))) for _ in range(300)]
    fitting = [text for text in texts if surely_fits([text], Kind.NORMAL)]

    assert 20 < len(fitting) < len(texts)
    assert max(lines_of(text, 20) for text in fitting) <= 38


def lines_of(text: str, column: float) -> int:
    """Each as full as it can be, as a typesetter does without dividing words."""
    lines, room = 1, column
    for word in text.split():
        if width(word) > room:
            lines, room = lines + 1, column
        room -= width(f"{word} ")
    return lines


def test_only_a_word_that_no_heading_could_hold_may_be_divided():
    assert divisible("Bækkenbundsmuskulaturens styrke") == "Bækkenbundsmuskulaturens styrke"
    assert divisible("W" * 40).replace("\u200b", "") == "W" * 40 != divisible("W" * 40)
    assert divisible("klinik.example/programmer/oevelser-til-ondt-i-laenden").isascii()

import datetime
import random
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from hashlib import sha256
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from articles.content import Sign
from articles.urgency import Urgency
from programs.dosage import Dosage
from programs.plan import PlannedSection
from programs.sheet import ClinicCard, Figure, Sheet, figure_of_picture, render, unprintable_in
from programs.sheet.blocks import blocks
from programs.sheet.content import UNREVIEWED, data_of
from programs.sheet.fonts import FILES, characters, characters_of
from programs.sheet.glyphs import MISSING, printable, unprintable
from programs.sheet.typesetting import SAID_BY

from .sheets import (
    ADDRESS,
    SIGNS,
    lines_of_pages,
    make_exercise,
    make_plan,
    make_sheet,
    needs_poppler,
    pages_as_pictures,
    places_of_words,
    read,
    squeezed,
    words_of,
)

TICK = "Denne øvelse er til dig"
FRAME = "Plads til en tegning"
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><path d="M5 5L35 25" stroke="black"/></svg>'
SEEDS = [(size, seed) for size in (1, 3, 10, 30) for seed in range(4)]


@cache
def generated(size: int, seed: int) -> Sheet:
    """A plan of short, long and very long parts, the same for the same numbers."""
    chance = random.Random(1000 * size + seed)

    def text(most: int) -> str:
        words = chance.choices(["bøj", "knæet", "langsomt", "og", "bækkenbundsmuskulaturen", "træk", "vejret"], k=most)
        return " ".join(words[: chance.randint(0, most)])

    exercises = [
        make_exercise(
            number,
            name=f"Øvelse {text(12)} {number}",
            purpose=text(15),
            starting_position=text(20),
            steps=tuple(f"{text(18)}." for _ in range(chance.randint(0, 4))),
            feel=text(12),
            avoid=f"{text(12)} slut{number}slut",
            section=f"Fase {number * 3 // (size + 1) + 1}" if seed % 2 else "",
        )
        for number in range(1, size + 1)
    ]
    return make_sheet(
        make_plan(*exercises, intro=text(80), pain_rule=text(60), remarks=text(200), progression=text(90))
    )


@cache
def pages_of(size: int, seed: int) -> list[list[str]]:
    return lines_of_pages(generated(size, seed))


def page_with(pages: list[list[str]], text: str) -> int:
    found = [number for number, lines in enumerate(pages) if text in squeezed(" ".join(lines))]
    assert len(found) == 1, f"»{text}« står på {len(found)} sider"
    return found[0]


# What stands on it


def test_every_word_of_the_plan_stands_on_the_sheet_in_reading_order():
    plan = make_plan(
        make_exercise(1, equipment="en stol", note="Lettere: Sid ned. Sværere: Luk øjnene."),
        make_exercise(2),
        intro="Øvelserne gør **knæet** stærkere.\n\nDu kan:\n\n- gå\n- cykle",
        pain_rule="Op til *fem* er i orden.",
        stop_rule="Stop, hvis det låser.",
        dosage=Dosage(per_day=(2, 2)),
        dosage_text="Helst før maden.",
        progression="1. Flere gange.\n2. Mere vægt.",
        remarks="Læs mere på [vores side](https://klinik.example/knae).",
        contact="Afdelingen for knæ\nTelefon 10 20 30 40",
    )
    expected = [
        "Prøveklinikken", "Prøvevej 1, 5000 Odense C", "Telefon 11 22 33 44", "Øvelser til ondt i knæet",
        "Navn", "Fysioterapeut", "Dato", "2 øvelser", "Øvelserne gør knæet stærkere.", "Du kan:", "• gå", "• cykle",
        "Hvornår skal du stoppe og søge hjælp?",
        "Du får pludselig svært ved at få luft.", "Læggen er hævet, varm og øm.", "Du har feber, og knæet er rødt.",
        "Knæet er klart mere ømt flere dage i træk.",
        "Stop, hvis det låser.", "Op til fem er i orden.",
        "Så meget skal du gøre", "Gør øvelsen 2 gange om dagen.", "Helst før maden.",
        "1. Bøj og stræk 1", "Formål 1.", "Du skal bruge: en stol", "Start sådan: Start 1.", "Gør sådan:",
        "1. Første trin 1.", "2. Andet trin 1.", "Dosis: Gør det 8–12 gange.", "Det skal du mærke: Mærk 1.",
        "Pas på: Undgå 1.", "Lettere: Sid ned.", "Sværere: Luk øjnene.", TICK,
        "2. Bøj og stræk 2", "Første trin 2.", "Pas på: Undgå 2.", TICK,
        "Sådan øger du", "1. Flere gange.", "2. Mere vægt.",
        "Mere om programmet", "Læs mere på vores side (klinik.example/knae).",
        "Programmet kommer herfra", "Afdelingen for knæ Telefon 10 20 30 40",
    ]  # fmt: skip

    found, place = words_of(make_sheet(plan)), 0
    for text in expected:
        place = found.find(text, place)
        assert place >= 0, text
        place += len(text)


def test_the_signs_stand_before_the_first_exercise_by_level_and_with_whom_to_call():
    words = words_of(make_sheet())

    places = [
        words.index(text)
        for text in (
            "Livsfare: Ring 112 nu ved dette tegn",
            SIGNS[2].text,
            "Haster: Ring nu – dag eller nat – ved dette tegn",
            SIGNS[1].text,
            "Ellers: Lægevagten Ring 70000000",
            "Snart: Ring til din læge i dag eller i morgen ved dette tegn",
            SIGNS[3].text,
            "Haster ikke: Kontakt os eller din egen læge ved dette tegn",
            SIGNS[0].text,
            "1. Bøj og stræk 1",
        )
    ]
    assert places == sorted(places)


def test_a_plan_without_signs_still_says_whom_to_call():
    words = words_of(make_sheet(make_plan(signs=())))

    assert words.index("Ring 112 ved livsfare.") < words.index("1. Bøj og stræk 1")


def test_a_dose_taken_over_from_all_is_marked_as_common():
    exercise = make_exercise(1, dosage=Dosage(reps=(5, 5)), inherited=Dosage(per_day=(2, 2)))

    assert "Dosis: Gør det 5 gange. Fælles dosis: Gør øvelsen 2 gange om dagen." in words_of(
        make_sheet(make_plan(exercise))
    )


def test_an_unknown_dose_is_a_line_to_write_on():
    words = words_of(make_sheet(make_plan(make_exercise(1, dosage=Dosage()))))

    assert "Dosis: (aftal med din fysioterapeut)" in words


def test_an_exercise_without_a_dose_takes_over_the_common_one_that_is_said_in_words():
    words = words_of(make_sheet(make_plan(make_exercise(1, dosage=Dosage()), dosage_text="Begynd med få.")))

    assert "Fælles dosis: Begynd med få." in words
    assert "aftal med din fysioterapeut" not in words


def test_a_group_has_its_heading_its_text_and_its_dose():
    plan = make_plan(
        make_exercise(1, section="Fase 1"),
        make_exercise(2, section="Fase 1"),
        make_exercise(3, section="Fase 2"),
        sections=(PlannedSection("Fase 1", "De *første* dage.", Dosage(per_day=(3, 3))), PlannedSection("Fase 2")),
    )
    words = words_of(make_sheet(plan))

    assert words.count("Fase 1") == 1
    assert "Fase 1 De første dage. Fælles for denne gruppe Gør øvelsen 3 gange om dagen. 1. Bøj og stræk 1" in words
    assert "Fase 2 3. Bøj og stræk 3" in words


def test_a_group_without_exercises_still_has_its_text_in_its_place():
    plan = make_plan(
        make_exercise(1, section="Fase 1"),
        make_exercise(2, section="Fase 3"),
        sections=(PlannedSection("Fase 1"), PlannedSection("Fase 2", "Hold en uges pause."), PlannedSection("Fase 3")),
    )
    words = words_of(make_sheet(plan))

    assert words.index("Undgå 1.") < words.index("Fase 2 Hold en uges pause.") < words.index("Fase 3")


def test_the_foot_of_every_page_says_page_edition_review_phone_112_and_address():
    plan = make_plan(
        *(make_exercise(number) for number in range(1, 9)),
        reviewed_by="Anna Holm, fysioterapeut",
        reviewed_on=datetime.date(2026, 10, 2),
    )
    pages = read(make_sheet(plan)).pages

    assert len(pages) > 2
    for number, page in enumerate(pages, start=1):
        text = squeezed(page.extract_text())
        assert f"Side {number} af {len(pages)}" in text
        assert "Øvelser til ondt i knæet · Udgave 3, 21. november 2026" in text
        assert "Fagligt gennemgået 2. oktober 2026 af Anna Holm, fysioterapeut" in text
        assert "Spørgsmål: Ring til Prøveklinikken, 11 22 33 44. Livsfare: Ring 112." in text
        assert "klinik.example/programmer/oevelser-til-knaeet" in text


def test_the_foot_says_plainly_that_nobody_has_reviewed_the_plan():
    assert UNREVIEWED in squeezed(read(make_sheet()).pages[0].extract_text())


# How it is laid out


@pytest.mark.parametrize(("size", "seed"), SEEDS)
def test_no_exercise_is_split_between_two_pages(size: int, seed: int):
    pages = pages_of(size, seed)

    for exercise in generated(size, seed).plan.exercises:
        heading = squeezed(f"{exercise.number}. {exercise.name}")
        page = page_with(pages, f"slut{exercise.number}slut")
        assert heading in squeezed(" ".join(pages[page]))
    ticks = [sum(line == TICK for line in lines) for lines in pages]
    ends = [sum("slut" in line for line in lines) for lines in pages]
    assert ticks == ends


@pytest.mark.parametrize(("size", "seed"), SEEDS)
def test_no_page_ends_with_a_heading(size: int, seed: int):
    headings = {"Øvelserne", "Mere om programmet", "Sådan øger du", "Fase 1", "Fase 2", "Fase 3"}

    for lines in pages_of(size, seed)[:-1]:
        assert lines[-1] not in headings


def test_an_exercise_that_no_page_could_hold_runs_on_and_loses_nothing():
    steps = tuple(f"Trin {number} " + "bøj og stræk benet " * 20 + f"færdig-{number}." for number in range(40))
    words = words_of(make_sheet(make_plan(make_exercise(1, steps=steps))))

    assert all(f"færdig-{number}." in words for number in range(40))


@needs_poppler
@pytest.mark.parametrize(("size", "seed"), SEEDS[::5])
def test_nothing_stands_outside_the_margins(size: int, seed: int, tmp_path: Path):
    for word, left, top, right, bottom in places_of_words(generated(size, seed), tmp_path):
        assert 15 <= left < right <= 195, word
        assert 12 <= top < bottom <= 285, word


@needs_poppler
def test_not_even_endless_words_leave_the_margins(tmp_path: Path):
    endless = "W" * 200
    exercise = make_exercise(1, name=endless, steps=(endless,), avoid=f"{endless}–{endless}")
    deep = "".join(f"{'  ' * level}- {endless}\n" for level in range(8))
    sheet = make_sheet(make_plan(exercise, title=endless, intro=deep, reviewed_by=endless))

    assert {right <= 195 for _, _, _, right, _ in places_of_words(sheet, tmp_path)} == {True}


def test_ordinary_words_are_never_divided():
    word = "bækkenbundsmuskulatur"

    lines = [line for page in lines_of_pages(make_sheet(make_plan(intro=f"{word} " * 60))) for line in page]

    assert sum(line.split().count(word) for line in lines) == 60


def test_text_is_13_points_and_only_the_foot_is_smaller_than_12():
    sizes: dict[float, str] = {}

    def note(text: str, _, matrix: list[float], __, size: float) -> None:
        if text.strip():
            key = round(size * matrix[0], 1)
            sizes[key] = sizes.get(key, "") + text

    for page in read(generated(3, 0)).pages:
        page.extract_text(visitor_text=note)

    assert min(sizes) == 9
    assert sorted(sizes)[1] == 12
    assert max(sizes, key=lambda size: len(sizes[size])) == 13
    assert "Livsfare: Ring 112." in sizes[9]


def test_ten_ordinary_exercises_fit_on_three_leaves():
    exercises = [make_exercise(number, starting_position="Lig på ryggen med bøjede ben.") for number in range(1, 11)]

    assert len(read(make_sheet(make_plan(*exercises))).pages) <= 6


# Figures and code


def test_an_exercise_without_a_figure_has_an_empty_frame_to_draw_in():
    plan = make_plan(make_exercise(1), make_exercise(2))
    figures = {("oevelse-1", 1): (Figure(DRAWING, "En person bøjer knæet."),)}

    assert words_of(make_sheet(plan)).count(FRAME) == 2
    assert words_of(make_sheet(plan, figures=figures)).count(FRAME) == 1


def test_figures_and_code_are_said_in_words():
    figures = {("oevelse-1", 1): (Figure(DRAWING, "Knæet er bøjet."), Figure(DRAWING, "Knæet er strakt."))}

    assert alternatives(make_sheet(figures=figures)) == [
        "Knæet er bøjet.",
        "Knæet er strakt.",
        "QR-kode, der åbner programmet på klinik.example/programmer/oevelser-til-knaeet",
    ]


def test_an_uploaded_photograph_becomes_a_small_figure():
    file = BytesIO()
    Image.effect_noise((3000, 2000), 80).save(file, "PNG")

    figure = figure_of_picture(file.getvalue(), "Et billede")

    assert len(render(make_sheet(figures={("oevelse-1", 1): (figure,)}))) < 400_000
    assert alternatives(make_sheet(figures={("oevelse-1", 1): (figure,)}))[0] == "Et billede"


@needs_poppler
@pytest.mark.parametrize(
    "address", [ADDRESS, f"https://en-meget-lang-klinik.example/programmer/{'oe' * 40}/?udgave=12"]
)
def test_the_code_on_every_page_opens_the_plan_in_its_edition(address: str, tmp_path: Path):
    plan = make_plan(*(make_exercise(number) for number in range(1, 5)))

    for page in pages_as_pictures(make_sheet(plan, address=address), tmp_path):
        with Image.open(page) as picture:
            assert [found.text for found in zxingcpp.read_barcodes(picture)] == [address]


def test_on_a_screen_the_address_of_the_last_page_can_be_pressed():
    plan = make_plan(*(make_exercise(number) for number in range(1, 5)))
    *others, last = read(make_sheet(plan)).pages

    assert {link.get_object()["/A"]["/URI"] for link in last["/Annots"]} == {ADDRESS}
    assert not any("/Annots" in page for page in others)


# The file


def test_the_pdf_is_tagged_danish_titled_and_says_that_it_is_accessible():
    reader = read(make_sheet())
    root = reader.trailer["/Root"]

    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "da"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata.title == "Øvelser til ondt i knæet"
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()


def test_headings_go_from_the_title_down_to_each_exercise():
    plan = make_plan(make_exercise(1), make_exercise(2, section="Fase 1"), progression="Flere gange.")
    headings = [(tag, title) for tag, title, _ in tags(make_sheet(plan)) if tag.startswith("/H")]

    assert headings[0] == ("/H1", "Øvelser til ondt i knæet")
    assert [heading for heading in headings if "stræk" in heading[1]] == [
        ("/H3", "1. Bøj og stræk 1"),
        ("/H4", "2. Bøj og stræk 2"),
    ]
    levels = [int(tag[2]) for tag, _ in headings]
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_signs_and_steps_are_lists():
    assert [tag for tag, _, _ in tags(make_sheet(make_plan()))].count("/LI") == len(SIGNS) + 2


def test_only_the_sheets_own_font_is_used_and_only_the_part_that_is_needed():
    for page in read(make_sheet()).pages:
        for font in page["/Resources"]["/Font"].values():
            assert font["/BaseFont"][8:] in ("SourceSansPro-Regular", "SourceSansPro-Bold")
            assert font["/BaseFont"][7] == "+"
            assert "/FontFile2" in font["/DescendantFonts"][0]["/FontDescriptor"]
    assert len(render(make_sheet())) < 100_000


def test_the_same_plan_gives_the_same_bytes_in_this_process_and_in_another():
    code = (
        "from hashlib import sha256; from tests.programs.sheets import make_sheet, render;"
        "import sys; sys.stdout.write(sha256(render(make_sheet())).hexdigest())"
    )
    elsewhere = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    assert elsewhere == sha256(render(make_sheet())).hexdigest() == sha256(render(make_sheet())).hexdigest()


def test_one_sheet_leaves_no_trace_in_the_next():
    first = render(make_sheet())
    render(make_sheet(make_plan(make_exercise(7), title="Noget andet")))

    assert render(make_sheet()) == first


def test_sheets_asked_for_at_the_same_moment_do_not_disturb_each_other():
    sheets = [make_sheet(make_plan(make_exercise(number))) for number in range(1, 5)]

    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(render, sheets)) == [render(sheet) for sheet in sheets]


# Whatever someone has written


@pytest.mark.parametrize(
    "text",
    [
        "#let x = 1",
        "$a^2$",
        r"\u{1F600} \ ",
        "*ikke fed",
        "[x](",
        "@kilde <etiket>",
        "// /* `kode` */",
        "= Nej",
        "~-_''...",
    ],
)
def test_no_text_is_ever_read_as_an_instruction_to_the_typesetter(text: str):
    exercise = make_exercise(1, name=text, purpose=text, steps=(text,), dosage_text=text)

    assert (
        words_of(make_sheet(make_plan(exercise, title=f"T {text}", signs=(Sign(text, Urgency.SOON),)))).count(
            squeezed(text)
        )
        == 6
    )


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=60), st.text(st.sampled_from("#*_[]()\\`>-+1. \n\tæ💪\u202e\u0301א\0"), max_size=80))
def test_any_text_at_all_gives_a_sheet(plain: str, markup: str):
    exercise = make_exercise(1, name=plain, steps=(plain, markup), feel=markup, note=plain, section=plain)
    sheet = make_sheet(make_plan(exercise, title=plain, intro=markup, stop_rule=plain, contact=markup))

    assert read(sheet).pages


def test_what_the_font_lacks_is_visible_on_paper_and_reported():
    sheet = make_sheet(make_plan(make_exercise(1, name="Styrke 💪"), intro="שלום og hej"))

    assert f"1. Styrke {MISSING}" in words_of(sheet)
    assert unprintable_in(sheet) == {"💪", "ש", "ל", "ו", "ם"}


@pytest.mark.parametrize("nothing", ["\u200b", "\x1f", " "])
def test_a_name_of_invisible_characters_still_makes_an_accessible_sheet(nothing):
    sheet = make_sheet(make_plan(make_exercise(1, name=nothing), title=nothing))

    assert "1. Uden navn" in words_of(sheet)


def test_a_clinic_that_is_not_filled_in_yet_has_sheets_all_the_same():
    sheet = make_sheet(clinic=ClinicCard("Klinikken", make_sheet().clinic.help))

    assert "Spørg Klinikken. Livsfare: Ring 112." in squeezed(read(sheet).pages[0].extract_text())


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("blå Æbler, 5–10 × → ≥ ½", "blå Æbler, 5–10 × → ≥ ½"),
        ("a\u030a", "å"),
        ("Ａ ① ㎝", "A 1 cm"),
        ("bækken\u00adbund\u200b\ufeff", "bækkenbund"),
        ("\u202evendt", "vendt"),
        ("a\tb\r\nc\u2028d", "a b\nc\nd"),
        ("\x00💪", MISSING * 2),
        ("\ud800", MISSING),
    ],
)
def test_every_character_is_made_visible_or_was_invisible_already(written: str, shown: str):
    assert printable(written) == shown


def test_what_has_an_equal_in_the_font_is_not_reported():
    assert unprintable("a\u030a Ａ \u00ad\u200b") == set()


def test_all_weights_of_the_font_have_the_same_characters():
    assert {characters_of(name) for name in FILES} == {characters()}
    assert set("abcæøåÆØÅ0123456789–»«½×·•") <= characters()


def test_the_figures_are_left_out_of_what_is_checked_and_sent_as_text():
    assert "svg" not in repr(data_of(make_sheet(figures={("oevelse-1", 1): (Figure(DRAWING, "Knæet"),)})))


# Markdown on paper


def runs(*parts: str) -> list[dict]:
    """Runs of text; those in stars are bold."""
    return [{"text": part.strip("*"), "bold": part.startswith("*")} for part in parts]


def paragraph(*parts: str) -> dict:
    return {"kind": "paragraph", "runs": runs(*parts)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("Hej **du** og *du*.", [paragraph("Hej ", "*du*", " og ", "*du*", ".")]),
        ("en\nto  \ntre", [paragraph("en to\ntre")]),
        ("## Overskrift", [paragraph("*Overskrift*")]),
        ("> citat", [paragraph("citat")]),
        ("[os](https://x.dk/a)", [paragraph("os (x.dk/a)")]),
        ("<https://x.dk/a>", [paragraph("https://x.dk/a")]),
        ("![Knæet er bøjet](/media/a.png)", [paragraph("Knæet er bøjet")]),
        ("<b>ikke fed</b>", [paragraph("<b>ikke fed</b>")]),
        ("| a | b |\n|---|---|\n| 1 | 2 |", [paragraph("a · b"), paragraph("1 · 2")]),
    ],
)
def test_markdown_becomes_paragraphs_of_plain_and_bold_runs(text: str, expected: list[dict]):
    assert blocks(text) == expected


def test_lists_keep_their_levels_and_the_numbers_they_were_given():
    inner = {
        "kind": "list",
        "items": [{"number": number, "blocks": [paragraph(text)]} for number, text in ((3, "b"), (7, "c"))],
    }

    assert blocks("- a\n\n  3. b\n  7. c") == [
        {"kind": "list", "items": [{"number": None, "blocks": [paragraph("a"), inner]}]}
    ]


def test_lists_too_deep_to_follow_are_printed_as_they_are_typed():
    typed = "- " * 30 + "dybt nede"

    assert blocks(typed) == [paragraph(typed)]


def tags(sheet: Sheet) -> list[tuple[str, str, str]]:
    """Kind, title and alternative text of every element of the tag tree, in order."""
    return list(_tags(read(sheet).trailer["/Root"]["/StructTreeRoot"]["/K"]))


def alternatives(sheet: Sheet) -> list[str]:
    return [words for tag, _, words in tags(sheet) if tag == "/Figure"]


def _tags(node):
    node = node.get_object()
    if isinstance(node, list):
        for child in node:
            yield from _tags(child)
    elif isinstance(node, dict) and "/S" in node:
        yield node["/S"], node.get("/T", ""), node.get("/Alt", "")
        yield from _tags(node.get("/K", node["/S"]))


@pytest.mark.parametrize("source", ["plan.py", "kinds.py", "dosage/sentences.py", "sheet/log.py", "figures/words.py"])
def test_a_release_with_other_words_typesets_a_stored_sheet_anew(source):
    assert any((folder / source).is_file() for folder in SAID_BY)

"""What a leaflet's forms mean, one form a test. The corpus measures how far that carries."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.reading import FileProblem
from articles.urgency import Urgency
from programs.dosage import Dosage
from programs.leaflets import looks_like_leaflet, read
from programs.leaflets.words import lost_words
from tests.corpus.measure_leaflets import CORPUS, measure_leaflets

BRIDGE = "Øvelse 1: Bro\nLig på ryggen med bøjede ben. Løft bagdelen. Gentag 10 gange.\n"
SIDE_KICK = "Øvelse 2: Sidespark\nStå op. Løft benet ud til siden.\n"
LEAFLET = f"Øvelser til hoften\n\nDu skal træne din hofte.\n\n{BRIDGE}\n{SIDE_KICK}"


def with_tail(tail: str) -> str:
    return f"{LEAFLET}\n{tail}\n"


@pytest.mark.parametrize(
    "head",
    [
        "Øvelse 1: Bro",
        "Øvelse 1 – Bro",
        "Øvelse 1. Bro",
        "Øvelse nr. 1 Bro",
        "ØVELSE 1\nBro",
        "1. Bro",
        "1) Bro",
        "Nr. 1 Bro",
        "1. øvelse: Bro",
    ],
)
def test_a_number_and_a_name_are_read_in_every_way_they_are_written(head):
    text = LEAFLET.replace("Øvelse 1: Bro", head).replace(
        "Øvelse 2: Sidespark", head.replace("1", "2").replace("Bro", "Sidespark")
    )
    assert [(e.number, e.name) for e in read(text).exercises] == [(1, "Bro"), (2, "Sidespark")]


def test_a_name_without_number_is_an_exercise_when_an_instruction_follows():
    text = LEAFLET.replace("Øvelse 1: ", "").replace("Øvelse 2: ", "")
    assert [(e.number, e.name) for e in read(text).exercises] == [(None, "Bro"), (None, "Sidespark")]


def test_a_name_may_stand_on_the_line_of_its_instruction():
    text = "Øvelser\n\nBro: Lig på ryggen. Løft bagdelen.\n\nSidespark: Stå op. Løft benet.\n"
    assert [e.name for e in read(text, "hofte.txt").exercises] == ["Bro", "Sidespark"]


def test_a_dose_behind_the_heading_of_a_group_is_the_groups_and_nobody_elses():
    text = (
        f"Øvelser til hoften\n\nOpvarmning – 10 gentagelser\n\n{BRIDGE.replace('Gentag 10 gange.', '')}\n"
        f"Styrke – hver anden dag, 3 sæt af 8-12 gentagelser, 1 minuts pause mellem sættene\n\n{SIDE_KICK}"
    )
    program = read(text)
    assert [section.title for section in program.sections] == ["Opvarmning", "Styrke"]
    assert [str(exercise.dosage) for exercise in program.exercises] == ["", ""]
    assert str(program.sections[1].dosage).startswith("3 sæt af 8–12 gentagelser")


def test_a_day_in_capitals_is_no_new_sentence():
    text = f"HOFTEN\n\nØVELSER FRA 1. DAG\n\n{BRIDGE}\nØVELSER FRA 3. UGE\n\n{SIDE_KICK}"
    assert [section.title for section in read(text).sections] == ["ØVELSER FRA 1. DAG", "ØVELSER FRA 3. UGE"]


def test_what_one_begins_with_is_the_dose_of_today():
    program = read(
        with_tail("Lav øvelserne 3 gange om dagen, og begynd med 5 gentagelser. Øg til 10, når det går let.")
    )
    assert program.dosage == Dosage.parse("5 gentagelser, 3 gange om dagen")


def test_a_start_that_says_at_once_where_it_ends_leaves_how_often():
    program = read(with_tail("Lav øvelserne 3 gange om dagen. Start med 5 gentagelser, og øg til 15."))
    assert program.dosage == Dosage.parse("3 gange om dagen")


def test_a_number_without_name_is_named_by_its_number():
    text = LEAFLET.replace(": Bro", "").replace(": Sidespark", "")
    assert [e.name for e in read(text).exercises] == ["Øvelse 1", "Øvelse 2"]


def test_a_list_of_contents_is_no_exercise():
    contents = "Indhold\nØvelse 1: Bro ...... 2\nØvelse 2: Sidespark ...... 3"
    text = LEAFLET.replace("Du skal træne din hofte.", contents)
    assert len(read(text).exercises) == 2


def test_steps_are_the_sentences_in_order_after_the_starting_position():
    first = read(LEAFLET).exercises[0]
    assert first.starting_position == "Lig på ryggen med bøjede ben."
    assert first.steps == ("Løft bagdelen.", "Gentag 10 gange.")


def test_a_continuation_belongs_to_its_exercise():
    text = with_tail("Lav derefter samme øvelse med det andet ben.")
    assert read(text).exercises[1].steps[-1] == "Lav derefter samme øvelse med det andet ben."


def test_a_dose_for_all_stays_with_the_programme():
    program = read(with_tail("Alle øvelser gentages 10-15 gange, 2-3 gange dagligt."))
    assert program.dosage == Dosage(reps=(10, 15), per_day=(2, 3))
    assert not program.exercises[1].dosage


def test_a_dose_for_some_makes_a_group_of_them():
    text = LEAFLET.replace("Du skal træne din hofte.", "Øvelse 1-2 laves 12 gange, 2 gange dagligt.")
    program = read(text)
    assert [section.dosage for section in program.sections] == [Dosage(reps=(12, 12), per_day=(2, 2))]
    assert [exercise.section for exercise in program.exercises] == [0, 0]


def test_a_phase_keeps_its_dose_and_its_exercises():
    text = LEAFLET.replace("Øvelse 2", "Fase 2 (uge 3-6)\n\nLav 2 sæt af 8 gentagelser.\n\nØvelse 2")
    program = read(text)
    assert [section.title for section in program.sections] == ["Fase 2 (uge 3-6)"]
    assert program.sections[0].dosage == Dosage(sets=(2, 2), reps=(8, 8))
    assert [exercise.section for exercise in program.exercises] == [None, 0]


@pytest.mark.parametrize(
    "words",
    [
        "Gentag øvelserne nogle gange flere gange om dagen.",
        "Gå en tur på 30 minutter hver dag.",
        "Læg is på i 15 minutter 3 gange om dagen.",
        "Du må støtte med 20 kg de første 6 uger.",
        "Du kan ringe på tlf. 22 34 56 78 kl. 8-14.",
        "Smerter op til 5 på en skala fra 0 til 10 er i orden.",
        "Øg langsomt til 15 gentagelser af hver øvelse.",
    ],
)
def test_what_is_no_dose_for_the_exercises_gives_none(words):
    assert read(LEAFLET.replace("Du skal træne din hofte.", words)).dosage == Dosage()


def test_pain_and_stop_and_progression_have_their_own_places():
    program = read(
        LEAFLET.replace(
            "Du skal træne din hofte.",
            "Smerter op til 5 på en skala fra 0-10 er i orden.\n\nStop, hvis du får skarpe smerter.\n\n"
            "Når det går let, kan du øge antallet af gentagelser.",
        )
    )
    assert program.pain_rule.startswith("Smerter op til 5")
    assert program.stop_rule == "Stop, hvis du får skarpe smerter."
    assert program.progression.startswith("Når det går let")


def test_a_warning_is_a_sign_with_its_urgency_and_its_words_stay():
    program = read(with_tail("Kontakt straks afdelingen, hvis du får feber, eller såret væsker."))
    assert {sign.urgency for sign in program.signs} == {Urgency.IMMEDIATE}
    assert "såret væsker" in program.remarks


def test_the_department_its_telephone_and_the_date_are_found():
    program = read(
        with_tail("Fysioterapien, Åby Sygehus\nTlf. 22 34 56 78, hverdage kl. 8-10\nFax 87 65 43 21\nRevideret 03/2024")
    )
    assert program.contact_phone == "22 34 56 78"
    assert program.contact.startswith("Fysioterapien, Åby Sygehus")
    assert program.revised_on == datetime.date(2024, 3, 1)


@pytest.mark.parametrize("line", ["Revideres senest 1/2/2027", "Udskrevet 3.4.2024", "Du blev opereret 3.4.2024"])
def test_a_date_that_is_not_the_revision_is_left_alone(line):
    assert read(with_tail(line)).revised_on is None


def test_running_heads_feet_and_page_numbers_leave_the_text_and_are_said_once():
    page = "Åby Sygehus – Patientvejledning\n\n{}\n\nSide {} af 2\n"
    text = page.format(LEAFLET, 1) + "\f" + page.format("Øvelse 3: Tåhævning\nStå op. Løft hælene.", 2)
    program = read(text)
    assert program.sources == ("Åby Sygehus – Patientvejledning",)
    assert program.exercises[1].steps == ("Løft benet ud til siden.",)


def test_two_lists_of_exercises_in_one_sentence_have_each_its_own_dose():
    numbered = "\n\n".join(f"{n}. Øvelse med ben\nLøft benet {n} cm op." for n in range(1, 5))
    program = read(f"Stærk hofte\n\n{numbered}\n\nØvelse 1 og 2 laves fra i dag, øvelse 3 og 4 hver anden dag.\n")
    assert [(section.title, str(section.dosage)) for section in program.sections] == [
        ("Øvelse 3 og 4", "3–4 gange om ugen")
    ]
    assert [exercise.section for exercise in program.exercises] == [None, None, 0, 0]


def test_a_dose_of_numbers_that_no_exercise_has_stays_as_text():
    text = f"{LEAFLET}\nØvelse 8 og 9 laves hver anden dag.\n"
    assert lost_words(text, read(text)) == []
    assert "hver anden dag" in read(text).remarks


@pytest.mark.parametrize("name", ["Sengebro", "Skinnebensstræk", "Medicinbold", "Smertefri bøjning", "Daglig gåtur"])
def test_an_exercise_may_begin_like_a_heading_of_advice(name):
    text = f"Stærk hofte\n\nBro\nLøft bagdelen.\n\n{name}\nStå op. Løft benet.\n\nKnæløft\nLøft knæet.\n"
    assert [exercise.name for exercise in read(text).exercises] == ["Bro", name, "Knæløft"]


@pytest.mark.parametrize("heading", ["Sengen", "Skinnen", "Medicin", "Smerter", "Dagligdagen"])
def test_a_heading_of_advice_is_no_exercise(heading):
    text = f"Stærk hofte\n\nBro\nLøft bagdelen.\n\n{heading}\nStå op. Løft benet.\n\nKnæløft\nLøft knæet.\n"
    assert heading not in [exercise.name for exercise in read(text).exercises]


def test_the_name_behind_a_number_may_begin_with_a_figure():
    text = "Stærk hofte\n\n1. Bro\nLøft bagdelen.\n\n2. 4-punkts stand\nLøft en arm.\n\n3. Knæløft\nLøft knæet.\n"
    assert [(e.number, e.name) for e in read(text).exercises] == [(1, "Bro"), (2, "4-punkts stand"), (3, "Knæløft")]


def test_an_address_is_no_title():
    assert read(f"Rygklinikken\nElmegade 4, 6000 Kolding\n\n{LEAFLET}").title != "Elmegade 4, 6000 Kolding"


def test_columns_that_count_by_rows_are_read_row_by_row():
    rows = [
        ("1. Knæløft", "2. Armstræk"),
        ("Løft det ene knæ op.", "Stræk armene op."),
        ("", ""),
        ("3. Tåstand", "4. Skulderrul"),
        ("Løft hælene.", "Rul med skuldrene."),
    ]
    text = "\n".join(f"{left:<40}{right}".rstrip() for left, right in rows)
    found = read(f"Øvelser til dig, der sidder meget\n\n{text}\n").exercises
    assert [(e.number, e.name, e.steps) for e in found] == [
        (1, "Knæløft", ("Løft det ene knæ op.",)),
        (2, "Armstræk", ("Stræk armene op.",)),
        (3, "Tåstand", ("Løft hælene.",)),
        (4, "Skulderrul", ("Rul med skuldrene.",)),
    ]


def test_an_exercise_that_is_done_like_the_one_before_is_one_of_its_own():
    text = "Stærk hofte\n\n1) Bro\nLøft bagdelen.\n\n2) Bro på ét ben\nSom før, men på ét ben.\n\n3) Bænk\nStå op.\n"
    assert [exercise.name for exercise in read(text).exercises] == ["Bro", "Bro på ét ben", "Bænk"]


def test_an_exercise_may_lean_on_another_by_its_number():
    text = "Rolig nakke\n\n1. Drej\nDrej hovedet fra side til side.\n\n2. Nik\nGør som i øvelse 1, men nik op og ned.\n"
    assert [exercise.name for exercise in read(text).exercises] == ["Drej", "Nik"]


def test_a_number_that_heads_no_exercise_ends_none_of_those_that_count_on():
    text = "Stærk hofte\n\n1. Bro\nLøft bagdelen.\n\n2. Hvil\nTiden er din egen.\n\n3. Bænk\nBøj benet.\n"
    content = read(text)
    assert [(exercise.number, exercise.name) for exercise in content.exercises] == [(1, "Bro"), (3, "Bænk")]
    assert "Tiden er din egen." in content.remarks + content.exercises[0].note


def test_a_figure_at_the_head_of_a_line_may_go_on_with_the_sentence_above():
    text = "Stærk hofte\n\n1) Bro\nLøft bagdelen. Brug\n3 sekunder på at sænke den.\n\n2) Bænk\nStå op.\n"
    assert read(text).exercises[0].steps == ("Løft bagdelen.", "Brug 3 sekunder på at sænke den.")


def test_the_date_of_revision_at_the_foot_of_each_page_is_no_page_number():
    foot = "Revideret 11/6-2024                    Side {} af 2"
    text = f"{LEAFLET}\n{foot.format(1)}\n\f3. Bænk\nStå op.\n{foot.format(2)}\n"
    assert read(text).revised_on == datetime.date(2024, 6, 11)


def test_a_sentence_goes_on_over_the_blank_line_of_a_page_that_is_double_spaced_with_wide_gaps():
    lines = ["Øvelse 1: Bro", "", "Lig på ryggen, og hold fat i bordet med begge", "hænder. Hold i", "5 sekunder.", ""]
    text = "\n\n".join(["Stærk hofte", "", *lines, *(line.replace("1: Bro", "2: Bænk") for line in lines)])
    assert [str(exercise.dosage) for exercise in read(text).exercises] == ["hold 5 sek."] * 2


def test_two_columns_are_read_one_after_the_other():
    left = ["Øvelse 1: Bro", "Lig på ryggen. Løft", "bagdelen.", "", "Øvelse 2: Sidespark", "Stå op. Løft benet."]
    right = [
        "Øvelse 3: Tåhævning",
        "Stå op. Løft hælene",
        "fra gulvet.",
        "",
        "Øvelse 4: Knæløft",
        "Stå op. Løft knæet.",
    ]
    columns = "\n".join(f"{a:<40}{b}".rstrip() for a, b in zip(left, right, strict=True))
    assert [e.name for e in read(f"Øvelser til hoften\n\n{columns}\n").exercises] == [
        "Bro",
        "Sidespark",
        "Tåhævning",
        "Knæløft",
    ]


@pytest.mark.parametrize(
    "text", ["", "  \n", "---\ntitle: Emne\n---\n\nLig ned. Løft benet.\n", "Kære kollega\n\nMødet er flyttet.\n"]
)
def test_what_is_no_leaflet_is_not_taken_for_one(text):
    assert not looks_like_leaflet(text)


def test_a_leaflet_that_was_read_before_is_read_the_same_again():
    text = with_tail("Stop, hvis det gør ondt.\n\nKontakt\n\nTelefon 12 34 56 78")
    first = read(text, "hofte.txt")
    assert looks_like_leaflet(text)
    assert read(text, "hofte.txt") == first


def test_the_same_leaflet_without_a_title_is_called_after_each_of_its_files():
    text = f"{BRIDGE}\n{SIDE_KICK}"
    assert [read(text, name).title for name in ("staa-fast.txt", "hofte.txt")] == ["Staa fast", "Hofte"]


def test_a_text_without_exercises_is_refused_in_one_line():
    with pytest.raises(FileProblem, match="Ingen øvelse"):
        read("Mødet er flyttet\n\nVi ses på tirsdag.\n")


@pytest.mark.parametrize("path", sorted(CORPUS.glob("*/*.txt")), ids=lambda path: path.stem)
def test_no_word_of_the_corpus_is_lost(path):
    text = path.read_text(encoding="utf-8")
    assert lost_words(text, read(text, path.name)) == []


@pytest.mark.parametrize("part", ["open", "heldout", "blind", "blind_4", "blind_5", "blind_6", "blind_7"])
def test_the_corpus_is_read_as_well_as_clinics_need(part):
    measure = measure_leaflets(part)
    exercises = measure.counts["exercise"]
    assert measure.share("exercise") >= 0.95
    assert measure.counts["exercise invented"] <= 0.02 * exercises
    assert measure.counts["words lost"] == measure.counts["warning rated too low"] == 0
    assert measure.counts["dose field wrong or invented"] <= 0.01 * measure.counts["dose field"]
    assert measure.share("title") >= 0.95 and measure.share("phone") >= 0.95


@given(st.data())
def test_a_damaged_leaflet_is_read_or_refused_and_never_more(data):
    at = data.draw(st.integers(0, len(LEAFLET)))
    damage = data.draw(st.text("\n\f -•:.1239Øxa", max_size=12))
    text = LEAFLET[:at] + damage + LEAFLET[at + data.draw(st.integers(0, 20)) :]
    try:
        program = read(text)
    except FileProblem:
        return
    assert all(exercise.name for exercise in program.exercises)
    assert lost_words(text, program) == []


def test_letters_may_count_the_exercises():
    text = "Øvelser til hoften\n\na) Bro\nLig på ryggen. Løft bagdelen.\n\nb) Sidespark\nStå op. Løft benet.\n"
    assert [(e.number, e.name, e.note) for e in read(text).exercises] == [
        (None, "Bro", "a)"),
        (None, "Sidespark", "b)"),
    ]


def test_letters_that_count_steps_are_no_exercises():
    text = f"{BRIDGE}\na) Løft bagdelen.\nb) Sænk den igen.\n\n{SIDE_KICK}"
    assert [e.name for e in read(text).exercises] == ["Bro", "Sidespark"]


def test_a_paragraph_apart_below_the_last_exercise_is_of_all_where_no_other_has_one():
    knee = "\nØvelse 3: Knæløft\nStå op. Løft knæet.\n"
    text = with_tail(f"{knee}\nHold pause i 1 minut mellem øvelserne.")
    assert read(text).exercises[2].steps == ("Løft knæet.",)
    assert read(with_tail(f"{knee}\nGør det samme med det andet ben.")).exercises[2].dosage.side == "each"


@pytest.mark.parametrize("heading", ["Forsigtig", "I bilen"])
def test_a_heading_over_nothing_but_what_to_leave_is_no_exercise(heading):
    text = f"{LEAFLET}\n{heading}\nLøft ikke benet bagud.\n".replace("Øvelse 1: ", "").replace("Øvelse 2: ", "")
    assert [e.name for e in read(text).exercises] == ["Bro", "Sidespark"]


def test_one_side_and_then_the_other_is_each_side():
    text = with_tail("Øvelse 3: Nakke\nDrej hovedet mod højre. Hold i 5 sekunder. Drej mod venstre.")
    assert read(text).exercises[2].dosage.side == "each"


def test_from_one_side_to_the_other_is_no_side():
    text = with_tail("Øvelse 3: Nakke\nDrej hovedet fra højre mod venstre. Drej det 10 gange.")
    assert read(text).exercises[2].dosage.side is None


@pytest.mark.parametrize("marks", [("(1)", "(2)"), ("a)", "b)")])
def test_an_exercise_that_is_counted_off_begins_also_right_below_a_line_without_an_end(marks):
    first, second = marks
    text = (
        f"Øvelser til hoften\nStyrke, uden pause imellem\n{first} Bro\nLig på ryggen. Løft bagdelen 10 gange\n"
        f"{second} Sidespark\nStå op. Løft benet.\n"
    )
    assert [e.name for e in read(text).exercises] == ["Bro", "Sidespark"]


def test_the_number_of_a_step_is_no_number_of_sets():
    text = with_tail("Øvelse 3: Håndled\n1 Sæt albuen på bordet.\n2 Bøj hånden ned.")
    assert read(text).exercises[2].dosage == Dosage()

"""/programmer/<slug>/traen/ and the steps that a dose is in one session."""

import gzip
import re
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from hypothesis import given

from articles.models import OldSlug, RedFlag, Status
from programs.dosage import Dosage
from programs.editions import refresh_edition
from programs.figures import table_of
from programs.figures.library import all_figures
from programs.models import Program, ProgramSection
from programs.plancode import query_of
from programs.rows import plan_of
from programs.steps import Count, Timer, steps_of
from programs.tailored import Pick, tailored
from tests.factories import make_article, make_clinic, make_entry, make_exercise, make_program, make_red_flag
from tests.lix import lix
from tests.physio.public_site import ARM_RAISE
from tests.programs.dose_strategies import doses

COMPONENTS = Path(settings.BASE_DIR) / "templates/components"
STATIC = Path(settings.BASE_DIR) / "static"


def told(text: str) -> list[str]:
    return [step.words for step in steps_of(Dosage.parse(text))]


def calls(text: str) -> list[str]:
    return [step.call for step in steps_of(Dosage.parse(text))]


def first(text: str):
    return steps_of(Dosage.parse(text))[0]


def test_a_set_on_each_side_is_two_steps_and_a_stated_pause_stands_between_sets():
    assert told("2 sæt af 8 gentagelser, pause 60 sek., hver side") == [
        "Runde 1 af 2. Den ene side.",
        "Runde 1 af 2. Den anden side.",
        "Hold pause.",
        "Runde 2 af 2. Den ene side.",
        "Runde 2 af 2. Den anden side.",
    ]


def test_the_second_of_two_sides_is_the_other_one():
    steps = steps_of(Dosage.parse("2 sæt af 8 gentagelser, hver side"))
    assert [step.is_other_side for step in steps] == [False, True, False, True]
    assert [step.is_other_side for step in steps_of(Dosage.parse("8 gentagelser, venstre side"))] == [False]


def test_every_step_is_called_by_what_it_is():
    assert calls("2 sæt af 8 gentagelser, pause 60 sek., hver side") == [
        "",
        "Skift side",
        "Pause",
        "Runde 2",
        "Skift side",
    ]


def test_a_range_is_shown_whole_and_counted_to_its_lower_end():
    step = first("2-3 sæt af 8-12 gentagelser, hold 5-10 sek.")
    assert step.words == "Runde 1 af 2–3."
    assert step.count == Count(8, "8–12 gentagelser")
    assert step.timers == (Timer(5, "Hold 5–10 sek.", is_hold=True),)
    assert len(told("2-3 sæt af 8-12 gentagelser")) == 2


def test_a_dose_without_a_lower_end_has_its_words_and_nothing_to_count_to():
    assert first("op til 10 gentagelser").count == Count(None, "op til 10 gentagelser")
    assert first("10 gentagelser, hold op til 5 sek.").timers == ()
    assert told("op til 3 sæt af 10 gentagelser") == ["Runde 1 af op til 3."]


@pytest.mark.parametrize("text", ["2 gange om dagen", "hver side", "i 6 uger"])
def test_nothing_is_made_up_where_the_dose_does_not_tell_how_much(text):
    for step in steps_of(Dosage.parse(text)):
        assert step.count is None and step.timers == ()
        assert "Runde" not in step.words


def test_a_hold_without_repetitions_counts_none():
    assert first("hold 20 sek.").timers == (Timer(20, "Hold 20 sek.", is_hold=True),)
    assert first("hold 20 sek.").count is None


def test_a_pause_without_sets_is_one_between_repetitions():
    assert first("10 gentagelser, pause 30 sek.").timers == (Timer(30, "Pause 30 sek.", is_rest=True),)


def test_one_side_is_named():
    assert told("10 gentagelser, venstre side") == ["Venstre side."]
    assert told("10 gentagelser, højre side") == ["Højre side."]


@given(doses)
def test_no_step_counts_to_a_number_that_the_dose_does_not_state(dose):
    stated = {value[0] for name in ("reps", "hold_s", "duration_s", "rest_s") if (value := getattr(dose, name))}
    steps = steps_of(dose)
    assert steps
    for step in steps:
        assert step.count is None or step.count.low in stated
        assert {timer.seconds for timer in step.timers} <= stated
    sides = 2 if dose.side == "each" else 1
    assert sum(not step.is_rest for step in steps) == sides * ((dose.sets or (1, 1))[0] or 1)


# The page


def address(program: Program) -> str:
    return reverse("programs:train", args=[program.slug])


def page(client, program: Program, query: str = "") -> str:
    response = client.get(f"{address(program)}?{query}")
    assert response.status_code == 200
    return response.text


def words(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def listed(html: str) -> list[str]:
    return re.findall(r'exercise__title">.*?</span></span> <span>(.*?)</span>', html)


@pytest.mark.django_db
def test_stop_rule_and_signs_stand_before_every_exercise(client):
    topic = make_article()
    program = make_program(topic=topic, stop_rule="Stop ved stærk smerte.", pain_rule="Op til 5 er i orden.")
    make_red_flag(article=topic, text="Armen er kold")
    before = words(page(client, program).partition('class="exercise"')[0])
    for text in (
        "Hvornår skal du stoppe og søge hjælp?",
        "Stop ved stærk smerte.",
        "Op til 5 er i orden.",
        "Armen er kold",
    ):
        assert text in before


@pytest.mark.django_db
def test_a_programme_without_signs_says_what_to_do(client):
    RedFlag.objects.all().delete()
    assert "Ring 112 ved livsfare." in words(page(client, make_program()))


@pytest.mark.django_db
def test_every_exercise_has_its_steps_its_dose_and_what_is_counted(client):
    program = make_program(exercises=0, dosage=Dosage.parse("2 gange om dagen"))
    make_entry(program, make_exercise(name="Bækkenløft"), dosage=Dosage.parse("8-12 gentagelser, hold 5 sek."))
    make_entry(program, make_exercise(name="Knæbøjning"))
    html = page(client, program)
    assert listed(html) == ["Bækkenløft", "Knæbøjning"]
    assert 'Gør det <span class="range">8–12</span> gange.' in html and "Løft armen stille frem." in html
    assert 'data-count="8–12 gentagelser" data-enough="8"' in html
    assert '<span data-seconds="5" data-holds>Hold 5 sek.</span>' in html
    assert html.count("data-count=") == 1


@pytest.mark.django_db
def test_a_tailored_plan_is_trained_as_it_is(client):
    program = make_program(exercises=[make_exercise(name=name) for name in ("A", "B", "C")])
    default = plan_of(program)
    chosen = [default.exercises[2], default.exercises[0]]
    plan = tailored(default, [Pick(exercise.slug, dosage=Dosage(reps=(4, 4))) for exercise in chosen])
    html = page(client, program, query_of(plan, default))
    assert listed(html) == ["C", "A"]
    assert html.count('data-enough="4"') == 2
    assert f'href="{program.get_absolute_url()}?p=' in html


@pytest.mark.django_db
def test_a_group_is_told_with_its_first_exercise_and_one_without_exercises_is_not_lost(client):
    program = make_program(exercises=0)
    for position, title in enumerate(("Før", "Uge 1", "Uge 2"), start=1):
        ProgramSection.objects.create(program=program, position=position, title=title, text=f"Om {title}.")
    for title in ("Uge 1", "Uge 1", "Uge 2"):
        make_entry(program, section=program.sections.get(title=title))
    heads = re.findall(r'class="(?:section-heading|exercise__title)">([^<]*)', page(client, program))
    assert heads == ["Før", "Uge 1", "", "", "Uge 2", ""]
    assert "Om Før." in page(client, program)


@pytest.fixture
def changed() -> Program:
    """Two exercises; the stop rule is another since edition 1."""
    program = make_program(exercises=2)
    refresh_edition(program)
    program.stop_rule = "Stop straks."
    program.save()
    refresh_edition(program)
    return program


@pytest.mark.django_db
def test_an_older_paper_is_told(client, changed):
    default = replace(plan_of(changed), edition=1)
    query = query_of(tailored(default, [Pick(default.exercises[1].slug)]), default)
    assert "Dit ark er ældre end programmet" in page(client, changed, query)


@pytest.mark.django_db
def test_an_older_edition_is_told_by_what_has_changed_safety_first(client, changed):
    (notice,) = re.findall(r"<div[^>]* data-train-changed>(.*?)</div>", page(client, changed, "udgave=1"), re.DOTALL)
    assert words(notice).startswith("Programmet er ændret, siden du sidst var her Vigtigst for dig")
    assert "Dit ark" not in page(client, changed, "udgave=1")
    assert " data-train-changed hidden>" in page(client, changed)


@pytest.mark.django_db
def test_what_does_not_fit_is_told(client):
    assert "Noget på dit ark passer ikke til programmet" in page(client, make_program(), "p=volapyk")


@pytest.mark.django_db
def test_a_withdrawn_programme_is_not_trained(client):
    make_clinic()
    response = client.get(address(make_program(status=Status.WITHDRAWN)))
    assert response.status_code == 410
    assert "Stop med øvelserne" in response.text


@pytest.mark.django_db
def test_a_draft_is_not_found(client):
    assert client.get(address(make_program(status=Status.DRAFT))).status_code == 404


@pytest.mark.django_db
def test_an_old_address_leads_on_with_its_plan(client):
    program = make_program()
    OldSlug.objects.create(kind="program", slug="gammelt-navn", row=program.pk)
    response = client.get("/programmer/gammelt-navn/traen/?ark=stort")
    assert response.status_code == 301
    assert response["Location"] == f"{address(program)}?ark=stort"


@pytest.mark.django_db
def test_the_other_side_has_a_figure_that_moves_too_where_the_dose_asks_for_each(client):
    exercise = make_exercise(slug="loeft", motion=ARM_RAISE)
    each, one = make_program(exercises=0), make_program(exercises=0)
    make_entry(each, exercise, dosage=Dosage.parse("hver side"))
    make_entry(one, exercise, dosage=Dosage.parse("højre side"))
    assert 'src="/oevelser/loeft/anden-side-0.svg"' in page(client, each)
    assert "anden-side" not in page(client, one)


@pytest.mark.django_db
def test_the_programmes_page_leads_here(client):
    program = make_program()
    assert f'href="{address(program)}">Træn</a>' in client.get(program.get_absolute_url()).text


@pytest.mark.django_db
def test_a_longer_programme_asks_the_database_no_more(client):
    asked = []
    for size in (1, 6):
        program = make_program(exercises=size)
        page(client, program)
        with CaptureQueriesContext(connection) as captured:
            page(client, program)
        asked.append(len(captured))
    assert asked[0] == asked[1]


@pytest.mark.django_db
def test_the_page_says_that_days_are_kept_on_this_device_only(client):
    text = words(page(client, make_program()))
    assert "kun på denne telefon" in text
    assert "Slet alt" in text


@pytest.mark.django_db
def test_a_page_with_ten_exercises_and_all_their_figures_moving_and_at_rest_weighs_at_most_80_kb(client):
    figures = all_figures()[::4][:10]
    exercises = [make_exercise(motion=table_of(figure.motion)) for figure in figures]
    html = page(client, make_program(exercises=exercises, dosage=Dosage.parse("10 gentagelser, hold 5 sek.")))
    files = {STATIC / name for name in re.findall(rf'(?:href|src)="{settings.STATIC_URL}([^"]+)"', html)}
    styles = client.get(re.search(r'href="(/stil/[^"]+)"', html)[1]).content
    pictures = {client.get(address).content for address in re.findall(r'src(?:set)?="(/oevelser/[^"]+)"', html)}
    assert len(pictures) == 20 and len(files) > 10
    assert sum(map(weight, [html.encode(), styles, *pictures, *(file.read_bytes() for file in files)])) <= 80_000


def weight(content: bytes) -> int:
    return len(gzip.compress(content))


def test_its_own_words_are_easy_to_read():
    names = ("train_tool", "train_end", "train_days", "train_changed", "copy_notice", "device")
    files = [*(COMPONENTS / f"{name}.html" for name in names), COMPONENTS.parent / "programs/without_net.html"]
    parts = [file.read_text(encoding="utf-8") for file in files]
    text = re.sub(r"{% comment %}.*?{% endcomment %}|{[%{].*?[%}]}", "", "\n".join(parts), flags=re.DOTALL)
    said = re.findall(
        r"data-(?:counted|enough|started|paused|over|tone|kept|erased|refused|ready|words|exercise|end|start|pause|on)"
        r'="([^"]+)"',
        text,
    )
    shown = re.sub(r"</?(?:p|button|legend|h2|label|section|div)\b[^>]*>", "\n", text)
    assert len(said) > 8
    assert lix("\n".join([re.sub(r"<[^>]+>|%\d", " ", shown), *said])) <= 30

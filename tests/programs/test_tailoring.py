"""/programmer/<slug>/tilpas/: a plain form whose answer is an address without a typed word."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Status
from programs.dosage import Dosage
from programs.kinds import Kind
from programs.models import Program, ProgramSection
from programs.plancode import item_names, read
from programs.rows import plan_of
from tests.factories import make_clinic, make_entry, make_exercise, make_program
from tests.pages import words

pytestmark = pytest.mark.django_db

STARTS = {"Bækkenløft": "Lig på ryggen.", "Knæbøjning": "Stå ved en stol.", "Armløft": "Sid på en stol."}


@pytest.fixture
def program() -> Program:
    program = make_program(exercises=0, dosage=Dosage(per_day=(2, 2)))
    for name, start in STARTS.items():
        make_entry(program, make_exercise(name=name, starting_position=start), dosage=Dosage(reps=(10, 10)))
    return program


def typed(program: Program, **fields) -> dict:
    """What the form sends with every exercise chosen: dosis_1='…' is the dose of the first."""
    names = list(item_names(plan_of(program)).values())
    sent: dict = {"tilpas": "1", "ark": "normal", "log": "ja", "med": names}
    for number, name in enumerate(names, start=1):
        sent |= {f"plads-{name}": str(number), f"dosis-{name}": "10 gentagelser", f"side-{name}": ""}
    for field, value in fields.items():
        kind, _, number = field.partition("_")
        sent[f"{kind}-{names[int(number) - 1]}" if number else field] = value
    return sent


def sent(client, program: Program, **fields):
    return client.get(program.get_tailor_url(), typed(program, **fields))


def exercises_at(program: Program, address: str) -> list[tuple[str, str]]:
    query = {name: values[-1] for name, values in parse_qs(urlsplit(address).query).items()}
    return [(e.name, str(e.dosage)) for e in read(query, plan_of(program)).plan.exercises]


def test_the_form_shows_each_exercise_with_its_dose_and_how_it_is_read(client, program):
    html = client.get(program.get_tailor_url()).text
    for name in STARTS:
        assert name in html
    assert html.count('value="10 gentagelser"') == 3
    assert words(html).count("Sådan læses det: Gør det 10 gange. Gør øvelsen 2 gange om dagen.") == 3
    assert '<meta name="robots" content="noindex">' in html


@pytest.mark.parametrize(
    ("button", "path"), [("vis", ""), ("ark", "ark.pdf"), ("laes", "tilpas/"), ("sorter", "tilpas/")]
)
def test_every_button_leads_to_the_plans_address_without_a_typed_word(client, program, button, path):
    answer = sent(client, program, goer=button, dosis_2="3 sæt af 8 gentagelser")
    assert answer.status_code == 302
    assert answer["Cache-Control"] == "no-store"
    assert urlsplit(answer["Location"]).path == f"{program.get_absolute_url()}{path}"
    assert set(parse_qs(urlsplit(answer["Location"]).query)) == {"p"}
    assert "gentagelser" not in answer["Location"]
    assert ("Knæbøjning", "3 sæt af 8 gentagelser") in exercises_at(program, answer["Location"])


def test_a_form_that_was_not_changed_leads_to_the_plain_address(client, program):
    assert sent(client, program, goer="vis")["Location"] == program.get_absolute_url()


def test_how_a_dose_is_written_is_read_aloud_at_the_first_field_alone(client, program):
    html = client.get(program.get_tailor_url()).text
    described = re.findall(r'<input id="dosis-[^>]*aria-describedby="([^"]*)"', html)
    assert len(described) == 3 and described[0].split()[0] == "dosishjaelp"
    assert "dosishjaelp" not in " ".join(described[1:])
    assert all(ids.split()[-1].startswith("laest-") for ids in described)


def test_every_kind_of_sheet_can_be_chosen_and_the_plans_is(client, program):
    html = client.get(program.get_tailor_url(), {"ark": "stort"}).text
    assert re.findall(r'name="ark" value="([^"]*)"', html) == list(Kind)
    assert re.findall(r'name="ark" value="([^"]*)" checked', html) == ["stort"]
    assert "Stor skrift" in html


def test_kind_and_log_go_with_the_plan(client, program):
    fields = {name: value for name, value in typed(program, goer="ark", ark="stort").items() if name != "log"}
    assert client.get(program.get_tailor_url(), fields)["Location"] == f"{program.get_sheet_url()}?ark=stort&log=nej"


def test_sorted_by_starting_position_the_patient_gets_up_once(client, program):
    address = sent(client, program, goer="sorter")["Location"]
    assert [name for name, _ in exercises_at(program, address)] == ["Bækkenløft", "Armløft", "Knæbøjning"]


def test_one_group_alone_is_one_press(client, program):
    for position, entry in enumerate(program.entries.all(), start=1):
        entry.section = ProgramSection.objects.create(program=program, position=position, title=f"Fase {position}")
        entry.save()
    html = client.get(program.get_tailor_url()).text
    assert re.findall(r'<button class="[^"]*" type="submit" name="goer" value="kun-2">(.*)</button>', html) == [
        "<span>Fase 2</span>"
    ]
    address = sent(client, program, goer="kun-2")["Location"]
    assert exercises_at(program, address) == [("Knæbøjning", "10 gentagelser")]


def test_a_dose_that_is_not_understood_is_named_and_kept(client, program):
    answer = sent(client, program, goer="ark", dosis_2="10 gentagelser, hopla <b>")
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "no-store"
    assert 'value="10 gentagelser, hopla &lt;b&gt;"' in answer.text
    assert "»hopla« er ikke forstået" in words(answer.text)
    assert "Fejl: Tilpas" in answer.text


def test_a_form_without_a_chosen_exercise_says_so(client, program):
    assert "Vælg mindst én øvelse." in sent(client, program, goer="vis", med=[]).text


def test_an_address_is_open_in_the_form(client, program):
    address = sent(client, program, goer="laes", dosis_2="8 gentagelser", side_1="left")["Location"]
    html = client.get(address).text
    assert 'value="8 gentagelser"' in html
    assert "Gør det kun i venstre side." in html


def test_what_does_not_fit_is_said_first(client, program):
    address = sent(client, program, goer="laes", dosis_2="8 gentagelser")["Location"]
    text = words(client.get(f"{address}.zzzz").text)
    assert text.index("Øvelse 4 findes ikke i programmet.") < text.index("Vælg øvelser og dosis.")


@pytest.mark.parametrize(
    "query",
    [
        "p=1.1.zz",
        "p=%00",
        "tilpas=1",
        "tilpas=1&goer=kun-9",
        "tilpas=1&goer=kun-²&med=x",
        "tilpas=1&med=%F0%9F",
        "ark=x",
    ],
)
def test_whatever_stands_in_the_address_is_answered_and_nothing_is_written(client, program, query):
    with CaptureQueriesContext(connection) as captured:
        answer = client.get(f"{program.get_tailor_url()}?{query}")
    assert answer.status_code in (200, 302)
    assert not answer.cookies
    assert {entry["sql"].split()[0] for entry in captured} <= {"SELECT"}


def test_a_withdrawn_programme_is_not_tailored(client, program):
    make_clinic(phone="11 22 33 44")
    Program.objects.update(status=Status.WITHDRAWN)
    answer = client.get(f"{program.get_tailor_url()}?ark=stort")
    assert answer.status_code == 410
    assert "Brug ikke dette ark" in answer.text
    assert "11 22 33 44" in answer.text


def test_a_draft_has_no_form(client, program):
    Program.objects.update(status=Status.DRAFT)
    assert client.get(program.get_tailor_url()).status_code == 404


def test_an_old_address_leads_to_the_form_at_the_new_one(client, program):
    old = program.get_tailor_url()
    program = Program.objects.get()
    program.slug = "nyt-sted"
    program.save()
    assert client.get(f"{old}?p=1.1.abcd")["Location"] == "/programmer/nyt-sted/tilpas/?p=1.1.abcd"


def test_the_programmes_page_leads_to_the_form_with_its_plan(client, program):
    address = sent(client, program, goer="vis", dosis_2="8 gentagelser")["Location"]
    assert f'href="{program.get_tailor_url()}?{urlsplit(address).query}"' in client.get(address).text


def test_the_form_asks_the_database_no_more_for_ten_exercises_than_for_three(client, program):
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            client.get(program.get_tailor_url())
        return len(captured)

    make_clinic()
    few = queries()
    for _ in range(7):
        make_entry(program)
    assert queries() == few

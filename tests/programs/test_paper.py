import random
from dataclasses import replace
from io import BytesIO

import pytest
from django.core.cache import cache, caches
from django.core.files.base import ContentFile
from django.db import connection
from django.test import RequestFactory, override_settings
from django.test.utils import CaptureQueriesContext
from PIL import Image
from pypdf import PdfReader

from articles.models import RedFlag, Status
from physio.models import Clinic
from programs import paper
from programs.dosage import Dosage
from programs.kinds import Kind
from programs.models import Program
from programs.opened import open_plan, opened_as
from programs.rows import plan_of
from tests.factories import make_article, make_clinic, make_entry, make_exercise, make_program, make_red_flag
from tests.physio.public_site import ARM_RAISE

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def empty_cache():
    cache.clear()
    caches["sheets"].clear()
    yield


def answer(program: Program, *, query: str = ""):
    """What the view itself says, without the page cache that stands before it."""
    request = RequestFactory().get(f"{program.get_sheet_url()}?{query}")
    request.clinic = Clinic.current()
    return paper.sheet(request, slug=program.slug)


def words(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())


@pytest.fixture
def typeset(monkeypatch) -> list[str]:
    """The titles of the sheets that were typeset, in order."""
    made: list[str] = []
    real = paper.typeset
    monkeypatch.setattr(paper, "typeset", lambda sheet: made.append(sheet.plan.title) or real(sheet))
    return made


def test_a_programme_is_sent_as_a_pdf_with_its_own_words(client):
    make_clinic(name="Klinikken ved åen", phone="65 43 21 09")
    program = make_program(exercises=[make_exercise(name="Bøj knæet")], title="Øvelser til knæet")
    make_red_flag(program=program, text="Læggen er hævet")

    response = client.get(program.get_sheet_url())

    assert response["Content-Type"] == "application/pdf"
    found = words(response.content)
    for text in ("Klinikken ved åen", "65 43 21 09", "Øvelser til knæet", "Læggen er hævet", "1. Bøj knæet"):
        assert text in found


def test_the_sheet_says_whom_to_call_in_the_clinics_region(client):
    clinic = make_clinic()
    program = make_program()
    make_red_flag(program=program, urgency="straks")

    assert f"{clinic.region.service} Ring {clinic.region.phone}" in words(client.get(program.get_sheet_url()).content)


def test_the_sheet_has_the_general_signs_and_the_topics_but_none_that_is_not_approved(client):
    topic = make_article()
    program = make_program(topic=topic)
    make_red_flag(article=topic, text="Armen er kold")
    make_red_flag(program=program, text="Kun et gæt", status="proposed")

    found = words(client.get(program.get_sheet_url()).content)

    assert RedFlag.objects.general().approved().first().text.split(".")[0] in found
    assert "Armen er kold" in found
    assert "Kun et gæt" not in found


@override_settings(SITE_URL="https://klinik.example")
def test_the_code_opens_the_programmes_page_with_the_edition_on_the_paper():
    program = make_program(title="Øvelser til knæet")

    address = open_plan(program, {}).address

    assert address.startswith(f"https://klinik.example/programmer/oevelser-til-knaeet/?udgave={program.edition}")
    assert "klinik.example/programmer/oevelser-til-knaeet" in words(answer(program).content)


def test_the_file_has_a_danish_name_and_one_in_plain_letters(client):
    program = make_program(title='Øvelser til »ondt« i\\/ryggen"\r\nX', slug="ondt-i-ryggen")

    header = client.get(program.get_sheet_url())["Content-Disposition"]

    assert header.startswith('inline; filename="ondt-i-ryggen-udgave-1.pdf"; ')
    assert header.endswith("filename*=UTF-8''%C3%98velser%20til%20ondt%20iryggenX%2C%20udgave%201.pdf")


@pytest.mark.parametrize(("status", "code"), [(Status.DRAFT, 404), (Status.WITHDRAWN, 410), (Status.PUBLISHED, 200)])
def test_only_a_published_programme_has_a_sheet(client, status: str, code: int):
    assert client.get(make_program(status=status).get_sheet_url()).status_code == code


def test_a_withdrawn_programme_says_so_in_words_instead(client):
    page = client.get(make_program(status=Status.WITHDRAWN).get_sheet_url()).content.decode()

    assert "trukket tilbage" in page


def test_an_unknown_programme_has_no_sheet(client):
    assert client.get("/programmer/findes-ikke/ark.pdf").status_code == 404


def test_a_sheet_can_only_be_read(client):
    address = make_program().get_sheet_url()

    assert client.head(address).status_code == 200
    assert {client.generic(method, address).status_code for method in ("POST", "PUT", "DELETE", "PATCH")} == {405}


def test_each_kind_of_sheet_has_its_word_in_the_address(client):
    program = make_program(exercises=[make_exercise(name="Bøj knæet")])

    pdfs = {kind: client.get(program.get_sheet_url(), {"ark": kind.value}).content for kind in Kind}

    assert len(set(pdfs.values())) == len(Kind)
    assert client.get(program.get_sheet_url()).content == pdfs[Kind.NORMAL]
    assert "Din dagbog" in words(pdfs[Kind.LOG])


def test_a_sheet_can_be_had_without_a_log(client):
    address = make_program().get_sheet_url()

    assert "Din dagbog" in words(client.get(address).content)
    assert "Din dagbog" not in words(client.get(address, {"log": "nej"}).content)


def test_only_the_exercises_of_the_address_are_on_the_sheet(client):
    program = make_program(exercises=[make_exercise(name="Bøj knæet"), make_exercise(name="Løft armen")])
    default = plan_of(program)
    plan = replace(default, exercises=default.exercises[1:])

    found = words(client.get(opened_as(program, plan, default).sheet_url).content)

    assert "Løft armen" in found
    assert "Bøj knæet" not in found


@pytest.mark.parametrize("query", [{"ark": "tapet"}, {"p": "vrøvl"}, {"p": "1.1-0000.findesikke"}])
def test_what_does_not_fit_gets_a_page_that_says_so_and_leads_on(client, query: dict):
    program = make_program()

    response = client.get(program.get_sheet_url(), query)

    assert response.status_code == 400
    assert "Arket passer ikke" in response.content.decode()
    assert f'href="{program.get_sheet_url()}"' in response.content.decode()


def test_no_broken_address_is_more_than_a_page_that_says_so(monkeypatch):
    monkeypatch.setattr(paper, "typeset", lambda sheet: b"%PDF")
    program = make_program(exercises=3)
    default = plan_of(program)
    plan = replace(default, exercises=default.exercises[:0:-1], kind=Kind.PICTURES, with_log=False)
    query, chance = opened_as(program, plan, default).query, random.Random(3)

    codes = {answer(program, query=broken(query, chance)).status_code for _ in range(300)}

    assert codes == {200, 400}


def broken(query: str, chance: random.Random) -> str:
    """With one to three characters lost, doubled or put in place of another."""
    for _ in range(chance.randint(1, 3)):
        place = chance.randrange(len(query))
        other = chance.choice(["", query[place] * 2, "0", "_", ".", "ø", "%00", "&", "="])
        query = query[:place] + other + query[place + 1 :]
    return query


def test_a_sheet_on_an_address_that_moved_is_found_with_all_that_it_says(client):
    program = make_program(slug="ondt-i-ryggen")
    old = program.get_sheet_url()
    program.slug = "ondt-i-laenden"
    program.save()

    response = client.get(f"{old}?ark=stort")

    assert response.headers["Location"] == f"{program.get_sheet_url()}?ark=stort"


def test_a_sheet_leaves_no_cookie_and_no_row(client):
    program = make_program()
    with CaptureQueriesContext(connection) as captured:
        response = client.get(program.get_sheet_url())

    assert not response.cookies
    assert not [query for query in captured if not query["sql"].startswith(("SELECT", "SAVEPOINT", "RELEASE"))]


def test_a_reader_who_has_the_sheet_already_is_sent_no_bytes(client):
    address = make_program().get_sheet_url()
    first = client.get(address)

    again = client.get(address, headers={"If-None-Match": first["ETag"]})

    assert (again.status_code, again.content) == (304, b"")


def test_the_same_sheet_is_typeset_once(typeset):
    program = make_program()

    assert answer(program).content == answer(program).content
    assert typeset == [program.title]


def test_a_change_of_anything_on_the_sheet_is_on_the_next_one(typeset):
    make_clinic()
    program = make_program()
    entry = program.entries.get()
    answer(program)

    entry.dosage = Dosage(reps=(7, 7))
    entry.save()
    assert "Gør det 7 gange." in words(answer(program).content)
    make_clinic(phone="99 88 77 66")
    assert "99 88 77 66" in words(answer(program).content)
    make_red_flag(text="Du ser dobbelt.")
    assert "Du ser dobbelt." in words(answer(program).content)
    assert len(typeset) == 4


def test_a_cache_that_does_not_answer_costs_no_one_his_sheet(monkeypatch):
    def broken(*_):
        raise ConnectionError

    monkeypatch.setattr(caches["sheets"], "get_or_set", broken)

    assert answer(make_program()).content.startswith(b"%PDF")


def queries_of_a_sheet(exercises: int) -> int:
    program = make_program(exercises=exercises, topic=make_article())
    for _ in range(exercises):
        make_red_flag(program=program)
    with CaptureQueriesContext(connection) as captured:
        answer(program)
    return len(captured)


def test_a_sheet_asks_the_database_no_more_for_five_exercises_than_for_one():
    assert queries_of_a_sheet(1) == queries_of_a_sheet(5)


def drawing() -> ContentFile:
    file = BytesIO()
    Image.new("RGB", (60, 40), "gray").save(file, "PNG")
    return ContentFile(file.getvalue(), "boej.png")


def test_an_exercises_picture_is_on_the_sheet(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    program = make_program(exercises=[make_exercise(picture=drawing(), picture_alt="Knæet er bøjet")])

    pdf = answer(program).content

    assert "Plads til en tegning" not in words(pdf)


def test_a_picture_whose_file_is_gone_leaves_a_frame_to_draw_in(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    exercise = make_exercise(picture=drawing(), picture_alt="Knæet er bøjet")
    exercise.picture.storage.delete(exercise.picture.name)

    assert "Plads til en tegning" in words(answer(make_program(exercises=[exercise])).content)


def test_the_sheet_for_the_refrigerator_is_one_page_and_its_log_another_sheet(client):
    program = make_program(exercises=4)
    pages = {kind: len(PdfReader(BytesIO(answer(program, query=f"ark={kind}").content)).pages) for kind in Kind}
    assert pages[Kind.FRIDGE] == pages[Kind.LOG] == 1


def test_a_tailored_sheet_is_made_once_too(typeset):
    program = make_program(exercises=3)
    default = plan_of(program)
    query = opened_as(program, replace(default, exercises=default.exercises[:2]), default).query
    for _ in range(2):
        answer(program, query=query)
    assert len(typeset) == 1


@pytest.mark.parametrize(("side", "word"), [("left", "Venstre arm"), ("right", "Højre arm"), ("each", "Højre arm")])
def test_a_figure_on_paper_moves_the_side_that_the_dose_names(monkeypatch, side: str, word: str):
    sheets = []
    monkeypatch.setattr(paper, "typeset", lambda sheet: sheets.append(sheet) or b"%PDF")
    program = make_program(exercises=[])
    make_entry(program, make_exercise(motion=ARM_RAISE), dosage=Dosage(reps=(10, 10), side=side))

    answer(program)

    (figures,) = sheets[0].figures.values()
    assert word in figures[-1].alt

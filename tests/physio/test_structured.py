"""What a page says to machines: the same as to people, and nothing that nobody has said."""

import datetime
import json
import re

import pytest

from articles.models import Article, RedFlag
from programs.dosage import Dosage
from programs.models import Program
from programs.plancode import query_of
from programs.rows import plan_of
from programs.tailored import Pick, tailored
from tests.factories import make_article, make_clinic, make_entry, make_exercise, make_program, make_red_flag
from tests.physio.public_site import make_site
from tests.physio.schemaorg import against_vocabulary
from tests.physio.test_public_addresses import KINDS

pytestmark = pytest.mark.django_db
BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
UNKNOWN = {"datePublished", "dateModified", "lastReviewed", "reviewedBy", "publisher", "citation", "description"}
EMPTY = (None, "", [], {})


def said(client, address: str) -> dict:
    """The one block of data on a page; {} where there is none."""
    blocks = BLOCK.findall(client.get(address).content.decode())
    assert len(blocks) <= 1
    return json.loads(blocks[0]) if blocks else {}


def values(data: object) -> list:
    if isinstance(data, dict):
        return [data, *(one for value in data.values() for one in values(value))]
    if isinstance(data, list):
        return [data, *(one for value in data for one in values(value))]
    return [data]


def test_a_topic_is_a_medical_page_with_its_dates_its_reviewer_and_its_sources(client, settings):
    settings.SITE_URL = "https://klinik.example"
    make_clinic(name="Klinik Ved Åen")
    article = make_article(
        title="Ondt i albuen",
        published_on=datetime.date(2025, 1, 2),
        updated_on=datetime.date(2026, 3, 4),
        reviewed_by="Anna Holm, fysioterapeut",
        reviewed_on=datetime.date(2026, 3, 15),
        sources="Prøvekilde: https://example.org/",
    )
    data = said(client, article.get_absolute_url())
    assert data["@context"] == "https://schema.org"
    assert data["@type"] == ["MedicalWebPage", "FAQPage"]
    assert data["name"] == "Ondt i albuen"
    assert data["url"] == f"https://klinik.example{article.get_absolute_url()}"
    assert (data["datePublished"], data["dateModified"]) == ("2025-01-02", "2026-03-04")
    assert data["lastReviewed"] == "2026-03-15"
    assert data["reviewedBy"] == {"@type": "Person", "name": "Anna Holm, fysioterapeut"}
    assert data["citation"] == ["Prøvekilde: https://example.org/"]
    assert data["publisher"]["name"] == "Klinik Ved Åen"


def test_the_questions_of_a_topic_are_told_with_their_answers_in_plain_words(client):
    body = "## Ofte stillede spørgsmål\n\n### Må jeg løfte?\n\nJa, **lidt** ad gangen.\n"
    (question,) = said(client, make_article(body=body).get_absolute_url())["mainEntity"]
    assert (question["@type"], question["name"]) == ("Question", "Må jeg løfte?")
    assert question["acceptedAnswer"] == {"@type": "Answer", "text": "Ja, lidt ad gangen."}


def test_a_topic_without_questions_is_no_faq(client):
    data = said(client, make_article(body="## Hvad er det?\n\nMusklen er øm.\n").get_absolute_url())
    assert data["@type"] == "MedicalWebPage"
    assert "mainEntity" not in data


def test_nothing_that_nobody_has_said_is_told(client):
    article, program = make_article(lead="", sources=""), make_program(intro="")
    for address in (article.get_absolute_url(), program.get_absolute_url()):
        data = said(client, address)
        assert UNKNOWN & set(data) == set()
        assert [value for value in values(data) if value in EMPTY] == []


def test_a_reviewer_without_a_date_has_not_reviewed(client):
    assert "reviewedBy" not in said(client, make_article(reviewed_by="Anna Holm").get_absolute_url())


def test_a_programme_is_an_exercise_plan_with_each_dose_in_numbers_and_in_words(client):
    program = make_program(title="Øvelser til albuen", exercises=0, dosage=Dosage.parse("2 gange om dagen"))
    dose = Dosage.parse("3 sæt af 8-12 gentagelser, pause 30 sek.")
    make_entry(program, make_exercise(name="Bøj albuen", purpose="Du bliver stærkere."), dosage=dose)
    plan = said(client, program.get_absolute_url())["mainEntity"]
    (exercise,) = plan["hasPart"]
    assert (plan["@type"], plan["name"]) == ("ExercisePlan", "Øvelser til albuen")
    assert plan["activityFrequency"] == "2 gange om dagen"
    assert (exercise["name"], exercise["description"]) == ("Bøj albuen", "Du bliver stærkere.")
    assert exercise["repetitions"] == {"@type": "QuantitativeValue", "minValue": 8, "maxValue": 12}
    assert exercise["restPeriods"] == {"@type": "QuantitativeValue", "value": 30, "unitCode": "SEC"}
    assert exercise["additionalVariable"] == [str(dose.merged_over(program.dosage))]


def test_a_choice_of_so_many_or_so_long_is_told_in_words_alone(client):
    program = make_program(exercises=0)
    make_entry(program, dosage=Dosage(reps=(10, 10), duration_s=(30, 30)))
    (exercise,) = said(client, program.get_absolute_url())["mainEntity"]["hasPart"]
    assert {"repetitions", "activityDuration"} & set(exercise) == set()
    assert exercise["additionalVariable"] == [str(Dosage(reps=(10, 10), duration_s=(30, 30)))]


def test_an_exercise_without_a_dose_tells_none(client):
    (exercise,) = said(client, make_program().get_absolute_url())["mainEntity"]["hasPart"]
    assert set(exercise) == {"@type", "name", "description"}


def test_a_plan_that_was_tailored_to_one_person_is_told_to_no_machine(client):
    program = make_program(exercises=2)
    default = plan_of(program)
    query = query_of(tailored(default, [Pick(default.exercises[0].slug)]), default)
    assert said(client, f"{program.get_absolute_url()}?{query}") == {}


def test_an_exercise_is_told_as_what_one_does_and_minds_in_the_order_of_the_page(client):
    exercise = make_exercise(
        name="Rejs dig",
        aliases="sid og stå\nstolerejs",
        equipment="en stol",
        purpose="Benene bliver stærke.",
        starting_position="Sid yderst.",
        steps="Rejs dig.\nSæt dig.",
        feel="Det kan mærkes i lårene.",
        avoid="Lad ikke knæene falde ind.",
    )
    told = said(client, exercise.get_absolute_url())["mainEntity"]
    assert told["@type"] == ["PhysicalActivity", "HowTo"]
    assert (told["name"], told["description"], told["tool"]) == ("Rejs dig", "Benene bliver stærke.", "en stol")
    assert told["alternateName"] == ["sid og stå", "stolerejs"]
    assert [(step["@type"], step["text"]) for step in told["step"]] == [
        ("HowToStep", "Sid yderst."),
        ("HowToStep", "Rejs dig."),
        ("HowToStep", "Sæt dig."),
        ("HowToTip", "Det kan mærkes i lårene."),
        ("HowToTip", "Lad ikke knæene falde ind."),
    ]


def test_the_danger_signs_are_told_level_by_level_with_what_to_do_and_each_once(client):
    RedFlag.objects.all().delete()
    signs = (("straks", "Du kan ikke tisse"), ("livsfare", "Du får ikke luft"), ("livsfare", "Du får ikke luft"))
    for urgency, text in signs:
        make_red_flag(article=make_article(), urgency=urgency, text=text)
    life, immediate = said(client, "/faresignaler/")["mainEntity"]
    assert (life["name"], life["itemListElement"]) == ("Livsfare: Ring 112 nu", ["Du får ikke luft"])
    assert immediate["itemListElement"] == ["Du kan ikke tisse"]


@pytest.mark.parametrize("address", ["/emner/", "/programmer/", "/krop/skulder/"])
def test_a_list_tells_where_it_leads_in_its_own_order(client, address, settings):
    settings.SITE_URL = "https://klinik.example"
    for title in ("Ømme skuldre", "Ar på skulderen"):
        make_article(title=title)
        make_program(title=f"Øvelser: {title}")
    entries = said(client, address)["mainEntity"]["itemListElement"]
    html = client.get(address).content.decode()
    assert [entry["position"] for entry in entries] == list(range(1, len(entries) + 1))
    assert [entry["url"] for entry in entries] == [
        f"https://klinik.example{path}" for path in re.findall(r'teaser__title"><a href="([^"]+)"', html)
    ]
    assert entries[0]["name"].endswith("Ar på skulderen")


@pytest.mark.parametrize("address", ["/emner/", "/programmer/", "/krop/skulder/"])
def test_a_list_that_leads_nowhere_yet_tells_nothing(client, address):
    assert said(client, address) == {}


@pytest.mark.parametrize("make", [make_article, make_program, make_exercise])
def test_the_way_back_on_a_page_is_told_too(client, make, settings):
    settings.SITE_URL = "https://klinik.example"
    row = make()
    html = client.get(row.get_absolute_url()).content.decode()
    ((path, words),) = re.findall(r'<p class="back"><a href="([^"]+)">([^<]+)</a>', html)
    back, here = said(client, row.get_absolute_url())["breadcrumb"]["itemListElement"]
    assert (back["item"], back["name"]) == ({"@id": f"https://klinik.example{path}"}, words)
    assert (here["item"], here["name"]) == ({"@id": f"https://klinik.example{row.get_absolute_url()}"}, str(row))


def test_the_clinic_is_told_where_the_site_says_who_it_is(client):
    make_clinic(name="Klinik Ved Åen", address="Åvej 1\n5000 Odense C", phone="22 33 44 55", cvr="87654321")
    data = said(client, "/om/")
    assert (data["@type"], data["name"], data["taxID"]) == ("MedicalClinic", "Klinik Ved Åen", "87654321")
    assert (data["address"], data["telephone"]) == ("Åvej 1, 5000 Odense C", "22 33 44 55")


def test_the_front_page_is_the_site_of_that_clinic(client):
    make_clinic(name="Klinik Ved Åen")
    data = said(client, "/")
    assert (data["@type"], data["name"]) == ("WebSite", "Klinik Ved Åen")
    assert {"@context": data["@context"], **data["publisher"]} == said(client, "/om/")


@pytest.mark.parametrize("address", ["/", "/om/"])
def test_a_clinic_that_nobody_has_filled_in_is_not_told(client, address):
    assert said(client, address) == {}


@pytest.mark.parametrize("text", ["</script><script>alert(1)</script>", "<!--<script>", "& &amp; ]]>", '"\\\u2028'])
def test_no_text_can_end_the_block_that_it_stands_in(client, text):
    article = make_article(title=f"Arm {text}", slug="arm")
    html = client.get(article.get_absolute_url()).content.decode()
    (block,) = BLOCK.findall(html)
    assert not set("<>&") & set(block)
    assert json.loads(block)["name"] == f"Arm {text}"


@pytest.fixture
def full_site():
    """A page of every kind, with everything filled in that can be told."""
    site = make_site()
    reviewed = {"reviewed_by": "Anna Holm", "reviewed_on": datetime.date(2026, 3, 15)}
    Article.objects.update(published_on=datetime.date(2025, 1, 2), updated_on=datetime.date(2026, 3, 4), **reviewed)
    Program.objects.update(revised_on=datetime.date(2026, 3, 4), sources="Prøvekilde", **reviewed)
    return site


@pytest.mark.parametrize("kind", KINDS)
def test_all_that_is_told_is_said_as_the_vocabulary_says(client, full_site, kind):
    assert against_vocabulary(said(client, full_site.pages[kind]) or {"@type": "Thing"}) == []


@pytest.mark.parametrize(
    "fault",
    [
        {"@type": "Klinik"},
        {"@type": "MedicalWebPage", "headline": "Titel"},
        {"@type": "MedicalClinic", "lastReviewed": "2026-03-15"},
        {"@type": "MedicalWebPage", "lastReviewed": "15. marts"},
        {"@type": "MedicalWebPage", "url": "/emner/"},
        {"@type": "MedicalWebPage", "reviewedBy": "Anna Holm"},
        {"@type": "MedicalWebPage", "publisher": {"@type": "Question"}},
        {"@type": "MedicalWebPage", "publisher": {"@type": "Person", "taxid": "1"}},
        {"@type": "MedicalClinic", "medicalSpecialty": "Fysioterapi"},
    ],
)
def test_what_the_vocabulary_does_not_say_is_found(fault):
    assert len(against_vocabulary(fault)) == 1

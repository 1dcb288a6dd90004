import pytest

from articles.urgency import Urgency
from physio.contact import Call, Route, route
from tests.factories import make_article, make_clinic, make_red_flag, make_region
from tests.pages import page, words

NUMBERS = {
    "service": "Lægevagten",
    "service_phone": "70 00 00 00",
    "clinic": "Klinikken",
    "clinic_phone": "11 22 33 44",
}
NOTHING = dict.fromkeys(NUMBERS, "")


def phones(urgency: Urgency, **numbers: str) -> list[str]:
    return [call.phone for call in route(urgency, **{**NUMBERS, **numbers}).calls]


def test_danger_to_life_means_112_and_no_other_number():
    assert route(Urgency.LIFE_THREATENING, **NUMBERS) == Route("Ring 112 nu", (Call("Med det samme", "112", "112"),))


def test_what_hastes_goes_to_the_own_doctor_by_day_the_regions_doctor_at_other_times_and_112_as_the_last():
    assert phones(Urgency.IMMEDIATE) == ["", "70 00 00 00", "112"]


def test_what_must_be_seen_soon_goes_to_the_own_doctor_and_waits_no_longer_than_a_day():
    assert phones(Urgency.SOON) == ["", "70 00 00 00"]
    assert "mere end et døgn" in route(Urgency.SOON, **NUMBERS).calls[1].when


def test_what_does_not_haste_goes_to_the_clinic_first():
    calls = route(Urgency.CLINIC, **NUMBERS).calls
    assert (calls[0].whom, calls[0].phone) == ("Klinikken", "11 22 33 44")


@pytest.mark.parametrize("urgency", list(Urgency))
def test_every_level_says_what_to_do_and_whom_to_call(urgency):
    way = route(urgency, **NUMBERS)
    assert way.action
    assert way.calls
    assert all(call.when and call.whom for call in way.calls)


@pytest.mark.parametrize("urgency", [Urgency.LIFE_THREATENING, Urgency.IMMEDIATE])
def test_112_is_there_even_when_nobody_has_filled_in_a_number(urgency):
    assert "112" in [call.phone for call in route(urgency, **NOTHING).calls]


def test_a_region_that_is_not_chosen_is_named_in_words():
    assert route(Urgency.IMMEDIATE, **NOTHING).calls[1].whom == "lægevagten i din region"


@pytest.mark.parametrize("urgency", list(Urgency))
def test_nobody_is_sent_to_a_hospital_unannounced(urgency):
    text = str(route(urgency, **NUMBERS)).casefold()
    assert not any(word in text for word in ("skadestue", "sygehus", "hospital", "mød op", "kør til"))


@pytest.mark.django_db
def test_the_clinics_route_has_its_regions_numbers():
    clinic = make_clinic(region=make_region(service="Akuttelefonen", phone="1813"), phone="99 88 77 66")
    assert clinic.route(Urgency.IMMEDIATE).calls[1].phone == "1813"
    assert clinic.route(Urgency.CLINIC).calls[0].phone == "99 88 77 66"


@pytest.mark.django_db
def test_a_clinic_without_a_region_still_has_every_route():
    clinic = make_clinic(region=None, phone="")
    assert clinic.route(Urgency.IMMEDIATE).calls[2].phone == "112"
    assert clinic.route(Urgency.CLINIC).calls[0].whom == clinic.name


@pytest.mark.django_db
def test_the_number_says_in_which_region_it_holds_and_leads_to_the_others(client):
    make_clinic(region=make_region(name="Region Prøve", service="Lægevagten", phone="70 00 00 00"))
    article = make_article()
    make_red_flag(article=article, urgency=Urgency.IMMEDIATE)
    card = page(client, article.get_absolute_url()).partition("care-card--straks")[2].partition("</ul>\n</div>")[0]
    assert "Aften, nat, weekend og helligdage: Lægevagten i Region Prøve Ring 70 00 00 00" in words(card)
    assert 'href="/faresignaler/#andre_regioner">Numre i andre regioner<' in card
    assert "ring til din egen læge. Nummeret står på dit sundhedskort." in words(card)


@pytest.mark.django_db
def test_a_clinic_without_a_number_does_not_send_to_the_regions(client):
    make_clinic(phone="")
    article = make_article()
    make_red_flag(article=article, urgency=Urgency.CLINIC)
    card = page(client, article.get_absolute_url()).partition("care-card--klinik")[2].partition("</section>")[0]
    assert "#andre_regioner" not in card

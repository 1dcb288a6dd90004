import datetime
from xml.etree import ElementTree

import pytest
from django.test import Client
from django.utils import timezone

from physio.counter import cautions_of
from physio.models import PrintCount
from physio.printing import note_print
from programs.kinds import Kind
from programs.models import Program
from tests.factories import make_exercise, make_program

pytestmark = pytest.mark.django_db


@pytest.fixture
def back() -> Program:
    return make_program(title="Øvelser til ryggen", exercises=2)


@pytest.fixture
def knee() -> Program:
    return make_program(title="Øvelser til knæet")


def groups(client: Client, address: str = "/udskriv/") -> dict[str, list[str]]:
    found = client.get(address).context["groups"]
    return {title: [choice.program.title for choice in choices] for title, choices in found}


class TestChoosing:
    def test_before_a_search_all_programmes_stand_there(self, client, back, knee):
        assert groups(client) == {"Alle programmer": ["Øvelser til knæet", "Øvelser til ryggen"]}

    def test_what_is_printed_often_or_was_printed_last_stands_first_and_once(self, client, back, knee):
        for program in (back, back, knee):
            note_print(program)
        assert groups(client) == {"Printes tit": ["Øvelser til ryggen", "Øvelser til knæet"]}

    @pytest.mark.parametrize("query", ["ry", "RY", "ryggen"])
    def test_two_letters_find_a_programme(self, client, back, knee, query):
        assert groups(client, f"/udskriv/?q={query}") == {"Fundet": ["Øvelser til ryggen"]}

    def test_a_word_made_of_two_finds_the_fitting_programme_first(self, client, back, knee):
        assert groups(client, "/udskriv/?q=rygøvelser")["Fundet"][0] == "Øvelser til ryggen"

    @pytest.mark.parametrize("query", ["knæ", "knae", "KNÆ", "kna"])
    def test_danish_letters_may_be_typed_on_any_keyboard(self, client, back, knee, query):
        assert groups(client, f"/udskriv/?q={query}") == {"Fundet": ["Øvelser til knæet"]}

    def test_what_is_not_found_helps_on(self, client, back):
        page = client.get("/udskriv/?q=rykgen").content.decode()
        assert "Mente du" in page and "q=ryggen" in page
        assert "se hele listen" in client.get("/udskriv/?q=fodbold").content.decode()

    def test_a_programme_says_how_many_exercises_patients_get(self, client, back):
        back.entries.create(exercise=make_exercise(status="withdrawn"), position=9)
        assert "2 øvelser" in client.get("/udskriv/").content.decode()

    @pytest.mark.parametrize("status", ["draft", "withdrawn"])
    def test_what_patients_may_not_have_is_not_there(self, client, status):
        make_program(status=status)
        assert groups(client) == {}

    def test_the_kind_that_was_chosen_goes_along_to_the_sheet(self, client, back):
        page = client.get(f"/udskriv/?ark={Kind.LARGE}").content.decode()
        assert f'href="/udskriv/{back.slug}/?ark={Kind.LARGE}"' in page

    def test_a_kind_that_does_not_exist_is_the_normal_one(self, client, back):
        assert client.get("/udskriv/?ark=x").context["kind"] == Kind.NORMAL


class TestCautions:
    def test_a_programme_that_is_ready_needs_none(self):
        today = timezone.localdate()
        program = make_program(
            reviewed_by="Anna Holm", reviewed_on=today, next_review_on=today + datetime.timedelta(days=1)
        )
        assert cautions_of(program) == []

    def test_a_missing_stop_rule_and_a_missing_review_are_said(self):
        assert cautions_of(make_program(stop_rule="")) == ["Mangler en stopregel", "Ikke fagligt gennemgået endnu"]

    def test_an_overdue_review_is_said(self):
        long_ago = timezone.localdate() - datetime.timedelta(days=400)
        program = make_program(
            reviewed_by="Anna Holm", reviewed_on=long_ago, next_review_on=long_ago + datetime.timedelta(days=300)
        )
        assert cautions_of(program) == ["Skulle være gennemgået igen"]

    def test_they_stand_on_the_list_and_over_the_sheet(self, client):
        program = make_program(stop_rule="")
        for address in ("/udskriv/", f"/udskriv/{program.slug}/"):
            assert "Mangler en stopregel" in client.get(address).content.decode()


class TestCounting:
    def test_a_print_is_counted_without_a_cookie(self, back):
        visitor = Client(enforce_csrf_checks=True)
        response = visitor.post(f"/udskriv/{back.slug}/printet/")
        assert (response.status_code, response.cookies.output()) == (204, "")
        assert PrintCount.objects.get().count == 1

    def test_another_sites_page_counts_nothing(self, client, back):
        response = client.post(f"/udskriv/{back.slug}/printet/", headers={"Sec-Fetch-Site": "cross-site"})
        assert response.status_code == 403
        assert not PrintCount.objects.exists()

    def test_looking_counts_nothing(self, client, back):
        client.get(f"/udskriv/{back.slug}/")
        assert client.get(f"/udskriv/{back.slug}/printet/").status_code == 405
        assert not PrintCount.objects.exists()


class TestTheSheetBeforePrinting:
    def test_every_kind_shows_as_many_pages_as_it_says(self, client, back):
        for kind in Kind:
            response = client.get(f"/udskriv/{back.slug}/?ark={kind}")
            pages = response.context["pages"]
            assert f"{len(pages)} side" in response.content.decode()
            for page in pages:
                picture = client.get(page)
                assert picture["Content-Type"] == "image/svg+xml"
                assert b"<script" not in picture.content
                ElementTree.fromstring(picture.content)

    def test_a_page_that_the_sheet_has_not_is_not_found(self, client, back):
        assert client.get(f"/udskriv/{back.slug}/side-99.svg").status_code == 404

    def test_a_withdrawn_programme_is_not_shown(self, client):
        program = make_program(status="withdrawn")
        assert client.get(f"/udskriv/{program.slug}/").status_code == 404

import datetime
import re

import pytest

from articles.models import Status
from articles.urgency import Urgency
from programs.dosage import Dosage
from programs.editions import refresh_edition
from programs.models import Program, ProgramSection
from programs.opened import opened_as
from programs.rows import plan_of
from programs.tailored import Pick, tailored
from tests.factories import make_article, make_clinic, make_entry, make_exercise, make_program, make_red_flag
from tests.pages import page, queries, words

pytestmark = pytest.mark.django_db

UNKNOWN = "Dosis er ikke angivet. Spørg din fysioterapeut."


def exercises(html: str) -> list[str]:
    """The words of each exercise of a programme's page, in order."""
    return [words(part) for part in re.findall(r'<section class="exercise"[^>]*>(.*?)</section>', html, re.DOTALL)]


def test_the_signs_and_the_stop_rule_stand_before_the_first_exercise(client):
    topic = make_article()
    program = make_program(topic=topic, stop_rule="Stop ved stærk smerte.", pain_rule="Op til 5 er i orden.")
    make_red_flag(text="Du besvimer")
    make_red_flag(article=topic, text="Armen er kold")
    make_red_flag(program=program, text="Såret siver")
    before = words(page(client, program.get_absolute_url()).partition('<section class="exercise"')[0])
    for text in ("Du besvimer", "Armen er kold", "Såret siver", "Stop ved stærk smerte.", "Op til 5 er i orden."):
        assert text in before


def test_an_exercise_has_number_name_start_steps_and_what_to_feel_and_avoid(client):
    program = make_program(exercises=0)
    lift = make_exercise(
        name="Løft armen", starting_position="Sid godt.", steps="Løft.\nSænk.", feel="Det arbejder.", avoid="Ryk ikke."
    )
    make_entry(program, lift, number=7)
    (text,) = exercises(page(client, program.get_absolute_url()))
    for part in ("7 . Løft armen", "Start sådan Sid godt.", "Gør sådan Løft. Sænk.", "Det arbejder.", "Ryk ikke."):
        assert part in text


def test_two_exercises_with_one_name_are_both_shown_with_their_numbers(client):
    program = make_program(exercises=[make_exercise(name="Stræk benet"), make_exercise(name="Stræk benet")])
    shown = exercises(page(client, program.get_absolute_url()))
    assert [text[: len("1 . Stræk benet")] for text in shown] == ["1 . Stræk benet", "2 . Stræk benet"]


def test_a_dose_stands_in_whole_sentences(client):
    program = make_program(exercises=0)
    dosage = Dosage(reps=(8, 12), hold_s=(5, 5))
    make_entry(program, dosage=dosage)
    (text,) = exercises(page(client, program.get_absolute_url()))
    assert " ".join(dosage.sentences()) in text


def test_the_common_dose_is_shown_once_as_common_and_at_each_exercise_as_taken_over(client):
    common = Dosage(per_day=(2, 2))
    program = make_program(exercises=0, dosage=common)
    make_entry(program, dosage=Dosage(reps=(10, 10)))
    make_entry(program)
    html = page(client, program.get_absolute_url())
    sentence = " ".join(common.sentences())
    assert words(html).count(f"Fælles for øvelserne, når der ikke står andet {sentence}") == 1
    assert [f"Fælles dosis: {sentence}" in text for text in exercises(html)] == [True, True]
    assert UNKNOWN not in html


def test_an_exercise_whose_dose_nobody_has_stated_says_so(client):
    program = make_program(exercises=1)
    assert UNKNOWN in exercises(page(client, program.get_absolute_url()))[0]


def test_a_dose_in_words_alone_is_a_dose(client):
    program = make_program(exercises=0)
    make_entry(program, dosage_text="Så længe det er rart")
    (text,) = exercises(page(client, program.get_absolute_url()))
    assert "Så længe det er rart" in text
    assert UNKNOWN not in text


def test_a_common_dose_in_words_alone_is_taken_over_too(client):
    program = make_program(exercises=1, dosage_text="Begynd med få gange")
    (text,) = exercises(page(client, program.get_absolute_url()))
    assert "Fælles dosis: Begynd med få gange" in text
    assert UNKNOWN not in text


def test_groups_keep_their_heading_text_and_dose(client):
    program = make_program(exercises=0)
    first = ProgramSection.objects.create(
        program=program, position=1, title="Fase 1", text="Slyngen er på.", dosage=Dosage(reps=(10, 10))
    )
    second = ProgramSection.objects.create(program=program, position=2, title="Fase 2")
    make_entry(program, make_exercise(name="Cirkler"), section=first)
    make_entry(program, make_exercise(name="Vip med foden"), section=second)
    text = words(page(client, program.get_absolute_url()).partition('id="oevelserne"')[2])
    parts = ["Fase 1", "Slyngen er på.", "Fælles for denne gruppe", "Cirkler", "Fase 2", "Vip med foden"]
    assert sorted(parts, key=text.index) == parts


def test_a_group_without_exercises_keeps_its_place_and_its_text(client):
    program = make_program(exercises=0)
    titles = ("Fase 1", "Fase 2", "Fase 3")
    first, _, third = (
        ProgramSection.objects.create(program=program, position=n, title=title, text=f"Om {title.casefold()}.")
        for n, title in enumerate(titles, start=1)
    )
    make_entry(program, make_exercise(name="Cirkler"), section=first)
    make_entry(program, make_exercise(name="Vip med foden"), section=third)
    text = words(page(client, program.get_absolute_url()).partition('id="oevelserne"')[2])
    parts = ["Fase 1", "Cirkler", "Fase 2", "Om fase 2.", "Fase 3", "Vip med foden"]
    assert sorted(parts, key=text.index) == parts


def test_progression_remarks_and_the_sources_contact_stand_after_the_exercises(client):
    program = make_program(
        progression="Læg en til.", remarks="Tag det roligt.", contact="Ambulatoriet\nTelefon 76 00 00 00"
    )
    html = page(client, program.get_absolute_url()).rpartition('<section class="exercise"')[2]
    for text in ("Læg en til.", "Tag det roligt.", "Ambulatoriet"):
        assert text in words(html)
    assert 'href="tel:76000000">76 00 00 00<' in html


def test_a_programme_leads_to_its_sheet_and_its_topic(client):
    topic = make_article(title="Ondt i foden")
    program = make_program(topic=topic)
    html = page(client, program.get_absolute_url())
    assert f'href="{program.get_sheet_url()}">Print arket<' in html
    assert f'href="{topic.get_absolute_url()}">Ondt i foden<' in html


@pytest.mark.parametrize("status", [Status.DRAFT, Status.WITHDRAWN])
def test_a_programme_does_not_lead_to_a_topic_that_patients_cannot_read(client, status):
    program = make_program(topic=make_article(title="Ondt i foden", status=status))
    assert "Ondt i foden" not in page(client, program.get_absolute_url())


def test_a_programme_says_its_edition_its_date_and_that_nobody_has_reviewed_it(client):
    program = make_program(revised_on=datetime.date(2024, 2, 24))
    text = words(page(client, program.get_absolute_url()))
    assert "Ingen fysioterapeut har gennemgået siden endnu." in text
    assert f"Opdateret 24. februar 2024. Udgave {program.edition}." in text


def test_a_withdrawn_programme_is_gone_and_says_whom_to_ask(client):
    make_clinic(phone="11 22 33 44")
    program = make_program(title="Gamle øvelser", status=Status.WITHDRAWN)
    html = page(client, program.get_absolute_url(), status=410)
    assert "Brug ikke dette program" in html
    assert 'href="tel:11223344"' in html
    assert '<section class="exercise"' not in html
    for address in ("/", "/programmer/", "/sitemap.xml"):
        assert program.slug not in page(client, address)


def test_a_draft_is_reachable_nowhere(client):
    program = make_program(title="Kladdeøvelser", status=Status.DRAFT)
    make_red_flag(program=program, text="Kladdens tegn")
    page(client, program.get_absolute_url(), status=404)
    for address in ("/", "/programmer/", "/faresignaler/", "/sitemap.xml"):
        html = page(client, address)
        assert program.slug not in html
        assert "Kladdens tegn" not in html


def test_the_exercises_of_a_hidden_programme_are_hidden_too(client):
    lift, shared = make_exercise(), make_exercise()
    make_program(exercises=[lift, shared], status=Status.DRAFT)
    make_program(exercises=[shared])
    page(client, lift.get_absolute_url(), status=404)
    page(client, shared.get_absolute_url())
    assert lift.get_absolute_url() not in page(client, "/sitemap.xml")


@pytest.mark.parametrize("status", [Status.DRAFT, Status.WITHDRAWN])
def test_an_unpublished_exercise_has_no_page(client, status):
    lift = make_exercise(status=status)
    make_program(exercises=[lift])
    page(client, lift.get_absolute_url(), status=404)


def test_an_exercise_has_a_page_with_the_general_stop_signs_first_and_its_programmes_last(client):
    lift = make_exercise(name="Løft armen", steps="Løft.\nSænk.")
    program = make_program(title="Armøvelser", exercises=[lift])
    make_program(title="Kladden", exercises=[lift], status=Status.DRAFT)
    make_red_flag(text="Du besvimer", urgency=Urgency.LIFE_THREATENING)
    html = page(client, lift.get_absolute_url())
    text = words(html)
    parts = ["Du besvimer", "Løft. Sænk.", "Armøvelser"]
    assert sorted(parts, key=text.index) == parts
    assert f'href="{program.get_absolute_url()}"' in html
    assert "Kladden" not in html


def test_programmes_stand_in_danish_order_with_the_number_of_their_exercises(client):
    make_program(title="Øvelser til ryggen", exercises=1)
    make_program(title="Albue", exercises=3)
    text = words(page(client, "/programmer/").partition("<main")[2])
    parts = ["Albue", "3 øvelser", "Øvelser til ryggen", "1 øvelse"]
    assert sorted(parts, key=text.rindex) == parts


def test_a_programmes_page_asks_the_database_no_more_for_five_of_each_than_for_one(client):
    make_clinic()
    program = make_program(topic=make_article())
    make_red_flag(program=program)
    one = queries(client, program.get_absolute_url())
    for _ in range(4):
        make_entry(program)
        make_red_flag(program=program)
        make_red_flag(article=program.topic)
    assert queries(client, program.get_absolute_url()) == one <= 6


def test_an_exercises_page_asks_the_database_no_more_for_five_programmes_than_for_one(client):
    make_clinic()
    lift = make_exercise()
    make_program(exercises=[lift])
    one = queries(client, lift.get_absolute_url())
    for _ in range(4):
        make_program(exercises=[lift])
    assert queries(client, lift.get_absolute_url()) == one <= 5


def test_the_list_of_programmes_asks_the_database_no_more_for_five_than_for_one(client):
    make_clinic()
    make_program()
    one = queries(client, "/programmer/")
    for _ in range(4):
        make_program(topic=make_article())
    assert queries(client, "/programmer/") == one <= 5


class TestATailoredPlan:
    @pytest.fixture
    def program(self):
        program = make_program(exercises=0)
        for name in ("Bækkenløft", "Knæbøjning", "Planke"):
            make_entry(program, make_exercise(name=name), dosage=Dosage(reps=(10, 10)))
        return program

    def query(self, program, *picks: Pick) -> str:
        default = plan_of(program)
        return opened_as(program, tailored(default, picks), default).query

    def test_opens_with_its_exercises_in_its_order_and_its_doses(self, client, program):
        query = self.query(program, Pick("planke", dosage=Dosage(reps=(5, 5))), Pick("baekkenloeft"))
        html = page(client, f"{program.get_absolute_url()}?{query}")
        shown = exercises(html)
        assert [text.split()[2] for text in shown] == ["Planke", "Bækkenløft"]
        assert "Gør det 5 gange." in shown[0]
        assert f'href="{program.get_sheet_url()}?{query}"' in html
        assert "Programmet er tilpasset til dig." in html

    def test_says_first_what_does_not_fit_and_shows_the_rest(self, client, program):
        query = self.query(program, Pick("planke"), Pick("baekkenloeft"))
        text = words(page(client, f"{program.get_absolute_url()}?{query}.zzzz"))
        assert text.index("Øvelse 3 findes ikke i programmet.") < text.index("Kort fortalt") < text.index("Planke")

    def test_follows_a_programme_to_its_new_address(self, client, program):
        query = self.query(program, Pick("planke"))
        old = program.get_absolute_url()
        program = Program.objects.get()
        program.slug = "nyt-sted"
        program.save()
        answer = client.get(f"{old}?{query}")
        assert (answer.status_code, answer["Location"]) == (301, f"/programmer/nyt-sted/?{query}")

    def test_of_a_withdrawn_programme_says_not_to_use_the_sheet(self, client, program):
        query = self.query(program, Pick("planke"))
        Program.objects.update(status=Status.WITHDRAWN)
        assert "Brug ikke dette ark" in page(client, f"{program.get_absolute_url()}?{query}", status=410)

    def test_keeps_only_its_own_groups(self, client, program):
        for position, entry in enumerate(program.entries.all()[:2], start=1):
            entry.section = ProgramSection.objects.create(program=program, position=position, title=f"Fase {position}")
            entry.save()
        text = words(page(client, f"{program.get_absolute_url()}?{self.query(program, Pick('knaeboejning'))}"))
        assert "Fase 2" in text and "Fase 1" not in text


class TestAnOlderPaper:
    @pytest.fixture
    def program(self):
        return make_program(edition=3)

    @pytest.mark.parametrize("edition", ["1", "2"])
    def test_is_told_first_that_it_is_older(self, client, program, edition):
        page = client.get(program.get_absolute_url(), {"udgave": edition}).text
        assert f"Dit ark er udgave {edition}. Programmet er nu udgave 3" in page
        assert page.index("Dit ark er") < page.index('id="soeg_hjaelp"')

    def test_of_which_nothing_is_on_record_is_told_so(self, client, program):
        assert "Vi kan ikke vise, hvad der er ændret" in client.get(program.get_absolute_url(), {"udgave": "1"}).text

    def test_is_told_what_changed_with_what_matters_most_first(self, client):
        program = make_program(exercises=0)
        entry = make_entry(program, make_exercise(name="Bækkenløft"), dosage=Dosage(reps=(10, 10)))
        refresh_edition(program)
        entry.dosage = Dosage(reps=(8, 8))
        entry.save()
        program.stop_rule = "Stop straks."
        program.save()
        refresh_edition(program)
        text = words(client.get(program.get_absolute_url(), {"udgave": "1"}).text)
        parts = [
            "Dit ark er udgave 1",
            "Reglen for, hvornår du skal stoppe, er ændret",
            "10 → 8 gentagelser",
            "Kort fortalt",
        ]
        assert sorted(parts, key=text.index) == parts

    @pytest.mark.parametrize("exercises", [8, 9])
    def test_is_told_all_of_many_changes_though_they_fold_up(self, client, exercises):
        program = make_program(exercises=exercises)
        refresh_edition(program)
        for number, entry in enumerate(program.entries.all(), start=1):
            entry.dosage = Dosage(reps=(number, number))
            entry.save()
        refresh_edition(program)
        html = client.get(program.get_absolute_url(), {"udgave": "1"}).text
        assert all(f"nyt: {number} gentagelse" in html for number in range(1, exercises + 1))
        assert ("<details" in html.partition('id="soeg_hjaelp"')[0]) == (exercises > 8)

    @pytest.mark.parametrize("edition", ["3", "4", "", "x", "²", "-1", "9" * 5000])
    def test_or_anything_else_shows_the_plain_page(self, client, program, edition):
        answer = client.get(program.get_absolute_url(), {"udgave": edition})
        assert answer.status_code == 200 and "Dit ark er" not in answer.text

"""Figures on pages and on paper."""

import re

import pytest

from articles.models import Status
from programs.dosage import Dosage
from programs.figuring import figure_of, hold_in_words, printed_figures
from tests.factories import make_entry, make_exercise, make_program
from tests.physio.public_site import ARM_RAISE

pytestmark = pytest.mark.django_db

HOLD = Dosage.parse("10 gentagelser, hold 4 sek.")
OF_ANOTHER_VERSION = {"version": 7, "pose": []}


def test_a_programmes_page_shows_the_figure_with_words_and_the_doses_pause(client):
    program = make_program(exercises=[])
    make_entry(program, make_exercise(motion=ARM_RAISE, name="Armløft"), dosage=HOLD)
    page = client.get(program.get_absolute_url()).content.decode()
    (tag,) = re.findall(r'<img src="/oevelser[^>]+>', page)
    assert "/oevelser/armloeft/figur-4.svg" in tag
    assert 'alt="Start: Du står op. Derefter: Højre arm løftes frem og op."' in tag
    assert re.search(r'width="\d+" height="\d+"', tag)


def test_an_exercises_own_page_shows_it_too(client):
    exercise = make_exercise(motion=ARM_RAISE)
    assert figure_of(exercise).url in client.get(exercise.get_absolute_url()).content.decode()


def test_the_picture_is_an_svg_that_may_use_its_own_style_and_nothing_else(client):
    response = client.get(figure_of(make_exercise(motion=ARM_RAISE)).url)
    assert response.status_code == 200
    assert response["Content-Type"] == "image/svg+xml"
    assert re.fullmatch(
        r"default-src 'none'; style-src 'sha256-[\w+/]{43}='; frame-ancestors 'none'",
        response["Content-Security-Policy"],
    )
    assert not response.cookies


@pytest.mark.parametrize(
    "address",
    ["/oevelser/armloeft/figur-7.svg", "/oevelser/armloeft/figur-99999999999.svg", "/oevelser/nej/figur-0.svg"],
)
def test_no_other_pause_and_no_other_exercise_has_a_picture(client, address):
    make_exercise(motion=ARM_RAISE, name="Armløft")
    assert client.get(address).status_code == 404


def test_who_asked_for_less_motion_gets_the_end_at_rest(client):
    shown = figure_of(make_exercise(motion=ARM_RAISE))
    svg = client.get(shown.still_url).content.decode()
    assert "<animate" not in svg and 'class="arrow"' in svg


def test_an_exercise_that_patients_cannot_see_has_no_picture(client):
    exercise = make_exercise(motion=ARM_RAISE, status=Status.DRAFT)
    assert client.get(figure_of(exercise).url).status_code == 404


@pytest.mark.parametrize("motion", [None, OF_ANOTHER_VERSION, [], "x"])
def test_without_a_motion_that_can_be_read_the_page_has_no_figure(client, motion):
    exercise = make_exercise(motion=motion)
    assert figure_of(exercise) is None and printed_figures(exercise, HOLD) == ()
    page = client.get(exercise.get_absolute_url())
    assert page.status_code == 200 and "figur-" not in page.content.decode()


def test_a_picture_of_the_clinics_own_is_shown_instead(client):
    exercise = make_exercise(motion=ARM_RAISE, picture="exercises/armloeft.jpg", picture_alt="En arm løftes.")
    page = client.get(exercise.get_absolute_url()).content.decode()
    assert "figur-" not in page and "En arm løftes." in page


def test_paper_gets_start_and_end_with_the_time_to_hold():
    start, end = printed_figures(make_exercise(motion=ARM_RAISE), HOLD)
    assert start.alt == "Start: Du står op." and end.alt == "Derefter: Højre arm løftes frem og op."
    assert ">4 s</text>" in end.svg and "<text" not in start.svg


def test_paper_shows_a_stage_between_where_there_is_one():
    there_and_on = ARM_RAISE | {"pose": [*ARM_RAISE["pose"], {"right_shoulder_flexion": 30}]}
    start, between, end = printed_figures(make_exercise(motion=there_and_on), HOLD)
    assert between.alt.startswith("Derefter: ") and end.alt.startswith("Så: ")
    assert "<text" not in between.svg and 'class="arrow"' not in between.svg and ">4 s</text>" in end.svg


EACH = Dosage(side="each")
BOTH_ARMS = ARM_RAISE | {"pose": [ARM_RAISE["pose"][0], {"shoulder_flexion": 150}]}


class TestTheOtherSide:
    def test_is_shown_small_with_a_word_where_the_dose_is_for_each(self, client):
        program = make_program(exercises=[])
        make_entry(program, make_exercise(motion=ARM_RAISE, name="Armløft"), dosage=EACH)
        page = client.get(program.get_absolute_url()).content.decode()
        assert "Gør det samme med den anden arm." in page
        (tag,) = re.findall(r'<img src="/oevelser/armloeft/anden-side.svg"[^>]+>', page)
        assert 'alt="Derefter: Venstre arm løftes frem og op."' in tag

    def test_is_a_picture_at_rest_with_its_arrow(self, client):
        svg = client.get(figure_of(make_exercise(motion=ARM_RAISE), EACH).other_side.url).content.decode()
        assert "<animate" not in svg and 'class="arrow"' in svg

    @pytest.mark.parametrize(
        ("motion", "dosage"),
        [(BOTH_ARMS, EACH), (ARM_RAISE, Dosage()), (ARM_RAISE, Dosage(side="right")), (ARM_RAISE, Dosage(side="left"))],
    )
    def test_is_not_shown_otherwise(self, motion, dosage):
        assert figure_of(make_exercise(motion=motion), dosage).other_side is None

    def test_is_the_one_that_moves_where_the_dose_names_it(self, client):
        exercise = make_exercise(motion=ARM_RAISE)
        left, right = (figure_of(exercise, Dosage(side=side)) for side in ("left", "right"))
        assert "Venstre arm" in left.alt and "Højre arm" in right.alt
        assert client.get(left.url).content != client.get(right.url).content
        assert "<animate" in client.get(left.url).content.decode()
        assert "<animate" not in client.get(left.still_url).content.decode()

    def test_is_the_one_on_paper_where_the_dose_names_it(self):
        _, end = printed_figures(make_exercise(motion=ARM_RAISE), Dosage(side="left"))
        assert end.alt == "Derefter: Venstre arm løftes frem og op."

    @pytest.mark.parametrize("motion", [None, BOTH_ARMS])
    @pytest.mark.parametrize("name", ["anden-side.svg", "anden-side-0.svg"])
    def test_has_no_picture_where_there_is_none(self, client, motion, name):
        make_exercise(motion=motion, name="Armløft")
        assert client.get(f"/oevelser/armloeft/{name}").status_code == 404

    def test_waits_no_longer_than_the_longest_pause(self, client):
        make_exercise(motion=ARM_RAISE, name="Armløft")
        assert client.get("/oevelser/armloeft/anden-side-6.svg").status_code == 200
        assert client.get("/oevelser/armloeft/anden-side-7.svg").status_code == 404


@pytest.mark.parametrize(
    ("hold", "words"),
    [
        ((5, 5), "5 s"),
        ((5, 10), "5–10 s"),
        ((20, None), "mindst 20 s"),
        ((None, 15), "op til 15 s"),
        ((60, 60), "60 s"),
        (None, ""),
    ],
)
def test_a_hold_is_said_shortly(hold, words):
    assert hold_in_words(Dosage(hold_s=hold)) == words


def test_queries_do_not_grow_with_figures(client, django_assert_num_queries, django_assert_max_num_queries):
    program = make_program(exercises=[make_exercise(motion=ARM_RAISE) for _ in range(8)])
    with django_assert_max_num_queries(14):
        assert client.get(program.get_absolute_url()).content.decode().count("figur-0.svg") == 8

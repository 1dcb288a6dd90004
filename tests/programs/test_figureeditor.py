"""The figure editor of the admin, as the server sees it: texts in, rows kept, pictures for those who may."""

import json
from urllib.parse import urlsplit

import pytest
from django.test import Client

from programs import figurechoices
from programs.figureeditor import nearest
from programs.figurefield import MotionField, MotionText, read_motion
from programs.figures import describe, motion_of, table_of
from programs.figures.arrows import TIPS
from programs.figures.faults import faults_of
from programs.figures.form import MOST_POSES, to_toml
from programs.figures.furniture import ANCHORS
from programs.figures.joints import ANGLES
from programs.figures.library import by_slug
from programs.figures.motion import POSTURES, VIEWS
from programs.figures.outline import WORKING_SEGMENTS
from programs.figures.props import KINDS
from programs.figures.surfaces import POINTS
from tests.admin import client_in_group, form_data
from tests.factories import make_exercise

PREVIEW = "/admin/programs/exercise/figur/"
SQUAT = """version = 1

[[pose]]
posture = "standing"
contacts = ["left_foot on floor", "right_foot on floor"]

[[pose]]
lean = 38
hip_flexion = 88
knee_flexion = 80
"""
TOO_FAR = SQUAT.replace("knee_flexion = 80", "knee_flexion = 300")


@pytest.fixture
def editor(db) -> Client:
    return client_in_group("Fysioterapeut")


def squat() -> dict:
    return table_of(read_motion(SQUAT))


def change(row) -> str:
    return f"/admin/programs/exercise/{row.pk}/change/"


class TestTheChoices:
    def test_name_everything_that_the_engine_knows_and_nothing_else(self):
        assert set(figurechoices.VIEWS) == set(VIEWS)
        assert set(figurechoices.POINTS) == set(POINTS)
        assert set(figurechoices.SEGMENTS) == set(WORKING_SEGMENTS)
        assert set(figurechoices.ARROWS) == set(TIPS)
        assert set(figurechoices.FIXED_PLACES) == set(ANCHORS)
        assert {choice.kind for choice in figurechoices.PROPS} == set(KINDS)
        assert {choice.name for choice in figurechoices.postures()} == set(POSTURES)

    def test_hold_every_angle_once(self):
        angles = [slider.angle for region in figurechoices.regions() for slider in region.sliders]
        assert sorted(angles) == sorted(ANGLES)

    @pytest.mark.parametrize("posture", POSTURES)
    def test_begin_every_posture_without_a_fault(self, posture):
        choice = next(each for each in figurechoices.postures() if each.name == posture)
        assert faults_of(motion_of({"version": 1, "pose": [choice.pose, {}]})) == []

    @pytest.mark.parametrize("prop", figurechoices.PROPS, ids=lambda prop: prop.kind)
    def test_offer_things_only_where_they_can_be_drawn(self, prop):
        for place in prop.may_meet or [""]:
            held = [place, *prop.usual[1:]] if place else []
            table = squat() | {"props": [" ".join([prop.kind, *held])]}
            assert read_motion(json.dumps(table)).props[0].kind == prop.kind

    def test_allow_as_many_key_poses_as_a_motion_may_have(self):
        most = MOST_POSES
        motion_of(squat() | {"pose": squat()["pose"][:1] * most})
        with pytest.raises(ValueError, match=str(most)):
            motion_of(squat() | {"pose": squat()["pose"][:1] * (most + 1)})


class TestAText:
    def test_is_read_as_toml_and_as_json_alike(self):
        assert read_motion(SQUAT) == read_motion(json.dumps(squat()))

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            (TOO_FAR, "Linje 10: "),
            (json.dumps(squat() | {"view": "sidelæns"}), "sidelæns"),
            ("{", "kan ikke læses"),
            ("[" * 100, "kan ikke læses"),
            ("a" * 30_000, "for lang"),
            (json.dumps(squat() | {"props": ["ball low_ahead"]}), "low_ahead« kendes ikke"),
        ],
    )
    def test_that_is_no_motion_gets_one_danish_line(self, text, said):
        with pytest.raises(MotionText, match=said) as raised:
            read_motion(text)
        assert "\n" not in str(raised.value)

    def test_written_otherwise_is_no_change(self):
        field = MotionField(required=False)
        stored = json.loads(json.dumps(squat()).replace("88.0", "88"))
        assert not field.has_changed(stored, json.dumps(squat()))
        assert not field.has_changed(stored, to_toml(read_motion(SQUAT)).replace("\n", "\r\n"))
        assert field.has_changed(stored, SQUAT.replace("80", "70"))
        assert field.has_changed(stored, "") and field.has_changed(None, SQUAT)
        assert not field.has_changed(None, "")


class TestAnExercise:
    def test_keeps_the_motion_that_was_typed(self, editor):
        exercise = make_exercise()
        answer = editor.post(change(exercise), form_data(editor.get(change(exercise))) | {"motion": SQUAT})
        exercise.refresh_from_db()
        assert answer.status_code == 302 and exercise.motion == squat()

    def test_with_a_broken_motion_is_not_saved_and_the_reason_is_said(self, editor):
        exercise = make_exercise(feel="Før.")
        data = form_data(editor.get(change(exercise))) | {"motion": TOO_FAR, "feel": "Efter."}
        answer = editor.post(change(exercise), data)
        exercise.refresh_from_db()
        assert answer.status_code == 200 and exercise.feel == "Før." and "Linje 10: " in answer.text
        assert "knee_flexion = 300" in answer.text

    def test_loses_its_motion_when_the_text_is_emptied_and_keeps_it_when_only_words_change(self, editor):
        exercise = make_exercise(motion=squat())
        editor.post(change(exercise), form_data(editor.get(change(exercise))) | {"feel": "Låret."})
        exercise.refresh_from_db()
        assert exercise.motion == squat() and exercise.feel == "Låret."
        editor.post(change(exercise), form_data(editor.get(change(exercise))) | {"motion": ""})
        exercise.refresh_from_db()
        assert exercise.motion is None

    def test_without_a_figure_is_offered_the_nearest_of_the_library(self, editor):
        page = editor.get(change(make_exercise(name="Bækkenløft på ét ben"))).text
        assert "Brug denne: Bækkenløft" in page
        assert "Brug denne" not in editor.get(change(make_exercise(name="Bækkenløft", motion=squat()))).text

    @pytest.mark.parametrize(
        ("chosen", "name"), [("har", "Tegnet øvelse"), ("billede", "Fotograferet øvelse"), ("mangler", "Øvelse uden")]
    )
    def test_is_found_in_the_list_by_whether_it_has_a_figure(self, editor, chosen, name):
        make_exercise(name="Tegnet øvelse", motion=squat())
        make_exercise(name="Fotograferet øvelse", picture="exercises/a.png", picture_alt="En arm")
        make_exercise(name="Øvelse uden")
        listed = editor.get(f"/admin/programs/exercise/?figur={chosen}").context["cl"].queryset
        assert [exercise.name for exercise in listed] == [name]


def test_who_may_only_look_reads_the_figure_in_words(db):
    page = client_in_group("Klinikpersonale").get(change(make_exercise(motion=squat()))).text
    assert describe(read_motion(SQUAT)) in page and "<textarea" not in page and "left_foot on floor" not in page


@pytest.mark.parametrize(
    ("name", "position", "first", "second"),
    [
        ("Bækkenløft", "", "baekkenloeft", "baekkenloeft-paa-et-ben"),
        ("Bækkenløft på ét ben", "", "baekkenloeft-paa-et-ben", "baekkenloeft"),
        ("Dyb vejrtrækning", "Lig på ryggen.", "dyb-vejrtraekning", "dyb-vejrtraekning-siddende"),
        ("Dyb vejrtrækning", "Sid på en stol.", "dyb-vejrtraekning-siddende", "dyb-vejrtraekning"),
    ],
)
def test_of_names_with_the_same_words_the_likest_as_a_whole_and_in_posture_is_offered_first(
    name, position, first, second
):
    assert [figure.slug for figure in nearest([name], position)][:2] == [first, second]


def test_nothing_is_offered_for_a_name_like_none():
    assert nearest(["xyzzy"]) == () == nearest(["", " "])


class TestThePreview:
    def ask(self, client: Client, **fields):
        return client.post(PREVIEW, fields)

    def test_answers_with_table_text_words_faults_and_pictures(self, editor):
        said = self.ask(editor, motion=SQUAT).json()
        assert said["table"] == squat() and read_motion(said["text"]) == read_motion(SQUAT)
        assert said["words"] and said["faults"] == [] and len(said["stills"]) == 2
        for address in (*said["stills"], said["moving"]):
            answer = editor.get(address)
            assert answer["Content-Type"] == "image/svg+xml" and answer.content.startswith(b"<svg")
        assert editor.get(said["stills"][0]).content != editor.get(said["stills"][1]).content
        assert b"<animate" in editor.get(said["moving"]).content

    def test_says_in_danish_what_is_wrong(self, editor):
        assert "Linje 10" in self.ask(editor, motion=TOO_FAR).json()["error"]
        sinking = SQUAT.replace('"left_foot on floor", "right_foot on floor"', '"pelvis on floor"')
        assert any("gennem gulvet" in fault for fault in self.ask(editor, motion=sinking).json()["faults"])

    def test_fetches_a_figure_of_the_library(self, editor):
        slug = next(iter(by_slug()))
        assert self.ask(editor, library=slug).json()["table"] == table_of(by_slug()[slug].motion)
        assert "findes ikke" in self.ask(editor, library="findes-ikke").json()["error"]

    def test_mirrors_the_whole_motion_or_one_key_pose(self, editor):
        one_sided = SQUAT.replace("knee_flexion", "right_knee_flexion")
        whole = self.ask(editor, motion=one_sided, mirror="all").json()["table"]
        pose = self.ask(editor, motion=one_sided, mirror="1").json()["table"]
        assert whole["pose"][1] == pose["pose"][1]
        assert whole["pose"][1]["left_knee_flexion"] == 80
        assert self.ask(editor, motion=one_sided, mirror="0").json()["table"]["pose"][1]["right_knee_flexion"] == 80
        assert self.ask(editor, motion=one_sided, mirror="7").status_code == 400

    def test_draws_only_what_it_signed(self, editor):
        address = urlsplit(self.ask(editor, motion=SQUAT).json()["stills"][0])
        assert editor.get(f"{address.path}?{address.query[:-2]}xx").status_code == 404
        assert editor.get(address.path).status_code == 404
        assert editor.get(f"{address.path.replace('/0.svg', '/9.svg')}?{address.query}").status_code == 404

    def test_is_for_those_who_may_change_exercises(self, editor):
        still = self.ask(editor, motion=SQUAT).json()["stills"][0]
        staff = client_in_group("Klinikpersonale", username="anden")
        for client, status in ((staff, 403), (Client(), 302)):
            assert self.ask(client, motion=SQUAT).status_code == status
            assert client.get(still).status_code == status
        assert editor.get(PREVIEW).status_code == 405

import gzip
import re
import xml.etree.ElementTree as ET
from io import BytesIO

import pytest

from programs.figures import animated, mirrored, motion_of, still, strip, table_of
from programs.figures.scene import Scene
from programs.figures.shapes import limb, skin_over
from programs.figures.style import STYLE

from .motions import arm_raise, bird_dog, motion, squat, stand_up, wall_push_up

SVG = "{http://www.w3.org/2000/svg}"
ALL = [squat(), wall_push_up(), arm_raise(), bird_dog(), stand_up()]


def zipped(svg: str) -> int:
    return len(gzip.compress(svg.encode(), 9, mtime=0))


@pytest.mark.parametrize("shown", ALL)
def test_a_still_picture_is_small_and_whole(shown):
    for moment in ("start", "end", 0, 1):
        svg = still(shown, moment, "5–10 s")
        assert zipped(svg) <= 4096
        assert ET.parse(BytesIO(svg.encode())).getroot().tag == f"{SVG}svg"


@pytest.mark.parametrize("shown", ALL)
def test_the_same_motion_gives_the_same_bytes(shown):
    again = motion_of(table_of(shown))
    assert still(shown, "end") == still(again, "end")
    assert animated(shown, "5 s", 5) == animated(again, "5 s", 5)


@pytest.mark.parametrize("shown", ALL)
def test_a_moving_picture_needs_no_script_and_refers_to_nothing(shown):
    svg = animated(shown, "5 s", 5)
    for unwanted in ("<script", "href", "url(", " on", "style="):
        assert unwanted not in svg


@pytest.mark.parametrize("shown", ALL)
def test_every_frame_of_a_path_has_the_same_commands(shown):
    for animate in ET.fromstring(animated(shown)).iter(f"{SVG}animate"):
        commands = {"".join(filter(str.isalpha, value)) for value in animate.get("values").split(";")}
        assert len(commands) == 1
        assert len(animate.get("keyTimes").split(";")) == len(animate.get("values").split(";"))


def test_a_moving_picture_ends_where_it_began():
    for animate in ET.fromstring(animated(squat())).iter(f"{SVG}animate"):
        values = animate.get("values").split(";")
        assert values[0] == values[-1]


def test_a_moving_picture_waits_as_long_as_the_dose_says_up_to_a_limit():
    def seconds(pause: float) -> float:
        return float(next(ET.fromstring(animated(squat(), "", pause)).iter(f"{SVG}animate")).get("dur").rstrip("s"))

    assert seconds(5) - seconds(2) == pytest.approx(3, abs=0.02)
    assert seconds(60) == seconds(6)


def test_whoever_asked_for_less_motion_gets_the_end_at_rest():
    svg = animated(squat())
    assert "prefers-reduced-motion:reduce){.moves{display:none}.stays{display:inline}}" in svg
    at_rest = next(group for group in ET.fromstring(svg).iter(f"{SVG}g") if group.get("class") == "stays")
    assert not list(at_rest.iter(f"{SVG}animate")) and list(at_rest.iter(f"{SVG}path"))


def test_start_and_end_differ():
    assert still(arm_raise(), "start") != still(arm_raise(), "end")


def test_the_other_side_is_another_picture():
    assert still(arm_raise(), "end") != still(mirrored(arm_raise()), "end")


def test_a_hold_is_shown_as_a_clock_with_its_words():
    assert ">5–10 s</text>" in still(squat(), "end", "5–10 s")
    assert "<text" not in still(squat(), "end") and "<text" not in still(squat(), "start", "5–10 s")


def test_words_in_a_picture_are_only_words():
    assert "&lt;b&gt;" in still(squat(), "end", "<b>")


def test_a_strip_shows_start_and_end_and_one_between():
    three = motion({}, {"right_hip_flexion": 45}, {"right_hip_flexion": 90})
    assert strip(squat()).count("<svg") == 1 + 2
    assert strip(three).count("<svg") == 1 + 3


def test_the_far_side_is_told_by_tone_and_order():
    svg = still(squat(), "end")
    assert svg.index('class="far trousers"') < svg.index('class="trousers"')


def test_the_working_part_is_marked():
    assert 'class="work"' in still(arm_raise(), "end") and 'class="work"' not in still(squat(), "end")


def test_numbers_are_whole_millimetres():
    assert "." not in "".join(path.get("d") for path in ET.fromstring(still(squat(), "end")).iter(f"{SVG}path"))


def test_a_limb_of_no_length_is_still_a_shape():
    assert limb((0, 0, 5), (0, 0, 3)).endswith("Z") and "nan" not in limb((0, 0, 5), (0, 0, 5))


def test_a_skin_closes_round_its_circles():
    assert skin_over([(0, 0, 5), (20, 0, 5)]).startswith("M") and skin_over([(0, 0, 5)]).endswith("Z")


def test_who_lies_with_the_feet_towards_the_eye_has_the_legs_before_the_trunk():
    lying = {"posture": "supine", "contacts": ["pelvis on floor"], "hip_flexion": 50, "knee_flexion": 100}
    feet_first, head_first = (still(motion(lying, {}, view=view), "end") for view in ("front", "back"))
    assert feet_first.index('class="shirt"') < feet_first.index('class="trousers"')
    assert head_first.index('class="trousers"') < head_first.index('class="shirt"')


def test_an_arrow_does_not_run_back_over_its_own_track():
    there_and_back = motion({}, {"right_shoulder_flexion": 90}, {"right_shoulder_flexion": 20}, arrows=["right_hand"])
    only_back = motion({"right_shoulder_flexion": 90}, {"right_shoulder_flexion": 20}, arrows=["right_hand"])
    assert Scene(there_and_back).ways[0][-1] == Scene(only_back).ways[0][-1]
    assert Scene(there_and_back).ways[0][0] == Scene(only_back).ways[0][0]


def test_a_small_way_has_an_arrow_that_can_be_seen_and_points_away_from_the_body():
    (way,) = Scene(motion({}, {"belly_rise": 3}, arrows=["belly"])).ways
    assert way[-1][0] - way[0][0] > 100


def test_an_arrow_of_the_chin_points_at_the_face():
    tucked = motion({"neck_flexion": 16}, {"neck_flexion": -8}, arrows=["chin"])
    (way,) = Scene(tucked).ways
    assert way[-1][0] < way[0][0] - 75


def test_each_frame_of_a_moving_picture_is_drawn_once(monkeypatch):
    drawn: list[object] = []
    monkeypatch.setattr(Scene, "parts", lambda scene, body, draw=Scene.parts: drawn.append(body) or draw(scene, body))
    animated(squat())
    assert len(drawn) == len(Scene(squat()).frames.bodies)


def test_toes_have_an_arrow_when_it_is_asked_for():
    lifted = {"right_toe_extension": 60}
    assert Scene(motion({}, lifted)).ways == []
    (way,) = Scene(motion({}, lifted, arrows=["right_toes"])).ways
    assert way[-1][1] < way[0][1]


def test_the_arrow_of_a_raised_shoulder_goes_up_above_that_shoulder():
    scene = Scene(motion({}, {"shoulder_elevation": 38}, view="front", arrows=["left_shoulder", "right_shoulder"]))
    for way, tip in zip(scene.ways, ("left_shoulder", "right_shoulder"), strict=True):
        _, top = scene.eye.sees(scene.frames.bodies[-1].at[tip])
        assert way[-1][1] < way[0][1] < top


def test_what_the_neck_does_is_seen_from_near():
    turned = {"neck_rotation": 60}
    scene = Scene(motion({}, turned, working=["neck"]))
    whole, near = Scene(motion({}, turned)).framing, scene.framing
    assert near.height < whole.height / 2 and near.pixels == 2 * whole.pixels
    _, pelvis = scene.eye.sees(scene.frames.bodies[0].at["pelvis"])
    assert near.top + near.height < pelvis


def test_so_are_shoulders_whose_way_is_shown_and_the_shirt_goes_with_them():
    drawn_up = motion({}, {"shoulder_elevation": 38}, view="front", arrows=["left_shoulder", "right_shoulder"])
    scene = Scene(drawn_up)
    assert scene.framing.closer == 2
    first, last = (
        next(part for part in scene.parts(body) if part.name == "shirt")
        for body in scene.frames.bodies[:: len(scene.frames.bodies) - 1]
    )
    assert first.path != last.path


def test_each_stage_of_a_strip_keeps_to_its_own_picture():
    stages = list(ET.fromstring(strip(motion({}, {"neck_rotation": 60}, working=["neck"]))).iter(f"{SVG}svg"))[1:]
    assert [stage.get("viewBox") for stage in stages] == [stages[0].get("viewBox")] * 2
    assert int(stages[1].get("x")) >= int(stages[0].get("x")) + int(stages[0].get("width"))


def test_what_works_is_told_without_colour_by_a_dark_ring_round_a_light_fill():
    style = dict(re.findall(r"([.\w]+)\{([^{}]*)\}", STYLE.partition("@media")[0]))
    (fill,), (ring,) = re.findall(r"fill:(#\w+)", style[".work"]), re.findall(r"stroke:(#\w+)", style["path"])
    assert _lightness(fill) / _lightness(ring) > 7
    assert "paint-order:normal" in style[".work"]


def _lightness(colour: str) -> float:
    """Relative luminance as WCAG defines it, with its 0.05 of stray light."""
    shares = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05

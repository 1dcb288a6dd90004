"""When frames are reached: gently off, quickest in the middle, gently to rest."""

import re

import pytest

from programs.figures.frames import frames_of
from programs.figures.timing import LONGEST_PAUSE, timeline

from .motions import motion, squat

RAISE = {"right_shoulder_flexion": 120}


def numbers(attribute: str, text: str) -> list[list[float]]:
    (values,) = re.findall(rf'{attribute}="([^"]+)"', text)
    return [[float(value) for value in group.split()] for group in values.split(";")]


def line_of(shown, pause: float = 0.0):
    return timeline(shown, frames_of(shown), pause)


@pytest.mark.parametrize("shown", [squat(), motion({}, RAISE), motion({}, RAISE, {}, cycle=True)])
def test_every_frame_has_its_time_and_every_way_between_them_its_speed(shown):
    line = line_of(shown)
    times, splines = numbers("keyTimes", line.attributes), numbers("keySplines", line.attributes)
    assert len(times) == len(line.order) == len(splines) + 1
    assert times[0] == [0.0] and times[-1] == [1.0] and times == sorted(times)
    assert line.order[0] == line.order[-1] == 0
    assert all(0.0 <= share <= 1.0 for spline in splines for share in spline)


def test_a_way_begins_and_ends_at_rest_and_its_speed_does_not_jump_on_the_way():
    shown = motion({}, RAISE)
    steps = len(frames_of(shown).bodies) - 1
    line = line_of(shown)
    times = [time for (time,) in numbers("keyTimes", line.attributes)]
    out = numbers("keySplines", line.attributes)[:steps]
    assert out[0][1] == 0.0 and out[-1][3] == 1.0
    speeds = [
        (
            out[n][1] / out[n][0] / (times[n + 1] - times[n]),
            (1 - out[n][3]) / (1 - out[n][2]) / (times[n + 1] - times[n]),
        )
        for n in range(steps)
    ]
    for (_, reached), (left, _) in zip(speeds, speeds[1:], strict=False):
        assert left == pytest.approx(reached, rel=0.15)


def test_a_key_pose_where_the_motion_goes_on_is_passed_and_one_where_it_turns_is_a_stop():
    def speed_at_the_middle(third: dict) -> float:
        shown = motion({}, RAISE, third)
        arrives = numbers("keySplines", line_of(shown).attributes)[frames_of(shown).keys[1] - 1]
        return 1 - arrives[3]

    assert speed_at_the_middle({"right_shoulder_flexion": 175}) > 0.1
    assert speed_at_the_middle({"right_shoulder_flexion": 0}) == 0.0


def test_a_stage_where_more_turns_takes_longer():
    shown = motion({}, {"right_shoulder_flexion": 120}, {"right_elbow_flexion": 40})
    frames = frames_of(shown)
    times = [time for (time,) in numbers("keyTimes", timeline(shown, frames, 0.0).attributes)]
    assert times[frames.keys[1]] == pytest.approx(3 * (times[frames.keys[2]] - times[frames.keys[1]]), rel=0.02)


def test_a_pause_has_a_limit():
    assert line_of(squat(), 60).attributes == line_of(squat(), LONGEST_PAUSE).attributes

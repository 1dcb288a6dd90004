"""What a browser shows between two frames: every point on the straight way from the one to the other."""

from itertools import pairwise

import pytest

from programs.figures import mirrored
from programs.figures.faults import MOST_SLIP
from programs.figures.frames import MOST_LOST, frames_of, lost_between
from programs.figures.library import all_figures
from programs.figures.skeleton import LIMBS, Body
from programs.figures.surfaces import OWN_BODY, POINTS, STANDS_UPRIGHT
from programs.figures.vectors import Vector, between, distance

from .motions import motion

FIGURES = pytest.mark.parametrize("figure", all_figures(), ids=lambda figure: figure.slug)
SHARES = (0.25, 0.5, 0.75)


def seen(place: str, before: Body, after: Body, share: float) -> Vector:
    return between(before.at[place], after.at[place], share)


@FIGURES
def test_limbs_keep_their_length(figure):
    for shown in (figure.motion, mirrored(figure.motion)):
        for before, after in pairwise(frames_of(shown).bodies):
            for start, end in LIMBS:
                length = distance(before.at[start], before.at[end])
                for share in SHARES:
                    drawn = distance(seen(start, before, after, share), seen(end, before, after, share))
                    assert length - drawn <= MOST_LOST


@FIGURES
def test_contacts_keep_their_place(figure):
    poses, frames = figure.motion.way, frames_of(figure.motion)
    for stage, (first, last) in enumerate(pairwise(frames.keys)):
        held = [contact for contact in poses[stage].contacts if contact in poses[stage + 1].contacts]
        for before, after in pairwise(frames.bodies[first : last + 1]):
            for contact in held:
                for share in SHARES:
                    place = seen(POINTS[contact.point][0], before, after, share)
                    if contact.on in OWN_BODY:
                        carrier = seen(OWN_BODY[contact.on][0], before, after, share)
                        apart = distance(before.at[POINTS[contact.point][0]], before.at[OWN_BODY[contact.on][0]])
                        assert abs(distance(place, carrier) - apart) <= MOST_SLIP
                    elif contact.slides or contact.point == "head":
                        across = 0 if contact.on in STANDS_UPRIGHT else 1
                        assert abs(place[across] - frames.world.places[contact][across]) <= MOST_SLIP
                    else:
                        assert distance(place, frames.world.places[contact]) <= MOST_SLIP


def test_a_wide_turn_has_more_frames_than_a_small_one():
    def count(degrees: float) -> int:
        return len(frames_of(motion({}, {"right_shoulder_flexion": degrees})).bodies)

    assert count(10) == 3 < count(60) < count(150)


def test_a_frame_that_is_left_out_would_shorten_a_limb():
    bodies = frames_of(motion({}, {"right_shoulder_flexion": 150})).bodies
    assert max(lost_between(*pair) for pair in zip(bodies, bodies[2:], strict=False)) > MOST_LOST

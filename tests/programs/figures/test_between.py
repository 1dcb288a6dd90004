"""What a browser shows between two frames: every point on the straight way from the one to the other."""

from collections.abc import Iterator
from itertools import pairwise

import pytest

from programs.figures import Motion, mirrored
from programs.figures.faults import MOST_SLIP
from programs.figures.frames import MOST_LOST, Frames, frames_of, lost_between, seen_between
from programs.figures.library import all_figures
from programs.figures.motion import Contact
from programs.figures.skeleton import LIMBS, Body
from programs.figures.surfaces import OWN_BODY, POINTS, STANDS_UPRIGHT
from programs.figures.vectors import distance

from .motions import motion

FIGURES = pytest.mark.parametrize("figure", all_figures(), ids=lambda figure: figure.slug)


def shown_of(before: Body, after: Body) -> Iterator[Body]:
    yield from (seen_between(before, after, share) for share in (0.25, 0.5, 0.75))


@FIGURES
def test_limbs_keep_their_length(figure):
    for shown in (figure.motion, mirrored(figure.motion)):
        for before, after in pairwise(frames_of(shown).bodies):
            for body in shown_of(before, after):
                for start, end in LIMBS:
                    length = distance(before.at[start], before.at[end])
                    assert length - distance(body.at[start], body.at[end]) <= MOST_LOST


@FIGURES
def test_contacts_keep_their_place(figure):
    frames = frames_of(figure.motion)
    for before, after, held in stages_of(figure.motion, frames):
        for body in shown_of(before, after):
            assert all(off(contact, body, before, frames) <= MOST_SLIP for contact in held)


def stages_of(shown: Motion, frames: Frames) -> Iterator[tuple[Body, Body, list[Contact]]]:
    """Two frames that follow each other, and what is held from the one to the other."""
    for (start, end), (first, last) in zip(pairwise(shown.way), pairwise(frames.keys), strict=True):
        held = [contact for contact in start.contacts if contact in end.contacts]
        yield from ((before, after, held) for before, after in pairwise(frames.bodies[first : last + 1]))


def off(contact: Contact, body: Body, before: Body, frames: Frames) -> float:
    """Metres from where it belongs; on the own body from as far off as it was, along a wall or floor only off that."""
    point = POINTS[contact.point][0]
    place, kept = body.at[point], frames.world.places[contact]
    if contact.on in OWN_BODY:
        carrier = OWN_BODY[contact.on][0]
        return abs(distance(place, body.at[carrier]) - distance(before.at[point], before.at[carrier]))
    if contact.slides or contact.point == "head":
        across = 0 if contact.on in STANDS_UPRIGHT else 1
        return abs(place[across] - kept[across])
    return distance(place, kept)


def test_a_wide_turn_has_more_frames_than_a_small_one():
    def count(degrees: float) -> int:
        return len(frames_of(motion({}, {"right_shoulder_flexion": degrees})).bodies)

    assert count(10) == 3 < count(60) < count(150)


def test_a_frame_that_is_left_out_would_shorten_a_limb():
    bodies = frames_of(motion({}, {"right_shoulder_flexion": 150})).bodies
    assert max(lost_between(*pair) for pair in zip(bodies, bodies[2:], strict=False)) > MOST_LOST

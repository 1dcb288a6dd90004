import pytest
from hypothesis import given
from hypothesis import strategies as st

from programs.figures.ease import Ease

EASES = st.builds(Ease, st.sampled_from([0.0, 1.0]), st.sampled_from([0.0, 1.0]))
SHARES = st.floats(0.0, 1.0)


@given(EASES, SHARES, SHARES)
def test_the_way_never_goes_back(ease, one, other):
    earlier, later = sorted((one, other))
    assert ease.share(earlier) <= ease.share(later) + 1e-9


@given(EASES, SHARES)
def test_the_moment_of_a_share_is_when_it_is_gone(ease, share):
    assert ease.share(ease.moment(share)) == pytest.approx(share, abs=1e-4)


@given(EASES)
def test_it_begins_and_ends_with_the_speeds_that_were_asked_for(ease):
    assert (ease.share(0.0), ease.share(1.0)) == (0.0, 1.0)
    assert (ease.speed(0.0), ease.speed(1.0)) == (ease.leaves, ease.arrives)


@given(EASES, st.floats(0.01, 0.99))
def test_speed_is_how_fast_the_share_grows(ease, moment):
    step = 1e-5
    grown = (ease.share(moment + step) - ease.share(moment - step)) / (2 * step)
    assert ease.speed(moment) == pytest.approx(grown, abs=1e-3)


def test_from_rest_to_rest_the_middle_is_quickest():
    assert Ease().speed(0.5) == 1.5 and Ease(1.0, 1.0).speed(0.5) == 1.0

import gc

import pytest

from physio.collecting import seldom_collecting


def test_the_looking_for_waste_is_as_before_when_the_work_is_done_or_has_failed():
    before = gc.get_threshold()
    with seldom_collecting():
        assert gc.get_threshold() > before
    with pytest.raises(ValueError, match="fejl"), seldom_collecting():
        raise ValueError("fejl")
    assert gc.get_threshold() == before

"""Every possible dose, for hypothesis."""

from hypothesis import settings
from hypothesis import strategies as st

from programs.dosage import Dosage
from programs.dosage.limits import LIMITS, LONGEST_LOAD, SIDES, Limit

unhurried = settings(deadline=None)
"""A property says what holds, not how fast: a busy machine must not make it fail."""


def ranges(limit: Limit) -> st.SearchStrategy:
    ends = st.integers(limit.low, limit.high)
    closed = st.tuples(ends, ends).map(lambda pair: (min(pair), max(pair)))
    return st.one_of(
        st.none(), closed, ends.map(lambda n: (n, n)), ends.map(lambda n: (n, None)), ends.map(lambda n: (None, n))
    )


loads = st.one_of(
    st.sampled_from(["", "rød elastik", "2 kg", "3 x 10", "belastning: 2 kg", "hest, 4 gange dagligt."]),
    st.text(max_size=LONGEST_LOAD)
    .map(lambda text: " ".join(text.split()))
    .filter(lambda text: text.isprintable() and len(text) <= LONGEST_LOAD),
)

doses = st.builds(
    Dosage,
    **{name: ranges(limit) for name, limit in LIMITS.items()},
    side=st.sampled_from([None, *SIDES]),
    load=loads,
)

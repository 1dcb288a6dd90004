from physio.search.rate import Bucket


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_no_more_are_taken_at_once_than_there_are():
    bucket = Bucket(3, 1, Clock())
    assert [bucket.take() for _ in range(5)] == [True, True, True, False, False]


def test_time_fills_it_again_and_never_over_the_rim():
    clock = Clock()
    bucket = Bucket(2, 0.5, clock)
    assert [bucket.take(), bucket.take(), bucket.take()] == [True, True, False]
    clock.now = 2
    assert [bucket.take(), bucket.take()] == [True, False]
    clock.now = 1000
    assert [bucket.take() for _ in range(3)] == [True, True, False]

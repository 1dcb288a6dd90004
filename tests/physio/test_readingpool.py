"""Files read by processes of their own come back as if they had been read here."""

import os
import select
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from physio import filereading, readingpool, sources
from physio.filereading import Reading
from physio.readingpool import CHUNK, CHUNKS_AHEAD, in_batches, read_ahead

GOOD = '---\ntitle: "Emne {number}"\n---\n\nEn kort indledning.\n\n## Hvad er det?\n\nTekst nummer {number}.\n'


@dataclass
class File:
    path: Path
    raw: bytes
    digest: str
    wants_reading: bool = True
    reading: Reading | None = None


@pytest.fixture
def write(tmp_path):
    def write(number: int, text: str = GOOD) -> File:
        path = tmp_path / f"{number:03}.md"
        path.write_text(text.replace("{number}", str(number)), encoding="utf-8")
        return File(path, path.read_bytes(), sources.digest(path.read_bytes()))

    return write


@pytest.fixture
def two_cores(monkeypatch):
    monkeypatch.setattr(readingpool, "_cores", lambda: 2)


@pytest.fixture
def pool(two_cores):
    """Started, and both readers there."""
    if not hasattr(os, "fork"):
        pytest.skip("læsere i egne processer kræver os.fork")
    pool = readingpool._Pool()
    pool.start()
    for reader in pool.readers:
        select.select([reader.answers], [], [])
        assert reader.has_started()
    yield pool
    pool.close()


@pytest.fixture
def only_elsewhere(monkeypatch):
    """This process may not read: so what is read was read by another."""

    def refuse(raw, name):
        raise AssertionError(f"{name} was read here")

    monkeypatch.setattr(readingpool, "reading", refuse)


def taken(pool, files: list[File]) -> list[File]:
    orders = [pool.order(chunk) for chunk in in_batches(files, CHUNK, readingpool.CHUNK_BYTES)]
    return [file for order in orders for file in order.taken()]


class TestReadersOfTheirOwn:
    def test_say_what_would_be_said_here_in_the_same_order(self, pool, write, only_elsewhere):
        files = [write(number) for number in range(3 * CHUNK + 1)]
        assert taken(pool, files) == files
        assert [file.reading for file in files] == [filereading.reading(file.raw, file.path.name) for file in files]

    def test_tell_a_problem_with_its_line_as_it_is_told_here(self, pool, write, only_elsewhere):
        (file,) = taken(pool, [write(1, '---\ntitle: "A"\nlastUpdated: "31/02/2024"\n---\n\nTekst.\n')])
        assert (file.reading.problem.line, "31/02/2024" in file.reading.problem.reason) == (3, True)

    def test_leave_alone_what_needs_no_reading(self, pool, write, only_elsewhere):
        known, new = write(1), write(2)
        known.wants_reading = False
        taken(pool, [known, new])
        assert known.reading is None and new.reading.content.title == "Emne 2"

    def test_that_are_killed_are_not_missed(self, pool, write):
        files = [write(number) for number in range(2 * CHUNK)]
        os.killpg(pool.process.pid, signal.SIGKILL)
        pool.process.wait()
        assert [file.reading.content.title for file in taken(pool, files)] == [f"Emne {n}" for n in range(2 * CHUNK)]
        assert pool.chunks_ahead == 0

    def test_do_not_hide_an_error_of_the_reader_itself(self, pool, write, monkeypatch):
        def fail(raw, name):
            raise ZeroDivisionError

        monkeypatch.setattr(readingpool, "reading", fail)
        gone = write(1)
        gone.path.unlink()
        with pytest.raises(ZeroDivisionError):
            taken(pool, [gone])

    def test_do_not_mix_a_file_with_what_it_was_changed_to(self, pool, write):
        file = write(1)
        write(1, GOOD.replace("Emne", "Andet"))
        assert taken(pool, [file])[0].reading.content.title == "Emne 1"

    def test_are_gone_when_the_pool_is_closed(self, pool):
        pool.close()
        assert pool.process.returncode in (0, -signal.SIGKILL)  # by itself, when its questions end before it is ended

    def test_know_no_database_and_no_settings(self):
        modules = "import sys, physio.readingworker; print('django.db' in sys.modules, 'django.conf' in sys.modules)"
        found = subprocess.run([sys.executable, "-c", modules], capture_output=True, text=True, check=True)
        assert found.stdout.split() == ["False", "False"]


class TestReadingAhead:
    def test_gives_all_files_in_order_whoever_reads_them(self, two_cores, write, monkeypatch):
        monkeypatch.setattr(readingpool, "FEWEST_FILES", 1)
        files = [write(number) for number in range(12 * CHUNK)]
        read = list(read_ahead(iter(files), len(files)))
        assert [file.reading.content.title for file in read] == [f"Emne {number}" for number in range(12 * CHUNK)]

    def test_goes_no_further_ahead_than_it_may(self, pool, write, monkeypatch):
        monkeypatch.setattr(readingpool, "_Pool", lambda: pool)
        begun = []

        def files():
            for number in range(20 * CHUNK):
                begun.append(number)
                yield write(number)

        ahead = max(len(begun) - place for place, _ in enumerate(read_ahead(files(), 20 * CHUNK)))
        assert ahead <= CHUNK * (2 * CHUNKS_AHEAD + 1)

    @pytest.mark.parametrize(("count", "cores"), [(5, 2), (1000, 1)])
    def test_starts_no_process_for_few_files_or_on_one_core(self, count, cores, write, monkeypatch):
        monkeypatch.setattr(readingpool, "_cores", lambda: cores)
        monkeypatch.setattr(subprocess, "Popen", None)
        assert [file.reading.content.title for file in read_ahead([write(1)], count)] == ["Emne 1"]

    def test_starts_no_process_when_hardly_any_file_needs_it(self, two_cores, write, monkeypatch):
        monkeypatch.setattr(subprocess, "Popen", None)
        files = [write(number) for number in range(CHUNK)]
        for file in files[1:]:
            file.wants_reading = False
        assert [bool(file.reading) for file in read_ahead(files, 1000)] == [True] + [False] * (CHUNK - 1)

    def test_reads_here_where_no_process_can_be_had(self, two_cores, write, monkeypatch):
        def refuse(*args, **kwargs):
            raise OSError

        monkeypatch.setattr(subprocess, "Popen", refuse)
        files = [write(number) for number in range(CHUNK)]
        assert all(file.reading.content for file in read_ahead(files, 1000))

    def test_leaves_no_process_behind_when_nobody_wants_the_rest(self, pool, write, monkeypatch):
        monkeypatch.setattr(readingpool, "_Pool", lambda: pool)
        reading = read_ahead((write(number) for number in range(100)), 100)
        next(reading)
        reading.close()
        assert pool.process.poll() is not None

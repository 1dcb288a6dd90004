from pathlib import Path

import pytest

from articles.release import digest_of


@pytest.fixture
def program(tmp_path) -> Path:
    folder = tmp_path / "app"
    (folder / "parts").mkdir(parents=True)
    (folder / "parts" / "a.py").write_text("a = 1")
    (folder / "notes.md").write_text("Noter")
    return folder


def digest(folder: Path) -> str:
    return digest_of([folder], {".py"})


def test_a_line_of_code_makes_another_release(program):
    before = digest(program)
    (program / "parts" / "a.py").write_text("a = 2")
    assert digest(program) != before


def test_a_file_that_comes_or_moves_makes_another_release(program):
    before = digest(program)
    (program / "parts" / "a.py").rename(program / "a.py")
    moved = digest(program)
    (program / "b.py").write_text("")
    assert len({before, moved, digest(program)}) == 3


def test_other_files_do_not(program):
    before = digest(program)
    (program / "notes.md").write_text("Andre noter")
    assert digest(program) == before


def test_it_is_the_same_wherever_the_program_is_installed(program, tmp_path):
    before = digest(program)
    elsewhere = tmp_path / "andetsteds" / "app"
    elsewhere.parent.mkdir()
    program.rename(elsewhere)
    assert digest(elsewhere) == before


def test_a_place_may_be_one_file(program):
    path = program / "parts" / "a.py"
    before = digest_of([path], {".py"})
    path.write_text("a = 2")
    assert digest_of([path], {".py"}) != before

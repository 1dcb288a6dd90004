import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.reading import MAX_BYTES, FileProblem, decode


def problem_of(raw: bytes) -> FileProblem:
    with pytest.raises(FileProblem) as caught:
        decode(raw)
    return caught.value


def test_a_byte_order_mark_is_left_out():
    assert decode("\ufeff---\n".encode()) == "---\n"


@pytest.mark.parametrize("end", [b"\r\n", b"\r", b"\n"])
def test_every_line_end_becomes_a_line_feed(end):
    assert decode(b"a" + end + b"b") == "a\nb"


def test_letters_typed_in_two_parts_are_composed():
    assert decode(unicodedata.normalize("NFD", "ånd").encode()) == "ånd"


def test_page_breaks_and_tabs_stay():
    assert decode(b"a\fb\tc") == "a\fb\tc"


@pytest.mark.parametrize("raw", [b"", b" \n\t\n", b"\xef\xbb\xbf"])
def test_an_empty_file_says_so(raw):
    assert problem_of(raw).reason == "Filen er tom."


def test_latin_1_names_the_byte_and_the_line():
    problem = problem_of("---\ntitle: Lænd\n".encode("latin-1"))
    assert problem.line == 2
    assert "0xe6" in problem.reason


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_refused(encoding):
    assert (
        "tegn" in problem_of("Ondt".encode(encoding)).reason or "UTF-16" in problem_of("Ondt".encode(encoding)).reason
    )


@pytest.mark.parametrize("character", ["\0", "\x07", "\x0b", "\x1b", "\x7f", "\uffff"])
def test_a_control_character_names_itself_and_its_line(character):
    problem = problem_of(f"a\nb{character}".encode())
    assert problem.line == 2
    assert f"0x{ord(character):02x}" in problem.reason


def test_letters_that_were_encoded_twice_are_refused():
    assert problem_of("LÃ¦nd".encode()).line == 1


def test_a_file_of_20_mb_is_refused_at_once():
    assert "for stor" in problem_of(b"a" * 20_000_000).reason


def test_the_largest_file_is_read():
    assert len(decode(b"a" * MAX_BYTES)) == MAX_BYTES


def test_a_problem_shows_its_line_where_it_has_one():
    assert str(FileProblem("Nej.", 3)) == "3: Nej."
    assert str(FileProblem("Nej.")) == "Nej."


@given(st.binary(max_size=200))
def test_any_bytes_give_text_or_a_problem(raw):
    try:
        text = decode(raw)
    except FileProblem as problem:
        assert problem.reason
    else:
        assert text.strip()

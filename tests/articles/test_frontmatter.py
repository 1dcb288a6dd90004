"""Every row of hostile or careless front matter that was tried, and that Python's usual reader lets through."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.frontmatter import MAX_BLOCK_BYTES, dump, has_front_matter, split
from articles.reading import FileProblem, control_character


def block(*lines: str, body: str = "Tekst.\n") -> str:
    return "\n".join(["---", *lines, "---", body])


def problem_of(text: str) -> FileProblem:
    with pytest.raises(FileProblem) as caught:
        split(text)
    return caught.value


def value_of(line: str) -> object:
    return split(block(line)).meta["a"]


def test_names_values_body_and_lines_are_read():
    front = split(block('title: "Ondt i lænden"', "", "lastUpdated: 24/02/2024", body="\nHej\n"))
    assert front.meta == {"title": "Ondt i lænden", "lastUpdated": "24/02/2024"}
    assert front.lines == {"title": 2, "lastUpdated": 4}
    assert front.body == "\nHej\n"
    assert front.body_line == 6


LINES = (
    *('title: "Ondt i ryggen"', "slug: ondt-i-ryggen", 'note: ""', "dato: 24/02/2024 ", 'title:  "to mellemrum"  ', ""),
    *("a: b: c", 'b: "et \\" tegn"', "c: # intet", "d: ", "e: 'f'", 'g: "h" # nok', "  i: j", "- k", "l: [m]"),
    *("p:", "1: q", "r: s #t", "u: v, w (x).", 'y: "z', 'æ: "\u2028"', "ø: “å”", "~: null", "k-1_b: 1.", "m : n"),
)


@given(st.lists(st.sampled_from(LINES), max_size=6))
def test_simple_lines_say_what_yaml_says_of_them(lines):
    """A remark on a line of its own changes nothing but that YAML has to read the block."""
    assert read_or_refused(block(*lines)) == read_or_refused(block(*lines, "# til redaktøren"))


def read_or_refused(text: str) -> tuple:
    try:
        front = split(text)
    except FileProblem as problem:
        return (problem.reason,)
    return front.meta, front.lines, front.body, front.comments


def test_a_rule_in_the_body_stays_in_the_body():
    assert split(block("a: b", body="Et\n\n---\n\nTo\n---\n")).body == "Et\n\n---\n\nTo\n---\n"


@pytest.mark.parametrize("text", ["", "Ondt i lænden\n", "# Ondt\n\n---\ntitle: a\n---\n"])
def test_no_front_matter_is_refused(text):
    assert problem_of(text).line == 1
    assert "»---«" in problem_of(text).reason


@pytest.mark.parametrize("first", ["----", "--- ", " ---", "\n---", "\ufeff---", "{", "+++", ";;;"])
def test_only_three_dashes_alone_open_the_block(first):
    assert not has_front_matter(f"{first}\ntitle: a\n---\n")
    assert problem_of(f"{first}\ntitle: a\n---\n").line == 1


def test_json_front_matter_is_refused():
    assert problem_of('{"title": "a"}\n\nTekst').line == 1


def test_toml_front_matter_is_refused():
    assert problem_of('+++\ntitle = "a"\n+++\n').line == 1


@pytest.mark.parametrize(
    "text", ["---", "---\n", "---\ntitle: a\n", "---\ntitle: a\n--- \nTekst\n", "---\ntitle: a\n----\n"]
)
def test_a_block_that_is_not_closed_is_refused(text):
    assert "ikke lukket" in problem_of(text).reason


@pytest.mark.parametrize("content", ["- a\n- b", "bare tekst", "", "# kun en kommentar", "[]"])
def test_a_block_that_is_not_names_and_values_is_refused(content):
    assert "linjer som" in problem_of(block(content)).reason


def test_a_body_that_begins_with_a_rule_is_not_taken_for_front_matter():
    assert "linjer som" in problem_of("---\nRing 112 straks\n---\nMere\n").reason


def test_three_dashes_inside_a_quoted_value_are_refused():
    assert "Anførselstegnet" in problem_of('---\na: "b\n---\nc"\n---\n').reason


def test_an_unquoted_colon_is_refused_with_a_hint_and_the_line_of_the_file():
    problem = problem_of(block("a: b", "title: Lænd: øvelser"))
    assert problem.line == 3
    assert "anførselstegn" in problem.reason


def test_a_quoted_colon_is_text():
    assert value_of('a: "Lænd: øvelser"') == "Lænd: øvelser"


def test_a_tab_is_refused():
    problem = problem_of(block("a: b", "\tc: d"))
    assert problem.line == 3
    assert "tabulator" in problem.reason


def test_a_quotation_mark_that_is_not_closed_names_its_line():
    assert problem_of(block("a: b", 'title: "Ondt', "c: d")).line == 3


def test_words_after_a_closed_quotation_are_refused():
    assert problem_of(block('title: "Ondt" i lænden')).line == 2


@pytest.mark.parametrize(
    "value",
    ["!!python/object:os.system x", "!!python/object/apply:os.system [ls]", "!foo x", "!!binary aGVq", "!!set {x}"],
)
def test_tags_are_refused(value):
    problem = problem_of(block("a: b", f"c: {value}"))
    assert problem.line == 3
    assert "Mærker" in problem.reason


def test_duplicate_names_are_refused():
    problem = problem_of(block("a: b", "c: d", "a: e"))
    assert problem.line == 4
    assert "to gange" in problem.reason


def test_duplicate_names_in_a_nested_map_are_refused():
    assert problem_of(block("a:", "  b: c", "  b: d")).line == 4


@pytest.mark.parametrize("name", ["content", "handler", "self"])
def test_names_that_clash_with_the_library_are_plain_names(name):
    assert split(block(f"{name}: x")).meta == {name: "x"}


@pytest.mark.parametrize("key", ["1", "2024-01-01", "~", "[a]", "{a: b}", "? [a, b]\n"])
def test_names_that_are_not_words_are_refused(key):
    assert problem_of(block(f"{key}: x")).line >= 2


def test_anchors_and_aliases_are_refused():
    assert "Ankre" in problem_of(block("a: &x [1]", "b: *x")).reason
    assert "Henvisninger" in problem_of(block("a: *x")).reason


def test_an_alias_bomb_is_refused():
    bomb = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    bomb += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]" for i in range(1, 10)]
    assert "Ankre" in problem_of(block(*bomb)).reason


def test_a_merge_key_bomb_is_refused():
    assert problem_of(block("a: &a {x: y}", "b: &b {<<: [*a, *a]}")).line == 2
    assert "<<" in problem_of(block("<<: {x: y}")).reason


def test_a_recursive_alias_is_refused():
    assert problem_of(block("a: &a [*a]")).line == 2


@pytest.mark.parametrize("depth", [5, 50, 5_000])
def test_deep_nesting_is_refused(depth):
    assert "lag" in problem_of(block("a: " + "[" * depth + "]" * depth)).reason


def test_fifty_thousand_brackets_are_refused_and_kill_nothing():
    assert "16 kB" in problem_of(block("a: " + "[" * 50_000)).reason


def test_a_block_may_fill_16_kb_and_no_more():
    fitting = block("a: " + "x" * (MAX_BLOCK_BYTES - 5))
    assert len(split(fitting).meta["a"]) == MAX_BLOCK_BYTES - 5
    assert "for stor" in problem_of(fitting.replace("a: ", "a: x")).reason


def test_five_thousand_digits_stay_text():
    assert value_of("a: " + "9" * 5_000) == "9" * 5_000


@pytest.mark.parametrize(
    "text",
    [
        *("2024-02-24", "24/02/2024", "24-02-2024", "24.02.2024", "2024-02-30", "0000-01-01"),
        *("2024-02-24T10:00:00+01:00", "no", "off", "yes", "ja", "nej", "true", "null", "~"),
        *("0123", "1:30", "1_000", "0800", "12345678", "1e3", ".5", "0x1f", "="),
    ],
)
def test_a_value_is_text_as_it_stands(text):
    assert value_of(f"a: {text}") == text
    assert value_of(f'a: "{text}"') == text


def test_an_empty_value_is_empty_text():
    assert value_of("a:") == ""


@pytest.mark.parametrize("text", ["“Ondt i ryggen”", "”Ondt i ryggen”", "„Ondt i ryggen“"])
def test_typographic_quotation_marks_around_a_value_are_quotation_marks(text):
    assert value_of(f"a: {text}") == "Ondt i ryggen"


def test_typographic_quotation_marks_inside_quotation_marks_are_text():
    assert value_of('a: "“Ondt”"') == "“Ondt”"


@pytest.mark.parametrize("line", ["a: b\0", "a: b\x0b", 'a: "\\0"', 'a: "\\x07"', 'a: "\\uD800"'])
def test_control_characters_are_refused_also_when_written_as_escapes(line):
    assert problem_of(block("x: y", line)).line == 3


def test_what_yaml_takes_for_a_comment_is_reported():
    front = split(block("# en hel linje", "a: Ryg #1 og nakke"))
    assert front.comments == ("#1 og nakke",)


def test_an_error_in_the_tenth_line_of_a_file_says_so():
    assert problem_of(block(*(f"a{i}: x" for i in range(8)), "b: *")).line == 10


plain_text = st.text(st.characters(exclude_categories=["Cs"])).filter(lambda text: not control_character(text))
names = st.from_regex(r"[a-zA-Z_][a-zA-Z0-9_]{0,12}", fullmatch=True)
values = plain_text | st.lists(plain_text | st.dictionaries(names, plain_text, max_size=3), max_size=4)
blocks = st.dictionaries(names, values | st.dictionaries(names, values, max_size=2), min_size=1, max_size=5)


@given(blocks, plain_text)
def test_what_is_written_is_read_back(meta, body):
    front = split(dump(meta) + body)
    assert front.meta == meta
    assert list(front.meta) == list(meta)
    assert front.body == body


PIECES = [
    "a: b",
    "---",
    "- ",
    "[",
    "]",
    "{",
    "}",
    "&x",
    "*x",
    "!!str",
    "!x",
    "|",
    ">",
    '"',
    "'",
    "#",
    ": ",
    "?",
    "<<: ",
    "\t",
]
PIECES += ["\\", "%YAML 1.2", "...", "@", "`", "\u2028", "\x85", "\ufeff", "æ", " ", "\n", "\n  ", "0", "~", "title: "]


def test_thousands_of_random_blocks_give_a_value_or_a_problem():
    chance = random.Random(1)
    for _ in range(3_000):
        text = "---\n" + "".join(chance.choices(PIECES, k=chance.randint(1, 25))) + "\n---\n"
        try:
            assert split(text).meta
        except FileProblem as problem:
            assert problem.line >= 1

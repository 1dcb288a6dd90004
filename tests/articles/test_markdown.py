import html
import random
import re
import time
from html.parser import HTMLParser
from itertools import product

import pytest
from django.utils.safestring import SafeString
from hypothesis import given
from hypothesis import strategies as st

from articles.markdown import (
    ATTRIBUTES,
    CLASSES,
    FAILED_UPLOAD,
    MAX_CHARACTERS,
    TAGS,
    is_allowed_link,
    is_allowed_picture,
    problems_in,
    render_markdown,
)

WORD = re.compile(r"[^\W_]+")


class _Page(HTMLParser):
    """What a browser would see: tags with attributes, and the text."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(source)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.text += data

    def handle_comment(self, data):
        self.tags.append(("comment", {}))

    def handle_decl(self, decl):
        self.tags.append(("declaration", {}))


def page(text: str) -> _Page:
    return _Page(render_markdown(text))


def faults(text: str) -> list[str]:
    """Everything in the output that the allow-lists do not name."""
    found = []
    for tag, attributes in page(text).tags:
        if tag not in TAGS:
            found.append(tag)
        for name, value in attributes.items():
            found += [f"{tag} {name}={value}"] if not _allowed(tag, name, value or "") else []
    return found


def _allowed(tag: str, name: str, value: str) -> bool:
    if name == "class":
        return value in CLASSES.get(tag, ())
    if name == "href":
        return is_allowed_link(value)
    if name == "src":
        return is_allowed_picture(value)
    return name in ATTRIBUTES.get(tag, ()) or (tag, name) == ("a", "rel")


def shown(text: str) -> list[str]:
    """The words of the page, those in the descriptions of pictures and the numbers of lists included."""
    return WORD.findall(html.unescape(re.sub(r"</?[a-z0-9]+|>", " ", render_markdown(text))))


def test_the_result_is_marked_safe_for_templates():
    assert isinstance(render_markdown("hej"), SafeString)


def test_emphasis_lists_and_quotations_become_html():
    text = "**fed** og *skrå*\n\n- et\n- to\n\n> citat"
    assert {tag for tag, _ in page(text).tags} == {"p", "strong", "em", "ul", "li", "blockquote"}


@pytest.mark.parametrize(
    "text", ["puls <normal og temp >38 søg læge", "<feber> ring 112", "a & b &amp; c", "x<y>z", "5 < 6 > 4"]
)
def test_signs_of_comparison_are_shown_and_never_eaten(text):
    assert page(text).text.strip() == html.unescape(text)


def test_a_list_right_after_a_line_of_text_is_a_list():
    assert page("Søg læge hvis:\n- feber\n- tab af kraft").text.split("\n")[:1] == ["Søg læge hvis:"]
    assert [tag for tag, _ in page("Søg læge hvis:\n- feber\n- tab af kraft").tags] == ["p", "ul", "li", "li"]


def test_a_list_indented_by_two_is_a_list_in_the_list():
    assert [tag for tag, _ in page("- a\n  - b\n  - c").tags] == ["ul", "li", "ul", "li", "li"]


def test_numbers_with_brackets_make_a_list():
    assert [tag for tag, _ in page("1) a\n2) b").tags] == ["ol", "li", "li"]


def test_numbered_items_keep_the_numbers_they_were_given():
    assert [attributes for tag, attributes in page("3. a\n5. b\n6. c").tags if tag in ("ol", "li")] == [
        {"start": "3"},
        {},
        {"value": "5"},
        {},
    ]


def test_the_page_keeps_its_one_h1():
    assert [tag for tag, _ in page("# Et\n\n## To\n\nTre\n===\n").tags] == ["h2", "h2", "h2"]


def test_headings_carry_danish_ids_that_are_never_repeated():
    tags = page("## Øvelser\n\n## Øvelser\n\n### Øvelser 2\n\n## …\n\n## Øvelser").tags
    ids = [attributes["id"] for tag, attributes in tags]
    assert ids == ["oevelser", "oevelser-2", "oevelser-2-2", "afsnit", "oevelser-3"]


def test_a_part_of_a_text_gets_the_ids_of_the_whole():
    assert 'id="sidst-2"' in render_markdown("## Sidst", ["sidst-2"])


def test_a_table_scrolls_can_be_reached_by_keyboard_and_has_headed_columns():
    tags = page("| a | b |\n|---|--:|\n| 1 | 2 |").tags
    assert tags[0] == ("div", {"class": "table-scroll", "role": "region", "aria-label": "Tabel", "tabindex": "0"})
    assert tags[1][0] == "table"
    assert [attributes for tag, attributes in tags if tag == "th"] == [
        {"scope": "col"},
        {"class": "align-right", "scope": "col"},
    ]


def test_columns_are_aligned_by_class_and_never_by_style():
    rendered = render_markdown("|a|b|c|d|\n|:--|:-:|--:|---|\n|1|2|3|4|")
    assert re.findall(r'<td class="(.*?)">', rendered) == ["align-left", "align-center", "align-right"]
    assert "style" not in rendered


def test_cells_beyond_the_last_column_are_shown():
    assert page("| a |\n|---|\n| b | ring | 112 |").text.split() == ["a", "b", "ring", "112"]


@pytest.mark.parametrize(
    "address", ["https://sst.dk/", "mailto:a@b.dk", "tel:112", "/emner/ryg/", "#oevelser", "../knae/", "knae/", "?a=b"]
)
def test_a_link_that_a_patient_may_follow_is_a_link(address):
    assert page(f"[ord]({address})").tags[1] == ("a", {"href": address, "rel": "noopener noreferrer"})


@pytest.mark.parametrize(
    "address",
    [
        *(
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "vbscript:x",
            "data:text/html,x",
            "file:///etc/passwd",
            "http://x.dk",
        ),
        *("//evil.dk", "ftp://x.dk", "blob:x", "intent:x", "java&#115;cript:alert(1)", "&#x6a;avascript:alert(1)"),
    ],
)
def test_any_other_link_becomes_its_words_with_the_address_in_brackets(address):
    assert [tag for tag, _ in page(f"[ord]({address})").tags] == ["p"]
    assert page(f"[ord]({address})").text.strip() == f"ord ({html.unescape(address)})"


def test_an_own_picture_is_shown_with_its_description():
    assert page("![Knæet bøjes](/media/knae.png)").tags[1] == (
        "img",
        {"src": "/media/knae.png", "alt": "Knæet bøjes", "loading": "lazy"},
    )


@pytest.mark.parametrize(
    "address", ["https://x.dk/a.png", "//x.dk/a.png", "data:image/png,x", "/media/../admin/", "/admin/logout/", "a.png"]
)
def test_a_picture_from_elsewhere_becomes_its_description(address):
    assert [tag for tag, _ in page(f"![Knæet bøjes]({address})").tags] == ["p"]
    assert page(f"![Knæet bøjes]({address})").text.strip() == "Knæet bøjes"


def test_a_line_that_looks_like_a_link_definition_is_shown():
    assert page("[Vigtigt]: ring 112").text.strip() == "[Vigtigt]: ring 112"


def test_the_word_after_a_fence_is_shown():
    assert page("``` ring 112\nx\n```").text.split() == ["ring", "112", "x"]


def test_a_text_beyond_the_cap_is_shown_as_typed():
    text = "<b>*a*</b>\n\n" * (MAX_CHARACTERS // 10)
    assert render_markdown(text).startswith("<p>&lt;b&gt;*a*&lt;/b&gt;</p>")


def test_lists_nested_beyond_reason_lose_no_word():
    text = "\n".join("  " * depth + f"- ord{depth}" for depth in range(150))
    assert {f"ord{depth}" for depth in range(150)} <= set(shown(text))
    assert problems_in(text) == ["Lister eller citater ligger i for mange lag inde i hinanden."]


SCRIPTS = [
    *(
        "<script>alert(1)</script>",
        "<ScRiPt src=//x.dk></sCrIpT>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
    ),
    *(
        "<iframe src=javascript:alert(1)>",
        "<body onload=alert(1)>",
        "<style>*{x:expression(1)}</style>",
        "<base href=//x.dk>",
    ),
    *(
        "<form action=//x.dk><input>",
        '<meta http-equiv="refresh" content="0;url=//x.dk">',
        "<a href=javascript:alert(1)>x</a>",
    ),
    *(
        "<math><mi xlink:href=javascript:alert(1)>",
        "<object data=x>",
        "<embed src=x>",
        "<link rel=stylesheet href=//x.dk>",
    ),
    *(
        "<!--<img src=x onerror=alert(1)>-->",
        "<![CDATA[<script>1</script>]]>",
        "<?php echo 1 ?>",
        "<x:script>1</x:script>",
    ),
    *("<details open ontoggle=alert(1)>", "<div style='x' onclick=alert(1)>x</div>", "<a href='  javascript:1'>x</a>"),
    *("<noscript><p title='</noscript><img src=x onerror=alert(1)>'>", "<template><script>1</script></template>"),
    *("javascript:alert(1)", "<javascript:alert(1)>", "[x](javascript:alert(1))", "[x](<javascript:alert(1)>)"),
    *(
        "![x](javascript:alert(1))",
        '![x](/media/x.png"onerror="alert(1))',
        '[x](/a "onclick=alert(1)")',
        "[x](data:text/html;base64,PHN2Zz4=)",
    ),
    *(
        "[x]( javascript:alert(1))",
        "[x](java\tscript:alert(1))",
        "[x](\x01javascript:alert(1))",
        "[x](//x.dk)",
        "[x](\\\\x.dk)",
    ),
    *(
        "[a]: javascript:alert(1)\n[a]",
        "![a][b]\n\n[b]: https://x.dk/a.png",
        "{: onclick=alert(1) }",
        "# x {#id onclick=1}",
    ),
]
AROUND = [
    "{}",
    "# {}",
    "- {}",
    "> {}",
    "| {} |\n|---|\n| {} |",
    "**{}**",
    "```\n{}\n```",
    "`{}`",
    "[{}](/x)",
    "![{}](/media/x.png)",
]


@pytest.mark.parametrize(("payload", "around"), list(product(SCRIPTS, AROUND)))
def test_a_hostile_text_gives_nothing_but_what_the_lists_allow(payload, around):
    assert faults(around.replace("{}", payload)) == []


PIECES = [
    "<script>",
    "</script>",
    "<img src=x onerror=1>",
    "javascript:",
    "[",
    "](",
    ")",
    "![",
    "<",
    ">",
    "&#x6a;",
    "&lt;",
    '"',
    "'",
]
PIECES += [
    "`",
    "*",
    "_",
    "**",
    "\n",
    "\n\n",
    "- ",
    "1. ",
    "> ",
    "# ",
    "|",
    "\n|---|\n",
    "\\",
    "http://x",
    "/media/",
    "<a href=",
    "\t",
    "    ",
]
PIECES += [
    "æ",
    "\0",
    "\u2028",
    "~~~",
    "{",
    "}",
    "onclick=",
    "style=",
    "data:",
    "//",
    "<!--",
    "-->",
    "<svg",
    "=\n",
    "---\n",
    "x",
    " ",
]


def test_thousands_of_random_fragments_give_nothing_but_what_the_lists_allow():
    chance = random.Random(7)
    for _ in range(3_000):
        text = "".join(chance.choices(PIECES, k=chance.randint(1, 40)))
        assert faults(text) == [], text


PATHOLOGICAL = [
    "[",
    "![",
    "[](",
    "[a](<",
    "[a][",
    "<a ",
    "<http://",
    "*",
    "_",
    "**a",
    "`",
    "\\`",
    "> ",
    "- ",
    "1. ",
    "# x\n",
    "a|",
]
PATHOLOGICAL += [
    "|a\n|-\n",
    "    - ",
    "&",
    "&#",
    "<",
    "~~~",
    "```",
    "(",
    "[a]: b\n",
    "*a_ ",
    "a**b",
    "[[",
    "![[]()",
    "<!--",
    "<?",
]
PATHOLOGICAL += [
    "<![CDATA[",
    "- a\n",
    "* * ",
    "***",
    "\n",
    "\t",
    "\0",
    "http://a.",
    "<a@b.c>",
    '[a](b "',
    "[a](b)",
    "](",
    "1) a\n",
    ">- ",
]
PATHOLOGICAL += ["| ", "=\n", "a\n=\n", "**a*", "_a__", "[a](", "<a<", "\\", "| a |\n|---|\n| b | c |\n", "- - "]


@pytest.mark.parametrize("pattern", PATHOLOGICAL)
def test_no_pattern_at_the_cap_keeps_a_worker_busy(pattern):
    text = (pattern * MAX_CHARACTERS)[:MAX_CHARACTERS]
    start = time.process_time()
    render_markdown(text)
    assert time.process_time() - start < 9, "quadratic patterns took 10 s and more with another parser"


def test_every_word_of_the_seeds_is_on_the_page(seed_text):
    for number in ("000", "001", "002", "003"):
        body = seed_text(number).split("---\n", 2)[2]
        assert WORD.findall(page(body).text) == WORD.findall(re.sub(r"^\|[-:|]+\|$", "", body, flags=re.MULTILINE))


MARKS = [
    "\n",
    "\n\n",
    "- ",
    "* ",
    "> ",
    "# ",
    "## ",
    "**",
    "*",
    "_",
    "`",
    "| ",
    "|\n",
    "|---|---|\n",
    "<",
    ">",
    "(",
    ")",
    "[",
    "]",
    ": ",
]
words = st.from_regex(r"[a-zæøå0-9]{1,6}", fullmatch=True)
texts = st.lists(words | words.map(lambda word: word + " ") | st.sampled_from(MARKS), max_size=40).map("".join)


@given(texts)
def test_no_word_of_any_text_is_lost(text):
    rendered = "".join(shown(text))
    addresses = WORD.findall(" ".join(re.findall(r"\]\(.*?\)", text, re.DOTALL)))
    assert [word for word in WORD.findall(text) if word not in rendered and word not in addresses] == []


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a\n\n![x](https://x.dk/a.png)", "Linje 3: Billedet »https://x.dk/a.png« ligger ikke på siden."),
        ("![](/media/a.png)", "Linje 1: Billedet »/media/a.png« mangler en beskrivelse."),
        ("[x](javascript:alert(1))", "Linje 1: Linket »javascript:alert(1)« kan ikke bruges."),
        ("## [x](http://x.dk)", "Linje 1: Linket »http://x.dk« kan ikke bruges."),
        (f"a\n{FAILED_UPLOAD}: for stort ⚠", "Linje 2: Et billede blev ikke gemt."),
        ("a\0b", "Linje 1: Et usynligt styretegn"),
        ("x" * (MAX_CHARACTERS + 1), "Teksten er for lang (60001 tegn)."),
        ("> " * 30 + "dybt", "Lister eller citater ligger i for mange lag"),
    ],
)
def test_what_the_page_would_leave_out_is_a_problem_of_one_line(text, problem):
    assert [line.startswith(problem) for line in problems_in(text)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        *("", "puls <normal og temp >38", "[læs](/emner/ryg/) og [ring](tel:112)", "![x](/media/x.png)", "1. a\n3. b"),
        *(
            "| a |\n|---|\n| b | c |",
            "[Vigtigt]: ring 112",
            "``` ring\nx\n```",
            "AT&amp;T & <b>fed</b> &oslash;",
            "<https://sst.dk>",
        ),
    ],
)
def test_what_the_page_shows_whole_is_no_problem(text):
    assert problems_in(text) == []


def test_the_seeds_have_no_problem(seed_text):
    assert [problems_in(seed_text(number).split("---\n", 2)[2]) for number in ("000", "001", "002", "003")] == [[]] * 4


@given(st.text(max_size=80))
def test_any_text_gives_a_page_and_a_list_of_problems(text):
    assert isinstance(render_markdown(text), str)
    assert isinstance(problems_in(text), list)

"""'1–2' in one piece on every page, and nothing else changed by it."""

import html
import re

import pytest
from django.template import loader
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from physio.ranges import bind_ranges
from tests.factories import make_article, make_entry, make_exercise, make_program, make_red_flag


def bound(text: str) -> list[str]:
    return re.findall(r'<span class="range">(.*?)</span>', bind_ranges(text))


@pytest.mark.parametrize(
    ("text", "ranges"),
    [
        ("Gør øvelsen 1–2 gange om dagen.", ["1–2"]),
        ("Hold i 20-30 sekunder, 2–3 gange.", ["20-30", "2–3"]),
        ("Ring kl. 16–8.", ["16–8"]),
        ("kl. 8.30–15.00", ["8.30–15.00"]),
        ("0,5–1 kg", ["0,5–1"]),
        ("½–1 time, senere 1–1½ time", ["½–1", "1–1½"]),
        ("hver 2.–3. time", ["2.–3"]),
        ("10 - 15 gentagelser", ["10 - 15"]),
        ("21-11-2026", ["21-11-2026"]),
        ("niveau 1-2-3", ["1-2-3"]),
    ],
)
def test_a_range_of_numbers_is_kept_in_one_piece(text, ranges):
    assert bound(text) == ranges


@pytest.mark.parametrize("text", ["Løft armen – 2 gange.", "3-årig", "L4–L5", "Uge 2", "– 5 –", "5 eller 6"])
def test_what_is_no_range_of_numbers_stays_as_it_is(text):
    assert bind_ranges(text) == text


def test_a_range_is_as_long_as_a_narrow_screen_has_room_for():
    pieces = bound("12345-67890-12345-67890-12345-67890")
    assert pieces and max(map(len, pieces)) < 20


@pytest.mark.parametrize(
    "markup",
    [
        '<img alt="1–2 gange" src="/a-1-2.png">',
        '<p title="a > 1–2 < b">x</p>',
        '<a href="https://example.org/2020-2021">x</a>',
        "<option>1–2</option>",
        "<textarea>1–2</textarea>",
        "<svg><title>1–2</title><text>3–4</text></svg>",
        '<script type="application/ld+json">{"text": "1–2"}</script>',
    ],
)
def test_attributes_and_elements_that_hold_text_alone_stay_untouched(markup):
    assert bind_ranges(markup) == markup


@given(st.text(alphabet="0129½.,:–- ax&'\"", max_size=60), st.text(alphabet="01–->x ", max_size=20))
def test_every_character_of_the_text_stays_where_it_is(text, alternative):
    page = f'<p title="{html.escape(alternative)}">{html.escape(text)}</p>'
    assert re.sub(r'<span class="range">|</span>', "", bind_ranges(page)) == page


@pytest.mark.django_db
def test_every_page_that_a_patient_reads_has_its_ranges_in_one_piece_and_tells_machines_the_words_alone():
    topic = make_article(lead="Det varer 2–3 uger.", body="## Råd\n\nGå 20-30 minutter.\n\n### Hvor tit?\n\n1–2 gange.")
    make_red_flag(article=topic, text="Det har gjort ondt i 6–8 uger")
    program = make_program(exercises=0, topic=topic, intro="Øvelserne tager 10–15 minutter.")
    make_entry(program, make_exercise(steps="Bøj knæet 30–40 grader."), dosage_text="4-5 gange")
    page = Client().get(topic.get_absolute_url()).text
    body = page[page.index("<body>") :]
    assert {"2–3", "20-30", "1–2", "6–8", "8–16", "10–15"} <= set(re.findall(r'<span class="range">(.*?)</span>', body))
    assert 'class="range"' not in page[: page.index("<body>")]
    for address in (program.get_absolute_url(), f"{program.get_absolute_url()}traen/"):
        shown = re.findall(r'<span class="range">(.*?)</span>', Client().get(address).text)
        assert {"6–8", "30–40", "4-5"} <= set(shown)


def test_the_page_of_an_own_fault_says_the_hours_in_one_piece():
    assert 'kl. <span class="range">8–16</span>' in loader.render_to_string("500.html")

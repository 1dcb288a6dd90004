"""Texts from the database on a page: templatetags/text.py."""

import pytest

from articles.templatetags.text import opening, plain, source_link, tel, with_phones


@pytest.mark.parametrize(
    ("phone", "address"),
    [("112", "tel:112"), ("70 11 07 07", "tel:70110707"), ("+45 70-11-07-07", "tel:+4570110707")],
)
def test_a_number_becomes_an_address_that_calls_it(phone, address):
    assert tel(phone) == address


def test_the_words_of_markdown_stand_without_its_marks():
    assert plain("Ondt i **ryggen**?\n\n- Se [lægen](https://example.org)") == "Ondt i ryggen? Se lægen"


def test_plain_words_are_left_for_the_page_to_escape():
    assert plain('Sig "au" & <b>') == 'Sig "au" & <b>'
    assert not hasattr(plain("au"), "__html__")


def test_an_opening_is_whole_sentences():
    assert opening("Det gør ondt. Det går over. Resten er længere.", 30) == "Det gør ondt. Det går over."


def test_a_short_text_is_its_own_opening():
    assert opening("Det gør ondt. Det går over.") == "Det gør ondt. Det går over."


def test_the_opening_of_one_long_sentence_ends_in_an_ellipsis():
    text = opening("Det gør ondt og bliver ved med at gøre ondt", 20)
    assert text.endswith("…")
    assert len(text) <= 20


def test_a_phone_number_in_a_contact_block_can_be_called():
    html = with_phones("Ambulatoriet\nTelefon 76 00 00 00 & 12")
    assert '<a class="phone-inline" href="tel:76000000">76 00 00 00</a>' in html
    assert "Ambulatoriet\nTelefon" in html
    assert "&amp; 12" in html


@pytest.mark.parametrize("text", ["CVR 1234567890", "kl. 8-16", "5000 Odense", "nr. 123 45 67 89 01 2"])
def test_other_numbers_are_no_phones(text):
    assert "<a" not in with_phones(text)


def test_a_source_is_linked_by_its_title():
    html = source_link("DSAM: Lammelser. https://example.org/a?b=1&c=2")
    assert html == '<a href="https://example.org/a?b=1&amp;c=2" rel="noopener noreferrer">DSAM: Lammelser</a>'


def test_a_source_that_is_an_address_alone_is_linked_by_it():
    assert ">https://example.org/</a>" in source_link("https://example.org/")


def test_a_source_without_an_address_stays_as_it_is():
    assert source_link("En bog, side 3") == "En bog, side 3"

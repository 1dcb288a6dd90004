"""Every word of the interface is easy to read: LIX 30 is a comic, 40 a newspaper, 50 a law."""

from pathlib import Path

import pytest

from tests.lix import lix, template_text, word_count

TEMPLATES = Path(__file__).resolve().parents[1] / "templates"
HARDEST = 30
FEW = 25
"""Under so many words one long name decides alone; such templates are read as one."""

texts = {path.relative_to(TEMPLATES): template_text(path.read_text("utf-8")) for path in TEMPLATES.rglob("*.html")}
longer = sorted(path for path, text in texts.items() if word_count(text) >= FEW)


def test_lix_counts_long_words_and_sentences():
    assert lix("Bøj knæet. Stræk baglåret.") == 2 + 100 * 1 / 4


def test_a_template_speaks_in_its_text_its_names_and_what_it_gives_on_but_not_in_its_code():
    source = (
        '{% comment %}Tavs{% endcomment %}{% include "a.html" with title="Læs mere" only %}'
        '<p class="lead">Hej <b>{{ name }}</b>!</p><img alt="En arm" src="b.svg"><p data-said="Det er gemt.">{# tavs #}'
    )
    lines = [line.strip() for line in template_text(source).splitlines()]
    assert [line for line in lines if line] == ["Hej  ord !", "En arm", "Det er gemt.", "Læs mere"]


@pytest.mark.parametrize("path", longer, ids=str)
def test_a_template_is_easy_to_read(path):
    assert lix(texts[path]) <= HARDEST


def test_the_shortest_templates_are_easy_to_read_together():
    assert lix("\n".join(text for path, text in texts.items() if path not in longer)) <= HARDEST

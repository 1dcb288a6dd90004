"""Every word of the interface is easy to read, in templates, in what Python answers and in what scripts say: LIX 30 is
a comic, 40 a newspaper, 50 a law."""

from collections.abc import Callable
from pathlib import Path

import pytest

from programs.dosage import Dosage
from programs.figures import describe
from programs.figures.library import all_figures
from tests.lix import lix, module_text, script_text, template_text, word_count

HOUSE = Path(__file__).resolve().parents[1]
HARDEST = 30
FEW = 25
"""Under so many words one long name decides alone; such files are read as one."""
NAMES = {
    "articles/signlists.py": "fields of a file",
    "physio/attention.py": "kinds of work, in two or three words each",
    "programs/exerciseadmin.py": "columns of a list",
    "programs/figures/joints.py": "joints and how they move",
}
"""For those who edit, and rather names than sentences: read with the short ones too."""


def read(speaks: Callable[[str], str], *patterns: str) -> dict[str, str]:
    files = (path for pattern in patterns for path in HOUSE.glob(pattern) if "migrations" not in path.parts)
    return {str(path.relative_to(HOUSE)): speaks(path.read_text("utf-8")) for path in files}


texts = {
    **read(template_text, "templates/**/*.html"),
    **read(module_text, "articles/**/*.py", "physio/**/*.py", "programs/**/*.py"),
    **read(script_text, "static/**/*.js", "templates/**/*.js"),
}
longer = sorted(path for path, text in texts.items() if word_count(text) >= FEW and path not in NAMES)


def test_lix_counts_long_words_and_sentences():
    assert lix("Bøj knæet. Stræk baglåret.") == 2 + 100 * 1 / 4


def test_a_template_speaks_in_its_text_its_names_and_what_it_gives_on_but_not_in_its_code():
    source = (
        '{% comment %}Tavs{% endcomment %}{% include "a.html" with title="Læs mere" only %}'
        '<p class="lead">Hej <b>{{ name }}</b>!</p><img alt="En arm" src="b.svg"><p data-said="Det er gemt.">{# tavs #}'
    )
    lines = [line.strip() for line in template_text(source).splitlines()]
    assert [line for line in lines if line] == ["Hej  ord !", "En arm", "Det er gemt.", "Læs mere"]


def test_a_module_speaks_in_its_sentences_but_not_in_its_names_patterns_and_docstrings():
    source = (
        '"""Tavs om det hele."""\nNAME = "Kort navn"\nPATTERN = r"Ring (?:til|\\d) mig"\n'
        'def say(day):\n    """Tavs om det hele."""\n    return f"Vi ses {day} kl. 8", "Ring til os nu."\n'
    )
    assert module_text(source).splitlines() == ["Vi ses ord kl. 8", "Ring til os nu."]


def test_a_script_speaks_in_its_sentences():
    source = (
        'const name = "data-train"; // Tavs om det hele\nsay("Prøv igen senere.", `Stilling ${now + 1} af ${all}`);'
    )
    assert script_text(source).splitlines() == ["Prøv igen senere.", "Stilling ord af ord"]


@pytest.mark.parametrize("path", longer)
def test_what_a_file_says_is_easy_to_read(path):
    assert lix(texts[path]) <= HARDEST


def test_what_the_shortest_files_say_is_easy_to_read_together():
    assert lix("\n".join(text for path, text in texts.items() if path not in longer)) <= HARDEST


def test_only_files_that_need_it_are_read_with_the_short_ones():
    assert [path for path in NAMES if lix(texts[path]) <= HARDEST or word_count(texts[path]) < FEW] == []


def test_what_is_put_together_of_pieces_is_easy_to_read():
    dose = Dosage.parse(
        "3 sæt af 8-12 gentagelser, hold 10 sek., pause 1 min., 2 gange dagligt, 5 dage om ugen, i 6 uger"
    )
    assert lix("\n".join(dose.sentences())) <= HARDEST
    assert lix("\n".join(describe(figure.motion) for figure in all_figures())) <= HARDEST

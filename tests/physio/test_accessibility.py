"""/tilgaengelighed/ says what is known of the site, and nothing better."""

import re
from pathlib import Path

import pytest
from django.utils import timezone

from physio import accessibility
from physio.accessibility import Run, last_run
from tests.factories import make_clinic, make_exercise, make_program
from tests.pages import page
from tests.pages import words as plain
from tests.physio.public_site import ARM_RAISE

pytestmark = pytest.mark.django_db
TESTS = Path(__file__).resolve().parents[1]
TRIED_IN = {
    "Gør skriften større i din browser. Siden følger med op til 400 %.": "browser/test_any_device.py",
    "Brug siden med tastaturet alene eller med en skærmlæser.": "browser/test_read_aloud.py",
    "Få den lyst eller mørkt, eller med mere kontrast. Den følger din telefon eller computer.": "browser/test_pages.py",
    "Print et emne eller et program på papir.": "browser/test_stories.py",
    "Få et ark læst op. Det er en PDF efter standarden PDF/UA-1.": "programs/test_sheet.py",
    "Brug siden uden JavaScript. Så tæller du selv, når du træner.": "browser/test_training.py",
}
"""What the page says that one can do, and what holds it to its word."""


def words(client) -> str:
    return plain(page(client, "/tilgaengelighed/"))


def test_the_last_run_is_written_down_and_not_of_a_day_to_come():
    run = last_run()
    assert run.on <= timezone.localdate()
    assert run.engine.startswith("axe ")
    assert run.kinds > 10 and run.looks >= 9


def test_the_page_says_when_and_how_the_site_was_last_tried(client):
    run = last_run()
    text = words(client)
    assert run.engine in text
    assert f"{run.kinds} slags sider blev set på {run.looks} måder." in text
    assert str(run.on.year) in text


def test_the_page_claims_to_follow_the_standard_only_while_no_fault_is_known(client, monkeypatch):
    make_clinic()
    monkeypatch.setattr(accessibility, "last_run", lambda: Run(timezone.localdate(), "axe 4", 12, 9, ()))
    assert "Vi kender ingen steder, hvor den ikke følger standarden." in words(client)


def test_the_page_promises_nothing_that_no_test_tries(client):
    promises = page(client, "/tilgaengelighed/").partition('id="det_kan_du"')[2].partition("</ul>")[0]
    assert re.findall(r"<li>(.*?)</li>", promises) == list(TRIED_IN)
    assert [place for place in TRIED_IN.values() if not (TESTS / place).is_file()] == []


def test_a_sheet_follows_the_standard_that_the_page_names(client):
    assert "Det er en PDF efter standarden PDF/UA-1." in words(client)
    sheet = client.get(make_program().get_sheet_url()).content
    assert re.search(rb"<pdfuaid:part>1</pdfuaid:part>", sheet)


def test_the_page_names_each_fault_that_is_known(client, monkeypatch):
    make_clinic()  # a new version of the content, so that no page is kept from before
    run = Run(timezone.localdate(), "axe 4", 12, 9, ("emne: color-contrast: <p>",))
    monkeypatch.setattr(accessibility, "last_run", lambda: run)
    html = client.get("/tilgaengelighed/").content.decode()
    assert "emne: color-contrast: &lt;p&gt;" in html
    assert "Det fandt 1 fejl:" in html and "Det fandt ingen fejl" not in html
    assert "Siden følger delvist standarden." in html and "Vi kender ingen steder" not in html


def test_the_page_counts_the_exercises_that_nobody_has_drawn(client):
    make_exercise(motion=ARM_RAISE)
    assert "intet billede" not in words(client)
    make_exercise()
    assert "1 af 2 øvelser har intet billede endnu." in words(client)


def test_the_page_says_whom_to_tell(client):
    make_clinic(phone="22 33 44 55", email="hej@example.org")
    text = words(client)
    assert "Ring 22 33 44 55" in text and "hej@example.org" in text

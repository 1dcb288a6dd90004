"""The style guide: nothing that a page is made of is missing from it, and each part says what it takes."""

import re
from pathlib import Path

import pytest
from django.conf import settings

from physio.models import Clinic
from physio.styleguide.page import COLOURS, contract_of
from physio.styleguide.parts import groups
from tests.admin import client_in_group
from tests.factories import make_clinic
from tests.physio.test_html import faults

COMPONENTS = Path(settings.BASE_DIR) / "templates" / "components"
STYLES = Path(settings.BASE_DIR) / "static" / "css"
IN_THE_HEAD = {"styles", "share"}
"""Not seen on a page; so are the lists of files that single pages need."""


def names() -> set[str]:
    return {path.stem for path in COMPONENTS.glob("*.html") if not path.stem.endswith("_files")} - IN_THE_HEAD


def guide() -> str:
    make_clinic(name="Klinik Ved Åen")
    response = client_in_group("Fysioterapeut").get("/stilguide/")
    assert response.status_code == 200
    return response.content.decode()


def test_every_component_is_in_the_guide_once():
    shown = [part.component for parts in groups(Clinic(name="Klinikken")).values() for part in parts]
    assert sorted(shown) == sorted(names())


@pytest.mark.parametrize("path", sorted(COMPONENTS.glob("*.html")), ids=lambda path: path.stem)
def test_every_component_says_what_it_is_and_what_it_takes(path):
    contract = contract_of(path.read_text(encoding="utf-8"))
    assert contract.endswith((".", ")"))
    assert re.search(r"\bTakes\b", contract) or path.stem.endswith("_files") or path.stem == "styles"


@pytest.mark.parametrize("path", sorted((STYLES / "components").glob("*.css")), ids=lambda path: path.stem)
def test_every_style_sheet_of_components_says_what_it_is_for(path):
    assert path.read_text(encoding="utf-8").startswith("/* ")


@pytest.mark.django_db
def test_every_part_shows_something_in_each_of_its_states():
    clinic = make_clinic()
    html = guide()
    for part in (part for parts in groups(clinic).values() for part in parts):
        assert f'id="del_{part.component}"' in html
    empty = re.compile(r'<div class="guide__state[^"]*">\s*(?:<ul[^>]*>\s*</ul>)?\s*</div>')
    assert empty.findall(html) == []


@pytest.mark.django_db
def test_the_guide_is_valid_html_and_gives_no_id_twice():
    html = guide()
    ids = re.findall(r'\sid="([^"]+)"', html)
    assert sorted(ids) == sorted(set(ids))
    assert faults(html) == []


@pytest.mark.django_db
def test_the_guide_shows_the_clinics_own_way_to_help():
    assert "Klinik Ved Åen" in guide()


@pytest.mark.django_db
def test_the_guide_is_kept_in_no_cache():
    make_clinic()
    assert "no-store" in client_in_group("Fysioterapeut").get("/stilguide/")["Cache-Control"]


def test_every_ground_that_text_stands_on_is_a_colour_of_the_site():
    tokens = (STYLES / "tokens.css").read_text(encoding="utf-8")
    assert [name for name in COLOURS if f"--colour-{name}:" not in tokens] == []


@pytest.mark.django_db
def test_an_editor_finds_the_guide_from_the_admin():
    assert 'href="/stilguide/"' in client_in_group("Fysioterapeut").get("/admin/").content.decode()

"""What a search engine may show: each page under its one address, or not at all."""

import datetime
import re
from urllib.parse import urlsplit

import pytest

from articles.models import Article, Status
from programs.models import Program
from tests.factories import make_article, make_exercise, make_program
from tests.pages import page
from tests.physio.public_site import make_site
from tests.physio.test_public_addresses import KINDS

pytestmark = pytest.mark.django_db
NOT_TO_BE_FOUND = {
    "sted uden indhold", "tilpas", "tilpasset", "træn", "uden net", "søg", "søgning", "søgning uden svar",
}  # fmt: skip
NOINDEX = '<meta name="robots" content="noindex">'
CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)">')
MAPPED = re.compile(r"<loc>(.*?)</loc>(?:<lastmod>(.*?)</lastmod>)?")


@pytest.fixture
def host(settings) -> str:
    settings.SITE_URL = "https://klinik.example"
    return settings.SITE_URL


def mapped(client) -> dict[str, str]:
    """Each address of the map with the day of its last change, '' where none is told."""
    return dict(MAPPED.findall(page(client, "/sitemap.xml")))


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in NOT_TO_BE_FOUND])
def test_a_page_names_its_one_address_whatever_host_and_query_it_was_asked_by(client, host, kind):
    address = make_site().pages[kind]
    html = page(client, f"{address}?fbclid=abc&utm_source=mail")
    assert CANONICAL.findall(html) == [f"{host}{address}"]
    assert NOINDEX not in html


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind in NOT_TO_BE_FOUND])
def test_a_page_that_is_one_patients_own_or_says_nothing_is_not_to_be_found(client, kind):
    html = page(client, make_site().pages[kind])
    assert NOINDEX in html
    assert CANONICAL.findall(html) == []


def test_the_map_holds_just_the_pages_that_are_to_be_found(client, host):
    pages = make_site().pages
    found = {f"{host}{pages[kind]}" for kind in KINDS if kind not in NOT_TO_BE_FOUND}
    hidden = {f"{host}{urlsplit(pages[kind]).path}" for kind in NOT_TO_BE_FOUND - {"tilpasset"}}
    assert found <= mapped(client).keys()
    assert not hidden & mapped(client).keys()


def test_the_map_tells_when_what_a_page_says_was_saved(client, host):
    article, program = make_article(title="Ondt i skulderen"), make_program(title="Øvelser til nakken")
    Article.objects.update(saved_at=datetime.datetime(2026, 3, 4, 12, tzinfo=datetime.UTC))
    Program.objects.update(saved_at=datetime.datetime(2026, 5, 6, 12, tzinfo=datetime.UTC))
    days = {address.removeprefix(host): day for address, day in mapped(client).items()}
    assert days[article.get_absolute_url()] == days["/emner/"] == days["/krop/skulder/"] == "2026-03-04"
    assert days[program.get_absolute_url()] == days["/programmer/"] == days["/krop/nakke/"] == "2026-05-06"


def test_a_list_has_changed_when_a_page_was_withdrawn_from_it(client, host):
    make_article()
    make_article(status=Status.WITHDRAWN)
    Article.objects.published().update(saved_at=datetime.datetime(2026, 3, 4, 12, tzinfo=datetime.UTC))
    assert mapped(client)[f"{host}/emner/"] > "2026-03-04"


def test_the_counter_is_for_the_clinic_and_not_to_be_found(client):
    for address in ("/udskriv/", f"/udskriv/{make_program().slug}/"):
        assert NOINDEX in page(client, address)


def test_an_exercise_is_described_by_its_purpose_else_by_how_it_begins(client):
    bare = {"purpose": "", "starting_position": ""}
    for fields, described in (({}, "Du gør skulderen stærkere."), (bare, "Løft armen stille frem.")):
        html = page(client, make_exercise(**fields).get_absolute_url())
        assert f'<meta name="description" content="{described}">' in html


def test_paper_and_its_pictures_are_not_to_be_found(client):
    program = make_program()
    for address in (program.get_sheet_url(), f"/udskriv/{program.slug}/side-1.svg"):
        assert client.get(address)["X-Robots-Tag"] == "noindex"


@pytest.mark.parametrize("address", ["/soeg/", "/udskriv/", "/programmer/x/traen/"])
def test_no_engine_is_kept_from_reading_that_a_page_is_not_to_be_found(client, address):
    closed = re.findall(r"^Disallow: (.+)$", page(client, "/robots.txt"), re.MULTILINE)
    assert [path for path in closed if address.startswith(path)] == []

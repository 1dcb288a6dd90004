"""All that an anonymous visitor can reach, one by one; a new address fails here until it is listed."""

import json
import re
from collections.abc import Iterator
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
from django.conf import settings
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from physio.security import policy
from tests.physio.public_site import Reading, Site, make_site

pytestmark = pytest.mark.django_db

PAGES = {
    "", "krop/<slug:slug>/", "emner/", "emner/<slug:slug>/", "faresignaler/", "programmer/", "programmer/<slug:slug>/",
    "programmer/<slug:slug>/tilpas/", "programmer/<slug:slug>/traen/",
    "uden-net/", "oevelser/<slug:slug>/", "soeg/", "om/", "tilgaengelighed/", "privatliv/",
}  # fmt: skip
COUNTER = {"udskriv/", "udskriv/<slug:slug>/"}  # tried in test_counter.py: the cursor waits in a field there
COUNTED = {"udskriv/<slug:slug>/printet/"}
DOCUMENTS = {
    "programmer/<slug:slug>/ark.pdf", "uden-net.js", "app.webmanifest", "sitemap.xml", "robots.txt",
    "favicon.ico", "stil/<slug:digest>.css", "sundhed/", "soeg/forslag/",
}  # fmt: skip
PICTURES = {
    "udskriv/<slug:slug>/side-<int:number>.svg",
    r"media/^(?P<folder>markdownx|exercises)/(?P<name>[0-9a-f]{32})\.(?P<extension>jpg|png|webp)\Z",
    "oevelser/<slug:slug>/figur.svg",
    "oevelser/<slug:slug>/figur-<int:pause>.svg",
    "oevelser/<slug:slug>/anden-side.svg",
    "oevelser/<slug:slug>/anden-side-<int:pause>.svg",
    "billede.png",
    "emner/billede.png",
    "faresignaler/billede.png",
    "programmer/billede.png",
    "krop/<slug:slug>/billede.png",
    "oevelser/<slug:slug>/billede.png",
    "emner/<slug:slug>/billede.png",
    "programmer/<slug:slug>/billede.png",
}
STAFF = {"figurer/", "stilguide/"}
OPEN_IN_ADMIN = {"admin/login/"}
KINDS = [
    "forside", "sted", "sted uden indhold", "emner", "emne", "faresignaler", "programmer", "program", "tilpas",
    "tilpasset", "træn", "uden net", "øvelse", "søg", "søgning",
    "søgning uden svar", "om", "tilgængelighed", "privatliv",
]  # fmt: skip


def routes(resolver: URLResolver, prefix: str = "") -> Iterator[str]:
    for entry in resolver.url_patterns:
        route = prefix + str(entry.pattern)
        if isinstance(entry, URLPattern):
            yield route
        else:
            yield from routes(entry, route)


def all_routes() -> set[str]:
    return set(routes(get_resolver()))


@pytest.fixture
def site() -> Site:
    return make_site()


@pytest.fixture(params=KINDS)
def address(request: pytest.FixtureRequest, site: Site) -> str:
    return site.pages[request.param]


def test_every_address_of_the_site_is_listed_here():
    assert {
        route for route in all_routes() if not route.startswith("admin/")
    } == PAGES | COUNTER | COUNTED | DOCUMENTS | PICTURES | STAFF


def test_a_page_of_every_kind_is_tried(site):
    assert list(site.pages) == KINDS
    tried = {get_resolver().resolve(urlsplit(address).path).route for address in site.pages.values()}
    assert tried == PAGES


def test_a_page_answers_without_a_cookie_under_the_strict_policy(client, address):
    response = client.get(address)
    assert response.status_code == 200
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")
    assert response["Content-Security-Policy"] == policy(settings.SECURE_CSP)
    assert response["Content-Type"] == "text/html; charset=utf-8"


def test_a_page_answers_head_and_refuses_to_be_written_to(address):
    visitor = Client(enforce_csrf_checks=True)
    assert visitor.head(address).status_code == 200
    for method in ("post", "put", "patch", "delete"):
        assert getattr(visitor, method)(address).status_code in (403, 405)


def test_a_page_is_danish_and_has_one_main_heading_that_others_follow_without_a_gap(client, address):
    page = Reading.of(client.get(address).content.decode())
    levels = [int(heading[1]) for heading in page.headings]
    assert page.language == "da"
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(below <= above + 1 for above, below in zip(levels, levels[1:], strict=False))


def test_a_page_has_nothing_inline_and_gives_no_id_twice(client, address):
    page = Reading.of(client.get(address).content.decode())
    assert page.faults == []
    assert sorted(page.ids) == sorted(set(page.ids))


def test_a_page_loads_nothing_from_another_host(client, address):
    page = Reading.of(client.get(address).content.decode())
    assert [resource for resource in page.resources if not resource.startswith("/") or resource.startswith("//")] == []


def test_every_link_within_the_site_leads_to_a_page_and_to_its_place_on_it(client, site):
    seen: dict[str, set[str]] = {}
    waiting = {("", "/"), ("", site.pages["søgning"])}
    while waiting:
        source, link = waiting.pop()
        address, anchor = urldefrag(urljoin(source, link))
        if urlsplit(address).netloc or urlsplit(address).scheme or address.startswith("/admin/"):
            continue
        if address not in seen:
            response = client.get(address)
            assert response.status_code == 200, f"{source} fører til {address}: {response.status_code}"
            page = Reading.of(response.content.decode()) if "html" in response["Content-Type"] else Reading()
            seen[address] = set(page.ids)
            waiting |= {(address, link) for link in page.links}
        assert not anchor or anchor in seen[address], f"{source} fører til {address}#{anchor}, som ikke findes"
    assert {urlsplit(page).path for page in site.pages.values()} <= {urlsplit(page).path for page in seen}
    assert site.sheet in seen


def test_the_sheet_is_a_pdf_for_anyone(client, site):
    response = client.get(site.sheet)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/pdf"
    assert response.content.startswith(b"%PDF-")
    assert not response.cookies


def test_the_sitemap_lists_addresses_that_answer(client, site):
    response = client.get("/sitemap.xml")
    addresses = re.findall(r"<loc>(.*?)</loc>", response.content.decode())
    assert response.status_code == 200
    assert {site.pages["emne"], site.pages["program"], site.pages["øvelse"]} <= {urlsplit(a).path for a in addresses}
    assert all(address.startswith(settings.SITE_URL) for address in addresses)
    assert [a for a in addresses if client.get(urlsplit(a).path).status_code != 200] == []


def test_robots_are_told_where_the_map_is_and_to_leave_the_admin(client):
    text = client.get("/robots.txt").content.decode()
    assert "Disallow: /admin/" in text
    assert f"Sitemap: {settings.SITE_URL}/sitemap.xml" in text


def test_the_health_check_says_that_all_is_well_and_nothing_else(client):
    assert json.loads(client.get("/sundhed/").content) == {"status": "ok"}


@pytest.mark.parametrize(
    "document",
    ["/sitemap.xml", "/robots.txt", "/sundhed/", "/app.webmanifest", "/uden-net.js", "/stil/0.css"],
)
def test_a_document_sets_no_cookie_and_cannot_be_written_to(document):
    visitor = Client(enforce_csrf_checks=True)
    response = visitor.get(document)
    assert response.status_code == 200
    assert not response.cookies
    assert response["Content-Security-Policy"] == policy(settings.SECURE_CSP)
    assert visitor.post(document).status_code in (403, 405)


@pytest.mark.parametrize(
    "address",
    [
        "/media/",
        "/media/markdownx/",
        f"/media/markdownx/{'0' * 32}.png",
        f"/media/markdownx/{'0' * 32}.svg",
        "/media/../manage.py",
        "/media/markdownx/..%2f..%2fphysio.sqlite3",
        "/media/exercises/billede.png",
    ],
)
def test_only_pictures_that_the_site_has_named_itself_are_handed_out(client, address):
    assert client.get(address).status_code == 404


def admin_addresses() -> list[str]:
    """Every address under /admin/ with something in the place of each argument."""
    found = sorted(route for route in all_routes() if route.startswith("admin/"))
    filled = [re.sub(r"\(\?P<\w+>[^)]*\)|<(?:\w+:)?\w+>", "1", route) for route in found]
    return [f"/{route.replace('^', '').replace('$', '')}" for route in filled if route not in OPEN_IN_ADMIN]


@pytest.mark.parametrize("address", sorted(STAFF))
@pytest.mark.parametrize("method", ["get", "post"])
def test_what_is_for_staff_sends_a_visitor_to_the_login(client, address, method):
    response = getattr(client, method)(f"/{address}")
    assert response.status_code == 302 and response["Location"].startswith("/admin/login/")


def test_nothing_in_the_admin_but_its_login_opens_for_a_visitor(client):
    opened = {}
    for address in admin_addresses():
        for method in ("get", "post"):
            response = getattr(client, method)(address)
            if response.status_code not in (301, 302, 403, 404, 405):
                opened[address, method] = response.status_code
    assert opened == {}


def test_the_admin_sends_a_visitor_to_its_login(client):
    assert client.get("/admin/articles/article/").headers["Location"].startswith("/admin/login/")
    assert client.get("/admin/login/").status_code == 200


@pytest.mark.parametrize(
    "address",
    ["/emner/findes-ikke/", "/programmer/findes-ikke/", "/programmer/findes-ikke/ark.pdf", "/nej/", "/emner/%00/"],
)
def test_a_page_that_is_not_there_says_so_and_still_helps(client, address):
    response = client.get(address)
    page = Reading.of(response.content.decode())
    assert response.status_code == 404
    assert not response.cookies
    assert page.faults == []
    assert page.headings.count("h1") == 1
    assert "112" in response.content.decode()

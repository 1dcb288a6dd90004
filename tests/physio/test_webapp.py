"""The site as an app on a phone."""

import json
from pathlib import Path

import pytest
from django.conf import settings
from PIL import Image

from tests.factories import make_clinic

pytestmark = pytest.mark.django_db
STATIC = Path(settings.BASE_DIR) / "static"


@pytest.fixture
def app(client) -> dict:
    make_clinic(name="Prøveklinikken")
    response = client.get("/app.webmanifest")
    assert response["Content-Type"] == "application/manifest+json"
    return json.loads(response.content)


def test_the_app_has_the_clinics_name_and_begins_at_the_programmes(app):
    assert app["name"] == "Øvelser – Prøveklinikken"
    assert (app["start_url"], app["lang"]) == ("/programmer/", "da")


def test_its_colours_are_those_of_the_site(app):
    tokens = (STATIC / "css/tokens.css").read_text(encoding="utf-8")
    assert f"--colour-paper: {app['background_color']};" in tokens
    assert f"--colour-band: {app['theme_color']};" in tokens


def test_its_icons_are_there_of_the_sizes_that_phones_ask_for_and_small(app):
    files = {icon["src"]: STATIC / icon["src"].removeprefix(settings.STATIC_URL) for icon in app["icons"]}
    assert {icon["sizes"] for icon in app["icons"]} == {"192x192", "512x512", "any"}
    assert "maskable" in {icon["purpose"] for icon in app["icons"]}
    assert sum(file.stat().st_size for file in files.values()) <= 10_000
    for icon in app["icons"]:
        if icon["type"] == "image/png":
            with Image.open(files[icon["src"]]) as picture:
                assert "x".join(map(str, picture.size)) == icon["sizes"]


@pytest.mark.parametrize("address", ["/", "/programmer/", "/privatliv/"])
def test_every_page_names_the_app(client, address):
    assert '<link rel="manifest" href="/app.webmanifest">' in client.get(address).text

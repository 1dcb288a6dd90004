"""What a browser needs to train without a net: the worker, its page, and copies that have all they need."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.urls import reverse

from physio import stylesheet
from tests.factories import make_clinic, make_program, make_region
from tests.physio.test_design import CSS

pytestmark = pytest.mark.django_db
SCRIPTS = Path(settings.BASE_DIR) / "static/js"
COMPONENTS = Path(settings.BASE_DIR) / "templates/components"
WORKER = "/uden-net.js"
FORMAT = re.compile(r'const FORMAT = "(.*?) ?";')


def imported_by(script: Path) -> set[Path]:
    """The modules that a script imports, and theirs in turn."""
    direct = {
        (script.parent / name).resolve() for name in re.findall(r'from "(\..*?)"', script.read_text(encoding="utf-8"))
    }
    return direct.union(*(imported_by(module) for module in direct))


def test_the_worker_is_asked_for_anew_and_reaches_the_whole_site_from_the_root(client):
    response = client.get(WORKER)
    assert response["Content-Type"] == "text/javascript; charset=utf-8"
    assert response["Cache-Control"] == "no-cache"
    assert "Service-Worker-Allowed" not in response
    assert response["X-Content-Type-Options"] == "nosniff"


def test_worker_and_pages_agree_on_the_name_of_a_copy(client):
    (kept,) = FORMAT.findall((SCRIPTS / "device/copies.js").read_text(encoding="utf-8"))
    assert FORMAT.findall(client.get(WORKER).text) == [kept]


def test_the_worker_knows_the_page_that_the_training_page_has_it_keep(client):
    page = client.get(f"{make_program().get_absolute_url()}traen/").text
    (address,) = re.findall(r'data-without-net="(.*?)"', page)
    assert f'const WITHOUT_NET = "{address}";' in client.get(WORKER).text
    assert f'data-worker="{WORKER}"' in page
    assert client.get(address).status_code == 200


def test_the_worker_tells_training_from_the_other_pages_of_a_programme(client):
    (training,) = re.findall(r"const TRAINING = /(.*)/;", client.get(WORKER).text)
    assert re.search(training, reverse("programs:train", args=["ondt-i-ryggen"]))
    for name in ("detail", "tailor", "sheet"):
        assert not re.search(training, reverse(f"programs:{name}", args=["ondt-i-ryggen"]))


def test_the_worker_does_not_wait_for_a_file_that_is_named_by_its_content(client):
    (named,) = re.findall(r"const NAMED_BY_CONTENT = /(.*)/;", client.get(WORKER).text)
    assert re.search(named, stylesheet.address())
    assert re.search(named, "/static/js/train.64733dbc9d9d.js")
    for other in (reverse("programs:figure", args=["kat-og-ko", 5]), "/static/js/train.js"):
        assert not re.search(named, other)


@pytest.mark.parametrize(("script", "files"), [("train", "train_files"), ("device", "device_files")])
def test_a_page_names_every_module_so_that_a_copy_has_them_all(script, files):
    named = re.findall(r"modulepreload\" href=\"{% static 'js/(.*?)' %}", (COMPONENTS / f"{files}.html").read_text())
    needed = {str(module.relative_to(SCRIPTS)) for module in imported_by(SCRIPTS / f"{script}.js")}
    assert sorted(named) == sorted(needed)


def test_no_style_sheet_of_a_copy_lacks_a_file_that_text_depends_on():
    loaded = {name for sheet in CSS.rglob("*.css") for name in re.findall(r"url\(\"(.*?)\"", sheet.read_text("utf-8"))}
    assert {Path(name).suffix for name in loaded} <= {".svg"}


@pytest.mark.parametrize("address", ["traen", "uden-net"])
def test_a_copy_can_say_that_it_is_one_and_whom_to_call(client, address):
    region = make_region(phone="70 11 12 13")
    make_clinic(name="Prøveklinikken", phone="11 22 33 44", region=region)
    other = make_region(phone="70 21 22 23")
    paths = {"traen": f"{make_program().get_absolute_url()}traen/", "uden-net": "/uden-net/"}
    notice, numbers, *_ = re.findall(
        r"<div[^>]* data-copy-notice hidden>(.*?)(?=<div[^>]* data-copy-notice|<section|<p class=\"lead)",
        client.get(paths[address]).text,
        re.S,
    )
    assert "data-copy-time" in notice
    assert all(f'href="tel:{number}"' in notice for number in ("112", "11223344", "70111213"))
    assert other.name in numbers and 'href="tel:70212223"' in numbers

"""/privatliv/ says what is true: each test says a sentence of the page, and tries whether it holds."""

import re
import time
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.core import serializers
from django.core.cache import caches
from django.test import Client

from physio.printing import PrintCount, note_print
from programs.models import Program
from tests.pages import page, words
from tests.physio.public_site import make_site

pytestmark = pytest.mark.django_db
HOUSE = Path(__file__).resolve().parents[2]
IP, SEARCHED, BROWSER = "203.0.113.77", "kildevandskarrusel", "Sjældenbrowser/7"
DAY = 24 * 60 * 60
WAYS_TO_KEEP = ("localStorage.setItem", "sessionStorage", "indexedDB", "caches.open", "document.cookie")


def promised(client, sentence: str) -> None:
    assert sentence in words(page(client, "/privatliv/"))


def rows() -> str:
    """Everything that the database holds."""
    return "\n".join(serializers.serialize("json", model.objects.order_by("pk")) for model in apps.get_models())


def kept_in_memory() -> str:
    """The keys of all that the caches hold, and the pages and sheets behind them."""
    held = [(key, cache.get(key.split(":", 2)[2])) for cache in caches.all() for key in list(cache._cache)]
    return repr(held)


@pytest.fixture
def visit(settings):
    """One patient's visit to a page of every kind, with a search, a tailored plan and its sheet."""
    settings.DEBUG = False
    site = make_site()
    settings.ALLOWED_HOSTS = ["testserver"]
    visitor = Client(REMOTE_ADDR=IP, HTTP_USER_AGENT=BROWSER, HTTP_X_FORWARDED_FOR=IP, raise_request_exception=False)
    tailored = site.pages["tilpasset"].partition("?")[2]
    addresses = [
        *site.pages.values(),
        f"{site.sheet}?{tailored}",
        f"/soeg/?q={SEARCHED}",
        f"/soeg/forslag/?q={SEARCHED}",
        f"/findes/ikke/?q={SEARCHED}",
        "/udskriv/",
    ]
    return lambda: [visitor.get(address) for address in addresses]


def test_no_reader_gets_a_cookie_and_the_login_of_staff_sets_one(client, visit):
    promised(client, "Vi sætter ingen cookies, når du læser siden.")
    promised(client, "Kun klinikkens ansatte får cookies, når de logger ind.")
    assert [answer.cookies for answer in visit() if answer.cookies] == []
    assert client.get("/admin/login/").cookies


def test_nothing_comes_from_other_firms_and_none_is_told_what_was_read(client, visit):
    promised(client, "Vi henter intet fra andre firmaer. De får ikke at vide, hvad du læser her.")
    promised(client, "Trykker du på et link til et andet sted, siger siden ikke, hvor du kom fra.")
    assert {source for sources in settings.SECURE_CSP.values() for source in sources} == {"'self'", "'none'"}
    assert {answer["Referrer-Policy"] for answer in visit()} == {"same-origin", "no-referrer"}


def test_a_visit_leaves_nothing_in_the_database(client, visit):
    promised(client, "Vi holder ikke øje med, hvad du læser, trykker på eller træner.")
    before = rows()
    visit()
    assert rows() == before


def test_neither_what_is_searched_for_nor_who_asks_is_kept_or_written_down(client, visit, caplog):
    promised(client, "Vi gemmer ikke det, du søger efter.")
    promised(client, "Siden selv gemmer den ikke.")
    visit()
    for trace in (IP, SEARCHED, BROWSER):
        assert trace not in rows()
        assert trace not in kept_in_memory()
        assert trace not in caplog.text


@pytest.mark.parametrize("way", ["README.md", "physio/management/commands/serve.py"])
def test_no_way_to_start_the_server_lets_it_log_who_asks(way):
    text = (HOUSE / way).read_text("utf-8")
    assert "granian" in text
    assert "--access-log" not in text


def test_what_goes_wrong_is_written_down_with_the_page_and_no_more(client, visit, caplog):
    promised(client, "Går noget galt, skriver serveren ned, hvilken side det skete på.")
    visit()
    assert "/findes/ikke/" in caplog.text


def test_a_print_is_one_more_and_a_time_and_nothing_else(client):
    promised(client, "Vi tæller, hvor tit hvert program bliver printet ved skranken, og hvornår det sidst skete.")
    make_site()
    program = Program.objects.get()
    for _ in range(2):
        client.post(f"/udskriv/{program.slug}/printet/", REMOTE_ADDR=IP)
    assert PrintCount.objects.get().count == 2
    assert {field.name for field in PrintCount._meta.fields} == {"id", "program", "month", "count", "last_at"}


def test_anybody_sees_what_is_printed_often_and_what_was_last_as_the_page_says(client):
    promised(client, "Alle kan se de programmer, der er printet tit eller sidst")
    make_site()
    note_print(Program.objects.get())
    assert "Printes tit" in page(client, "/udskriv/")


def test_a_sheet_is_forgotten_within_the_days_that_are_said(client, visit):
    sheets = caches["sheets"]
    sheets.clear()
    visit()
    said = re.search(r"ligger hos os i højst (\d+) dage", words(page(client, "/privatliv/")))
    assert sheets._expire_info
    assert max(sheets._expire_info.values()) <= time.time() + int(said[1]) * DAY


def test_nobody_is_asked_to_write_anything_but_what_to_search_for(client, visit):
    promised(client, "Vi beder dig ikke om at logge ind eller skrive dit navn.")
    promised(client, "Vi skriver ikke ned, hvem en plan er til.")
    pages = "".join(answer.content.decode("utf-8", "ignore") for answer in visit())
    written = re.findall(r'<(?:textarea|input(?=[^>]*type="(?:text|search|email|tel)"))[^>]*name="([^"]*)"', pages)
    assert set(written) == {"q"}


def scripts() -> dict[str, str]:
    public = [*(HOUSE / "static/js").rglob("*.js"), HOUSE / "templates/programs/worker.js"]
    return {path.name: path.read_text("utf-8") for path in public}


def test_the_device_keeps_the_days_and_the_copies_and_nothing_else(client):
    promised(client, "De dage, du selv krydser af. Også tallet for, hvor ondt det gør, hvis du vælger et.")
    promised(client, "En kopi af de seneste fem programmer, du har åbnet med »Træn«.")
    keeping = {(name, way) for name, text in scripts().items() for way in WAYS_TO_KEEP if way in text}
    assert keeping == {("days.js", "localStorage.setItem"), ("copies.js", "caches.open"), ("worker.js", "caches.open")}
    assert not re.search(r"\.(?:put|add|addAll)\(", scripts()["worker.js"])  # it shows what is kept
    assert "const MOST_PROGRAMMES = 5;" in scripts()["copies.js"]
    assert scripts()["days.js"].count("localStorage.setItem(KEY,") == 1


def test_a_script_sends_nothing_to_the_site_but_that_a_sheet_is_printed(client):
    promised(client, "Det ligger på din egen telefon")
    promised(client, "Vi kan ikke se det.")
    sending = {name for name, text in scripts().items() if re.search(r"sendBeacon|XMLHttpRequest|method:|body:", text)}
    assert sending == {"counter.js"}
    assert '{ method: "POST", keepalive: true }' in scripts()["counter.js"]

"""The page cache on small views of its own, then on a real topic page."""

import datetime
import gzip
import logging
from collections import Counter

import pytest
from django.conf import settings as configured
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.test import Client
from django.urls import include, path

from physio import pagecache
from physio.contentversion import content_changed, content_version
from tests.factories import make_article

pytestmark = pytest.mark.django_db
calls: Counter[str] = Counter()
TEXT = "Ro og bevægelse. " * 100


def page(request: HttpRequest) -> HttpResponse:
    calls[request.path] += 1
    return HttpResponse(f"<p>{TEXT}{calls[request.path]}</p>")


def constant(request: HttpRequest) -> HttpResponse:
    return HttpResponse(TEXT)


def short(request: HttpRequest) -> HttpResponse:
    return HttpResponse("kort")


def document(request: HttpRequest) -> HttpResponse:
    calls[request.path] += 1
    return HttpResponse(b"%PDF" * 1000, "application/pdf", headers={"Content-Disposition": "inline"})


def with_cookie(request: HttpRequest) -> HttpResponse:
    response = page(request)
    response.set_cookie("hvem", "mig")
    return response


def of_session(request: HttpRequest) -> HttpResponse:
    request.session.get("noget")
    return page(request)


def private(request: HttpRequest) -> HttpResponse:
    return HttpResponse(page(request).content, headers={"Cache-Control": "private"})


def missing(request: HttpRequest) -> HttpResponse:
    return HttpResponse(page(request).content, status=404)


def moved(request: HttpRequest) -> HttpResponse:
    calls[request.path] += 1
    return HttpResponseRedirect("/side/")


def streamed(request: HttpRequest) -> StreamingHttpResponse:
    calls[request.path] += 1
    return StreamingHttpResponse(["a", "b"])


urlpatterns = [
    path("side/", page),
    path("ens/", constant),
    path("kort/", short),
    path("ark.pdf", document),
    path("kage/", with_cookie),
    path("session/", of_session),
    path("privat/", private),
    path("mangler/", missing),
    path("flyttet/", moved),
    path("stroem/", streamed),
    path("admin/noget/", page),
    path("media/noget/", page),
    path("sundhed/", page),
    path("", include("articles.urls")),
]


@pytest.fixture(autouse=True)
def small_site(settings):
    settings.ROOT_URLCONF = __name__
    settings.ALLOWED_HOSTS = ["testserver", "anden.example"]
    calls.clear()
    cache.clear()
    content_changed()


def test_a_page_is_made_once_and_then_sent_from_the_cache(client):
    first, second = client.get("/side/"), client.get("/side/")
    assert calls["/side/"] == 1
    assert first.content == second.content
    assert first["Content-Type"] == second["Content-Type"] == "text/html; charset=utf-8"


def test_a_page_from_the_cache_costs_one_query(client, django_assert_num_queries):
    client.get("/side/")
    with django_assert_num_queries(1):
        client.get("/side/")


def test_a_change_of_content_is_seen_on_the_next_request(client):
    client.get("/side/")
    content_changed()
    assert b"2</p>" in client.get("/side/").content


def test_every_day_is_a_new_page_because_pages_know_the_date(client, monkeypatch):
    client.get("/side/")
    monkeypatch.setattr(pagecache.timezone, "localdate", lambda: datetime.date(2031, 1, 2))
    client.get("/side/")
    assert calls["/side/"] == 2


def test_a_new_release_never_sends_the_pages_of_the_old_one(client, monkeypatch):
    client.get("/side/")
    monkeypatch.setattr(pagecache, "program_fingerprint", lambda folder: "næste udgave")
    Client().get("/side/")
    assert calls["/side/"] == 2


def test_the_fingerprint_of_the_program_moves_with_a_template(tmp_path):
    template = tmp_path / "templates" / "base.html"
    template.parent.mkdir()
    template.write_text("før")
    before = pagecache.program_fingerprint(tmp_path)
    template.write_text("efter")
    assert pagecache.program_fingerprint(tmp_path) != before


def test_host_and_scheme_have_pages_of_their_own(client):
    client.get("/side/")
    client.get("/side/", headers={"host": "anden.example"})
    client.get("/side/", secure=True)
    assert calls["/side/"] == 3


def test_an_unknown_host_is_refused_before_the_cache(client):
    assert client.get("/side/", headers={"host": "fremmed.example"}).status_code == 400


def test_a_visitors_cookies_change_nothing(client):
    client.get("/side/")
    client.cookies["__Host-session"] = "noget"
    client.get("/side/")
    assert calls["/side/"] == 1


@pytest.mark.parametrize("address", ["/kage/", "/session/", "/privat/", "/mangler/", "/flyttet/", "/stroem/"])
def test_what_is_not_the_same_for_all_is_never_stored(client, address):
    client.get(address)
    client.get(address)
    assert calls[address] == 2


@pytest.mark.parametrize("address", ["/mangler/", "/flyttet/"])
def test_browsers_keep_no_refusal_and_no_move_for_good(client, address):
    assert client.get(address)["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("address", ["/admin/noget/", "/media/noget/", "/sundhed/"])
def test_the_admin_media_and_health_are_left_alone(client, address):
    client.get(address)
    assert "ETag" not in client.get(address)
    assert calls[address] == 2


def test_an_address_with_a_query_fills_no_cache_but_has_an_etag(client, monkeypatch):
    monkeypatch.setattr(pagecache.cache, "set", pytest.fail)
    first = client.get("/kort/?fbclid=1")
    assert client.get("/kort/?fbclid=2", headers={"if-none-match": first["ETag"]}).status_code == 304


def test_a_post_is_not_answered_from_the_cache(client):
    client.get("/side/")
    client.post("/side/")
    assert calls["/side/"] == 2


def test_head_says_what_get_says_without_the_bytes(client):
    got = client.get("/side/")
    head = client.head("/side/")
    assert (head.status_code, head.content) == (200, b"")
    assert head["ETag"] == got["ETag"]


def test_an_answer_to_head_is_not_kept_for_get(client):
    client.head("/side/")
    client.get("/side/")
    assert calls["/side/"] == 2


@pytest.mark.parametrize("form", ["{}", "W/{}", '"andet", {}', "*"])
def test_who_has_the_bytes_gets_304_and_none_of_them(client, form):
    etag = client.get("/side/")["ETag"]
    response = client.get("/side/", headers={"if-none-match": form.format(etag)})
    assert (response.status_code, response.content) == (304, b"")
    assert response["ETag"] == etag
    assert "Content-Type" not in response


def test_a_stale_etag_gets_the_new_page(client):
    etag = client.get("/side/")["ETag"]
    content_changed()
    assert client.get("/side/", headers={"if-none-match": etag}).status_code == 200


def test_browsers_may_keep_a_page_but_must_ask_before_each_use(client):
    assert client.get("/side/")["Cache-Control"] == "public, no-cache"


def test_a_browser_that_reads_gzip_gets_the_same_text_compressed(client):
    plain = client.get("/ens/")
    packed = client.get("/ens/", headers={"accept-encoding": "br, gzip;q=0.8"})
    assert packed["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content) == plain.content
    assert packed["Content-Length"] == str(len(packed.content))
    assert packed["ETag"] != plain["ETag"]
    assert plain["Vary"] == packed["Vary"] == "Accept-Encoding"


@pytest.mark.parametrize("offer", ["", "br", "gzip;q=0", "gzip; q=0.0", "xgzip"])
def test_a_browser_that_does_not_read_gzip_gets_none(client, offer):
    assert "Content-Encoding" not in client.get("/side/", headers={"accept-encoding": offer})


def test_short_answers_and_documents_are_not_compressed(client):
    for address in ("/kort/", "/ark.pdf"):
        assert "Content-Encoding" not in client.get(address, headers={"accept-encoding": "gzip"})


def test_a_document_keeps_its_headers(client):
    client.get("/ark.pdf")
    again = client.get("/ark.pdf")
    assert calls["/ark.pdf"] == 1
    assert again["Content-Type"] == "application/pdf"
    assert again["Content-Disposition"] == "inline"


def test_a_cached_page_has_the_security_headers_and_no_cookie(client):
    client.get("/side/")
    cached = client.get("/side/")
    assert cached["Content-Security-Policy"].startswith("default-src 'none'")
    assert cached["X-Frame-Options"] == "DENY"
    assert not cached.cookies


class BrokenCache:
    def get(self, *args):
        raise ConnectionError("nede")

    set = get


def test_the_page_comes_when_the_cache_is_down_and_the_log_does_not_say_which(client, monkeypatch, caplog):
    monkeypatch.setattr(pagecache, "cache", BrokenCache())
    with caplog.at_level(logging.WARNING):
        assert client.get("/side/").status_code == 200
    assert caplog.records
    assert "/side/" not in caplog.text


def test_no_address_can_be_read_from_the_cache(client, monkeypatch):
    kept: list[str] = []
    monkeypatch.setattr(pagecache.cache, "set", lambda key, *rest: kept.append(key))
    client.get("/side/")
    assert len(kept) == 1
    assert "side" not in kept[0]


def test_while_developing_every_page_is_made_anew(client, settings):
    settings.DEBUG = True
    client.get("/side/")
    client.get("/side/")
    assert calls["/side/"] == 2


def test_a_saved_topic_is_seen_at_once(client, settings):
    settings.ROOT_URLCONF = "physio.urls"
    article = make_article(title="Ondt i hoften")
    before = client.get(article.get_absolute_url())
    version = content_version()
    article.lead = "Det går næsten altid over."
    article.save()
    after = client.get(article.get_absolute_url(), headers={"if-none-match": before["ETag"]})
    assert content_version() != version
    assert after.status_code == 200
    assert "Det går næsten altid over." in after.content.decode()


@pytest.mark.parametrize("secure", [False, True])
def test_a_kept_page_has_every_header_of_the_page_that_was_made(client, settings, secure):
    settings.SECURE_HSTS_SECONDS = 60
    made, kept = (client.get("/side/", secure=secure) for _ in range(2))
    assert calls["/side/"] == 1
    assert dict(made.items()) == dict(kept.items())
    assert ("Strict-Transport-Security" in kept) is secure
    assert "X-Content-Type-Options" in kept


def test_a_header_from_the_environment_that_changes_makes_new_pages(client, settings):
    client.get("/side/")
    settings.SECURE_HSTS_SECONDS = 120
    Client().get("/side/")
    assert calls["/side/"] == 2


def test_a_page_is_not_kept_where_visitors_are_sent_to_https(settings):
    settings.SECURE_SSL_REDIRECT = True
    client = Client()
    client.get("/side/", secure=True)
    assert client.get("/side/").status_code == 301


def test_the_cache_stands_outside_everything():
    assert configured.MIDDLEWARE[0] == "physio.pagecache.PageCacheMiddleware"

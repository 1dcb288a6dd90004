import pytest
from django.conf import settings
from django.http import HttpRequest, HttpResponse

from physio.security import PERMISSIONS_POLICY, SecurityHeadersMiddleware, policy


def answer(**headers: str) -> HttpResponse:
    middleware = SecurityHeadersMiddleware(lambda request: HttpResponse(headers=headers))
    return middleware(HttpRequest())


def directives(response: HttpResponse) -> dict[str, str]:
    return dict(part.split(" ", 1) for part in response["Content-Security-Policy"].split("; "))


def test_a_policy_is_written_as_browsers_read_it():
    assert policy({"default-src": ["'none'"], "img-src": ["'self'", "data:"]}) == (
        "default-src 'none'; img-src 'self' data:"
    )


def test_nothing_is_loaded_from_elsewhere_and_nothing_stands_inline():
    sources = directives(answer())
    assert sources["default-src"] == "'none'"
    assert sources["base-uri"] == sources["frame-ancestors"] == sources["object-src"] == "'none'"
    assert set(sources.values()) == {"'none'", "'self'"}


def test_an_answer_with_a_stricter_policy_of_its_own_keeps_it():
    strict = "default-src 'none'; sandbox"
    assert answer(**{"Content-Security-Policy": strict})["Content-Security-Policy"] == strict


@pytest.mark.parametrize("feature", ["camera", "microphone", "geolocation", "payment", "usb"])
def test_no_page_may_use_the_devices_of_its_reader(feature):
    assert f"{feature}=()" in PERMISSIONS_POLICY
    assert answer()["Permissions-Policy"] == PERMISSIONS_POLICY


def test_other_sites_may_not_use_an_answer_as_a_part_of_theirs():
    assert answer()["Cross-Origin-Resource-Policy"] == "same-origin"


@pytest.mark.django_db
def test_every_answer_has_the_headers_an_error_too(client):
    response = client.get("/findes-ikke/")
    assert response.status_code == 404
    assert response["Content-Security-Policy"] == policy(settings.SECURE_CSP)
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["X-Frame-Options"] == "DENY"
    assert response["Referrer-Policy"] == "same-origin"
    assert response["Cross-Origin-Opener-Policy"] == "same-origin"

"""A public page is a function of the content: rendered once for each version of it, then sent as bytes.

The key holds what a page may depend on: address, content version, today's date, the program itself, and whether the
browser reads gzip. So nothing is ever cleared: a save moves the content version on, and the next request asks under a
new key. Cookies are not part of it, because no public page reads one. Addresses with a query are not stored, lest a
visitor fill the cache with addresses of his own; they are answered anew each time, with an ETag like all others.
"""

import gzip
import hashlib
import logging
from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.cache import cc_delim_re, patch_vary_headers
from django.utils.functional import cached_property
from django.utils.http import parse_etags

from articles.release import digest_of

from .contentversion import content_version

PRIVATE_PATHS = ("/admin/", "/figurer/", "/stilguide/", "/sundhed/")
KEEP_FOR = 36 * 60 * 60
SMALLEST_GZIP = 500
COMPRESSIBLE = ("text/", "application/xml", "application/json", "application/manifest+json", "image/svg+xml")
FOLDERS = ("physio", "articles", "programs", "templates", "static")
SOURCES = {".py", ".html", ".js", ".txt", ".xml", ".typ", ".json", ".css"}

logger = logging.getLogger(__name__)


class PageCacheMiddleware:
    """Public pages from the cache, each with an ETag, whole as they were sent, headers and all.

    Stands outside everything: what it keeps has all headers on it, and a page that was kept costs none of the rest.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    @cached_property
    def release(self) -> str:
        """Headers come from the settings too, and some of those from the environment."""
        headers = [f"{name}={getattr(settings, name)}" for name in sorted(dir(settings)) if name.startswith("SECURE_")]
        return hashlib.sha256("\0".join((program_fingerprint(settings.BASE_DIR), *headers)).encode()).hexdigest()

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not _is_public(request):
            return self.get_response(request)
        key = None if request.META.get("QUERY_STRING") or settings.DEBUG else self._key(request)
        response = _kept(key) or self._made(request, key)
        return _without_bytes(response) if _has_already(request, response) else response

    def _made(self, request: HttpRequest, key: str | None) -> HttpResponseBase:
        response = self.get_response(request)
        if not _is_same_for_all(response):
            # Browsers keep a 301 and a 410 for good unless they are told to ask again.
            response.headers.setdefault("Cache-Control", "no-cache")
            return response
        _finish(response, request)
        if request.method == "GET":  # a view may leave out the bytes that HEAD does not need
            _keep(key, response)
        return response

    def _key(self, request: HttpRequest) -> str:
        """Hashed, so that no address can be read from the cache. The version is read before the page is made: a save
        in between leaves the newer page under the older key, never the other way round."""
        parts = (
            self.release,
            content_version(),
            timezone.localdate().isoformat(),
            settings.SITE_URL,
            request.scheme or "",
            request.get_host(),
            request.path,
            "gzip" if _accepts_gzip(request) else "",
        )
        return "page:" + hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def program_fingerprint(house: Path) -> str:
    """Changes with every line of code, style or template, so that a new release never sends an old one's pages."""
    return digest_of((house / name for name in FOLDERS), SOURCES)


def _is_public(request: HttpRequest) -> bool:
    private = (*PRIVATE_PATHS, settings.MEDIA_URL, settings.STATIC_URL)
    return request.method in ("GET", "HEAD") and not request.path_info.startswith(private)


def _is_same_for_all(response: HttpResponseBase) -> bool:
    if response.status_code != 200 or response.streaming or response.cookies:
        return False
    vary = cc_delim_re.split(response.get("Vary", "").lower())
    control = response.get("Cache-Control", "").lower()
    return "cookie" not in vary and "no-store" not in control and "private" not in control


def _finish(response: HttpResponse, request: HttpRequest) -> None:
    """How long it holds, which page it is, and fewer bytes where the browser reads gzip."""
    response.setdefault("Cache-Control", "public, no-cache")
    etag = hashlib.sha256(response.content).hexdigest()[:32]
    if compressed := _compressed(response):
        patch_vary_headers(response, ["Accept-Encoding"])
        if _accepts_gzip(request):
            response.content, etag = compressed, f"{etag}-gz"
            response["Content-Encoding"] = "gzip"
    response["ETag"] = f'"{etag}"'
    response["Content-Length"] = str(len(response.content))


def _compressed(response: HttpResponse) -> bytes:
    """b'' where nothing is gained. A page holds no secret that compression could betray: it reads no cookie and
    carries no token."""
    content = response.content
    if len(content) < SMALLEST_GZIP or not response.get("Content-Type", "").startswith(COMPRESSIBLE):
        return b""
    compressed = gzip.compress(content, compresslevel=6, mtime=0)
    return compressed if len(compressed) < len(content) else b""


def _accepts_gzip(request: HttpRequest) -> bool:
    offers = (offer.partition(";") for offer in request.META.get("HTTP_ACCEPT_ENCODING", "").lower().split(","))
    weights = {name.strip(): weight.replace(" ", "") for name, _, weight in offers}
    return "gzip" in weights and weights["gzip"] not in ("q=0", "q=0.0", "q=0.00", "q=0.000")


def _has_already(request: HttpRequest, response: HttpResponseBase) -> bool:
    etag, known = response.headers.get("ETag"), request.META.get("HTTP_IF_NONE_MATCH")
    if not etag or not known:
        return False
    tags = parse_etags(known)
    return "*" in tags or etag in (tag.removeprefix("W/") for tag in tags)


def _without_bytes(response: HttpResponse) -> HttpResponse:
    response.status_code, response.content = 304, b""
    for name in ("Content-Type", "Content-Length", "Content-Encoding"):
        del response[name]
    return response


def _kept(key: str | None) -> HttpResponse | None:
    if key is None:
        return None
    try:
        return cache.get(key)
    except Exception:
        logger.warning("Mellemlageret svarer ikke; siderne laves på ny.", exc_info=True)
        return None


def _keep(key: str | None, response: HttpResponse) -> None:
    if key is None:
        return
    try:
        cache.set(key, response, KEEP_FOR)
    except Exception:
        logger.warning("Mellemlageret kan ikke gemme en side.", exc_info=True)

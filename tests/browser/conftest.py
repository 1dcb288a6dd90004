"""A real browser on a real server, with the site of tests/physio/public_site.py in the database."""

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from types import SimpleNamespace
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.apps import apps
from django.conf import settings
from django.core.cache import cache
from django.db import connection
from playwright.sync_api import Browser, BrowserContext, Page, Request, expect, sync_playwright

from tests.admin import client_in_group
from tests.factories import make_red_flag
from tests.physio.public_site import Site, make_site
from tests.physio.test_public_addresses import KINDS
from tests.requirements_present import skip_or_fail

NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
GIVEN_UP = "net::ERR_ABORTED"
PATIENCE_MS = 30_000
expect.set_options(timeout=PATIENCE_MS)
REPORT_VIOLATIONS = """
window.policyViolations = [];
document.addEventListener("securitypolicyviolation", event =>
    window.policyViolations.push(`${event.violatedDirective}: ${event.blockedURI || event.sourceFile}`));
"""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A browser on a busy machine may stumble once: such a test is tried again, and the summary lists it as rerun."""
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.flaky(reruns=1))


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = next((found for name in NAMES if (found := shutil.which(name))), None)
    if path is None:
        skip_or_fail("Chromium mangler: browsertestene er sprunget over. På Debian: apt-get install chromium")
    # The browser is driven from an event loop, where Django would refuse every query of the test itself.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@dataclass
class Visitor:
    """One browser window on the site; remembers what it asked other hosts for and what the policy stopped."""

    page: Page
    context: BrowserContext
    home: str
    asked_elsewhere: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.context.on("request", lambda request: self._note(request.url))
        self.page.on("console", lambda message: message.type == "error" and self.problems.append(message.text))
        self.page.on("pageerror", lambda error: self.problems.append(str(error)))
        self.page.on("requestfailed", self._failed)

    def visit(self, address: str) -> Page:
        self.page.goto(self.home + address)
        return self.page

    def violations(self) -> list[str]:
        return self.page.evaluate("window.policyViolations")

    def _failed(self, request: Request) -> None:
        """What the page itself gave up (a newer question, a page that was left)."""
        if request.failure != GIVEN_UP:
            self.problems.append(f"kom ikke: {request.url} ({request.failure})")

    def _note(self, url: str) -> None:
        if urlsplit(url).netloc not in (urlsplit(self.home).netloc, ""):
            self.asked_elsewhere.append(url)


@pytest.fixture
def site(chromium: Browser, live_server) -> Site:
    cache.clear()
    # The live server's database loses what migrations put in; the general stop sign is made again.
    make_red_flag(text="Det gør ondt i brystet", urgency="livsfare")
    return make_site()


@pytest.fixture(params=KINDS)
def address(request: pytest.FixtureRequest, site: Site) -> str:
    """A page of every kind."""
    return site.pages[request.param]


@pytest.fixture
def log_in(visitor, site) -> Callable[..., Visitor]:
    """Opens a physiotherapist's window: log_in({"username": "anna"}, java_script_enabled=False, …)."""
    # The live server's database loses the groups that a migration made; they are made again.
    import_module("physio.migrations.0003_groups").add(apps, SimpleNamespace(connection=connection))

    def open_admin(user: Mapping[str, Any] | None = None, **options) -> Visitor:
        session = client_in_group("Fysioterapeut", **(user or {})).cookies[settings.SESSION_COOKIE_NAME].value
        window = visitor(1400, 900, **options)
        window.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": window.home}])
        return window

    return open_admin


@pytest.fixture
def visitor(chromium: Browser, live_server) -> Iterator[Callable[..., Visitor]]:
    """Opens a window: visitor(width=360, color_scheme="dark", java_script_enabled=False, …)."""
    opened: list[BrowserContext] = []

    def open_window(width: int = 1280, height: int = 800, **options) -> Visitor:
        context = chromium.new_context(viewport={"width": width, "height": height}, locale="da-DK", **options)
        context.set_default_timeout(PATIENCE_MS)
        context.add_init_script(REPORT_VIOLATIONS)
        opened.append(context)
        return Visitor(context.new_page(), context, live_server.url)

    yield open_window
    for context in opened:
        context.close()

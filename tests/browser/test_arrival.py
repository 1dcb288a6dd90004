"""How a page arrives on a phone with a poor net: light, and nothing that was read moves."""

import gzip

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visitor
from tests.physio.test_public_addresses import KINDS

pytestmark = pytest.mark.browser
MOST_KB = 40
MOST_KB_OF = {"træn": 80}
"""Training takes all that it needs without a net: every figure and every script."""
MOVED = """() => new Promise(done => {
    const moved = [];
    const note = list => moved.push(...list.getEntries().flatMap(entry => entry.sources.map(source => (
        {by: entry.value, what: source.node?.outerHTML?.slice(0, 80) ?? source.node?.textContent}))));
    new PerformanceObserver(note).observe({type: "layout-shift", buffered: true});
    requestAnimationFrame(() => requestAnimationFrame(() => done(moved)));
})"""


def slow_net(page: Page) -> None:
    """4G at its poorest: 150 ms there and back, 1.6 Mbit a second."""
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    limits = {"latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 0.75e6 / 8}
    session.send("Network.emulateNetworkConditions", {"offline": False, **limits})


def arrives(window: Visitor, address: str) -> dict[str, int]:
    """Opens the page and scrolls through it; gives each address that it asked for with its bytes, compressed."""
    weights: dict[str, int] = {}
    window.page.on("response", lambda answer: weights.__setitem__(answer.url, len(gzip.compress(answer.body()))))
    page = window.visit(address)
    page.evaluate("document.querySelectorAll('img').forEach(picture => { picture.loading = 'eager'; })")
    page.wait_for_load_state("networkidle")
    return weights


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_weighs_little_with_all_its_figures(visitor, site, kind):
    weights = arrives(visitor(360), site.pages[kind])
    assert any("/stil/" in address for address in weights)
    assert sum(weights.values()) <= 1000 * MOST_KB_OF.get(kind, MOST_KB), weights


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "uden net"])  # that one comes from the device
@pytest.mark.parametrize("width", [360, 768])
def test_nothing_moves_while_a_page_arrives_on_a_slow_net(visitor, site, kind, width):
    window = visitor(width, service_workers="block")
    slow_net(window.page)
    page = window.visit(site.pages[kind])
    page.wait_for_load_state("networkidle")
    assert page.evaluate(MOVED) == []

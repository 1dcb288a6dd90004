"""When the largest thing on a page is seen on a phone with a poor net, in Chromium without a head."""

import shutil
import statistics
from collections.abc import Iterable

from playwright.sync_api import Browser, sync_playwright

from tests.browser.conftest import ARGUMENTS, NAMES
from tests.browser.test_arrival import slow_net

ROUNDS = 5
LARGEST = """() => new Promise(done => {
    let seen = 0;
    new PerformanceObserver(list => { seen = list.getEntries().at(-1).startTime; })
        .observe({type: "largest-contentful-paint", buffered: true});
    setTimeout(() => done(seen), 500);
})"""


def largest_paints(home: str, paths: Iterable[str]) -> dict[str, float]:
    """Path to seconds, the median of ROUNDS first visits; {} where there is no Chromium."""
    chromium = next((found for name in NAMES if (found := shutil.which(name))), None)
    if chromium is None:
        return {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        return {path: statistics.median(_seen_after(browser, home + path) for _ in range(ROUNDS)) for path in paths}


def _seen_after(browser: Browser, address: str) -> float:
    page = browser.new_page(viewport={"width": 360, "height": 700}, service_workers="block")
    slow_net(page)
    page.goto(address, wait_until="load")
    seen = page.evaluate(LARGEST) / 1000
    page.context.close()
    return seen

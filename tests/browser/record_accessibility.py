"""`make accessibility`: what axe finds today on every kind of page, written down for /tilgaengelighed/."""

import json

from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone

from physio.accessibility import RECORD
from tests.browser.test_pages import LOOKS, faults_in


def test_what_axe_finds_is_written_down(visitor, site):
    window, faults = visitor(), set()
    for kind, address in site.pages.items():
        page = window.visit(address)
        faults |= {f"{kind}: {fault}" for look in LOOKS for fault in faults_in(page, look)}
    engine = Axe().run(page).response["testEngine"]
    found = {
        "on": timezone.localdate().isoformat(),
        "engine": f"{engine['name'].removesuffix('-core')} {engine['version']}",
        "kinds": len(site.pages),
        "looks": len(LOOKS),
        "faults": sorted(faults),
    }
    RECORD.write_text(json.dumps(found, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")

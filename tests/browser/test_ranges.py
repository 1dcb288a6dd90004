"""'1–2' on one line, wherever on a narrow screen it falls."""

import pytest
from playwright.sync_api import expect

from programs.dosage import Dosage
from tests.factories import make_article, make_entry, make_exercise, make_program, make_red_flag

pytestmark = pytest.mark.browser

PARTED = r"""() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const places = [];
    let text = "";
    while (walker.nextNode()) {
        const node = walker.currentNode;
        for (let at = 0; at < node.data.length; at += 1) places.push([node, at]);
        text += node.data;
    }
    const lines = match => {
        const range = document.createRange();
        const [last, at] = places[match.index + match[0].length - 1];
        range.setStart(...places[match.index]);
        range.setEnd(last, at + 1);
        return new Set([...range.getClientRects()].filter(box => box.width).map(box => Math.round(box.bottom)));
    };
    const all = [...text.matchAll(/\d+ ?[–-] ?\d+/g)].map(match => [match[0], lines(match).size]);
    return {
        shown: all.filter(([, size]) => size).length,
        parted: all.filter(([, size]) => size > 1).map(([words]) => words),
    };
}"""
"""How many ranges are seen, and those that stand on two lines."""
BARE_IN_A_ROW = """() => [...document.querySelectorAll(".range")]
    .filter(range => /flex|grid/.test(getComputedStyle(range.parentElement).display))
    .map(range => range.parentElement.textContent.trim())"""
"""Where a range is an item of its own, apart from the words around it."""
PLACES = range(36)


def sentences() -> list[str]:
    """A range at every place of a line."""
    return [f"Det {'er' * (place // 2)}{'n' * (place % 2)} 16–18 eller 20-30 gange." for place in PLACES]


@pytest.fixture
def addresses(site) -> list[str]:
    text = "\n\n".join(sentences())
    topic = make_article(lead="Det varer 2–3 uger.", body=f"## Råd i 2–3 dage\n\n{text}")
    for sentence in sentences():
        make_red_flag(article=topic, text=sentence)
    program = make_program(exercises=0, topic=topic, intro=text, dosage=Dosage.parse("1–2 gange om dagen"))
    make_entry(program, make_exercise(steps="\n".join(sentences())), dosage_text=text[:400])
    address = program.get_absolute_url()
    return [topic.get_absolute_url(), address, f"{address}traen/", f"{address}tilpas/", "/faresignaler/"]


@pytest.mark.parametrize("width", [320, 360, 390])
def test_no_line_parts_a_range(visitor, addresses, width):
    window = visitor(width)
    for address in addresses:
        window.visit(address)
        seen = window.page.evaluate(PARTED)
        assert seen["shown"] and not seen["parted"], address
        assert window.page.evaluate(BARE_IN_A_ROW) == [], address


@pytest.mark.parametrize("width", [320, 360, 390])
def test_no_line_parts_a_range_that_is_counted(visitor, site, width):
    program = make_program(exercises=0)
    dose = "2-3 sæt af 10-15 gentagelser, hold 20-30 sek., pause 60-90 sek., hver side"
    make_entry(program, dosage=Dosage.parse(dose))
    page = visitor(width, 740).visit(f"{program.get_absolute_url()}traen/")
    page.get_by_role("button", name="Begynd").click()
    expect(page.locator("[data-train-goal]")).to_have_text("10–15 gentagelser")
    seen = page.evaluate(PARTED)
    assert seen["shown"] > 4 and not seen["parted"]


def test_facts_part_between_and_stand_in_lines_as_close_as_any_text(visitor, addresses):
    lead = visitor(320).visit(addresses[2]).locator(".lead")
    tops = sorted(set(lead.locator(".fact").evaluate_all("facts => facts.map(fact => fact.getBoundingClientRect().y)")))
    line = lead.evaluate("lead => parseFloat(getComputedStyle(lead).lineHeight)")
    assert len(tops) == 2 and tops[1] - tops[0] == pytest.approx(line, abs=1)


def test_a_range_is_read_aloud_and_copied_as_it_was_written(visitor, addresses):
    page = visitor(360).visit(addresses[0])
    lead = page.locator(".lead")
    assert lead.aria_snapshot() == "- paragraph: Det varer 2–3 uger."
    lead.select_text()
    assert page.evaluate("getSelection().toString()").strip() == "Det varer 2–3 uger."

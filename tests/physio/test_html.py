"""Every kind of page is HTML as the standard writes it: nothing that a browser must guess or mend."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

import pytest
from tinyhtml5.parser import HTMLParser

from tests.physio.public_site import make_site
from tests.physio.test_public_addresses import KINDS

pytestmark = pytest.mark.django_db
REFERENCES = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "list", "form", "popovertarget")
ITEMS = {"ul": {"li", "script", "template"}, "ol": {"li", "script", "template"}, "dl": {"dt", "dd", "div"}}
INTERACTIVE = {"a", "button", "input", "select", "textarea", "label", "summary"}


def faults(html: str) -> list[str]:
    """What the parser had to mend, and what it does not look for: items outside lists, things to press within each
    other, names that lead nowhere, choices that are to be filled in like a text."""
    parser = HTMLParser(namespace_html_elements=False)
    page = parser.parse(html)
    mended = [f"{line}:{column} {code} {details}" for (line, column), code, details in parser.errors]
    return [*mended, *_misplaced(page), *_nested(page), *_lost(page), *_filled(page)]


def elements(page: Element) -> Iterator[Element]:
    return (element for element in page.iter() if isinstance(element.tag, str))


def _misplaced(page: Element) -> Iterator[str]:
    for parent in elements(page):
        allowed = ITEMS.get(parent.tag, set())
        yield from (f"{child.tag} i {parent.tag}" for child in parent if allowed and child.tag not in allowed)
        if parent.tag not in ("ul", "ol", "menu"):
            yield from (f"li i {parent.tag}" for child in parent if child.tag == "li")


def _nested(page: Element) -> Iterator[str]:
    for outer in elements(page):
        if outer.tag in ("a", "button"):
            yield from (
                f"{inner.tag} i {outer.tag}" for inner in outer.iter() if inner is not outer and _pressed(inner)
            )


def _pressed(element: Element) -> bool:
    return element.tag in INTERACTIVE and element.get("type") != "hidden"


def _lost(page: Element) -> Iterator[str]:
    ids = {element.get("id") for element in elements(page)}
    for element in elements(page):
        named = ((name, one) for name in REFERENCES for one in element.get(name, "").split())
        yield from (f"{element.tag} {name}={one}" for name, one in named if one not in ids)


def _filled(page: Element) -> Iterator[str]:
    for element in elements(page):
        if element.get("type") in ("checkbox", "radio") and element.get("autocomplete"):
            yield f"{element.get('type')} autocomplete={element.get('autocomplete')}"


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_is_valid_html(client, kind):
    assert faults(client.get(make_site().pages[kind]).content.decode()) == []


@pytest.mark.parametrize("address", ["/findes/ikke/", "/emner/findes-ikke/"])
def test_a_page_that_is_not_there_is_valid_html(client, address):
    assert faults(client.get(address).content.decode()) == []


@pytest.mark.parametrize(
    "fault",
    [
        "<p><div></div></p>",
        "<b><i></b></i>",
        "<ul><p>Ét</p></ul>",
        "<div><li>Ét</li></div>",
        '<a href="/"><button>Tryk</button></a>',
        '<label for="navn">Navn</label>',
        '<section aria-labelledby="ingen"></section>',
        '<p class="a" class="b"></p>',
        '<input type="radio" autocomplete="off">',
        "<p>a & b < c</p>",
        "<h2>Titel</h3>",
    ],
)
def test_a_fault_is_found(fault):
    html = '<!doctype html>\n<html lang="da"><head><title>Side</title></head><body>{}</body></html>'
    assert faults(html.format("")) == []
    assert faults(html.format(fault)) != []

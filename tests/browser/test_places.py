"""Where does it hurt: from the front page to a place, by mouse, keyboard and touch, and all danger signs on paper."""

import io
import re
from importlib import import_module

import pytest
from django.apps import apps
from django.core.management import call_command
from playwright.sync_api import FloatRect, Locator, Page, expect
from pypdf import PdfReader

from articles.bodyparts import BODY_PARTS
from articles.models import RedFlag
from articles.signsheet import SHEETS, Sheet
from physio.models import Clinic
from tests.factories import make_article, make_red_flag
from tests.requirements_present import skip_or_fail
from tests.test_architecture import SEEDS

pytestmark = pytest.mark.browser

PARTS = (
    "nakken skulderen albuen hånden brystet maven ryggen bækkenet hoften låret knæet læggen anklen foden kæben".split()
)
SMALLEST_LETTERS = 9
"""Points, on paper."""
SMALLEST_TARGET, LARGE_TARGET = 24, 44
"""WCAG 2.2, 2.5.8 (AA) and 2.5.5 (AAA), in CSS pixels."""
PHONE_HEIGHT, AIR = 700, 6

SHAPES = """() => [...document.querySelectorAll(".body-map__place > path:nth-of-type(1)")].map(shape => {
    const box = shape.getBoundingClientRect();
    return [shape.parentElement.textContent, box.width, box.height];
})"""


@pytest.fixture(params=[True, False], ids=["with script", "without script"])
def script(request: pytest.FixtureRequest) -> bool:
    return request.param


def drawn(page: Page, view: str, place: str) -> Locator:
    """The link in the drawing; its first shape is on the reader's right where the place is a pair."""
    return page.get_by_role("group", name=f"Kroppen set {view}").get_by_role("link", name=place)


def bottom(element: Locator) -> float:
    box = element.bounding_box()
    return box["y"] + box["height"]


def sides(boxes: list[FloatRect]) -> tuple[float, float]:
    return min(box["x"] for box in boxes), max(box["x"] + box["width"] for box in boxes)


def paints(shape: Locator) -> tuple[str, str]:
    return shape.evaluate("shape => { const style = getComputedStyle(shape); return [style.fill, style.stroke]; }")


def sizes_of(pdf: bytes) -> list[set[float]]:
    """The sizes of the letters on each sheet, in points."""
    sizes: list[set[float]] = []
    for sheet in PdfReader(io.BytesIO(pdf)).pages:
        found: set[float] = set()
        sheet.extract_text(
            visitor_text=lambda text, cm, tm, font, size, into=found: note_size(text, cm, tm, size, into)
        )
        sizes.append(found)
    return sizes


def note_size(text: str, cm: list[float], tm: list[float], size: float, into: set[float]) -> None:
    if text.strip():
        into.add(round(abs(size * tm[3] * cm[3]), 1))


def pages_of(pdf: bytes) -> list[str]:
    return [" ".join(sheet.extract_text().split()) for sheet in PdfReader(io.BytesIO(pdf)).pages]


def test_a_patient_points_at_the_shoulder_with_a_mouse(visitor, site, script):
    page = visitor(1280, java_script_enabled=script).visit("/")
    drawn(page, "bagfra", "Skulder").locator("path").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Skulder")
    page.get_by_role("link", name="Ondt i skulderen").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ondt i skulderen")


def test_a_patient_touches_the_shoulder_on_a_phone(visitor, site, script):
    page = visitor(360, java_script_enabled=script, has_touch=True, is_mobile=True).visit("/")
    drawn(page, "forfra", "Skulder").locator("path").last.tap()
    expect(page.get_by_role("heading", level=1)).to_have_text("Skulder")
    page.get_by_role("link", name="Øvelser til skulderen").tap()
    expect(page.get_by_role("heading", level=1)).to_have_text("Øvelser til skulderen")


@pytest.mark.parametrize("within", [".places", ".body-map"], ids=["the words", "the drawing"])
def test_a_patient_reaches_the_shoulder_with_the_keyboard(visitor, site, script, within):
    page = visitor(1280, java_script_enabled=script).visit("/")
    link = page.locator(f"{within} a[href='/krop/skulder/']").first
    for _ in range(80):
        page.keyboard.press("Tab")
        if link.evaluate("link => link === document.activeElement"):
            break
    expect(link).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Skulder")


def test_the_keyboard_may_pass_the_drawing_by(visitor, site, script):
    page = visitor(1280, java_script_enabled=script, reduced_motion="reduce").visit("/")
    page.get_by_role("link", name="vælg på listen").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator(".places__link").first).to_be_focused()


def test_a_phone_shows_the_whole_body_first_and_soon_the_search_and_the_way_to_help(visitor, site):
    """The drawing is what most point at; whoever is in doubt or in a hurry need not look for his way past it."""
    page = visitor(360, PHONE_HEIGHT).visit("/")
    assert bottom(page.locator(".body-map__body").last) <= PHONE_HEIGHT
    assert bottom(page.get_by_label("Hvad leder du efter?")) <= 1.5 * PHONE_HEIGHT
    assert bottom(page.get_by_role("link", name="Se, hvornår du skal søge hjælp")) <= 1.5 * PHONE_HEIGHT


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_both_bodies_stand_side_by_side_with_air_to_the_edges(visitor, site, width):
    page = visitor(width).visit("/")
    front, back = page.locator(".body-map__body").all()
    boxes = [page.locator(f".body-map__view:nth-of-type({view}) path").all() for view in (1, 2)]
    (left, middle), (between, right) = (sides([path.bounding_box() for path in paths]) for paths in boxes)
    assert front.bounding_box()["y"] == back.bounding_box()["y"]
    assert left >= AIR
    assert between - middle >= AIR
    assert right <= width - AIR


def test_every_place_in_words_is_large_enough_for_a_thumb(visitor, site):
    words = visitor(360).visit("/").locator(".places__link")
    boxes = [word.bounding_box() for word in words.all()]
    assert len(boxes) == len(BODY_PARTS)
    assert min(box["height"] for box in boxes) >= LARGE_TARGET
    assert min(box["width"] for box in boxes) >= LARGE_TARGET


def test_every_drawn_place_is_large_enough_for_a_finger_on_the_smallest_phone(visitor, site):
    """A limb is thinner than a thumb; the same places as words are as large as one."""
    shapes = visitor(360).visit("/").evaluate(SHAPES)
    assert len(shapes) > len(BODY_PARTS)
    assert [shape for shape in shapes if min(shape[1:]) < SMALLEST_TARGET] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("forced", ["none", "active"])
def test_what_is_pointed_at_or_focused_looks_different_in_the_drawing(visitor, site, scheme, forced):
    page = visitor(1280, color_scheme=scheme, forced_colors=forced).visit("/")
    knee, ring = drawn(page, "forfra", "Knæ"), drawn(page, "forfra", "Mave")
    resting = paints(knee.locator("path").first)
    knee.locator("path").first.hover()
    assert paints(knee.locator("path").first)[0] != resting[0]
    assert paints(drawn(page, "forfra", "Lår").locator("path").first)[0] != paints(knee.locator("path").first)[0]
    page.keyboard.press("Tab")
    resting = paints(ring.locator("path").first)
    ring.focus()
    assert paints(ring.locator("path").first)[0] != resting[0]
    assert paints(ring.locator("path").first)[1] != resting[1]


def test_words_and_drawing_light_each_other(visitor, site):
    page = visitor(1280).visit("/")
    words, behind = page.locator(".places .at-knae"), drawn(page, "bagfra", "Knæ").locator("path").first
    unlit = paints(behind)[0]
    words.hover()
    lit = paints(behind)[0]
    assert lit != unlit
    behind.hover()
    assert words.evaluate("link => getComputedStyle(link).backgroundColor") == lit


def test_the_drawing_is_seen_on_its_ground_in_forced_colours(visitor, site):
    page = visitor(1280, forced_colors="active").visit("/")
    ground = page.locator(".hero").evaluate("hero => getComputedStyle(hero).backgroundColor")
    fill, stroke = paints(drawn(page, "forfra", "Mave").locator("path").first)
    assert fill == ground
    assert stroke != ground


def test_a_place_without_content_still_leads_on(visitor, site, script):
    page = visitor(360, java_script_enabled=script).visit("/krop/haand/")
    expect(page.get_by_text("Vi har ikke skrevet om ondt i hånden eller fingrene endnu.")).to_be_visible()
    expect(page.locator("main a[href='tel:112']").first).to_be_visible()
    field = page.get_by_label("Hvad leder du efter?")
    field.fill("skulder")
    field.press("Enter")
    expect(page.get_by_role("link", name="Ondt i skulderen").first).to_be_visible()


def test_a_place_prints_its_signs_without_menu_and_drawing(visitor, site):
    text = " ".join(pages_of(visitor().visit("/krop/skulder/").pdf(format="A4")))
    assert "Armen gør noget, der er livsfare" in text
    assert "Gør det ondt et andet sted?" not in text


def test_a_reader_sees_the_signs_of_one_place_and_then_all_again_without_leaving_the_page(visitor, site, script):
    make_red_flag(article=make_article(title="Ondt i ryggen"), text="Ryggen gør noget nyt", urgency="klinik")
    page = visitor(360, java_script_enabled=script, reduced_motion="reduce").visit("/faresignaler/")
    page.get_by_role("navigation", name="På denne side").get_by_role("link", name="Skulder").click()
    expect(page.get_by_text("Her står de tegn, der gælder, når du har ondt i skulderen")).to_be_in_viewport()
    expect(page.get_by_text("Armen gør noget, der er haster ikke")).to_be_visible()
    expect(page.get_by_text("Det gør ondt i brystet")).to_be_visible()
    expect(page.get_by_text("Ryggen gør noget nyt")).to_be_hidden()
    assert page.url.endswith("/faresignaler/#sted_skulder")
    page.get_by_role("link", name="Vis alle tegn").click()
    expect(page.get_by_text("Ryggen gør noget nyt")).to_be_visible()


def test_paper_has_all_signs_whatever_place_is_looked_at(visitor, site):
    make_red_flag(article=make_article(title="Ondt i ryggen"), text="Ryggen gør noget nyt", urgency="klinik")
    page = visitor().visit("/faresignaler/#sted_skulder")
    assert "Ryggen gør noget nyt" in " ".join(pages_of(page.pdf(format="A4")))


def test_a_card_without_a_sign_of_the_place_is_left_out(visitor, site):
    make_red_flag(article=make_article(title="Ondt i ryggen"), text="Ryggen gør noget nyt", urgency="klinik")
    page = visitor().visit("/faresignaler/#sted_ryg")
    expect(page.get_by_role("heading", name="Haster ikke:")).to_be_visible()
    expect(page.get_by_role("heading", name="Snart:")).to_be_hidden()
    expect(page.get_by_role("heading", name="Livsfare:")).to_be_visible()


def test_the_signs_of_a_clinic_print_on_one_page_each_once(visitor, site):
    back = make_article(title="Ondt i ryggen")
    signs = [f"Ryggen gør noget nyt, som du ikke kender {number}" for number in range(16)]
    for number, text in enumerate(signs):
        make_red_flag(article=back, text=text, urgency=("livsfare", "straks", "snart", "klinik")[number % 4])
    pages = pages_of(visitor().visit("/faresignaler/").pdf(format="A4"))
    assert len(pages) == 1
    assert [text for text in signs if f"{pages[0]} ".count(f"{text} ") != 1] == []
    assert "i Region Prøve" in pages[0]
    assert "Ring 70 00 00 00" in pages[0]


def the_starter_content() -> None:
    import_module("physio.migrations.0002_regions_and_general_stop_signs").add(apps, None)
    call_command("import_content", verbosity=0)


def the_seeds() -> None:
    if not SEEDS.is_dir():
        skip_or_fail("seed-mappen mangler: læg den i ../shared/seeds")
    call_command("import_content", str(SEEDS), verbosity=0)


def ten_topics() -> None:
    for part in PARTS[:10]:
        topic = make_article(title=f"Ondt i {part} om natten")
        for urgency, what in (("livsfare", "bliver blå"), ("straks", "bliver lam"), ("straks", "er rødt og varmt")):
            make_red_flag(article=topic, text=f"Det er nyt, at stedet {what}, når du rører {part}", urgency=urgency)


@pytest.mark.parametrize("write", [the_starter_content, the_seeds, ten_topics])
def test_all_signs_print_on_one_page_in_the_largest_letters_that_fit(visitor, site, write):
    RedFlag.objects.all().delete()
    write()
    page = visitor().visit("/faresignaler/")
    (sizes,) = sizes_of(page.pdf(format="A4"))
    assert min(sizes) >= SMALLEST_LETTERS
    assert sheet_of(page).points in sizes
    for better in SHEETS[: SHEETS.index(sheet_of(page))]:
        page.locator("main").evaluate(
            "(main, name) => main.className = `page all-signs ${name}`", f"all-signs--{better.name}"
        )
        assert len(sizes_of(page.pdf(format="A4"))) > 1


def test_all_signs_print_on_one_page_with_the_numbers_of_all_regions(visitor, site):
    the_starter_content()
    Clinic.objects.update(region=None)
    page = visitor().visit("/faresignaler/")
    (sheet,) = pages_of(page.pdf(format="A4"))
    assert "Region Nordjylland Ring 70 15 03 00" in sheet


def sheet_of(page: Page) -> Sheet:
    name = page.locator("main").get_attribute("class").rpartition("all-signs--")[2]
    return next(sheet for sheet in SHEETS if sheet.name == name)


def test_the_signs_of_thirty_topics_print_on_one_page_in_letters_that_can_be_read(visitor, site):
    topics = [make_article(title=f"Ondt i {part} {when}") for part in PARTS for when in ("nu", "om natten")]
    for topic in topics:
        make_red_flag(article=topic, text="Du har feber og føler dig syg", urgency="straks")
        for number, urgency in enumerate(("livsfare", "straks")):
            make_red_flag(article=topic, text=f"{topic.title} gør noget nyt {number}", urgency=urgency)
    pdf = visitor().visit("/faresignaler/").pdf(format="A4")
    (sizes,) = sizes_of(pdf)
    assert min(sizes) >= SMALLEST_LETTERS
    assert pages_of(pdf)[0].count("Du har feber og føler dig syg") == 1


def test_many_signs_go_on_under_their_heading_on_the_next_page_and_none_is_lost(visitor, site):
    back = make_article(title="Ondt i ryggen")
    signs = [f"Ryggen gør noget nyt, som du ikke kender {number}" for number in range(120)]
    for text in signs:
        make_red_flag(article=back, text=text, urgency="straks")
    pages = pages_of(visitor().visit("/faresignaler/").pdf(format="A4"))
    assert len(pages) > 1
    assert all("Haster: Ring nu" in page for page in pages if "Ryggen gør noget nyt" in page)
    whole = " ".join(re.sub(r"Side \d+ af \d+ Haster: .+? tegn ", "", page) for page in pages)
    assert [sign for sign in signs if whole.count(f"{sign} ") != 1] == []

"""A patient trains with the page: by keyboard, by touch, without script; and what the device keeps."""

import json
from collections.abc import Iterator
from itertools import islice

import pytest
from playwright.sync_api import Page, expect

from programs.dosage import Dosage
from programs.models import Program
from tests.browser.conftest import Visitor
from tests.browser.test_any_device import ADD_STYLE, LOST, TARGETS, THUMB, WIDE_TEXT, ZOOMED, stops_of_the_keyboard
from tests.browser.test_arrival import MOVED, slow_net
from tests.browser.test_pages import axe_faults, wider_than_the_screen
from tests.browser.test_stories import printed

pytestmark = pytest.mark.browser
KEPT = "JSON.stringify({...localStorage, ...sessionStorage})"
NOTHING = "{}"
FORCED = {"forced_colors": "active"}
"""axe reads the colours that the page states, not the forced ones: their contrast is the reader's own choice."""
REMEMBER = """
window.felt = 0;
navigator.vibrate = () => { window.felt += 1; return true; };
window.lights = [];
Object.defineProperty(navigator, "wakeLock", { value: { request: async () => {
    window.lights.push("on");
    const lock = new EventTarget();
    lock.release = async () => { window.lights.push("off"); lock.dispatchEvent(new Event("release")); };
    return lock;
} } });
window.heard = 0;
window.AudioContext = class { constructor() { window.heard += 1; throw new Error("stille"); } };
"""

LISTEN = """
window.tones = 0;
const start = OscillatorNode.prototype.start;
OscillatorNode.prototype.start = function (...when) { window.tones += 1; return start.apply(this, when); };
"""
STAYS = "image => image.currentSrc.endsWith('figur.svg')"
MOVES = "image => !image.currentSrc.endsWith('figur.svg')"
UNSTUCK = ".train__tool { position: static !important; max-block-size: none !important; }"
"""What one counts with lies over the text that scrolls beneath it; that is no loss."""
FREE = """thing => {
    const box = thing.getBoundingClientRect();
    const corners = [0.1, 0.9].flatMap(x => [0.1, 0.9].map(y => [box.x + box.width * x, box.y + box.height * y]));
    return corners.every(corner => thing.contains(document.elementFromPoint(...corner)));
}"""
"""Whether a thing is on the screen with nothing over it."""
WITHOUT = """
for (const name of ["wakeLock", "vibrate"]) delete Navigator.prototype[name];
delete window.AudioContext;
"""
"""A browser that cannot keep the screen awake, be felt or be heard."""


@pytest.fixture
def training(site) -> str:
    """Three exercises: two rounds on each side with a hold and a pause, one that is counted, one without a dose."""
    program = Program.objects.get(title="Øvelser til skulderen")
    entry, *_ = program.entries.all()
    entry.dosage = Dosage.parse("2 sæt af 2-3 gentagelser, hold 5 sek., pause 30 sek., hver side")
    entry.save()
    return site.pages["træn"]


@pytest.fixture
def window(visitor, training) -> Visitor:
    return visitor(360, 740)


def begin(window: Visitor, address: str) -> Page:
    page = window.visit(address)
    page.get_by_role("button", name="Begynd").click()
    expect(page.get_by_role("heading", name="Løft armen")).to_be_focused()
    return page


def button(page: Page, name: str):
    return page.get_by_role("button", name=name)


def said(page: Page):
    return page.locator("[data-train-message]")


def test_a_session_by_keyboard_alone(window, training):
    page = window.visit(training)
    button(page, "Begynd").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Løft armen")).to_be_focused()
    expect(page.get_by_text("Runde 1 af 2. Den ene side.")).to_be_visible()
    page.keyboard.press("Space")
    expect(said(page)).to_have_text("1 talt. Målet er 2–3 gentagelser.")
    page.keyboard.press("Space")
    expect(said(page)).to_have_text("2 talt. Det er nok til denne gang. Gå videre, når du vil.")
    for name, words in (
        ("Skift side", "Runde 1 af 2. Den anden side."),
        ("Pause", "Hold pause."),
        ("Runde 2", "Runde 2 af 2. Den ene side."),
        ("Skift side", "Runde 2 af 2. Den anden side."),
    ):
        page.get_by_role("button", name=name, exact=True).focus()
        page.keyboard.press("Enter")
        expect(page.get_by_text(words)).to_be_visible()
    button(page, "Næste øvelse").press("Enter")
    expect(page.get_by_role("heading", name="Træk skuldrene tilbage")).to_be_focused()
    button(page, "Tilbage").press("Enter")
    expect(page.get_by_text("Runde 2 af 2. Den anden side.")).to_be_visible()
    assert window.violations() == [] and window.problems == []


def test_every_stop_of_the_keyboard_is_seen_while_training(visitor, training):
    page = begin(visitor(1280, reduced_motion="reduce"), training)
    stops = list(islice(stops_of_the_keyboard(page), 7))
    assert len(stops) == 7
    assert [stop for stop in stops if not (stop["hasRing"] and stop["isSeen"])] == []


def test_a_session_by_touch_ends_with_a_day_that_one_tap_erases(visitor, training):
    window = visitor(360, 740, has_touch=True, is_mobile=True)
    page = window.visit(training)
    button(page, "Begynd").tap()
    button(page, "Tryk for hver").tap()
    expect(said(page)).to_have_text("1 talt. Målet er 2–3 gentagelser.")
    button(page, "Spring øvelsen over").tap()
    expect(page.get_by_role("heading", name="Træk skuldrene tilbage")).to_be_visible()
    expect(button(page, "Tryk for hver")).to_be_hidden()
    button(page, "Næste øvelse").tap()
    expect(page.get_by_text("Øvelse 3 af 3")).to_be_visible()
    page.get_by_role("button", name="Slut", exact=True).tap()
    expect(page.get_by_role("heading", name="Slut for i dag")).to_be_focused()
    page.get_by_label("3", exact=True).tap()
    assert page.evaluate(KEPT) == NOTHING
    button(page, "Kryds dagen af").tap()
    expect(page.get_by_text("Dagen er krydset af.")).to_be_visible()
    expect(page.get_by_text("Kun på denne telefon")).to_be_visible()
    expect(page.locator("[data-train-list] li")).to_contain_text("ondt: 3 af 10")
    (days,) = json.loads(json.loads(page.evaluate(KEPT))["physio.traening"]).values()
    assert list(days.values()) == ["3"]
    page.reload()
    expect(page.get_by_text("Kun på denne telefon")).to_be_visible()
    button(page, "Slet alt").tap()
    expect(page.get_by_text("Alt er slettet på denne telefon.")).to_be_visible()
    expect(page.get_by_text("Der er ingen dage krydset af endnu.")).to_be_visible()
    assert page.evaluate(KEPT) == NOTHING
    assert window.context.cookies() == [] and window.asked_elsewhere == []
    assert window.violations() == [] and window.problems == []


def test_nothing_is_kept_of_a_session_that_is_left(window, training):
    page = begin(window, training)
    button(page, "Tryk for hver").click()
    button(page, "Slut for i dag").click()
    page.get_by_label("7", exact=True).check()
    assert page.evaluate(KEPT) == NOTHING
    page.reload()
    expect(button(page, "Begynd")).to_be_visible()
    expect(page.get_by_text("Der er ingen dage krydset af endnu.")).to_be_visible()


def test_the_clock_runs_when_asked_stands_still_when_asked_and_its_end_is_one_repetition(window, training):
    window.context.add_init_script(REMEMBER)
    window.page.clock.install()
    page = begin(window, training)
    page.clock.run_for(10_000)
    expect(button(page, "Hold 5 sek. Start uret")).to_be_visible()
    button(page, "Hold 5 sek. Start uret").click()
    page.clock.run_for(6_000)
    button(page, "Hold 5 sek. Stop uret").click()
    expect(said(page)).to_contain_text("Uret står stille.")
    page.clock.run_for(60_000)
    expect(button(page, "Hold 5 sek. Fortsæt")).to_be_visible()
    expect(said(page)).to_have_text("Uret står stille. Sekunder tilbage: 4.")
    button(page, "Hold 5 sek. Fortsæt").click()
    page.clock.run_for(6_000)
    expect(said(page)).to_have_text("1 talt. Målet er 2–3 gentagelser.")
    expect(button(page, "Hold 5 sek. Start uret")).to_be_visible()
    assert page.evaluate("window.heard") == 0


def test_there_is_time_to_lie_down_before_work_and_its_beginning_and_end_are_felt(window, training):
    window.context.add_init_script(REMEMBER)
    window.page.clock.install()
    page = begin(window, training)
    button(page, "Hold 5 sek. Start uret").click()
    expect(said(page)).to_have_text("Gør dig klar. Uret starter om 5 sekunder.")
    page.clock.run_for(2_000)
    expect(button(page, "Gør dig klar Stop uret")).to_be_visible()
    assert page.evaluate("window.felt") == 0
    page.clock.run_for(3_400)
    expect(said(page)).to_have_text("Uret går. Sekunder: 5.")
    assert page.evaluate("window.felt") == 1
    page.clock.run_for(6_000)
    expect(said(page)).to_have_text("1 talt. Målet er 2–3 gentagelser.")
    assert page.evaluate("window.felt") == 2


def test_the_end_of_the_last_hold_is_felt_once(window, training):
    window.context.add_init_script(REMEMBER)
    window.page.clock.install()
    page = begin(window, training)
    button(page, "Tryk for hver").click()
    button(page, "Hold 5 sek. Start uret").click()
    page.clock.run_for(5_400)
    expect(said(page)).to_have_text("Uret går. Sekunder: 5.")
    before = page.evaluate("window.felt")
    page.clock.run_for(5_000)
    expect(said(page)).to_have_text("2 talt. Det er nok til denne gang. Gå videre, når du vil.")
    assert page.evaluate("window.felt") == before + 1


def test_the_clock_sounds_only_for_who_asked(window, training):
    window.context.add_init_script(LISTEN)
    window.page.clock.install()
    page = begin(window, training)
    button(page, "Hold 5 sek. Start uret").click()
    page.clock.run_for(11_000)
    expect(said(page)).to_have_text("1 talt. Målet er 2–3 gentagelser.")
    assert page.evaluate("window.tones") == 0
    page.get_by_label("Lyd fra uret").check()
    assert page.evaluate("window.tones") == 1
    expect(said(page)).to_have_text("Hørte du en tone? Ellers skru op for lyden.")
    button(page, "Hold 5 sek. Start uret").click()
    page.clock.run_for(5_400)
    expect(said(page)).to_have_text("Uret går. Sekunder: 5.")
    assert page.evaluate("window.tones") == 2


def test_a_browser_that_can_do_less_says_nothing_of_it_and_counts_as_well(window, training):
    window.context.add_init_script(WITHOUT)
    window.page.clock.install()
    page = begin(window, training)
    expect(page.get_by_label("Lyd fra uret")).to_be_hidden()
    button(page, "Hold 5 sek. Start uret").click()
    page.clock.run_for(11_000)
    expect(said(page)).to_have_text("1 talt. Målet er 2–3 gentagelser.")
    assert window.problems == []


def test_a_rest_begins_at_once_and_its_end_points_the_way_on(window, training):
    window.page.clock.install()
    page = begin(window, training)
    for name in ("Skift side", "Pause"):
        page.get_by_role("button", name=name, exact=True).click()
    button(page, "Pause 30 sek. Start uret").click()
    expect(said(page)).to_have_text("Uret går. Sekunder: 30.")
    onward = page.get_by_role("button", name="Runde 2", exact=True)
    expect(onward).to_have_class("button button--second")
    page.clock.run_for(31_000)
    expect(said(page)).to_have_text("Tiden er gået.")
    expect(onward).to_have_class("button")


def test_the_end_of_a_pause_between_repetitions_does_not_point_the_way_on(window, training):
    entry = Program.objects.get(title="Øvelser til skulderen").entries.first()
    entry.dosage = Dosage.parse("10 gentagelser, pause 30 sek.")
    entry.save()
    window.page.clock.install()
    page = begin(window, training)
    button(page, "Pause 30 sek. Start uret").click()
    page.clock.run_for(31_000)
    expect(said(page)).to_have_text("Tiden er gået.")
    expect(button(page, "Næste øvelse")).to_have_class("button button--second")


def test_the_figure_shows_the_side_that_one_has_come_to(window, training):
    page = begin(window, training)
    shown = page.locator(".exercise__figure img").locator("visible=true")
    first = shown.get_attribute("src")
    button(page, "Skift side").click()
    expect(shown).not_to_have_attribute("src", first)
    expect(shown).to_have_count(1)
    button(page, "Tilbage").click()
    expect(shown).to_have_attribute("src", first)


def test_the_screen_is_kept_awake_from_the_first_exercise_to_the_last(window, training):
    window.context.add_init_script(REMEMBER)
    page = window.visit(training)
    expect(button(page, "Begynd")).to_be_visible()
    assert page.evaluate("window.lights") == []
    button(page, "Begynd").click()
    page.wait_for_function("window.lights.length === 1")
    button(page, "Slut for i dag").click()
    page.wait_for_function("window.lights.length === 2")
    assert page.evaluate("window.lights") == ["on", "off"]


def test_stop_rule_and_signs_are_one_tap_from_every_step_and_the_count_is_still_there(window, training):
    page = begin(window, training)
    button(page, "Tryk for hver").click()
    button(page, "Hvornår skal du søge hjælp?").click()
    expect(page.get_by_role("heading", name="Hvornår skal du stoppe og søge hjælp?")).to_be_focused()
    expect(page.get_by_text("Stop, hvis smerten bliver stærk.")).to_be_visible()
    expect(page.get_by_text("Det gør ondt i brystet")).to_be_visible()
    expect(page.locator("[data-train-rules] a[href='tel:112']").first).to_be_visible()
    button(page, "Tilbage til øvelsen").click()
    expect(page.locator("[data-train-counted]")).to_have_text("1")


def views(page: Page) -> Iterator[str]:
    """Leads to each after the first, by the button that is named."""
    for name in ("Begynd", "Hvornår skal du søge hjælp?", "Tilbage til øvelsen", "Slut for i dag", "Kryds dagen af"):
        button(page, name).click()
        yield name


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("look", [{"color_scheme": "light"}, {"color_scheme": "dark"}, FORCED])
def test_every_view_has_no_fault_and_fits_the_screen(visitor, training, width, look):
    page = visitor(width, **look).visit(training)
    for _ in views(page):
        assert [fault for fault in axe_faults(page) if look is not FORCED or "color-contrast" not in fault] == []
        assert wider_than_the_screen(page) == []


def test_the_browsers_way_back_leads_to_the_start_where_the_session_waits(window, site, training):
    window.visit(site.pages["program"])
    page = begin(window, training)
    button(page, "Tryk for hver").click()
    page.go_back()
    expect(button(page, "Tilbage til øvelsen")).to_be_in_viewport()
    button(page, "Tilbage til øvelsen").click()
    expect(page.get_by_role("heading", name="Løft armen")).to_be_focused()
    expect(page.locator("[data-train-counted]")).to_have_text("1")
    button(page, "Tilbage").click()
    expect(button(page, "Tilbage til øvelsen")).to_be_focused()
    page.go_back()
    page.wait_for_url(f"**{site.pages['program']}")


def test_what_is_finished_begins_anew(window, training):
    page = begin(window, training)
    button(page, "Slut for i dag").click()
    page.go_back()
    button(page, "Begynd").click()
    expect(page.get_by_text("Øvelse 1 af 3")).to_be_visible()


def test_a_link_within_the_page_ends_no_session(window, training):
    page = begin(window, training)
    page.get_by_role("link", name="Gå til indholdet").press("Enter")
    page.wait_for_url("**#til_indholdet")
    expect(page.get_by_text("Øvelse 1 af 3")).to_be_visible()


@pytest.mark.parametrize(
    ("screen", "style"),
    [(ZOOMED, ""), ((360, 740), "html { font-size: 200%; }"), ((320, 640), WIDE_TEXT)],
    ids=["zoomed", "text twice as large", "wider text"],
)
def test_no_view_loses_anything(visitor, training, screen, style):
    page = visitor(*screen).visit(training)
    page.evaluate(ADD_STYLE, style + UNSTUCK)
    assert {view: lost for view in views(page) if (lost := page.evaluate(LOST))} == {}


def test_all_that_is_pressed_while_training_has_room_for_a_thumb(window, training):
    page = window.visit(training)
    assert {view: small for view in views(page) if (small := too_small(page))} == {}


def too_small(page: Page) -> list[str]:
    return [name for name, side, is_aside in page.evaluate(TARGETS) if side < THUMB and not is_aside]


def test_a_screen_magnified_four_times_is_not_covered_by_the_buttons(visitor, training):
    page = begin(visitor(320, 200), training)
    assert page.locator("[data-train-words]").locator("..").evaluate("e => getComputedStyle(e).position") == "static"
    assert wider_than_the_screen(page) == []


def test_the_figure_stays_at_the_far_end_as_long_as_the_hold_on_the_clock(visitor, training):
    window = visitor(360, 740, reduced_motion="no-preference")
    window.page.clock.install()
    page = begin(window, training)
    figure = page.locator(".exercise__figure img").locator("visible=true").element_handle()
    button(page, "Hold 5 sek. Start uret").click()
    page.clock.run_for(2_000)
    page.wait_for_function(MOVES, arg=figure)
    page.clock.run_for(3_400)
    page.wait_for_function(STAYS, arg=figure)
    button(page, "Hold 5 sek. Stop uret").click()
    page.wait_for_function(MOVES, arg=figure)
    button(page, "Hold 5 sek. Fortsæt").click()
    page.wait_for_function(STAYS, arg=figure)
    page.clock.run_for(6_000)
    page.wait_for_function(MOVES, arg=figure)


def test_no_figure_moves_in_a_pause(window, training):
    page = begin(window, training)
    figures = page.locator(".exercise__figure img").locator("visible=true")
    button(page, "Skift side").click()
    expect(figures).to_have_count(1)
    page.get_by_role("button", name="Pause", exact=True).click()
    expect(figures).to_have_count(0)
    page.get_by_role("button", name="Runde 2", exact=True).click()
    expect(figures).to_have_count(1)


@pytest.mark.parametrize("screen", [(320, 640), (360, 740), (740, 360)])
def test_the_figure_the_clock_and_the_ways_on_are_seen_at_once_on_a_phone(visitor, training, screen):
    page = begin(visitor(*screen), training)
    button(page, "Hold 5 sek. Start uret").click()
    expect(button(page, "Gør dig klar Stop uret")).to_be_visible()
    figure = page.locator(".exercise__figure img").locator("visible=true")
    for seen in (figure, *page.locator(".train__tool button").locator("visible=true").all()):
        assert seen.evaluate(FREE), seen


def test_no_button_moves_under_the_thumb_that_counts(window, training):
    page = begin(window, training)
    place = button(page, "Tryk for hver").bounding_box()
    button(page, "Tryk for hver").click()
    expect(said(page)).to_have_text("1 talt. Målet er 2–3 gentagelser.")
    assert button(page, "Tryk for hver").bounding_box() == place


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_nothing_moves_while_the_page_and_its_copy_come_over_a_slow_net(visitor, training, width):
    window = visitor(width)
    slow_net(window.page)
    page = window.visit(training)
    expect(button(page, "Begynd")).to_be_visible()
    expect(page.get_by_text("Du kan nu træne uden net.")).to_be_visible()
    assert page.evaluate(MOVED) == []


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_the_figure_holds_still_for_who_asked(visitor, training, motion):
    page = begin(visitor(360, 740, reduced_motion=motion), training)
    figure = page.locator(".exercise__figure img").first
    page.wait_for_function("image => image.complete && image.naturalWidth > 0", arg=figure.element_handle())
    assert figure.evaluate(STAYS) is (motion == "reduce")
    assert page.get_by_label("Hold figuren stille").is_visible() is (motion == "no-preference")


def test_the_figure_holds_still_for_who_ticks_it(visitor, training):
    page = begin(visitor(360, 740, reduced_motion="no-preference"), training)
    figure = page.locator(".exercise__figure img").locator("visible=true").element_handle()
    page.get_by_label("Hold figuren stille").check()
    page.wait_for_function(STAYS, arg=figure)
    page.get_by_label("Hold figuren stille").uncheck()
    page.wait_for_function(MOVES, arg=figure)


def test_paper_has_its_title_in_the_middle_of_a_session(window, training):
    assert "Træn: Øvelser til skulderen" in printed(begin(window, training))


def test_without_script_it_is_a_list_with_the_signs_first(visitor, training):
    page = visitor(360, java_script_enabled=False).visit(training)
    for name in ("Løft armen", "Træk skuldrene tilbage", "Cirkler med armen"):
        expect(page.get_by_role("heading", name=name)).to_be_visible()
    expect(page.get_by_text("Hold i 5 sekunder hver gang.")).to_be_visible()
    sign = page.get_by_text("Det gør ondt i brystet").bounding_box()
    assert sign["y"] < page.get_by_role("heading", name="Løft armen").bounding_box()["y"]
    for name in ("Begynd", "Tryk for hver", "Kryds dagen af", "Slet alt", "Slut for i dag"):
        expect(button(page, name)).to_have_count(0)
    expect(page.get_by_text("Kun på denne telefon")).to_be_hidden()

"""A patient who has trained once trains without a net; what is old says so, what is withdrawn is gone, and one tap
erases it all."""

from collections.abc import Iterator
from itertools import product

import pytest
from django.conf import settings
from django.core.signals import request_started
from playwright.sync_api import Error, Page, expect

from articles.models import Status
from physio.security import policy
from programs.dosage import Dosage
from programs.editions import refresh_edition
from programs.models import Program
from programs.plancode import query_of
from programs.rows import plan_of
from programs.tailored import Pick, tailored
from tests.browser.conftest import Visitor
from tests.browser.test_pages import axe_faults, wider_than_the_screen
from tests.factories import make_clinic, make_program, make_red_flag, make_region

pytestmark = pytest.mark.browser
KEEPS = """async wanted => {
    const wholeCopies = async () => {
        const names = (await globalThis.caches?.keys()) ?? [];
        const addresses = names.map(name => name.split(" ").at(-1));
        const pages = await Promise.all(names.map(async (name, at) => (await caches.open(name)).match(addresses[at])));
        return addresses.filter((address, at) => pages[at]);
    };
    const deadline = Date.now() + 30_000;
    for (;;) {
        const kept = await wholeCopies();
        if (kept.sort().join() === wanted.sort().join()) return;
        if (Date.now() > deadline) throw new Error(`kept: ${kept.join()}`);
        await new Promise(resolve => setTimeout(resolve, 50));
    }
}"""
"""Waits until the device keeps these copies and no other; a copy is whole when it has its page, which comes last."""
TWO_DAYS_PASS = """async () => {
    for (const name of await caches.keys()) {
        const [format, opened, came, address] = name.split(" ");
        const [then, before] = [opened, came].map(on => new Date(Date.parse(on) - 48 * 60 * 60 * 1000).toISOString());
        const [kept, older] = [await caches.open(name), await caches.open(`${format} ${then} ${before} ${address}`)];
        for (const request of await kept.keys()) await older.put(request, await kept.match(request));
        await caches.delete(name);
    }
}"""
NONE_IS_OLD = """async () => {
    const deadline = Date.now() + 30_000;
    const isOld = name => Date.now() - Date.parse(name.split(" ")[2]) > 24 * 60 * 60 * 1000;
    while ((await caches.keys()).some(isOld)) {
        if (Date.now() > deadline) throw new Error("an old copy is left");
        await new Promise(resolve => setTimeout(resolve, 50));
    }
}"""
"""Waits until the device has brought all its copies up to date."""
THE_BROWSER_TIDIES_UP = "async () => { for (const name of await caches.keys()) await caches.delete(name); }"
KEPT_PATHS = """async () => {
    const caches_ = await Promise.all((await caches.keys()).map(name => caches.open(name)));
    const requests = (await Promise.all(caches_.map(cache => cache.keys()))).flat();
    return requests.map(request => new URL(request.url).pathname);
}"""
WORKERS = "async () => (await navigator.serviceWorker.getRegistrations()).length"
ONE_WORKER_HAS_THE_SITE = """async () => {
    const deadline = Date.now() + 30_000;
    for (;;) {
        const workers = await navigator.serviceWorker.getRegistrations();
        const reaches = workers.map(worker => new URL(worker.scope).pathname);
        if (reaches.join() === "/" && workers[0].active) return;
        if (Date.now() > deadline) throw new Error(`reaches: ${reaches}`);
        await new Promise(resolve => setTimeout(resolve, 50));
    }
}"""
WITHOUT_NET = "/uden-net/"
WAYS_OUT = ["forside", "faresignaler", "emner", "søg", "søgning", "programmer", "program", "øvelse", "privatliv"]


@pytest.fixture
def window(visitor) -> Visitor:
    return visitor(360, 740)


@pytest.fixture
def program(site) -> Program:
    return Program.objects.get(title="Øvelser til skulderen")


@pytest.fixture
def asked(live_server) -> Iterator[list[str]]:
    """The paths that the site is asked for."""
    paths: list[str] = []

    def note(environ: dict[str, str], **_) -> None:
        paths.append(environ["PATH_INFO"])

    request_started.connect(note)
    yield paths
    request_started.disconnect(note)


def button(page: Page, name: str):
    return page.get_by_role("button", name=name)


def copy_notice(page: Page):
    return page.get_by_role("heading", name="Du ser en gemt kopi")


def open_with_net(window: Visitor, address: str, *others: str) -> Page:
    """Until the device has its copy beside the others, and the worker that shows them."""
    window.context.set_offline(False)
    page = window.visit(address)
    expect(page.get_by_text("Du kan nu træne uden net.")).to_be_visible()
    expect_kept(page, address, *others, WITHOUT_NET)
    page.evaluate("navigator.serviceWorker.ready.then(() => null)")
    return page


def expect_kept(page: Page, *addresses: str) -> None:
    page.evaluate(KEEPS, list(addresses))


def open_without_net(window: Visitor, address: str) -> Page:
    window.context.set_offline(True)
    return window.visit(address)


def test_a_programme_that_was_opened_once_is_trained_without_a_net(window, site):
    open_with_net(window, site.pages["træn"])
    page = open_without_net(window, site.pages["træn"])
    button(page, "Begynd").click()
    expect(page.get_by_role("heading", name="Løft armen")).to_be_focused()
    figure = page.locator(".exercise__figure img").first
    page.wait_for_function("image => image.complete && image.naturalWidth > 0", arg=figure.element_handle())
    assert page.locator(".train__tool").evaluate("tool => getComputedStyle(tool).position") == "sticky"
    button(page, "Slut for i dag").click()
    button(page, "Kryds dagen af").click()
    expect(page.get_by_text("Dagen er krydset af.")).to_be_visible()
    assert window.violations() == [] and window.asked_elsewhere == [] and window.context.cookies() == []


def test_no_picture_at_rest_is_asked_for_twice(visitor, site):
    window = visitor(360, 740, reduced_motion="no-preference")
    asked: list[str] = []
    window.page.on("request", lambda request: asked.append(request.url))
    open_with_net(window, site.pages["træn"])
    at_rest = [address for address in asked if address.endswith("/figur.svg")]
    assert at_rest and len(at_rest) == len(set(at_rest))


def test_a_copy_says_from_when_it_is_and_whom_to_call_before_the_signs_and_while_training(window, site):
    page = open_with_net(window, site.pages["træn"])
    expect(copy_notice(page)).to_be_hidden()
    page = open_without_net(window, site.pages["træn"])
    expect(copy_notice(page)).to_be_visible()
    notice = page.locator(".notice", has=copy_notice(page))
    year = page.evaluate("String(new Date(document.documentElement.dataset.copy).getFullYear())")
    expect(notice).to_contain_text(year)
    expect(notice.locator("a[href='tel:112']")).to_be_visible()
    expect(notice.get_by_text("Prøveklinikken")).to_be_visible()
    expect(notice.get_by_text("Region")).to_be_visible()
    expect(notice.locator("a[href^='tel:']")).to_have_count(3)
    sign = page.get_by_text("Det gør ondt i brystet").bounding_box()
    assert notice.bounding_box()["y"] < sign["y"]
    button(page, "Begynd").click()
    expect(page.get_by_text("Gemt kopi fra")).to_be_visible()
    button(page, "Hvornår skal du søge hjælp?").click()
    expect(copy_notice(page)).to_be_visible()


def test_signs_come_from_the_net_whenever_it_is_there(window, site, program):
    open_with_net(window, site.pages["træn"])
    make_red_flag(article=program.topic, text="Armen er kold og hvid")
    page = open_with_net(window, site.pages["træn"])
    expect(page.get_by_text("Armen er kold og hvid")).to_be_visible()
    expect(copy_notice(page)).to_be_hidden()
    page = open_without_net(window, site.pages["træn"])
    expect(page.get_by_text("Armen er kold og hvid")).to_be_visible()


def test_a_programme_that_has_changed_since_the_last_visit_says_so_once(window, site, program):
    changed = "Programmet er ændret, siden du sidst var her"
    refresh_edition(program)
    page = open_with_net(window, site.pages["træn"])
    expect(page.get_by_role("heading", name=changed)).to_be_hidden()
    program.progression = "Tag en sæk ris i hånden."
    program.save()
    refresh_edition(program)
    page = open_with_net(window, site.pages["træn"])
    expect(page.get_by_role("heading", name=changed)).to_be_visible()
    expect(page.get_by_text("»Sådan øger du« er ændret.")).to_be_visible()
    page = open_with_net(window, site.pages["træn"])
    expect(page.get_by_role("heading", name=changed)).to_be_hidden()


def test_new_signs_are_announced_too(window, site, program):
    open_with_net(window, site.pages["træn"])
    make_red_flag(article=program.topic, text="Armen er kold og hvid")
    page = open_with_net(window, site.pages["træn"])
    expect(page.get_by_text("Også det, der står om at stoppe og søge hjælp.")).to_be_visible()


def test_a_new_sign_is_told_in_its_own_words_where_the_edition_is_on_record(window, site, program):
    refresh_edition(program)
    open_with_net(window, site.pages["træn"])
    make_red_flag(article=program.topic, text="Armen er kold og hvid")
    page = open_with_net(window, site.pages["træn"])
    expect(page.locator("[data-train-changed]")).to_contain_text("Armen er kold og hvid")


def test_a_programme_that_is_withdrawn_is_erased_with_every_plan_of_it(window, site, program):
    open_with_net(window, site.pages["træn"])
    open_with_net(window, f"{site.pages['træn']}?{tailored_query(program)}", site.pages["træn"])
    program.status = Status.WITHDRAWN
    program.save()
    window.context.set_offline(False)
    page = window.visit(site.pages["træn"])
    expect(page.get_by_text("Stop med øvelserne")).to_be_visible()
    expect_kept(page, WITHOUT_NET)
    page = open_without_net(window, site.pages["træn"])
    expect(page.get_by_role("heading", name="Når der ikke er net")).to_be_visible()
    expect(page.get_by_text("Løft armen")).to_have_count(0)


def test_a_withdrawn_programme_goes_from_the_device_when_another_is_opened_on_a_later_day(window, site, program):
    page = open_with_net(window, site.pages["træn"])
    page.evaluate(TWO_DAYS_PASS)
    program.status = Status.WITHDRAWN
    program.save()
    other = f"{make_program(exercises=1).get_absolute_url()}traen/"
    open_with_net(window, other)


def tailored_query(program: Program) -> str:
    default = plan_of(program)
    return query_of(tailored(default, [Pick(default.exercises[1].slug, dosage=Dosage(reps=(4, 4)))]), default)


def test_each_plan_is_a_copy_of_its_own(window, site, program):
    plan = f"{site.pages['træn']}?{tailored_query(program)}"
    open_with_net(window, site.pages["træn"])
    open_with_net(window, plan, site.pages["træn"])
    page = open_without_net(window, plan)
    button(page, "Begynd").click()
    expect(page.get_by_text("Øvelse 1 af 1")).to_be_visible()
    page = open_without_net(window, site.pages["træn"])
    button(page, "Begynd").click()
    expect(page.get_by_text("Øvelse 1 af 3")).to_be_visible()


def test_no_more_than_the_last_five_programmes_are_kept(window, site):
    addresses = [f"{make_program(exercises=1).get_absolute_url()}traen/" for _ in range(6)]
    for number, address in enumerate(addresses):
        open_with_net(window, address, *addresses[max(0, number - 4) : number])


def test_programmes_that_were_brought_up_to_date_by_themselves_push_out_none_that_was_opened(window, site):
    *others, opened, new = [f"{make_program(exercises=1).get_absolute_url()}traen/" for _ in range(6)]
    for number, address in enumerate([*others, opened]):
        page = open_with_net(window, address, *others[:number])
    page.evaluate(TWO_DAYS_PASS)
    page = open_with_net(window, opened, *others)
    page.evaluate(NONE_IS_OLD)
    open_with_net(window, new, opened, *others[1:])


def without_connection(page: Page):
    return page.get_by_role("heading", name="Der er ingen forbindelse")


@pytest.mark.parametrize("kind", WAYS_OUT)
def test_without_a_net_every_page_gives_way_to_the_one_that_lists_what_is_there_and_whom_to_call(window, site, kind):
    other = make_region(name="Region Langtfra", phone="70 11 12 13")
    open_with_net(window, site.pages["træn"])
    page = open_without_net(window, site.pages[kind])
    notice = page.locator(".notice", has=without_connection(page))
    expect(notice.locator("a[href='tel:112']")).to_be_visible()
    assert notice.evaluate("notice => getComputedStyle(notice).borderTopWidth") == "4px"
    page.get_by_text("Numre i hele landet uden for lægens åbningstid").click()
    expect(page.get_by_text(other.name)).to_be_visible()
    expect(page.get_by_role("link", name="Ring 70 11 12 13")).to_be_visible()
    page.get_by_role("link", name="Træn: Øvelser til skulderen").click()
    expect(button(page, "Begynd")).to_be_visible()


def test_from_a_copy_the_ways_in_the_header_lead_to_whom_to_call(window, site):
    open_with_net(window, site.pages["træn"])
    for name in ("Prøveklinikken", "Emner", "Øvelser", "Faresignaler", "Søg"):
        page = open_without_net(window, site.pages["træn"])
        page.get_by_role("banner").get_by_role("link", name=name).click()
        expect(without_connection(page)).to_be_visible()


def test_from_a_copy_of_a_site_without_a_region_the_numbers_are_found_at_once(window, site):
    make_clinic(region=None)
    region = make_region(name="Region Langtfra", phone="70 11 12 13")
    open_with_net(window, site.pages["træn"])
    page = open_without_net(window, site.pages["træn"])
    page.get_by_text("Numre i hele landet uden for lægens åbningstid").click()
    expect(page.get_by_role("link", name="Ring 70 11 12 13")).to_be_visible()
    page.get_by_role("link", name="Find nummeret").first.click()
    expect(without_connection(page)).to_be_visible()
    expect(page.get_by_text(region.name)).to_be_visible()


def test_the_page_that_was_asked_for_comes_when_the_net_is_back(window, site):
    open_with_net(window, site.pages["træn"])
    page = open_without_net(window, site.pages["faresignaler"])
    expect(without_connection(page)).to_be_visible()
    window.context.set_offline(False)
    page.get_by_role("link", name="Prøv at hente siden igen").click()
    expect(page.get_by_role("heading", name="Hvornår skal du søge hjælp?")).to_be_visible()
    expect(without_connection(page)).to_have_count(0)


def test_with_a_net_other_pages_are_asked_for_once_and_load_all_they_need_themselves(window, site, asked):
    open_with_net(window, site.pages["træn"])
    from_the_worker: list[str] = []
    window.context.on(
        "response", lambda answer: answer.from_service_worker and from_the_worker.append(answer.request.resource_type)
    )
    for address in (*(site.pages[kind] for kind in ("forside", "faresignaler", "emner", "søg")), "/udskriv/"):
        asked.clear()
        window.visit(address)
        assert asked.count(address) == 1
    assert set(from_the_worker) == {"document"}


def test_the_pages_of_the_staff_are_shown_by_the_net_alone(window, site):
    open_with_net(window, site.pages["træn"])
    for address in ("/admin/", "/udskriv/", "/figurer/", "/stilguide/"):
        with pytest.raises(Error, match="net::ERR_"):
            open_without_net(window, address)


def test_a_worker_that_reached_only_the_programmes_makes_room(window, site):
    page = window.visit(site.pages["programmer"])
    page.evaluate("navigator.serviceWorker.register('/uden-net.js', { scope: '/programmer/' }).then(() => null)")
    page = window.visit(site.pages["træn"])
    expect_kept(page, site.pages["træn"], WITHOUT_NET)
    page.evaluate(ONE_WORKER_HAS_THE_SITE)
    page = open_without_net(window, site.pages["faresignaler"])
    expect(without_connection(page)).to_be_visible()


def test_without_a_net_and_without_copies_there_are_still_words_and_112(window, site):
    page = open_with_net(window, site.pages["træn"])
    page.evaluate(THE_BROWSER_TIDIES_UP)
    page = open_without_net(window, site.pages["træn"])
    expect(page.get_by_text("Ved livsfare: ring 112.")).to_be_visible()


def test_only_training_and_the_page_without_a_net_are_kept(window, site):
    page = open_with_net(window, site.pages["træn"])
    for kind in ("forside", "emner", "programmer", "program", "tilpas", "søgning", "faresignaler"):
        window.visit(site.pages[kind])
    page = window.visit("/udskriv/")
    expect_kept(page, site.pages["træn"], WITHOUT_NET)
    kinds = {path.split("/")[1] for path in page.evaluate(KEPT_PATHS)}
    assert kinds <= {"programmer", "uden-net", "stil", "static", "oevelser", "media"}
    assert not any(path.endswith(".pdf") for path in page.evaluate(KEPT_PATHS))


@pytest.mark.parametrize(("kind", "name"), [("træn", "Slet alt"), ("privatliv", "Slet alt på denne telefon")])
def test_one_tap_erases_days_scores_and_copies(window, site, kind, name):
    page = open_with_net(window, site.pages["træn"])
    button(page, "Begynd").click()
    button(page, "Slut for i dag").click()
    page.get_by_label("3", exact=True).check()
    button(page, "Kryds dagen af").click()
    page = window.visit(site.pages[kind])
    button(page, name).click()
    expect(page.get_by_text("Alt er slettet på denne telefon.")).to_be_visible()
    expect_kept(page)
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert page.evaluate(WORKERS) == 0


def asked_by_the_worker_alone(page: Page) -> Page:
    """What the browser asks while the worker begins passes by what a test answers in the net's place."""
    page.evaluate("async () => (await navigator.serviceWorker.ready).navigationPreload.disable()")
    page.reload()
    return page


def test_a_server_in_trouble_is_no_worse_than_no_net(window, site):
    page = asked_by_the_worker_alone(open_with_net(window, site.pages["træn"]))
    window.context.route("**/traen/", lambda route: route.fulfill(status=503, body="nede"))
    page.reload()
    expect(copy_notice(page)).to_be_visible()


def test_a_net_that_never_answers_is_no_worse_than_none(window, site):
    page = asked_by_the_worker_alone(open_with_net(window, site.pages["træn"]))
    window.context.route("**/traen/", lambda route: None)
    page.reload()
    expect(copy_notice(page)).to_be_visible()


def test_a_copy_has_the_headers_of_the_page(window, site):
    open_with_net(window, site.pages["træn"])
    window.context.set_offline(True)
    headers = window.page.goto(window.home + site.pages["træn"]).headers
    assert headers["content-security-policy"] == policy(settings.SECURE_CSP)
    assert headers["x-content-type-options"] == "nosniff"
    assert "content-encoding" not in headers


def test_a_copy_is_never_taken_for_the_page_itself(window, site):
    open_with_net(window, site.pages["træn"])
    page = open_without_net(window, site.pages["træn"])
    then = page.evaluate("document.documentElement.dataset.copy")
    page.reload()
    assert page.evaluate("document.documentElement.dataset.copy") == then


@pytest.mark.parametrize("address", ["træn", "programmer"])
def test_pages_without_a_net_have_no_fault_on_any_screen(visitor, site, address):
    for width, scheme in product((360, 1280), ("light", "dark")):
        window = visitor(width, color_scheme=scheme)
        open_with_net(window, site.pages["træn"])
        page = open_without_net(window, site.pages[address])
        assert axe_faults(page) == []
        assert wider_than_the_screen(page) == []

"""Every address of the admin's content, for everyone who may try it; and the clinic's own rows."""

import datetime

import pytest
import reversion
from django.contrib import admin
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from reversion.models import Version

from physio.models import Clinic, PatientWords, Region, UrgentWords
from tests.admin import client_in_group, form_data
from tests.factories import make_article, make_clinic, make_program, make_red_flag, make_region

pytestmark = pytest.mark.django_db

APPS = {"articles", "programs", "physio"}
RIGHTS_TO_GET = {
    "changelist": {"view"},
    "add": {"add"},
    "change": {"view"},
    "delete": {"delete"},
    "history": {"view"},
    "show": {"view"},
    "revision": {"view"},
    "recoverlist": {"add", "change"},
    "recover": {"add", "change"},
    "figure_preview": {"change"},
    "figure_picture": {"change"},
}
ANSWERS = {
    ("get", "figure_preview"): "405",
    ("get", "figure_picture"): "404",
    ("post", "figure_picture"): "405",
}
"""Of addresses that answer those who may, but not this question; all others say yes."""
RIGHTS_TO_POST = RIGHTS_TO_GET | {"change": {"change"}, "revision": {"change"}}
ROLES = {
    "anonymous": None,
    "plain user": set(),
    "staff without a group": set(),
    "Klinikpersonale": {"view"},
    "Fysioterapeut": {"view", "add", "change", "delete"},
    "superuser": {"view", "add", "change", "delete"},
}
NEVER = {"physio_clinic": {"add", "delete"}}
"""There is one clinic, and it stays."""


def client_of(role: str) -> Client:
    match role:
        case "anonymous":
            return Client()
        case "plain user":
            return client_in_group("Fysioterapeut", is_staff=False)
        case "staff without a group":
            return client_in_group(None)
        case "superuser":
            return client_in_group(None, is_superuser=True)
    return client_in_group(role)


@pytest.fixture
def addresses() -> list[tuple[str, str, str]]:
    """Kind of row, name of the view, address: all that the admin has for our content."""
    article = make_article()
    program = make_program(topic=article)
    made = [article, program, make_red_flag(), program.entries.get().exercise, make_clinic()]
    made += [model.objects.first() for model in (Region, PatientWords, UrgentWords)]
    rows = {type(row): row for row in made}
    with reversion.create_revision():
        for row in rows.values():
            reversion.add_to_revision(row)
    found = []
    for model, model_admin in admin.site._registry.items():
        if model._meta.app_label in APPS:
            row = rows[model]
            version = Version.objects.get_for_object(row).get().pk
            arguments = {"revision": [row.pk, version], "recover": [version]}
            arguments |= dict.fromkeys(("change", "delete", "history", "show"), [row.pk])
            arguments["figure_picture"] = ["0"]
            kind = f"{model._meta.app_label}_{model._meta.model_name}"
            names = {pattern.name.removeprefix(f"{kind}_") for pattern in model_admin.get_urls() if pattern.name}
            found += [(kind, name, reverse(f"admin:{kind}_{name}", args=arguments.get(name, []))) for name in names]
    return found


def outcome(response) -> str:
    if response.status_code == 302 and response.headers["Location"].startswith("/admin/login/"):
        return "login"
    return {200: "yes", 302: "yes", 403: "no"}.get(response.status_code, str(response.status_code))


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("method", ["get", "post"])
def test_every_address_is_open_to_those_who_have_the_right_and_to_nobody_else(addresses, role, method):
    client = client_of(role)
    needed = RIGHTS_TO_GET if method == "get" else RIGHTS_TO_POST
    logs_in = role in ("anonymous", "plain user")
    seen, expected = {}, {}
    for kind, name, address in addresses:
        rights = (ROLES[role] or set()) - NEVER.get(kind, set())
        answer = ANSWERS.get((method, name), "yes")
        expected[kind, name] = "login" if logs_in else answer if needed[name] <= rights else "no"
        seen[kind, name] = outcome(getattr(client, method)(address))
    assert seen == expected
    assert len(seen) > 40


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("method", ["get", "post"])
def test_exercises_are_looked_up_by_those_who_see_them(role, method):
    asked = {"app_label": "programs", "model_name": "programexercise", "field_name": "exercise"}
    response = getattr(client_of(role), method)("/admin/autocomplete/", asked)
    allowed = {"get": "yes" if ROLES[role] else "no", "post": "405"}[method]
    assert outcome(response) == ("login" if role in ("anonymous", "plain user") else allowed)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("address", ["upload", "markdownify"])
def test_the_editors_two_addresses_answer_editors_and_never_with_a_redirect(role, address):
    client = client_of(role)
    assert client.get(f"/admin/markdownx/{address}/").status_code == 405
    may = ROLES[role] and "change" in ROLES[role]
    answered = 400 if address == "upload" else 200
    assert client.post(f"/admin/markdownx/{address}/").status_code == (answered if may else 403)


def test_each_page_says_whose_admin_it_is_in_danish():
    page = client_in_group("Fysioterapeut").get("/admin/").text
    assert "Physio – klinikkens indhold" in page and "Hvad vil du rette?" in page and 'lang="da"' in page


class TestNumbersToCall:
    def warnings(self, address: str) -> list[str]:
        answer = client_in_group("Fysioterapeut").get(address)
        return [str(message) for message in get_messages(answer.wsgi_request)]

    @pytest.fixture(autouse=True)
    def regions(self) -> None:
        Region.objects.update(check_again_on=timezone.localdate() + datetime.timedelta(days=365))

    @pytest.mark.parametrize("address", ["/admin/physio/region/", "/admin/physio/clinic/"])
    @pytest.mark.parametrize("days", [-1, 0, 60])
    def test_that_must_be_checked_again_within_two_months_are_named(self, address, days):
        make_region(name="Region Nord", check_again_on=timezone.localdate() + datetime.timedelta(days=days))
        assert self.warnings(address) == ["Ring til numrene, og ret datoen under »Regioner«: Region Nord."]

    def test_that_were_checked_lately_are_not(self):
        make_region(check_again_on=timezone.localdate() + datetime.timedelta(days=61))
        assert self.warnings("/admin/physio/region/") == []


def test_the_clinic_is_filled_in_and_corrected_but_stays_one():
    editor = client_in_group("Fysioterapeut")
    add = reverse("admin:physio_clinic_add")
    assert editor.post(add, form_data(editor.get(add)) | {"name": "Klinik Nord"}).status_code == 302
    change = reverse("admin:physio_clinic_change", args=[1])
    data = form_data(editor.get(change)) | {"phone": "12 34 56 78"}
    assert editor.post(change, data).status_code == 302
    assert (Clinic.current().name, Clinic.current().phone) == ("Klinik Nord", "12 34 56 78")
    assert "delete_selected" not in editor.get(reverse("admin:physio_clinic_changelist")).text

"""Who may do what in the admin."""

from importlib import import_module
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.contrib.auth.models import Group
from django.db import connection
from django.test import Client
from django.urls import reverse

from physio.models import Clinic, PatientWords, Region, UrgentWords
from tests.admin import client_in_group
from tests.factories import make_article, make_clinic, make_exercise, make_program, make_red_flag

pytestmark = pytest.mark.django_db

MODELS = [
    "articles_article",
    "articles_redflag",
    "programs_exercise",
    "programs_program",
    "physio_clinic",
    "physio_region",
    "physio_patientwords",
    "physio_urgentwords",
]


@pytest.fixture
def rows() -> dict[str, int]:
    article = make_article()
    made = [
        article,
        make_red_flag(article=article),
        make_exercise(),
        make_program(),
        make_clinic(),
        *(model.objects.first() for model in (Region, PatientWords, UrgentWords)),
    ]
    return {name: row.pk for name, row in zip(MODELS, made, strict=True)}


def statuses(client: Client, rows: dict[str, int]) -> dict[str, tuple[int, ...]]:
    """For each kind of row: the list, the row, adding one, deleting one."""
    return {
        name: (
            client.get(reverse(f"admin:{name}_changelist")).status_code,
            client.get(reverse(f"admin:{name}_change", args=[pk])).status_code,
            client.get(reverse(f"admin:{name}_add")).status_code,
            client.get(reverse(f"admin:{name}_delete", args=[pk])).status_code,
        )
        for name, pk in rows.items()
    }


def test_a_physiotherapist_may_change_everything_but_remove_the_clinic(rows):
    assert statuses(client_in_group("Fysioterapeut"), rows) == dict.fromkeys(MODELS, (200, 200, 200, 200)) | {
        "physio_clinic": (200, 200, 403, 403)
    }


def test_staff_may_look_and_nothing_else(rows):
    assert statuses(client_in_group("Klinikpersonale"), rows) == dict.fromkeys(MODELS, (200, 200, 403, 403))


def test_staff_cannot_save_what_they_look_at(rows):
    client = client_in_group("Klinikpersonale")
    address = reverse("admin:physio_clinic_change", args=[1])
    assert client.post(address, {"name": "Kapret"}).status_code == 403
    assert Clinic.current().name == "Prøveklinikken"


@pytest.mark.parametrize("group", [None, "anonymous"])
def test_without_a_group_nothing_can_be_seen(rows, group):
    client = Client() if group else client_in_group(None)
    refused = 302 if group else 403
    assert set(statuses(client, rows).values()) == {(refused,) * 4}


@pytest.mark.parametrize("model", ["articles_article", "programs_program", "programs_exercise", "physio_clinic"])
def test_history_and_recovery_follow_the_same_rights(rows, model):
    staff, stranger = client_in_group("Klinikpersonale"), Client()
    recover, history = reverse(f"admin:{model}_recoverlist"), reverse(f"admin:{model}_history", args=[rows[model]])
    assert [staff.get(recover).status_code, staff.get(history).status_code] == [403, 200]
    assert [stranger.get(recover).status_code, stranger.get(history).status_code] == [302, 302]


def test_the_groups_are_made_once_however_often_and_unmade_again():
    groups = import_module("physio.migrations.0003_groups")
    words = import_module("physio.migrations.0008_first_patients_words")
    database = SimpleNamespace(connection=connection)

    def rights() -> dict[str, set[str]]:
        return {group.name: set(group.permissions.values_list("codename", flat=True)) for group in Group.objects.all()}

    made = rights()
    assert set(made) == {"Fysioterapeut", "Klinikpersonale"}
    assert made["Klinikpersonale"] == {f"view_{name.split('_')[1]}" for name in MODELS} | {
        "view_programexercise",
        "view_programsection",
    }
    Group.objects.get(name="Klinikpersonale").permissions.clear()
    groups.add(apps, database)
    words.allow(apps, database)
    assert rights() == made
    groups.remove(apps, database)
    assert rights() == {}
    groups.add(apps, database)
    words.allow(apps, database)
    assert rights() == made

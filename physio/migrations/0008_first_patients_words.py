"""What patients say in the first minute of a new site, whatever content it then takes in: the lists of the starter
content as they are at that moment. Editors own them from here on.

Urgent words bring a sign's card and say nothing of their own.
"""

from pathlib import Path

from django.apps import apps as current_apps
from django.contrib.auth.management import create_permissions
from django.db import migrations

import physio
from physio.search import wordfile

FIRST_WORDS = Path(physio.__file__).parent / "starter" / "soegeord.md"
MODELS = ("patientwords", "urgentwords")
GROUPS = {"Fysioterapeut": ("view", "add", "change", "delete"), "Klinikpersonale": ("view",)}


def add(apps, schema_editor) -> None:
    first = wordfile.read(FIRST_WORDS.read_text(encoding="utf-8"))
    patient_words, urgent_words = (apps.get_model("physio", name) for name in MODELS)
    patient_words.objects.bulk_create(patient_words(means=one.name, said="\n".join(one.said)) for one in first.patients)
    urgent_words.objects.bulk_create(urgent_words(sign=one.name, said="\n".join(one.said)) for one in first.urgent)


def remove(apps, schema_editor) -> None:
    for name in MODELS:
        apps.get_model("physio", name).objects.all().delete()


def allow(apps, schema_editor) -> None:
    group_model, permission_model = apps.get_model("auth", "Group"), apps.get_model("auth", "Permission")
    create_permissions(current_apps.get_app_config("physio"), verbosity=0, using=schema_editor.connection.alias)
    for name, actions in GROUPS.items():
        codenames = [f"{action}_{model}" for model in MODELS for action in actions]
        permissions = permission_model.objects.filter(content_type__app_label="physio", codename__in=codenames)
        for group in group_model.objects.filter(name=name):
            group.permissions.add(*permissions)


class Migration(migrations.Migration):
    dependencies = [("physio", "0003_groups"), ("physio", "0007_patients_words")]
    operations = [
        migrations.RunPython(add, remove),
        migrations.RunPython(allow, migrations.RunPython.noop),
    ]

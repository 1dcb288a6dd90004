"""The two groups of the clinic: physiotherapists change all content, staff read it and print."""

from django.apps import apps as current_apps
from django.contrib.auth.management import create_permissions
from django.db import migrations

CONTENT = {
    "articles": ("article", "redflag"),
    "programs": ("exercise", "program", "programexercise", "programsection"),
    "physio": ("clinic", "region"),
}
GROUPS = {"Fysioterapeut": ("view", "add", "change", "delete"), "Klinikpersonale": ("view",)}


def add(apps, schema_editor) -> None:
    group_model, permission_model = apps.get_model("auth", "Group"), apps.get_model("auth", "Permission")
    for label in CONTENT:  # on a new database they are made only after all migrations
        create_permissions(current_apps.get_app_config(label), verbosity=0, using=schema_editor.connection.alias)
    for name, actions in GROUPS.items():
        group, _ = group_model.objects.get_or_create(name=name)
        codenames = [f"{action}_{model}" for models in CONTENT.values() for model in models for action in actions]
        permissions = permission_model.objects.filter(content_type__app_label__in=CONTENT, codename__in=codenames)
        group.permissions.set(permissions)


def remove(apps, schema_editor) -> None:
    apps.get_model("auth", "Group").objects.filter(name__in=GROUPS).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("physio", "0002_regions_and_general_stop_signs"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(add, remove)]

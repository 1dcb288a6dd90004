"""Static files as a real site sends them."""

import re

from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.management import call_command
from django.test import override_settings

NAMED_BY_CONTENT = r"\.[0-9a-f]{12}\.\w+"


def test_a_script_names_its_modules_by_their_content(tmp_path, settings):
    storages = {**settings.STORAGES, "staticfiles": {"BACKEND": "physio.staticstorage.StaticStorage"}}
    with override_settings(STORAGES=storages, STATIC_ROOT=tmp_path):
        call_command("collectstatic", interactive=False, verbosity=0)
        script = tmp_path / staticfiles_storage.stored_name("js/train.js")
        named = re.findall(r'from "(.*?)"', script.read_text(encoding="utf-8"))
    assert len(named) > 4
    for name in named:
        assert re.search(NAMED_BY_CONTENT, name)
        assert (script.parent / name).is_file()

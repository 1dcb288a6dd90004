import os
import subprocess
import sys

import pytest
from django.conf import settings as configured

from physio import checks

PRODUCTION = {
    "SECRET_KEY": "".join(map(chr, range(33, 33 + 60))),
    "ALLOWED_HOSTS": "example.org",
    "SITE_URL": "https://example.org",
    "DATABASE_URL": "sqlite://:memory:",
}


def ids(messages) -> list[str]:
    return [message.id for message in messages]


def test_a_site_as_the_guide_sets_it_up_has_no_warnings():
    """DEBUG is given as off, because a developer's .env may turn it on."""
    environment = {"PATH": os.environ["PATH"], "DEBUG": "False", **PRODUCTION}
    done = subprocess.run(
        [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"],
        env=environment, cwd=configured.BASE_DIR, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("address", ["http://localhost:8000", "https://127.0.0.1", "http://example.org", "example.org"])
def test_an_address_that_no_patient_can_reach_is_a_warning(settings, address):
    settings.DEBUG, settings.SITE_URL = False, address
    assert ids(checks.site_address()) == ["physio.W001"]


def test_the_public_address_is_no_warning_nor_is_any_while_developing(settings):
    settings.DEBUG, settings.SITE_URL = False, "https://example.org"
    assert ids(checks.site_address()) == []
    settings.DEBUG, settings.SITE_URL = True, "http://localhost:8000"
    assert ids(checks.site_address()) == []


def test_any_host_at_all_is_a_warning(settings):
    settings.ALLOWED_HOSTS = ["*"]
    assert ids(checks.named_hosts()) == ["physio.W002"]
    settings.ALLOWED_HOSTS = ["example.org"]
    assert ids(checks.named_hosts()) == []


@pytest.mark.parametrize(("version", "said"), [((3, 40, 1), ["physio.I001"]), ((3, 51, 3), []), ((3, 52, 0), [])])
def test_an_old_sqlite_is_told_but_stops_nothing(settings, monkeypatch, version, said):
    monkeypatch.setitem(settings.DATABASES["default"], "ENGINE", "django.db.backends.sqlite3")
    monkeypatch.setattr(checks.sqlite3, "sqlite_version_info", version)
    messages = checks.sqlite_version()
    assert ids(messages) == said
    assert not any(message.is_serious() for message in messages)


def test_postgresql_needs_no_word_about_sqlite(settings, monkeypatch):
    monkeypatch.setitem(settings.DATABASES["default"], "ENGINE", "django.db.backends.postgresql")
    monkeypatch.setattr(checks.sqlite3, "sqlite_version_info", (3, 40, 1))
    assert checks.sqlite_version() == []


def test_several_workers_with_a_cache_each_are_told(settings, monkeypatch):
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    monkeypatch.setenv("GRANIAN_WORKERS", "4")
    assert ids(checks.shared_cache()) == ["physio.I002"]
    monkeypatch.setenv("GRANIAN_WORKERS", "1")
    assert ids(checks.shared_cache()) == []


def test_workers_that_share_a_cache_are_as_they_should_be(settings, monkeypatch):
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache"}}
    monkeypatch.setenv("WEB_CONCURRENCY", "4")
    assert ids(checks.shared_cache()) == []

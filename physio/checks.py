"""What `manage.py check` says about a site that would run, but not as its clinic thinks."""

import os
import sqlite3
from collections.abc import Iterable
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import CheckMessage, Info, Tags, Warning, register

WAL_SAFE_SQLITE = (3, 51, 3)
LOCAL_HOSTS = {"localhost", "127.0.0.1", "::1", ""}
WORKER_VARIABLES = ("GRANIAN_WORKERS", "WEB_CONCURRENCY")


@register(Tags.database, deploy=True)
def sqlite_version(**kwargs) -> Iterable[CheckMessage]:
    """SQLite before 3.51.3 can, very rarely, damage a WAL database when two connections checkpoint at once."""
    uses_sqlite = settings.DATABASES["default"]["ENGINE"].endswith("sqlite3")
    if not uses_sqlite or sqlite3.sqlite_version_info >= WAL_SAFE_SQLITE:
        return []
    return [
        Info(
            f"SQLite {sqlite3.sqlite_version} er ældre end 3.51.3, som retter en meget sjælden fejl i WAL.",
            hint="Tag sikkerhedskopi hver nat, og kontrollér kopien. Har I flere redaktører, så brug PostgreSQL.",
            id="physio.I001",
        )
    ]


@register(deploy=True)
def site_address(**kwargs) -> Iterable[CheckMessage]:
    address = urlsplit(settings.SITE_URL)
    if settings.DEBUG or (address.scheme == "https" and address.hostname not in LOCAL_HOSTS):
        return []
    return [
        Warning(
            f"SITE_URL er {settings.SITE_URL}: QR-koder på papir og links fra søgemaskiner fører ikke til siden.",
            hint="Sæt SITE_URL til sidens offentlige adresse, fx https://fysioterapi.example.",
            id="physio.W001",
        )
    ]


@register(Tags.security, deploy=True)
def named_hosts(**kwargs) -> Iterable[CheckMessage]:
    if "*" not in settings.ALLOWED_HOSTS:
        return []
    return [
        Warning(
            "ALLOWED_HOSTS er *: enhver kan fylde sidens mellemlager med opdigtede værtsnavne.",
            hint="Skriv sidens egne værtsnavne.",
            id="physio.W002",
        )
    ]


@register(Tags.caches, deploy=True)
def shared_cache(**kwargs) -> Iterable[CheckMessage]:
    workers = max((int(value) for name in WORKER_VARIABLES if (value := os.environ.get(name, "")).isdigit()), default=1)
    if workers < 2 or not settings.CACHES["default"]["BACKEND"].endswith("LocMemCache"):
        return []
    return [
        Info(
            f"{workers} processer har hver sit mellemlager. Siderne er rigtige, men hver laves {workers} gange.",
            hint="Sæt CACHE_URL til et fælles mellemlager.",
            id="physio.I002",
        )
    ]

import os
import secrets
import socket
import sys
from argparse import ArgumentParser
from pathlib import Path

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from physio.models import Clinic, ImportedFile

PHYSIOTHERAPIST = "fysioterapeut"


class Command(BaseCommand):
    help = "Klargør databasen, henter indholdet ind, laver et login til fysioterapeuten og viser siden på egen maskine."
    requires_migrations_checks = False

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "content", nargs="*", type=Path, metavar="STI", help="filer eller mapper i stedet for startindholdet"
        )
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *, content, host, port, **options) -> None:
        _refuse_busy_port(host, port)
        settings.VAR_DIR.mkdir(exist_ok=True)
        call_command("migrate", verbosity=0)
        if content or not ImportedFile.objects.exists():
            call_command("import_content", *content, verbosity=0)
        self._make_login()
        if not Clinic.objects.exists():
            self.stdout.write("Udfyld »Klinikken« i /admin/: navn, telefon og region afgør, hvem patienter ringer til.")
        self.stdout.write(f"Physio kører på http://{host}:{port}/ (stop med Ctrl+C)")
        self.stdout.flush()
        _become_the_server(host, port)

    def _make_login(self) -> None:
        """One login, made once; its password is shown now and never again."""
        users = get_user_model().objects
        if users.exists():
            return
        password = secrets.token_urlsafe(16)
        user = users.create_user(PHYSIOTHERAPIST, password=password, is_staff=True)
        user.groups.add(Group.objects.get(name="Fysioterapeut"))
        self.stdout.write(f"Login til /admin/ (vises kun denne gang): {PHYSIOTHERAPIST} / {password}")


def _become_the_server(host: str, port: int) -> None:
    """The same server as a real site has; it keeps no log of what visitors ask for."""
    options = ["--interface", "wsgi", "--no-ws", "--log-level", "error", "--host", host, "--port", str(port)]
    os.execv(sys.executable, [sys.executable, "-m", "granian", *options, "physio.wsgi:application"])  # noqa: S606


def _refuse_busy_port(host: str, port: int) -> None:
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise CommandError(
                f"Port {port} på {host} kan ikke bruges ({error.strerror}). Vælg en anden: make run PORT=8001"
            ) from error

from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from physio.exporting import FolderNotEmpty, export_to


class Command(BaseCommand):
    help = "Skriver alle emner og programmer som filer i en tom mappe. At importere dem igen ændrer intet."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path, metavar="MAPPE")

    def handle(self, *, folder: Path, **options) -> None:
        try:
            count = sum(1 for _ in export_to(folder))
        except FolderNotEmpty as error:
            raise CommandError(f"{folder} er ikke tom. Vælg en ny mappe.") from error
        except OSError as error:
            raise CommandError(f"{folder}: {error.strerror}") from error
        self.stdout.write(self.style.SUCCESS(f"{count} filer skrevet i {folder}."))

from django.core.management.base import BaseCommand

from physio.search.index import rebuild


class Command(BaseCommand):
    help = "Skriver søgeindekset forfra. Brug den, når databasen er rettet uden om programmet."

    def handle(self, *args, **options) -> None:
        self.stdout.write(f"Søgeindekset har nu {rebuild()} opslag.")

from django.apps import AppConfig


class PhysioConfig(AppConfig):
    name = "physio"
    verbose_name = "Klinikken"

    def ready(self) -> None:
        from . import checks, contentversion  # noqa: F401

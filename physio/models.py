import uuid
from typing import ClassVar

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q

from articles.models import Article, Versioned
from articles.urgency import Urgency
from programs.models import Program

from .contact import Route, route
from .printing import PrintCount  # noqa: F401 - a row of this app, kept beside what fills it
from .search.index import SearchEntry, SearchWord  # noqa: F401 - rows of this app, kept beside what fills them
from .search.patientwords import PatientWords, UrgentWords  # noqa: F401 - rows of this app, kept beside what they mean

valid_phone = RegexValidator(r"^\+?[0-9 \-]{3,20}\Z", "Skriv nummeret med tal og mellemrum, fx »70 11 07 07«.")


class Region(models.Model):
    """Whom to call outside the doctor's hours in one Danish region, and when the number was last checked."""

    name = models.CharField("region", max_length=60, unique=True)
    service = models.CharField(
        "hvad den hedder", max_length=60, help_text="Fx »Lægevagten« eller »Akuttelefonen 1813«."
    )
    phone = models.CharField("telefon", max_length=20, validators=[valid_phone])
    hours = models.CharField("tider", max_length=200)
    checked_on = models.DateField("nummeret er kontrolleret den")
    check_again_on = models.DateField("kontrollér igen senest")
    source = models.CharField("hvor det står", max_length=400, blank=True)
    note = models.TextField("note til klinikken", blank=True)

    class Meta:
        verbose_name = "region"
        verbose_name_plural = "regioner (telefonnumre)"
        ordering: ClassVar = ["name"]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="region_has_phone", condition=~Q(phone=""), violation_error_message="Skriv telefonnummeret."
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Clinic(Versioned):
    """The one clinic that this site belongs to."""

    name = models.CharField("klinikkens navn", max_length=200)
    address = models.TextField("adresse", blank=True)
    phone = models.CharField("telefon", max_length=20, blank=True, validators=[valid_phone])
    email = models.EmailField("e-mail", blank=True)
    cvr = models.CharField(
        "CVR-nummer", max_length=8, blank=True, validators=[RegexValidator(r"^[0-9]{8}\Z", "Et CVR-nummer har 8 tal.")]
    )
    hours = models.TextField("åbningstider", blank=True)
    region = models.ForeignKey(Region, models.PROTECT, verbose_name="region", null=True, blank=True)

    class Meta:
        verbose_name = "klinik"
        verbose_name_plural = "klinikken"
        constraints: ClassVar = [
            models.CheckConstraint(
                name="only_one_clinic", condition=Q(pk=1), violation_error_message="Der kan kun være én klinik."
            ),
            models.CheckConstraint(
                name="clinic_has_name", condition=~Q(name=""), violation_error_message="Skriv klinikkens navn."
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @classmethod
    def current(cls) -> "Clinic":
        """The clinic with its region in one query; a nameless stand-in until an editor has filled it in."""
        return cls.objects.select_related("region").first() or cls(pk=1, name="Klinikken")

    def route(self, urgency: Urgency) -> Route:
        """Whom to call at this level, from here."""
        return route(
            urgency,
            service=self.region.service if self.region else "",
            service_phone=self.region.phone if self.region else "",
            region=self.region.name if self.region else "",
            clinic=self.name,
            clinic_phone=self.phone,
        )


class ContentVersion(models.Model):
    """One row whose token changes with every change of content, so that nothing cached under an older one is used."""

    token = models.UUIDField(default=uuid.uuid4)

    def __str__(self) -> str:
        return self.token.hex


class ImportedFile(models.Model):
    """What import_content read from one file, so that it can tell unchanged, changed and changed by an editor."""

    name = models.CharField("fil", max_length=300)
    digest = models.CharField("sha256 af fil og læser", max_length=64, db_index=True)
    content = models.BinaryField("filens bytes")
    imported_at = models.DateTimeField("importeret", auto_now=True)
    article = models.OneToOneField(Article, models.CASCADE, null=True, blank=True, related_name="imported_file")
    program = models.OneToOneField(Program, models.CASCADE, null=True, blank=True, related_name="imported_file")
    article_token = models.UUIDField(null=True, blank=True)
    program_token = models.UUIDField(null=True, blank=True)
    article_fingerprint = models.CharField(max_length=64, blank=True)
    program_fingerprint = models.CharField(max_length=64, blank=True)
    clinic_fingerprint = models.CharField(max_length=64, blank=True)
    """What the clinic's rows said after this file was taken in; '' for a file that is not the clinic's."""
    words_fingerprint = models.CharField(max_length=64, blank=True)
    """The same of the search's own words."""

    class Meta:
        verbose_name = "importeret fil"
        verbose_name_plural = "importerede filer"
        ordering: ClassVar = ["name"]

    def __str__(self) -> str:
        return self.name

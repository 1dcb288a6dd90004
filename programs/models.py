from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.urls import reverse

from articles.bodyparts import BodyPart, body_parts_in
from articles.danish import danish_slug
from articles.models import (
    Addressed,
    Article,
    PublishedQuerySet,
    Reviewed,
    Status,
    Versioned,
    review_constraints,
    valid_slug,
)  # fmt: skip

from .dosage import Dosage
from .fields import DosageField
from .plan import inherited_dosage
from .slugs import first_free
from .topicrows import topic_rows


class ExerciseQuerySet(PublishedQuerySet):
    def visible(self) -> "ExerciseQuerySet":
        """Published exercises that stand in no programme yet or in one that patients can read.

        An exercise that only a draft or withdrawn programme uses is as hidden as that programme.
        """
        readable = Q(entries=None) | Q(entries__program__status=Status.PUBLISHED)
        return self.published().filter(readable).distinct()


class Exercise(Versioned, Addressed):
    """One exercise as it is taught, without a dose: the same row may stand in many programmes."""

    name = models.CharField("navn", max_length=200)
    slug = models.CharField("adresse", max_length=80, unique=True, blank=True, validators=[valid_slug])
    aliases = models.TextField("andre navne", blank=True, help_text="Et navn på hver linje.")
    purpose = models.TextField("formål", blank=True, help_text="Hvorfor øvelsen er god, i én sætning.")
    starting_position = models.TextField("udgangsstilling", blank=True)
    steps = models.TextField("sådan gør du", blank=True, help_text="Et trin på hver linje.")
    feel = models.TextField("det skal du mærke", blank=True)
    avoid = models.TextField("pas på", blank=True)
    equipment = models.CharField("udstyr", max_length=200, blank=True)
    picture = models.ImageField("billede", upload_to="exercises/", blank=True)
    picture_alt = models.CharField(
        "billedet i ord", max_length=300, blank=True, help_text="Hvad billedet viser, for dem der ikke kan se det."
    )
    motion = models.JSONField("bevægelse", null=True, blank=True, help_text="Beskrivelsen, som figuren tegnes af.")
    status = models.CharField("status", max_length=10, choices=Status, default=Status.PUBLISHED)

    objects = ExerciseQuerySet.as_manager()

    class Meta:
        verbose_name = "øvelse"
        verbose_name_plural = "øvelser"
        ordering: ClassVar = ["name"]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="exercise_has_name", condition=~Q(name=""), violation_error_message="Giv øvelsen et navn."
            ),
            models.CheckConstraint(
                name="exercise_picture_has_words",
                condition=Q(picture="") | ~Q(picture_alt=""),
                violation_error_message="Skriv med ord, hvad billedet viser.",
            ),
            models.CheckConstraint(
                name="exercise_known_status",
                condition=Q(status__in=Status.values),
                violation_error_message="Vælg en status fra listen.",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("programs:exercise", args=[self.slug])

    @property
    def step_lines(self) -> list[str]:
        return [line.strip() for line in self.steps.splitlines() if line.strip()]

    def first_slug(self) -> str:
        """Two exercises may have one name; the second's address ends in -2."""
        base = self.slug_base()
        return first_free(base, set(Exercise.objects.filter(slug__startswith=base).values_list("slug", flat=True)))

    def slug_base(self) -> str:
        return danish_slug(self.name, max_length=74) or "oevelse"


class ProgramQuerySet(PublishedQuerySet):
    def nested(self) -> models.QuerySet:
        """What the page of their topic shows of them, for articles.nested."""
        return topic_rows(self)


class Program(Versioned, Addressed, Reviewed):
    """A home programme: ordered exercises, the dose that holds for all of them, and its rules of safety."""

    title = models.CharField("titel", max_length=200, help_text="Med patientens ord: »Øvelser til ondt i lænden«.")
    slug = models.CharField("adresse", max_length=80, unique=True, blank=True, validators=[valid_slug])
    topic = models.ForeignKey(
        Article, models.SET_NULL, null=True, blank=True, related_name="programs", verbose_name="emne"
    )
    intro = models.TextField("indledning", blank=True, help_text="Markdown.")
    dosage = DosageField("fælles dosis", help_text="Gælder for hver øvelse, der ikke har sin egen.")
    dosage_text = models.TextField("fælles dosis med ord", blank=True, help_text="Det, som tal ikke kan sige.")
    progression = models.TextField("sådan øger du", blank=True)
    pain_rule = models.TextField("smerteregel", blank=True)
    stop_rule = models.TextField("stopregel", blank=True, help_text="Hvornår patienten skal stoppe.")
    remarks = models.TextField("mere om programmet", blank=True, help_text="Markdown. Vises efter øvelserne.")
    contact = models.TextField(
        "kildens kontakt", blank=True, help_text="Afdeling, adresse og telefon, en på hver linje."
    )
    sources = models.TextField("kilder", blank=True, help_text="En kilde på hver linje.")
    aliases = models.TextField("patientens ord", blank=True, help_text="Et på hver linje.")
    revised_on = models.DateField("kildens dato", null=True, blank=True)
    edition = models.PositiveIntegerField("udgave", default=1, editable=False)
    edition_on = models.DateField("udgavens dato", null=True, editable=False)
    edition_fingerprint = models.CharField(max_length=64, blank=True, editable=False)

    objects = ProgramQuerySet.as_manager()

    class Meta:
        verbose_name = "program"
        verbose_name_plural = "programmer"
        ordering: ClassVar = ["title"]
        constraints: ClassVar = [
            *review_constraints("program"),
            models.CheckConstraint(
                name="program_edition_from_one",
                condition=Q(edition__gte=1),
                violation_error_message="Udgaven begynder med 1.",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("programs:detail", args=[self.slug])

    @property
    def body_parts(self) -> tuple[BodyPart, ...]:
        """Where on the body it belongs, by its own words and its topic's."""
        topic = (self.topic.title, self.topic.aliases) if self.topic else ()
        return body_parts_in(self.title, self.aliases, *topic)

    def get_sheet_url(self) -> str:
        return reverse("programs:sheet", args=[self.slug])

    def get_tailor_url(self) -> str:
        return reverse("programs:tailor", args=[self.slug])


class ProgramSection(models.Model):
    """A phase, level or group of exercises inside a programme, with the dose that holds for the group."""

    program = models.ForeignKey(Program, models.CASCADE, related_name="sections", verbose_name="program")
    position = models.PositiveSmallIntegerField("plads")
    title = models.CharField("titel", max_length=200)
    text = models.TextField("tekst", blank=True, help_text="Markdown.")
    dosage = DosageField("gruppens dosis")

    class Meta:
        verbose_name = "afsnit"
        verbose_name_plural = "afsnit (faser og niveauer)"
        # No place is unique in the database: restoring an old order writes one row at a time.
        ordering: ClassVar = ["position", "pk"]

    def __str__(self) -> str:
        return self.title


class ProgramExercise(models.Model):
    """An exercise in its place in one programme, with the dose it has there."""

    program = models.ForeignKey(Program, models.CASCADE, related_name="entries", verbose_name="program")
    exercise = models.ForeignKey(Exercise, models.PROTECT, related_name="entries", verbose_name="øvelse")
    section = models.ForeignKey(
        ProgramSection, models.SET_NULL, null=True, blank=True, related_name="entries", verbose_name="afsnit"
    )
    position = models.PositiveSmallIntegerField("plads")
    number = models.PositiveSmallIntegerField("nummer på papiret", null=True, blank=True)
    dosage = DosageField("dosis", help_text="Tom: programmets fælles dosis gælder.")
    dosage_text = models.CharField("dosis med ord", max_length=500, blank=True, help_text="Det, som tal ikke kan sige.")
    note = models.TextField("note", blank=True)

    class Meta:
        verbose_name = "øvelse i programmet"
        verbose_name_plural = "øvelser i programmet"
        ordering: ClassVar = ["position", "pk"]

    def __str__(self) -> str:
        return f"{self.position}. {self.exercise}"

    @property
    def is_shown(self) -> bool:
        """Whether patients get it: an exercise that was taken back is in no plan any more."""
        return self.exercise.status == Status.PUBLISHED

    @property
    def shown_number(self) -> int:
        return self.number or self.position

    @property
    def shared_dosage(self) -> Dosage:
        """What its group and its programme say of it, where it says nothing itself."""
        return inherited_dosage(self.dosage, self.general_dosage)

    @property
    def general_dosage(self) -> Dosage:
        return self.section.dosage.merged_over(self.program.dosage) if self.section else self.program.dosage


class ProgramEdition(models.Model):
    """What patients read in one edition (programs/planrecord.py), so that an older paper can be told what changed."""

    program = models.ForeignKey(Program, models.CASCADE, related_name="editions", verbose_name="program")
    number = models.PositiveIntegerField("udgave")
    on = models.DateField("dato", null=True)
    content = models.JSONField("indhold")

    class Meta:
        verbose_name = "udgave"
        verbose_name_plural = "udgaver"
        ordering: ClassVar = ["program", "number"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                name="program_edition_once",
                fields=["program", "number"],
                violation_error_message="Den udgave er der allerede.",
            )
        ]

    def __str__(self) -> str:
        return f"Udgave {self.number}"

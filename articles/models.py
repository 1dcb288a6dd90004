import uuid
from typing import ClassVar

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from .bodyparts import BodyPart, body_parts_in
from .danish import danish_slug, danish_sort_key
from .urgency import Urgency

valid_slug = RegexValidator(
    r"^[a-z0-9]+(-[a-z0-9]+)*\Z", "Adressen må kun have små bogstaver fra a til z, tal og bindestreg."
)


class Status(models.TextChoices):
    DRAFT = "draft", "Kladde"
    PUBLISHED = "published", "Udgivet"
    WITHDRAWN = "withdrawn", "Trukket tilbage"


class Versioned(models.Model):
    """A row that two people may have open at once: every save gives it a new token.

    A form that was opened on an older token may not overwrite it (see articles/editing.py). The token is random and
    not a counter, because a restored old version would bring its old number back.
    """

    token = models.UUIDField(default=uuid.uuid4, editable=False)
    saved_at = models.DateTimeField("gemt", auto_now=True)

    class Meta:
        abstract = True

    def save(self, *args, **kwargs) -> None:
        self.token = uuid.uuid4()
        if (fields := kwargs.get("update_fields")) is not None:
            kwargs["update_fields"] = {*fields, "token", "saved_at"}
        super().save(*args, **kwargs)


class OldSlug(models.Model):
    """An address that a page no longer has; see articles/addresses.py."""

    kind = models.CharField(max_length=20)
    slug = models.CharField(max_length=80)
    row = models.BigIntegerField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(name="old_slug_leads_to_one_page", fields=["kind", "slug"])]

    def __str__(self) -> str:
        return self.slug


class Addressed(models.Model):
    """A row with a page of its own; an address that it has had leads to it for ever."""

    class Meta:
        abstract = True

    def save(self, *args, **kwargs) -> None:
        self.slug = self.slug or self.first_slug()
        super().save(*args, **kwargs)
        kind, before = self._meta.model_name, getattr(self, "_saved_slug", "")
        if before and before != self.slug:
            OldSlug.objects.update_or_create(kind=kind, slug=before, defaults={"row": self.pk})
            OldSlug.objects.filter(kind=kind, slug=self.slug).delete()
        self._saved_slug = self.slug

    @classmethod
    def from_db(cls, db, field_names, values):
        row = super().from_db(db, field_names, values)
        row._saved_slug = row.__dict__.get("slug", "")
        return row

    def clean(self) -> None:
        self.slug = self.slug or self.first_slug()

    def first_slug(self) -> str:
        """The address that it gets where nobody has chosen one."""
        return danish_slug(str(self))


class Reviewed(models.Model):
    """Who answers for the content, and when it is looked at again."""

    reviewed_by = models.CharField(
        "gennemgået af", max_length=200, blank=True, help_text="Navn og titel, fx »Anna Holm, fysioterapeut«."
    )
    reviewed_on = models.DateField("gennemgået den", null=True, blank=True)
    next_review_on = models.DateField("gennemgås igen senest", null=True, blank=True)
    status = models.CharField("status", max_length=10, choices=Status, default=Status.DRAFT)

    class Meta:
        abstract = True

    @property
    def is_review_overdue(self) -> bool:
        """As PublishedQuerySet.review_overdue, of one row."""
        return self.next_review_on is not None and self.next_review_on < timezone.localdate()


def review_constraints(name: str) -> list[models.CheckConstraint]:
    return [
        models.CheckConstraint(
            name=f"{name}_review_has_reviewer",
            condition=Q(reviewed_on__isnull=True) | ~Q(reviewed_by=""),
            violation_error_message="Skriv, hvem der har gennemgået siden.",
        ),
        models.CheckConstraint(
            name=f"{name}_next_review_after_review",
            condition=Q(next_review_on__isnull=True)
            | Q(reviewed_on__isnull=True)
            | Q(next_review_on__gt=F("reviewed_on")),
            violation_error_message="Næste gennemgang skal ligge efter den sidste.",
        ),
        models.CheckConstraint(
            name=f"{name}_known_status",
            condition=Q(status__in=Status.values),
            violation_error_message="Vælg en status fra listen.",
        ),
        models.CheckConstraint(
            name=f"{name}_has_title",
            condition=~Q(title=""),
            violation_error_message="Giv siden en titel.",
        ),
    ]


class PublishedQuerySet(models.QuerySet):
    def published(self) -> "PublishedQuerySet":
        return self.filter(status=Status.PUBLISHED)

    def review_overdue(self) -> "PublishedQuerySet":
        """Rows that were to be reviewed again before today."""
        return self.filter(next_review_on__lt=timezone.localdate())

    def in_danish_order(self) -> list:
        """Rows by name from a to å, with æ ø å last; the database sorts them elsewhere."""
        return sorted(self, key=lambda row: danish_sort_key(str(row)))


class Article(Versioned, Addressed, Reviewed):
    """A topic. Sections, contents and questions are read from the body (articles/outline.py), never stored twice."""

    title = models.CharField("titel", max_length=200)
    slug = models.CharField(
        "adresse",
        max_length=80,
        unique=True,
        blank=True,
        validators=[valid_slug],
        help_text="Sidste del af sidens adresse. Lad feltet stå tomt, så laves den af titlen.",
    )
    lead = models.TextField("indledning", blank=True, help_text="Et kort afsnit, som står øverst på siden.")
    body = models.TextField("tekst", blank=True, help_text="Markdown. Overskrifter begynder med ##.")
    meta_title = models.CharField(
        "titel i søgemaskiner", max_length=200, blank=True, help_text="Vises i browserens fane. Ellers bruges titlen."
    )
    published_on = models.DateField("udgivet den", null=True, blank=True, help_text="Kildens egen dato.")
    updated_on = models.DateField("opdateret den", null=True, blank=True, help_text="Kildens egen dato.")
    sources = models.TextField("kilder", blank=True, help_text="En kilde på hver linje.")
    aliases = models.TextField(
        "patientens ord", blank=True, help_text="Andre ord for emnet, et på hver linje, fx »hold i ryggen«."
    )

    objects = PublishedQuerySet.as_manager()

    class Meta:
        verbose_name = "emne"
        verbose_name_plural = "emner"
        ordering: ClassVar = ["title"]
        constraints: ClassVar = [
            *review_constraints("article"),
            models.CheckConstraint(
                name="article_updated_after_published",
                condition=Q(updated_on__isnull=True)
                | Q(published_on__isnull=True)
                | Q(updated_on__gte=F("published_on")),
                violation_error_message="Datoen for opdatering kan ikke ligge før udgivelsen.",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("articles:detail", args=[self.slug])

    @property
    def body_parts(self) -> tuple[BodyPart, ...]:
        """Where on the body it belongs."""
        return body_parts_in(self.title, self.aliases)

    @property
    def source_lines(self) -> list[str]:
        return [line for line in self.sources.splitlines() if line.strip()]


class RedFlagStatus(models.TextChoices):
    PROPOSED = "proposed", "Foreslået"
    APPROVED = "approved", "Godkendt"


class RedFlagQuerySet(models.QuerySet):
    def approved(self) -> "RedFlagQuerySet":
        return self.filter(status=RedFlagStatus.APPROVED)

    def general(self) -> "RedFlagQuerySet":
        """The stop signs that hold for every programme."""
        return self.filter(article__isnull=True, program__isnull=True)

    def visible(self) -> "RedFlagQuerySet":
        """What patients can read on some page: approved, and of what is published or for every programme."""
        published = Q(article__status=Status.PUBLISHED) | Q(program__status=Status.PUBLISHED)
        return self.approved().filter(published | Q(article=None, program=None))

    def shown_with(self, *programs: models.Model) -> "RedFlagQuerySet":
        """The programmes' own signs, those of their topics, and those that hold for every programme."""
        of_topics = Q(article__in=[program.topic_id for program in programs if program.topic_id])
        general = Q(article__isnull=True, program__isnull=True)
        return self.filter(Q(program__in=[program.pk for program in programs]) | of_topics | general)


class RedFlag(models.Model):
    """A sign to look for, in the text's own words, and how soon it needs help; never whom to call.

    It belongs to a topic, to a programme, to both, or to neither: then it is a stop sign for every programme.
    """

    article = models.ForeignKey(
        Article, models.CASCADE, null=True, blank=True, related_name="red_flags", verbose_name="emne"
    )
    program = models.ForeignKey(
        "programs.Program", models.CASCADE, null=True, blank=True, related_name="red_flags", verbose_name="program"
    )
    text = models.TextField("tegn", help_text="Et tegn, med patientens ord: »Du kan ikke holde på urinen«.")
    urgency = models.CharField(
        "hvor meget det haster", max_length=10, choices=[(level.value, level.label) for level in Urgency]
    )
    status = models.CharField(
        "status",
        max_length=10,
        choices=RedFlagStatus,
        default=RedFlagStatus.PROPOSED,
        help_text="Patienter ser kun godkendte tegn.",
    )
    source = models.TextField("kilde", blank=True, help_text="Sætningen eller stedet, tegnet kommer fra.")
    position = models.PositiveSmallIntegerField("plads", default=0)

    objects = RedFlagQuerySet.as_manager()

    class Meta:
        verbose_name = "faresignal"
        verbose_name_plural = "faresignaler"
        ordering: ClassVar = ["position", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="red_flag_has_text", condition=~Q(text=""), violation_error_message="Skriv tegnet."
            ),
            models.CheckConstraint(
                name="red_flag_known_urgency",
                condition=Q(urgency__in=[level.value for level in Urgency]),
                violation_error_message="Vælg, hvor meget det haster.",
            ),
            models.CheckConstraint(
                name="red_flag_known_status",
                condition=Q(status__in=RedFlagStatus.values),
                violation_error_message="Vælg en status fra listen.",
            ),
        ]

    def __str__(self) -> str:
        return self.text

    def is_shown_with(self, program: models.Model) -> bool:
        """As RedFlagQuerySet.shown_with, of one sign."""
        if self.program_id is None and self.article_id is None:
            return True
        return self.program_id == program.pk or self.article_id is not None and self.article_id == program.topic_id

"""What patients say for what the site writes: rules that editors see and own, the same for everyone.

Plain words against plain words. Nothing is asked, scored or concluded about the person who searches.
"""

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from articles.models import Versioned
from articles.rows import lines

from .phrases import MOST_EXPRESSIONS, expressions, how_many
from .wordfile import LONGEST_NAME


def _has_text(name: str, field: str, message: str) -> models.CheckConstraint:
    return models.CheckConstraint(name=name, condition=~Q(**{field: ""}), violation_error_message=message)


class Said(Versioned):
    """Expressions that patients use, one on each line."""

    said = models.TextField(
        "det siger patienter",
        help_text="Et udtryk på hver linje. Søgningen finder det også i andre former og med stavefejl. Sæt / mellem"
        " ord, der kan stå for hinanden, og + mellem det, der skal være der på én gang:"
        " »sover / følelsesløs + skridtet / mellem benene«.",
    )

    class Meta:
        abstract = True

    @property
    def lines(self) -> tuple[str, ...]:
        return lines(self.said)

    @property
    def phrases(self) -> list[str]:
        """Every expression that a line stands for."""
        return [said for line in self.lines for said in expressions(line)]

    def clean(self) -> None:
        super().clean()
        for line in self.lines:
            if (count := how_many(line)) > MOST_EXPRESSIONS:
                raise ValidationError(
                    {"said": f"»{line[:40]} …« står for {count} udtryk. Del linjen: højst {MOST_EXPRESSIONS} i hver."}
                )


class PatientWords(Said):
    """Other words for something that the site writes about."""

    means = models.CharField(
        "det skriver siden", max_length=LONGEST_NAME, help_text="Sidens egne ord, fx »ondt i lænden«."
    )

    class Meta:
        verbose_name = "patienters ord"
        verbose_name_plural = "søgning: patienters ord"
        ordering: ClassVar = ["means"]
        constraints: ClassVar = [
            _has_text("patient_words_mean_something", "means", "Skriv, hvad siden kalder det."),
            _has_text("patient_words_are_said", "said", "Skriv mindst ét udtryk."),
        ]

    def __str__(self) -> str:
        return self.means


class UrgentWords(Said):
    """Words that bring a sign's card before the results. sign: words that the sign holds, whatever page it is on, or
    others that it may hold instead, since each clinic writes its signs in its own words."""

    sign = models.CharField(
        "faresignalet har ordene",
        max_length=LONGEST_NAME,
        help_text="Fx »ikke tisse«. Af de godkendte faresignaler med alle disse ord vises det, der haster mest. Skriv"
        " »ikke tisse / kontrol blære«, hvis et faresignal med de første ord ikke altid er der.",
    )

    class Meta:
        verbose_name = "ord, der haster"
        verbose_name_plural = "søgning: ord, der haster"
        ordering: ClassVar = ["sign"]
        constraints: ClassVar = [
            _has_text("urgent_words_name_a_sign", "sign", "Skriv ord, som faresignalet har."),
            _has_text("urgent_words_are_said", "said", "Skriv mindst ét udtryk."),
        ]

    def __str__(self) -> str:
        return self.sign

"""How often each programme is printed: a number a month and a time, and nothing about who printed or for whom."""

import datetime
from typing import ClassVar

from django.db import models
from django.db.models import F, Max, QuerySet, Sum
from django.utils import timezone

from programs.models import Program

OFTEN_WITHIN = datetime.timedelta(days=365)


class PrintCount(models.Model):
    """One programme in one month. month is the first day of it."""

    program = models.ForeignKey(Program, models.CASCADE, related_name="print_counts")
    month = models.DateField()
    count = models.PositiveIntegerField(default=0)
    last_at = models.DateTimeField()

    class Meta:
        verbose_name = "antal print"
        verbose_name_plural = "antal print"
        constraints: ClassVar = [models.UniqueConstraint(fields=["program", "month"], name="one_count_a_month")]

    def __str__(self) -> str:
        return f"{self.program}, {self.month:%m.%Y}: {self.count}"


def note_print(program: Program) -> None:
    """Two counters that print at once are both counted: the database adds, and one row a month is its rule."""
    now = timezone.localtime()
    row, _ = PrintCount.objects.get_or_create(
        program=program, month=now.date().replace(day=1), defaults={"last_at": now}
    )
    PrintCount.objects.filter(pk=row.pk).update(count=F("count") + 1, last_at=now)


def recently_printed(programs: QuerySet[Program], limit: int) -> list[int]:
    """Keys, the last printed first."""
    printed = programs.annotate(last_at=Max("print_counts__last_at")).exclude(last_at=None)
    return list(printed.order_by("-last_at").values_list("pk", flat=True)[:limit])


def often_printed(programs: QuerySet[Program], limit: int) -> list[int]:
    """Keys, the most printed of the last twelve months first."""
    since = timezone.localdate() - OFTEN_WITHIN
    counted = programs.filter(print_counts__month__gte=since).annotate(prints=Sum("print_counts__count"))
    return list(counted.order_by("-prints", "title").values_list("pk", flat=True)[:limit])

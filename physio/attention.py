"""What the content needs of a physiotherapist now, for the front page of the admin; each rule with its link.

Six queries at most, however much content there is. Nobody is asked to do what they may not do.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from django.contrib.auth.models import AbstractBaseUser
from django.urls import reverse
from django.utils import timezone
from django.utils.text import get_text_list

from articles.models import Article, PublishedQuerySet, RedFlag, RedFlagStatus, Status
from programs.models import Program

from .models import Clinic, Region

WARN_DAYS_BEFORE = 60


@dataclass(frozen=True)
class Task:
    """One line: what to do, and the page of the admin where it is done."""

    text: str
    address: str


def tasks_for(user: AbstractBaseUser) -> list[Task]:
    """What this user may and should do, what concerns patients' safety first."""
    return [
        task
        for permission, tasks in (
            ("physio.change_clinic", _clinic),
            ("physio.change_region", _numbers),
            ("articles.change_redflag", _proposed_signs),
            ("programs.change_program", _stop_rules),
            ("articles.change_article", _topics_to_review),
            ("programs.change_program", _programs_to_review),
        )
        if user.has_perm(permission)
        for task in tasks()
    ]


def is_due(region: Region) -> bool:
    """Whether the region's number must be checked again by now or soon."""
    return region.check_again_on <= timezone.localdate() + datetime.timedelta(days=WARN_DAYS_BEFORE)


def due_regions() -> list[Region]:
    return [region for region in Region.objects.all() if is_due(region)]


def _clinic() -> Iterator[Task]:
    clinic = Clinic.objects.first()
    if clinic is None:
        yield Task("Udfyld klinikken: navn, telefon og region", reverse("admin:physio_clinic_add"))
        return
    missing = [word for word, value in (("telefon", clinic.phone), ("region", clinic.region_id)) if not value]
    if missing:
        words = get_text_list(missing, "og")
        yield Task(f"Klinikken mangler {words}", reverse("admin:physio_clinic_change", args=[clinic.pk]))


def _numbers() -> Iterator[Task]:
    if due := due_regions():
        names = get_text_list([region.name for region in due], "og")
        yield Task(f"Ring og kontrollér telefonnumrene: {names}", _list_of("physio_region"))


def _proposed_signs() -> Iterator[Task]:
    if count := RedFlag.objects.filter(status=RedFlagStatus.PROPOSED).count():
        signs = "1 foreslået faresignal" if count == 1 else f"{count} foreslåede faresignaler"
        address = _list_of("articles_redflag", status__exact=RedFlagStatus.PROPOSED)
        yield Task(f"Godkend eller slet {signs}. Patienter ser dem ikke endnu", address)


def _stop_rules() -> Iterator[Task]:
    if count := Program.objects.published().filter(stop_rule="").count():
        programs = "1 program" if count == 1 else f"{count} programmer"
        address = _list_of("programs_program", status__exact=Status.PUBLISHED, stop_rule__isempty=1)
        yield Task(f"Skriv en stopregel til {programs}", address)


def _topics_to_review() -> Iterator[Task]:
    yield from _to_review(Article.objects.published(), "articles_article", "1 emne", "emner")


def _programs_to_review() -> Iterator[Task]:
    yield from _to_review(Program.objects.published(), "programs_program", "1 program", "programmer")


def _to_review(rows: PublishedQuerySet, name: str, one: str, many: str) -> Iterator[Task]:
    if count := rows.review_overdue().count():
        what = one if count == 1 else f"{count} {many}"
        address = _list_of(name, status__exact=Status.PUBLISHED, gennemgang="overskredet")
        yield Task(f"Gennemgå {what} igen. Datoen er overskredet", address)


def _list_of(name: str, **query: str | int) -> str:
    return reverse(f"admin:{name}_changelist", query=query)

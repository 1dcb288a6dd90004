"""The clinic's rows from plain data and back: the clinic itself, the regions and the stop signs for every exercise."""

from collections.abc import Iterable
from dataclasses import replace

from django.db import models
from reversion import add_to_revision
from reversion.models import Version

from articles.content import Sign
from articles.models import RedFlag
from articles.reading import FileProblem
from articles.restoring import of_general_signs
from articles.rows import red_flags_from, signs_of

from .clinicfile import REGION_DATES, REGION_TEXTS, TEXTS, ClinicContent, RegionContent
from .models import Clinic, Region

_OF_CLINIC = tuple(name for name in TEXTS if name != "region")
_OF_REGION = (*REGION_TEXTS, *REGION_DATES)


def content() -> ClinicContent:
    """All that the rows say of the clinic."""
    clinic = Clinic.objects.select_related("region").first()
    said = {name: getattr(clinic, name) for name in _OF_CLINIC} if clinic else {}
    return ClinicContent(
        **said,
        region=clinic.region.name if clinic and clinic.region else "",
        regions=tuple(_content_of(region) for region in Region.objects.order_by("name")),
        signs=_general_signs(),
    )


def completed(stated: ClinicContent, rows: ClinicContent) -> ClinicContent:
    """What a file says, and of what it does not mention what the rows say."""
    return replace(
        stated,
        regions=rows.regions if stated.regions is None else tuple(sorted(stated.regions, key=lambda r: r.name)),
        signs=rows.signs if stated.signs is None else stated.signs,
    )


def edited_by_hand() -> bool:
    """Whether an editor has written any of it, on a site that never took in a file of it."""
    signs = of_general_signs(Version.objects.get_for_model(RedFlag))
    return Clinic.objects.exists() or Version.objects.get_for_model(Region).exists() or signs.exists()


def keep() -> None:
    """The rows as they are now, into the revision that is open: what a file replaces can be brought back."""
    for row in (*Clinic.objects.all(), *Region.objects.all(), *RedFlag.objects.general()):
        add_to_revision(row)


def save_content(whole: ClinicContent) -> None:
    """Write whole content into the rows. Raises ValidationError for what breaks a rule, and FileProblem for a region
    that the clinic lies in and nobody describes."""
    regions = {stated.name: _saved_region(stated) for stated in whole.regions or ()}
    if whole.region and whole.region not in regions:
        raise FileProblem(f"Regionen »{whole.region}« står ikke under »regions«.", 1)
    _save_clinic(whole, regions.get(whole.region))
    Region.objects.exclude(name__in=regions).delete()
    _save_signs(whole.signs or ())


def _general_signs() -> tuple[Sign, ...]:
    return signs_of(RedFlag.objects.general().order_by("position", "pk"))


def _content_of(region: Region) -> RegionContent:
    return RegionContent(**{name: getattr(region, name) for name in _OF_REGION})


def _saved_region(stated: RegionContent) -> Region:
    region = Region.objects.filter(name=stated.name).first() or Region()
    if region._state.adding or _content_of(region) != stated:
        for name in _OF_REGION:
            setattr(region, name, getattr(stated, name))
        _save(region)
    return region


def _save_clinic(whole: ClinicContent, region: Region | None) -> None:
    if not whole.name:
        return
    clinic = Clinic.objects.first() or Clinic(pk=1)
    for name in _OF_CLINIC:
        setattr(clinic, name, getattr(whole, name))
    clinic.region = region
    _save(clinic)


def _save_signs(signs: Iterable[Sign]) -> None:
    if tuple(signs) == _general_signs():
        return
    RedFlag.objects.general().delete()
    for flag in red_flags_from(signs):
        _save(flag)


def _save(row: models.Model) -> None:
    row.full_clean()
    row.save()

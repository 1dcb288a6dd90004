"""Addresses on paper and in other people's links live on when a page gets a new one."""

from collections.abc import Collection

from django.db.models import Model, Q, QuerySet
from django.http import Http404, HttpResponsePermanentRedirect

from .models import OldSlug


def addresses_of(rows: QuerySet, slugs: Collection[str]) -> dict[str, str]:
    """The addresses of those rows that bear one of the slugs now or bore it once, by that slug."""
    old = dict(OldSlug.objects.filter(kind=rows.model._meta.model_name, slug__in=slugs).values_list("slug", "row"))
    found = rows.filter(Q(slug__in=slugs) | Q(pk__in=old.values()))
    by_pk = {row.pk: row for row in found}
    once = {slug: by_pk[pk].get_absolute_url() for slug, pk in old.items() if pk in by_pk}
    return once | {row.slug: row.get_absolute_url() for row in by_pk.values()}


def moved(rows: QuerySet, slug: str) -> HttpResponsePermanentRedirect:
    """To the page that once had this address. Raises Http404 as present_row does."""
    return HttpResponsePermanentRedirect(present_row(rows, slug).get_absolute_url())


def present_row(rows: QuerySet, slug: str) -> Model:
    """The row that once had this address, if it is among those that may be seen. Raises Http404 if there is none."""
    old = OldSlug.objects.filter(kind=rows.model._meta.model_name, slug=slug).first()
    row = rows.filter(pk=old.row).first() if old else None
    if row is None:
        raise Http404
    return row

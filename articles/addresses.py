"""Addresses on paper and in other people's links live on when a page gets a new one."""

from django.db.models import Model, QuerySet
from django.http import Http404, HttpResponsePermanentRedirect

from .models import OldSlug


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

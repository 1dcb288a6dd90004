"""Addresses on paper and in other people's links live on when a page gets a new one."""

from django.db.models import QuerySet
from django.http import Http404, HttpResponsePermanentRedirect

from .models import OldSlug


def moved(rows: QuerySet, slug: str) -> HttpResponsePermanentRedirect:
    """To the row that once had this address, if it is among those that may be seen. Raises Http404 if there is none."""
    old = OldSlug.objects.filter(kind=rows.model._meta.model_name, slug=slug).first()
    row = rows.filter(pk=old.row).first() if old else None
    if row is None:
        raise Http404
    return HttpResponsePermanentRedirect(row.get_absolute_url())

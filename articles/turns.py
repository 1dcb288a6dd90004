"""Content is written by one at a time.

Every save moves the version of all content on, so two would wait for each other there anyway. When each also holds rows
that the other needs, neither can go on, and PostgreSQL stops one of them. Whoever waits before the first row is
touched meets nobody on the way. On SQLite a transaction that writes is alone already.
"""

from django.contrib.contenttypes.models import ContentType

from .models import Article


def take_turn() -> None:
    """Call it first in a transaction that writes content; the turn ends with the transaction."""
    mine = ContentType.objects.get_for_model(Article).pk
    ContentType.objects.select_for_update(no_key=True).get(pk=mine)

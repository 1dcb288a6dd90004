"""What django-reversion keeps of rows as they are saved, for rows that were written many at a time."""

import json
from collections.abc import Iterable

from django.contrib.contenttypes.models import ContentType
from django.core.serializers.json import DjangoJSONEncoder
from django.core.serializers.python import Serializer
from django.db import models, router
from django.utils import timezone
from reversion import is_registered
from reversion.models import Revision, Version
from reversion.revisions import _get_options

from physio.bulkrows import Row, enter

_VERSION = ("revision_id", "object_id", "content_type_id", "db", "format", "serialized_data", "object_repr")


def keep_versions(saved: Iterable[tuple[str, list[models.Model]]]) -> None:
    """A revision for each comment, with a version of each of its rows; the same as saving them in create_revision()."""
    groups = [(Revision(date_created=timezone.now(), comment=comment), rows) for comment, rows in saved]
    Revision.objects.bulk_create([revision for revision, _ in groups])
    versions = [_version(row, revision) for revision, rows in groups for row in rows if is_registered(type(row))]
    enter(Version, _VERSION, versions)


def _version(row: models.Model, revision: Revision) -> Row:
    options = _get_options(type(row))
    kind = ContentType.objects.get_for_model(type(row), for_concrete_model=options.for_concrete_model)
    return (
        revision.pk,
        str(getattr(row, options.object_id_field)),
        kind.pk,
        router.db_for_write(type(row), instance=row),
        options.format,
        _serialized(row, options.fields),
        str(row),
    )


def _serialized(row: models.Model, fields: tuple[str, ...]) -> str:
    """As Django's JSON serializer writes it, without building one anew for each row."""
    (data,) = Serializer().serialize([row], fields=fields)
    return "[" + json.dumps(data, cls=DjangoJSONEncoder, ensure_ascii=False) + "]"

"""An older version of one row put back, with the rows that belong to it and nothing else.

A revision holds everything that was saved together: an exercise and the programmes it moved on, a topic and the
programme that came in the same file. django-reversion would put all of it back, and what a colleague has written on
the other pages since would be gone without a word.
"""

from collections.abc import Iterator

from django.db import IntegrityError, models, transaction
from django.db.models import QuerySet
from reversion.errors import RevertError
from reversion.models import Version
from reversion.revisions import _get_options


def put_back(version: Version, now: models.Model | None) -> None:
    """now: the row as it is, None where it was deleted. What no editor can edit (token, edition) stays as it is now.

    Raises RevertError with a Danish line when something that the old version needs is gone.
    """
    versions = [version, *_parts(version)]
    own = {(each._model, str(each.object_id)) for each in versions}
    for each in versions:
        _release_from_what_is_gone(each, own)
    if now is not None:
        _keep_what_nobody_edits(version._object_version.object, now)
    _delete_later_parts(version, own)
    try:
        with transaction.atomic(using=version.db):
            for each in versions:
                each.revert()
    except IntegrityError as error:
        raise RevertError(f"»{version}« kan ikke gendannes: en anden side har fået samme adresse.") from error


def of_general_signs(versions: QuerySet) -> QuerySet:
    """Those of general stop signs, by what the versions themselves say: quotes inside a text are escaped there."""
    of_no_topic = versions.filter(serialized_data__contains='"article": null')
    return of_no_topic.filter(serialized_data__contains='"program": null')


def _relations(version: Version) -> Iterator[models.ManyToOneRel]:
    """Those to the rows that are edited on the same page."""
    return (version._model._meta.get_field(name) for name in _get_options(version._model).follow)


def _parts(version: Version) -> Iterator[Version]:
    for relation in _relations(version):
        of_model = Version.objects.get_for_model(relation.related_model).filter(revision=version.revision_id)
        yield from (part for part in of_model if str(part.field_dict[relation.field.attname]) == version.object_id)


def _delete_later_parts(version: Version, own: set[tuple[type, str]]) -> None:
    for relation in _relations(version):
        for row in relation.related_model.objects.filter(**{relation.field.attname: version.object_id}):
            if (relation.related_model, str(row.pk)) not in own:
                row.delete()


def _release_from_what_is_gone(version: Version, own: set[tuple[type, str]]) -> None:
    row = version._object_version.object
    for field in (field for field in row._meta.concrete_fields if field.is_relation):
        target = getattr(row, field.attname)
        if target is None or (field.related_model, str(target)) in own:
            continue
        if field.related_model.objects.filter(pk=target).exists():
            continue
        if not field.null:
            raise RevertError(_missing(field.related_model, target))
        setattr(row, field.attname, None)


def _missing(model: type[models.Model], pk: int) -> str:
    known = Version.objects.get_for_model(model).filter(object_id=pk).first()
    name = f" »{known}«" if known else ""
    kind = model._meta.verbose_name
    return f"Udgaven kan ikke gendannes, fordi den bruger{name} ({kind}), som er slettet. Gendan det slettede først."


def _keep_what_nobody_edits(restored: models.Model, now: models.Model) -> None:
    for field in now._meta.concrete_fields:
        if not field.editable:
            setattr(restored, field.attname, getattr(now, field.attname))

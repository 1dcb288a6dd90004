"""Rows inside rows: a page that shows something of several tables asks the database once."""

from typing import Any

from django.db.models import JSONField, Subquery
from django.db.models.sql.compiler import SQLCompiler


class Nested(Subquery):
    """What a queryset finds for each row outside it (OuterRef), as a list of dicts in the queryset's own order.

    The queryset gives one value, found=JSONObject(…). A column of JSON has to be cast to text in it: databases differ
    in whether they would nest it.
    """

    output_field = JSONField()

    def as_sqlite(self, compiler: SQLCompiler, connection: Any, **context: Any) -> tuple[str, Any]:
        template = "(SELECT JSON_GROUP_ARRAY(JSON(nested.found)) FROM (%(subquery)s) nested)"
        return self.as_sql(compiler, connection, template=template, **context)

    def as_postgresql(self, compiler: SQLCompiler, connection: Any, **context: Any) -> tuple[str, Any]:
        template = "(SELECT COALESCE(JSONB_AGG(nested.found), '[]') FROM (%(subquery)s) nested)"
        return self.as_sql(compiler, connection, template=template, **context)

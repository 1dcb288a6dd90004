"""A page's structured data, as a block that browsers leave alone and search engines read."""

from typing import Any

from django import template
from django.core.serializers.json import DjangoJSONEncoder
from django.utils.html import json_script

from physio import structured

register = template.Library()


class _Danish(DjangoJSONEncoder):
    """æ, ø and å as they are: an answer then stands in the page twice in the same bytes, which compresses well."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options | {"ensure_ascii": False})


class DataBlock(template.Node):
    """Django's json_script escapes what could end the block; only the type differs. Under script-src 'self' a block
    of data is neither run nor stopped."""

    def __init__(self, data: template.base.FilterExpression) -> None:
        self.data = data

    def render(self, context: template.Context) -> str:
        data = self.data.resolve(context)
        if not data:
            return ""
        return json_script(data, encoder=_Danish).replace("application/json", "application/ld+json", 1)


@register.tag
def data_block(parser: template.base.Parser, token: template.base.Token) -> DataBlock:
    """{% data_block data %}; nothing for {}."""
    _, data = token.split_contents()
    return DataBlock(parser.compile_filter(data))


for name in structured.__all__:
    register.simple_tag(getattr(structured, name))

"""Text fields of the admin. Browsers send the ends of lines as CRLF; rows, files and fingerprints have LF alone.

Without this every save from a browser would change every text of more than one line.
"""

from typing import Any

from django.forms import CharField, Textarea
from markdownx.widgets import AdminMarkdownxWidget


class _PlainLines:
    def value_from_datadict(self, data, files, name: str) -> str | None:
        text = super().value_from_datadict(data, files, name)
        return text.replace("\r\n", "\n").replace("\r", "\n") if isinstance(text, str) else text


class Lines(_PlainLines, Textarea):
    """Plain text."""


class MarkdownLines(_PlainLines, AdminMarkdownxWidget):
    """Markdown, with its preview beside it."""


class LinesField(CharField):
    """Empty lines at either end, which the form drops, are no change."""

    def has_changed(self, initial: str | None, data: Any) -> bool:
        return super().has_changed((initial or "").strip(), data)

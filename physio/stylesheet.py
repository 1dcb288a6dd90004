"""The one style sheet of every page, put together from the sheets of its components.

They are written one by one, each beside what it dresses, and sent as one: a phone opens six connections at a time and
waits for each on a slow net, which cost half a second before the first word was seen.
"""

import hashlib

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

FOLDER = settings.BASE_DIR / "static" / "css"
COMPONENTS = (
    "header", "footer", "search", "teasers", "button", "summary", "care-card", "phone", "notice", "prose", "questions",
    "exercise", "review",
)  # fmt: skip
SHEETS = ("reset", "tokens", "base", "layout", *(f"components/{name}" for name in COMPONENTS), "utilities", "print")
"""Without '.css'. The order is free but for the first, which states the order of the layers."""

FOR_GOOD = "public, max-age=31536000, immutable"


@require_safe
def stylesheet(request: HttpRequest, digest: str) -> HttpResponse:
    """Whoever asks for an older one by a page from before a new release gets today's, but does not keep it."""
    text = whole()
    kept = FOR_GOOD if digest == _digest(text) else "no-cache"
    return HttpResponse(text, content_type="text/css; charset=utf-8", headers={"Cache-Control": kept})


def address() -> str:
    """Named by its content, so that a browser asks for it once and never has an old one."""
    return reverse("stylesheet", args=[_digest(whole())])


def whole() -> str:
    """Read each time: a page that is made anew can afford it, and who writes a style sheet sees it at once."""
    return "\n".join((FOLDER / f"{sheet}.css").read_text(encoding="utf-8") for sheet in SHEETS)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]

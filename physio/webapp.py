"""The site as an app on a patient's phone: what it is called there, how it looks and where it begins."""

from django.http import HttpRequest, JsonResponse
from django.templatetags.static import static
from django.urls import reverse
from django.views.decorators.http import require_safe

PAPER, BAND = "#faf5ec", "#123f42"
"""The ground and the header's band of static/css/tokens.css."""


@require_safe
def manifest(request: HttpRequest) -> JsonResponse:
    start = reverse("programs:index")
    app = {
        "id": start,
        "name": f"Øvelser – {request.clinic.name}",
        "short_name": "Øvelser",
        "description": "Træn dit øvelsesprogram, også uden net.",
        "lang": "da",
        "dir": "ltr",
        "start_url": start,
        "scope": "/",
        "display": "minimal-ui",
        "background_color": PAPER,
        "theme_color": BAND,
        "icons": [
            _icon("app-192.png", "192x192", "image/png", "any"),
            _icon("app-512.png", "512x512", "image/png", "any"),
            _icon("app-512.png", "512x512", "image/png", "maskable"),
            _icon("app.svg", "any", "image/svg+xml", "any"),
        ],
    }
    return JsonResponse(app, content_type="application/manifest+json", json_dumps_params={"ensure_ascii": False})


def _icon(name: str, sizes: str, kind: str, purpose: str) -> dict[str, str]:
    return {"src": static(f"img/{name}"), "sizes": sizes, "type": kind, "purpose": purpose}

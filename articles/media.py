"""Uploaded pictures, served by us: only names that we gave ourselves, as pictures and nothing else."""

from django.core.files.storage import default_storage
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import re_path
from django.views.decorators.http import require_safe

from .pictures import CONTENT_TYPES

FOLDERS = "markdownx|exercises"


@require_safe
def picture(request: HttpRequest, folder: str, name: str, extension: str) -> HttpResponse:
    path = f"{folder}/{name}.{extension}"
    if not default_storage.exists(path):
        raise Http404
    with default_storage.open(path) as file:
        response = HttpResponse(file.read(), content_type=CONTENT_TYPES[extension])
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
    response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    return response


urlpatterns = [
    re_path(
        rf"^(?P<folder>{FOLDERS})/(?P<name>[0-9a-f]{{32}})\.(?P<extension>{'|'.join(CONTENT_TYPES)})\Z",
        picture,
        name="picture",
    ),
]

"""The least that Django can do: one view without middleware or database, sending the bytes it is given."""

import os
from pathlib import Path

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse
from django.urls import path

BYTES = Path(os.environ["BENCH_PAGE"]).read_bytes()


def page(request: HttpRequest, anything: str) -> HttpResponse:
    return HttpResponse(BYTES)


urlpatterns = [path("<path:anything>", page)]
settings.configure(
    ROOT_URLCONF=__name__, ALLOWED_HOSTS=["127.0.0.1"], SECRET_KEY="bench", MIDDLEWARE=[], LOGGING_CONFIG=None
)
application = get_wsgi_application()

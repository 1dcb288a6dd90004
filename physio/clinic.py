from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject

from .models import Clinic


class ClinicMiddleware:
    """request.clinic: the clinic with its region, fetched when a page first asks for it.

    Views of articles and programs read it there, so that they need not know where the clinic is kept.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.clinic = SimpleLazyObject(Clinic.current)
        return self.get_response(request)

"""Training without a net: the worker that shows the copies on a device, and the page that lists them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


@require_safe
def worker(request: HttpRequest) -> HttpResponse:
    """Its address is its reach: at the root it has the whole site. Browsers ask for it anew at every visit."""
    answer = render(request, "programs/worker.js", content_type="text/javascript; charset=utf-8")
    answer["Cache-Control"] = "no-cache"
    return answer


@require_safe
def without_net(request: HttpRequest) -> HttpResponse:
    """Lists what the device itself has kept, which only the device knows."""
    return render(request, "programs/without_net.html")

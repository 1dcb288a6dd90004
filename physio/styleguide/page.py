"""The guide itself: each part rendered by its own template, in every state, with the contract that stands in it."""

import re
from dataclasses import dataclass

from django.contrib.admin.views.decorators import staff_member_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import get_template
from django.utils.safestring import SafeString
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from .parts import Part, groups

COLOURS = {
    "paper": "Sidens bund",
    "surface": "Kort og felter",
    "tint": "Kort fortalt og dosis",
    "band": "Båndet øverst",
    "button": "Knapper",
    "danger": "Livsfare",
    "urgent": "Haster",
    "soon": "Snart",
    "calm": "Haster ikke",
}
"""The grounds of static/css/tokens.css that text stands on, by their role."""
_CONTRACT = re.compile(r"{% comment %}\s*(.+?)\s*{% endcomment %}", re.DOTALL)


@dataclass(frozen=True)
class ShownPart:
    part: Part
    contract: str
    states: tuple[tuple[str, SafeString], ...]


@never_cache
@staff_member_required(login_url="admin:login")
@require_safe
def styleguide(request: HttpRequest) -> HttpResponse:
    shown = {title: [_shown(part, request) for part in parts] for title, parts in groups(request.clinic).items()}
    return render(request, "physio/styleguide.html", {"groups": shown, "colours": COLOURS})


def _shown(part: Part, request: HttpRequest) -> ShownPart:
    template = get_template(f"components/{part.component}.html")
    states = tuple((name, template.render(dict(state), request)) for name, state in part.states.items())
    return ShownPart(part, contract_of(template.template.source), states)


def contract_of(source: str) -> str:
    """What a component's own comment says that it is and takes; '' where it has none."""
    found = _CONTRACT.search(source)
    return found[1] if found else ""

"""Cards that say when to seek help, and whom to call."""

from collections.abc import Iterable

from django import template

from articles.urgency import Urgency, by_urgency

register = template.Library()


@register.inclusion_tag("components/care_cards.html", takes_context=True)
def care_cards(context: template.Context, signs: Iterable) -> dict:
    """One card a level, most urgent first, from signs with an urgency and a text. Headings are h3."""
    route = context["request"].clinic.route
    return {"cards": [{"urgency": urgency, "route": route(urgency), "signs": s} for urgency, s in by_urgency(signs)]}


@register.simple_tag(takes_context=True)
def route_for(context: template.Context, urgency: Urgency):
    """Whom to call at this level, for a card that is not built from one list of signs."""
    return context["request"].clinic.route(urgency)

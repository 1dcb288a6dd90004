"""What every page needs to know about the site itself."""

from django import template
from django.db.models import QuerySet

from physio import stylesheet
from physio.models import Region
from physio.ranges import bind_ranges
from physio.structured.things import absolute

register = template.Library()

register.filter(bind_ranges)
register.simple_tag(absolute)


@register.simple_tag(takes_context=True)
def canonical(context: template.Context) -> str:
    """The page's one address, whatever host and query it was asked by."""
    return absolute(context["request"].path)


@register.simple_tag
def site_styles() -> str:
    """The address of the style sheet of every page."""
    return stylesheet.address()


@register.simple_tag
def all_regions() -> QuerySet[Region]:
    return Region.objects.all()

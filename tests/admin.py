"""What tests of the admin share: somebody who is logged in, and a form sent back as a browser would."""

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.http import HttpResponse
from django.test import Client


def client_in_group(group: str | None, **fields) -> Client:
    """A browser with a staff member's session; group None is a member of no group."""
    user = get_user_model().objects.create_user(**{"username": "ansat", "is_staff": True} | fields)
    if group:
        user.groups.add(Group.objects.get(name=group))
    client = Client()
    client.force_login(user)
    return client


def form_data(response: HttpResponse) -> dict[str, str]:
    """Every field of an admin page's form with the value it shows, its inline rows included."""
    data: dict[str, str] = {}
    for formset in (inline.formset for inline in response.context["inline_admin_formsets"]):
        for form in (formset.management_form, *formset.forms):
            data |= _values(form)
    return data | _values(response.context["adminform"].form)


def _values(form) -> dict[str, str]:
    shown = {}
    for bound in form:
        value = bound.value()
        value = bound.field.prepare_value(value)
        if value is None or value is False:
            continue
        shown[bound.html_name] = "on" if value is True else str(getattr(value, "pk", value))
    return shown

"""The front page of the admin asks here what needs to be done."""

from django import template
from django.contrib.auth.models import AbstractBaseUser

from physio.attention import Task, tasks_for

register = template.Library()


@register.simple_tag
def tasks_of(user: AbstractBaseUser) -> list[Task]:
    return tasks_for(user)

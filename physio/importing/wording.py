"""What the database or the clinic's rules refuse, in one Danish line."""

from django.core.exceptions import ValidationError
from django.db import models


def broken_rule(row: models.Model) -> str:
    """The clinic's rule that the database refused to break, as the admin would say it."""
    try:
        row.full_clean()
    except ValidationError as error:
        return in_words(error)
    return "Indholdet bryder en af databasens regler og blev ikke gemt."


def in_words(error: ValidationError) -> str:
    if not hasattr(error, "message_dict"):
        return " ".join(error.messages)
    return " ".join(
        f"{'' if name == '__all__' else name + ': '}{' '.join(messages)}"
        for name, messages in error.message_dict.items()
    )

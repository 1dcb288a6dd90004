"""The pieces that all data is made of."""

import datetime
from typing import Any

from django.conf import settings

from programs.dosage import Range

CONTEXT = "https://schema.org"
SECOND, MINUTE = "SEC", "MIN"
"""UN/CEFACT's codes, which schema.org asks for."""

Data = dict[str, Any]


def thing(kind: str | list[str], identity: str = "", **says: Any) -> Data:
    """A thing of that kind with what is known of it."""
    given = {"@type": kind, "@id": identity, **says}
    return {name: value for name, value in given.items() if value not in (None, "", [])}


def block(data: Data) -> Data:
    """A thing as it stands in a page of its own."""
    return {"@context": CONTEXT, **data}


def absolute(path: str) -> str:
    """A path of the site as others must write it."""
    return settings.SITE_URL + path


def day(date: datetime.date | None) -> str:
    return date.isoformat() if date else ""


def amount(quantity: Range | None, unit: str = "") -> Data | None:
    if not quantity:
        return None
    low, high = quantity
    if low == high:
        return thing("QuantitativeValue", value=low, unitCode=unit)
    return thing("QuantitativeValue", minValue=low, maxValue=high, unitCode=unit)

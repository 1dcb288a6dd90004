"""What tests of pages share: the page as text, its words without markup, their order, and what it asked for."""

import re

from django.db import connection
from django.test.utils import CaptureQueriesContext


def page(client, address: str, status: int = 200) -> str:
    response = client.get(address)
    assert response.status_code == status
    return response.content.decode()


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def order(text: str, *parts: str) -> list[str]:
    """The parts in the order in which they stand in the text; each must stand in it."""
    return sorted(parts, key=text.index)


def queries(client, address: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        page(client, address)
    return len(captured)

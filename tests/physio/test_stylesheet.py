"""The sheets of all components, sent as one."""

import re

import pytest
from django.urls import reverse

from physio import stylesheet
from tests.pages import page

pytestmark = pytest.mark.django_db


def linked(client) -> str:
    return re.search(r'<link rel="stylesheet" href="(.*?)">', page(client, "/om/"))[1]


def test_every_page_names_it_by_its_content_and_browsers_keep_it_for_good(client):
    answer = client.get(linked(client))
    assert answer.status_code == 200
    assert answer["Content-Type"] == "text/css; charset=utf-8"
    assert "immutable" in answer["Cache-Control"]


def test_it_holds_every_sheet_whole_and_the_order_of_the_layers_first(client):
    text = client.get(linked(client)).content.decode()
    assert text.index("@layer reset") < text.index("{")
    for sheet in stylesheet.SHEETS:
        assert (stylesheet.FOLDER / f"{sheet}.css").read_text(encoding="utf-8") in text


def test_another_word_in_it_is_another_address(tmp_path, monkeypatch):
    before = stylesheet.address()
    for sheet in stylesheet.SHEETS:
        path = tmp_path / f"{sheet}.css"
        path.parent.mkdir(exist_ok=True)
        path.write_text("")
    monkeypatch.setattr(stylesheet, "FOLDER", tmp_path)
    assert stylesheet.address() != before


def test_a_page_from_before_a_release_gets_the_sheet_of_today_but_does_not_keep_it(client):
    answer = client.get(reverse("stylesheet", args=["f" * 12]))
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "no-cache"

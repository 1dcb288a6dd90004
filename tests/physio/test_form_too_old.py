"""A form that was opened before a new login is refused with words that help."""

import re

import pytest
from django.test import Client

from articles.models import Article
from tests.admin import client_in_group

ADDRESS = "/admin/articles/article/add/"


@pytest.fixture
def refused(db):
    client = client_in_group("Fysioterapeut")
    client.handler.enforce_csrf_checks = True
    return client.post(ADDRESS, {"title": "Ondt i nakken", "csrfmiddlewaretoken": "gammel"})


def test_it_is_refused_as_forbidden_and_never_cached(refused):
    assert refused.status_code == 403
    assert "no-store" in refused["Cache-Control"]


def test_the_page_says_in_danish_how_the_text_is_saved(refused):
    html = refused.content.decode()
    assert '<html lang="da">' in html
    for words in ("Intet er gemt", "tilbageknap", "Kopiér det, du har skrevet", "Åbn siden igen"):
        assert words in html


def test_the_page_keeps_to_the_strict_policy_and_sets_no_cookie(refused):
    html = refused.content.decode()
    assert "default-src 'none'" in refused["Content-Security-Policy"]
    assert not re.search(r"<style|style=|<script(?![^>]*src=)|\son\w+=", html)
    assert not refused.cookies


def test_why_the_token_failed_is_not_told(refused):
    assert "csrf" not in refused.content.decode().lower()


def test_who_has_no_cookies_at_all_gets_the_same_page(db):
    response = Client(enforce_csrf_checks=True).post("/admin/login/", {"username": "anna", "password": "x"})
    assert response.status_code == 403
    assert "slå cookies til" in response.content.decode()


def test_nothing_is_written(refused):
    assert not Article.objects.exists()

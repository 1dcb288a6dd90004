"""Uploaded pictures as anybody may fetch them: under names that we gave, as pictures and nothing else."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.test import Client

from articles.pictures import reencoded
from tests.articles.test_pictures import picture

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def media(settings, tmp_path) -> None:
    settings.MEDIA_ROOT = tmp_path


def stored(kind: str, folder: str = "markdownx") -> str:
    written = reencoded(picture(kind))
    return default_storage.url(default_storage.save(f"{folder}/{written.name}", ContentFile(written.content)))


@pytest.mark.parametrize("folder", ["markdownx", "exercises"])
@pytest.mark.parametrize(
    ("kind", "content_type"), [("JPEG", "image/jpeg"), ("PNG", "image/png"), ("WEBP", "image/webp")]
)
def test_a_picture_can_do_nothing_but_be_seen(kind, content_type, folder):
    answer = Client().get(stored(kind, folder))
    assert answer.status_code == 200
    assert answer["Content-Type"] == content_type
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer["Cross-Origin-Resource-Policy"] == "same-origin"
    assert answer["Cache-Control"] == "public, max-age=31536000, immutable"
    assert not answer.cookies
    assert answer.content == reencoded(picture(kind)).content


NAME = "0" * 32


@pytest.mark.parametrize(
    "path",
    [
        *("", "markdownx", "markdownx/", "exercises/", "markdownx/x.html", "markdownx/billede.png"),
        *("markdownx/../physio.sqlite3", "markdownx/..%2f..%2fphysio.sqlite3", "../manage.py", "%2e%2e/manage.py"),
        *(f"markdownx/{NAME}.svg", f"markdownx/{NAME}.html", f"markdownx/{NAME}.jpg", f"andet/{NAME}.jpg"),
        *(f"markdownx/{NAME}.png%0a", f"markdownx/{NAME}.png/", f"markdownx/{NAME}.PNG", f"markdownx/{NAME}1.png"),
        *(f"markdownx/{'A' * 32}.png", f"markdownx/{NAME}.png%00.html"),
    ],
)
def test_nothing_else_is_served_even_if_it_lies_there(path, tmp_path):
    (tmp_path / "markdownx").mkdir()
    for name in ("x.html", "billede.png", f"{NAME}.svg", f"{NAME}.html", f"{NAME}1.png", f"{'A' * 32}.png"):
        (tmp_path / "markdownx" / name).write_text("<script>alert(1)</script>")
    assert Client().get(f"/media/{path}").status_code == 404


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_a_picture_can_only_be_read(method):
    assert getattr(Client(), method)(stored("PNG")).status_code == 405


def test_a_picture_is_asked_after_without_its_bytes():
    answer = Client().head(stored("PNG"))
    assert answer.status_code == 200 and answer.content == b""

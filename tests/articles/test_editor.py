"""Preview and upload: for editors only, and every answer reads well where markdownx puts it."""

import os
import random
import re
import time

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from articles.editor import LOGGED_OUT, TOO_OLD
from articles.markdown import FAILED_UPLOAD, render_markdown
from tests.admin import client_in_group, form_data
from tests.articles.test_pictures import REFUSED, moving, picture
from tests.factories import make_article

pytestmark = pytest.mark.django_db

PREVIEW, UPLOAD = "/admin/markdownx/markdownify/", "/admin/markdownx/upload/"


NAMES = (
    "foto.jpg",
    "x.html",
    "x.svg",
    "../../ond.png",
    "a\0b.jpg",
    "x.png/../../y",
    ".htaccess",
    "a" * 300,
    "ø\u202e.gif",
)
KINDS = ("image/jpeg", "image/gif", "image/svg+xml", "text/html", "", "image/x-" + "y" * 200)


def mutated(dice: random.Random) -> bytes:
    """A picture, or what is none, with some bytes exchanged, cut off or said twice."""
    whole = [picture("JPEG"), picture("PNG"), picture("WEBP"), picture("PNG", mode="P"), moving("WEBP")]
    raw = bytearray(dice.choice([*whole, *REFUSED.values()])[:200_000])
    for _ in range(dice.choice((0, 1, 4, 20)) if raw else 0):
        raw[dice.randrange(len(raw))] = dice.randrange(256)
    cut = dice.randint(0, len(raw))
    return bytes(dice.choice((raw, raw[:cut], raw + raw[cut:])))


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def editor() -> Client:
    return client_in_group("Fysioterapeut")


def upload(client: Client, content: bytes, name: str = "foto.jpg", kind: str = "image/jpeg"):
    return client.post(UPLOAD, {"image": SimpleUploadedFile(name, content, content_type=kind)})


class TestWho:
    def clients(self):
        return {
            "anonymous": Client(),
            "staff without a group": client_in_group(None, username="b"),
            "patient-like user": client_in_group("Fysioterapeut", username="c", is_staff=False),
            "clinic staff": client_in_group("Klinikpersonale", username="d"),
            "left the clinic": client_in_group("Fysioterapeut", username="e", is_active=False),
        }

    def test_nobody_but_editors_gets_a_preview_or_stores_a_picture(self):
        for client in self.clients().values():
            answers = client.post(PREVIEW, {"content": "x"}), upload(client, picture())
            assert [answer.status_code for answer in answers] == [403, 403]
        assert default_storage.listdir("")[0] == []

    def test_editors_and_superusers_may(self):
        for client in (client_in_group("Fysioterapeut"), client_in_group(None, username="s", is_superuser=True)):
            assert client.post(PREVIEW, {"content": "x"}).status_code == 200
            assert upload(client, picture()).status_code == 200

    @pytest.mark.parametrize("address", [PREVIEW, UPLOAD])
    def test_nothing_can_be_read_there(self, editor, address):
        assert editor.get(address).status_code == 405

    def test_a_form_on_another_site_cannot_use_an_editors_session(self, editor):
        """Nor can a page that was opened before the editor logged in anew; so the refusal is in words."""
        strict = Client(enforce_csrf_checks=True)
        strict.cookies = editor.cookies
        previewed, stored = strict.post(PREVIEW, {"content": "x"}), upload(strict, picture())
        assert (previewed.status_code, previewed.text) == (403, TOO_OLD)
        assert (stored.status_code, stored.json()["image_code"]) == (403, f"{FAILED_UPLOAD}: {TOO_OLD} ⚠")
        assert default_storage.listdir("")[0] == []

    def test_an_editors_own_page_is_let_through(self, editor):
        strict = Client(enforce_csrf_checks=True)
        strict.cookies = editor.cookies
        page = strict.get(f"/admin/articles/article/{make_article().pk}/change/").text
        token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)[1]
        assert strict.post(PREVIEW, {"content": "x", "csrfmiddlewaretoken": token}).text == render_markdown("x")

    def test_who_was_logged_out_reads_so_in_the_preview(self):
        answer = Client().post(PREVIEW, {"content": "Min lange tekst"})
        assert answer.text == LOGGED_OUT and answer["Content-Type"].startswith("text/plain")


class TestThePreview:
    def test_keeps_whoever_writes_logged_in(self, editor, settings):
        first, second = (editor.post(PREVIEW, {"content": "x"}) for _ in range(2))
        assert first.cookies[settings.SESSION_COOKIE_NAME]["max-age"] == settings.SESSION_COOKIE_AGE
        assert not second.cookies

    def test_is_what_patients_will_see(self, editor):
        text = "## Knæ\n\nPuls <normal og temp >38\n\n<script>alert(1)</script>\n- et\n- to"
        assert editor.post(PREVIEW, {"content": text}).text == render_markdown(text)

    def test_of_nothing_is_empty(self, editor):
        assert editor.post(PREVIEW).text == ""

    def test_of_far_too_much_says_so(self, editor):
        answer = editor.post(PREVIEW, {"content": "a" * 60_001})
        assert answer.status_code == 400 and "for lang" in answer.text


class TestAnUpload:
    def test_is_stored_under_a_name_of_ours_and_can_be_seen(self, editor):
        code = upload(editor, picture(), name="../../ond.html", kind="text/html").json()["image_code"]
        address = code.partition("(")[2].rstrip(")")
        assert address.startswith("/media/markdownx/") and address.endswith(".jpg")
        assert f'src="{address}"' in render_markdown(code)
        assert Client().get(address).status_code == 200

    def test_sent_twice_is_one_file(self, editor):
        assert upload(editor, picture()).json() == upload(editor, picture(), name="andet.jpg").json()
        assert len(default_storage.listdir("markdownx")[1]) == 1

    @pytest.mark.parametrize("name", REFUSED)
    def test_that_is_no_picture_is_told_at_the_cursor_and_nothing_is_stored(self, editor, name):
        answer = upload(editor, REFUSED[name])
        assert answer.status_code == 400
        assert answer.json()["image_code"].startswith(FAILED_UPLOAD)
        assert not default_storage.exists("markdownx")

    def test_of_broken_files_under_hostile_names_never_fails_and_stores_pictures_only(self, editor):
        """UPLOAD_FUZZ=3000 tries that many."""
        dice = random.Random(11)
        slowest = 0.0
        for _ in range(int(os.environ.get("UPLOAD_FUZZ", "200"))):
            started = time.process_time()
            answer = upload(editor, mutated(dice), dice.choice(NAMES), dice.choice(KINDS))
            slowest = max(slowest, time.process_time() - started)
            assert answer.status_code in (200, 400)
            assert "image_code" in answer.json()
        stored = default_storage.listdir("markdownx")[1]
        assert stored and all(re.fullmatch(r"[0-9a-f]{32}\.(jpg|png|webp)", name) for name in stored)
        assert slowest < 10

    def test_without_a_file_is_told_too(self, editor):
        answer = editor.post(UPLOAD)
        assert answer.status_code == 400 and answer.json()["image_code"].startswith(FAILED_UPLOAD)

    def test_that_failed_may_not_stay_in_a_text_that_is_saved(self, editor):
        article = make_article()
        address = f"/admin/articles/article/{article.pk}/change/"
        data = form_data(editor.get(address)) | {"body": f"## Hej\n\n{FAILED_UPLOAD}: Brug JPEG. ⚠"}
        answer = editor.post(address, data)
        assert answer.status_code == 200 and "Et billede blev ikke gemt" in answer.text

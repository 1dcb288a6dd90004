"""How a page looks where someone shares its address."""

import re
from io import BytesIO

import pytest
from PIL import Image

from articles.models import Status
from physio.sharing import Card, draw
from physio.sharing.pages import FRONT_PAGE, PROGRAMS, SIGNS, TOPICS
from tests.factories import make_article, make_clinic, make_exercise, make_program
from tests.physio.public_site import ARM_RAISE

LONG_WORD = "Patellofemoralesmertesyndromudredningsforløb"
each_row = pytest.mark.parametrize("make", [make_article, make_program, make_exercise])


def shared(client, address: str) -> dict[str, str]:
    """What a page tells of itself to who shares it, by name."""
    html = client.get(address).content.decode()
    return dict(re.findall(r'<meta (?:property|name)="((?:og|twitter):[^"]+)" content="([^"]*)">', html))


def picture(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content))


@pytest.mark.django_db
def test_a_shared_page_shows_its_title_its_opening_and_whose_it_is(client, settings):
    settings.SITE_URL = "https://klinik.example"
    make_clinic(name="Klinik Ved Åen")
    article = make_article(title="Ondt i »albuen«", lead="Mange får ondt i albuen.", slug="albue")
    told = shared(client, "/emner/albue/")
    assert told["og:title"] == article.title
    assert told["og:description"] == "Mange får ondt i albuen."
    assert (told["og:site_name"], told["og:locale"]) == ("Klinik Ved Åen", "da_DK")
    assert told["og:url"] == "https://klinik.example/emner/albue/"
    assert told["og:image"] == "https://klinik.example/emner/albue/billede.png"
    assert told["og:image:alt"] == f"Klinik Ved Åen: {article.title}"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "title"),
    [("/", FRONT_PAGE), ("/emner/", TOPICS), ("/faresignaler/", SIGNS), ("/programmer/", PROGRAMS)],
)
def test_a_page_without_a_row_is_shared_with_its_heading(client, settings, address, title):
    settings.SITE_URL = "https://klinik.example"
    told = shared(client, address)
    assert told["og:url"] == f"https://klinik.example{address}"
    assert told["og:image"] == f"https://klinik.example{address}billede.png"
    assert f"<h1>{told['og:title']}</h1>" in client.get(address).content.decode()
    assert told["og:title"] == title
    assert client.get(f"{address}billede.png").content == draw(Card(title, "Klinikken"))


@pytest.mark.django_db
def test_a_place_is_shared_with_its_name_and_what_is_found_there(client):
    assert shared(client, "/krop/skulder/")["og:title"] == "Skulder"
    assert client.get("/krop/skulder/billede.png").content == draw(Card("Skulder", "Klinikken", ("Råd og øvelser",)))
    assert client.get("/krop/findes-ikke/billede.png").status_code == 404


@pytest.mark.django_db
@each_row
def test_the_picture_of_a_page_is_a_small_png_of_the_size_that_the_page_says(client, make):
    address = make().get_absolute_url()
    told = shared(client, address)
    response = client.get(f"{address}billede.png")
    assert response["Content-Type"] == told["og:image:type"] == "image/png"
    assert picture(response.content).size == (int(told["og:image:width"]), int(told["og:image:height"])) == (1200, 630)
    assert len(response.content) < 60_000


@pytest.mark.django_db
@each_row
def test_a_picture_may_be_shown_elsewhere_sets_no_cookie_and_is_the_same_for_all(client, make):
    response = client.get(f"{make().get_absolute_url()}billede.png")
    assert response["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")
    assert client.get(response.wsgi_request.path, headers={"If-None-Match": response["ETag"]}).status_code == 304


@pytest.mark.django_db
@each_row
def test_there_is_no_picture_of_a_page_that_nobody_may_read(client, make):
    assert client.get(f"{make(status=Status.DRAFT).get_absolute_url()}billede.png").status_code == 404
    assert client.get(f"{make(status=Status.WITHDRAWN).get_absolute_url()}billede.png").status_code in (404, 410)


@pytest.mark.django_db
@each_row
def test_a_picture_moves_with_its_page(client, make):
    row = make(slug="gammel")
    row.slug = "ny"
    row.save()
    before = row.get_absolute_url().replace("/ny/", "/gammel/")
    response = client.get(f"{before}billede.png")
    assert (response.status_code, response["Location"]) == (301, f"{row.get_absolute_url()}billede.png")


@pytest.mark.django_db
def test_a_programme_shows_the_first_figure_that_is_drawn(client):
    rows = {"uden": make_exercise(), "med": make_exercise(motion=ARM_RAISE)}
    for slug, exercise in rows.items():
        make_program(title="Øvelser", slug=slug, exercises=[make_exercise(), exercise])
    pictures = [client.get(f"/programmer/{slug}/billede.png").content for slug in rows]
    assert pictures[0] != pictures[1]


@pytest.mark.django_db
def test_a_topic_shows_a_figure_of_the_exercises_that_help(client):
    topics = [make_article(title="Ondt i armen", slug=slug) for slug in ("med", "uden")]
    make_program(topic=topics[0], exercises=[make_exercise(), make_exercise(motion=ARM_RAISE)])
    make_program(topic=topics[1], exercises=[make_exercise(motion=ARM_RAISE)], status=Status.DRAFT)
    pictures = [client.get(f"{topic.get_absolute_url()}billede.png").content for topic in topics]
    assert pictures[0] != pictures[1] == draw(Card("Ondt i armen", "Klinikken"))


@pytest.mark.django_db
def test_an_exercise_shows_its_figure(client):
    rows = (make_exercise(name="Løft armen"), make_exercise(name="Løft armen", motion=ARM_RAISE))
    pictures = [client.get(f"{row.get_absolute_url()}billede.png").content for row in rows]
    assert pictures[0] == draw(Card("Løft armen", "Klinikken")) != pictures[1]


def edges(content: bytes) -> set[tuple[int, int, int]]:
    """The colours of the outermost columns above the band."""
    opened = picture(content).convert("RGB").crop((0, 0, 1200, 500))
    return {opened.getpixel((x, y)) for x in (0, 20, 1180, 1199) for y in range(500)}


@pytest.mark.parametrize(
    "title", ["Ryg", "Øvelser " * 24, f"{LONG_WORD} {LONG_WORD}", "#set page() *a* $x$ \\", "你好"]
)
def test_no_title_is_too_long_or_too_odd_for_a_picture(title):
    drawn = draw(Card(title, "Klinikken " * 19))
    assert picture(drawn).size == (1200, 630)
    assert len(edges(drawn)) == 1


def test_the_same_card_is_drawn_the_same():
    card = Card("Ondt i lænden", "Klinikken")
    first = draw(card)
    draw.cache_clear()
    assert draw(card) == first

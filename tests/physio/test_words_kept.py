"""Between a file and the rows no word is lost."""

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest

from articles import rows as article_rows
from articles.models import Article
from articles.reading import FileProblem, decode
from physio.importing import Outcome, import_paths
from physio.sources import STARTER, read
from programs import rows as program_rows
from programs.content import ProgramContent
from programs.leaflets.words import lost_words
from programs.models import Program

pytestmark = pytest.mark.django_db

CORPUS = Path(__file__).parents[1] / "corpus"
LEAFLETS = sorted((CORPUS / "leaflets").glob("*/*.txt"))
MONTHS = "januar februar marts april maj juni juli august september oktober november december"
CARRIED_BY_A_FIELD = frozenset(
    f"øvelse øvelser sådan gør udgangsstilling udførelse obs kontakt pas skal mærke træningsprogram {MONTHS}".split()
)
"""Labels, whose meaning is the field that holds the text behind them."""
FURNITURE = frozenset("side indhold indholdsfortegnelse udskrevet figur".split())
"""Words about pages that are gone."""


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text))


def long_words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]{3,}", text.casefold())


def body(raw: bytes) -> str:
    return re.split(r"^---\s*$", decode(raw), maxsplit=2, flags=re.MULTILINE)[2]


def front(raw: bytes) -> str:
    """The values of the front matter at the first level."""
    block = re.split(r"^---\s*$", decode(raw), maxsplit=2, flags=re.MULTILINE)[1]
    return "\n".join(line.partition(":")[2] for line in block.splitlines() if not line.startswith((" ", "-")))


def stored_program() -> ProgramContent:
    return program_rows.content_of(program_rows.with_everything(Program.objects).get())


def squeezed(content: object) -> str:
    """All that the rows say, without blanks and hyphens, so that a word broken over two lines is found whole."""
    return re.sub(r"[\W_]+", "", said_by(content).casefold())


def said_by(content: object) -> str:
    return repr(content).replace("\\n", " ")


def is_readable_topic(path: Path) -> bool:
    try:
        return read(path.read_bytes(), path.name).article is not None
    except FileProblem:
        return False


def assert_topics_keep_their_words(paths: Iterable[Path]) -> None:
    topics = [path for path in paths if is_readable_topic(path)]
    assert topics
    for path in topics:
        (report,) = import_paths([path])
        assert report.outcome in (Outcome.CREATED, Outcome.UPDATED), report
        article = Article.objects.get(imported_file__name=path.name)
        assert words(article_rows.content_of(article).text) == words(body(path.read_bytes())), path.name


def test_of_the_starter_topics():
    assert_topics_keep_their_words(sorted(STARTER[0].glob("*.md")))


def test_of_the_seeds_topics(seeds):
    assert_topics_keep_their_words(sorted(seeds.glob("*.txt")))


@pytest.mark.parametrize("part", ["articles/open", "articles/held_out", "described", "described/held_out"])
def test_of_our_own_topics(part):
    assert_topics_keep_their_words(sorted((CORPUS / part).glob("*.md")))


@pytest.mark.parametrize("path", sorted(STARTER[0].glob("*.md")), ids=lambda path: path.stem)
def test_of_a_topics_front_matter(path):
    list(import_paths([path]))
    kept = squeezed(article_rows.content_of(Article.objects.get()))
    assert [word for word in long_words(front(path.read_bytes())) if word not in kept] == []


@pytest.mark.parametrize("path", sorted(STARTER[1].glob("*.md")), ids=lambda path: path.stem)
def test_of_a_starter_programme(path):
    list(import_paths([STARTER[0], path]))
    content = program_rows.content_of(program_rows.with_everything(Program.objects).get(slug=path.stem))
    stated = read(path.read_bytes(), path.name).program
    assert [word for word in long_words(said_by(stated)) if word not in squeezed(content)] == []


@pytest.mark.parametrize("path", LEAFLETS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_of_a_leaflet(path):
    (report,) = import_paths([path])
    assert not report.problem
    assert lost_words(decode(path.read_bytes()), stored_program()) == []


@pytest.mark.parametrize("path", LEAFLETS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_of_a_leaflet_counted_without_the_readers_help(path):
    list(import_paths([path]))
    kept = squeezed(stored_program())
    lost = {word for word in long_words(decode(path.read_bytes())) if word not in kept}
    assert lost - CARRIED_BY_A_FIELD - FURNITURE == set()


def test_of_the_seed_leaflet(seeds):
    (path,) = seeds.glob("004_*.txt")
    list(import_paths([path]))
    assert lost_words(decode(path.read_bytes()), stored_program()) == []

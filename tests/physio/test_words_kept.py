"""Between a file and the rows no word is lost."""

import re
from collections import Counter
from pathlib import Path

import pytest

from articles import rows as article_rows
from articles.models import Article
from articles.reading import decode
from physio.importing import import_paths
from physio.sources import STARTER
from programs import rows as program_rows
from programs.leaflets.words import lost_words
from programs.models import Program

pytestmark = pytest.mark.django_db

CORPUS = Path(__file__).parents[1] / "corpus"
LEAFLETS = sorted((CORPUS / "leaflets" / "open").glob("*.txt"))


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text))


def body(raw: bytes) -> str:
    return decode(raw).split("\n---\n", 1)[1]


def assert_topics_keep_their_words(paths: list[Path]) -> None:
    list(import_paths(paths))
    for path in paths:
        article = Article.objects.get(imported_file__name=path.name)
        assert words(article_rows.content_of(article).text) == words(body(path.read_bytes()))


def test_of_the_starter_topics():
    assert_topics_keep_their_words(sorted(STARTER[0].glob("*.md")))


def test_of_the_seeds_topics(seeds):
    assert_topics_keep_their_words(sorted(seeds.glob("*.txt"))[:4])


@pytest.mark.parametrize("path", LEAFLETS, ids=lambda path: path.stem)
def test_of_a_leaflet(path):
    (report,) = import_paths([path])
    assert not report.problem
    content = program_rows.content_of(program_rows.with_everything(Program.objects).get())
    assert lost_words(decode(path.read_bytes()), content) == []


def test_of_the_seed_leaflet(seeds):
    (path,) = seeds.glob("004_*.txt")
    list(import_paths([path]))
    content = program_rows.content_of(program_rows.with_everything(Program.objects).get())
    assert lost_words(decode(path.read_bytes()), content) == []

"""Lay questions to the starter content, alone and with the seeds on top: the lists say which page is right."""

from pathlib import Path

import pytest

from articles.models import Status
from physio.importing import import_paths
from physio.search.finding import Search
from physio.sources import STARTER
from programs.models import Program
from tests.corpus.measure_search import lines, measure, questions, urgent_questions

pytestmark = pytest.mark.django_db

LEAST_RIGHT = 0.9
LISTS = ["seen", "held_out", "blind_2", "blind_2a", "blind_2b", "blind_3", "blind_4a", "blind_4b"]


@pytest.fixture
def starter(db) -> None:
    list(import_paths(STARTER))


@pytest.fixture
def with_seeds(starter, seeds: Path) -> None:
    list(import_paths([seeds]))


@pytest.fixture
def with_bank(starter) -> None:
    for program in Program.objects.exclude(status=Status.PUBLISHED):
        program.status = Status.PUBLISHED
        program.save()


@pytest.mark.parametrize("part", LISTS)
def test_the_starter_contents_right_page_is_among_the_first_three(starter, part):
    score = measure(questions(part, "starter"))
    assert score.share >= LEAST_RIGHT, score.failures


@pytest.mark.parametrize("part", LISTS)
def test_the_seeds_right_page_is_among_the_first_three(with_seeds, part):
    score = measure(questions(part, "seeds"))
    assert score.share >= LEAST_RIGHT, score.failures


@pytest.mark.parametrize("part", LISTS)
def test_the_right_exercise_of_the_bank_is_among_the_first_three(with_bank, part):
    score = measure(questions(part, "bank"))
    assert score.share >= LEAST_RIGHT, score.failures


def test_what_is_urgent_brings_its_signs_card(starter):
    missed = [asked for asked, words in urgent_questions() if not _brings(asked, words)]
    assert missed == []


def test_what_is_calm_brings_none(starter):
    assert [asked for asked in lines("calm") if Search(asked).signs()] == []


def _brings(asked: str, words: list[str]) -> bool:
    return any(word in sign.text for sign in Search(asked).signs() if sign for word in words)

"""Several editors who save at the same moment: each save is answered, and none waits for ever for another.

On SQLite a second connection to the tests' database in memory does not wait, so it cannot show this.
"""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest
from django.db import connection
from django.test import Client

from articles.models import RedFlag, RedFlagStatus
from tests.admin import client_in_group, form_data
from tests.factories import make_article, make_exercise, make_program, make_red_flag

pytestmark = pytest.mark.django_db(transaction=True)
ROUNDS = 8


@pytest.fixture(autouse=True)
def postgresql() -> None:
    if connection.vendor == "sqlite":
        pytest.skip("flere gemmer på én gang: prøves på PostgreSQL")


@pytest.fixture
def editors() -> list[Client]:
    return [client_in_group(None, username=name, is_superuser=True) for name in ("anna", "bent", "carl")]


def change(row) -> str:
    return f"/admin/{row._meta.app_label}/{row._meta.model_name}/{row.pk}/change/"


def together(*actions: Callable[[], int]) -> list[int]:
    barrier = threading.Barrier(len(actions))

    def run(action: Callable[[], int]) -> int:
        barrier.wait()
        try:
            return action()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(actions)) as pool:
        return list(pool.map(run, actions))


def saving(client: Client, row, **fields: str) -> Callable[[], int]:
    data = form_data(client.get(change(row))) | fields
    return lambda: client.post(change(row), data).status_code


def approve(client: Client, flags: list[RedFlag]) -> int:
    chosen = {"action": "approve", "_selected_action": [flag.pk for flag in flags]}
    return client.post("/admin/articles/redflag/", chosen).status_code


def test_an_exercise_and_the_programmes_that_use_it(editors):
    exercise = make_exercise()
    programs = [make_program(exercises=[exercise]), make_program(exercises=[exercise])]
    for number in range(ROUNDS):
        answers = together(
            saving(editors[0], exercise, steps=f"Trin {number}."),
            saving(editors[1], programs[0], intro=f"Indledning {number}."),
            saving(editors[2], programs[1], intro=f"Indledning {number}."),
        )
        assert set(answers) <= {200, 302}


def test_a_topic_one_of_its_signs_and_the_list_of_signs(editors):
    article = make_article()
    flags = [make_red_flag(article=article, position=place) for place in (1, 2)]
    for number in range(ROUNDS):
        for flag in flags:
            flag.status = RedFlagStatus.PROPOSED
            flag.save()
        answers = together(
            saving(editors[0], article, **{"lead": f"{number}", "red_flags-0-text": f"Emnets {number}"}),
            saving(editors[1], flags[0], text=f"Listens {number}"),
            partial(approve, editors[2], flags),
        )
        assert set(answers) <= {200, 302}

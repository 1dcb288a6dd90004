from pathlib import Path

import pytest
from django.db import connections
from django.test import TransactionTestCase
from hypothesis import HealthCheck, settings

from tests.requirements_present import REQUIRE_ALL

SEEDS = Path(__file__).resolve().parents[2] / "shared" / "seeds"


# Speed is measured by make bench: on a busy machine a slow example says nothing. Where nothing may be skipped the same
# examples are tried each time, so that a failure there speaks of the change and not of luck; here new ones are sought.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("repeatable", settings.get_profile("unhurried"), derandomize=True, database=None)
settings.load_profile("repeatable" if REQUIRE_ALL else "unhurried")


@pytest.fixture
def seeds() -> Path:
    """The real input, which lies beside the checkout and is never part of it."""
    if not SEEDS.is_dir():
        pytest.skip("seed-mappen mangler: læg den i ../shared/seeds")
    return SEEDS


@pytest.fixture
def seed_text(seeds: Path):
    """The text of the one seed file whose name begins with the given number."""

    def read(number: str) -> str:
        return next(seeds.glob(f"{number}_*.txt")).read_text(encoding="utf-8")

    return read


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--database-only", action="store_true", help="only tests that touch the database")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--database-only"):
        chosen = [item for item in items if _touches_database(item)]
        config.hook.pytest_deselected(items=[item for item in items if item not in set(chosen)])
        items[:] = chosen


def _touches_database(item: pytest.Item) -> bool:
    fixtures = set(getattr(item, "fixturenames", ()))
    in_test_case = isinstance(getattr(item, "cls", None), type) and issubclass(item.cls, TransactionTestCase)
    return bool(item.get_closest_marker("django_db") or fixtures & {"db", "transactional_db"} or in_test_case)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix, tmp_path_factory) -> None:
    """A database file for each run, so that two runs in one checkout do not write over each other."""
    for connection in connections.all():
        if connection.vendor == "sqlite":
            connection.settings_dict["TEST"]["NAME"] = tmp_path_factory.mktemp("database") / "test.sqlite3"

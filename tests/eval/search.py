"""The figures of the search: lay questions to a site of its own with the starter content, then the seeds on top."""

import os
import tempfile
from pathlib import Path

import tests.environment  # noqa: F401 - before Django reads its settings
from tests.corpus.measure_search import measure, questions

from .figures import Row

SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"
OPEN, HELD_BACK = ("seen", "blind_2", "blind_2a", "blind_2b", "blind_3", "blind_4a", "blind_4b"), ("held_out",)
TARGET = "≥ 90 %"


def search_rows() -> list[Row]:
    """The last only where the seeds are beside the checkout."""
    with tempfile.TemporaryDirectory(prefix="physio-eval-") as folder:
        _make_site(Path(folder))
        from physio.importing import import_paths
        from physio.sources import STARTER

        list(import_paths(STARTER))
        rows = [_row("starter", "startindhold")]
        if SEEDS.is_dir():
            list(import_paths([SEEDS]))
            rows.append(_row("seeds", "med kilderne"))
        return rows


def _row(content: str, what: str) -> Row:
    return Row(f"søgning, {what}: ret svar blandt de første", TARGET, *_shares(content))


def _make_site(folder: Path) -> None:
    os.environ |= {"DATABASE_URL": f"sqlite:///{folder / 'eval.sqlite3'}", "DJANGO_SETTINGS_MODULE": "physio.settings"}
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)


def _shares(content: str) -> list[float]:
    scores = [[measure(questions(part, content)) for part in parts] for parts in (OPEN, HELD_BACK)]
    return [1 - sum(len(s.failures) for s in part) / sum(s.asked for s in part) for part in scores]

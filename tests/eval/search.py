"""The figures of the search: lay questions to a site of its own with the starter content, then the seeds on top."""

import os
import tempfile
from pathlib import Path

import tests.environment  # noqa: F401 - before Django reads its settings
from tests.corpus.measure_search import measure, questions

from .figures import Row

SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"
OPEN, HELD_BACK = ("seen", "blind_2", "blind_3"), ("held_out",)
TARGET = "≥ 90 %"


def search_rows() -> list[Row]:
    """Only the first where the seeds are not beside the checkout."""
    with tempfile.TemporaryDirectory(prefix="physio-eval-") as folder:
        _make_site(Path(folder))
        from physio.importing import import_paths
        from physio.sources import STARTER

        rows = []
        for content, what, paths in (("starter", "startindhold", STARTER), ("seeds", "med kilderne", [SEEDS])):
            if all(path.exists() for path in paths):
                list(import_paths(paths))
                rows.append(Row(f"søgning, {what}: ret side i top 3", TARGET, *_shares(content)))
        return rows


def _make_site(folder: Path) -> None:
    os.environ |= {"DATABASE_URL": f"sqlite:///{folder / 'eval.sqlite3'}", "DJANGO_SETTINGS_MODULE": "physio.settings"}
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)


def _shares(content: str) -> list[float]:
    from physio.search.finding import Search

    def addresses(query: str) -> list[str]:
        return [hit.url for hit in Search(query).hits()]

    scores = [[measure(questions(part, content), addresses) for part in parts] for parts in (OPEN, HELD_BACK)]
    return [1 - sum(len(s.failures) for s in part) / sum(s.asked for s in part) for part in scores]

from pathlib import Path

import pytest

SEEDS = Path(__file__).resolve().parents[2] / "shared" / "seeds"


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

"""What a bare machine may lack is skipped with one clear line; where everything must run, it fails instead."""

import os
from typing import NoReturn

import pytest

REQUIRE_ALL = os.environ.get("PHYSIO_REQUIRE_ALL") == "1"


def skip_or_fail(reason: str) -> NoReturn:
    if REQUIRE_ALL:
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)

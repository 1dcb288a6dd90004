"""The environment that tests run in, set before Django reads its settings; what is set outside wins."""

import os
from pathlib import Path

(Path(__file__).resolve().parents[1] / "var").mkdir(exist_ok=True)  # the test database is a file in it
os.environ.setdefault("DEBUG", "True")
os.environ.setdefault("SECRET_KEY", "kun-til-test")

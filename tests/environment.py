"""The environment that tests run in, set before Django reads its settings; what is set outside wins."""

import os

os.environ.setdefault("DEBUG", "True")
os.environ.setdefault("SECRET_KEY", "kun-til-test")

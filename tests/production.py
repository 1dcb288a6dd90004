"""Run a Python file under the settings of a real site: python -m tests.production manage.py check --deploy"""

import os
import secrets
import subprocess
import sys

PRODUCTION = {
    "DEBUG": "False",
    "SECRET_KEY": secrets.token_urlsafe(60),
    "ALLOWED_HOSTS": "fysioterapi.example",
    "SITE_URL": "https://fysioterapi.example",
    "CACHE_URL": "filecache:///tmp/physio-check",
}

if __name__ == "__main__":
    sys.exit(subprocess.run([sys.executable, *sys.argv[1:]], env={**os.environ, **PRODUCTION}).returncode)

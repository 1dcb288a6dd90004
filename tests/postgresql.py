"""Run a command against a PostgreSQL of its own, started for it and thrown away: python -m tests.postgresql -- COMMAND…

DATABASE_URL set from outside is used as it is. Where PostgreSQL is not installed the run is skipped with one line.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.requirements_present import REQUIRE_ALL


def server_programs() -> Path | None:
    """The folder with initdb and pg_ctl: on the PATH, or where Debian puts them; the newest version."""
    if found := shutil.which("initdb"):
        return Path(found).resolve().parent
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: int(folder.parent.name))
    return folders[-1] if folders else None


def as_postgres_user(command: list[str]) -> list[str]:
    """PostgreSQL refuses to run as root; Debian's package brings a user for it."""
    return ["runuser", "-u", "postgres", "--", *command] if os.geteuid() == 0 else command


def run_with_server(programs: Path, command: list[str]) -> int:
    with tempfile.TemporaryDirectory(prefix="physio-pg-", ignore_cleanup_errors=True) as folder:
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres")
        data = f"{folder}/data"

        def call(program: str, *args: str) -> None:
            subprocess.run(
                as_postgres_user([str(programs / program), *args]), check=True, cwd=folder, stdout=subprocess.DEVNULL
            )

        call("initdb", "-D", data, "-U", "physio", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
        options = f"-k {folder} -c listen_addresses='' -c fsync=off -c synchronous_commit=off -c max_connections=200"
        call("pg_ctl", "-D", data, "-w", "-l", f"{folder}/log", "-o", options, "start")
        try:
            url = f"postgres://physio@/postgres?host={folder}"
            return subprocess.run(command, env={**os.environ, "DATABASE_URL": url}).returncode
        finally:
            call("pg_ctl", "-D", data, "-m", "immediate", "stop")


def main(command: list[str]) -> int:
    if os.environ.get("DATABASE_URL", "").startswith("postgres"):
        return subprocess.run(command).returncode
    if programs := server_programs():
        return run_with_server(programs, command)
    print("PostgreSQL er ikke installeret: testene på PostgreSQL er sprunget over.")
    return 1 if REQUIRE_ALL else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[sys.argv.index("--") + 1 :]))

"""The house's rules that can be read from its files."""

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import quote

import pytest
from django.core.management import call_command
from django.db import connection

from tests.requirements_present import skip_or_fail

HOUSE = Path(__file__).resolve().parents[1]
SEEDS = HOUSE.parent / "shared" / "seeds"
APPS = ("physio", "programs", "articles")
ALLOWED = {"articles": {"articles"}, "programs": {"programs", "articles"}, "physio": {"physio", "programs", "articles"}}
FREE_OF_DJANGO = [
    *(
        f"articles/{name}"
        for name in (
            "bodyparts", "commonmark", "content", "danish", "dates", "files", "frontmatter", "inshort", "letters",
            "outline", "reading", "redflags", "release", "urgency",
        )
    ),
    *(
        f"programs/{name}"
        for name in (
            "changes", "content", "described", "dosage", "dosechange", "dosecode", "files", "instructions", "leaflets",
            "pdftext", "plan", "plancode", "planrecord", "positions", "sheet", "slugs", "steps", "tailored",
            "tailorform",
        )
    ),
    *(
        f"physio/{name}"
        for name in (
            "bodymap", "contact", "filereading", "readingworker", "search/passages", "search/phrases", "search/ranking",
            "search/readings", "search/texts", "search/vocabulary", "search/wordfile", "search/words",
            "sources",
        )
    ),
]  # fmt: skip
MARK_OF_SAFETY = "django.utils.safestring"
"""The renderer's str with a name; it needs no settings, and what a text loses is asked of the renderer."""
SHINGLE = 8


def python_files(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (HOUSE / folder).rglob("*.py"))


def imports(path: Path) -> Iterator[str]:
    """The full names of the modules that a file imports, relative ones resolved."""
    package = path.relative_to(HOUSE).with_suffix("").parts[:-1]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join([*base, *([node.module] if node.module else [])])
            yield module
            yield from (f"{module}.{name.name}" for name in node.names)


def module_file(name: str) -> Path | None:
    path = HOUSE / name.replace(".", "/")
    return next((file for file in (path.with_suffix(".py"), path / "__init__.py") if file.is_file()), None)


@cache
def reached_from(path: Path) -> frozenset[str]:
    """All module names that a file imports, and those that our own modules among them import in turn."""
    seen, found, waiting = {path}, set(), [path]
    while waiting:
        for name in imports(waiting.pop()):
            found.add(name)
            file = module_file(name) if name.split(".")[0] in APPS else None
            if file and file not in seen:
                seen.add(file)
                waiting.append(file)
    return frozenset(found)


def files_of(module: str) -> list[Path]:
    single = HOUSE / f"{module}.py"
    return [single] if single.is_file() else sorted((HOUSE / module).rglob("*.py"))


@cache
def tracked() -> tuple[Path, ...]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=HOUSE, capture_output=True, text=True, check=False)
    if listed.returncode:
        skip_or_fail("git mangler, eller mappen er ikke et checkout: filerne kan ikke opregnes")
    return tuple(HOUSE / name for name in listed.stdout.split("\0") if name and (HOUSE / name).is_file())


def texts() -> Iterator[tuple[Path, str]]:
    for path in tracked():
        try:
            yield path, path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


@pytest.mark.parametrize("app", APPS)
def test_imports_go_one_way_from_physio_to_programs_to_articles(app):
    wrong = [
        f"{path.relative_to(HOUSE)}: {name}"
        for path in python_files(app)
        for name in imports(path)
        if name.split(".")[0] in set(APPS) - ALLOWED[app]
    ]
    assert wrong == []


def test_no_part_of_the_site_imports_its_tests():
    assert [path for path in python_files(*APPS) if any(name.split(".")[0] == "tests" for name in imports(path))] == []


@pytest.mark.parametrize("module", FREE_OF_DJANGO)
def test_domain_modules_know_nothing_of_django(module):
    files = files_of(module)
    assert files, f"{module} findes ikke"
    reached = {name for file in files for name in reached_from(file)}
    django = {name for name in reached if name.split(".")[0] == "django"}
    assert {name for name in django if not name.startswith(MARK_OF_SAFETY)} == set()


def test_the_only_mark_safe_stands_in_the_markdown_renderer():
    using = {
        str(path.relative_to(HOUSE))
        for path in python_files(*APPS)
        if re.search(r"\bmark_safe\b|\bSafeString\(|\bSafeText\(|__html__|autoescape\s*=\s*False", path.read_text())
    }
    assert using == {"articles/markdown.py"}


def test_no_template_switches_escaping_off():
    off = re.compile(r"\|\s*safe(seq)?\b|{%-?\s*autoescape\s+off")
    assert [path for path, text in texts() if path.suffix in {".html", ".xml"} and off.search(text)] == []


def test_no_template_has_inline_script_style_or_handlers():
    inline = re.compile(r"<style\b|<script(?![^>]*\bsrc=)|\sstyle\s*=|\son[a-z]+\s*=\s*[\"']", re.IGNORECASE)
    assert [path for path, text in texts() if path.suffix == ".html" and inline.search(text)] == []


def test_no_stylesheet_forces_itself_or_loads_from_elsewhere():
    wrong = re.compile(r"!important|@import\s+(url\()?[\"']?(https?:)?//|url\([\"']?(https?:)?//")
    assert [path for path, text in texts() if path.suffix == ".css" and wrong.search(text)] == []


def test_every_module_has_a_name_that_says_what_it_is_about():
    vague = {"utils", "util", "helpers", "helper", "common", "misc", "tools"}
    assert [path for path in tracked() if path.suffix == ".py" and {path.stem, *path.parent.parts[-1:]} & vague] == []


def test_every_folder_of_tests_is_a_package():
    folders = {path.parent for path in (HOUSE / "tests").rglob("test_*.py")}
    assert [folder for folder in folders if not (folder / "__init__.py").is_file()] == []


def test_no_address_of_a_package_registry_or_of_a_machine_is_committed():
    named = re.compile(
        r"https?://[^\s\"'<>)]*(?:pypi|pythonhosted|npmjs|artifactory|nexus|devpi|registry)[^\s\"'<>)]*"
        r"|--(?:extra-)?index-url|(?<![\w.])/(?:work|root|home)/\w",
        re.IGNORECASE,
    )
    this = Path(__file__).resolve()
    assert [(path.name, found[0]) for path, text in texts() if path != this and (found := named.search(text))] == []


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def shingles(text: str) -> Iterator[tuple[str, ...]]:
    found = words(text)
    return zip(*(found[start:] for start in range(SHINGLE)), strict=False)


def test_no_sentence_of_the_seeds_is_committed():
    """Eight words in a row that a seed has are copied, whatever stands between them."""
    if not SEEDS.is_dir():
        skip_or_fail("seed-mappen mangler: læg den i ../shared/seeds")
    theirs = {row for seed in SEEDS.glob("*.txt") for row in shingles(seed.read_text(encoding="utf-8"))}
    copied = {
        path.relative_to(HOUSE): " ".join(row) for path, text in texts() for row in shingles(text) if row in theirs
    }
    assert copied == {}


@pytest.mark.django_db
def test_models_and_migrations_say_the_same():
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)


BACK_AND_FORTH = """
import django; django.setup()
from django.apps import apps
from django.core.management import call_command
from django.db import connection
labels = ("physio", "programs", "articles")
ours = {model._meta.db_table for model in apps.get_models() if model._meta.app_label in labels}
def tables():
    return ours & set(connection.introspection.table_names())
call_command("migrate", verbosity=0)
assert tables() == ours, ours - tables()
call_command("migrate", "articles", "zero", verbosity=0)
assert tables() == set(), tables()
call_command("migrate", verbosity=0)
assert tables() == ours, ours - tables()
"""


@pytest.mark.django_db
def test_migrations_go_forward_back_to_nothing_and_forward_again(empty_database):
    """In a database and a process of its own: every other app depends on articles and goes back with it."""
    environment = {**os.environ, "DATABASE_URL": empty_database, "DJANGO_SETTINGS_MODULE": "physio.settings"}
    done = subprocess.run(
        [sys.executable, "-c", BACK_AND_FORTH], cwd=HOUSE, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


@pytest.fixture
def empty_database(tmp_path: Path) -> Iterator[str]:
    """The address of a new database of the kind that the tests run on."""
    if connection.vendor == "sqlite":
        yield f"sqlite:///{tmp_path / 'empty.sqlite3'}"
        return
    import psycopg

    known = connection.settings_dict
    name = f"{known['NAME']}_empty"
    server = {"host": known["HOST"], "port": known["PORT"], "user": known["USER"], "password": known["PASSWORD"]}
    server |= {key: known["OPTIONS"][key] for key in ("host",) if key in known["OPTIONS"]}
    with psycopg.connect(dbname="postgres", autocommit=True, **{k: v for k, v in server.items() if v}) as session:
        session.execute(f'DROP DATABASE IF EXISTS "{name}"')
        session.execute(f'CREATE DATABASE "{name}"')
        try:
            yield _address(server, name)
        finally:
            session.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def _address(server: dict[str, str], name: str) -> str:
    login = ":".join(quote(server[key], safe="") for key in ("user", "password") if server[key])
    return f"postgres://{login}@:{server['port']}/{name}?host={quote(server['host'], safe='')}".replace("@:/", "@/")

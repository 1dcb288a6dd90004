# `make run` and `make test` are all that a newcomer needs. Both make the virtual environment on first use.
PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8000
CONTENT ?=
BIN := .venv/bin
export DJANGO_SETTINGS_MODULE := physio.settings

.PHONY: run test test-sqlite test-postgresql lint format accessibility bench eval pins clean
.DEFAULT_GOAL := run

run: .venv/runtime  ## serve on http://127.0.0.1:8000 (PORT=, HOST=, CONTENT=folder-or-file…)
	@DEBUG=$${DEBUG-True} $(BIN)/python manage.py serve --host "$(HOST)" --port "$(PORT)" $(CONTENT)

test: .venv/tests test-sqlite test-postgresql  ## every test, on SQLite and (where it is installed) on PostgreSQL

test-sqlite: .venv/tests
	$(BIN)/python -m pytest -n auto

test-postgresql: .venv/tests
	$(BIN)/python -m tests.postgresql -- $(BIN)/python -m pytest -n auto -m "not browser" --database-only

lint: .venv/tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	DEBUG=True $(BIN)/python manage.py makemigrations --check --dry-run
	$(BIN)/python -m tests.production manage.py check --deploy --fail-level WARNING

format: .venv/tests
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

accessibility: .venv/tests  ## what axe finds today on every kind of page, for /tilgaengelighed/
	$(BIN)/python -m pytest -n0 tests/browser/record_accessibility.py

bench: .venv/tests  ## speed as ratios, measured in one run
	$(BIN)/python -m tests.bench

eval: .venv/tests  ## how well leaflets, doses, warnings and articles are read, on our own corpora
	$(BIN)/python -m tests.eval

pins: .venv/tests  ## write the newest allowed versions, with hashes, to requirements.txt
	$(BIN)/pip install -q uv
	$(BIN)/uv pip compile -q -U --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header pyproject.toml -o requirements.txt
	$(BIN)/uv pip compile -q -U --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -c requirements.txt --group test -o tests/requirements.txt

clean:
	rm -rf .venv var staticfiles .pytest_cache .ruff_cache .hypothesis

.venv/bin/python:
	@command -v $(PYTHON) >/dev/null || { echo "Python 3.11 eller nyere mangler. Installér den, og prøv igen." >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python er for gammel: mindst 3.11." >&2; exit 1; }
	@$(PYTHON) -m venv .venv || { rm -rf .venv; echo "Det virtuelle miljø kunne ikke laves. På Debian: apt-get install python3-venv" >&2; exit 1; }

.venv/runtime: requirements.txt | .venv/bin/python
	@echo "Henter det, Physio er bygget af …"
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

.venv/tests: tests/requirements.txt .venv/runtime
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes -r tests/requirements.txt
	@touch $@

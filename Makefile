# The ten verbs of the project. `make run` and `make test` are all that a fresh clone needs.
PYTHON ?= python3
BIN := .venv/bin
WORKERS ?= 2

.DEFAULT_GOAL := help
.PHONY: help setup run test check format messages screenshots bench requirements clean

help: ## list the verbs
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/:[^#]*## /\t/' | expand -t 14

setup: .venv/dev.stamp ## make .venv with everything that tests and checks need
	@$(BIN)/python -m cecsite.catalogue

run: .venv/run.stamp ## serve the site, its worker and its clock
	@$(BIN)/python -m cecsite.catalogue
	@exec $(BIN)/python -m cecsite.serve

test: setup ## run every test (ARGS="-k words" narrows)
	$(BIN)/python -m pytest -n $(WORKERS) $(ARGS)

check: setup ## lint, format, types, import contracts, templates
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/djlint templates --lint --quiet

format: setup ## put the code into its one format
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

messages: setup ## collect the strings to translate into locale/ (needs gettext)
	@command -v xgettext >/dev/null || { echo "make messages needs GNU gettext: apt-get install gettext"; exit 1; }
	$(BIN)/python manage.py makemessages --locale fr --no-obsolete --add-location file --no-wrap \
		--ignore .venv --ignore var --ignore tests --ignore benchmarks
	@$(BIN)/python -m cecsite.catalogue

screenshots: setup ## take the pictures in docs/screenshots/ (needs Chromium)
	$(BIN)/python -m pytest -q -n $(WORKERS) tests/browser/pictures.py

bench: setup ## measure, and compare in the same run
	$(BIN)/python -m benchmarks

COMPILE = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-header --no-annotate
requirements: setup ## pin requirements/*.in to the newest versions, with hashes
	$(COMPILE) --upgrade requirements/run.in --output-file requirements/run.txt
	$(COMPILE) --upgrade requirements/dev.in --constraint requirements/run.txt --output-file requirements/dev.txt

clean: ## remove what can be made again; var/ stays, it holds the leads
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
	find locale -name '*.mo' -delete

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "This needs Python 3.11 or newer; name one: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -m venv .venv \
		|| { rm -rf .venv; echo "Python could not make a virtual environment; on Debian: apt-get install python3-venv"; exit 1; }

.venv/run.stamp: requirements/run.txt | .venv/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.txt
	@touch $@

.venv/dev.stamp: requirements/dev.txt .venv/run.stamp
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@

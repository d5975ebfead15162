# What a developer runs. Every target works from a clean clone, in the environment it is given.

PYTHON ?= python3
VENV = .venv
BIN = $(VENV)/bin
STAMP = $(VENV)/.installed

.PHONY: help setup demo test check bench docs clean lock

help:
	@echo 'make setup   create $(VENV) with everything that development needs'
	@echo 'make demo    run the demonstration: a synthetic authority and its scorecard'
	@echo 'make test    check, then run every test'
	@echo 'make check   formatting, lint, types, layers and the rules of the repository'
	@echo 'make bench   run the benchmarks'
	@echo 'make docs    build the documentation into docs/_build'
	@echo 'make lock    pin the requirements again (needs uv)'
	@echo 'make clean   remove what was built; the environment and the store stay'

setup: $(STAMP)

$(STAMP): requirements/dev.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  found=$$( ($(PYTHON) --version) 2>/dev/null) || found=none; \
	  echo "Sightline needs Python 3.11 or newer, found $$found as $(PYTHON)." \
	    'Name a newer one: make setup PYTHON=python3.12' >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $(STAMP)

demo: setup
	$(BIN)/sightline demo

test: check
	$(BIN)/python -m pytest -n auto --dist loadfile

check: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python tools/check_repo.py

bench: setup
	$(BIN)/python benchmarks/run.py

docs: setup
	$(BIN)/python tools/build_reference.py docs/reference/generated
	$(BIN)/sphinx-build -W --keep-going -q -j auto -b html docs docs/_build
	@echo 'The documentation is in docs/_build/index.html'

lock:
	@command -v uv >/dev/null || { \
	  echo 'make lock needs uv, the tool that pins requirements; found none.' >&2; exit 1; }
	cd requirements && for name in runtime dev; do \
	  uv pip compile --universal --python-version 3.11 --generate-hashes \
	    --no-emit-index-url --no-emit-find-links --no-annotate -o $$name.txt $$name.in || exit 1; \
	done

clean:
	rm -rf docs/_build docs/reference/generated build dist .mypy_cache .ruff_cache \
	  .import_linter_cache .hypothesis .pytest_cache .coverage bench-results
	find src tests tools docs -name __pycache__ -prune -exec rm -rf {} +

# What people use is one word of start.py, which works on every system; what makers use is written out here.
# ARGS is handed on: make learn ARGS=--no-browser
PYTHON ?= python3
START = $(PYTHON) start.py
IN_VENV = .venv/bin/python -m
COMPILE = $(IN_VENV) uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header pyproject.toml \
          --extra lab --extra grading

.PHONY: setup learn demo exercises programme wheels setup-tests test test-quick test-long lint bench lock

setup learn demo exercises programme wheels:
	@$(START) $@ $(ARGS)

setup-tests:
	@$(START) setup --tests

test: lint
	$(IN_VENV) pytest -n 2 --dist worksteal -m "not long" $(ARGS)

test-quick: setup-tests
	$(IN_VENV) pytest -n 2 --dist worksteal -m "not slow and not long" $(ARGS)

test-long: setup-tests
	$(IN_VENV) pytest -n 2 --dist worksteal $(ARGS)

lint: setup-tests
	$(IN_VENV) ruff check .
	$(IN_VENV) ruff format --check .
	$(IN_VENV) mypy

# The peers that it measures beside are among what the tests need.
bench: setup-tests
	@for one in benchmarks/*.py; do .venv/bin/python $$one $(ARGS) || exit; done

# Names, versions and hashes, no index address. Versions stay as they are unless ARGS=--upgrade.
lock: setup
	$(COMPILE) -o requirements.lock $(ARGS)
	$(COMPILE) --extra test -c requirements.lock -o requirements-test.lock $(ARGS)

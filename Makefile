# Every target sets up what it needs; `make run` and `make test` work right after a clone.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.ready
DEV_STAMP := $(VENV)/.ready-dev

.PHONY: run install test test-all check format bench sample new-platform lock clean

run: $(STAMP)  ## a made-up festival, always in season, until Ctrl-C
	$(BIN)/festmeet demo

install: $(STAMP)  ## festmeet in .venv/bin, and nothing started

test: $(DEV_STAMP)  ## every test that this machine can run
	$(BIN)/python -m pytest

test-all: check test  ## formatting, lint, types, then every test

check: $(DEV_STAMP)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

format: $(DEV_STAMP)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(DEV_STAMP)  ## the figures of benchmarks/RESULTS.md
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e ".[bench]" --no-build-isolation
	$(BIN)/python -m benchmarks

sample: $(DEV_STAMP)  ## make sample URL=https://… PLATFORM=website NAME=short-name
	$(BIN)/python -m tests.record "$(URL)" "$(PLATFORM)" "$(NAME)"

new-platform: $(DEV_STAMP)  ## make new-platform NAME=… : adapter, sample and a test that fails until you mean it
	$(BIN)/python -m tests.new_platform "$(NAME)"

lock: $(DEV_STAMP)  ## pin every dependency with its hashes and no address
	$(BIN)/python -m pip install --quiet --disable-pip-version-check pip-tools
	$(BIN)/pip-compile --quiet --strip-extras --generate-hashes --allow-unsafe --no-emit-index-url --no-emit-find-links --no-annotate --no-header --output-file requirements/run.txt requirements/build.in pyproject.toml
	$(BIN)/pip-compile --quiet --strip-extras --generate-hashes --allow-unsafe --no-emit-index-url --no-emit-find-links --no-annotate --no-header --extra dev --output-file requirements/dev.txt requirements/build.in pyproject.toml

$(STAMP): requirements/run.txt pyproject.toml
	@echo "Setting up festmeet in $(VENV) (once) …"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "festmeet needs Python 3.11 or newer")'
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@# Compiled now, so that the first start is as quick as the second, also where Python may not write beside its sources.
	@$(BIN)/python -m compileall -q scrapers aggregator api schedules demo *.py
	@touch $@

$(DEV_STAMP): requirements/dev.txt $(STAMP)
	@echo "Setting up the tests (once) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@

clean:
	rm -rf $(VENV) build *.egg-info

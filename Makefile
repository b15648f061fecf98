# The Python that makes .venv: 3.11 or newer, with venv and pip.
PYTHON ?= python3

VENV := .venv
BIN := $(VENV)/bin
VENV_PYTHON := $(BIN)/python
PIP := $(VENV_PYTHON) -m pip

# Stamps: what has been installed into .venv, and when.
RUNTIME := $(VENV)/.stamp-runtime
INSTALLED := $(VENV)/.stamp-installed
TEST_TOOLS := $(VENV)/.stamp-test
# The checkers of pages that are written for node and Java, with theirs.
CHECKERS := tests/checkers
PAGE_CHECKERS := $(CHECKERS)/node_modules/.stamp
# The package that checks `fides.yaml`, apart: it holds an older pydantic than the program.
FIDES := $(CHECKERS)/fides
FIDES_CHECKER := $(FIDES)/.venv/.stamp
# The JavaScript package, and the tools that test it; it needs none itself.
JS_TOOLS := js/node_modules/.stamp

# `make lock` keeps the versions already locked where it can; `make lock LOCK_ARGS=--upgrade` takes the newest.
UV_VERSION := 0.13.8
LOCK_ARGS ?=
COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-annotate --custom-compile-command "make lock" $(LOCK_ARGS)

export PIP_DISABLE_PIP_VERSION_CHECK := 1

# The laws of the packs that come with the program.
LAWS := $(sort $(basename $(notdir $(wildcard notice_compiler/law/packs/*/*.yaml))))

.PHONY: build test format schemas js-types law-pages lock clean

build: $(INSTALLED)
	$(BIN)/notice build

test: $(TEST_TOOLS) $(PAGE_CHECKERS) $(JS_TOOLS) $(FIDES_CHECKER)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/pytest -q

format: $(TEST_TOOLS)
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .

# Through a temporary file, so that a failure leaves the old schema as it was.
schemas: $(INSTALLED)
	@mkdir -p schemas
	@for kind in notice manifest index history findings diff report law; do \
		echo "$(BIN)/notice schema $$kind > schemas/$$kind.schema.json"; \
		if $(BIN)/notice schema $$kind > schemas/.$$kind.tmp; then \
			mv -f schemas/.$$kind.tmp schemas/$$kind.schema.json || exit 1; \
		else \
			rm -f schemas/.$$kind.tmp; exit 1; \
		fi; \
	done

# The types of the JavaScript package: of its code, and of schemas/.
js-types: $(JS_TOOLS)
	@test -d js/node_modules/typescript
	rm -rf js/types
	npm run --silent --prefix js types

law-pages: $(INSTALLED)
	@for law in $(LAWS); do \
		echo "$(BIN)/notice rules --law $$law --format markdown > docs/law/$$law.md"; \
		$(BIN)/notice rules --law $$law --format markdown > docs/law/$$law.md || exit 1; \
	done

lock: $(VENV_PYTHON)
	$(PIP) install --quiet uv==$(UV_VERSION)
	$(COMPILE) --extra build --output-file requirements.lock pyproject.toml
	$(COMPILE) --extra build --extra test --constraint requirements.lock --output-file requirements-test.lock pyproject.toml
	$(COMPILE) --output-file $(FIDES)/requirements.lock $(FIDES)/requirements.in

# Only what these targets and the tools leave behind: never output/ or schemas/.
clean:
	rm -rf $(VENV) $(CHECKERS)/node_modules js/node_modules $(FIDES)/.venv .mypy_cache .pytest_cache .ruff_cache \
		.import_linter_cache .hypothesis
	find notice_compiler tests -type d -name __pycache__ -prune -exec rm -rf {} +

# A half-made .venv is removed, so that the next run starts afresh.
$(VENV_PYTHON):
	@$(PYTHON) -c 'import sys; sys.exit("notice-compiler needs Python 3.11 or newer: make PYTHON=/path/to/python3 ..." if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv --clear $(VENV) || { rm -rf $(VENV); exit 1; }

$(RUNTIME): requirements.lock $(VENV_PYTHON)
	$(PIP) install --quiet --require-hashes -r requirements.lock
	@touch $@

# __init__.py holds the version.
$(INSTALLED): $(RUNTIME) pyproject.toml notice_compiler/__init__.py
	$(PIP) install --quiet --no-deps --no-build-isolation -e .
	@touch $@

$(TEST_TOOLS): $(INSTALLED) requirements-test.lock
	$(PIP) install --quiet --require-hashes -r requirements-test.lock
	@touch $@

# What is fetched has the digests of the lock file, and none of it is run here. Without npm, or without its registry, the
# tests that need these say that they were skipped; in CI they fail.
$(PAGE_CHECKERS) $(JS_TOOLS): %/node_modules/.stamp: %/package-lock.json
	@if command -v npm >/dev/null; then \
		echo "npm ci --prefix $*"; \
		npm ci --prefix $* --ignore-scripts --no-audit --no-fund --loglevel=error && touch $@; \
	else \
		echo "There is no npm: what comes from there for $* is not installed."; \
	fi || echo "What $* needs from npm could not be installed."

$(FIDES_CHECKER): $(FIDES)/requirements.lock $(VENV_PYTHON)
	$(VENV_PYTHON) -m venv --clear $(FIDES)/.venv
	$(FIDES)/.venv/bin/python -m pip install --quiet --require-hashes -r $(FIDES)/requirements.lock
	@touch $@

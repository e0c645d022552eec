# `make site` builds the atlas, `make test` proves it. Both set up what they need and need nothing but Python 3.11+ and make.

PYTHON ?= $(shell for one in python3 python3.13 python3.12 python3.11 python; do \
	"$$one" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$one" && break; done)
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet --require-hashes --requirement
# Rooms whose every branch is tested; the others are shown by the miniature, the real atlas and the browser.
ROOMS := atlas/model/*,atlas/measures/*,atlas/check/*,atlas/compute/*,atlas/protect/*,atlas/compare/*
SHOWCASE := examples/musterkreis
LOCK := $(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url

export REUSE_ENCODING_MODULE := charset_normalizer
export NO_MKDOCS_2_WARNING := 1

.PHONY: help setup site serve check showcase release-showcase setup-dev test lint format bench exit lock clean

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /\1:/p' $(MAKEFILE_LIST) | while IFS=: read -r name text; do printf '  make %-10s %s\n' "$$name" "$$text"; done

## ---- what everyone needs

setup: $(BIN)/.run build/assets/plotly.js ## install the locked packages, make the Plotly bundle

site: setup ## build the real atlas into site/
	@$(BIN)/python build.py
	@echo
	@echo "The atlas lies in site/. To look at it: make serve"
	@echo "To use build.py yourself:              . $(BIN)/activate"

serve: setup ## show the atlas on this machine, build again on every change
	@$(BIN)/python build.py --serve

check: setup ## check data and content, write nothing
	@$(BIN)/python build.py --check

showcase: setup ## build the fictional county
	@$(BIN)/python build.py --root $(SHOWCASE)

release-showcase: setup ## invent its confidential deliveries, protect them, attack what is released
	@$(BIN)/python $(SHOWCASE)/generate.py
	@$(BIN)/python build.py release --root $(SHOWCASE) --deliveries $(SHOWCASE)/deliveries
	@$(BIN)/python build.py audit --root $(SHOWCASE)

$(BIN)/python:
	@if [ -z "$(PYTHON)" ]; then echo "Python 3.11 or newer is needed and was not found." >&2; exit 1; fi
	@echo "Setting up Python packages in .venv (about a minute) ..."
	@$(PYTHON) -m venv .venv

$(BIN)/.run: requirements.lock | $(BIN)/python
	@$(PIP) requirements.lock
	@touch $@

node_modules/.run: package.json package-lock.json .npmrc | $(BIN)/python
	@echo "Setting up the parts of the Plotly bundle (about half a minute) ..."
	@.ci/with-node npm ci --omit=dev --silent
	@touch $@

build/assets/plotly.js: node_modules/.run $(wildcard atlas/assets/*.mjs atlas/assets/plotly*)
	@.ci/with-node node atlas/assets/bundle.mjs build/assets
	@touch $@

## ---- what whoever changes something needs

setup-dev: ## the same with the tools of the tests
	@$(MAKE) --no-print-directory $(BIN)/.dev node_modules/.dev
	@$(MAKE) --no-print-directory setup

$(BIN)/.dev: requirements.lock requirements-dev.lock | $(BIN)/python
	@$(PIP) requirements-dev.lock
	@touch $(BIN)/.run $@

node_modules/.dev: package.json package-lock.json .npmrc | $(BIN)/python
	@echo "Setting up the front-end tools (about half a minute) ..."
	@.ci/with-node npm ci --silent
	@touch node_modules/.run $@

test: setup-dev ## everything a change must pass
	@$(MAKE) --no-print-directory lint
	@$(BIN)/python build.py
	@if [ -d $(SHOWCASE) ]; then $(BIN)/python build.py --root $(SHOWCASE); fi
	@for root in . $(SHOWCASE); do \
	if [ -f $$root/data/certificate.json ]; then $(BIN)/python build.py audit --root $$root || exit 1; fi; done
	@browser="$$(.ci/browser)" || exit 1; \
	ATLAS_BROWSER="$$browser" $(BIN)/python -m pytest --numprocesses auto --cov --cov-report=
	@$(BIN)/coverage report --include='$(ROOMS)' --fail-under=100

lint: setup-dev ## style, types, the walls of the house, licences, workflows
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy --strict atlas
	$(BIN)/lint-imports --no-logo
	$(BIN)/reuse lint
	$(BIN)/zizmor --offline --no-progress --quiet .github

format: setup-dev ## lay out the code
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

bench: setup-dev ## measure, see benchmarks/
	@browser="$$(.ci/browser)" || exit 1; ATLAS_BROWSER="$$browser" $(BIN)/python benchmarks/run.py

exit: setup-dev ## compile the same pages with ProperDocs, the way out of MkDocs
	@$(BIN)/python build.py
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --target .venv/exit --group exit
	@PYTHONPATH=.venv/exit:. $(BIN)/python -m properdocs build --strict --config-file build/mkdocs.de.yml --site-dir exit
	@if diff --recursive --brief build/exit site/de | grep differ; then echo "The pages are not the same." >&2; exit 1; fi
	@echo "ProperDocs compiles the same pages."

lock: setup-dev ## take newer releases that are at least a week old into the locks
	$(LOCK) pyproject.toml --output-file requirements.lock
	$(LOCK) pyproject.toml --group dev --constraints requirements.lock --output-file requirements-dev.lock
	$(LOCK) --group node --output-file requirements-node.lock
	@if grep -n '://' requirements*.lock; then echo "A lock names a host." >&2; exit 1; fi

clean: ## remove what was built; the installed packages stay
	rm -rf build site examples/*/build examples/*/site .coverage .hypothesis .*_cache

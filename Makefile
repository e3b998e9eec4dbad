# Needs make and one Python 3.11 to 3.13. Brings its own uv into .uv and everything else, from the lock, into .venv.
SHELL := /bin/sh
PORT ?= 8000
UV_VERSION := 0.13.9
PYTHON := $(shell for p in python3 python3.13 python3.12 python3.11 python; do \
  $$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null && { command -v $$p; break; }; done)
UV := .uv/bin/uv
BIN := .venv/bin
# What learns the weights stays once make tools has brought it, and the sentence model once make vectors has.
TRAIN = $(if $(wildcard .venv/.train),--group train) $(if $(wildcard .venv/.vectors),--group semantic)

# A part, or cases of your own, are written beside the report of everything.
REPORT = .evals/$(if $(ONLY)$(CASES),part,evals)

.PHONY: help run test soak check tools vectors bench evals evals-live train demo examples format schema clean
help: ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

.uv/bin/uv:
	@test -n "$(PYTHON)" || { echo "Python 3.11, 3.12 or 3.13 is needed; none was found. Install one and run make again."; exit 1; }
	@$(PYTHON) -m venv .uv && .uv/bin/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)

# The stamp is older than the lock after every change of the lock, so the environment follows it.
.venv/.synced: .uv/bin/uv uv.lock pyproject.toml
	@$(UV) sync --quiet --frozen $(TRAIN) --python "$(PYTHON)"
	@touch $@

run: .venv/.synced ## start the service on http://127.0.0.1:8000 (PORT= another)
	@$(BIN)/translator serve --port $(PORT)

test: .venv/.synced ## the whole suite, on every core
	@$(BIN)/python -m pytest -n auto --dist loadfile

soak: .venv/.synced ## long rounds of killed processes and faults, and of new examples for every property, minutes
	@$(BIN)/python -m pytest -m "soak or hypothesis" --hypothesis-profile=search

check: .venv/.synced ## formatting, lint, types, import contracts, fresh lock
	@$(UV) lock --check --quiet
	@$(BIN)/ruff format --check --quiet . && $(BIN)/ruff check --quiet .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

format: .venv/.synced ## put the code in shape
	@$(BIN)/ruff check --fix --quiet . ; $(BIN)/ruff format --quiet .

schema: .venv/.synced ## write docs/schema from the domain
	@$(BIN)/python -m translator.exports.json_schema docs/schema

examples: .venv/.synced ## write the pages of docs/examples
	@$(BIN)/python -m tests.examples

bench: .venv/.synced ## speed and memory, one JSON line a figure
	@$(BIN)/python -m tests.bench && $(BIN)/python -m tests.bench_model

evals: .venv/.synced ## the cases with scripted models, against the baseline (ONLY= a case or tag; CASES= a folder of your own; PROMPT= AGAINST= two versions)
	@$(if $(PROMPT)$(AGAINST),$(BIN)/python -m evals.prompts $(PROMPT) $(AGAINST) $(if $(ONLY),--only $(ONLY)),$(BIN)/python -m evals $(ONLY) $(if $(CASES),--cases $(CASES)) --page $(REPORT).html --json $(REPORT).json --junit $(REPORT).xml)

evals-live: .venv/.synced ## the cases on a real model (MODEL=, USD= the most it may cost, REPEAT=, ONLY= a case or tag, PROMPT= a version to try, YES=1 not to be asked)
	@$(BIN)/python -m evals.live $(MODEL) $(if $(USD),--usd $(USD)) $(if $(REPEAT),--repeat $(REPEAT)) $(if $(ONLY),--only $(ONLY)) $(if $(PROMPT),--prompt $(PROMPT)) $(if $(YES),--yes)

demo: .venv/.synced ## a sample ask, translated in the terminal
	@$(BIN)/translator translate --no-model docs/examples/assistant.ask.txt

train: .venv/.synced ## learn the weights again (after make tools; DATA= the folder of labelled sets, for the qualities)
	@$(BIN)/python -m evals.training $(if $(DATA),--data $(DATA))

tools: .venv/.synced ## what some tests need from the system: a browser, npm tools, what learns the weights
	@$(UV) sync --quiet --frozen $(TRAIN) --group train --python "$(PYTHON)" && touch .venv/.train
	@if command -v npm >/dev/null; then npm ci --silent --prefix evals/baselines; else echo "npm is not installed: write-good stays out of the comparison."; fi
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || { \
	  command -v apt-get >/dev/null || { echo "Install Chromium with your system's package manager."; exit 1; }; \
	  apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-liberation fonts-noto-cjk; }

vectors: .venv/.synced ## the sentence model that finds decisions by what they mean too, 90 MB
	@$(UV) sync --quiet --frozen $(TRAIN) --group semantic --python "$(PYTHON)" && touch .venv/.vectors

clean: ## remove what make made
	@rm -rf .venv .uv .mypy_cache .ruff_cache .pytest_cache .hypothesis

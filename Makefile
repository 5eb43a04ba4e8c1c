# Two commands do everything: `make lab` to take an interview, `make test` to prove that it works.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
ROOM   ?= practice
WORKERS ?= 2
N       ?= 5000
SEEDS   ?= 1
SHELL  := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help lab test test-python test-ai test-front verify lint format screenshot students bench rehearse build clean system-lab system-test

FRONT_SOURCES := $(shell find labextension/src labextension/style labextension/schema -type f 2>/dev/null) \
	labextension/package.json labextension/tsconfig.json
FRONT_BUILT := jupyter_interviewer/labextension/package.json

help:  ## Say what there is
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

lab: system-lab .make/installed  ## Install into .venv and open JupyterLab with the interviewer
	mkdir -p $(ROOM)
	$(BIN)/jupyter lab --ServerApp.root_dir="$(CURDIR)/$(ROOM)" --LabApp.default_url=/lab $(if $(filter 0,$(shell id -u)),--allow-root) $(LAB_ARGS)

test: system-test .make/developing  ## Run every test, the browser's included
	$(MAKE) --no-print-directory lint
	$(MAKE) --no-print-directory test-front
	$(MAKE) --no-print-directory test-python
	$(MAKE) --no-print-directory test-ai
	$(MAKE) --no-print-directory verify

test-python: .make/developing  ## Run the Python and browser tests
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadgroup -q $(PYTEST_ARGS)

# Its chat would stand in every JupyterLab of the other tests, so it gets an environment beside theirs.
test-ai: .make/developing  ## Run the tests beside Jupyter AI, in an environment of their own
	test -e .make/ai/installed || $(BIN)/python -m venv .make/ai
	$(BIN)/python -c "import site; print(site.getsitepackages()[0])" > \
	  "$$(.make/ai/bin/python -c 'import site; print(site.getsitepackages()[0])')/developing.pth"
	test -e .make/ai/installed || .make/ai/bin/pip install -q 'jupyter-ai-persona-manager>=0.2,<0.4'
	touch .make/ai/installed
	.make/ai/bin/python -m pytest -q -n 0 tests/jupyter_ai

test-front: .make/developing  ## Run the front end's unit tests
	cd labextension && PATH="$(CURDIR)/$(BIN):$$PATH" jlpm test

verify: .make/developing  ## Prove the bank's questions, what is not recorded as proved on SEEDS variants
	$(BIN)/jupyter-interviewer questions verify --seeds $(SEEDS) --changed $(VERIFY_ARGS)

lint: .make/developing  ## Check style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	cd labextension && PATH="$(CURDIR)/$(BIN):$$PATH" jlpm lint:check

format: .make/developing  ## Put code into the house's format
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	cd labextension && PATH="$(CURDIR)/$(BIN):$$PATH" jlpm lint

screenshot: .make/developing  ## Take the README's picture anew, from the browser test
	$(BIN)/python -m pytest -q tests/browser/test_interview.py
	mkdir -p docs && cp tests/browser/screenshots/4-hint-light.png docs/interview.png

students: .make/developing  ## Grade all of the students' submissions beside this repository, if any
	STUDENTS=all $(BIN)/python -m pytest -q -n 0 tests/test_student_submissions.py

bench: .make/developing  ## Print the figures of the benchmarks (BENCH_ARGS=--skip-rivals: without nbgrader and otter)
	$(BIN)/python -m tests.benchmarks $(BENCH_ARGS)

rehearse: N = 200
rehearse: .make/developing  ## Let simulated candidates hold N interviews, 200 unless said otherwise; check the logs
	$(BIN)/jupyter-interviewer rehearse --interviews $(N) $(REHEARSE_ARGS)

soak: .make/developing  ## Grade N submissions in a row, honest and hostile; print what is left of them
	$(BIN)/python -m tests.hostile.soak $(N)

build: .make/developing  ## Build wheel and source distribution into dist/
	rm -rf jupyter_interviewer/labextension
	$(BIN)/python -m pip install -q build
	$(BIN)/python -m build

clean:  ## Remove everything that was built
	rm -rf $(VENV) .make dist labextension/node_modules labextension/lib jupyter_interviewer/labextension

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; $(PYTHON) is $$($(PYTHON) --version). Try: make PYTHON=python3.12 …" >&2; exit 1; }
	@node -e 'process.exit(Number(process.versions.node.split(".")[0] < 20))' 2>/dev/null || { echo "Node 20 or newer is needed to build the panel; found: $$(node --version 2>/dev/null || echo none)." >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -q --upgrade "pip>=25.1"

.make/installed: $(BIN)/python pyproject.toml $(FRONT_SOURCES)
	@echo "Installing the interviewer (about two minutes the first time)…"
	rm -rf jupyter_interviewer/labextension
	$(BIN)/python -m pip install -q -e ".[all]"
	mkdir -p .make && touch $@

.make/developing: .make/installed
	$(BIN)/python -m pip install -q --group dev
	touch $@

# System packages: on Debian and Ubuntu they are installed when we may; elsewhere it is said
# what is missing and what that costs.
system-lab:
	@$(call need,bwrap,bubblewrap,the strongest isolation is off: the next weaker tier is used and the panel says what it does not hold)
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || $(call install,python3-venv)

system-test: system-lab
	@$(call need,chromium,chromium,the browser tests fail)

install = { if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(1) >/dev/null; \
	elif command -v apt-get >/dev/null && sudo -n true 2>/dev/null; then \
	sudo apt-get update -qq && sudo DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(1) >/dev/null; \
	else false; fi; }
need = command -v $(1) >/dev/null || { echo "Installing $(2)…"; $(call install,$(2)) || echo "Missing: $(2). Without it $(3)." >&2; }

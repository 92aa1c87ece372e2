# Everything that a developer runs. Each target sets up `.venv` first if that is needed; `make help` lists them.

PYTHON ?= $(shell sh scripts/find-python)
VENV ?= .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
PYTEST_ARGS ?=
BENCH_ARGS ?=
FORMATTED := generator tests scripts

.DEFAULT_GOAL := help
.PHONY: help setup generate pull check vendor test snapshots fuzz bench lint format typecheck build corpus corpus-types clean

help: ## List the targets.
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(STAMP) ## Create .venv with everything that the other targets need.

$(STAMP): pyproject.toml constraints.txt scripts/setup
	@sh scripts/setup "$(VENV)" "$(PYTHON)"
	@touch $@

generate: $(STAMP) ## Write generated/togai from specs/togai.yaml, its overlay and the config in pyproject.toml.
	@$(BIN)/togai-codegen generate

pull: $(STAMP) ## Write specs/togai.yaml as docs.togai.com has it now; nothing is written where that looks broken.
	@$(BIN)/togai-codegen pull

check: $(STAMP) ## Is generated/ what spec, overlay, config and generator would give? Names the cause and the files.
	@$(BIN)/togai-codegen check

vendor: $(STAMP) ## Update all copies that the config names, in other repositories, and keep their local edits.
	@$(BIN)/togai-codegen vendor update

test: $(STAMP) ## Run the tests (PYTEST_ARGS="-k pagers" runs some).
	@$(BIN)/python -m pytest $(PYTEST_ARGS)

corpus: $(STAMP) ## Generate, import and count all specifications of ../shared/corpus (half an hour); its figures come last.
	@$(BIN)/python -m tests.corpus.run

corpus-types: $(STAMP) ## mypy and pyright, both strict, on clients of ../shared/corpus/A, the smallest first (an hour).
	@$(BIN)/python -m tests.corpus.typed

snapshots: $(STAMP) ## Rewrite what the snapshot cases expect; look at the diff before you commit it.
	@$(BIN)/python -m tests.snapshots.update

fuzz: $(STAMP) ## Try ten thousand mutants of specs; what fails is kept in .fuzz/.
	@$(BIN)/python -m tests.fuzz.run --count 10000

bench: $(STAMP) ## Measure everything against others, into README.md and docs/bench.svg (BENCH_ARGS=--quick: a glance, written nowhere).
	@$(BIN)/python -m tests.bench.bench $(BENCH_ARGS)

lint: $(STAMP) ## ruff and black, on what people write and on what is generated.
	@$(BIN)/ruff check -q $(FORMATTED)
	@$(BIN)/ruff format -q --check $(FORMATTED)
	@$(BIN)/black -q --check $(FORMATTED) generated

format: $(STAMP) ## Format what people write.
	@$(BIN)/ruff check -q --fix $(FORMATTED)
	@$(BIN)/ruff format -q $(FORMATTED)

typecheck: $(STAMP) ## mypy and pyright, both strict.
	@$(BIN)/mypy
	@PYRIGHT_PYTHON_IGNORE_WARNINGS=1 $(BIN)/pyright --pythonpath $(BIN)/python

build: $(STAMP) ## Build the wheel into dist/.
	@$(BIN)/python -m hatchling build -t wheel

clean: ## Remove environments, caches and builds; generated/ stays.
	@rm -rf $(VENV) .bench .fuzz .tools build dist .hypothesis .mypy_cache .pytest_cache .ruff_cache
	@find . -name __pycache__ -type d -not -path './.git/*' -prune -exec rm -rf {} +

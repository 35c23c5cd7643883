# What each target does is in scripts/; `make help` lists them.

PYTHON ?= python3
VENV_PYTHON := .venv/bin/python
# Packages of the user's home must not come between QGIS and its numpy.
export PYTHONNOUSERSITE := 1
export OMP_WAIT_POLICY := PASSIVE
PYTEST_ARGS ?=
ARCHITECTURE ?= imfmapper_base
STUBS := .venv/stubs

.PHONY: help setup setup-test demo demo-picture test test-matrix lint format link package model docs screenshots clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-13s %s\n", $$1, $$2}' Makefile

setup: ## install QGIS, GDAL (apt) and torch (.venv) where they are missing
	@$(PYTHON) scripts/set_up.py

setup-test:
	@$(PYTHON) scripts/set_up.py --test

demo: setup ## run the whole chain on the sample mosaic; results in demo/
	@$(VENV_PYTHON) scripts/demo.py

demo-picture: setup ## the same, and renew the README's picture docs/demo_map.png
	@$(VENV_PYTHON) scripts/demo.py --picture docs/demo_map.png

test: setup-test ## run the tests; PYTEST_ARGS are passed on
	@QT_QPA_PLATFORM=offscreen $(VENV_PYTHON) -m pytest --timeout=600 --durations=10 $(PYTEST_ARGS)

lint: setup-test ## check style and import rules with ruff, and Qt 6 against PyQt6's type stubs
	@$(VENV_PYTHON) -m ruff check .
	@$(VENV_PYTHON) -m ruff format --check .
	@test -d $(STUBS) || $(VENV_PYTHON) -m pip install --quiet --no-deps --target $(STUBS) PyQt6
	@$(VENV_PYTHON) scripts/check_qt6.py $(STUBS)

test-matrix: ## run the tests on Debian 12, 13 and unstable (QGIS 3.22, 3.40, 3.44); needs root and debootstrap
	@$(PYTHON) scripts/test_matrix.py

format: setup-test ## let ruff format the code
	@$(VENV_PYTHON) -m ruff check --fix .
	@$(VENV_PYTHON) -m ruff format .

link: ## link this checkout into the user's QGIS profile as the plugin imfmapper
	@$(PYTHON) scripts/link.py

package: ## build dist/imfmapper-<version>.zip for QGIS
	@$(PYTHON) scripts/package.py

model: setup ## rebuild an embedded model: minutes on a GPU, hours on a CPU; ARCHITECTURE=imfmapper_light for the other
	@$(VENV_PYTHON) scripts/train_embedded.py --architecture $(ARCHITECTURE)

docs: setup ## build the documentation into build/docs
	@$(VENV_PYTHON) -c "import furo, myst_parser" 2>/dev/null || $(VENV_PYTHON) -m pip install --quiet -c .venv/constraints.txt -r scripts/requirements-docs.txt
	@$(VENV_PYTHON) scripts/write_reference.py
	@$(VENV_PYTHON) -m sphinx --quiet --fail-on-warning -b html docs build/docs
	@echo "build/docs/index.html"

screenshots: setup ## try the plugin as a new user would, and renew the pictures of the tutorial and the README
	@$(VENV_PYTHON) scripts/new_user.py

clean: ## remove what the other targets made, the environment .venv too
	rm -rf .venv build demo dist .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

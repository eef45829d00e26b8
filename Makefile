# `make` lists the targets. Each installs what it lacks by scripts/need, which says so.

# Where the tools go that are not there yet.
TOOLS ?= $(CURDIR)/.tools
# Where `make serve` serves; another free port where this one is taken.
PORT ?= 8080

# The pinned Rust may be there under another name.
TOOLCHAIN := $(shell scripts/toolchain)
ifneq ($(TOOLCHAIN),)
export RUSTUP_TOOLCHAIN := $(TOOLCHAIN)
endif

export TOOLS CHROMIUM
export PATH := $(TOOLS)/bin:$(PATH)
# Trunk takes no NO_COLOR=1, and need not look for newer versions of itself.
unexport NO_COLOR
export TRUNK_SKIP_VERSION_CHECK := true

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help serve test test-rust test-browser build check bench sizes clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-14s %s\n", $$1, $$2 }' Makefile

serve: build ## Build the page and serve it; prints its address (PORT=8080)
	@scripts/need node
	@node tests/e2e/server.mjs --port $(PORT)

test: test-rust test-browser ## Run every test there is

test-rust: ## Run the tests of the library and the command line
	@scripts/need rust
	@echo "==> Testing the library and the command line (first time 1 to 3 minutes)"
	@cargo test --locked

test-browser: build ## Build the page and test it in Chromium, at / and at /dues/
	@scripts/need e2e chromium
	@echo "==> Building the command line that the page is compared with (first time about a minute)"
	@cargo build --locked --release --bin dues
	@echo "==> Testing the page in $$(scripts/chromium)"
	@cd tests/e2e && node_modules/.bin/playwright test $(TESTS)

build: ## Build the page for release into dist/
	@scripts/need wasm trunk wasm-bindgen wasm-split offline
	@echo "==> Building the page into dist/ (first time 2 to 5 minutes)"
	@trunk build --release

check: ## Check format, lints (native and wasm32) and, if cargo-deny is installed, dependencies
	@scripts/need wasm
	@echo "==> Checking format and lints (first time about a minute)"
	@cargo fmt --check
	@cargo clippy --locked --all-targets --features prerender -- -D warnings
	@cargo clippy --locked --target wasm32-unknown-unknown --features page --lib --bin app --bin worker -- -D warnings
	@if cargo deny --version >/dev/null 2>&1; then cargo deny --locked check; \
	else echo "==> cargo-deny is not installed: dependencies not checked"; fi

bench: build ## Run the benchmarks (10 to 20 minutes): the engine, the odds, the rivals in the same browser
	@scripts/need rust e2e chromium numpy
	@echo "==> The deterministic model, natively"
	@cargo bench --locked --quiet --bench engine
	@echo "==> How exact the odds are (ten million trials a scenario; DUES_REFERENCE=400000 for a quick look)"
	@cargo bench --locked --quiet --bench odds
	@echo "==> The ensemble against JavaScript and numpy"
	@cargo build --locked --quiet --release --bin dues
	@node benches/rivals.mjs
	@echo "==> From a slider's move to the painted frame"
	@node benches/paint.mjs

sizes: build ## Show what each file of the page weighs in Brotli
	@scripts/need node
	@node scripts/sizes.mjs

clean: ## Remove what was built (the tools stay)
	@rm -rf dist target tests/e2e/results

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
# What the programs say of where they were built is the same wherever that was.
CARGO_DIR := $(or $(CARGO_HOME),$(HOME)/.cargo)
build differential: export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS := \
	-C target-feature=+simd128 --remap-path-prefix=$(CARGO_DIR)=/cargo --remap-path-prefix=$(CURDIR)=/dues
# Trunk takes no NO_COLOR=1, and need not look for newer versions of itself.
unexport NO_COLOR
export TRUNK_SKIP_VERSION_CHECK := true

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help serve test test-rust test-browser test-both build check deny bench lighthouse pictures sizes fuzz differential \
	soak reproducible mutants coverage trust clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-14s %s\n", $$1, $$2 }' Makefile

serve: build ## Build the page and serve it; prints its address (PORT=8080)
	@scripts/need node
	@node tests/e2e/server.mjs --port $(PORT)

test: test-rust test-browser test-both ## Run every test there is

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

test-both: ## Compare native and WebAssembly results of a thousand random scenarios
	@$(MAKE) --no-print-directory differential SCENARIOS=1000

build: ## Build the page for release into dist/
	@scripts/need wasm trunk wasm-bindgen wasm-split offline minify
	@echo "==> Building the page into dist/ (first time 2 to 5 minutes)"
	@trunk build --release

check: ## Check format, lints (native and wasm32) and, where cargo-deny is there, dependencies
	@scripts/need wasm
	@echo "==> Checking format and lints (first time about a minute)"
	@cargo fmt --check
	@cargo clippy --locked --all-targets --features prerender -- -D warnings
	@cargo clippy --locked --target wasm32-unknown-unknown --features page --lib --bin app --bin worker -- -D warnings
	@if cargo deny --version >/dev/null 2>&1; then $(MAKE) --no-print-directory deny; \
	else echo "==> cargo-deny is not installed: dependencies not checked (make deny installs it)"; fi

deny: ## Check dependencies: licences, duplicates, sources, and advisories where their list can be had
	@scripts/need deny
	@echo "==> Checking dependencies"
	@cargo deny --locked check bans licenses sources
	@echo "trust: dependencies: licences, duplicates, sources | $$(grep -c '^name = ' Cargo.lock)"
	@if cargo deny --locked fetch db >/dev/null 2>&1; then cargo deny --locked check advisories; \
	else echo "==> The list of advisories cannot be had here: not checked"; fi

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
	@echo "==> A million trials by one worker and by two"
	@node benches/workers.mjs

lighthouse: build ## Hold the page against Lighthouse's marks on a phone (3 runs, about 2 minutes)
	@scripts/need lighthouse chromium
	@node benches/lighthouse/run.mjs

pictures: build ## Take the pictures of docs/pictures, and those that the page's looks are compared with (5 minutes)
	@scripts/need e2e chromium
	@node scripts/pictures.mjs
	@cd tests/e2e && node_modules/.bin/playwright test --project="at /" --update-snapshots=all pictures.spec.mjs

sizes: build ## Show what each file of the page weighs in Brotli
	@scripts/need node
	@node scripts/sizes.mjs

# Long looks. Each may run for hours: set its size.
FUZZ_SECONDS ?= 600
SCENARIOS ?= 100000
MOVES ?= 60000
HOSTILE ?= 10000
FAULTS ?= 100
SAVES ?= 1000

fuzz: ## Fuzz links, files and fields for FUZZ_SECONDS=600 each
	@scripts/need rust
	@echo "==> Fuzzing links, files and fields, $(FUZZ_SECONDS) seconds each at the same time"
	@FUZZ_SECONDS=$(FUZZ_SECONDS) cargo test --locked --release --test fuzz -- --show-output
	@echo "==> Ten million broken links"
	@DUES_LINKS=10000000 cargo test --locked --release --test links a_million -- --show-output

differential: ## Compare native and WebAssembly results of SCENARIOS=100000 random scenarios, to the last bit
	@scripts/need wasm wasm-bindgen node
	@echo "==> Building the same program natively and for WebAssembly (first time 1 to 3 minutes)"
	@cargo build --locked --quiet --release --example differential
	@cargo build --locked --quiet --target wasm32-unknown-unknown --features page --profile page --example differential
	@wasm-bindgen --target nodejs --out-dir target/differential \
		target/wasm32-unknown-unknown/page/examples/differential.wasm
	@echo "==> Comparing the results of $(SCENARIOS) scenarios"
	@node scripts/differential.mjs target/release/examples/differential target/differential $(SCENARIOS)

soak: build ## Move sliders MOVES=60000 times (an hour), open HOSTILE=10000 links, each worker fault FAULTS=100 times, save SAVES=1000 times in two tabs
	@scripts/need e2e chromium
	@cargo build --locked --quiet --release --bin dues
	@cd tests/e2e && DUES_MOVES=$(MOVES) DUES_HOSTILE=$(HOSTILE) DUES_FAULTS=$(FAULTS) DUES_SAVES=$(SAVES) \
		node_modules/.bin/playwright test --project="at /" --workers=1 \
		soak.spec.mjs hostile.spec.mjs worker.spec.mjs library.spec.mjs

reproducible: ## Build the committed page twice, in two places, and compare every byte
	@scripts/need wasm trunk wasm-bindgen node
	@node scripts/reproducible.mjs

# Files whose every mutant is tried; of the others a tenth, the same each time.
MUTATED := src/model/tax/*.rs src/model/month*.rs src/model/valuation.rs src/model/present_value.rs 'src/scenario/link/**'
mutants: ## Change the model's code in every small way and see the tests fail (hours); FILES='src/model/month.rs'
	@scripts/need mutants
	@scripts/mutants $(if $(FILES),$(FILES),$(MUTATED) --tenth)

PURE := --ignore-filename-regex '(src/(ui|platform|bin)|/registry/|/rustc/)'
coverage: ## Report which regions of the pure modules the tests reach
	@scripts/need llvm-cov
	@cargo llvm-cov --locked --no-report test
	@cargo llvm-cov report --summary-only $(PURE)
	@cargo llvm-cov report --json --summary-only $(PURE) | node scripts/coverage.mjs

trust: build ## Run the tests that keep docs/trust.md's promises, and make its table from what they say
	@scripts/need e2e chromium wasm wasm-bindgen
	@cargo build --locked --quiet --release --bin dues
	@node scripts/trust.mjs

clean: ## Remove what was built (the tools stay)
	@rm -rf dist target tests/e2e/results

# Lockstep's commands. Each sets up what it needs and asks nothing; the work is in scripts/.

.PHONY: help serve test build lint stress fuzz miri bench
.DEFAULT_GOAL := help

help: ## what there is
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1\t\2/p' Makefile | expand -t 14

serve: ## serve the playground, rebuild on change (PORT=8080)
	@scripts/setup.sh
	@scripts/serve.sh

test: ## run every check and every test
	@scripts/test.sh

build: ## build the playground into dist/, for any static host
	@scripts/setup.sh
	@scripts/build.sh

lint: ## formatting and clippy for all builds
	@scripts/setup.sh
	@scripts/lint.sh

stress: ## a million operations of each primitive and a minute of memory, natively
	@scripts/stress.sh

fuzz: ## source text, runs, links and run files, a minute each
	@scripts/fuzz.sh

miri: ## the heap and the primitives under Miri
	@scripts/miri.sh

bench: ## measure, natively and in Chromium
	@scripts/bench.sh

# Every command of the house. Each target is one script, so that the build has one shape wherever it is asked for.

.DEFAULT_GOAL := help
.PHONY: help demo demo-reset test journeys screenshots lint web

LISTEN ?= 127.0.0.1:8080
DATA ?= ./data
SCALE ?= 1

help: ## Say what can be asked for
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

demo: ## Build, fill a demo municipality and serve it (LISTEN=127.0.0.1:8080 DATA=./data SCALE=1)
	@scripts/demo.sh --data '$(DATA)' --listen '$(LISTEN)' --scale '$(SCALE)'

demo-reset: ## The same, after throwing away what an earlier demo made
	@scripts/demo.sh --data '$(DATA)' --listen '$(LISTEN)' --scale '$(SCALE)' --reset

test: ## Everything: rules, pages on both databases, and journeys in a browser
	@scripts/test.sh

journeys: ## Only the journeys in a browser (ONLY=front-door for one of them)
	@scripts/journeys.sh $(ONLY)

screenshots: ## Take the README's pictures (of a running demo with BASE_URL=http://127.0.0.1:8080)
	@scripts/screenshots.sh

lint: ## Formatting, clippy, file lengths, forbidden words, licences
	@scripts/lint.sh

web: ## Build the styles, the script and the fonts
	@scripts/build-web.sh

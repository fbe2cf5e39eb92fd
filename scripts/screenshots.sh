#!/usr/bin/env bash
# Takes the README's pictures into docs/screenshots, of the demo at BASE_URL or, without one, of a fresh demo of its own.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/say.sh

export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
if [ ! -d browser/node_modules ]; then npm ci --prefix browser --no-audit --no-fund --loglevel=error; fi
if [ -n "${BASE_URL:-}" ]; then exec node browser/pictures.mjs; fi

scripts/install-missing.sh test
scripts/build-web.sh
cargo build --workspace --locked
exec scripts/with-demo.sh node browser/pictures.mjs

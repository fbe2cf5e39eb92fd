#!/usr/bin/env bash
# From a fresh machine to a demo in the browser. What follows the script's name is handed to "brobygger demo".
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/say.sh

scripts/install-missing.sh build
scripts/build-web.sh
say "Building Brobygger (some minutes the first time)"
cargo build --workspace --locked
exec "${CARGO_TARGET_DIR:-target}/debug/brobygger" demo "$@"

#!/usr/bin/env bash
# Everything that must hold: rules and pages on SQLite and PostgreSQL, then the journeys in a browser, counted in one closing line.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/say.sh

if [ "${1:-}" != --beside-postgres ]; then
  scripts/install-missing.sh test
  scripts/build-web.sh
  exec scripts/with-postgres.sh scripts/test.sh --beside-postgres
fi

results=target/results
rm -rf "$results"
mkdir -p "$results"
export RESULTS="$PWD/$results"
failed=()

part() { # part NAME COMMAND…: runs it, keeps what it said, and goes on to the next when it fails
  local name=$1
  shift
  say "$name"
  "$@" 2>&1 | tee "$results/${name// /-}.log" || failed+=("$name")
}

# Code in the documentation that is meant to be run: a fence that opens without saying it is something else.
has_doc_tests() {
  find crates -path '*/src/*' -name '*.rs' -exec awk '
    FNR == 1 { open = 0 }
    /^[ \t]*\/\/[\/!] *```/ {
      sub(/^[ \t]*\/\/[\/!] *```/, ""); sub(/[ \t\r]+$/, "")
      if (open) open = 0; else { open = 1; if ($0 == "" || $0 ~ /^(rust|no_run|should_panic|compile_fail)/) print FILENAME }
    }
    ' {} + | grep -c . >/dev/null
}

say "Building everything (some minutes the first time)"
cargo build --workspace --all-targets --locked

if cargo nextest --version >/dev/null 2>&1; then
  part "rules and pages" cargo nextest run --workspace --locked --no-fail-fast
else
  part "rules and pages" cargo test --workspace --locked --no-fail-fast --lib --bins --tests
fi
if has_doc_tests; then part "examples in the documentation" cargo test --workspace --locked --doc; fi
part "journeys" scripts/journeys.sh

node scripts/count-tests.mjs "$results"
if [ "${#failed[@]}" -gt 0 ]; then
  printf '✗ Failed: %s\n' "$(IFS=,; printf '%s' "${failed[*]}" | sed 's/,/, /g')"
  exit 1
fi

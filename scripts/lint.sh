#!/usr/bin/env bash
# What a reader should not have to say: formatting, clippy, the length of files, words that do not belong, licences. All are tried; any failure fails.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/say.sh

failed=()
part() {
  local name=$1
  shift
  say "$name"
  "$@" || failed+=("$name")
}

# The styles are embedded when the code is compiled, so they must be there.
scripts/install-missing.sh build
scripts/build-web.sh

part "Formatting" cargo fmt --all --check
part "File lengths" scripts/check-lengths.sh
part "Words that do not belong" scripts/check-words.sh
part "Clippy" cargo clippy --workspace --all-targets --locked -- -D warnings
if cargo deny --version >/dev/null 2>&1; then
  part "Licences and doubles" cargo deny --offline check bans licenses sources
else
  say "Licences and doubles: skipped, cargo-deny is not here"
fi
if has shellcheck; then
  part "Scripts" shellcheck --external-sources --severity=warning scripts/*.sh .ci/run
else
  say "Scripts: skipped, shellcheck is not here"
fi

if [ "${#failed[@]}" -gt 0 ]; then
  printf '✗ To mend: %s\n' "$(IFS=,; printf '%s' "${failed[*]}" | sed 's/,/, /g')"
  exit 1
fi

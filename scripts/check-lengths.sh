#!/usr/bin/env bash
# No file of code is longer than a reader can hold: 400 lines. Content, locale files and what tools write are not counted.
set -euo pipefail
cd "$(dirname "$0")/.."

longest=400
too_long=$(
  git ls-files -z --cached --others --exclude-standard -- '*.rs' '*.ts' '*.js' '*.mjs' '*.css' '*.html' '*.sh' '*.cedar' |
    { while IFS= read -r -d '' file; do [ ! -f "$file" ] || printf '%s\0' "$file"; done; } |
    xargs -0 awk -v longest="$longest" 'FNR == longest + 1 { print "  " FILENAME }'
)
if [ -n "$too_long" ]; then
  printf 'Longer than %s lines; each holds more than one thing:\n%s\n' "$longest" "$too_long"
  exit 1
fi

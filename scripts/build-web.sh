#!/usr/bin/env bash
# Builds the styles, the script and the fonts into web/dist, and does nothing when nothing has changed.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/say.sh

stamps=target/stamps
mkdir -p "$stamps"

sum_of() { find "$@" -type f -print0 | LC_ALL=C sort -z | xargs -0 cksum | cksum; }
unchanged() { [ -f "$stamps/$1" ] && [ "$(cat "$stamps/$1")" = "$2" ]; }

packages=$(sum_of web/package-lock.json)
if ! unchanged web-packages "$packages" || [ ! -d web/node_modules ]; then
  say "Fetching what the styles are built with"
  npm ci --prefix web --omit=dev --no-audit --no-fund --loglevel=error
  printf '%s' "$packages" >"$stamps/web-packages"
fi

sources=$(sum_of web -not -path 'web/node_modules/*' -not -path 'web/dist/*' -not -name '*.md')
if ! unchanged web "$sources" || [ ! -s web/dist/app.css ] || [ ! -s web/dist/app.js ]; then
  say "Building the styles and the script"
  npm run build --prefix web --silent
  printf '%s' "$sources" >"$stamps/web"
fi

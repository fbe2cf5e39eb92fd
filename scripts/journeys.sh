#!/usr/bin/env bash
# The journeys in a browser: all of them against a demo on SQLite, then those marked @postgres against one on PostgreSQL.
# Those marked @alone move the demo's clock, which nobody else there would understand: they get a fresh one.
# A word after the name chooses the journeys whose file names hold it.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/say.sh

export RESULTS="${RESULTS:-$PWD/target/results}"
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
mkdir -p "$RESULTS"

if [ -z "${BROBYGGER_TEST_POSTGRES_URL:-}" ]; then
  # Asked for on its own: everything must be there first, a database server too.
  scripts/install-missing.sh test
  scripts/build-web.sh
  cargo build --workspace --all-targets --locked
  exec scripts/with-postgres.sh scripts/journeys.sh "$@"
fi

if [ ! -d browser/node_modules ] || ! cmp -s browser/package-lock.json target/stamps/browser-packages; then
  say "Fetching what drives the browser"
  npm ci --prefix browser --no-audit --no-fund --loglevel=error
  mkdir -p target/stamps
  cp browser/package-lock.json target/stamps/browser-packages
fi
rm -rf browser/artefacts

journeys() { # journeys DATABASE TAG ARGUMENT…: those with the tag, first the ones that share a demo, then the ones that do not
  export DATABASE=$1
  local tag=$2
  shift 2
  export COMPANY=""
  walk "$DATABASE" --grep "$tag" --grep-invert @alone "$@"
  export COMPANY=-alone
  walk "$DATABASE that move the clock" --grep "(?=.*$tag)(?=.*@alone)" "$@"
}

walk() { # walk WHERE ARGUMENT…: on a fresh demo
  [ "$DATABASE" != postgres ] || fresh_rows
  say "Journeys on $1"
  shift
  scripts/with-demo.sh npm run journeys --prefix browser --silent -- ${none_is_well[@]+"${none_is_well[@]}"} "$@" || status=1
}

fresh_rows() {
  PGOPTIONS="-c client_min_messages=warning" "$psql" --no-psqlrc --quiet --dbname="$BROBYGGER_TEST_POSTGRES_URL" \
    --command='drop database if exists journeys with (force)' --command='create database journeys'
}

# A file that is asked for need not be of every kind. Otherwise nothing to walk means that a tag is misspelt.
none_is_well=()
[ $# -eq 0 ] || none_is_well=(--pass-with-no-tests)

status=0
journeys sqlite "" "$@"
if [ $# -eq 0 ]; then node browser/every-page.mjs || status=1; fi

. scripts/postgres-programs.sh
psql="$(postgres_programs)/psql"
export BROBYGGER_DATABASE_URL="${BROBYGGER_TEST_POSTGRES_URL%/*}/journeys"
journeys postgres @postgres --project=desktop "$@"
exit "$status"

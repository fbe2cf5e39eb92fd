# Finds the newest PostgreSQL server, 15 or later, and prints the folder of its programs. Sourced, not run.
# shellcheck shell=bash

postgres_programs() {
  local folder version best="" best_version=0
  for folder in /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /opt/homebrew/opt/postgresql@*/bin /usr/local/opt/postgresql@*/bin "$(pg_config --bindir 2>/dev/null || true)"; do
    [ -x "$folder/initdb" ] && [ -x "$folder/pg_ctl" ] && [ -x "$folder/psql" ] || continue
    version=$("$folder/initdb" --version | sed -E 's/^[^0-9]*([0-9]+).*/\1/')
    if [ "$version" -ge 15 ] && [ "$version" -gt "$best_version" ]; then
      best=$folder
      best_version=$version
    fi
  done
  [ -n "$best" ] && printf '%s\n' "$best"
}

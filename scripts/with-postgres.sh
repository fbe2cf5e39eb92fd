#!/usr/bin/env bash
# Runs a command beside a PostgreSQL of its own: a new cluster in a temporary folder, on a free port of the loopback, gone afterwards.
# The command finds it in BROBYGGER_TEST_POSTGRES_URL.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/say.sh
. scripts/postgres-programs.sh

[ $# -gt 0 ] || stop "Say what to run: with-postgres.sh COMMAND…"
programs=$(postgres_programs) || stop "PostgreSQL 15 or newer is needed; scripts/install-missing.sh test installs it"

as=()
around=${TMPDIR:-/tmp}
if [ "$(id -u)" -eq 0 ]; then
  # The server refuses to run as root, and with reason; a temporary folder of root's may be closed to others.
  around=/tmp
  as=(setpriv --reuid=postgres --regid=postgres --init-groups)
  has setpriv || as=(runuser -u postgres --)
fi
folder=$(mktemp -d "$around/brobygger-postgres.XXXXXX")
[ "$(id -u)" -ne 0 ] || chown postgres "$folder"
# From its own folder: the account that runs the server may not enter ours.
postgres() { (cd "$folder" && exec ${as[@]+"${as[@]}"} "$programs/$1" "${@:2}"); }

finish() {
  trap '' INT TERM
  if [ -f "$folder/cluster/postmaster.pid" ]; then postgres pg_ctl --pgdata=cluster --mode=immediate --silent stop || true; fi
  rm -rf "$folder"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

password=$(node -e 'console.log(require("crypto").randomBytes(18).toString("hex"))')
(umask 077 && printf '%s\n' "$password" >"$folder/password")
[ "$(id -u)" -ne 0 ] || chown postgres "$folder/password"

postgres initdb --pgdata=cluster --username=brobygger --pwfile=password --auth=password \
  --encoding=UTF8 --locale=C.UTF-8 --no-sync --no-instructions >"$folder/initdb.log" 2>&1 || stop "PostgreSQL could not make a cluster: $(tail -n 3 "$folder/initdb.log")"

# What is tested here is Brobygger, not the disk: nothing waits for it.
settings="-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=300 -c shared_buffers=256MB"
settings="$settings -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c timezone=UTC"
port=""
for _ in 1 2 3 4 5; do
  # Somebody may take a free port before the server does: then another one is tried.
  candidate=$(free_port)
  if postgres pg_ctl --pgdata=cluster --log=server.log --wait --timeout=60 --silent --options="-p $candidate $settings" start >/dev/null 2>&1; then
    port=$candidate
    break
  fi
done
[ -n "$port" ] || stop "PostgreSQL did not start: $(tail -n 3 "$folder/server.log")"

export BROBYGGER_TEST_POSTGRES_URL="postgres://brobygger:$password@127.0.0.1:$port/postgres"
say "PostgreSQL $("$programs/initdb" --version | sed -E 's/^[^0-9]*([0-9.]+).*/\1/') is ready on port $port"

status=0
"$@" || status=$?
exit "$status"

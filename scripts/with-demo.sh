#!/usr/bin/env bash
# Runs a command beside a demo of its own: fresh data in a temporary folder, a free port of the loopback, both gone afterwards.
# The command finds it in BASE_URL. With BROBYGGER_DATABASE_URL set, the demo keeps its rows there.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/say.sh

[ $# -gt 0 ] || stop "Say what to run: with-demo.sh COMMAND…"
binary=${CARGO_TARGET_DIR:-target}/debug/brobygger
[ -x "$binary" ] || stop "$binary is not built yet"

folder=$(mktemp -d "${TMPDIR:-/tmp}/brobygger-demo.XXXXXX")
server=""
finish() {
  trap '' INT TERM
  if [ -n "$server" ]; then
    kill "$server" 2>/dev/null || true
    for _ in $(seq 50); do
      kill -0 "$server" 2>/dev/null || break
      sleep 0.1
    done
    kill -KILL "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
  fi
  rm -rf "$folder"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

port=$(free_port)
"$binary" demo --data "$folder" --listen "127.0.0.1:$port" >"$folder/server.log" 2>&1 </dev/null &
server=$!

healthy() {
  local answer=""
  { exec 3<>"/dev/tcp/127.0.0.1/$port"; } 2>/dev/null || return 1
  printf 'GET /health HTTP/1.0\r\nHost: 127.0.0.1:%s\r\n\r\n' "$port" >&3
  IFS= read -r -t 5 answer <&3 || true
  exec 3>&-
  case $answer in HTTP/1.?" 200"*) return 0 ;; *) return 1 ;; esac
}
for tries in $(seq 600); do
  if healthy; then break; fi
  kill -0 "$server" 2>/dev/null || stop "The demo stopped before it was ready: $(tail -n 5 "$folder/server.log")"
  [ "$tries" -lt 600 ] || stop "The demo was not ready within a minute: $(tail -n 5 "$folder/server.log")"
  sleep 0.1
done

export BASE_URL="http://127.0.0.1:$port"
status=0
"$@" || status=$?
if ! kill -0 "$server" 2>/dev/null; then
  say "The demo stopped while it was in use:"
  status=1
fi
if [ "$status" -ne 0 ]; then
  printf 'The last the demo said:\n'
  tail -n 40 "$folder/server.log"
fi
exit "$status"

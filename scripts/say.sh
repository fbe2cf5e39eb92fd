# How the scripts speak: one line for each thing done, one sentence for each thing that stops them. Sourced, not run.
# shellcheck shell=bash

# A newer Node.js of our own, where the machine's was too old (scripts/install-missing.sh).
own_node=$PWD/target/node/node_modules/node/bin
if [ -x "$own_node/node" ]; then export PATH="$own_node:$PATH"; fi

say() { printf '→ %s\n' "$*"; }

stop() {
  printf '✗ %s\n' "$*" >&2
  exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

# True when the dotted version $1 is at least $2.
at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -t. -k1,1n -k2,2n -k3,3n | head -n 1)" = "$2" ]; }

# A port that nobody listens on just now.
free_port() { node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'; }

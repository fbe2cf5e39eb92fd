#!/usr/bin/env bash
# Installs what a task needs and the machine lacks: "install-missing.sh build" for the demo, "install-missing.sh test" for everything.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/say.sh
. scripts/postgres-programs.sh

purpose=${1:-build}
rust_needed=1.95
node_needed=20
node_fetched=22
missing=()

need() { # need COMMAND PACKAGE…: notes the packages when the command is absent
  local command=$1
  shift
  has "$command" || missing+=("$@")
}

need cc build-essential
need pkg-config pkg-config
need node nodejs
need npm npm
if [ "$purpose" = test ]; then
  postgres_programs >/dev/null || missing+=(postgresql postgresql-client)
  [ -n "${CHROMIUM:-}" ] || has chromium || missing+=(chromium)
  if has dpkg-query; then
    # Screenshots should look alike everywhere: letters, other scripts and emoji come from these.
    for font in fonts-inter fonts-noto-core fonts-noto-color-emoji; do
      dpkg-query -W -f '${Status}' "$font" 2>/dev/null | grep -q 'ok installed' || missing+=("$font")
    done
  fi
fi

install() {
  local as=()
  if ! has apt-get; then
    stop "Please install these first, by the names your system has for them: ${missing[*]}"
  fi
  if [ "$(id -u)" -ne 0 ]; then
    if ! has sudo || { ! sudo -n true 2>/dev/null && [ ! -t 0 ]; }; then
      stop "Please run this first, as root: apt-get install ${missing[*]}"
    fi
    as=(sudo)
  fi
  say "Installing what is missing: ${missing[*]}"
  case " ${missing[*]} " in
  *" postgresql "*)
    # The tests start a cluster of their own; nobody asked for one that runs for ever.
    if [ ! -e /etc/postgresql-common ]; then
      ${as[@]+"${as[@]}"} mkdir -p /etc/postgresql-common/createcluster.d
      echo 'create_main_cluster = false' | ${as[@]+"${as[@]}"} tee /etc/postgresql-common/createcluster.d/brobygger.conf >/dev/null
    fi
    ;;
  esac
  local quiet=(-qq -o DPkg::Lock::Timeout=300)
  ${as[@]+"${as[@]}"} apt-get "${quiet[@]}" update || say "The list of packages could not be renewed; trying with the one that is here"
  ${as[@]+"${as[@]}"} env DEBIAN_FRONTEND=noninteractive apt-get "${quiet[@]}" install -y --no-install-recommends "${missing[@]}" </dev/null >/dev/null ||
    stop "The installation of ${missing[*]} failed; the lines above say why"
}

if [ "${#missing[@]}" -gt 0 ]; then install; fi

node_version() { node --version | tr -d v; }
if ! at_least "$(node_version)" "$node_needed" && has npm; then
  # Debian 12 has Node.js 18: npm brings a newer one, for this folder alone.
  say "Node.js $(node_version) is here and $node_needed or newer is needed: fetching one into target/node"
  npm install --prefix target/node --no-save --no-audit --no-fund --loglevel=error "node@$node_fetched" >/dev/null ||
    say "It could not be fetched; the lines above say why"
  PATH="$own_node:$PATH"
  hash -r
fi
at_least "$(node_version)" "$node_needed" ||
  stop "Node.js $node_needed or newer is needed and this machine has $(node_version). Install a newer one from https://nodejs.org, and run the command again."

{ has cargo && has rustc; } ||
  stop "Rust $rust_needed or newer is needed and this machine has none. Install it from https://rustup.rs, and run the command again."
rust_version=$(rustc --version | cut -d' ' -f2 | cut -d- -f1)
at_least "$rust_version" "$rust_needed" ||
  stop "Rust $rust_needed or newer is needed and this machine has $rust_version. Renew it with \"rustup update stable\", and run the command again."

if [ "$purpose" = test ] && ! cargo nextest --version >/dev/null 2>&1; then
  say "cargo-nextest is not here; cargo test runs the tests instead, somewhat slower"
fi

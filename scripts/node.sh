#!/usr/bin/env bash
# Installs the npm packages (bundler, editor, browser driver) exactly as package-lock.json says.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

node_major() { node --version 2>/dev/null | sed -n 's/^v\([0-9]*\).*/\1/p'; }

if [ "$(node_major || true)" = "" ] || [ "$(node_major)" -lt "$NODE_MAJOR_MINIMUM" ] || ! have npm; then
    say "Installing nodejs and npm"
    install_packages nodejs npm || true
    [ "$(node_major || true)" != "" ] && [ "$(node_major)" -ge "$NODE_MAJOR_MINIMUM" ] && have npm ||
        fail "Node.js $NODE_MAJOR_MINIMUM or later with npm is needed; install it from https://nodejs.org."
fi

# npm ci deletes and installs everything, so only when the lockfile is not the one installed.
stamp=node_modules/.lockstep-lock
if ! cmp -s package-lock.json "$stamp"; then
    say "Installing the npm packages (some seconds)"
    npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2
    cp package-lock.json "$stamp"
fi

#!/usr/bin/env bash
# Serves the playground with the isolation headers and rebuilds page and engine on change.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"
. "$BUILD/toolchain.env"
. scripts/page-flags.sh

port=${PORT:-8080}
say "Building (the first time about 8 minutes on 2 cores), then serving http://127.0.0.1:$port/"
# The profile `serve` is release without the slow last step.
LOCKSTEP_PROFILE=serve exec trunk serve --cargo-profile serve --address 127.0.0.1 --port "$port" "$@"

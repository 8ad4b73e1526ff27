#!/usr/bin/env bash
# Builds the playground, optimised, into dist/.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"
. "$BUILD/toolchain.env"
. scripts/page-flags.sh

say "Building the playground into dist/ (cold: about 5 minutes on 2 cores)"
LOCKSTEP_PROFILE=release trunk build --release --cargo-profile page "$@"

#!/usr/bin/env bash
# Trunk's post_build hook: makes what goes into dist/ smaller, in the optimised build only.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

[ "${LOCKSTEP_PROFILE:-release}" = release ] || exit 0
node scripts/drop-names.mjs "$TRUNK_STAGING_DIR"/page*_bg.wasm "$TRUNK_STAGING_DIR"/engine/engine_bg.wasm

#!/usr/bin/env bash
# Trunk's post_build hook, in the optimised build only: makes what goes into dist/ smaller, and tells
# the service worker what to keep (LOCKSTEP_OFFLINE=1 does that in any build).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

if [ "${LOCKSTEP_PROFILE:-release}" = release ]; then
    node scripts/drop-names.mjs "$TRUNK_STAGING_DIR"/page*_bg.wasm "$TRUNK_STAGING_DIR"/{engine/engine,explorer/explorer,plain/plain}_bg.wasm
elif [ -z "${LOCKSTEP_OFFLINE:-}" ]; then
    exit 0
fi
node scripts/list-files.mjs "$TRUNK_STAGING_DIR"

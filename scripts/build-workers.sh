#!/usr/bin/env bash
# Builds what runs programs (see src/engine/): the plain worker into .build/plain/, the engine into
# .build/engine/, the explorer into .build/explorer/, under names without a hash, since a pool's
# workers load each other by name; and the page.
# Trunk runs this before each build of the page and copies the directories.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"
. "$BUILD/toolchain.env"

profile=${LOCKSTEP_PROFILE:-release}

# What wasm-bindgen-rayon starts its workers by. Ours takes its place.
HELPER=workerHelpers.no-bundler.js
HELPER_SIGNATURE='export async function startWorkers(module, memory, builder)'

# Compiles the library with the feature of that name; bindings into .build/NAME/ if anything changed.
build() {
    cargo rustc --lib --crate-type cdylib --features "$1" --profile "$profile" \
        --target wasm32-unknown-unknown
    local wasm=$CARGO_TARGET_DIR/wasm32-unknown-unknown/$profile/lockstep.wasm
    local out=$BUILD/$1
    if [ ! -e "$out/$1_bg.wasm" ] || [ "$wasm" -nt "$out/.stamp" ]; then
        rm -rf "$out"
        wasm-bindgen --target web --no-typescript --out-name "$1" --out-dir "$out" "$wasm"
        [ "$1" = plain ] || grep -rqF "$HELPER_SIGNATURE" "$out" --include "$HELPER" ||
            fail "wasm-bindgen-rayon has changed: adapt www/workers/pool.js."
        touch -r "$wasm" "$out/.stamp"
    fi
    find "$out" -name "$HELPER" -exec cp www/workers/pool.js {} \;
    sed "s/NAME/$1/" www/workers/worker.js > "$out/worker.js"
}

# At the same time, since each of them ends with minutes on one core: what needs nothing special, the
# page among it, which Trunk then finds done; and what shares memory.
(
    . scripts/page-flags.sh
    build plain
    cargo build --bin page --features page --profile "${profile/#release/page}" \
        --target wasm32-unknown-unknown
) &
page=$!
trap wait EXIT
. scripts/engine-flags.sh
build engine
build explorer
wait "$page"

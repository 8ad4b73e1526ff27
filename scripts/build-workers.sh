#!/usr/bin/env bash
# Builds what runs programs (see src/engine/): the plain worker into .build/plain/, the engine into
# .build/engine/, the explorer into .build/explorer/, under names without a hash, since a pool's
# workers load each other by name.
# Trunk runs this before each build of the page and copies the directories.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"
. "$BUILD/toolchain.env"

profile=${LOCKSTEP_PROFILE:-release}

# Compiles the library with the feature of that name; bindings into .build/NAME/ if anything changed,
# then hands the directory to the function that is named second. build NAME AFTERWARDS
build() {
    cargo rustc --lib --crate-type cdylib --features "$1" --profile "$profile" \
        --target wasm32-unknown-unknown
    local wasm=$CARGO_TARGET_DIR/wasm32-unknown-unknown/$profile/lockstep.wasm
    local out=$BUILD/$1
    if [ ! -e "$out/$1_bg.wasm" ] || [ "$wasm" -nt "$out/.stamp" ]; then
        rm -rf "$out"
        wasm-bindgen --target web --no-typescript --out-name "$1" --out-dir "$out" "$wasm"
        "$2" "$out"
        touch -r "$wasm" "$out/.stamp"
    fi
    sed "s/NAME/$1/" www/workers/worker.js > "$out/worker.js"
}

# Our own script in the place of the one by which wasm-bindgen-rayon starts its workers.
adapt_pool() {
    local helper
    helper=$(find "$1/snippets" -name workerHelpers.no-bundler.js)
    grep -qF 'export async function startWorkers(module, memory, builder)' "$helper" ||
        fail "wasm-bindgen-rayon has changed: adapt www/workers/pool.js."
    cp www/workers/pool.js "$helper"
}

(
    . scripts/page-flags.sh
    build plain true
)
. scripts/engine-flags.sh
build engine adapt_pool
build explorer adapt_pool

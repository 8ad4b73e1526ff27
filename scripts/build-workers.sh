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

# What wasm-bindgen-rayon brings along, as this page needs it.
adapt_pool() {
    local helper
    helper=$(find "$1/snippets" -name workerHelpers.no-bundler.js)
    # wasm-bindgen-rayon still calls the glue in a way of which each worker then warns.
    sed -i 's/pkg\.default(data\.module, data\.memory)/pkg.default({ module_or_path: data.module, memory: data.memory })/' "$helper"
    # It makes its workers from a blob, so that it works from another host. Ours comes from the page's
    # own, and needs no exception from the page's security policy.
    perl -0pi -e 's/let scriptBlob = .*?new Worker\(url, /const worker = new Worker(import.meta.url, /s; s/\s*URL\.revokeObjectURL\(url\);//' "$helper"
    # Firefox 153 mostly gets stuck while a worker makes others and those are still starting: there they
    # are made one after the other (what is left of it, src/engine/page_side.rs mends).
    perl -0pi -e 's/_workers = await Promise\.all\(\s*Array\.from\(\{ length: builder\.numThreads\(\) \}, async \(\) => \{(.*?)\r?\n    \}\)\r?\n/const inTurn = navigator.userAgent.includes("Firefox");\n  let before = Promise.resolve();\n  _workers = await Promise.all(\n    Array.from({ length: builder.numThreads() }, () => {\n      const make = async () => {$1\n      };\n      return (before = inTurn ? before.then(make) : make());\n    })\n/s' "$helper"
    grep -q 'inTurn ? before' "$helper" && ! grep -q 'URL(url)\|Blob =' "$helper" && grep -q 'new Worker(import.meta.url' "$helper" && grep -q module_or_path "$helper" || fail "wasm-bindgen-rayon has changed: adapt scripts/build-workers.sh."
}

(
    . scripts/page-flags.sh
    build plain true
)
. scripts/engine-flags.sh
build engine adapt_pool
build explorer adapt_pool

#!/usr/bin/env bash
# Builds the engine (see src/engine/) into .build/engine/, under names without a hash: its workers
# load each other by name. Trunk runs this before each build of the page and copies the directory.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"
. "$BUILD/toolchain.env"
. scripts/engine-flags.sh

profile=${LOCKSTEP_PROFILE:-release}
cargo rustc --lib --crate-type cdylib --features engine --profile "$profile" \
    --target wasm32-unknown-unknown

wasm=$CARGO_TARGET_DIR/wasm32-unknown-unknown/$profile/lockstep.wasm
out=$BUILD/engine
# Nothing is touched while nothing changed.
if [ ! -e "$out/engine_bg.wasm" ] || [ "$wasm" -nt "$out/.stamp" ]; then
    rm -rf "$out"
    wasm-bindgen --target web --no-typescript --out-name engine --out-dir "$out" "$wasm"
    # wasm-bindgen-rayon still calls the glue in a way of which each worker then warns.
    helper=$(find "$out/snippets" -name workerHelpers.no-bundler.js)
    sed -i 's/pkg\.default(data\.module, data\.memory)/pkg.default({ module_or_path: data.module, memory: data.memory })/' "$helper"
    # It makes its workers from a blob, so that it works from another host. Ours comes from the page's
    # own, and needs no exception from the page's security policy.
    perl -0pi -e 's/let scriptBlob = .*?new Worker\(url, /const worker = new Worker(import.meta.url, /s; s/\s*URL\.revokeObjectURL\(url\);//' "$helper"
    # Firefox 153 mostly gets stuck while a worker makes others and those are still starting: there they
    # are made one after the other (what is left of it, src/engine/page_side.rs mends).
    perl -0pi -e 's/_workers = await Promise\.all\(\s*Array\.from\(\{ length: builder\.numThreads\(\) \}, async \(\) => \{(.*?)\r?\n    \}\)\r?\n/const inTurn = navigator.userAgent.includes("Firefox");\n  let before = Promise.resolve();\n  _workers = await Promise.all(\n    Array.from({ length: builder.numThreads() }, () => {\n      const make = async () => {$1\n      };\n      return (before = inTurn ? before.then(make) : make());\n    })\n/s' "$helper"
    grep -q 'inTurn ? before' "$helper" && ! grep -q 'URL(url)\|Blob =' "$helper" && grep -q 'new Worker(import.meta.url' "$helper" && grep -q module_or_path "$helper" || fail "wasm-bindgen-rayon has changed: adapt scripts/build-engine.sh."
    touch -r "$wasm" "$out/.stamp"
fi
cp www/workers/engine.js "$out/worker.js"

#!/usr/bin/env bash
# The benches: natively, then in Chromium. Each prints ratios measured side by side in one run.
# Options go to `cargo bench`; `scripts/bench.sh --bench sync` runs that one alone.
# `scripts/bench.sh primitives` measures the primitives, in both places, and nothing else.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

only=
if [ "${1:-}" = primitives ]; then
    only=primitives
    cargo bench --bench sync
else
    cargo bench --benches "$@"
    [ $# -eq 0 ] || exit 0
fi

scripts/setup.sh test
[ -n "$only" ] || scripts/build.sh
(
    . "$BUILD/toolchain.env"
    . scripts/engine-flags.sh
    cargo build --example bench_sync --features engine --release --target wasm32-unknown-unknown
    rm -rf "$BUILD/bench"
    wasm-bindgen --target web --no-typescript --out-dir "$BUILD/bench" \
        "$CARGO_TARGET_DIR/wasm32-unknown-unknown/release/examples/bench_sync.wasm"
)
cp benches/browser/*.js "$BUILD/bench/"
cp benches/browser/sync.html "$BUILD/bench/"
. "$BUILD/browser.env"
node benches/browser.mjs $only
[ -n "$only" ] || node benches/timeline.mjs

#!/usr/bin/env bash
# The benches: natively, then in Chromium. Each prints ratios measured side by side in one run.
# Options go to `cargo bench`; `scripts/bench.sh --bench sync_lock` runs that one alone.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

cargo bench --benches "$@"
[ $# -eq 0 ] || exit 0

scripts/setup.sh test
scripts/build.sh
(
    . "$BUILD/toolchain.env"
    . scripts/engine-flags.sh
    cargo build --example bench_locks --features engine --release --target wasm32-unknown-unknown
    rm -rf "$BUILD/bench"
    wasm-bindgen --target web --no-typescript --out-dir "$BUILD/bench" \
        "$CARGO_TARGET_DIR/wasm32-unknown-unknown/release/examples/bench_locks.wasm"
)
cp benches/browser/*.js "$BUILD/bench/"
cp benches/browser/locks.html "$BUILD/bench/"
. "$BUILD/browser.env"
node benches/browser.mjs

#!/usr/bin/env bash
# Formatting, and clippy with warnings as errors for the five builds: native, page, plain, engine, explorer.
# With an argument, one of them: format, native, page, plain, engine, explorer.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

wasm_clippy() (
    # shellcheck source=/dev/null
    . "$BUILD/toolchain.env"
    case $1 in
    engine | explorer) . scripts/engine-flags.sh ;;
    *) . scripts/page-flags.sh ;;
    esac
    if cargo clippy --version >/dev/null 2>&1; then
        # In release: what it compiles for the host is then the build's as well.
        cargo clippy --release --target wasm32-unknown-unknown "${@:2}" -- -D warnings
    else
        fail "the toolchain of the wasm builds has no clippy: rustup component add clippy --toolchain $RUST_NIGHTLY," \
            "or apt-get install rust-web-clippy"
    fi
)

format() { cargo fmt --check; }
native() { cargo clippy --all-targets -- -D warnings; }
page() { wasm_clippy page --lib --bin page --features page; }
plain() { wasm_clippy plain --lib --features plain; }
engine() { wasm_clippy engine --lib --test web --features engine; }
explorer() { wasm_clippy explorer --lib --features explorer; }

case "${1:-all}" in
format | native | page | plain | engine | explorer) "$1" ;;
all)
    format
    native
    page
    plain
    engine
    explorer
    ;;
*) fail "lint what? format, native, page, plain, engine, explorer or nothing." ;;
esac

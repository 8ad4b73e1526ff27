#!/usr/bin/env bash
# Formatting, and clippy with warnings as errors for the four builds: native, page, plain, engine.
# With an argument, one of them: format, native, page, plain, engine.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

wasm_clippy() (
    # shellcheck source=/dev/null
    . "$BUILD/toolchain.env"
    [ "$1" != engine ] || . scripts/engine-flags.sh
    [ "$1" = engine ] || . scripts/page-flags.sh
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

case "${1:-all}" in
format | native | page | plain | engine) "$1" ;;
all)
    format
    native
    page
    plain
    engine
    ;;
*) fail "lint what? format, native, page, plain, engine or nothing." ;;
esac

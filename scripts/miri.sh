#!/usr/bin/env bash
# The heap and the primitives over the real wait and wake, under Miri: it notices data races and
# whatever else the language leaves undefined. Needs a rustup nightly; takes some minutes.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

rustup run nightly rustc --version >/dev/null 2>&1 || fail "Miri needs a nightly: rustup toolchain install nightly."
rustup component add miri --toolchain nightly >/dev/null 2>&1 || fail "Miri is missing: rustup component add miri --toolchain nightly."
# Constants are never freed; values are moved as words.
export MIRIFLAGS="-Zmiri-disable-isolation -Zmiri-permissive-provenance -Zmiri-ignore-leaks"
CARGO_TARGET_DIR=$ROOT/target/miri cargo +nightly miri test --lib -- machine::heap sync::futex sync::tests::stress

#!/usr/bin/env bash
# Puts wasm-bindgen, trunk and, with the argument `test`, wasm-pack into .build/bin, each in its
# pinned version: from PATH, else from the shared cache, else by cargo binstall, else compiled.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

locked=$(awk '/^name = "wasm-bindgen"$/ {getline; gsub(/[^0-9.]/, ""); print}' Cargo.lock)
[ "$locked" = "$WASM_BINDGEN_VERSION" ] ||
    fail "Cargo.lock has wasm-bindgen $locked, scripts/versions.env $WASM_BINDGEN_VERSION: make them equal."

# The first binary of a name and version, if there is one.
find_binary() {
    local candidate
    for candidate in $(type -ap "$1") "$TOOLS/bin/$1"; do
        if [ -x "$candidate" ] && "$candidate" --version 2>/dev/null | grep -qF " $2"; then
            readlink -f "$candidate"
            return
        fi
    done
    return 1
}

# [OPT_LEVEL=N] provide BINARY CRATE VERSION COLD_TIME [cargo install's options]
provide() {
    local binary=$1 crate=$2 version=$3 cold_time=$4 found
    shift 4
    if ! found=$(find_binary "$binary" "$version"); then
        if have cargo-binstall; then
            say "Installing $crate $version with cargo binstall"
            cargo binstall --no-confirm --root "$TOOLS" "$crate@$version" >&2 || true
        fi
        if ! found=$(find_binary "$binary" "$version"); then
            say "Compiling $crate $version, once for all clones (about $cold_time on 2 cores)"
            # Far sooner there than with their own release profiles, and fast enough for what they do here.
            CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
                CARGO_PROFILE_RELEASE_OPT_LEVEL=${OPT_LEVEL:-0} CARGO_TARGET_DIR=$TOOLS/target \
                cargo install --root "$TOOLS" --version "$version" "$@" "$crate" >&2 ||
                fail "$crate $version could not be installed; cargo's message is above."
            rm -rf "$TOOLS/target"
            found=$(find_binary "$binary" "$version") || fail "$crate $version is installed but does not run."
        fi
    fi
    ln -sfn "$found" "$BUILD/bin/$binary"
}

have cargo || scripts/toolchain.sh
have cargo || fail "there is no cargo: install Rust from https://rustup.rs or Debian's package cargo-web."

# Without --locked: its lockfile may name a release that a lagging registry does not have yet.
# It goes through megabytes of wasm; the others call programs.
OPT_LEVEL=1 provide wasm-bindgen wasm-bindgen-cli "$WASM_BINDGEN_VERSION" "2 minutes"
# It fetches nothing here and serves nobody else, so it needs no encryption.
provide trunk trunk "$TRUNK_VERSION" "3 minutes" --locked --no-default-features
if [ "${1:-}" = test ]; then
    # It belongs to wasm-bindgen and stands beside it.
    ln -sfn "$(dirname "$(readlink -f "$BUILD/bin/wasm-bindgen")")/wasm-bindgen-test-runner" \
        "$BUILD/bin/wasm-bindgen-test-runner"
    provide wasm-pack wasm-pack "$WASM_PACK_VERSION" "2 minutes" --locked
fi

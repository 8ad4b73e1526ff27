#!/usr/bin/env bash
# Chooses the compiler of the two wasm builds and writes it to .build/toolchain.env, which the
# builds source. Native builds and rustfmt use whatever `cargo` is on PATH.
#   1. rustup: the pinned nightly, else any recent one that has the library source and the wasm
#      target, else the pinned one downloaded. A nightly that is there is never changed.
#   2. Debian's rustc-web, with the library source and linker that belong to it
#   3. a sentence that says what is missing
# The engine needs the library source in any case: its std is rebuilt with atomics.
# LOCKSTEP_RUST=rustup or LOCKSTEP_RUST=debian allows only that one.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

CHOICE=$BUILD/toolchain.env
export RUSTUP_AUTO_INSTALL=0
TARGET=wasm32-unknown-unknown

# Whether a sysroot has the library source.
has_source() { [ -e "$1/lib/rustlib/src/rust/library/std/Cargo.toml" ]; }

recent() {
    local minor
    minor=$("$@" --version 2>/dev/null | sed -n 's/^rustc 1\.\([0-9]*\).*/\1/p')
    [ "${minor:-0}" -ge "$RUST_MINOR_MINIMUM" ]
}

usable_nightly() {
    local sysroot
    recent rustup run "$1" rustc || return 1
    sysroot=$(rustup run "$1" rustc --print sysroot)
    has_source "$sysroot" && [ -d "$sysroot/lib/rustlib/$TARGET" ] && [ -x "$sysroot/bin/cargo-clippy" ]
}

choose_nightly() {
    local name bin
    for name in "$RUST_NIGHTLY" $(rustup toolchain list 2>/dev/null | awk '/^nightly/ {print $1}'); do
        if usable_nightly "$name"; then
            # Its own commands come first: another rustc may stand before rustup's on PATH.
            bin=$(rustup run "$name" rustc --print sysroot)/bin
            printf 'export RUSTUP_TOOLCHAIN=%q\nexport PATH=%q:$PATH\n' "$name" "$bin"
            return
        fi
    done
    return 1
}

# Gives up soon where nothing can be downloaded.
download_nightly() {
    say "Asking rustup for $RUST_NIGHTLY with rust-src and $TARGET (about a minute where it can download)"
    timeout 600 env RUSTUP_MAX_RETRIES=1 rustup toolchain install "$RUST_NIGHTLY" --profile minimal \
        -c rust-src -c clippy -t "$TARGET" --no-self-update >"$BUILD/logs/rustup.log" 2>&1
}

choose_debian() {
    [ -x /usr/bin/cargo ] && have "$DEBIAN_WASM_LINKER" && recent /usr/bin/rustc &&
        has_source "$(/usr/bin/rustc --print sysroot)" || return 1
    # RUSTC_BOOTSTRAP: a stable compiler that may rebuild std. There is no prebuilt wasm std here,
    # so the page's is rebuilt as well. rustup's proxies must not come first on PATH.
    cat <<CHOICE
mkdir -p $(printf %q "$BUILD/debian-bin")
ln -sf /usr/bin/{cargo,rustc,rustdoc,cargo-clippy,clippy-driver} $(printf %q "$BUILD/debian-bin/")
export PATH=$(printf %q "$BUILD/debian-bin"):\$PATH
export RUSTC_BOOTSTRAP=1
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=$DEBIAN_WASM_LINKER
export CARGO_UNSTABLE_BUILD_STD=std,panic_abort
unset RUSTUP_TOOLCHAIN
CHOICE
}

choose() {
    if [ "${LOCKSTEP_RUST:-rustup}" = rustup ] && have rustup; then
        choose_nightly && return
        download_nightly && choose_nightly && return
        say "rustup can't download a nightly with rust-src here; using Debian's packages"
    fi
    [ "${LOCKSTEP_RUST:-debian}" = debian ] || return 1
    if ! choose_debian >/dev/null || [ ! -x /usr/bin/cargo-clippy ]; then
        say "Installing ${DEBIAN_RUST_PACKAGES} (about a minute)"
        # shellcheck disable=SC2086 # a list of packages
        install_packages $DEBIAN_RUST_PACKAGES || true
    fi
    choose_debian
}

# A choice is kept while the compiler it names still works.
if [ -z "${LOCKSTEP_RUST:-}" ] && [ -e "$CHOICE" ] && (. "$CHOICE" && rustc --version >/dev/null 2>&1); then
    exit 0
fi
rm -f "$CHOICE"
choice=$(choose) || fail "the wasm builds need either a rustup nightly with rust-src and $TARGET," \
    "or (as root on Debian) the packages $DEBIAN_RUST_PACKAGES; this machine has neither and can't install them."
printf '%s\n' "$choice" >"$CHOICE"
say "The wasm builds use $(. "$CHOICE" && rustc --version)"

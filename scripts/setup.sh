#!/usr/bin/env bash
# Everything that a build needs and this machine lacks; with the argument `test`, what the tests
# need as well. Does nothing, quickly, where all is there.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

if ! have cc; then
    say "Installing a C linker for native Rust"
    install_packages gcc libc6-dev || fail "native Rust needs a C linker (cc); on Debian: apt-get install gcc libc6-dev"
fi
scripts/toolchain.sh
scripts/tools.sh "${1:-}"
scripts/node.sh
if [ "${1:-}" = test ]; then
    scripts/browser.sh
    if ! have python3; then
        say "Installing python3"
        install_packages python3 || fail "the tests compare with python3 (3.11 or later); install it."
    fi
fi

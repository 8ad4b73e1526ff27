#!/usr/bin/env bash
# Prints the size of each wasm file of dist/ and of the page as a whole, raw and compressed; fails
# where one is over its budget, which is what a visitor waits for.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

# row NAME BUDGET FILE...: bytes, and how many of them compressed (0: as many as there are).
row() {
    local compressed
    compressed=$(cat "${@:3}" | gzip -9 | wc -c)
    printf '%-28s %10d bytes raw %10d bytes gzip\n' "$1" "$(cat "${@:3}" | wc -c)" "$compressed"
    [ "$2" -eq 0 ] || [ "$compressed" -le "$2" ] || fail "the $1 may have $2 bytes, compressed."
}

page=$(find dist -maxdepth 1 -name 'page*_bg.wasm' | head -n 1)
[ -n "$page" ] && [ -s "$page" ] || fail "dist/ has no page: run make build."
[ -s dist/engine/engine_bg.wasm ] && [ -s dist/explorer/explorer_bg.wasm ] && [ -s dist/plain/plain_bg.wasm ] || fail "dist/ has no engine: run make build."
row "page (wasm)" 1500000 "$page"
row "engine (wasm)" 1000000 dist/engine/engine_bg.wasm
row "explorer (wasm)" 1250000 dist/explorer/explorer_bg.wasm
row "plain worker (wasm)" 1250000 dist/plain/plain_bg.wasm
mapfile -t everything < <(find dist -type f)
row "all files" 0 "${everything[@]}"

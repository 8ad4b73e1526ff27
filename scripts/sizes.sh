#!/usr/bin/env bash
# Prints the size of each wasm file of dist/ and of the page as a whole, raw and compressed.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

row() { printf '%-28s %10d bytes raw %10d bytes gzip\n' "$1" "$(cat "${@:2}" | wc -c)" "$(cat "${@:2}" | gzip -9 | wc -c)"; }

page=$(find dist -maxdepth 1 -name 'page*_bg.wasm' | head -n 1)
[ -n "$page" ] && [ -s "$page" ] || fail "dist/ has no page: run make build."
[ -s dist/engine/engine_bg.wasm ] || fail "dist/ has no engine: run make build."
row "page (wasm)" "$page"
row "engine (wasm)" dist/engine/engine_bg.wasm
mapfile -t everything < <(find dist -type f)
row "all files" "${everything[@]}"

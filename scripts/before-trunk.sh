#!/usr/bin/env bash
# Trunk's pre_build hook: fills .build/engine/, explorer/, plain/, editor/ and texts/, which Trunk
# copies into dist/. Trunk does not watch .build, so this starts no second build.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

scripts/build-workers.sh

mkdir -p "$BUILD/editor"

# What the scenarios say in Chinese, as one file that the page fetches when it is there.
node scripts/gather-texts.mjs scenarios/zh "$BUILD/texts/zh-CN.json"

# www/editor/editor.js and what it imports from npm, as one module.
node_modules/.bin/esbuild www/editor/editor.js --bundle --format=esm --minify --target=es2022 \
    --outfile="$BUILD/editor/editor.js" --log-level=warning

#!/usr/bin/env bash
# Trunk's pre_build hook: fills .build/engine/, .build/workers/ and .build/editor/, which Trunk
# copies into dist/. Trunk does not watch .build, so this starts no second build.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

scripts/build-engine.sh

mkdir -p "$BUILD/workers" "$BUILD/editor"
cp www/workers/sliced.js "$BUILD/workers/"

# www/editor/editor.js and what it imports from npm, as one module.
node_modules/.bin/esbuild www/editor/editor.js --bundle --format=esm --minify --target=es2022 \
    --outfile="$BUILD/editor/editor.js" --log-level=warning

#!/usr/bin/env bash
# The smoke test in Firefox (Debian's firefox-esr, or FIREFOX=…), on the page that is in dist/. It is
# driven through WebDriver BiDi, which Firefox speaks itself.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

have "${FIREFOX:-firefox-esr}" || install_packages firefox-esr || fail "Firefox is needed; install firefox-esr."
node --experimental-websocket --test tests/browser/firefox/smoke.mjs

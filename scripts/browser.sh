#!/usr/bin/env bash
# Finds or installs a Chromium and the chromedriver of the same version; writes their paths to
# .build/browser.env for the tests, and the arguments that Chromium gets to .build/webdriver.json.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

first_of() {
    local name
    for name in "$@"; do
        if have "$name"; then
            command -v "$name"
            return
        fi
    done
    return 1
}
browser() { first_of chromium chromium-browser google-chrome-stable google-chrome; }
driver() { first_of chromedriver chromium.chromedriver; }

if ! browser >/dev/null || ! driver >/dev/null; then
    say "Installing chromium and chromium-driver (about a minute)"
    install_packages chromium chromium-driver || true
fi
CHROMIUM=$(browser) && CHROMEDRIVER=$(driver) ||
    fail "the browser tests need Chromium (or Chrome) and a chromedriver of its version; on Debian:" \
        "apt-get install chromium chromium-driver"

major() { "$1" --version 2>/dev/null | grep -oE '[0-9]+\.' | head -1; }
[ "$(major "$CHROMIUM")" = "$(major "$CHROMEDRIVER")" ] ||
    fail "$CHROMIUM and $CHROMEDRIVER are of different versions; install a chromedriver that matches."

cat >"$BUILD/webdriver.json" <<JSON
{
  "goog:chromeOptions": {
    "binary": "$CHROMIUM",
    "args": ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync",
      "--disable-dev-shm-usage"]
  }
}
JSON
printf 'export CHROMIUM=%q CHROMEDRIVER=%q WASM_BINDGEN_TEST_WEBDRIVER_JSON=%q\n' \
    "$CHROMIUM" "$CHROMEDRIVER" "$BUILD/webdriver.json" >"$BUILD/browser.env"

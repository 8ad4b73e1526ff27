#!/usr/bin/env bash
# Runs every check and every test, shows what each runner says, and ends with one line that sums
# their own counts. A part that fails without a count of its own counts as one failure; a runner
# that ran no test at all has failed.
set -uo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

passed=0
failed=0
failures=()

# Adds a part's result. add NAME STATUS PASSED FAILED
add() {
    local name=$1 status=$2 part_passed=$3 part_failed=$4
    if [ "$part_failed" -eq 0 ] && { [ "$status" -ne 0 ] || [ "$part_passed" -eq 0 ]; }; then
        part_failed=1
    fi
    passed=$((passed + part_passed))
    failed=$((failed + part_failed))
    if [ "$part_failed" -eq 0 ]; then
        say "$name: $part_passed passed in $took s"
    else
        failures+=("$name")
        say "$name: $part_passed passed, $part_failed FAILED in $took s"
    fi
}

# Runs a command, showing and keeping its output in $log, and its time in $took. The status is the
# command's.
run() {
    local begun=$SECONDS status
    log=$BUILD/logs/$1.log
    say "$2"
    "${@:3}" 2>&1 | tee "$log"
    status=${PIPESTATUS[0]}
    took=$((SECONDS - begun))
    return "$status"
}

# Sums the numbers that a sed expression finds in the last part's output, colours removed.
sum() { sed 's/\x1b\[[0-9;]*m//g' "$log" | sed -nE "$1" | awk '{total += $1} END {print total + 0}'; }

# A part that passes or fails as a whole.
check() {
    local status=0
    run "$@" || status=$?
    add "$2" "$status" "$((status == 0))" "$((status != 0))"
}

# Rust's test harness, natively or in the browser.
harness() {
    local status=0
    run "$@" || status=$?
    add "$2" "$status" "$(sum 's/^test result:.* ([0-9]+) passed;.*/\1/p')" \
        "$(sum 's/^test result:.* ([0-9]+) failed;.*/\1/p')"
}

node_tests() {
    local status=0
    run "$@" || status=$?
    add "$2" "$status" "$(sum 's/^# pass ([0-9]+)$/\1/p')" \
        "$(($(sum 's/^# fail ([0-9]+)$/\1/p') + $(sum 's/^# cancelled ([0-9]+)$/\1/p')))"
}

# The library's own tests beside the others: some of either sleep, or end with a long one on one core.
native_tests() (
    own=$BUILD/logs/native-own.log
    cargo test --no-run --lib --bins --tests || exit
    # As a group of its own, which ends with this shell.
    set -m
    cargo test --no-fail-fast --lib --bins >"$own" 2>&1 &
    set +m
    trap 'kill -- -$! 2>/dev/null' EXIT
    cargo test --no-fail-fast --test '*'
    others=$?
    wait $!
    status=$?
    cat "$own"
    exit $((others != 0 ? others : status))
)

wasm_tests() (
    . "$BUILD/toolchain.env"
    . "$BUILD/browser.env"
    . scripts/engine-flags.sh
    PATH=$ROOT/scripts/only-named-tests:$PATH wasm-pack test --headless --chrome --chromedriver "$CHROMEDRIVER" --mode no-install --release \
        -- --features engine --test web
)

browser_tests() (
    . "$BUILD/browser.env"
    # Three at a time, since pages wait as well. The longest file takes some minutes; one that takes so
    # long hangs.
    node --test --test-reporter=tap --test-concurrency=3 --test-timeout=1200000 tests/browser/*.test.mjs
)

check setup "What the tests need" scripts/setup.sh test
check format "Formatting" scripts/lint.sh format
check clippy-native "Clippy, native" scripts/lint.sh native
check clippy-page "Clippy, page" scripts/lint.sh page
check clippy-plain "Clippy, plain worker" scripts/lint.sh plain
check clippy-engine "Clippy, engine" scripts/lint.sh engine
check clippy-explorer "Clippy, explorer" scripts/lint.sh explorer
harness native "Native tests" native_tests
harness web "Tests in the browser's workers" wasm_tests
check build "The build" scripts/build.sh
node_tests browser "Tests of the page" browser_tests
check sizes "Sizes" scripts/sizes.sh

if [ "$failed" -ne 0 ]; then
    say "Failed: $(IFS=,; printf '%s' "${failures[*]}"). Each part's output is in .build/logs/."
fi
say "All of it took $((SECONDS / 60)) minutes."
printf '%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]

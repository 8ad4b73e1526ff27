#!/usr/bin/env bash
# Fuzzes source text, runs, links and run files with cargo-fuzz, so many seconds each (60 without an
# argument; a second argument chooses one of them). What is known so far lies in fuzz/corpus/; what
# the test programs are made of is tried as well. Needs a rustup nightly and a C++ compiler.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

seconds=${1:-60}
targets=${2:-"link run_file source run"}
rustup run nightly rustc --version >/dev/null 2>&1 || fail "fuzzing needs a nightly: rustup toolchain install nightly."
have c++ || fail "fuzzing needs a C++ compiler; on Debian: apt-get install g++"
have cargo-fuzz || { say "Installing cargo-fuzz (about a minute)" && cargo install --root "$TOOLS" cargo-fuzz; }
PATH=$TOOLS/bin:$PATH

seeds=$BUILD/seeds
rm -rf "$seeds" && mkdir -p "$seeds"
# One file to each case of the test programs.
for file in tests/programs/**/*.py tests/programs/*/*/*.py scenarios/*.py; do
    [ -e "$file" ] && awk -v name="$seeds/$(basename "$file" .py)" \
        '/^# case:/ {close(out); n++; next} /^# expect/ {next} {out = name "-" n + 0 ".py"; print > out}' "$file"
done

for target in $targets; do
    say "Fuzzing $target for $seconds s"
    more= leaks=1
    case $target in source | run) more=$seeds ;; esac
    # A program's objects that stay in cycles are left when its run is over.
    case $target in run) leaks=0 ;; esac
    mkdir -p "fuzz/corpus/$target"
    # shellcheck disable=SC2086 # there may be no more
    (cd fuzz && cargo +nightly fuzz run --fuzz-dir . -O "$target" "corpus/$target" $more -- \
        -detect_leaks="$leaks" -max_total_time="$seconds" -timeout=60 -rss_limit_mb=4096)
done

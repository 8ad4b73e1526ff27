#!/bin/sh
# A million operations of each primitive under many threads, then a minute in which objects are
# made and dropped while the process's memory is looked at. Takes some minutes.
set -eu
cd "$(dirname "$0")/.."

LOCKSTEP_STRESS="${LOCKSTEP_STRESS:-100}" cargo test --lib stress

cargo build --release --bin lockstep
target/release/lockstep run tests/stress/memory.py &
run=$!
first=""
while kill -0 "$run" 2>/dev/null; do
    sleep 5
    rss=$(awk '/VmRSS/ { print $2 }' "/proc/$run/status" 2>/dev/null || true)
    [ -n "$rss" ] || break
    echo "memory: $rss KiB"
    [ -n "$first" ] || first=$rss
    last=$rss
done
wait "$run"
if [ "$last" -gt $((first * 3 / 2)) ]; then
    echo "memory grew from $first to $last KiB" >&2
    exit 1
fi
echo "memory stayed at $first to $last KiB"

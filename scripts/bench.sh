#!/usr/bin/env bash
# The benches, natively. Each prints ratios measured side by side in one run.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

cargo bench "$@"
